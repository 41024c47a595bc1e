//! An HTTP response as it went over the wire: status, header, and a body in chunks or packed.

use std::io::Read;

use flate2::read::{MultiGzDecoder, ZlibDecoder};

use super::{Header, value};
use crate::read::encoding;

/// The text of a response that holds an HTML page; unpacked, it is cut off after `most` bytes.
pub(super) fn page(response: &[u8], most: usize) -> Option<String> {
    let end = find(response, b"\r\n\r\n").map(|at| (at, at + 4));
    let (end, start) = end.or_else(|| find(response, b"\n\n").map(|at| (at, at + 2)))?;
    let head = String::from_utf8_lossy(&response[..end]);
    let mut lines = head.lines();
    let status = lines.next()?.split_whitespace().nth(1)?;
    let header: Header = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
        .collect();
    let kind = value(&header, "content-type").unwrap_or("text/html").to_lowercase();
    if status != "200" || !kind.contains("html") {
        return None;
    }
    let is_chunked = value(&header, "transfer-encoding").is_some_and(|how| how.contains("chunked"));
    let body = &response[start..];
    let body = if is_chunked { unchunked(body) } else { body.to_vec() };
    let body = match value(&header, "content-encoding") {
        Some("gzip" | "x-gzip") => unpacked(MultiGzDecoder::new(&body[..]), &body, most),
        Some("deflate") => unpacked(ZlibDecoder::new(&body[..]), &body, most),
        _ => body,
    };
    let charset = kind.split_once("charset=").map(|(_, label)| label.trim_matches(['"', ' ', ';']));
    Some(encoding::decode(&body, charset))
}

/// The bytes of all chunks; archives often hold them joined already, then they stay as they are.
fn unchunked(body: &[u8]) -> Vec<u8> {
    let mut joined = Vec::new();
    let mut rest = body;
    while let Some(end) = find(rest, b"\r\n") {
        let size = String::from_utf8_lossy(&rest[..end]);
        let size = size.split(';').next().unwrap_or_default().trim();
        let Ok(size) = usize::from_str_radix(size, 16) else { break };
        let start = end + 2;
        if size == 0 {
            return joined;
        }
        let Some(chunk) = start.checked_add(size).and_then(|stop| rest.get(start..stop)) else {
            break;
        };
        joined.extend_from_slice(chunk);
        rest = rest.get(start + size + 2..).unwrap_or_default();
    }
    if joined.is_empty() { body.to_vec() } else { joined }
}

/// The unpacked bytes, or the packed ones where they were unpacked already.
fn unpacked(decoder: impl Read, body: &[u8], most: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    match decoder.take(most as u64).read_to_end(&mut bytes) {
        Err(_) if bytes.is_empty() => body.to_vec(),
        _ => bytes,
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined() {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=latin1\r\n";
        let chunked = format!(
            "{head}Transfer-Encoding: chunked\r\n\r\n3\r\nThe\r\n5;x=y\r\n ship\r\n0\r\n\r\n"
        );
        assert_eq!(page(chunked.as_bytes(), 1000).as_deref(), Some("The ship"));
        let mut latin = format!("{head}\r\n").into_bytes();
        latin.extend(b"na\xefve");
        assert_eq!(page(&latin, 1000).as_deref(), Some("naïve"));
        assert_eq!(page(b"HTTP/1.1 404 Not Found\r\n\r\nno", 1000), None);
    }
}
