//! The same work on many things, on several threads.

use std::io::{IsTerminal, Write};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// A thread for fewer things is not worth its start.
const LEAST: usize = 4;

/// From so many things on, progress is told.
const MANY: usize = 1000;

/// Works on all items, on so many threads at most or on as many as the machine has processors; the
/// results are in the order of the items, whatever the number of threads. Who is done takes the
/// next item, so that a long one holds nobody up. On a terminal, long work says how far it is,
/// unless `quiet`.
pub(crate) fn map<T: Send, U: Send>(
    items: Vec<T>,
    threads: Option<NonZero<usize>>,
    quiet: bool,
    work: impl Fn(T) -> U + Sync,
) -> Vec<U> {
    let processors = || std::thread::available_parallelism().map_or(1, NonZero::get);
    let threads = threads.map_or_else(processors, NonZero::get).min(items.len().div_ceil(LEAST));
    let progress = Progress::of(items.len(), quiet);
    let queue = Mutex::new(items.into_iter().enumerate());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let run = || -> Vec<(usize, U)> {
        let one = |(place, item)| {
            let result = work(item);
            progress.step();
            (place, result)
        };
        std::iter::from_fn(next).map(one).collect()
    };
    let mut results = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(run)).collect();
        let mut results = run();
        for thread in others {
            match thread.join() {
                Ok(part) => results.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    progress.end();
    results.sort_by_key(|&(place, _)| place);
    results.into_iter().map(|(_, result)| result).collect()
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
        for threads in [NonZero::new(1), NonZero::new(7), None] {
            assert_eq!(map(items.clone(), threads, true, |n| n * 2), expected);
            assert!(map(Vec::<u8>::new(), threads, true, |n| n).is_empty());
        }
    }
}
