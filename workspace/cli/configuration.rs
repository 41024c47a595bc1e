//! `crossread.toml`: options that a person doesn't want to type each time.
//!
//! ```toml
//! theme = "de"            # for every command that has the option
//! groups = "outlets.toml"
//!
//! [summarize]             # for this command alone, and before the ones above
//! words = 150
//! ```
//!
//! A key is the long name of an option, and its value what one would type behind it. Values become the
//! defaults of the command's options, so that they are checked like typed ones, stand in its `--help`
//! and give way to whatever is typed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::builder::{OsStr, Str};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory, FromArgMatches};
use toml::{Table, Value};

use crate::args::Args;
use crate::output;

/// What is read from the working folder if nobody names another file.
const NAME: &str = "crossread.toml";
/// The option that names another one.
const CONFIG: &str = "config";
/// The argument that holds files and folders of articles.
const PATHS: &str = "paths";

/// Options by their long names, each with what would be typed behind it, a flag with nothing.
type Options = BTreeMap<String, Vec<String>>;

/// What was typed, and from the file what was not. Where what was typed is not understood or asks for
/// help, the program ends here.
///
/// # Errors
///
/// A file that can't be read, or that names an option or a value that does not exist.
pub(crate) fn args() -> anyhow::Result<Args> {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let matches = configured(&typed)?.get_matches_from(typed);
    Ok(Args::from_arg_matches(&matches).unwrap_or_else(|error| error.exit()))
}

/// The program's arguments with the defaults that the file gives them.
fn configured(typed: &[OsString]) -> anyhow::Result<Command> {
    let mut known = Args::command();
    known.build();
    // Help names the defaults too, so whoever asks for it is understood as well.
    let asked = typed.iter().filter(|word| *word != "-h" && *word != "--help");
    let matches = known.clone().ignore_errors(true).try_get_matches_from(asked);
    let matches = matches.unwrap_or_default();
    let Some((name, own)) = matches.subcommand() else { return Ok(Args::command()) };
    let Some(path) = file(own)? else { return Ok(Args::command()) };
    let mut sections = read(&path, &known)?;
    let options = sections.remove(name).unwrap_or_default();
    let Some(command) = known.find_subcommand(name) else { return Ok(Args::command()) };
    let typed_here =
        |arg: &Arg| own.value_source(arg.get_id().as_str()) == Some(ValueSource::CommandLine);
    let (everywhere, here): (Vec<_>, Vec<_>) = options
        .into_iter()
        .filter_map(|(option, values)| Some((argument(command, &option)?, values)))
        .filter(|(argument, _)| !gives_way(command, argument, typed_here))
        .partition(|(argument, _)| argument.is_global_set());
    let args = with_defaults(Args::command(), everywhere);
    Ok(args.mut_subcommand(name, |command| with_defaults(command, here)))
}

/// The file that was named, or the one in the working folder. What comes with the articles has no say in
/// how they are read, so one that lies among them is passed over.
fn file(typed: &ArgMatches) -> anyhow::Result<Option<PathBuf>> {
    if let Ok(Some(path)) = typed.try_get_one::<PathBuf>(CONFIG) {
        return Ok(Some(path.clone()));
    }
    let path = Path::new(NAME);
    if !path.is_file() {
        return Ok(None);
    }
    let file = fs::canonicalize(path).with_context(|| unreadable(path))?;
    let inputs = typed.try_get_many::<PathBuf>(PATHS).ok().flatten().into_iter().flatten();
    if inputs.filter_map(|input| fs::canonicalize(input).ok()).any(|input| file.starts_with(input))
    {
        output::complain(&format!(
            "note: {NAME} lies among the articles and is not read: --{CONFIG} {NAME} reads it"
        ));
        return Ok(None);
    }
    Ok(Some(path.to_owned()))
}

fn unreadable(path: &Path) -> String {
    format!("{}: can't be read: check the name and the rights", path.display())
}

