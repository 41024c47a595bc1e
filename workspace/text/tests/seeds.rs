//! Three real articles, kept outside the repository: nothing is checked where they are not there.

use std::path::Path;

use crossread_text::{Cleaning, Document, Limits, Reason, read, understand};

fn seed(name: &str) -> Option<Document> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds");
    let bytes = std::fs::read(root.join(name)).ok()?;
    let article = read(name, &bytes[..], Limits::default()).next()?.ok()?;
    Some(understand(article, &Cleaning::default()))
}

fn count(document: &Document, reason: Reason) -> usize {
    document.removed.iter().filter(|removed| removed.reason == reason).count()
}

#[test]
fn text_alone() {
    let Some(document) = seed("000_09bc7ebef95bb905.txt") else { return };
    let metadata = &document.metadata;
    assert_eq!((&metadata.title, metadata.published), (&None, None));
    assert_eq!((document.paragraphs.len(), document.removed.len()), (8, 0));
}

#[test]
fn a_headline_and_no_date() {
    let Some(document) = seed("001_d5871fe6c88ff3d7.txt") else { return };
    let title = "Putin Says He And Obama Took Step Forward On Syria";
    assert_eq!(document.metadata.title.as_deref(), Some(title));
    assert_eq!(document.metadata.published, None);
    assert_eq!((document.paragraphs.len(), document.removed.len()), (10, 0));
}

#[test]
fn a_teaser_a_second_copy_and_headlines() {
    let Some(document) = seed("002_cae97a628cfc49d8.txt") else { return };
    let metadata = &document.metadata;
    assert_eq!(metadata.title.as_deref(), Some("Putin’s gambit puts US on back foot"));
    assert_eq!(metadata.byline.as_deref(), Some("By our correspondents"));
    assert_eq!(metadata.dateline.as_deref(), Some("NEW YORK"));
    assert_eq!(metadata.published.map(|time| time.to_string()).as_deref(), Some("2015-09-28"));
    let reasons = [Reason::Teaser, Reason::Repeated, Reason::HeadlineList];
    assert_eq!(reasons.map(|reason| count(&document, reason)), [1, 7, 16]);
    assert_eq!((document.paragraphs.len(), document.removed.len()), (8, 24));
}
