//! Bytes as they come: unpacked, limited, and in pieces.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

/// Any input.
pub(crate) type Input<'a> = Box<dyn BufRead + 'a>;

/// Enough of the first bytes to tell formats apart.
pub(crate) const SNIFFED: usize = 1024;

/// The first bytes of an input, and the whole input from its start.
pub(crate) fn sniff<'a>(mut input: Input<'a>) -> io::Result<(Vec<u8>, Input<'a>)> {
    let mut first = Vec::with_capacity(SNIFFED);
    input.by_ref().take(SNIFFED as u64).read_to_end(&mut first)?;
    let whole = io::Cursor::new(first.clone()).chain(input);
    Ok((first, Box::new(whole)))
}

/// Unpacks gzip, also several members one behind the other.
pub(crate) fn gunzip(input: Input<'_>) -> Input<'_> {
    Box::new(BufReader::new(MultiGzDecoder::new(input)))
}

/// An input that ends with an error behind so many bytes.
pub(crate) fn bounded(input: Input<'_>, most: u64) -> Input<'_> {
    Box::new(Bounded { input, rest: most, most })
}

struct Bounded<'a> {
    input: Input<'a>,
    rest: u64,
    most: u64,
}

impl BufRead for Bounded<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let bytes = self.input.fill_buf()?;
        if self.rest == 0 && !bytes.is_empty() {
            let most = self.most;
            let problem = "what stands before was read; split it or raise the limit";
            return Err(io::Error::other(format!(
                "larger than {most} bytes, the limit input-bytes; {problem}"
            )));
        }
        let most = usize::try_from(self.rest).unwrap_or(usize::MAX);
        Ok(&bytes[..bytes.len().min(most)])
    }

    fn consume(&mut self, amount: usize) {
        self.input.consume(amount);
        self.rest = self.rest.saturating_sub(amount as u64);
    }
}

impl Read for Bounded<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let bytes = self.fill_buf()?;
        let amount = bytes.len().min(into.len());
        into[..amount].copy_from_slice(&bytes[..amount]);
        self.consume(amount);
        Ok(amount)
    }
}

/// All bytes, if they are no more than `limit`.
pub(crate) fn all(input: &mut Input<'_>, limit: usize) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.by_ref().take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= limit).then_some(bytes))
}

/// A line without its end; `Err` holds nothing if it is longer than `limit` and was passed over.
/// `None` at the end of the input.
pub(crate) fn line(input: &mut Input<'_>, limit: usize) -> io::Result<Option<Result<Vec<u8>, ()>>> {
    let mut line = Vec::new();
    let read = input.by_ref().take(limit as u64 + 2).read_until(b'\n', &mut line)?;
    if read == 0 {
        return Ok(None);
    }
    let is_whole = line.ends_with(b"\n") || read < limit + 2;
    if !is_whole {
        input.skip_until(b'\n')?;
    }
    while line.ends_with(b"\n") || line.ends_with(b"\r") {
        line.pop();
    }
    Ok(Some(if is_whole && line.len() <= limit { Ok(line) } else { Err(()) }))
}
