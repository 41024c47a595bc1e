//! Every table of a briefing in one CSV (RFC 4180): a line a fact, its part in the first column,
//! so that a spreadsheet's filter gives any table back. A cell that would be a formula gets an
//! apostrophe before it.

use crate::brief::prominence;
use crate::briefing::{Briefing, Passage};
use crate::terminal::plain;

/// The columns. `item` names the row of the table (a claim's, conflict's or actor's id), `value`
/// is what the table counts, `text` is verbatim.
const HEAD: [&str; 8] =
    ["part", "item", "outlet", "article", "sentence", "prominence", "value", "text"];

/// A story's tables.
pub fn csv(briefing: &Briefing) -> String {
    let mut table = Table { text: String::new() };
    table.line(HEAD);
    for line in &briefing.summary {
        table.passage(
            "summary",
            line.claim.as_deref().unwrap_or(""),
            &line.passage,
            &line.voices.to_string(),
        );
    }
    for headline in &briefing.headlines {
        let published = headline.published.as_deref().unwrap_or("");
        table.passage("headlines", "", &headline.passage, published);
    }
    for claim in &briefing.claims {
        for telling in &claim.tellings {
            table.passage(
                "claims",
                &claim.id,
                &telling.passage,
                &format!("{:.2}", telling.probability),
            );
        }
    }
    groups(&mut table, briefing);
    for conflict in &briefing.conflicts {
        let part = format!("conflicts: {}", conflict.kind);
        for side in &conflict.sides {
            table.passage(&part, &conflict.id, &side.passage, &side.words);
        }
    }
    for actor in &briefing.actors {
        for label in &actor.labels {
            let item = &actor.name;
            table.line([
                "labels",
                item,
                &label.outlet,
                "",
                "",
                "",
                &label.count.to_string(),
                &label.text,
            ]);
        }
    }
    for quote in &briefing.quotes {
        for version in &quote.versions {
            table.passage("quotes", &quote.id, &version.passage, &version.relation);
        }
    }
    for speaker in &briefing.speakers {
        for (outlet, words) in &speaker.words {
            table.line(["speakers", &speaker.name, outlet, "", "", "", &words.to_string(), ""]);
        }
    }
    for silent in &briefing.never_quoted {
        for (outlet, n) in &silent.mentions {
            table.line(["never quoted", &silent.name, outlet, "", "", "", &n.to_string(), ""]);
        }
    }
    for passage in briefing.exclusive.values().flatten() {
        table.passage("only here", "", passage, "");
    }
    for (outlet, omissions) in &briefing.omissions {
        for omission in omissions {
            let told_by = omission.told_by.join(" ");
            table.line(["left out", &omission.claim, outlet, "", "", "", &told_by, &omission.text]);
        }
    }
    wording(&mut table, briefing);
    emphasis(&mut table, briefing);
    for event in &briefing.timeline {
        for teller in &event.tellers {
            table.passage("timeline", event.claim.as_deref().unwrap_or(""), teller, &event.start);
        }
    }
    for (row, outlet) in briefing.similarity.outlets.iter().enumerate() {
        for (column, other) in briefing.similarity.outlets.iter().enumerate().take(row) {
            let value =
                |matrix: &[Vec<f64>]| matrix.get(row).and_then(|row| row.get(column)).copied();
            for (part, matrix) in [
                ("similarity: claims", &briefing.similarity.claims),
                ("similarity: words", &briefing.similarity.words),
            ] {
                let value = value(matrix).map(|value| format!("{value:.3}")).unwrap_or_default();
                table.line([part, other, outlet, "", "", "", &value, ""]);
            }
        }
    }
    for article in &briefing.articles {
        let title = article.title.as_deref().unwrap_or("");
        table.line([
            "articles",
            &article.path,
            &article.outlet,
            &article.id,
            "",
            "",
            &article.words.to_string(),
            title,
        ]);
    }
    table.text
}

