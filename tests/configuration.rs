//! Options from a file, beside what is typed.

use std::fs;
use std::process::Command;

use expect_test::{Expect, expect};

use super::program::root;

/// What the program prints on two articles, run in a folder with this file and these words.
fn check(file: &str, typed: &[&str], expected: Expect) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("crossread.toml"), file).expect("written");
    let articles = folder.path().join("articles");
    fs::create_dir(&articles).expect("a folder");
    for (name, text) in [
        ("north.txt", "outlet: North\n\nThe bridge will open on Monday. It cost nine million."),
        ("south.txt", "outlet: South\n\nThe bridge will open in May. Nobody was asked."),
    ] {
        fs::write(articles.join(name), text).expect("written");
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
    command.args(typed).current_dir(folder.path()).env("NO_COLOR", "1");
    let output = command.output().expect("the program starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let code = output.status.code().unwrap_or_default();
    let printed = format!("{code}\n{}{}", text(&output.stdout), text(&output.stderr));
    expected.assert_eq(&printed);
}

const SUMMARIZE: [&str; 2] = ["summarize", "articles"];

#[test]
fn the_file_gives_what_is_not_typed() {
    check(
        "[summarize]\nsentences = 1\n",
        &SUMMARIZE,
        expect![[r#"
        0
        The bridge will open on Monday.
        warning: no sentence stands well by itself; chosen from all of them
    "#]],
    );
    let typed = ["summarize", "articles", "--sentences", "2"];
    check(
        "[summarize]\nsentences = 1\n",
        &typed,
        expect![[r#"
        0
        The bridge will open on Monday.
        It cost nine million.
        warning: no sentence stands well by itself; chosen from all of them
    "#]],
    );
    check(
        "sentences = 1\nmethod = \"lead\"\nquiet = true\n",
        &SUMMARIZE,
        expect![[r#"
        0
        The bridge will open on Monday.
    "#]],
    );
}

#[test]
fn what_can_not_stand_beside_it_replaces_it() {
    let typed = ["summarize", "articles", "--words", "5"];
    check(
        "[summarize]\nsentences = 2\n",
        &typed,
        expect![[r#"
        0
        It cost nine million.
        warning: no sentence stands well by itself; chosen from all of them
    "#]],
    );
    check(
        "words = 5\n[summarize]\nsentences = 2\n",
        &SUMMARIZE,
        expect![[r#"
        0
        The bridge will open on Monday.
        It cost nine million.
        warning: no sentence stands well by itself; chosen from all of them
    "#]],
    );
    let typed = ["summarize", "articles", "--each", "--sentences", "1"];
    check(
        "[summarize]\nexclusive = true\n",
        &typed,
        expect![[r#"
        0
        north
        The bridge will open on Monday.

        south
        The bridge will open in May.
        warning: north: no sentence stands well by itself; chosen from all of them
        warning: south: no sentence stands well by itself; chosen from all of them
    "#]],
    );
}

#[test]
fn what_the_file_says_wrongly_is_told_with_its_place() {
    check(
        "[summarize]\nword = 20\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml, for summarize: unexpected argument '--word' found; tip: a similar argument exists: '--words'
    "#]],
    );
    check(
        "[summarize]\nwords = \"many\"\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml, for summarize: invalid value 'many' for '--words <N>': invalid digit found in string
    "#]],
    );
    check(
        "wrds = 20\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml: no command has an option "wrds": a key is a long name from `crossread COMMAND --help`
    "#]],
    );
    check(
        "[sumarize]\nwords = 20\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml: no command is called "sumarize": `crossread --help` lists them
    "#]],
    );
    check(
        "words = 1.5\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml: words: a text, a whole number, true, false, or a list of texts is expected
    "#]],
    );
    check(
        "[summarize]\nwords = 5\nsentences = 1\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml, for summarize: the argument '--sentences <N>' cannot be used with '--words <N>'
    "#]],
    );
    check(
        "words\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml: not understood: each line is an option and its value, as in words = 150: TOML parse error at line 1, column 6
          |
        1 | words
          |      ^
        key with no value, expected `=`

    "#]],
    );
    // What stands there for other commands is looked at too.
    check(
        "[stories]\nformat = \"rtf\"\n",
        &SUMMARIZE,
        expect![[r#"
        2
        error: crossread.toml, for stories: invalid value 'rtf' for '--format <FORMAT>'; [possible values: text, json, jsonl]
    "#]],
    );
}

#[test]
fn a_file_among_the_articles_has_no_say() {
    let words = "[summarize]\nsentences = 1\n";
    check(
        words,
        &["summarize", "."],
        expect![[r#"
        0
        The bridge will open on Monday.
        It cost nine million.
        The bridge will open in May.
        Nobody was asked.
        note: crossread.toml lies among the articles and is not read: --config crossread.toml reads it
        warning: the input is not longer than the budget and is given whole
    "#]],
    );
    check(
        words,
        &["summarize", ".", "--config", "crossread.toml"],
        expect![[r#"
        0
        The bridge will open on Monday.
        warning: no sentence stands well by itself; chosen from all of them
    "#]],
    );
    check(
        words,
        &["summarize", ".", "--config", "missing.toml"],
        expect![[r#"
        2
        error: missing.toml: can't be read: check the name and the rights: No such file or directory (os error 2)
    "#]],
    );
}

#[test]
fn help_names_the_defaults_of_the_file() {
    let typed = [env!("CARGO_BIN_EXE_crossread"), "summarize", "--help"];
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("crossread.toml"), "[summarize]\nsentences = 7\n")
        .expect("written");
    let output = Command::new(typed[0]).args(&typed[1..]).current_dir(folder.path()).output();
    let help = String::from_utf8(output.expect("the program starts").stdout).expect("UTF-8");
    assert!(help.contains("[default: 7]"), "{help}");
    assert!(!root().join("crossread.toml").exists(), "the tests would read it");
}
