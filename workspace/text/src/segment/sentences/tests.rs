//! Each case is a paragraph with `¦` where a sentence must end, and nowhere else.

use proptest::prelude::*;

use super::sentences;
use crate::language::Language;
use crate::segment::tokens;

fn check(code: &str, cases: &[&str]) {
    for case in cases {
        let text = case.replace("¦", "");
        let found = sentences(&text, Language::of(Some(code)), usize::MAX).spans;
        let mut shown = String::new();
        let mut end = 0;
        for (index, span) in found.iter().enumerate() {
            shown += &text[end..span.start as usize];
            shown += if index > 0 { "¦" } else { "" };
            shown += span.of(&text);
            end = span.end as usize;
        }
        shown += &text[end..];
        assert_eq!(&shown, case);
    }
}

#[test]
fn abbreviations_and_initials_hold_a_sentence_together() {
    check(
        "en",
        &[
            "Mr. Lee met Gen. Ada M. Ruiz in St. Gallen. ¦They spoke.",
            "The U.S. Treasury waited. ¦It acted in the U.S. ¦The bank did not.",
            "It opened at 10 a.m. Tuesday. ¦It closed at 5 p.m. ET. ¦It reopens at 9 a.m. ¦Visitors wait.",
            "On Sept. 28 the firm, Harbour Inc., paid. ¦Harbour Inc. ¦The rest of them did not.",
            "He scored in No. 5. ¦She said no. ¦Nobody did.",
            "J. K. Adams wrote it, with notes by B. Chen et al. in 1990. ¦It sold.",
            "Apples, pears, etc. ¦Buyers came early.",
            "He earned a Ph.D. in law. ¦Later he taught.",
            "Roe v. Wade stood. ¦So did Brown vs. Board. ¦They served under George V. ¦He ruled long.",
        ],
    );
}

#[test]
fn figures_keep_their_stops() {
    check(
        "en",
        &[
            "It rose 3.5 percent to 4.25. ¦Then it fell.",
            "1. Open the valve. ¦2. Close it.",
            "It happened in 2015. ¦Nobody noticed.",
            "Version 2.0.1 shipped. ¦See example.com for more.",
        ],
    );
}

#[test]
fn closing_marks_stay_with_their_sentence() {
    check(
        "en",
        &[
            "Sen. Ana Ruiz (R-Penn.) is there. ¦Sen. Ola Berg (D-Conn.) and others are not.",
            "“We won. ¦We will win again.” ¦He left.",
            "\"Is it safe?\" she asked. ¦\"It is.\" ¦They went in.",
            "(It was late. ¦It rained.) ¦They stayed.",
            "He stopped. ¦”We did it,” he said.",
            "The talks ended.[12] ¦Both sides left. [3] ¦Nobody spoke.",
            "She called it \"a win.\" ¦The other side did not.",
        ],
    );
}

#[test]
fn ellipses_and_strong_marks() {
    check(
        "en",
        &[
            "He waited ... and waited. ¦Then nothing…  ¦The line was dead.",
            "They said . . . nothing at all.",
            "What?! ¦Nobody told them! ¦Shares of Yahoo! rose.",
            "“Stop!” he cried.",
            "“Is it safe?” Ada Ruiz asked. ¦“Go!” ¦Ruiz left.",
        ],
    );
}

#[test]
fn a_forgotten_space_and_hasty_writing() {
    check(
        "en",
        &[
            "It met at the United Nations.¦The dramatic vote came late.",
            "See https://example.com/Path.Html for it.",
            "he left early. ¦they followed him. ¦is that so? ¦yes it is.",
        ],
    );
}

#[test]
fn line_breaks() {
    check(
        "en",
        &[
            "The minister of finance\nsaid on Tuesday that he\nwould resign. ¦He did.",
            "What to know\n¦The talks lasted for nine hours and ended without any agreement.",
            "They asked for:\n¦- bread\n¦- water and a place to sleep in for the coming nights",
            "One paragraph\n\n¦and another",
        ],
    );
}

#[test]
fn other_languages() {
    check("de", &["Am 3. Oktober kam Dr. Ruiz z.B. nach Bonn. ¦Er blieb. ¦„Gut.“ ¦Sie ging."]);
    check("fr", &["M. Ruiz est venu. ¦« Oui. » ¦Il a dit : « Non ! » ¦Puis rien."]);
    check("es", &["El Sr. Ruiz llegó. ¦¿Por qué? ¦Nadie lo sabe."]);
    check("zh", &["会谈在北京举行。¦双方没有达成协议！¦会谈将继续。"]);
    check("ja", &["「行きます。」¦彼は言った。"]);
    check("hi", &["वह गया। ¦वे आए।"]);
    check("tlh", &["Abc def. ¦Ghi jkl."]);
}

#[test]
fn odd_input_gives_a_small_answer() {
    for text in [
        "", " ", ".", "...", "?!", "\n\n\n", ".a", "a.", "\u{a0}", "“", "[", "x.[", "é.É",
        ". . . .",
    ] {
        sentences(text, Language::of(None), 5);
    }
    check("en", &["Nothing ends here"]);
}

/// Text with many marks in it, where rules meet.
const MARKED: &str =
    r#"([A-Za-zÉ’'"“”«».,!?…。\n \-\[\]()0-9']|Mr\.|U\.S\.|[a-z]{1,6} |\PC){0,60}"#;

proptest! {
    #[test]
    fn no_character_is_lost(text in MARKED, longest in 1..200usize) {
        for code in ["en", "de", "fr", "zh"] {
            let language = Language::of(Some(code));
            let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let found = sentences(&text, language, longest).spans;
            prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
            let kept: String = found.iter().map(|span| visible(span.of(&text))).collect();
            prop_assert_eq!(kept, visible(&text));
            prop_assert!(found.iter().all(|span| span.len() <= longest.max(4)));
            for span in found {
                let sentence = span.of(&text);
                let tokens = tokens(sentence, language, longest).tokens;
                let kept: String = tokens.iter().map(|token| token.span.of(sentence)).collect();
                let printed = |text: &str| visible(text).replace(char::is_control, "");
                prop_assert_eq!(printed(&kept), printed(sentence));
            }
        }
    }
}
