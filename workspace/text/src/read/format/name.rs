//! What the name of a file says.

use super::Format;

/// The file's name without folder and endings; `stdin` for standard input.
pub(crate) fn stem(path: &str) -> String {
    if path == "-" {
        return "stdin".to_owned();
    }
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let unpacked = name.strip_suffix(".gz").unwrap_or(name);
    match unpacked.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem.to_owned(),
        _ => unpacked.to_owned(),
    }
}

pub(super) fn by_ending(path: &str) -> Option<Format> {
    let path = path.to_lowercase();
    let path = path.strip_suffix(".gz").unwrap_or(&path);
    Some(match path.rsplit_once('.')?.1 {
        "txt" | "text" => Format::Text,
        "md" | "markdown" => Format::Markdown,
        "html" | "htm" | "xhtml" => Format::Html,
        "json" => Format::Json,
        "jsonl" | "ndjson" | "jl" => Format::JsonLines,
        "rss" | "atom" => Format::Feed,
        "warc" | "wet" => Format::Warc,
        _ => return None,
    })
}
