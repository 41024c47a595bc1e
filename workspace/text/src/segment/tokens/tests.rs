//! Each case is a sentence and its tokens, numbers marked with `#`.

use super::tokens;
use crate::document::TokenKind;
use crate::language::Language;

fn check(cases: &[(&str, &str)]) {
    check_in("en", cases);
}

fn check_in(code: &str, cases: &[(&str, &str)]) {
    for (sentence, expected) in cases {
        let shown: Vec<String> = tokens(sentence, Language::of(Some(code)), usize::MAX)
            .tokens
            .iter()
            .map(|token| match token.kind {
                TokenKind::Number => format!("#{}", token.span.of(sentence)),
                _ => token.span.of(sentence).to_owned(),
            })
            .collect();
        assert_eq!(&shown.join(" "), expected);
    }
}

#[test]
fn words_keep_what_stands_inside_them() {
    check(&[
        ("The U.S. won.", "The U.S. won ."),
        ("He left the U.S.", "He left the U.S."),
        ("Mr. J. Adams, Jr., of AT&T spoke.", "Mr. J. Adams , Jr. , of AT&T spoke ."),
        ("An e-mail on COVID-19 didn't help.", "An e-mail on COVID-19 didn't help ."),
        ("Harbour’s officials' 15-year-old plan", "Harbour’s officials ' 15-year-old plan"),
        ("“Yes,” she said—twice.", "“ Yes , ” she said — twice ."),
        ("Café Straße naïve Łódź", "Café Straße naïve Łódź"),
    ]);
}

#[test]
fn numbers_keep_their_separators() {
    check(&[
        ("$3.5 million or 240,000", "$ #3.5 million or #240,000"),
        ("at 5:21, 15-20 in the 1980s, 7th", "at #5:21 , #15 - #20 in the #1980s , #7th"),
        ("up 3%.", "up #3 % ."),
    ]);
}

#[test]
fn addresses_are_one_word() {
    check(&[
        ("See https://example.com/a?b=1, now.", "See https://example.com/a?b=1 , now ."),
        ("Write to ada@example.com today.", "Write to ada@example.com today ."),
    ]);
}

#[test]
fn scripts_without_spaces() {
    check(&[
        ("会谈在北京举行。", "会谈 在 北京 举行 。"),
        ("彼は東京へ行きました。", "彼 は 東京 へ 行き まし た 。"),
        ("तीन लोग गए।", "तीन लोग गए ।"),
        ("ذهب الرجل، اليوم", "ذهب الرجل ، اليوم"),
        ("서울에서 3명이", "서울에서 #3 명이"),
    ]);
}

#[test]
fn odd_input_is_survived() {
    for text in
        ["", " ", ".", "'", "a'", "’s", "\u{301}", "a\u{301}b", "\u{93f}", "h", "www.", "@", "_"]
    {
        tokens(text, Language::of(None), 20);
    }
}

#[test]
fn elided_words_are_parted() {
    check_in(
        "fr",
        &[("L'eau d’Évian qu'aujourd'hui l’on boit", "L' eau d’ Évian qu' aujourd'hui l’ on boit")],
    );
}
