//! `seeds/planted.toml` lists what was put into the articles; each test asks for one kind of it.

use std::sync::LazyLock;

use expect_test::{Expect, expect};
use serde_json::Value;

use crate::program::{jsonl, printed, root};

static PLANTED: LazyLock<toml::Table> = LazyLock::new(|| {
    let text = std::fs::read_to_string(root().join("seeds/planted.toml")).expect("planted.toml");
    text.parse().expect("TOML")
});

static ARTICLES: LazyLock<Vec<Value>> =
    LazyLock::new(|| jsonl(["inspect", "seeds", "--format", "jsonl", "--quiet"]));

/// The briefings of a report on `seeds/`.
static BRIEFINGS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    printed(["report", "seeds", "--quiet", "-o", folder.path().to_str().expect("a name")]);
    let files = std::fs::read_dir(folder.path()).expect("pages");
    let mut files: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    let name = |file: &std::path::Path| {
        file.file_name().unwrap_or_default().to_string_lossy().into_owned()
    };
    files.retain(|file| name(file).starts_with("story-") && name(file).ends_with(".json"));
    files.sort();
    let texts = files.iter().map(|file| std::fs::read_to_string(file).expect("a briefing"));
    texts.map(|text| serde_json::from_str(&text).expect("JSON")).collect()
});

fn planted(kind: &str) -> impl Iterator<Item = &'static toml::Value> {
    list(&PLANTED[kind])
}

fn list(value: &toml::Value) -> impl Iterator<Item = &toml::Value> {
    value.as_array().expect("a list").iter()
}

fn string(value: &toml::Value) -> &str {
    value.as_str().expect("a string")
}

/// The article at a place, as `inspect` prints it.
fn article(place: &toml::Value) -> &'static Value {
    let path = format!("seeds/{}", string(&place["file"]));
    let record = place.get("record").and_then(toml::Value::as_integer).unwrap_or(0);
    let mut articles = ARTICLES.iter().filter(|article| article["path"] == path.as_str());
    articles.nth(record as usize).unwrap_or_else(|| panic!("{path} was not read"))
}

/// The id that the program gives to the article at a place.
fn id(place: &toml::Value) -> &'static str {
    article(place)["id"].as_str().expect("an id")
}

/// The briefing that holds most of a planted story's articles.
fn briefing(story: &str) -> &'static Value {
    let story = planted("story").find(|entry| string(&entry["name"]) == story).expect("a story");
    let members: Vec<&str> = list(&story["files"]).map(id).collect();
    let held = |briefing: &&Value| {
        let articles = briefing["articles"].as_array().expect("articles").iter();
        articles.filter(|article| members.iter().any(|id| article["id"] == *id)).count()
    };
    BRIEFINGS.iter().max_by_key(held).expect("a briefing")
}

/// What is still missing stands in the test, so that a gap is seen, and its end too.
fn gaps(missing: Vec<String>, known: Expect) {
    known.assert_eq(&missing.iter().map(|gap| format!("{gap}\n")).collect::<String>());
}

fn same(a: &str, b: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(a) == letters(b)
}

#[test]
fn what_the_files_say_of_themselves_is_known() {
    let mut wrong = Vec::new();
    for expected in
        planted("article").filter(|entry| string(&entry["file"]) != "host-statement.txt")
    {
        let article = article(expected);
        for (key, field) in [
            ("outlet", "outlet"),
            ("title", "title"),
            ("date", "published"),
            ("byline", "byline"),
            ("dateline", "dateline"),
            ("credit", "credit"),
        ] {
            let Some(want) = expected.get(key).map(string) else { continue };
            let have = article[field].as_str().unwrap_or_default();
            let right = if key == "date" {
                have.starts_with(want) && have.is_empty() == want.is_empty()
            } else {
                same(have, want)
            };
            if !right {
                wrong.push(format!("{} {key}: {want:?}, not {have:?}", id(expected)));
            }
        }
    }
    gaps(wrong, expect![""]);
}

#[test]
fn a_reference_is_no_voice_and_its_sentences_are_followed() {
    let mut missing = Vec::new();
    let reference = &briefing("singapore")["references"][0];
    assert_eq!(reference["id"], "host-statement");
    let sentences = reference["sentences"].as_array().expect("sentences");
    for expected in planted("taken_up") {
        let words = string(&expected["reference"]);
        let sentence =
            sentences.iter().find(|sentence| sentence["text"] == words).expect("a sentence");
        let by = sentence["by"].as_array().expect("uptakes");
        let taken = by.iter().any(|uptake| {
            uptake["text"].as_str().is_some_and(|text| text.contains(string(&expected["text"])))
        });
        let right = match string(&expected["relation"]) {
            "left" => by.is_empty(),
            _ => taken,
        };
        if !right {
            missing.push(format!("{} {words}", expected["relation"]));
        }
    }
    gaps(missing, expect![""]);
}

