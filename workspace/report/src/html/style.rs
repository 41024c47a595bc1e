//! The one style of a page, and the hash that its policy allows.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::desk::FEW;
use crate::theme::Theme;

/// The style sheets in the order in which they overrule each other.
const SHEETS: [&str; 9] = [
    include_str!("../../../../templates/style/tokens.css"),
    include_str!("../../../../templates/style/ground.css"),
    include_str!("../../../../templates/style/pieces.css"),
    include_str!("../../../../templates/style/masthead.css"),
    include_str!("../../../../templates/style/parts.css"),
    include_str!("../../../../templates/style/matrix.css"),
    include_str!("../../../../templates/style/reader.css"),
    include_str!("../../../../templates/style/forced.css"),
    include_str!("../../../../templates/style/print.css"),
];

const INDEX_SHEET: &str = include_str!("../../../../templates/style/index.css");

const CROWD_SHEET: &str = include_str!("../../../../templates/style/crowd.css");

/// An outlet as the style knows it.
pub(super) struct Column<'a> {
    pub(super) letters: &'a str,
    pub(super) hue: usize,
}

/// The style of a page whose outlets have these columns.
pub(super) fn style(theme: &Theme, columns: &[Column<'_>]) -> String {
    let mut style = String::new();
    for sheet in SHEETS {
        lay(&mut style, sheet);
    }
    let crowd = columns.len() > FEW;
    if crowd {
        lay(&mut style, CROWD_SHEET);
    }
    hues(&mut style, theme, columns);
    for (index, column) in columns.iter().enumerate() {
        matrix(&mut style, index + 1, column, crowd);
        reader(&mut style, index + 1);
    }
    style
}

/// The style of an index whose outlets have these hues.
pub(super) fn index_style(theme: &Theme, columns: &[Column<'_>]) -> String {
    let mut style = String::new();
    let [tokens, ground, pieces, masthead, parts, _, _, forced, print] = SHEETS;
    for sheet in [tokens, ground, pieces, masthead, parts, INDEX_SHEET, forced, print] {
        lay(&mut style, sheet);
    }
    hues(&mut style, theme, columns);
    style
}

/// Spaces that a person reads by and a browser does not: none of the sheets has them in a string, and
/// before a colon they part selectors.
const SPACES: [(&str, &str); 6] =
    [(" {", "{"), ("{ ", "{"), (" }", "}"), (": ", ":"), ("; ", ";"), (", ", ",")];

/// Puts a sheet behind others, without comments, indents and spaces around marks.
fn lay(style: &mut String, sheet: &str) {
    let bare = sheet.split("/*").map(|piece| piece.split_once("*/").map_or(piece, |(_, css)| css));
    for line in bare.flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty()) {
        let close = |line: String, (wide, close): &(&str, &str)| line.replace(wide, close);
        style.push_str(&SPACES.iter().fold(line.to_owned(), close));
        style.push('\n');
    }
}

/// The hash of a style as the policy names it.
pub(super) fn hash(style: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(style)))
}

/// One variable a hue, light, dark and in print; one class that takes it up.
fn hues(style: &mut String, theme: &Theme, columns: &[Column<'_>]) {
    let used = columns.iter().map(|column| column.hue);
    let used: std::collections::BTreeSet<usize> = used.collect();
    let variables = |key: &str| {
        let hues = theme.list(key);
        let value =
            |hue: &usize| hues.get(hue - 1).map(|value| format!("--o{hue}:{};", plain(value)));
        used.iter().filter_map(value).collect::<String>()
    };
    let (light, dark) = (variables("colours.light"), variables("colours.dark"));
    // Writing to a string can't fail.
    let _ = writeln!(style, ":root{{{light}}}");
    let _ = writeln!(style, "@media (prefers-color-scheme:dark){{:root{{{dark}}}}}");
    let _ = writeln!(style, "@media print{{:root{{{light}}}}}");
    for hue in &used {
        let _ = writeln!(style, ".o{hue}{{--hue:var(--o{hue})}}");
    }
}

/// On a phone, and everywhere in a crowd, each cell of a wide table begins with the letters of its column.
fn matrix(style: &mut String, column: usize, outlet: &Column<'_>, crowd: bool) {
    let (cell, hue, letters) = (column + 1, outlet.hue, plain(outlet.letters));
    let cells = format!(
        ":is(.matrix,.labels) td:nth-child({cell}){{--hue:var(--o{hue})}}:is(.matrix,.labels) td:nth-child({cell})::before{{content:\"{letters}\"/\"\"}}"
    );
    let _ = match crowd {
        true => writeln!(style, "{cells}"),
        false => writeln!(style, "@media screen and (max-width:44rem){{{cells}}}"),
    };
}

/// Choosing a column shows its articles, marks what the opposite one tells too, and sets the
/// tellings of a claim opposite each other. `a`: articles of the column; `t`: sentences of others
/// that tell what it tells; `k`: its tellings of a claim. Claims that the two do not both tell
/// wait until a number leads to them.
fn reader(style: &mut String, n: usize) {
    let either = format!(".reader:has(#l{n}:checked,#r{n}:checked)");
    let pair = ".reader:not(:has(#all:checked))";
    let _ = writeln!(
        style,
        "@supports selector(:has(*)){{@media screen{{\
        .reader:has(#l{n}:checked) .a{n}{{display:block;grid-row:2;grid-column:1}}\
        .reader:has(#r{n}:checked) .a{n}{{display:block;grid-row:2;grid-column:2}}\
        {either} .a{n} .back{{display:none}}\
        .reader:has(#l{n}:checked):has(#r{n}:checked) .same{{display:block}}\
        {either} .s .t{n}{{background:var(--ink);color:var(--paper);border-color:var(--ink)}}\
        {either} .s:has(.t{n}){{background:var(--mark)}}\
        {pair}:has(#l{n}:checked,#r{n}:checked) .row:not(:has(.k{n}),:target){{display:none}}\
        {either} .tell>.k{n}{{display:block}}}}\
        @media screen and (min-width:48rem){{\
        {pair}:has(#l{n}:checked) .k{n}{{grid-column:1;grid-row:1}}\
        {pair}:has(#r{n}:checked) .k{n}{{grid-column:2;grid-row:1}}}}}}"
    );
}

/// Letters, digits and what a colour needs: nothing that could end the style.
pub(super) fn plain(value: &str) -> String {
    value.chars().filter(|&c| c.is_alphanumeric() || "#(),.% ".contains(c)).collect()
}
