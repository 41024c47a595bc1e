use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder beside the project with real articles, where it is there.
pub(crate) fn shared(part: &str) -> Option<PathBuf> {
    let folder = root().join("../shared").join(part);
    if !folder.is_dir() {
        eprintln!("passed over: {} is not there", folder.display());
        return None;
    }
    Some(folder)
}

/// Runs the program in the root of the project.
pub(crate) fn crossread<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossread"));
    command.args(args).current_dir(root()).env("NO_COLOR", "1");
    command.output().expect("the program starts")
}

/// What it printed, when it must succeed.
pub(crate) fn printed<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> String {
    let output = crossread(args);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "it failed: {stderr}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The lines it printed, each as JSON.
pub(crate) fn jsonl<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Vec<serde_json::Value> {
    let lines = printed(args);
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn every_command_explains_itself() {
    for command in [
        "report",
        "compare",
        "summarize",
        "explain",
        "stories",
        "inspect",
        "schema",
        "completions",
        "man",
    ] {
        let help = printed([command, "--help"]);
        assert!(help.contains("Usage: crossread"), "{help}");
    }
}

#[test]
fn every_method_summarizes_what_was_asked_for() {
    for method in [
        "coverage",
        "centroid",
        "submodular",
        "kl",
        "lexrank",
        "textrank",
        "lsa",
        "mmr",
        "sumbasic",
        "luhn",
        "edmundson",
        "lead",
        "random",
    ] {
        let args = ["summarize", "seeds", "--method", method, "--query", "sanction", "-q"];
        let summary = printed(args);
        // "Penalties" are sanctions too, by the list of synonyms.
        let speaks = |line: &str| {
            ["sanction", "penalt"].iter().any(|word| line.to_lowercase().contains(word))
        };
        let about = summary.lines().all(speaks);
        assert!(about && !summary.trim().is_empty(), "{method}: {summary}");
    }
}

#[test]
fn an_update_of_what_was_read_is_empty_and_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = folder.path().join("old.json");
    std::fs::write(&old, printed(["compare", "seeds", "--one-story", "--format", "json", "-q"]))
        .expect("written");
    let old = old.to_str().expect("UTF-8");
    let args = ["summarize", "seeds", "--since", old, "--format", "json", "-q"];
    let update: serde_json::Value = serde_json::from_str(&printed(args)).expect("JSON");
    assert_eq!(
        (&update["words"], &update["notes"][0]),
        (&0.into(), &"no sentence tells anything new".into())
    );
}

#[test]
fn a_sentence_is_explained_by_id_number_or_words() {
    let first = printed(["explain", "seeds", "--words", "60", "-q"]);
    let id = first.split_whitespace().next().expect("an id");
    let chosen = printed(["explain", "seeds", "--words", "60", "--sentence", id, "-q"]);
    assert!(chosen.contains("\n  chosen\n") && first.contains(chosen.trim()), "{chosen}");
    let words = printed(["explain", "seeds", "--words", "60", "--sentence", "0", "-q"]);
    assert!(words.contains("to what the others tell"), "{words}");
    let unknown = crossread(["explain", "seeds", "--sentence", "no such words", "-q"]);
    assert!(!unknown.status.success());
}

#[test]
fn a_summary_keeps_its_budget() {
    for budget in [0, 1, 12, 60, 100] {
        let words = budget.to_string();
        let summary = printed(["summarize", "seeds", "--words", &words, "--quiet"]);
        assert!(summary.split_whitespace().count() <= budget, "{budget} words: {summary}");
    }
    let sentences = printed(["summarize", "seeds", "--sentences", "3", "--quiet"]);
    assert_eq!(sentences.lines().count(), 3, "{sentences}");
    let characters = printed(["summarize", "seeds", "--chars", "280", "--quiet"]);
    assert!(characters.trim().chars().count() <= 280, "{characters}");
}

#[test]
fn offsets_of_inspect_cut_the_text_that_they_name() {
    for article in jsonl(["inspect", "seeds", "--format", "jsonl", "--quiet"]) {
        let text = article["text"].as_str().expect("text");
        for part in ["sentences", "quotes", "dates", "quantities", "mentions", "labels", "wordings"]
        {
            for mark in article[part].as_array().expect("a list") {
                let at = |key: &str| mark[key].as_u64().expect("an offset") as usize;
                assert_eq!(&text[at("start")..at("end")], mark["text"], "{part} of {article}");
            }
        }
    }
}

#[test]
fn a_report_is_an_index_and_a_page_a_story() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a name");
    printed(["report", "seeds", "-o", out]);
    let index = std::fs::read_to_string(folder.path().join("index.html")).expect("an index");
    let pages = std::fs::read_dir(folder.path()).expect("pages");
    let pages = pages.map(|page| page.expect("a page").file_name().into_string().expect("a name"));
    let pages: Vec<String> =
        pages.filter(|name| name.starts_with("story-") && name.ends_with(".html")).collect();
    assert!(pages.len() >= 2, "{pages:?}");
    for page in pages {
        assert!(index.contains(&page), "the index does not point at {page}");
    }
    let outlets = std::fs::read_to_string(folder.path().join("outlets.json")).expect("outlets");
    let outlets: Vec<serde_json::Value> = serde_json::from_str(&outlets).expect("JSON");
    assert!(!outlets.is_empty());
    for outlet in outlets {
        let file = outlet["file"].as_str().expect("a file");
        assert!(index.contains(file), "the index does not point at {file}");
        let page = std::fs::read_to_string(folder.path().join(file)).expect("a page an outlet");
        for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() {
                &page
            } else {
                &std::fs::read_to_string(folder.path().join(file)).expect("a page")
            };
            assert!(anchor.is_empty() || target.contains(&format!("id=\"{anchor}\"")), "{link}");
        }
    }
}