/// Which outlet is in which group, and how many outlets of each tell a claim.
fn groups(table: &mut Table, briefing: &Briefing) {
    for outlet in &briefing.outlets {
        for own in &outlet.groups {
            table.line(["groups", &own.key, &outlet.id, "", "", "", &own.group, ""]);
        }
    }
    for claim in &briefing.claims {
        for count in &claim.groups {
            let part = format!("claims by group: {}", count.key);
            let told = format!("{} of {}", count.told, count.of);
            table.line([&part, &claim.id, &count.group, "", "", "", &told, ""]);
        }
    }
}

fn wording(table: &mut Table, briefing: &Briefing) {
    for (outlet, verbs) in &briefing.saying_verbs {
        for (stance, hits) in &verbs.stances {
            for hit in hits {
                table.line([
                    "saying verbs",
                    stance,
                    outlet,
                    "",
                    "",
                    "",
                    &hit.count.to_string(),
                    &hit.text,
                ]);
            }
        }
    }
    for (outlet, hedges) in &briefing.hedges {
        for hit in &hedges.hits {
            table.line(["hedges", "", outlet, "", "", "", &hit.count.to_string(), &hit.text]);
        }
    }
    for (list, outlets) in &briefing.wordings {
        for (outlet, wording) in outlets {
            for hit in &wording.hits {
                table.line([
                    "wording",
                    list,
                    outlet,
                    "",
                    "",
                    "",
                    &hit.count.to_string(),
                    &hit.text,
                ]);
            }
        }
    }
    for (outlet, terms) in &briefing.distinctive_terms {
        for term in terms {
            table.line([
                "distinctive terms",
                "",
                outlet,
                "",
                "",
                "",
                &format!("{:.2}", term.z),
                &term.text,
            ]);
        }
    }
}

/// Words given to claims and actors, whose shares a spreadsheet makes of the words of `articles`; what
/// the bodies have of their headlines; and the ledes.
fn emphasis(table: &mut Table, briefing: &Briefing) {
    for (outlet, shares) in &briefing.emphasis {
        for share in shares {
            let (place, words) = (prominence(share.paragraph), share.words.to_string());
            let item = &share.claim;
            table.line(["emphasis: claims", item, outlet, &share.article, "", &place, &words, ""]);
        }
    }
    for actor in &briefing.actor_emphasis {
        for (outlet, share) in &actor.outlets {
            let (place, words) = (prominence(share.paragraph), share.words.to_string());
            let item = &actor.name;
            table.line(["emphasis: actors", item, outlet, &share.article, "", &place, &words, ""]);
        }
    }
    for headline in &briefing.headline_subjects {
        let about = [("actors", &headline.actors), ("words", &headline.terms)];
        for (kind, subject) in
            about.into_iter().flat_map(|(k, all)| all.iter().map(move |s| (k, s)))
        {
            let part = format!("headline against body: {kind}");
            table.passage(&part, &subject.text, &headline.passage, &subject.words.to_string());
        }
    }
    for sentence in briefing.ledes.iter().flat_map(|lede| &lede.sentences) {
        table.passage("ledes", &sentence.claims.join(" "), &sentence.passage, "");
    }
}

struct Table {
    text: String,
}

impl Table {
    fn passage(&mut self, part: &str, item: &str, passage: &Passage, value: &str) {
        let sentence = passage.sentence.map(|index| index.to_string()).unwrap_or_default();
        self.line([
            part,
            item,
            &passage.outlet,
            &passage.article,
            &sentence,
            &passage.prominence,
            value,
            &passage.text,
        ]);
    }

    fn line(&mut self, cells: [&str; 8]) {
        for (index, cell) in cells.into_iter().map(plain).enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            // A cell that begins like a formula would be one to a spreadsheet.
            let is_formula =
                cell.starts_with(['=', '+', '-', '@', '\t']) && cell.parse::<f64>().is_err();
            let cell = if is_formula { format!("'{cell}") } else { cell };
            if cell.contains(['"', ',', '\n', '\r']) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(&cell);
            }
        }
        self.text.push_str("\r\n");
    }
}
