//! What a language's folder gives: sentences, quotes with their cues, dates, figures.

use crossread_text::{Cleaning, Limits, read, understand};
use expect_test::{Expect, expect};

fn check(language: &str, text: &str, expected: Expect) {
    let text = format!("language: {language}\ndate: 2020-05-05\n\n{text}\n");
    let article = read("ferry.txt", text.as_bytes(), Limits::default()).next().expect("one");
    let document = understand(article.expect("it is read"), &Cleaning::default());
    let mut shown = String::new();
    for sentence in document.body() {
        shown += &format!("{}\n", document.slice(sentence.span));
    }
    for quote in &document.quotes {
        let cue = quote.cue.map_or("no cue".to_owned(), |cue| {
            format!("{} ({:?})", document.slice(cue.span), cue.stance)
        });
        let speaker = quote.speaker.map_or("nobody", |speaker| document.slice(speaker.span));
        shown += &format!("  quote: {} | {speaker} | {cue}\n", document.slice(quote.span).trim());
    }
    for date in &document.dates {
        shown += &format!("  date: {} = {}\n", document.slice(date.span), date.value);
    }
    for figure in &document.quantities {
        shown += &format!("  figure: {}\n", document.slice(figure.span));
    }
    expected.assert_eq(&shown);
}

#[test]
fn german() {
    check(
        "de",
        "Die Fähre hat am Montag, dem 4. Mai 2020, erst um 17.30 Uhr abgelegt. Rund 240 Fahrgäste \
         warteten z. B. auf ihren Koffern. „Wir mussten warten“, sagte Anna Peters. Dr. Karl Vogt \
         behauptete, der Nebel habe 3,5 Millionen Euro gekostet.",
        expect![[r#"
            Die Fähre hat am Montag, dem 4. Mai 2020, erst um 17.30 Uhr abgelegt.
            Rund 240 Fahrgäste warteten z. B. auf ihren Koffern.
            „Wir mussten warten“, sagte Anna Peters.
            Dr. Karl Vogt behauptete, der Nebel habe 3,5 Millionen Euro gekostet.
              quote: Wir mussten warten | Anna Peters | sagte (Neutral)
              date: Montag, dem 4. Mai 2020 = 2020-05-04
              figure: Rund 240
              figure: 3,5 Millionen Euro
        "#]],
    );
}

#[test]
fn french() {
    check(
        "fr",
        "Le ferry a quitté le port lundi 4 mai 2020. Environ 240 passagers attendaient. « Nous avons \
         dû attendre », a déclaré Jean Petit. Selon M. Dupont, le brouillard a coûté 3,5 millions \
         d'euros.",
        expect![[r#"
            Le ferry a quitté le port lundi 4 mai 2020.
            Environ 240 passagers attendaient.
            « Nous avons dû attendre », a déclaré Jean Petit.
            Selon M. Dupont, le brouillard a coûté 3,5 millions d'euros.
              quote: Nous avons dû attendre | Jean Petit | a déclaré (Neutral)
              date: lundi 4 mai 2020 = 2020-05-04
              figure: Environ 240
              figure: 3,5 millions d'euros
        "#]],
    );
}

#[test]
fn spanish() {
    check(
        "es",
        "El ferry salió del puerto el 4 de mayo de 2020. Unos 240 pasajeros esperaban. «Tuvimos que \
         esperar», dijo Ana Pérez. ¿Cuánto costó? El Dr. Ruiz afirmó que la niebla costó 3,5 \
         millones de euros.",
        expect![[r#"
            El ferry salió del puerto el 4 de mayo de 2020.
            Unos 240 pasajeros esperaban.
            «Tuvimos que esperar», dijo Ana Pérez.
            ¿Cuánto costó?
            El Dr. Ruiz afirmó que la niebla costó 3,5 millones de euros.
              quote: Tuvimos que esperar | Ana Pérez | dijo (Neutral)
              quote: que la niebla costó 3,5 millones de euros | Dr. Ruiz | afirmó (Doubt)
              date: 4 de mayo de 2020 = 2020-05-04
              figure: Unos 240
              figure: 3,5 millones de euros
        "#]],
    );
}

#[test]
fn chinese_and_japanese() {
    check(
        "zh",
        "渡轮星期一下午离开港口。大约二百四十名乘客在码头等候。",
        expect![[r#"
        渡轮星期一下午离开港口。
        大约二百四十名乘客在码头等候。
    "#]],
    );
    check(
        "ja",
        "フェリーは月曜日の午後、港を出発した。約240人の乗客が待っていた。",
        expect![[r#"
        フェリーは月曜日の午後、港を出発した。
        約240人の乗客が待っていた。
          figure: 240
    "#]],
    );
}
