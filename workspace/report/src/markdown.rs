//! The briefing as Markdown that reads well in a mail, also where nothing renders it: no tables,
//! short lines, outlet and date behind every sentence.

use crate::briefing::{Briefing, ConflictView, Passage};
use crate::desk::{Desk, shown};
use crate::theme::Theme;

/// Sentences an outlet has in the list of what it alone tells: a mail points, the page has all.
const ONLY: usize = 4;
/// Claims and days listed.
const LISTED: usize = 20;

/// A story as Markdown.
pub fn markdown(briefing: &Briefing, theme: &Theme) -> String {
    let mut mail = Mail { desk: Desk::new(briefing, theme), text: String::new() };
    mail.masthead();
    mail.minute();
    mail.headlines();
    mail.claims();
    mail.conflicts();
    mail.labels();
    mail.quotes();
    mail.only();
    mail.emphasis();
    mail.timeline();
    mail.sources();
    shown(mail.text)
}

struct Mail<'a> {
    desk: Desk<'a>,
    text: String,
}

impl Mail<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn title(&mut self, part: &str) {
        let title = self.desk.theme.named(part, "title");
        self.line(&format!("\n## {title}\n"));
    }

    /// Why a part has nothing to show.
    fn none(&mut self, why: &str) {
        let why = if self.desk.comparable() { why } else { "page.no-comparison" };
        let why = self.desk.word(why).to_owned();
        self.line(&why);
    }

    /// "(Cape Ledger, 4 March 2031, ¶2)".
    fn cite(&self, passage: &Passage) -> String {
        let desk = &self.desk;
        let (name, day) = (desk.name(&passage.outlet), desk.day_of(&passage.article));
        format!("({}, {day}, {})", escaped(name), desk.short_place(passage))
    }

    fn quoted(&self, text: &str) -> String {
        let (open, close) = (self.desk.word("format.open"), self.desk.word("format.close"));
        format!("{open}{}{close}", escaped(text))
    }

    fn names(&self, ids: &[String]) -> String {
        let names: Vec<String> = ids.iter().map(|id| escaped(self.desk.name(id))).collect();
        names.join(", ")
    }

    fn masthead(&mut self) {
        let (title, stand) = (self.desk.title().to_owned(), self.desk.stand());
        self.line(&format!("# {}\n\n{}", escaped(&title), escaped(&stand)));
        if let Some(languages) = self.desk.languages() {
            self.line(&format!("\n{}", escaped(&languages)));
        }
    }

    fn minute(&mut self) {
        self.title("minute");
        let briefing = self.desk.briefing;
        if briefing.summary.is_empty() {
            self.none("minute.none");
        }
        for line in &briefing.summary {
            let cite = self.cite(&line.passage);
            self.line(&format!("- {} {cite}", escaped(&line.passage.text)));
        }
        let differ = self.desk.word("minute.differ").to_owned();
        self.line(&format!("\n## {differ}\n"));
        if briefing.differences.is_empty() {
            self.none("minute.no-differences");
        }
        for difference in &briefing.differences {
            let kind = self.desk.theme.named("difference", &difference.kind);
            let about = self.desk.theme.about(&difference.kind, &difference.about);
            self.line(&format!("- **{kind}: {}**", escaped(about)));
            for side in &difference.sides {
                let absent = || self.desk.word("place.absent").to_owned();
                let said = || escaped(&self.desk.theme.said(&difference.kind, &side.text));
                let text = if side.text.is_empty() { absent() } else { said() };
                let names = self.names(&side.outlets);
                self.line(&format!("  - {names}: {text}"));
            }
        }
    }

    fn headlines(&mut self) {
        self.title("headlines");
        if self.desk.briefing.headlines.is_empty() {
            let none = self.desk.word("headlines.none").to_owned();
            self.line(&none);
        }
        for headline in &self.desk.briefing.headlines {
            let day = self.desk.day_of(&headline.passage.article);
            let name = escaped(self.desk.name(&headline.passage.outlet));
            self.line(&format!("- {} ({name}, {day})", escaped(&headline.passage.text)));
        }
    }

    fn claims(&mut self) {
        self.title("claims");
        let briefing = self.desk.briefing;
        if briefing.claims.is_empty() {
            self.none("claims.none");
        }
        for parting in self.desk.partings() {
            let groups = parting.groups.iter();
            let groups = groups.map(|group| {
                let names = self.names(&group.outlets);
                format!("{}: {names}", escaped(&group.name))
            });
            let groups = groups.collect::<Vec<_>>().join("; ");
            let none = self.desk.ungrouped(parting);
            let none = none.map_or_else(String::new, |none| format!(". {}", escaped(&none)));
            self.line(&format!("- **{}** {groups}{none}", escaped(&parting.key)));
        }
        if !self.desk.partings().is_empty() {
            self.line("");
        }
        for claim in briefing.claims.iter().take(LISTED) {
            let of = self.desk.of(claim.outlets.len(), briefing.outlets.len());
            let outlet = escaped(self.desk.name(&claim.text_outlet));
            let told: Vec<String> = claim
                .outlets
                .iter()
                .filter_map(|outlet| claim.telling_of(outlet))
                .map(|telling| {
                    let name = escaped(self.desk.name(&telling.passage.outlet));
                    format!("{name} {}", self.desk.short_place(&telling.passage))
                })
                .collect();
            let day = claim.telling_of(&claim.text_outlet).map_or_else(String::new, |telling| {
                format!(", {}", self.desk.day_of(&telling.passage.article))
            });
            let told = told.join(", ");
            let text = escaped(&claim.text);
            self.line(&format!("{}. {text} ({outlet}{day})", claim.number));
            self.line(&format!("   - {of}: {told}"));
            if let Some(told) = self.desk.told_by_groups(claim) {
                self.line(&format!("   - {}", escaped(&told)));
            }
        }
        if briefing.claims.len() > LISTED {
            let rest = self.desk.theme.count("more-claims", briefing.claims.len() - LISTED);
            self.line(&format!("\n{rest}"));
        }
    }

    fn conflicts(&mut self) {
        self.title("conflicts");
        let sure = |conflict: &&ConflictView| conflict.verdict == "conflict";
        let conflicts: Vec<_> = self.desk.briefing.conflicts.iter().filter(sure).collect();
        if conflicts.is_empty() {
            self.none("conflicts.none-sure");
        }
        for conflict in conflicts {
            let kind = self.desk.theme.named("difference", &conflict.kind);
            let about = self.desk.theme.about(&conflict.kind, &conflict.about);
            self.line(&format!("- **{kind}: {}**", escaped(about)));
            for side in &conflict.sides {
                let (words, cite) = (self.quoted(&side.words), self.cite(&side.passage));
                let sentence = escaped(&side.passage.text);
                self.line(&format!("  - **{words}** — {sentence} {cite}"));
            }
        }
    }

    fn labels(&mut self) {
        self.title("labels");
        let contrasts: Vec<_> = self.desk.contrasts();
        if contrasts.is_empty() {
            self.none("labels.none");
        }
        let by_one = self.desk.labelled_by_one();
        let actors = contrasts.into_iter().take(LISTED / 2);
        for actor in actors.chain(by_one.into_iter().take(LISTED / 2)) {
            let labels = actor.telling_labels().map(|label| {
                let name = escaped(self.desk.name(&label.outlet));
                format!("{} {name} {}", self.quoted(&label.text), label.count)
            });
            let labels: Vec<String> = labels.collect();
            self.line(&format!("- **{}**: {}", escaped(&actor.name), labels.join("; ")));
        }
    }

    fn quotes(&mut self) {
        self.title("quotes");
        let briefing = self.desk.briefing;
        let changed = briefing.quotes.iter().filter(|quote| quote.is_changed());
        let changed: Vec<_> = changed.take(LISTED / 2).collect();
        if changed.is_empty() {
            self.none("quotes.none-changed");
        }
        for quote in changed {
            let nobody = self.desk.word("quotes.nobody");
            let speaker = escaped(quote.speaker.as_deref().unwrap_or(nobody));
            self.line(&format!("- **{speaker}**"));
            for version in &quote.versions {
                let relation = self.desk.theme.named("relation", &version.relation);
                let (words, cite) =
                    (self.quoted(&version.passage.text), self.cite(&version.passage));
                self.line(&format!("  - {words} {cite}, {relation}"));
            }
        }
        let silent = self.desk.never_quoted();
        if !silent.is_empty() {
            let title = self.desk.word("quotes.never");
            self.line(&format!("- **{title}** {}", escaped(&silent)));
        }
    }

    fn only(&mut self) {
        self.title("only");
        let briefing = self.desk.briefing;
        if !self.desk.comparable() {
            self.none("only.none");
            return;
        }
        for outlet in &briefing.outlets {
            self.line(&format!("### {}\n", escaped(&outlet.name)));
            let only = briefing.exclusive.get(&outlet.id).map_or(&[][..], Vec::as_slice);
            let head = format!("{} ({})", self.desk.word("only.here"), only.len());
            self.line(&head);
            for passage in only.iter().take(ONLY) {
                let cite = self.cite(passage);
                self.line(&format!("- {} {cite}", escaped(&passage.text)));
            }
            let out = briefing.omissions.get(&outlet.id).map_or(&[][..], Vec::as_slice);
            let head = format!("\n{} ({})", self.desk.word("only.absent"), out.len());
            self.line(&head);
            for omission in out.iter().take(ONLY) {
                let (number, text) = (omission.number, escaped(&omission.text));
                let told = self.names(&omission.told_by);
                self.line(&format!("- {number}: {text} ({told})"));
            }
            self.line("");
        }
    }

    fn emphasis(&mut self) {
        self.title("emphasis");
        let briefing = self.desk.briefing;
        if briefing.headline_subjects.is_empty() && briefing.ledes.is_empty() {
            let none = self.desk.word("emphasis.none").to_owned();
            self.line(&none);
        }
        for actor in self.desk.weighed_actors() {
            let shares = briefing.outlets.iter().filter_map(|outlet| {
                let share = actor.outlets.get(&outlet.id)?;
                let of = self.desk.share_of(share.share, share.words, share.of);
                let place = self.desk.short_paragraph(share.paragraph);
                Some(format!("{} {of}, {place}", escaped(&outlet.name)))
            });
            let shares = shares.collect::<Vec<_>>().join("; ");
            self.line(&format!("- **{}**: {shares}", escaped(&actor.name)));
        }
        self.weighed_claims();
        self.headlines_against_bodies();
        self.ledes();
    }

    fn weighed_claims(&mut self) {
        let briefing = self.desk.briefing;
        if briefing.emphasis.is_empty() {
            return;
        }
        self.part_title("emphasis.claims");
        for outlet in &briefing.outlets {
            let claims = self.desk.weighed_claims(&outlet.id).iter().map(|share| {
                let of = self.desk.share_of(share.share, share.words, share.of);
                format!("{}: {of}, {}", share.number, self.desk.short_paragraph(share.paragraph))
            });
            let claims = claims.collect::<Vec<_>>().join("; ");
            if !claims.is_empty() {
                self.line(&format!("- {}: {claims}", escaped(&outlet.name)));
            }
        }
    }

    fn headlines_against_bodies(&mut self) {
        let headlines = &self.desk.briefing.headline_subjects;
        if headlines.is_empty() {
            return;
        }
        self.part_title("emphasis.headlines");
        for headline in headlines.iter().take(LISTED) {
            let name = escaped(self.desk.name(&headline.passage.outlet));
            let told = escaped(&self.desk.headline_in_body(headline));
            self.line(&format!("- {name}: {told}"));
        }
    }

    fn ledes(&mut self) {
        let ledes = &self.desk.briefing.ledes;
        if ledes.is_empty() {
            return;
        }
        self.part_title("emphasis.ledes");
        for lede in ledes.iter().take(LISTED) {
            for sentence in self.desk.opens(lede) {
                let cite = self.cite(&sentence.passage);
                let claims = self.desk.claims_told(sentence);
                let text = escaped(&sentence.passage.text);
                self.line(&format!("- {text} {cite}{}", escaped(&claims)));
            }
        }
    }

    /// The title of a piece of a part.
    fn part_title(&mut self, key: &str) {
        let title = self.desk.word(key).trim_end_matches('.').to_owned();
        self.line(&format!("\n### {title}\n"));
    }

    fn timeline(&mut self) {
        self.title("timeline");
        let briefing = self.desk.briefing;
        if briefing.timeline.is_empty() {
            let none = self.desk.word("timeline.no-events").to_owned();
            self.line(&none);
        }
        for event in briefing.timeline.iter().take(LISTED) {
            let days = self.desk.theme.days(&event.start, &event.end);
            let cite = event.tellers.first().map(|teller| self.cite(teller)).unwrap_or_default();
            self.line(&format!("- **{days}** {} {cite}", escaped(&event.text)));
        }
    }

    fn sources(&mut self) {
        self.title("sources");
        for article in &self.desk.briefing.articles {
            let title = article.title.as_deref().unwrap_or(self.desk.word("reader.untitled"));
            let (name, day) = (self.desk.name(&article.outlet), self.desk.day_of(&article.id));
            let words = self.desk.theme.count("words", article.words);
            let url = article
                .url
                .as_deref()
                .map_or_else(String::new, |url| format!(", {}", escaped(url)));
            let line = format!("- {}: {} ({day}, {words}){url}", escaped(name), escaped(title));
            self.line(&line);
        }
        for warning in &self.desk.briefing.warnings {
            self.line(&format!("- {}", escaped(warning)));
        }
        let limits = self.desk.word("sources.limits-text").to_owned();
        self.line(&format!("\n{limits}"));
    }
}

/// A text in which nothing is taken for Markdown or HTML, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if "\\`*_[]<>#|&".contains(character) {
            escaped.push('\\');
        }
        escaped.push(if character.is_control() { ' ' } else { character });
    }
    escaped
}