#[test]
fn one_story_alone_is_the_index() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().to_str().expect("a name");
    printed(["report", "seeds", "--one-story", "-o", out]);
    let names = std::fs::read_dir(folder.path()).expect("pages");
    let html = names.filter(|page| {
        page.as_ref().expect("a page").path().extension().is_some_and(|ending| ending == "html")
    });
    assert_eq!(html.count(), 1);
}

#[test]
fn stories_tell_who_was_first_and_why_an_article_is_there() {
    let text = printed(["stories", "seeds", "--explain", "--quiet"]);
    let first =
        "8 articles, 7 outlets, 6 voices\n   first, 2019-02-28T05:10-05:00: The Potomac Courier";
    assert!(text.contains(first), "{text}");
    assert!(text.contains("7 articles, 7 outlets, 7 voices"), "{text}");
    assert!(text.contains("; next best 0."), "{text}");
}

#[test]
fn corrections_merge_and_split_stories() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("corrections.toml");
    let story_count = |rules: &str| {
        std::fs::write(&file, rules).expect("a file");
        let rules = file.to_str().expect("a name");
        let lines =
            jsonl(["stories", "seeds", "--format", "jsonl", "--quiet", "--corrections", rules]);
        lines.iter().map(|line| line["story"].as_u64()).max().flatten().expect("a story") + 1
    };
    assert_eq!(story_count(""), 2);
    assert_eq!(story_count("[[story]]\nmerge = [\"norvik-hanoi\", \"norvik-singapore\"]"), 1);
    assert_eq!(story_count("[[story]]\nsplit = [\"norvik-hanoi\", \"norvik-singapore.md\"]"), 3);
}

#[test]
fn word_lists_of_ones_own_replace_or_extend_the_built_in_ones() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, text).expect("a file");
        path.to_str().expect("a name").to_owned()
    };
    let article = "outlet: The Lantern\ntitle: The bridge\ndate: 2019-02-28\n\n\
        The bridge is allegedly safe, so they say, and very long. Ada Holm mused that it would stand.\n";
    let article = write("articles/bridge.txt", article);
    let hits = |lexicon: &[&str]| {
        let args = ["inspect", &article, "--format", "jsonl", "-q"];
        let found = jsonl(args.iter().chain(lexicon).copied().collect::<Vec<_>>());
        let words = |part: &str, field: &str| {
            let list = found[0][part].as_array().expect("a list").clone();
            let words = list.iter().filter_map(|hit| Some(hit[field].as_str()?.to_owned()));
            words.collect::<Vec<_>>().join(", ")
        };
        format!("{} | {}", words("wordings", "text"), words("quotes", "cue"))
    };
    assert_eq!(hits(&[]), "allegedly, very | mused");
    let hedges = write("lists/hedges.txt", "# ours\nSo they say\n");
    assert_eq!(hits(&["--lexicon", &hedges]), "so they say, very | mused");
    write("lists/de/hedges.txt", "@built-in\nangeblich\n");
    write("lists/saying-verbs.txt", "say\tneutral\tclause\tsaid\n");
    write("lists/intensifiers.txt", "@built-in\nlong\n");
    write("lists/readme.txt", "These are ours.\n");
    let folder = folder.path().join("lists");
    let lists = folder.to_str().expect("a name");
    assert_eq!(hits(&["--lexicon", lists]), "so they say, very, long | ");
    let told = printed(["compare", &article, "--lexicon", lists, "--format", "json", "-q"]);
    assert!(told.contains(&format!("--lexicon {lists}")), "{told}");
}

