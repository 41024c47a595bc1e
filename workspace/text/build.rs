//! Lists the word lists in `languages/`, so that a new folder there is a new language.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = Path::new("languages").canonicalize()?;
    let mut table = String::from("&[\n");
    for folder in entries(&root)?.into_iter().filter(|path| path.is_dir()) {
        table += &format!("    ({:?}, &[\n", stem(&folder));
        for file in entries(&folder)? {
            table += &format!("        ({:?}, include_str!({file:?})),\n", stem(&file));
        }
        table += "    ]),\n";
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    table += "]\n";
    println!("cargo::rerun-if-changed={}", root.display());
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&out).join("languages.rs"), table)
}

/// What stands in a folder, by name: the table must not depend on the file system's order.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
