//! Cases in court, which go by the names of their parties: "Holm v. Berg".
//!
//! Neither party acts where the case is named, and a name that stands for nobody else ("Holm was
//! upheld") is the case's. Linear in the names and words.

use rustc_hash::FxHashSet;

use crate::marks::lexicon::Lexicon;
use crate::marks::reading::Reading;

use super::Name;
use super::kinds::spelled;

/// Takes out the names of cases, long and short.
pub(super) fn without_cases(reading: &Reading, lexicon: &Lexicon, names: &mut Vec<Name>) {
    let is_of_case = |name: &Name| {
        let before = name.words.start.checked_sub(1);
        is_versus(reading, name.words.end) || before.is_some_and(|at| is_versus(reading, at))
    };
    let parties: FxHashSet<String> = (names.iter())
        .filter(|name| name.words.len() == 1 && is_of_case(name))
        .map(|name| spelled(&reading.words[name.words.clone()]))
        .collect();
    names.retain(|name| !is_of_case(name));
    if parties.is_empty() {
        return;
    }
    let bearers: FxHashSet<String> = (names.iter())
        .filter(|name| name.certain || name.words.len() > 1)
        .map(|name| spelled(&reading.words[name.words.end - 1..name.words.end]))
        .collect();
    names.retain(|name| {
        let word = spelled(&reading.words[name.words.clone()]);
        let somebody = name.known.is_some()
            || bearers.contains(&word)
            || lexicon.led_by(reading.words[name.words.start].text).is_some();
        name.words.len() > 1 || somebody || !parties.contains(&word)
    });
}

fn is_versus(reading: &Reading, at: usize) -> bool {
    let word = reading.words.get(at);
    word.is_some_and(|word| matches!(&*word.lower, "v." | "vs." | "v" | "vs"))
}
