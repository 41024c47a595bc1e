//! Which theme a page has.

use std::fs;

use anyhow::Context;
use crossread_report::Theme;

/// The theme that was asked for: a language that comes with the program, or a file; English if
/// nothing was.
pub(crate) fn theme(choice: Option<&str>) -> anyhow::Result<Theme> {
    let Some(choice) = choice else { return Ok(Theme::default()) };
    if let Some(theme) = Theme::of_language(choice) {
        return Ok(theme);
    }
    let toml = fs::read_to_string(choice).with_context(|| {
        let languages = Theme::LANGUAGES.join(", ");
        format!("{choice}: no theme: --theme takes one of {languages}, or a TOML file")
    })?;
    Theme::read(&toml).with_context(|| format!("{choice}: can't be used as a theme"))
}