/// The options of each command, in which a section of its own comes before what is for all.
fn read(path: &Path, known: &Command) -> anyhow::Result<BTreeMap<String, Options>> {
    let file = path.display();
    let text = fs::read_to_string(path).with_context(|| unreadable(path))?;
    let table: Table = toml::from_str(&text).with_context(|| {
        format!("{file}: not understood: each line is an option and its value, as in words = 150")
    })?;
    let (own, everywhere): (Vec<_>, Vec<_>) = table.iter().partition(|(_, value)| value.is_table());
    let mut sections: BTreeMap<String, Options> = BTreeMap::new();
    for (name, section) in own {
        if known.find_subcommand(name).is_none() {
            bail!("{file}: no command is called {name:?}: `crossread --help` lists them");
        }
        for (option, value) in section.as_table().into_iter().flatten() {
            let values = values(value).with_context(|| format!("{file}, [{name}]: {option}"))?;
            let options = sections.entry(name.clone()).or_default();
            options.extend(values.map(|values| (option.clone(), values)));
        }
    }
    let own = sections.clone();
    for (option, value) in everywhere {
        let having = known.get_subcommands().filter(|command| argument(command, option).is_some());
        let having: Vec<&Command> = having.collect();
        if having.is_empty() {
            bail!(
                "{file}: no command has an option {option:?}: a key is a long name from `crossread COMMAND --help`"
            );
        }
        let values = values(value).with_context(|| format!("{file}: {option}"))?;
        for command in having {
            let own = own.get(command.get_name());
            let set = |other: &Arg| {
                own.zip(other.get_long()).is_some_and(|(own, name)| own.contains_key(name))
            };
            if argument(command, option)
                .is_some_and(|arg| !set(arg) && !gives_way(command, arg, set))
            {
                let options = sections.entry(command.get_name().to_owned()).or_default();
                options.extend(values.clone().map(|values| (option.clone(), values)));
            }
        }
    }
    for (name, options) in &sections {
        if let Some(command) = known.find_subcommand(name) {
            check(command, options).with_context(|| format!("{file}, for {name}"))?;
        }
    }
    Ok(sections)
}

/// What one would type behind an option; nothing where one would not type the option.
fn values(value: &Value) -> anyhow::Result<Option<Vec<String>>> {
    let one = |value: &Value| match value {
        Value::String(text) => Ok(text.clone()),
        Value::Integer(number) => Ok(number.to_string()),
        _ => Err(anyhow!("a text, a whole number, true, false, or a list of texts is expected")),
    };
    match value {
        Value::Boolean(set) => Ok(set.then(Vec::new)),
        Value::Array(list) => list.iter().map(one).collect::<anyhow::Result<_>>().map(Some),
        value => Ok(Some(vec![one(value)?])),
    }
}

/// Whether a command understands its options together, without the arguments that only a person gives.
fn check(command: &Command, options: &Options) -> anyhow::Result<()> {
    let typed = options.iter().flat_map(|(option, values)| match values.as_slice() {
        [] => vec![format!("--{option}")],
        values => values.iter().map(|value| format!("--{option}={value}")).collect(),
    });
    let free = command.clone().no_binary_name(true).mut_args(|arg| arg.required(false));
    match free.try_get_matches_from(typed) {
        Ok(_) => Ok(()),
        Err(error) => {
            let message = error.render().to_string();
            let advice = |line: &&str| line.starts_with("Usage:") || line.contains("--help");
            let lines = message.lines().map(str::trim).take_while(|line| !advice(line));
            let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            Err(anyhow!("{}", lines.join("; ").trim_start_matches("error: ").to_owned()))
        }
    }
}

/// The argument that an option sets.
fn argument<'c>(command: &'c Command, option: &str) -> Option<&'c Arg> {
    let settable = |arg: &&Arg| {
        arg.get_long() == Some(option) && !matches!(option, CONFIG | "help" | "version")
    };
    command.get_arguments().find(settable)
}

/// Whether another argument is set that can't stand beside this one.
fn gives_way(command: &Command, argument: &Arg, is_set: impl Fn(&Arg) -> bool) -> bool {
    let together = |other: &Arg| {
        let mut groups = command.get_groups().filter(|group| !(*group).clone().is_multiple());
        groups.any(|group| {
            [argument, other].iter().all(|arg| group.get_args().any(|id| id == arg.get_id()))
        })
    };
    let against = |one: &Arg, two: &Arg| {
        command.get_arg_conflicts_with(one).iter().any(|arg| arg.get_id() == two.get_id())
    };
    let mut others = command.get_arguments().filter(|other| other.get_id() != argument.get_id());
    others.any(|other| {
        is_set(other) && (together(other) || against(argument, other) || against(other, argument))
    })
}

fn with_defaults(command: Command, options: Vec<(&Arg, Vec<String>)>) -> Command {
    options.into_iter().fold(command, |command, (argument, values)| {
        let flag = matches!(argument.get_action(), ArgAction::SetTrue);
        let values = if flag { vec!["true".to_owned()] } else { values };
        let values = values.into_iter().map(|value| OsStr::from(Str::from(value)));
        command.mut_arg(argument.get_id().clone(), |arg| arg.required(false).default_values(values))
    })
}
