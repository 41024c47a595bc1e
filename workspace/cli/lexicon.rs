//! `--lexicon`: word lists of the user's own, from a file or a folder.
//!
//! A file is a list by its name (`hedges.txt`); in a folder every `.txt` file is one, and a folder in
//! it that is named like a language (`en/`) has lists for that language alone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use crossread_text::{LISTS, Lists};

/// The lists that were asked for.
pub(crate) fn lists(choice: Option<&Path>) -> anyhow::Result<Lists> {
    let mut lists = Lists::default();
    let Some(path) = choice else { return Ok(lists) };
    let shown = path.display();
    if !path.is_dir() {
        add(&mut lists, path, None)?;
        return Ok(lists);
    }
    let mut files = texts(path)?.into_iter().map(|file| (file, None)).collect::<Vec<_>>();
    for folder in listing(path)?.into_iter().filter(|entry| entry.is_dir()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if name.len() == 2 && name.chars().all(|letter| letter.is_ascii_lowercase()) {
            files.extend(texts(&folder)?.into_iter().map(|file| (file, Some(name.clone()))));
        }
    }
    if files.is_empty() {
        let names = LISTS.map(|name| format!("{name}.txt")).join(", ");
        bail!("{shown}: no word list in this folder: it may have {names}");
    }
    for (file, language) in &files {
        add(&mut lists, file, language.as_deref())?;
    }
    Ok(lists)
}

/// The option as typed, for the page.
pub(crate) fn setting(choice: Option<&Path>) -> Option<String> {
    choice.map(|path| format!("--lexicon {}", path.display()))
}

fn add(lists: &mut Lists, path: &Path, language: Option<&str>) -> anyhow::Result<()> {
    let shown = path.display();
    let bytes = fs::read(path)
        .with_context(|| format!("{shown}: can't be read: check the name and the rights"))?;
    let text = String::from_utf8(bytes)
        .ok()
        .with_context(|| format!("{shown}: not in UTF-8: save it as plain text in UTF-8"))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    lists
        .add(&name, language, &text)
        .with_context(|| format!("{shown}: can't be used as a word list"))
}

/// The `.txt` files of a folder, but for what speaks of the folder.
fn texts(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let is_list = |path: &PathBuf| {
        let about = path.file_stem().is_some_and(|stem| stem.eq_ignore_ascii_case("readme"));
        path.is_file() && path.extension().is_some_and(|ending| ending == "txt") && !about
    };
    Ok(listing(folder)?.into_iter().filter(is_list).collect())
}

/// What lies in a folder, by name.
fn listing(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let cannot = || format!("{}: can't be read: check the rights", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        paths.push(entry.with_context(cannot)?.path());
    }
    paths.sort();
    Ok(paths)
}
