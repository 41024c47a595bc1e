//! What is measured, a row each, over invented articles.

use std::hint::black_box;
use std::time::Instant;

use crossread_engine::measure::{
    Invented, References, RougeOptions, Words, b_cubed, invented, rouge,
};
use crossread_engine::{
    Background, Budget, Corpus, Method, Sketch, SummaryOptions, alignment, article_vectors, sketch,
    sketch_in_one_language, stories, summarize, voices,
};
use crossread_text::{
    Article, Cleaning, Document, Language, Limits, read, sentence_spans, skim, understand,
};

use crate::program;
use crate::table::Measured;

/// One measurement.
pub(crate) struct Row {
    /// What it is called.
    pub(crate) name: &'static str,
    /// What it is counted in.
    pub(crate) unit: &'static str,
    /// Whether it runs once, and only when asked for by name, since it takes minutes.
    pub(crate) long: bool,
    /// Makes the input, works, and says how long the work took; the whole input, or one of so many
    /// parts of it, for who counts instructions.
    pub(crate) run: fn(usize) -> Measured,
}

const fn row(name: &'static str, unit: &'static str, run: fn(usize) -> Measured) -> Row {
    Row { name, unit, long: false, run }
}

const fn long(name: &'static str, unit: &'static str, run: fn(usize) -> Measured) -> Row {
    Row { name, unit, long: true, run }
}

/// All rows, in the order of the way from bytes to results.
pub(crate) const ROWS: &[Row] = &[
    row("bound", "tokens", bound),
    row("html", "pages", reading_html),
    row("sentences", "sentences", cutting),
    row("understand", "articles", |parts| understanding(parts, understand)),
    row("skim", "articles", |parts| understanding(parts, skim)),
    row("sketch", "articles", sketching),
    row("stories 1000", "articles", |parts| grouping(1000 / parts)),
    row("stories 3000", "articles", |parts| grouping(3000 / parts)),
    row("stories 10000", "articles", |parts| grouping(10_000 / parts)),
    long("stories 30000", "articles", |parts| grouping(30_000 / parts)),
    long("stories 100000", "articles", |parts| grouping(100_000 / parts)),
    row("one article 10000 times", "articles", |parts| repeating(10_000 / parts)),
    row("tf-idf 5000", "articles", |parts| tf_idf(5000 / parts)),
    row("voices 3000", "articles", |parts| copies(3000 / parts)),
    row("alignment 1000", "sentences", |parts| aligning(1000 / parts)),
    row("alignment 5000", "sentences", |parts| aligning(5000 / parts)),
    long("alignment 20000", "sentences", |parts| aligning(20_000 / parts)),
    row("lexrank 1000", "sentences", |parts| ranking(1000 / parts)),
    row("lexrank 5000", "sentences", |parts| ranking(5000 / parts)),
    row("lexrank 20000", "sentences", |parts| ranking(20_000 / parts)),
    row("summary an article", "articles", summarizing),
    row("rouge 100 words", "pairs", comparing),
];

const SEED: u64 = 1;

fn bytes(article: &Article) -> usize {
    let title = article.metadata.title.as_ref().map_or(0, String::len);
    title + article.blocks.iter().map(|block| block.text.len()).sum::<usize>()
}

fn articles(count: usize) -> Vec<Article> {
    invented(count, SEED).map(|invented| invented.article).collect()
}

/// Prints the bodies of articles for a peer, a JSON string a line.
pub(crate) fn print_articles(count: usize) {
    for article in articles(count) {
        let blocks: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
        println!("{}", serde_json::Value::from(blocks.join("\n\n")));
    }
}

fn documents(count: usize) -> Vec<Document> {
    let cleaning = Cleaning::default();
    articles(count).into_iter().map(|article| understand(article, &cleaning)).collect()
}

/// Documents of together so many sentences.
fn sentences(count: usize) -> Vec<Document> {
    let cleaning = Cleaning::default();
    let mut left = count;
    let documents = invented(count, SEED).map(|one| understand(one.article, &cleaning));
    documents
        .take_while(|document| {
            let goes_on = left > 0;
            left = left.saturating_sub(document.sentences.len());
            goes_on
        })
        .collect()
}

