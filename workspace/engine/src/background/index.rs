//! Where each term stands in a table of document frequencies.
//!
//! A hash table with open addressing: a term's hash names a slot, and where that is taken the term
//! stands in the next free one. A slot holds the offset of the term's line. The compiler fills it,
//! because a table of 22,000 terms would take a millisecond to fill at the start of every run.
//! Hash: FNV-1a (Fowler, Noll & Vo), which needs no more than a constant function can do.

/// A power of two, so that a mask makes a slot of a hash; a third of them is taken.
const SLOTS: usize = 1 << 16;

/// A slot with no term: the first line is a comment, so no term stands there.
const FREE: u32 = 0;

/// The index of the English table.
pub(super) static ENGLISH: [u32; SLOTS] = index(super::ENGLISH.as_bytes());

const BASIS: u32 = 0x811c_9dc5;

const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// Folds the upper half in: the lower bits alone are the weaker ones.
const fn slot(hash: u32) -> usize {
    (hash ^ (hash >> 16)) as usize % SLOTS
}

/// Reads `term TAB documents` a line; lines that begin with `#` are comments.
const fn index(table: &[u8]) -> [u32; SLOTS] {
    let mut slots = [FREE; SLOTS];
    let mut at = 0;
    while at < table.len() {
        let line = at;
        let mut hash = BASIS;
        while at < table.len() && table[at] != b'\t' && table[at] != b'\n' {
            hash = step(hash, table[at]);
            at += 1;
        }
        if table[line] != b'#' {
            let mut slot = slot(hash);
            while slots[slot] != FREE {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = line as u32;
        }
        while at < table.len() && table[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    slots
}

/// The number behind a term.
pub(super) fn look_up(table: &str, index: &[u32], term: &str) -> Option<u32> {
    let mut slot = slot(term.bytes().fold(BASIS, step));
    loop {
        let line = *index.get(slot).filter(|line| **line != FREE)?;
        let row = &table[line as usize..];
        if let Some(behind) = row.strip_prefix(term)
            && let Some(count) = behind.strip_prefix('\t')
        {
            return count.split('\n').next()?.parse().ok();
        }
        slot = (slot + 1) % SLOTS;
    }
}
