//! Bytes to characters: byte-order mark, what the transport or the page declares, else a guess.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// A page declares its encoding within its first bytes, says HTML; some need a little longer.
const DECLARATION_BYTES: usize = 4096;

/// The characters that the bytes stand for. `declared` is the label of a header, if there was one.
///
/// A wrong declaration does not win over bytes that are plainly UTF-8.
pub(crate) fn decode(bytes: &[u8], declared: Option<&str>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    if let Some(encoding) = utf_16(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let label = declared.map(str::to_owned).or_else(|| in_page(bytes));
    let declared = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    match declared {
        Some(encoding) if encoding != UTF_8 => {
            let (text, _, broken) = encoding.decode(bytes);
            if broken { guess(bytes) } else { text.into_owned() }
        }
        // Cut or damaged UTF-8 is still UTF-8.
        Some(_) => UTF_8.decode_without_bom_handling(bytes).0.into_owned(),
        None => guess(bytes),
    }
}

fn guess(bytes: &[u8]) -> String {
    let lossy = UTF_8.decode_without_bom_handling(bytes).0;
    // A file that is UTF-8 but for a stray byte in ten thousand is a damaged one.
    let broken = lossy.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let beyond_ascii = lossy.chars().filter(|c| !c.is_ascii()).count();
    if broken * 10 < beyond_ascii {
        return lossy.into_owned();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, _, broken) = encoding.decode(bytes);
    if broken { WINDOWS_1252.decode(bytes).0.into_owned() } else { text.into_owned() }
}

/// UTF-16 without a mark: every other byte of western text is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(DECLARATION_BYTES) / 2 * 2];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if half < 4 {
        None
    } else if odd * 10 > half * 8 && even * 10 < half {
        Some(encoding_rs::UTF_16LE)
    } else if even * 10 > half * 8 && odd * 10 < half {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// The label in `<meta charset=…>`, `<meta … content="…; charset=…">` or `<?xml encoding=…?>`.
fn in_page(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(DECLARATION_BYTES)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let found = head.find("charset=").map(|at| at + "charset=".len()).or_else(|| {
        let xml = head.trim_start().starts_with("<?xml");
        head.find("encoding=").filter(|_| xml).map(|at| at + "encoding=".len())
    })?;
    let label = head[found..].trim_start_matches(['"', '\'', ' ']);
    let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':'))?;
    Some(label[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_declarations_and_guesses() {
        assert_eq!(decode(b"\xef\xbb\xbfna\xc3\xafve", None), "naïve");
        assert_eq!(decode(b"\xff\xfeh\0i\0", None), "hi");
        assert_eq!(decode(b"h\0e\0l\0l\0o\0", None), "hello");
        assert_eq!(
            decode(b"<meta charset=\"iso-8859-2\"> \xb3\xf3d\xbc", None).trim_end(),
            "<meta charset=\"iso-8859-2\"> łódź"
        );
        assert_eq!(decode(b"na\xefve", Some("latin1")), "naïve");
        // A page that says Latin-1 and is UTF-8.
        assert_eq!(
            decode("<meta charset=latin1>naïve".as_bytes(), None),
            "<meta charset=latin1>naïve"
        );
        let text = b"\x93We won\x92t go,\x94 she said \x96 the caf\xe9 closed at nine.";
        assert_eq!(decode(text, None), "“We won’t go,” she said – the café closed at nine.");
    }
}