/// Runs the work and takes the time. Not inlined, so that instructions can be counted inside it.
#[inline(never)]
fn timed<T>(bytes: usize, items: usize, work: impl FnOnce() -> T) -> Measured {
    let (start, before) = (now(), processor_seconds());
    black_box(work());
    let (seconds, busy) = (start.elapsed().as_secs_f64(), processor_seconds() - before);
    // On a machine that others use too, the time on a processor says more than the time that went
    // by; with two threads it is the greater one.
    let seconds = if busy > 0.0 { seconds.min(busy) } else { seconds };
    Measured { seconds, bytes, items, peak: peak(), note: String::new() }
}

/// How long this process was on a processor; 0 where the system does not tell. All threads together
/// are counted in hundredths of a second, the first thread exactly.
fn processor_seconds() -> f64 {
    let all = program::ticks(12..14);
    let first = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let first = first.split(' ').next().and_then(|count| count.parse::<f64>().ok());
    first.map(|nanoseconds| nanoseconds / 1e9).filter(|first| all < first + 0.03).unwrap_or(all)
}

#[expect(clippy::disallowed_methods, reason = "a benchmark takes the time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// The most memory that this process ever held, in KiB; 0 where the system does not tell.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// One pass over ASCII bytes that finds words and lower-cases them: no reader of text is faster.
fn bound(parts: usize) -> Measured {
    let mut text = String::new();
    for article in articles(20_000 / parts) {
        article.blocks.iter().for_each(|block| text.push_str(&block.text));
    }
    let bytes = text.len();
    let mut table = [0_u8; 256];
    for byte in (b'0'..=b'9').chain(b'a'..=b'z') {
        table[byte as usize] = byte;
        table[byte.to_ascii_uppercase() as usize] = byte;
    }
    let count = text.split_whitespace().count();
    timed(bytes, count, || {
        let mut lower = Vec::with_capacity(bytes);
        let mut ends = Vec::with_capacity(count);
        for byte in text.bytes() {
            let letter = table[byte as usize];
            if letter != 0 {
                lower.push(letter);
            } else if ends.last() != Some(&lower.len()) {
                ends.push(lower.len());
            }
        }
        (lower, ends)
    })
}

/// Pages with what saved pages have beside the article: scripts, menus, other headlines.
fn pages(count: usize) -> Vec<String> {
    let link = |n: usize| format!("<li><a href=\"/{n}\">Section {n} and its news</a></li>");
    let menu: String = (0..150).map(link).collect();
    let scripts = "<script>var settings = {\"a\": [1, 2, 3]};</script>".repeat(200);
    let page = |article: Article| {
        let paragraphs = article.blocks.iter().map(|block| format!("<p>{}</p>", block.text));
        let title = article.metadata.title.unwrap_or_default();
        format!(
            "<!doctype html><html><head><title>{title}</title>{scripts}</head><body><nav><ul>{menu}\
             </ul></nav><main><article><h1>{title}</h1>{}</article></main><footer><ul>{menu}</ul>\
             </footer></body></html>",
            paragraphs.collect::<String>()
        )
    };
    articles(count).into_iter().map(page).collect()
}

/// Prints pages for a peer, a JSON string a line.
pub(crate) fn print_pages(count: usize) {
    pages(count).into_iter().for_each(|page| println!("{}", serde_json::Value::from(page)));
}

fn reading_html(parts: usize) -> Measured {
    let pages = pages(1000 / parts);
    timed(pages.iter().map(String::len).sum(), pages.len(), || {
        let read = |html: &String| read("page.html", html.as_bytes(), Limits::default()).count();
        pages.iter().map(read).sum::<usize>()
    })
}

fn cutting(parts: usize) -> Measured {
    let paragraphs: Vec<String> = articles(20_000 / parts)
        .into_iter()
        .flat_map(|article| article.blocks.into_iter().map(|block| block.text))
        .collect();
    let english = Language::of(Some("en"));
    let total = paragraphs.iter().map(String::len).sum();
    let cut = || paragraphs.iter().map(|text| sentence_spans(text, english).len()).sum::<usize>();
    timed(total, cut(), cut)
}

fn understanding(parts: usize, work: fn(Article, &Cleaning) -> Document) -> Measured {
    let articles = articles(2000 / parts);
    let (total, count) = (articles.iter().map(bytes).sum(), articles.len());
    let cleaning = Cleaning::default();
    timed(total, count, || {
        let documents = articles.into_iter().map(|article| work(article, &cleaning));
        documents.map(|document| document.tokens.len()).sum::<usize>()
    })
}

fn sketching(parts: usize) -> Measured {
    let documents = documents(2000 / parts);
    let total = documents.iter().map(|document| document.text().len()).sum();
    let background = Background::english();
    timed(total, documents.len(), || {
        let sketch = |document| sketch_in_one_language(document, &background);
        documents.iter().map(sketch).collect::<Vec<_>>()
    })
}

