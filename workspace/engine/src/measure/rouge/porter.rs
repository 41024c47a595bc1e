//! Porter's stemmer with NLTK's changes: the one that ROUGE figures are made with.
//!
//! Idea: five steps cut or replace endings where what is left is long enough, its length counted
//! in *measure*: the number of times a vowel is followed by a consonant.
//! Cost: O(letters).
//! Paper: Porter, An algorithm for suffix stripping, Program 14.3, 1980; the changes are those of
//! `nltk.stem.PorterStemmer` in its default mode. Documents are stemmed by another, better one:
//! this one is for comparable figures alone.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A word and its stem a line.
static IRREGULAR: LazyLock<FxHashMap<&str, &str>> = LazyLock::new(|| {
    include_str!("porter-irregular.txt").lines().filter_map(|line| line.split_once(' ')).collect()
});

/// The stem of a word of ASCII letters and digits in lower case.
pub(super) fn stem(word: &str) -> String {
    if let Some(stem) = IRREGULAR.get(word) {
        return (*stem).to_owned();
    }
    if word.len() <= 2 {
        return word.to_owned();
    }
    let word = plurals(word);
    let word = participles(&word);
    let word = final_y(&word);
    let word = double_endings(&word);
    let word = replace(&word, STEP_3, |stem| measure(stem) > 0);
    let word = single_endings(&word);
    let word = final_e(&word);
    let long_double = word.ends_with("ll") && measure(&word[..word.len() - 1]) > 1;
    if long_double { word[..word.len() - 1].to_owned() } else { word.into_owned() }
}

type Endings = &'static [(&'static str, &'static str)];

const STEP_2: Endings = &[
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("bli", "ble"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
    ("fulli", "ful"),
];

const STEP_3: Endings = &[
    ("icate", "ic"),
    ("ative", ""),
    ("alize", "al"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
];

const STEP_4: &[&str] = &[
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
];

/// Step 1a.
fn plurals(word: &str) -> Cow<'_, str> {
    if word.ends_with("sses") || (word.ends_with("ies") && word.len() != 4) {
        Cow::Borrowed(&word[..word.len() - 2])
    } else if word.ends_with('s') && !word.ends_with("ss") {
        // "ties" becomes "tie", NLTK's change for words of four letters.
        Cow::Borrowed(&word[..word.len() - 1])
    } else {
        Cow::Borrowed(word)
    }
}

/// Step 1b.
fn participles(word: &str) -> Cow<'_, str> {
    if word.ends_with("ied") {
        return Cow::Borrowed(&word[..word.len() - if word.len() == 4 { 1 } else { 2 }]);
    }
    if let Some(stem) = word.strip_suffix("eed") {
        return Cow::Borrowed(if measure(stem) > 0 { &word[..word.len() - 1] } else { word });
    }
    let mut stems = ["ed", "ing"].into_iter().filter_map(|ending| word.strip_suffix(ending));
    let Some(stem) = stems.find(|stem| has_vowel(stem)) else {
        return Cow::Borrowed(word);
    };
    if ["at", "bl", "iz"].iter().any(|ending| stem.ends_with(ending)) {
        return Cow::Owned(format!("{stem}e"));
    }
    if ends_double_consonant(stem) {
        let keeps = stem.ends_with(['l', 's', 'z']);
        return Cow::Borrowed(if keeps { stem } else { &stem[..stem.len() - 1] });
    }
    if measure(stem) == 1 && ends_short(stem) {
        return Cow::Owned(format!("{stem}e"));
    }
    Cow::Borrowed(stem)
}

/// Step 1c: "happy" becomes "happi", "enjoy" stays.
fn final_y(word: &str) -> Cow<'_, str> {
    match word.strip_suffix('y') {
        Some(stem) if stem.len() > 1 && ends_in_consonant(stem) => Cow::Owned(format!("{stem}i")),
        _ => Cow::Borrowed(word),
    }
}

/// Step 2.
fn double_endings(word: &str) -> Cow<'_, str> {
    if let Some(stem) = word.strip_suffix("alli").filter(|stem| measure(stem) > 0) {
        return Cow::Owned(double_endings(&format!("{stem}al")).into_owned());
    }
    if word.ends_with("logi") {
        let long = measure(&word[..word.len() - 3]) > 0;
        return Cow::Borrowed(if long { &word[..word.len() - 1] } else { word });
    }
    replace(word, STEP_2, |stem| measure(stem) > 0)
}

/// Step 4.
fn single_endings(word: &str) -> Cow<'_, str> {
    let fits = STEP_4.iter().find_map(|ending| Some((*ending, word.strip_suffix(ending)?)));
    match fits {
        Some(("ion", stem)) if !stem.ends_with(['s', 't']) => Cow::Borrowed(word),
        Some((_, stem)) if measure(stem) > 1 => Cow::Borrowed(stem),
        _ => Cow::Borrowed(word),
    }
}

/// Step 5a.
fn final_e(word: &str) -> Cow<'_, str> {
    match word.strip_suffix('e') {
        Some(stem) if measure(stem) > 1 => Cow::Borrowed(stem),
        Some(stem) if measure(stem) == 1 && !ends_short(stem) => Cow::Borrowed(stem),
        _ => Cow::Borrowed(word),
    }
}

/// Replaces the first ending of the list that the word has, where what is left is long enough.
fn replace<'a>(word: &'a str, endings: Endings, long: fn(&str) -> bool) -> Cow<'a, str> {
    for (ending, replacement) in endings {
        if let Some(stem) = word.strip_suffix(ending) {
            let fits = long(stem);
            return if fits { Cow::Owned(format!("{stem}{replacement}")) } else { word.into() };
        }
    }
    Cow::Borrowed(word)
}

/// For each letter whether it is a consonant; y is one at the beginning and after a vowel.
fn consonants(word: &str) -> impl Iterator<Item = bool> {
    word.bytes().scan(false, |after_consonant, letter| {
        *after_consonant = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' => false,
            b'y' => !*after_consonant,
            _ => true,
        };
        Some(*after_consonant)
    })
}

fn has_vowel(stem: &str) -> bool {
    consonants(stem).any(|consonant| !consonant)
}

/// How many times a vowel is followed by a consonant.
fn measure(stem: &str) -> usize {
    let mut after_vowel = false;
    let mut measure = 0;
    for consonant in consonants(stem) {
        measure += usize::from(after_vowel && consonant);
        after_vowel = !consonant;
    }
    measure
}

fn ends_in_consonant(word: &str) -> bool {
    consonants(word).last().unwrap_or(false)
}

fn ends_double_consonant(word: &str) -> bool {
    let doubled = word.bytes().rev().take(2).collect::<Vec<_>>();
    doubled.len() == 2 && doubled[0] == doubled[1] && ends_in_consonant(word)
}

/// Consonant, vowel, consonant other than w, x, y; or, NLTK's change, a vowel and a consonant.
fn ends_short(word: &str) -> bool {
    let letters: Vec<bool> = consonants(word).collect();
    match letters[..] {
        [first, second] => !first && second,
        [.., true, false, true] => !word.ends_with(['w', 'x', 'y']),
        _ => false,
    }
}
