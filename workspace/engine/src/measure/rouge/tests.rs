use std::fmt::Write;
use std::path::Path;

use expect_test::{Expect, expect};

use super::*;

const STEMMED: RougeOptions = RougeOptions { words: Words::Stemmed, references: References::Mean };

fn check(candidate: &str, references: &[&str], options: RougeOptions, expected: Expect) {
    let found = rouge(candidate, references, options);
    let mut out = String::new();
    for (name, s) in [("1", found.r1), ("2", found.r2), ("L", found.l), ("Lsum", found.lsum)] {
        let _ = writeln!(out, "{name} P {:.6} R {:.6} F {:.6}", s.precision, s.recall, s.f1);
    }
    expected.assert_eq(&out);
}

// The figures are those of Google's rouge-score 0.1.2.

#[test]
fn a_pair_is_scored_as_by_rouge_score() {
    check(
        "The two presidents met in Geneva.\nThey agreed on nothing, officials said.",
        &[
            "Presidents of both countries were meeting in Geneva on Monday.\nOfficials say that they agreed on talks.",
        ],
        STEMMED,
        expect![[r#"
            1 P 0.583333 R 0.411765 F 0.482759
            2 P 0.272727 R 0.187500 F 0.222222
            L P 0.500000 R 0.352941 F 0.413793
            Lsum P 0.500000 R 0.352941 F 0.413793
        "#]],
    );
}

#[test]
fn stems_are_those_of_nltk() {
    let words = "skies dying relational conditional rationally digitizer probably radically \
        vileli analogously vietnamization operator feudalism decisiveness hopefulness formality \
        sensibility biology theology triplicate formative electrical goodness adjustment adoption \
        communism effective probate cease controlling ties tied flies enjoyment happily syzygy \
        agreed feed plastered motoring conflated troubled sized hopping falling hissing filing";
    let stems: Vec<String> = words.split_whitespace().map(porter::stem).collect();
    expect!["sky die relat condit ration digit probabl radic vile analog vietnam oper feudal decis hope formal sensibl biolog theolog triplic form electr good adjust adopt commun effect probat ceas control tie tie fli enjoy happili syzygi agre feed plaster motor conflat troubl size hop fall hiss file"].assert_eq(&stems.join(" "));
}

#[test]
fn nothing_scores_nothing() {
    assert_eq!(rouge("", &["words"], STEMMED), Rouge::default());
    assert_eq!(rouge("words", &[""], STEMMED), Rouge::default());
    assert_eq!(rouge("words", &[], STEMMED), Rouge::default());
}

#[test]
fn other_scripts_are_words_too() {
    let options = RougeOptions { words: Words::Unicode, references: References::Best };
    let found = rouge("Η Αθήνα κέρδισε", &["τίποτα", "η Αθήνα έχασε"], options);
    assert!((found.r1.f1 - 2.0 / 3.0).abs() < 1e-12, "{found:?}");
}

/// The official tables of MultiLing 2011; the summaries are not part of this repository.
#[test]
fn the_published_figures_of_multiling_are_reproduced() {
    let data = "shared/eval/summaries/multiling2011/english";
    let mut folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|up| up.join(data));
    let Some(folder) = folders.find(|folder| folder.is_dir()) else { return };
    let topics = std::fs::read_dir(folder).unwrap();
    let topics: Vec<_> = topics.map(|topic| topic.unwrap().path()).collect();
    let options = RougeOptions { words: Words::Plain, references: References::Mean };
    for (system, r1, r2) in
        [("ID1", 0.4052, 0.1213), ("ID2", 0.4648, 0.1705), ("ID9", 0.3810, 0.1096)]
    {
        let mut sums = (0.0, 0.0);
        for topic in &topics {
            let read = |name: &str| std::fs::read_to_string(topic.join(name)).unwrap();
            let references = ["refs/A.txt", "refs/B.txt", "refs/C.txt"].map(read);
            let references = references.each_ref().map(String::as_str);
            let found = rouge(&read(&format!("systems/{system}.txt")), &references, options);
            sums = (sums.0 + found.r1.recall, sums.1 + found.r2.recall);
        }
        let n = topics.len() as f64;
        assert!((sums.0 / n - r1).abs() < 0.001, "{system} R-1 {}", sums.0 / n);
        assert!((sums.1 / n - r2).abs() < 0.001, "{system} R-2 {}", sums.1 / n);
    }
}
