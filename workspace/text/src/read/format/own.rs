//! What crossread wrote itself: pages and data that tell of articles and are none.
//!
//! Both carry its name as the generator, among their first bytes.

/// Whether an input that begins with these bytes was written by crossread.
pub(super) fn is_own(first: &[u8]) -> bool {
    let text = String::from_utf8_lossy(first);
    is_own_page(&text) || is_own_data(&text)
}

/// `<meta name="generator" content="crossread">`
fn is_own_page(text: &str) -> bool {
    text.split('<').any(|tag| {
        let tag = tag.split('>').next().unwrap_or_default();
        tag.starts_with("meta ")
            && tag.contains("name=\"generator\"")
            && tag.contains("content=\"crossread\"")
    })
}

/// `{"generator": "crossread", …`, or a list of such objects.
fn is_own_data(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches('[').trim_start();
    let Some(inside) = text.strip_prefix('{') else { return false };
    let Some(value) = inside.trim_start().strip_prefix("\"generator\"") else { return false };
    let value = value.trim_start().strip_prefix(':').unwrap_or_default();
    value.trim_start().starts_with("\"crossread\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_data() {
        for text in [
            "<!doctype html>\n<html><head><meta name=\"generator\" content=\"crossread\">",
            "{\n  \"generator\": \"crossread\",\n  \"story\": {}}",
            "[\n  {\n    \"generator\": \"crossread\"}]",
        ] {
            assert!(is_own(text.as_bytes()), "{text}");
        }
        for text in [
            "<html><head><meta name=\"generator\" content=\"Bridge 4.2\">",
            "<html><head><title>How crossread names its generator</title>",
            "{\"text\": \"The generator of crossread.\", \"generator\": \"Bridge\"}",
            "{\"generator\": \"Bridge\", \"text\": \"crossread\"}",
            "The generator failed.",
            "",
        ] {
            assert!(!is_own(text.as_bytes()), "{text}");
        }
    }
}
