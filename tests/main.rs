//! The program from outside, and the walls between its crates. A sentence a module:

/// Bad input gets a clear message, the rest goes on, nothing is half-written.
mod bad_input;
/// Options from a file.
mod configuration;
/// The same bytes in give the same bytes out.
mod determinism;
/// What fuzzers found stays mended.
mod findings;
/// What holds of anything: the functions behind the fuzz targets.
#[path = "../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "the fuzz targets use it from outside")]
mod fuzz;
/// Input made to harm: it ends in good time, runs nothing, and leaves nothing half done.
mod hostile;
/// The invariants of ARCHITECTURE.md, on random articles.
mod invariants;
/// What was planted in `seeds/` is found.
mod planted;
/// The program, run as a person would run it.
mod program;
/// Every format, and what a person corrects, through the program.
mod reading;
/// Three real articles come out as a reader would read them; passed over where they are absent.
mod real_articles;
/// No crate leans on one that it must not know.
mod walls;
