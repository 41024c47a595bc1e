//! The same work on many things, on all threads that the machine gives.

use std::io::{IsTerminal, Write};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Fewer things are not worth a thread.
const LEAST: usize = 16;

/// From so many things on, progress is told.
const MANY: usize = 1000;

/// Works on all items; the results are in the order of the items, whatever the number of threads.
/// On a terminal, long work says how far it is, unless `quiet`.
pub(crate) fn map<T: Send, U: Send>(
    items: Vec<T>,
    quiet: bool,
    work: impl Fn(T) -> U + Sync,
) -> Vec<U> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(threads).max(LEAST);
    let progress = Progress::of(items.len(), quiet);
    let run = |items: Vec<T>| -> Vec<U> {
        let one = |item| {
            let result = work(item);
            progress.step();
            result
        };
        items.into_iter().map(one).collect()
    };
    let mut rest = items;
    let results = std::thread::scope(|scope| {
        let mut running = Vec::new();
        while rest.len() > share {
            let later = rest.split_off(share);
            let now = std::mem::replace(&mut rest, later);
            running.push(scope.spawn(|| run(now)));
        }
        let last = run(rest);
        let mut results = Vec::new();
        for thread in running {
            match thread.join() {
                Ok(part) => results.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results.extend(last);
        results
    });
    progress.end();
    results
}

/// How far long work is, on standard error if that is a terminal.
struct Progress {
    total: usize,
    done: AtomicUsize,
    shown: bool,
}

impl Progress {
    fn of(total: usize, quiet: bool) -> Progress {
        let shown = !quiet && total >= MANY && std::io::stderr().is_terminal();
        Progress { total, done: AtomicUsize::new(0), shown }
    }

    fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shown && done.is_multiple_of(self.total.div_ceil(100)) {
            // Progress that can't be shown is no failure.
            let _ = write!(std::io::stderr(), "\r{done} of {} articles", self.total);
        }
    }

    fn end(&self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_the_order_of_the_items() {
        let items: Vec<usize> = (0..1003).collect();
        let expected: Vec<usize> = items.iter().map(|n| n * 2).collect();
        assert_eq!(map(items, true, |n| n * 2), expected);
        assert!(map(Vec::<u8>::new(), true, |n| n).is_empty());
    }
}