#[test]
fn what_is_not_the_article_is_removed_and_nothing_else() {
    let mut wrong = Vec::new();
    for litter in planted("removed") {
        let text = article(litter)["text"].as_str().expect("text");
        let kept = litter.get("kept_occurrences").and_then(toml::Value::as_integer).unwrap_or(0);
        if text.matches(string(&litter["text"])).count() as i64 != kept {
            wrong.push(format!("{} is left in {}", litter["text"], id(litter)));
        }
    }
    for part in planted("kept") {
        let text = article(part)["text"].as_str().expect("text");
        if !text.contains(string(&part["text"])) {
            wrong.push(format!("{} is lost from {}", part["text"], id(part)));
        }
    }
    gaps(wrong, expect![[""]]);
}

#[test]
fn look_alike_summits_are_two_stories() {
    let lines = jsonl(["stories", "seeds", "--format", "jsonl", "--quiet"]);
    let story_of =
        |id: &str| lines.iter().find(|line| line["id"] == id).map(|line| line["story"].clone());
    let mut wrong = Vec::new();
    let mut numbers = Vec::new();
    for story in planted("story") {
        let members: Vec<&str> = list(&story["files"]).map(id).collect();
        let number = story_of(members[0]);
        for member in &members {
            if story_of(member) != number {
                wrong.push(format!("{member} is not with {}", members[0]));
            }
        }
        numbers.push(number);
    }
    gaps(wrong, expect![[""]]);
    assert_ne!(numbers[0], numbers[1], "the two summits are one story");
}

/// Whether a side of a conflict of the briefing stands at the planted place.
fn stands_at(side: &Value, place: &toml::Value) -> bool {
    let text = side["text"].as_str().unwrap_or_default();
    let planted = string(&place["text"]);
    side["article"] == id(place) && (text.contains(planted) || planted.contains(text))
}

#[test]
fn clashes_are_found() {
    let mut missing = Vec::new();
    for conflict in planted("conflict") {
        let sides: Vec<&toml::Value> = list(&conflict["sides"]).collect();
        let found = briefing(string(&conflict["story"]))["conflicts"].as_array().expect("a list");
        let shows = |shown: &Value| {
            let shown = shown["sides"].as_array().expect("sides");
            let met = sides.iter().filter(|place| shown.iter().any(|side| stands_at(side, place)));
            met.count() >= 2.min(sides.len())
        };
        if sides.len() > 1 && !found.iter().any(shows) {
            missing.push(conflict["id"].to_string());
        }
    }
    gaps(missing, expect![[""]]);
}

#[test]
fn nothing_else_is_called_a_clash() {
    let mut wrong = Vec::new();
    let allowed: Vec<&toml::Value> = planted("conflict").chain(planted("tolerated")).collect();
    for briefing in BRIEFINGS.iter() {
        let conflicts = briefing["conflicts"].as_array().expect("a list").iter();
        for conflict in conflicts.filter(|conflict| conflict["verdict"] == "conflict") {
            let sides = conflict["sides"].as_array().expect("sides");
            let known = |entry: &toml::Value| {
                std::ptr::eq(self::briefing(string(&entry["story"])), briefing)
                    && sides
                        .iter()
                        .filter(|side| list(&entry["sides"]).any(|place| stands_at(side, place)))
                        .count()
                        >= 2
            };
            if !allowed.iter().any(|entry| known(entry)) {
                let texts = sides.iter().map(|side| side["text"].to_string());
                wrong.push(texts.collect::<Vec<_>>().join(" / "));
            }
        }
    }
    gaps(wrong, expect![[""]]);
}

#[test]
fn copies_are_one_voice() {
    for story in planted("story") {
        let voices = briefing(string(&story["name"]))["story"]["voices"].as_i64();
        assert_eq!(voices, story["voices"].as_integer(), "voices of {}", story["name"]);
    }
    let mut missing = Vec::new();
    for copy in planted("copy") {
        let found =
            BRIEFINGS.iter().flat_map(|briefing| briefing["outlets"].as_array().expect("outlets"));
        let mut copies = found.flat_map(|outlet| outlet["copies"].as_array().expect("copies"));
        let later = id(copy);
        if !copies.any(|shown| shown["article"] == later) {
            missing.push(format!("{later} is not called a copy"));
        }
    }
    gaps(missing, expect![""]);
}

