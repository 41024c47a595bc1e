//! Where gold stands in a document, whose text differs from the annotated one in white space and
//! in the shape of quotation marks.

use crossread_text::Span;

/// A text by its visible characters, to carry places from another edition of it.
pub struct Places {
    /// Lower-cased, without white space and punctuation, each with the bytes it covers.
    letters: Vec<(char, Span)>,
    /// The bytes of every character that is no white space.
    visible: Vec<Span>,
}

impl Places {
    /// The places of a text. Time and space O(characters).
    pub fn of(text: &str) -> Places {
        let mut letters = Vec::new();
        let mut visible = Vec::new();
        for (start, character) in text.char_indices() {
            let span = Span::new(start, start + character.len_utf8());
            if !character.is_whitespace() {
                visible.push(span);
            }
            if character.is_alphanumeric() {
                letters.extend(character.to_lowercase().map(|folded| (folded, span)));
            }
        }
        Places { letters, visible }
    }

    /// The span of what stands at `start..end`, in characters, of an edition that differs in white
    /// space alone; none where that is nothing.
    pub fn carry(&self, edition: &str, start: usize, end: usize) -> Option<Span> {
        let visible = |characters: usize| {
            edition.chars().take(characters).filter(|c| !c.is_whitespace()).count()
        };
        let inside = self.visible.get(visible(start)..visible(end))?;
        Some(inside.first()?.join(*inside.last()?))
    }

    /// The first place of some words at or behind a byte, punctuation and case aside.
    pub fn find(&self, words: &str, from: u32) -> Option<Span> {
        let wanted: Vec<char> =
            words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let first = self.letters.partition_point(|(_, span)| span.start < from);
        let mut windows = self.letters[first..].windows(wanted.len().max(1));
        let found = windows.find(|window| window.iter().map(|(c, _)| c).eq(&wanted))?;
        Some(found.first()?.1.join(found.last()?.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_carried_over_white_space_and_marks() {
        let text = "“Öl  is up,” she said.\n\nIt’s true.";
        let places = Places::of(text);
        let carried = places.carry("“Öl is up,” she said. It’s true.", 12, 15);
        assert_eq!(carried.map(|span| span.of(text)), Some("she"));
        assert_eq!(places.find("It's true", 3).map(|span| span.of(text)), Some("It’s true"));
        assert_eq!(places.find("true it", 0), None);
        assert_eq!(Places::of("").carry("a", 0, 1), None);
    }
}
