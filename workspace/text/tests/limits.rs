//! What lies beyond a limit is left out, and said.

use crossread_text::{Beyond, Cleaning, Document, Limits, read, understand};

fn check(name: &str, text: &str, limits: Limits) -> (Vec<Document>, Vec<String>) {
    let cleaning = Cleaning { limits, keep_all: true, ..Cleaning::default() };
    let (articles, errors): (Vec<_>, Vec<_>) =
        read(name, text.as_bytes(), limits).partition(Result::is_ok);
    let documents = articles.into_iter().flatten().map(|article| understand(article, &cleaning));
    let errors = errors.into_iter().filter_map(Result::err).map(|error| error.to_string());
    (documents.collect(), errors.collect())
}

#[test]
fn long_sentences_and_words_are_cut_and_nothing_is_lost() {
    let limits = Limits { sentence_bytes: 40, token_bytes: 10, ..Limits::default() };
    let text = "outlet: Tidings\n\nThe bridge over the river fell on Monday and nobody was hurt. \
        Rindfleischetikettierung was no help.";
    let (documents, _) = check("a.txt", text, limits);
    let document = &documents[0];
    let sentences: Vec<&str> = document.body().iter().map(|s| document.slice(s.span)).collect();
    assert_eq!(
        sentences,
        [
            "The bridge over the river fell on",
            "Monday and nobody was hurt.",
            "Rindfleischetikettierung was no help."
        ]
    );
    assert_eq!(document.beyond, Beyond { sentences_cut: 1, tokens_cut: 2, sentences_left: 0 });
    let words: Vec<&str> = document.tokens_of(2).iter().map(|t| document.slice(t.span)).collect();
    assert_eq!(words[..4], ["Rindfleisc", "hetikettie", "rung", "was"]);
}

#[test]
fn the_sentences_behind_the_last_one_stay_in_the_text() {
    let limits = Limits { article_sentences: 2, ..Limits::default() };
    let (documents, _) = check("a.txt", "title: T\n\nOne is here. Two is. Three is.", limits);
    assert_eq!(documents[0].text(), "One is here. Two is. Three is.");
    assert_eq!(documents[0].body().len(), 2);
    assert_eq!(documents[0].headline(), Some(2));
    assert_eq!(documents[0].beyond.sentences_left, 1);
}

#[test]
fn a_page_is_read_up_to_where_it_nests_too_deep() {
    let limits = Limits { nesting: 5, ..Limits::default() };
    let page = "<p>The bridge over the river fell on Monday and nobody was hurt, they said.</p>\
        <div><div><div><div><div><div><p>Hidden.</p>";
    let (documents, errors) = check("a.html", page, limits);
    assert!(documents[0].text().starts_with("The bridge"), "{documents:?}");
    assert_eq!(
        errors,
        [
            "a.html: elements nest deeper than 5, the limit nesting, or cost too much to parse; what stands before was read"
        ]
    );
}

#[test]
fn an_input_is_read_up_to_its_limit() {
    let line = "{\"text\": \"The bridge over the river fell on Monday.\"}\n";
    let limits = Limits { input_bytes: 3 * line.len() as u64 + 10, ..Limits::default() };
    let (documents, errors) = check("a.jsonl", &line.repeat(9), limits);
    assert_eq!(documents.len(), 3);
    assert!(errors[0].contains("the limit input-bytes"), "{errors:?}");
    let (documents, errors) = check("a.jsonl", &line.repeat(3), limits);
    assert_eq!((documents.len(), errors.len()), (3, 0));
}

#[test]
fn fields_are_short_enough_to_be_shown() {
    let long = "ä".repeat(3000);
    let text =
        format!("title: {long}\noutlet: {long}\nauthor: {}\n\nA text.", "Ann Lee, ".repeat(900));
    let (documents, _) = check("a.txt", &text, Limits::default());
    let metadata = &documents[0].metadata;
    for field in [&metadata.title, &metadata.outlet, &metadata.byline] {
        assert_eq!(field.as_ref().map(|field| field.len() <= 2000), Some(true));
    }
    assert!(metadata.authors.iter().map(String::len).sum::<usize>() <= 2000);
}
