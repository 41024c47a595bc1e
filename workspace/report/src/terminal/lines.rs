//! Lines of a given width, in plain or styled letters.

use crate::desk::shown;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Narrower than this nothing can be read; wider than [`WIDEST`] the eye loses the line.
const NARROWEST: usize = 24;
const WIDEST: usize = 100;

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) enum Tone {
    Title,
    Strong,
    Plain,
    Soft,
}

impl Tone {
    /// The ANSI sequence that begins it.
    fn begin(self) -> &'static str {
        match self {
            Tone::Title => "\u{1b}[1;4m",
            Tone::Strong => "\u{1b}[1m",
            Tone::Plain => "",
            Tone::Soft => "\u{1b}[2m",
        }
    }
}

/// Text in the making.
pub(super) struct Lines {
    width: usize,
    colour: bool,
    text: String,
}

impl Lines {
    pub(super) fn new(width: usize, colour: bool) -> Lines {
        Lines { width: width.clamp(NARROWEST, WIDEST), colour, text: String::new() }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// The head of a part.
    pub(super) fn head(&mut self, title: &str) {
        self.text.push('\n');
        self.text(0, Tone::Title, title);
    }

    /// A text broken at spaces, each line set in by `indent` columns.
    pub(super) fn text(&mut self, indent: usize, tone: Tone, text: &str) {
        let mut line = String::new();
        let room = self.width - indent;
        for word in plain(text).split(' ') {
            let needed = line.width() + usize::from(!line.is_empty()) + word.width();
            if needed > room && !line.is_empty() {
                self.line(indent, tone, &line);
                line.clear();
            } else if !line.is_empty() {
                line.push(' ');
            }
            for character in word.chars() {
                if line.width() + character.width().unwrap_or(0) > room {
                    self.line(indent, tone, &line);
                    line.clear();
                }
                line.push(character);
            }
        }
        self.line(indent, tone, &line);
    }

    fn line(&mut self, indent: usize, tone: Tone, line: &str) {
        self.text.extend(std::iter::repeat_n(' ', indent));
        let begin = if self.colour { tone.begin() } else { "" };
        self.text.push_str(begin);
        self.text.push_str(line.trim_end());
        if !begin.is_empty() {
            self.text.push_str("\u{1b}[0m");
        }
        self.text.push('\n');
    }
}

/// A text that can't command the terminal: control characters and marks of direction become a
/// replacement character, line breaks a space.
pub(crate) fn plain(text: &str) -> String {
    shown(text.replace(['\n', '\r', '\t'], " "))
}
