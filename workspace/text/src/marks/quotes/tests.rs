use expect_test::{Expect, expect};

use crate::{Article, Block, BlockKind, Cleaning, understand};

/// The quotes of an article, a paragraph a line: kind, words, speaker, cue.
fn check(text: &str, expected: Expect) {
    let paragraph = |line: &str| Block { kind: BlockKind::Paragraph, text: line.trim().to_owned() };
    let blocks = text.trim().lines().map(paragraph).collect();
    let document = understand(Article { blocks, ..Article::default() }, &Cleaning::default());
    let lines = document.quotes.iter().map(|quote| {
        let speaker = quote.speaker.map_or("nobody".to_owned(), |speaker| {
            let inferred = if speaker.inferred { " (inferred)" } else { "" };
            format!("{}{inferred}", document.slice(speaker.span))
        });
        let cue = quote.cue.map_or("no cue".to_owned(), |cue| {
            format!("{} ({:?})", document.slice(cue.span), cue.stance)
        });
        format!("{:?} [{}] {speaker}, {cue}\n", quote.kind, document.slice(quote.span))
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn the_verb_beside_a_quotation_names_the_speaker() {
    check(
        "“We will build the bridge,” said Norland's minister Ada Holm, a former engineer. “It will \
         stand for long,” she added.\n\
         “Nobody asked us,” a senior harbor official told reporters on Monday.",
        expect![[r#"
            Direct [We will build the bridge,] Ada Holm, said (Neutral)
            Direct [It will stand for long,] Ada Holm (inferred), added (Neutral)
            Direct [Nobody asked us,] a senior harbor official, told (Neutral)
        "#]],
    );
}

#[test]
fn a_quotation_goes_on_over_paragraphs() {
    check(
        "Ada Holm wrote to the harbor:\n“We will build. We have said so before.\n“We begin in May.”\n\
         “It will rain by then,” Ben Carver, who owns a boat, warned. “It always does.”",
        expect![[r#"
            Direct [We will build. We have said so before.] Ada Holm, no cue
            Direct [We begin in May.] Ada Holm, no cue
            Direct [It will rain by then,] Ben Carver, warned (Neutral)
            Direct [It always does.] Ben Carver (inferred), no cue
        "#]],
    );
}

#[test]
fn few_words_between_marks_are_scare_quotes() {
    check(
        "The “quick” ferry is late again. Carver called the plan “reckless”.",
        expect![[r#"
            Scare [quick] nobody, no cue
            Indirect [the plan “reckless”] Carver, called (Neutral)
            Scare [reckless] Carver, called (Neutral)
        "#]],
    );
}

#[test]
fn indirect_speech_has_a_speaker_too() {
    check(
        "Holm said that the bridge was safe. According to Ben Carver, the bridge will sink. \
         The money is gone, a spokesman for Holm admitted.",
        expect![[r#"
            Indirect [the bridge was safe] Holm, said (Neutral)
            Indirect [the bridge will sink] Ben Carver, According to (Neutral)
            Indirect [The money is gone] a spokesman for Holm, admitted (Concession)
        "#]],
    );
}

#[test]
fn typesetters_marks_and_titles_of_works() {
    check(
        "”All must agree. They do not yet,” Holm said. ”We go on.”\nThe film “Bridge of Sorrow” opens \
         today.",
        expect![[r#"
            Direct [All must agree. They do not yet,] Holm, said (Neutral)
            Direct [We go on.] Holm (inferred), no cue
        "#]],
    );
}

#[test]
fn names_between_marks_are_no_titles_of_works() {
    check(
        "They call it the “Bridge of Sorrow”. “The Bridge,” she said on TV7's “Harbor Tonight”.",
        expect![[r#"
            Indirect [it the “Bridge of Sorrow”] nobody, call (Neutral)
            Scare [Bridge of Sorrow] nobody, call (Neutral)
            Direct [The Bridge,] nobody, said (Neutral)
        "#]],
    );
}

#[test]
fn marks_that_are_left_open() {
    check(
        "\"Holm called it “a very good bridge for everybody” and “a bargain”.\n\
         “It is safe,” Holm said. “It was cheap. “It will last,” Carver said.",
        expect![[r#"
            Indirect [it “a very good bridge for everybody” and “a bargain”] Holm, called (Neutral)
            Direct [a very good bridge for everybody] Holm, called (Neutral)
            Scare [a bargain] Holm, called (Neutral)
            Direct [It is safe,] Holm, said (Neutral)
            Direct [It was cheap.] Holm (inferred), no cue
            Direct [It will last,] Carver, said (Neutral)
        "#]],
    );
}

#[test]
fn what_somebody_wants_or_holds_is_reported_too() {
    check(
        "Holm praised the harbor, which is old, and called for a new bridge. Carver, who wants to leave, \
         has been critical of the plan. Critics abroad say Carver’s promise to stay was a joke.",
        expect![[r#"
            Indirect [the harbor] Holm, praised (Neutral)
            Indirect [a new bridge] Holm, called for (Neutral)
            Indirect [to leave] Carver, no cue
            Indirect [the plan] Carver, no cue
            Indirect [Carver’s promise to stay was a joke] nobody, say (Neutral)
        "#]],
    );
}

#[test]
fn a_report_inside_a_report_is_part_of_it() {
    check(
        "Holm said Carver had promised to pay, adding that nobody believed him. The money, she said, was \
         gone. Carver said she called the bridge “a very bad bridge for everybody”. Holm says a minister \
         must be ready to “answer the harbor at once”.",
        expect![[r#"
            Indirect [Carver had promised to pay] Holm, said (Neutral)
            Indirect [nobody believed him] Holm, adding (Neutral)
            Indirect [The money, she said, was gone] Holm (inferred), said (Neutral)
            Indirect [she called the bridge “a very bad bridge for everybody”] Carver, said (Neutral)
            Direct [a very bad bridge for everybody] Carver, said (Neutral)
            Indirect [a minister must be ready to “answer the harbor at once”] Holm, says (Neutral)
            Direct [answer the harbor at once] Holm, says (Neutral)
        "#]],
    );
}

#[test]
fn papers_and_unnamed_people_speak() {
    check(
        "The report says Carver “has never been to the harbor”. “It sank,” beamed Leo Stone of Madison. \
         “Never,” Ada Holm (D-Ohio), wearing a hat, said. Holm called it “a shame for us all.” Carver said \
         it was late.",
        expect![[r#"
            Direct [has never been to the harbor] The report, says (Neutral)
            Direct [It sank,] Leo Stone, beamed (Neutral)
            Direct [Never,] Ada Holm, said (Neutral)
            Indirect [it “a shame for us all.”] Holm, called (Neutral)
            Direct [a shame for us all.] Holm, called (Neutral)
            Indirect [it was late] Carver, said (Neutral)
        "#]],
    );
}

#[test]
fn single_marks_with_double_ones_inside() {
    check(
        "‘I may stand here and say, “Well, I was late,”’ Holm said. ‘The harbor’s ferry is gone.’ The \
         so-called ‘quick’ boat sank.",
        expect![[r#"
            Direct [I may stand here and say, “Well, I was late,”] Holm, said (Neutral)
            Direct [The harbor’s ferry is gone.] Holm (inferred), no cue
            Scare [quick] nobody, no cue
        "#]],
    );
}

#[test]
fn a_headline_and_a_transcript_name_who_speaks_before_a_colon() {
    check(
        "Ada Holm: Bridge Will Stand\nHOLM: We stay. You may leave.\nPoll: Most Want the Bridge\n\
         Correction: The bridge has two lanes.\nThe mayor Ada Holm left.\nOSLO: Rain fell all day.",
        expect![[r#"
            Indirect [Bridge Will Stand] Ada Holm, no cue
            Indirect [We stay. You may leave.] HOLM, no cue
            Indirect [Most Want the Bridge] Poll, no cue
        "#]],
    );
}

#[test]
fn a_clause_that_has_begun_is_not_left_for_a_later_that() {
    check(
        "Holm said the storm would pass and that the ferry was safe. Carver claimed in an interview \
         that nobody asked. Holm announced it will have two lanes at noon.\n\
         Holm said the harbor was full, while others kept away.",
        expect![[r#"
            Indirect [the storm would pass and that the ferry was safe] Holm, said (Neutral)
            Indirect [nobody asked] Carver, claimed (Doubt)
            Indirect [it will have two lanes at noon] Holm, announced (Neutral)
            Indirect [the harbor was full] Holm, said (Neutral)
        "#]],
    );
}

#[test]
fn who_is_told_and_when_follows_the_verb() {
    check(
        "The bridge is closed, Ada Holm told The Norland Post. Rain is due, Holm said last week. \
         Holm said Friday afternoon. Holm said when she left.\n\
         \'\'It rains,\'\' said Ada Holm, a farmer. Holm rejects this. Holm says North Norland's \
         ruler, Leo Brandt, left.",
        expect![[r#"
            Indirect [The bridge is closed] Ada Holm, told (Neutral)
            Indirect [Rain is due] Holm, said (Neutral)
            Indirect [It rains] Ada Holm, said (Neutral)
            Indirect [this] Holm, rejects (Neutral)
            Indirect [North Norland's ruler, Leo Brandt, left] Holm, says (Neutral)
        "#]],
    );
}

#[test]
fn lists_go_on_behind_a_comma_and_adverbs_are_no_object() {
    check(
        "Holm attacked voters, lawmakers and donors for the delay. Carver learned from the storm. \
         The race is close, according to an analysis by Norland University.",
        expect![[r#"
            Indirect [voters, lawmakers and donors for the delay] Holm, attacked (Attack)
            Indirect [The race is close] an analysis, according to (Neutral)
        "#]],
    );
}

#[test]
fn titles_are_told_by_what_stands_around_them() {
    check(
        "Holm stars in the documentary, “Cold Water,” and in “Warm Rain” and “Dry Land” this \
         year.\n“Related:”\nThe “Harbor Lights” radio show ended.",
        expect![""],
    );
}

#[test]
fn a_pronoun_agrees_with_the_given_name_of_whom_it_stands_for() {
    check(
        "Bill Holm won, and Hillary Holm lost.\n“We are glad,” he said.\nHillary Holm spoke late.\n\
         “We go on,” she said.",
        expect![[r#"
            Direct [We are glad,] Bill Holm (inferred), said (Neutral)
            Direct [We go on,] Hillary Holm (inferred), said (Neutral)
        "#]],
    );
}

/// The verbs of a text that tell that somebody speaks.
#[test]
fn a_signature_makes_a_post_of_its_paragraph() {
    check(
        "The board met Karl Stade.\n\
         We have won a corrupt game! Now the bridge will stand. — Ada Holm (@adaholm) March 3, 2015\n\
         They met at noon — Karl Stade and Ada Holm.",
        expect![[r#"
            Indirect [We have won a corrupt game! Now the bridge will stand.] Ada Holm, no cue
        "#]],
    );
}

#[test]
fn that_before_a_quotation_gives_it_to_who_told_it() {
    check(
        "Days after Ada Holm said she was leaning toward a bridge, Karl Stade told a harbor briefing \
         that “the bridge should only be a matter of last resort.”\n\
         Press secretary Jane Berg would not directly answer Monday whether Ada Holm still has \
         confidence in Karl Stade, saying instead, “as of right now Stade is still Stade.”",
        expect![[r#"
            Indirect [she was leaning toward a bridge, Karl Stade told a harbor briefing that “the bridge should only be a matter of last resort.”] Ada Holm, said (Neutral)
            Direct [the bridge should only be a matter of last resort.] Karl Stade, no cue
            Indirect [Karl Stade] Ada Holm, no cue
            Direct [as of right now Stade is still Stade.] Jane Berg, saying (Neutral)
        "#]],
    );
}

fn check_verbs(text: &str, expected: Expect) {
    let block = Block { kind: BlockKind::Paragraph, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let document = understand(article, &Cleaning::default());
    let cues = document.quotes.iter().filter_map(|quote| quote.cue);
    let shown = cues.map(|cue| format!("{} ({:?})\n", document.slice(cue.span), cue.stance));
    expected.assert_eq(&shown.collect::<String>());
}

#[test]
fn a_verb_has_a_stance_where_somebody_speaks() {
    check_verbs(
        "Ada Holm noted that the bridge was closed. It was closed on Monday, she pointed out. Holm \
         claimed that it was safe. The police confirmed that two men had died. Holm attacked the \
         board for the delay.",
        expect![[r#"
            noted (Certainty)
            pointed out (Certainty)
            claimed (Doubt)
            confirmed (Certainty)
            attacked (Attack)
        "#]],
    );
    check_verbs(
        "The flood claimed nine lives. The phones revealed contact between them. It also revealed \
         that he had paid. Holm claimed victory. Holm attacked the village. A board with rules that \
         allow it met. Ada Holm found a replacement.",
        expect![[""]],
    );
    check_verbs(
        "Holm refused to note that it rained. Holm would not say that it rained. He refrained from \
         criticizing Berg. Holm has not criticized Berg. The judge denied the motion.",
        expect![[r#"
            denied (Neutral)
        "#]],
    );
    check_verbs(
        "Ada Holm said that Leo Berg had claimed that it rained.",
        expect![[r#"
        said (Neutral)
    "#]],
    );
}
