//! RSS and Atom: the entries of a feed that carry their text.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::article::{Article, Metadata};
use crate::read::fields::{Field, offer};
use crate::read::format::Source;
use crate::read::{ReadError, html};

/// A shorter text is a summary, in words, unless its element says that it is the whole.
const FEWEST_WORDS: usize = 80;

/// Elements that may hold the text of an entry, best first.
const TEXTS: [&str; 4] = ["encoded", "content", "description", "summary"];

/// Of those, what is made for the whole text of an entry.
const WHOLE: [&str; 2] = ["encoded", "content"];

/// How a text ends that goes on elsewhere.
const CUT_OFF: [&str; 3] = ["…", "...", "]"];

/// Elements with data about an entry, best first.
const FIELDS: [(&str, Field); 12] = [
    ("title", Field::Title),
    ("creator", Field::Byline),
    ("name", Field::Byline),
    ("pubDate", Field::Published),
    ("published", Field::Published),
    ("date", Field::Published),
    ("updated", Field::Modified),
    ("link", Field::Url),
    ("id", Field::Url),
    ("guid", Field::Url),
    ("language", Field::Language),
    ("category", Field::Section),
];

/// How the names of elements open that describe pictures and films.
const MEDIA: &str = "media:";

/// A short text nests no deeper, in levels.
const SHALLOW: usize = 64;

/// An element of an entry or of the feed, with its text.
struct Element {
    name: String,
    text: String,
}

/// The articles of a feed. An entry with no more than a summary is an error of its own.
pub(crate) fn entries(xml: &str, source: &Source) -> Vec<Result<Article, ReadError>> {
    let mut found = Vec::new();
    let mut feed: Vec<Element> = Vec::new();
    let mut entry: Option<Vec<Element>> = None;
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                let name = local_name(&start);
                // Pictures have titles, descriptions and "content" too.
                if start.name().as_ref().starts_with(MEDIA) {
                    let _ = reader.read_text(start.name());
                    continue;
                }
                if matches!(name.as_str(), "item" | "entry") {
                    entry = Some(Vec::new());
                    continue;
                }
                let elements = entry.as_mut().unwrap_or(&mut feed);
                if is_read(&name) {
                    let address = attribute(&start, "href");
                    let raw = reader.read_text(start.name()).map(|text| text.into_owned());
                    let text = raw.map(|raw| plain(&raw)).unwrap_or_default();
                    elements.push(Element { name, text: address.unwrap_or(text) });
                }
            }
            Ok(Event::Empty(start)) => {
                let is_alternate = attribute(&start, "rel").is_none_or(|rel| rel == "alternate");
                if let Some(address) = attribute(&start, "href").filter(|_| is_alternate) {
                    let name = local_name(&start);
                    entry.as_mut().unwrap_or(&mut feed).push(Element { name, text: address });
                }
            }
            Ok(Event::End(end)) => {
                let name = end.local_name();
                if matches!(name.as_ref(), "item" | "entry")
                    && let Some(elements) = entry.take()
                {
                    let way_out = "this entry of the feed is a summary; save the page itself";
                    match article(&elements, &feed, source.limits.nesting) {
                        Some(page) => found.extend(source.page(page, None)),
                        None => found.push(Err(source.no_text(None, way_out))),
                    }
                }
            }
            Ok(Event::Eof) => return found,
            Ok(_) => {}
            Err(problem) => {
                let problem = format!("byte {}: {problem}", reader.error_position());
                found.push(Err(ReadError::Damaged { path: source.path.clone(), problem }));
                return found;
            }
        }
    }
}

fn is_read(name: &str) -> bool {
    let text = ["content:encoded", "encoded", "content", "description", "summary"];
    let data = [
        "title",
        "link",
        "creator",
        "pubDate",
        "date",
        "published",
        "updated",
        "language",
        "guid",
        "id",
        "name",
        "category",
    ];
    text.contains(&name) || data.contains(&name)
}

