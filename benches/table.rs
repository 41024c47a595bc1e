//! What was measured, and the table of it.

use std::fmt;
use std::str::FromStr;

use crate::rows::Row;

/// One run of one row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measured {
    /// Seconds of the work alone, without making its input.
    pub(crate) seconds: f64,
    /// Bytes of text that went in.
    pub(crate) bytes: usize,
    /// Things that were worked on, see [`Row::unit`].
    pub(crate) items: usize,
    /// The most memory that the process ever held, in KiB; its input is in it.
    pub(crate) peak: usize,
    /// What else there is to say.
    pub(crate) note: String,
}

impl Measured {
    pub(crate) fn faster(self, other: Measured) -> Measured {
        if other.seconds < self.seconds { other } else { self }
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Measured { seconds, bytes, items, peak, note } = self;
        write!(f, "{seconds}\t{bytes}\t{items}\t{peak}\t{note}")
    }
}

impl FromStr for Measured {
    type Err = ();

    fn from_str(line: &str) -> Result<Measured, ()> {
        let fields: Vec<&str> = line.trim_end().splitn(5, '\t').collect();
        let [seconds, bytes, items, peak, note @ ..] = fields.as_slice() else { return Err(()) };
        Ok(Measured {
            seconds: seconds.parse().map_err(drop)?,
            bytes: bytes.parse().map_err(drop)?,
            items: items.parse().map_err(drop)?,
            peak: peak.parse().map_err(drop)?,
            note: note.first().map_or_else(String::new, |note| (*note).to_owned()),
        })
    }
}

/// Rows as they come, printed at once.
pub(crate) struct Table {
    /// Bytes a second of one pass that only finds the tokens.
    bound: f64,
}

impl Table {
    pub(crate) fn new(bound: Option<Measured>) -> Table {
        println!("{:28} {:>9} {:>9} {:>22} {:>9} {:>9}", "", "s", "MB/s", "", "of bound", "MiB");
        Table { bound: bound.map_or(0.0, |bound| bound.bytes as f64 / bound.seconds) }
    }

    pub(crate) fn print(&self, row: &Row, measured: Option<Measured>) {
        let Some(measured) = measured else {
            println!("{:28} failed", row.name);
            return;
        };
        let Measured { seconds, bytes, items, peak, note } = measured;
        let speed = bytes as f64 / seconds;
        println!(
            "{:28} {seconds:9.4} {:9.1} {:>12.0} {:>9} {:9.3} {:9.0} {note}",
            row.name,
            speed / 1e6,
            items as f64 / seconds,
            format!("{}/s", row.unit),
            speed / self.bound,
            peak as f64 / 1024.0,
        );
    }
}
