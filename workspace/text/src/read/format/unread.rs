//! Formats that hold articles and are not read, by their first bytes.

/// The name of such a format and the way out.
pub(super) fn unread(first: &[u8]) -> Option<(&'static str, &'static str)> {
    let is_zip = first.starts_with(b"PK\x03\x04");
    let as_text = "save it as plain text (.txt) or as a web page (.html)";
    if first.starts_with(b"%PDF") {
        Some(("PDF", "save its text as .txt, for example with `pdftotext -layout`"))
    } else if first.starts_with(b"\xd0\xcf\x11\xe0") {
        Some(("an old Office document", as_text))
    } else if first.starts_with(b"{\\rtf") {
        Some(("rich text (RTF)", as_text))
    } else if is_zip || first.starts_with(b"\xfd7zXZ") || first.starts_with(b"BZh") {
        Some(("an archive", "unpack it and name the folder"))
    } else if is_binary(first) {
        Some(("a binary file", "give articles as text, Markdown, HTML or JSON"))
    } else {
        None
    }
}

/// Bytes that stand in no text: zeros outside UTF-16, or many control characters.
fn is_binary(first: &[u8]) -> bool {
    let zeros = first.iter().filter(|byte| **byte == 0).count();
    let is_wide = first.starts_with(b"\xff\xfe")
        || first.starts_with(b"\xfe\xff")
        || (zeros * 10 > first.len() * 4 && zeros * 10 <= first.len() * 5);
    let controls = first
        .iter()
        .filter(|byte| **byte < 32 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b | 0))
        .count();
    (zeros > 0 && !is_wide) || controls * 20 > first.len()
}