/// Two groups of the seeds' outlets, one name with a slip of the pen and one of nobody.
const GROUPS: &str = "[[outlet]]\nname = 'the aldersgate chronicle'\nregion = 'Europe'\n\
    [[outlet]]\nname = 'Norvik Public Broadcasting'\nregion = 'Europe'\nowner = 'public'\n\
    [[outlet]]\nname = 'The Dawn Baner'\nregion = 'Asia'\n\
    [[outlet]]\nname = 'Nobody at All'\nregion = 'Asia'\n";

#[test]
fn groups_of_outlets_get_a_page_each_and_stand_in_each_story() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, out) = (folder.path().join("groups.toml"), folder.path().join("out"));
    std::fs::write(&file, GROUPS).expect("a file");
    let file = file.to_str().expect("a name");
    let report =
        crossread(["report", "seeds", "--groups", file, "-o", out.to_str().expect("a name")]);
    let told = String::from_utf8_lossy(&report.stderr);
    assert!(
        told.contains("line 8: no outlet is called \"The Dawn Baner\": did you mean"),
        "{told}"
    );
    assert!(told.contains("not in these articles: Nobody at All"), "{told}");
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("it was written");
    let groups: serde_json::Value = serde_json::from_str(&read("groups.json")).expect("JSON");
    let groups = groups.as_array().expect("a list");
    let names: Vec<&str> = groups.iter().filter_map(|group| group["name"].as_str()).collect();
    assert_eq!(names, ["Europe"], "a group of one outlet has no page");
    let europe = &groups[0];
    assert_eq!(europe["group"]["outlets"].as_array().map(Vec::len), Some(2));
    // What a group tells is the sum of what its outlets tell.
    let outlets: serde_json::Value = serde_json::from_str(&read("outlets.json")).expect("JSON");
    let sum = |of: &dyn Fn(&serde_json::Value) -> u64| -> u64 {
        let own = outlets.as_array().into_iter().flatten();
        let own = own.filter(|outlet| {
            let names = ["The Aldersgate Chronicle", "Norvik Public Broadcasting"];
            names.iter().any(|name| outlet["name"] == *name)
        });
        own.map(of).sum()
    };
    for part in ["claims", "prominent", "omissions"] {
        for figure in ["count", "of"] {
            let of = |profile: &serde_json::Value| profile[part][figure].as_u64().expect("a count");
            assert_eq!(of(europe), sum(&of), "{part}.{figure}");
        }
    }
    let words = |profile: &serde_json::Value| profile["words"].as_u64().expect("a count");
    assert_eq!(words(europe), sum(&words));
    let index = read("index.html");
    for group in groups {
        let page = group["file"].as_str().expect("a name");
        assert!(index.contains(&format!("href=\"{page}\"")) && !read(page).is_empty(), "{page}");
    }
    let mut own = outlets.as_array().into_iter().flatten();
    let own = own.find(|outlet| outlet["name"] == "Norvik Public Broadcasting");
    let own = own.and_then(|outlet| outlet["file"].as_str()).expect("a page");
    assert!(index.contains(&format!("<a href=\"{own}\"><bdi>public</bdi></a>")), "its outlet's");
    let briefing = printed(["compare", "seeds", "--groups", file, "--format", "json", "-q"]);
    let briefing: serde_json::Value = serde_json::from_str(&briefing).expect("JSON");
    assert_eq!(briefing["groups"][0]["key"], "region");
    assert!(briefing["claims"][0]["groups"][0]["of"].as_u64() > Some(0));
    let settings = briefing["method"]["settings"].as_array().expect("a list");
    assert!(settings.iter().any(|setting| *setting == format!("--groups {file}").as_str()));
}
