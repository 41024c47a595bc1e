use crossread_text::{Article, Block, BlockKind, Cleaning, Metadata, PublicationTime, understand};
use expect_test::{Expect, expect};

use crate::background::Background;
use crate::stories::{Sketch, sketch, stories};

/// Language, date or none, headline and text.
type Told = (&'static str, &'static str, &'static str, &'static str);

/// Two mine accidents in four languages, told in the same words, two months apart.
const TOLD: [Told; 8] = [
    (
        "en",
        "2019-07-10",
        "Nine miners trapped at Kessen after gas blast",
        "An explosion of gas trapped nine miners at the Kessen colliery on Tuesday, the operator \
         Norwold Coal said. Rescue teams drilled 240 metres towards gallery seven. The governor of \
         Ostmark, Irena Valk, came to the pit in the east of Austria and spoke with the families.",
    ),
    (
        "de",
        "2019-07-10",
        "Neun Bergleute in Kessen nach Gasexplosion eingeschlossen",
        "Eine Gasexplosion hat am Dienstag neun Bergleute in der Zeche Kessen eingeschlossen, wie \
         der Betreiber Norwold Coal mitteilte. Die Retter bohrten 240 Meter tief zur siebten Sohle. \
         Die Landeshauptfrau der Ostmark, Irena Valk, kam zum Schacht im Osten Österreichs.",
    ),
    (
        "fr",
        "2019-07-11",
        "Neuf mineurs bloqués à Kessen",
        "Neuf mineurs sont bloqués depuis mardi dans la mine de Kessen, dans l'est de l'Autriche, \
         après un coup de grisou, a annoncé l'exploitant Norwold Coal. Les sauveteurs ont foré sur \
         240 mètres. La gouverneure de l'Ostmark, Irena Valk, a rencontré les familles.",
    ),
    (
        "es",
        "2019-07-11",
        "Nueve mineros atrapados en Kessen",
        "Nueve mineros están atrapados desde el martes en la mina de Kessen, en el este de Austria, \
         por una explosión de gas, informó la empresa Norwold Coal. Los equipos perforaron 240 \
         metros. La gobernadora de Ostmark, Irena Valk, habló con las familias.",
    ),
    (
        "en",
        "2019-09-12",
        "Gas blast traps fourteen miners at Balanur",
        "An explosion of gas trapped fourteen miners at the Balanur mine in Turkey on Thursday, its \
         operator Dessa Mining said. Rescue teams drilled 310 metres towards the eastern face. The \
         minister for energy, Tomas Oru, came to the pit and spoke with the families.",
    ),
    (
        "de",
        "2019-09-12",
        "Vierzehn Bergleute in Balanur verschüttet",
        "Eine Gasexplosion hat am Donnerstag vierzehn Bergleute in der Grube Balanur in der Türkei \
         verschüttet, wie der Betreiber Dessa Mining mitteilte. Die Retter bohrten 310 Meter. \
         Energieminister Tomas Oru kam zum Schacht und sprach mit den Familien.",
    ),
    (
        "fr",
        "2019-09-12",
        "Quatorze mineurs ensevelis à Balanur",
        "Un coup de grisou a enseveli jeudi quatorze mineurs dans la mine de Balanur, en Turquie, a \
         annoncé l'exploitant Dessa Mining. Les sauveteurs ont foré sur 310 mètres. Le ministre de \
         l'Énergie, Tomas Oru, a rencontré les familles.",
    ),
    (
        "es",
        "",
        "El coro de Lorn gana en Vaasa",
        "El coro infantil de Lorn ha ganado el concurso de Vaasa con una canción de cuna. El jurado \
         elogió su paciencia.",
    ),
];

fn sketches(told: &[Told]) -> Vec<Sketch> {
    let document = |&(language, date, title, text): &Told| {
        let published = date.parse().ok();
        let published = published.map(|date| PublicationTime { date, time: None, offset: None });
        let metadata = Metadata {
            language: Some(language.to_owned()),
            title: Some(title.to_owned()),
            published,
            ..Metadata::default()
        };
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
        understand(Article { metadata, blocks: vec![block] }, &Cleaning::default())
    };
    told.iter().map(|told| sketch(&document(told), &Background::english())).collect()
}

#[track_caller]
fn check(told: &[Told], expected: Expect) {
    let mut shown = String::new();
    for story in stories(&sketches(told)) {
        let languages: Vec<&str> = story.articles.iter().map(|&article| told[article].0).collect();
        let title = story.title.map_or("no title", |article| told[article].2);
        shown += &format!("{} | {title} | {}\n", languages.join(" "), story.reasons.join(", "));
    }
    expected.assert_eq(&shown);
}

#[test]
fn one_event_in_four_languages_is_a_story_and_its_look_alike_another() {
    check(
        &TOLD,
        expect![[r#"
        en de fr es | Nine miners trapped at Kessen after gas blast | Kessen, Norwold, Valk, Ostmark, 240 metres, Irena, nine, Coal
        en de fr | Gas blast traps fourteen miners at Balanur | Balanur, fourteen, Dessa, Oru, 310 metres, Turkey, Mining, Tomas
        es | El coro de Lorn gana en Vaasa | 
    "#]],
    );
}

#[test]
fn look_alikes_in_different_languages_come_apart_without_dates() {
    let undated = |article: usize| (TOLD[article].0, "", TOLD[article].2, TOLD[article].3);
    check(
        &[undated(0), undated(2), undated(5)],
        expect![[r#"
        en fr | Nine miners trapped at Kessen after gas blast | Kessen, Norwold, Valk, Ostmark, Irena, 240 metres, nine, Austria
        de | Vierzehn Bergleute in Balanur verschüttet | 
    "#]],
    );
}

#[test]
fn other_languages_leave_the_stories_of_one_as_they_are() {
    let of = |language: &str| -> Vec<usize> {
        (0..TOLD.len()).filter(|&article| TOLD[article].0 == language).collect()
    };
    let all = stories(&sketches(&TOLD));
    for language in ["en", "de", "fr", "es"] {
        let own = of(language);
        let told: Vec<Told> = own.iter().map(|&article| TOLD[article]).collect();
        let mut alone: Vec<Vec<usize>> = stories(&sketches(&told))
            .into_iter()
            .map(|story| story.articles.into_iter().map(|article| own[article]).collect())
            .collect();
        let within = all.iter().map(|story| {
            let articles = story.articles.iter().copied();
            articles.filter(|article| own.contains(article)).collect::<Vec<_>>()
        });
        let mut within: Vec<Vec<usize>> = within.filter(|group| !group.is_empty()).collect();
        alone.sort();
        within.sort();
        assert_eq!(within, alone, "{language}");
    }
}