#[test]
fn the_same_quote_is_found_in_every_version() {
    let mut missing = Vec::new();
    for quote in planted("quote") {
        let quotes = briefing(string(&quote["story"]))["quotes"].as_array().expect("quotes");
        let versions: Vec<&toml::Value> = list(&quote["versions"]).collect();
        let articles = |shown: &Value| {
            let shown = shown["versions"].as_array().expect("versions");
            versions
                .iter()
                .filter(|place| {
                    shown
                        .iter()
                        .any(|version| version["article"] == id(place) && shares(version, place))
                })
                .count()
        };
        let most = quotes.iter().map(articles).max().unwrap_or(0);
        if most < versions.len() {
            missing.push(format!(
                "{}: {most} of {} versions stand together",
                quote["id"],
                versions.len()
            ));
        }
    }
    gaps(missing, expect![""]);
}

/// Whether a version shown shares four words in a row with the planted one.
fn shares(version: &Value, place: &toml::Value) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let shown = words(version["text"].as_str().unwrap_or_default());
    let planted = words(string(&place["text"]));
    let wanted = 4.min(planted.len());
    planted.windows(wanted).any(|run| shown.windows(wanted).any(|other| other == run))
}

#[test]
fn speakers_are_right() {
    let mut wrong = Vec::new();
    for expected in planted("speaker") {
        let quotes = article(expected)["quotes"].as_array().expect("quotes");
        let words = string(&expected["quote"]);
        let holds = |quote: &&Value| {
            let text = quote["text"].as_str().unwrap_or_default();
            text.contains(words) || words.contains(text)
        };
        let have =
            quotes.iter().find(holds).map(|quote| quote["speaker"].as_str().unwrap_or("nobody"));
        let want = string(expected.get("resolves_to").unwrap_or(&expected["speaker"]));
        let want = if want.is_empty() { "nobody" } else { want };
        let last = |name: &str| name.split_whitespace().last().unwrap_or_default().to_lowercase();
        if have.is_none_or(|have| last(have) != last(want)) {
            wrong.push(format!("{}: {words:?} is said by {want}, not {have:?}", id(expected)));
        }
    }
    gaps(
        wrong,
        expect![[r#"
            sawtooth-sentinel-singapore: "We will be stopping the war games, which will save us an enormous amount of money," is said by Donald Trump, not Some("president")
            db-20180613-01: "maximum pressure" is said by nobody, not Some("Observers")
        "#]],
    );
}

#[test]
fn labels_are_found() {
    let mut missing = Vec::new();
    for expected in planted("label") {
        // Labels stand without their article.
        let label = string(&expected["label"]);
        let label = label.strip_prefix("the ").unwrap_or(label);
        let stands = |briefing: &Value| {
            let actors = briefing["actors"].as_array().expect("actors");
            let labels =
                actors.iter().flat_map(|actor| actor["labels"].as_array().expect("labels"));
            labels.into_iter().any(|shown| {
                let text = shown["text"].as_str().unwrap_or_default().to_lowercase();
                let own = shown["sentences"].as_array().expect("sentences").iter();
                text.contains(&label.to_lowercase())
                    && own.into_iter().any(|sentence| sentence["article"] == id(expected))
            })
        };
        if !BRIEFINGS.iter().any(stands) {
            missing.push(format!("{}: {label} ({})", id(expected), expected["actor"]));
        }
    }
    gaps(
        missing,
        expect![[r#"
            db-20180613-01: supreme leader ("Kim Jong Un")
            aldersgate-chronicle-singapore: American president ("Donald Trump")
            meridian-press-singapore: military exercises ("the exercises")
            potomac-courier-singapore: joint military exercises ("the exercises")
            harbour-ledger-singapore: joint military drills ("the exercises")
            db-20180613-01: joint war exercises ("the exercises")
            norvik-singapore: joint manoeuvres ("the exercises")
        "#]],
    );
}

#[test]
fn exclusive_claims_are_exclusive() {
    let mut missing = Vec::new();
    for expected in planted("exclusive") {
        let exclusive =
            briefing(string(&expected["story"]))["exclusive"].as_object().expect("exclusive");
        let mut all =
            exclusive.values().flat_map(|sentences| sentences.as_array().expect("a list"));
        if !all.any(|sentence| stands_at(sentence, expected)) {
            missing.push(format!("{}: {}", id(expected), expected["text"]));
        }
    }
    gaps(
        missing,
        expect![[r#"
        meridian-press-singapore: "a day earlier than first planned, and Kim followed later the same night"
        norvik-hanoi: "sat at the table, and the chair opposite him stayed empty"
    "#]],
    );
}

#[test]
fn claims_bring_their_tellings_together() {
    let mut missing = Vec::new();
    for expected in planted("claim") {
        let claims = briefing(string(&expected["story"]))["claims"].as_array().expect("claims");
        let tellings: Vec<&toml::Value> = list(&expected["tellings"]).collect();
        let met = |claim: &Value| {
            let shown = claim["tellings"].as_array().expect("tellings");
            let told = |place: &&&toml::Value| {
                shown.iter().any(|telling| {
                    let text = telling["text"].as_str().unwrap_or_default();
                    telling["article"] == id(place)
                        && (text.contains(string(&place["text"]))
                            || string(&place["text"]).contains(text))
                })
            };
            tellings.iter().filter(told).count()
        };
        let most = claims.iter().map(met).max().unwrap_or(0);
        // Words alone bring most tellings of a fact together, not all of them.
        if most < 2 {
            missing.push(format!(
                "{}: {most} of {} tellings stand together",
                expected["id"],
                tellings.len()
            ));
        }
    }
    gaps(
        missing,
        expect![[r#"
            "drills-halted": 1 of 7 tellings stand together
            "seoul-surprised": 1 of 4 tellings stand together
            "lunch-and-signing-cancelled": 1 of 6 tellings stand together
            "second-enrichment-site": 1 of 4 tellings stand together
        "#]],
    );
}

#[test]
fn copied_paragraphs_are_shown_against_the_original() {
    let mut missing = Vec::new();
    for copy in planted("copy").filter(|copy| copy.get("paragraphs").is_some()) {
        let outlets =
            BRIEFINGS.iter().flat_map(|briefing| briefing["outlets"].as_array().expect("outlets"));
        let copies = outlets.flat_map(|outlet| outlet["copies"].as_array().expect("copies"));
        let shown: Vec<String> = copies
            .filter(|shown| shown["article"] == id(copy))
            .flat_map(|shown| shown["paragraphs"].as_array().expect("paragraphs"))
            .map(|paragraph| {
                let pieces = paragraph["pieces"].as_array().expect("pieces").iter();
                let kept = pieces.filter(|piece| piece["mark"] != "left-out");
                kept.filter_map(|piece| piece["text"].as_str()).collect()
            })
            .collect();
        for words in list(&copy["paragraphs"]).map(string) {
            if !shown.iter().any(|paragraph| paragraph.contains(words)) {
                missing.push(format!("{}: {words}", id(copy)));
            }
        }
    }
    gaps(missing, expect![""]);
}

#[test]
fn updates_tell_what_was_added_dropped_and_changed() {
    let mut missing = Vec::new();
    for expected in planted("update") {
        let id_of = |file: &str| {
            let path = format!("seeds/{}", string(&expected[file]));
            let article = ARTICLES.iter().find(|article| article["path"] == path.as_str());
            article.expect("an article")["id"].clone()
        };
        let updates =
            BRIEFINGS.iter().flat_map(|briefing| briefing["updates"].as_array().expect("updates"));
        let same = |update: &&Value| {
            update["earlier"] == id_of("first") && update["later"] == id_of("later")
        };
        let Some(update) = updates.into_iter().find(same) else {
            missing.push(format!("no update of {}", expected["first"]));
            continue;
        };
        let has = |value: &Value, words: &str| {
            value["text"].as_str().is_some_and(|text| text.contains(words))
        };
        for kind in ["added", "dropped"] {
            let passages = update[kind].as_array().expect("passages");
            if !passages.iter().any(|passage| has(passage, string(&expected[kind]))) {
                missing.push(format!("{kind}: {}", expected[kind]));
            }
        }
        let changed = update["changed"].as_array().expect("changes");
        let (was, now) = (string(&expected["changed_from"]), string(&expected["changed_to"]));
        if !changed.iter().any(|change| has(&change["was"], was) && has(&change["now"], now)) {
            missing.push(format!("changed: {was:?} to {now:?}"));
        }
    }
    gaps(
        missing,
        expect![[r#"
        changed: "was moved up by ninety minutes" to "was moved up by two hours"
    "#]],
    );
}