fn article(elements: &[Element], feed: &[Element], nesting: usize) -> Option<(Article, bool)> {
    let text = |name: &str| elements.iter().find(|e| e.name == name).map(|e| e.text.as_str());
    let body = |name: &&str| text(name).filter(|text| is_article(name, text));
    let body = TEXTS.iter().find_map(body)?;
    let mut metadata = Metadata::default();
    for (name, field) in FIELDS {
        for element in elements.iter().filter(|element| element.name == name) {
            offer(&mut metadata, field, &element.text, &format!("feed {name}"));
        }
    }
    for (name, field) in [("title", Field::Outlet), ("language", Field::Language)] {
        if let Some(element) = feed.iter().find(|element| element.name == name) {
            offer(&mut metadata, field, &element.text, "feed");
        }
    }
    let (blocks, is_whole) = html::fragment(body, nesting);
    (!blocks.is_empty()).then_some((Article { metadata, blocks }, is_whole))
}

/// Whether the text of an element is an article, not a summary of one.
fn is_article(name: &str, text: &str) -> bool {
    if text.split_whitespace().count() >= FEWEST_WORDS {
        return true;
    }
    let shown = html::fragment(text, SHALLOW).0;
    let last = shown.last().map_or("", |block| block.text.as_str());
    WHOLE.contains(&name) && !last.is_empty() && !CUT_OFF.iter().any(|end| last.ends_with(end))
}

/// The text of an element: character data as it is, everything else without its entities.
fn plain(raw: &str) -> String {
    let raw = raw.trim();
    match raw.strip_prefix("<![CDATA[").and_then(|inner| inner.strip_suffix("]]>")) {
        Some(inner) => inner.to_owned(),
        None => {
            quick_xml::escape::unescape(raw).map_or_else(|_| raw.to_owned(), |t| t.into_owned())
        }
    }
}

fn local_name(start: &BytesStart) -> String {
    start.local_name().as_ref().to_owned()
}

fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(attribute.value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    fn check(xml: &str, expected: &[&str]) {
        let input = Box::new(std::io::empty());
        let source = Source { path: "feed.xml".to_owned(), input, limits: Limits::default() };
        let found: Vec<String> = entries(xml, &source)
            .into_iter()
            .map(|entry| match entry {
                Ok(Article { metadata: m, blocks }) => {
                    let published = m.published.map(|time| time.to_string());
                    let fields =
                        [m.outlet, m.title, m.byline, m.kind, published, m.url, m.language];
                    let fields: Vec<String> = fields.into_iter().flatten().collect();
                    format!("{} | {}", fields.join(", "), blocks.len())
                }
                Err(error) => error.to_string(),
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn rss_and_atom() {
        let text = "The ferry left the harbour late. ".repeat(15);
        check(
            &format!(
                "<?xml version=\"1.0\"?><rss><channel><title>Tidings</title><language>en-us</language>\
                 <item><title>Ferry &amp; fog</title><link>https://tidings.example/1</link>\
                 <dc:creator><![CDATA[Ann Lee]]></dc:creator>\
                 <pubDate>Mon, 28 Sep 2015 17:21:00 GMT</pubDate><description>Short.</description>\
                 <content:encoded><![CDATA[<p>{text}</p><p>{text}</p>]]></content:encoded></item>\
                 <item><title>Two</title><description>Short.</description></item>\
                 <item><title>Three</title><category>Opinion</category>\
                 <media:content><media:title>A ship</media:title></media:content>\
                 <content:encoded><![CDATA[<p>Fog, then sun.</p>]]></content:encoded></item>\
                 <item><title>Four</title>\
                 <content:encoded><![CDATA[<p>Fog came in [&#8230;]</p>]]></content:encoded></item>\
                 </channel></rss>"
            ),
            &[
                "Tidings, Ferry & fog, Ann Lee, 2015-09-28T17:21Z, https://tidings.example/1, en | 2",
                "feed.xml: no article text found; this entry of the feed is a summary; save the page itself",
                "Tidings, Three, opinion, en | 1",
                "feed.xml: no article text found; this entry of the feed is a summary; save the page itself",
            ],
        );
        check(
            &format!(
                "<feed><title>Tidings</title><entry><title>Fog</title>\
                 <link rel='alternate' href='https://tidings.example/2'/>\
                 <author><name>Bo Ito</name></author><published>2020-05-01T08:00:00Z</published>\
                 <content type='html'>&lt;p&gt;{text}&lt;/p&gt;</content></entry></feed>"
            ),
            &["Tidings, Fog, Bo Ito, 2020-05-01T08:00Z, https://tidings.example/2 | 1"],
        );
    }
}
