//! Where results go: standard output, standard error, and files that are whole or not there.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

/// How a command ended, errors aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All of it was done.
    Done,
    /// It was done, with warnings.
    Warned,
}

impl Outcome {
    /// Done, or with warnings if there are any.
    pub(crate) fn after(warnings: &[String]) -> Outcome {
        if warnings.is_empty() { Outcome::Done } else { Outcome::Warned }
    }

    /// 0; with `--strict`, 1 after a warning.
    pub(crate) fn exit_code(self, strict: bool) -> ExitCode {
        if strict && self == Outcome::Warned { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

/// Prints a text to standard output and sees that all of it arrived.
pub(crate) fn print(text: &str) -> anyhow::Result<()> {
    let mut stdout = anstream::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        stdout.write_all(b"\n")?;
    }
    stdout.flush()?;
    Ok(())
}

/// Tells a person something on standard error. If nobody listens there, nobody needs to hear. Names
/// of files and words of articles stand in it, and what would command a terminal is taken out.
pub(crate) fn complain(message: &str) {
    let shown = |c: char| if c.is_control() && c != '\n' { char::REPLACEMENT_CHARACTER } else { c };
    let message: String = message.chars().map(shown).collect();
    let _ = writeln!(anstream::stderr().lock(), "{message}");
}

/// How many columns a terminal has; a hundred where there is none.
pub(crate) fn width() -> usize {
    terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0))
}

/// Whether standard output shows colour: a terminal, and `NO_COLOR` is not set.
pub(crate) fn colour() -> bool {
    anstream::stdout().current_choice() != anstream::ColorChoice::Never
}

/// Tells warnings, each on a line.
pub(crate) fn warn(warnings: &[String], quiet: bool) {
    if !quiet {
        warnings.iter().for_each(|warning| complain(&format!("warning: {warning}")));
    }
}

/// Tells something that is worth knowing and no warning.
pub(crate) fn note(note: &str, quiet: bool) {
    if !quiet {
        complain(&format!("note: {note}"));
    }
}

/// Whether an error only says that the reader of a pipe went away.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let io = error.chain().find_map(|cause| cause.downcast_ref::<io::Error>());
    io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

/// Writes a file so that a reader sees the old one or the new one, never a half: into a temporary
/// file beside it, then renamed.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let cannot =
        || format!("{}: can't be written: check the rights and the free space", path.display());
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(cannot)?;
    file.write_all(bytes).with_context(cannot)?;
    file.as_file().sync_all().with_context(cannot)?;
    readable(file.path()).with_context(cannot)?;
    file.persist(path).with_context(cannot)?;
    Ok(())
}

/// Temporary files are made for their owner alone; a page is made to be forwarded.
#[cfg(unix)]
fn readable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Makes a folder to write to, and all above it.
pub(crate) fn make_folder(path: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(path).with_context(|| {
        format!("{}: no folder can be made there: name another with -o", path.display())
    })
}