/// An article that thousands of outlets print on one day.
fn repeating(count: usize) -> Measured {
    let documents = documents(1);
    let sketches = vec![sketch(&documents[0], &Background::english()); count];
    let mut note = String::new();
    let mut measured = timed(count * documents[0].text().len(), count, || {
        note = format!("stories: {}", stories(&sketches).len());
    });
    measured.note = note;
    measured
}

/// From articles to stories on two threads; the note tells how right they are and what part of
/// the time was grouping.
fn grouping(count: usize) -> Measured {
    let invented: Vec<Invented> = invented(count, SEED).collect();
    let gold: Vec<usize> = invented.iter().map(|one| one.story).collect();
    let total = invented.iter().map(|one| bytes(&one.article)).sum();
    let mut note = String::new();
    let mut measured = timed(total, count, || {
        let sketches = sketches(invented);
        let start = now();
        let found = stories(&sketches);
        let grouping = start.elapsed().as_secs_f64();
        let mut story_of = vec![0; count];
        for (number, story) in found.iter().enumerate() {
            story.articles.iter().for_each(|&article| story_of[article] = number);
        }
        let score = b_cubed(&story_of, &gold);
        note = format!("grouping {grouping:.3} s, B³ F1 {:.3}", score.f1);
    });
    measured.note = note;
    measured
}

/// Sketches, made on two threads.
fn sketches(invented: Vec<Invented>) -> Vec<Sketch> {
    let mut first: Vec<Article> = invented.into_iter().map(|one| one.article).collect();
    let second = first.split_off(first.len() / 2);
    let background = Background::english();
    let cleaning = Cleaning::default();
    let sketches = |articles: Vec<Article>| -> Vec<Sketch> {
        let documents = articles.into_iter().map(|article| skim(article, &cleaning));
        documents.map(|document| sketch_in_one_language(&document, &background)).collect()
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| sketches(second));
        let mut all = sketches(first);
        all.extend(other.join().unwrap_or_default());
        all
    })
}

fn tf_idf(count: usize) -> Measured {
    let documents = documents(count);
    let (total, count) =
        (documents.iter().map(|document| document.text().len()).sum(), documents.len());
    let background = Background::english();
    timed(total, count, || article_vectors(&Corpus::new(documents, &background)))
}

fn copies(count: usize) -> Measured {
    let documents = documents(count);
    let total = documents.iter().map(|document| document.text().len()).sum();
    let corpus = Corpus::new(documents, &Background::english());
    timed(total, corpus.documents.len(), || voices(&corpus))
}

fn aligning(count: usize) -> Measured {
    let corpus = Corpus::new(sentences(count), &Background::english());
    let total = corpus.documents.iter().map(|document| document.text().len()).sum();
    timed(total, corpus.sentence_count(), || alignment(&corpus))
}

fn ranking(count: usize) -> Measured {
    let corpus = Corpus::new(sentences(count), &Background::english());
    let total = corpus.documents.iter().map(|document| document.text().len()).sum();
    let options = SummaryOptions {
        method: Method::Lexrank,
        budget: Budget::Words(250),
        ..SummaryOptions::minute()
    };
    let voices = voices(&corpus);
    timed(total, corpus.sentence_count(), || summarize(&corpus, &voices, &options))
}

fn summarizing(parts: usize) -> Measured {
    let documents = documents(2000 / parts);
    let (total, count) =
        (documents.iter().map(|document| document.text().len()).sum(), documents.len());
    let background = Background::english();
    timed(total, count, || {
        for document in documents {
            let corpus = Corpus::new(vec![document], &background);
            black_box(summarize(&corpus, &voices(&corpus), &SummaryOptions::minute()));
        }
    })
}

fn comparing(parts: usize) -> Measured {
    let hundred = |article: &Article| {
        let words = article.blocks.iter().flat_map(|block| block.text.split_whitespace());
        words.take(100).collect::<Vec<_>>().join(" ")
    };
    let texts: Vec<String> = articles(2000 / parts).iter().map(hundred).collect();
    let total = texts.iter().map(String::len).sum();
    let options = RougeOptions { words: Words::Stemmed, references: References::default() };
    timed(total, texts.len() - 1, || {
        texts.windows(2).for_each(|pair| {
            black_box(rouge(&pair[0], &[&pair[1]], options));
        });
    })
}
