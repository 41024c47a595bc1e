use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crossread_text::{Language, stem};
use expect_test::{expect, expect_file};

use super::*;

#[test]
fn rare_terms_weigh_more_and_unknown_ones_most() {
    let background = Background::english();
    let line = |term: &&str| {
        format!("{term} {} {:.2}\n", background.document_frequency(term), background.idf(term))
    };
    let terms = ["the", "presid", "summit", "sanction", "hangzhou", "qwertz", "", "zurbuchen"];
    expect![[r#"
        the 7919 0.10
        presid 4179 0.64
        summit 216 3.60
        sanction 296 3.29
        hangzhou 4 7.47
        qwertz 0 9.67
         0 9.67
        zurbuchen 3 7.72
    "#]]
    .assert_eq(&terms.iter().map(line).collect::<String>());
}

#[test]
fn every_row_is_found() {
    let background = Background::english();
    let mut rows = 0;
    for (term, count) in background.terms() {
        assert_eq!(background.document_frequency(term), count, "{term}");
        rows += 1;
    }
    assert!(rows > 20_000, "{rows}");
    assert_eq!(background.document_frequency("#"), 0);
    assert_eq!(Background::empty().document_frequency("the"), 0);
}

#[test]
fn a_language_is_covered_by_code_or_tag() {
    let english = Background::english();
    assert!([None, Some("en"), Some("EN-gb")].iter().all(|language| english.covers(*language)));
    assert!(!english.covers(Some("de")));
    assert!(!Background::empty().covers(None));
}

/// `UPDATE_EXPECT=1` writes the table anew where its source is at hand.
#[test]
fn the_table_is_made_from_its_source() {
    let Some(source) = shared("data/background-en.tsv") else { return };
    let source = std::fs::read_to_string(source).expect("readable");
    expect_file!["../../data/background-en.tsv"].assert_eq(&table(&source));
}

const HEADER: &str = "\
# In how many of 7,919 English news articles of 2004 to 2020 a term stands, for terms of words
# that stand in at least three: term TAB documents, sorted by the bytes of the term.
# Counts of words were summed over the words that share a term, as if their documents were drawn
# independently: N (1 - product of (1 - df / N)). That is more than the most frequent word has and
# never more than N.
";

/// From `word TAB documents TAB sentences` to one line a term.
fn table(source: &str) -> String {
    let total = f64::from(ENGLISH_DOCUMENTS);
    let english = Language::of(Some("en"));
    let mut missing: BTreeMap<String, f64> = BTreeMap::new();
    for line in source.lines().skip(1) {
        let mut columns = line.split('\t');
        let (Some(word), Some(documents)) = (columns.next(), columns.next()) else { continue };
        let documents: f64 = documents.parse().expect("a count");
        *missing.entry(stem(word, english)).or_insert(1.0) *= 1.0 - documents / total;
    }
    let rows = missing.iter().map(|(term, missing)| {
        format!("{term}\t{}\n", (total * (1.0 - missing)).round().min(total))
    });
    HEADER.to_owned() + &rows.collect::<String>()
}

/// A file of the development data, which lies beside the project where it is present.
fn shared(path: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared").join(path)).find(|path| path.exists())
}
