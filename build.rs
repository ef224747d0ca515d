//! Bundles the default theme into the program.
//!
//! Installs the theme's npm packages as its lock file says, where that has not been done, runs
//! `build.mjs`, and writes a table of the bundled files that `src/theme/` includes. Needs Node and
//! npm on the machine that compiles; the finished program needs neither.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

type Outcome<T> = Result<T, Box<dyn Error>>;

const THEME: &str = "themes/pattern-library";

/// What the bundle is made from. A folder counts with all that is in it.
const SOURCES: [&str; 11] = [
    "build.mjs",
    "icons",
    "licences",
    "package-lock.json",
    "package.json",
    "scripts",
    "static",
    "strings",
    "styles",
    "templates",
    "theme.toml",
];

/// The oldest Node that the theme's packages run on.
const NODE_AT_LEAST: u32 = 20;

fn main() -> ExitCode {
    match bundle() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            println!("cargo::error=The default theme could not be bundled.");
            for line in fault.to_string().lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

fn bundle() -> Outcome<()> {
    let theme = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join(THEME);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    say_what_it_is_made_from(&theme);
    check_node()?;
    install_packages(&theme)?;
    let bundled = out.join("theme");
    run(command("node").arg("build.mjs").arg(&bundled).current_dir(&theme))?;
    fs::write(out.join("embedded_theme.rs"), table_of(&bundled)?)?;
    Ok(())
}

/// Cargo runs this script again only when one of these changed, so a plain rebuild never asks npm.
fn say_what_it_is_made_from(theme: &Path) {
    println!("cargo::rerun-if-changed=build.rs");
    for source in SOURCES {
        // A path that isn't there would make cargo run the script at each build.
        if theme.join(source).exists() {
            println!("cargo::rerun-if-changed={THEME}/{source}");
        }
    }
}

fn check_node() -> Outcome<()> {
    let remedy = format!(
        "Compiling Fingerpost needs Node {NODE_AT_LEAST} or newer, and npm. Install both from \
         https://nodejs.org or with your system's packages, check that `node --version` and \
         `npm --version` work, then build again. The finished program does not need them."
    );
    let version = answer("node").ok_or_else(|| format!("Node was not found. {remedy}"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse().ok());
    if major.is_none_or(|major: u32| major < NODE_AT_LEAST) {
        return Err(format!("Node {version} is too old. {remedy}").into());
    }
    answer("npm").ok_or_else(|| format!("npm was not found. {remedy}"))?;
    Ok(())
}

/// What `<program> --version` prints, or `None` where the program is missing.
fn answer(program: &str) -> Option<String> {
    let output = command(program).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// `npm ci`, unless the packages that are there came from this very lock file.
fn install_packages(theme: &Path) -> Outcome<()> {
    let lock = fs::read(theme.join("package-lock.json"))?;
    let stamp = theme.join("node_modules").join(".installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    // No package needs its install script, so none gets to run one.
    let mut npm = command("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--include=dev"]);
    run(npm.current_dir(theme)).map_err(|fault| {
        format!("{fault}\nnpm needs the network the first time. Check your connection or proxy.")
    })?;
    fs::write(stamp, lock)?;
    Ok(())
}

/// A command that is found on Windows too, where npm is a batch file.
fn command(program: &str) -> Command {
    if cfg!(windows) && program == "npm" { Command::new("npm.cmd") } else { Command::new(program) }
}

fn run(command: &mut Command) -> Outcome<()> {
    let output = command.output()?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{} failed:\n{}", command.get_program().display(), said.trim()).into())
}

/// Rust source of `FILES`: path in the theme and bytes, sorted by path.
fn table_of(bundled: &Path) -> Outcome<String> {
    let mut files = Vec::new();
    collect(bundled, "", &mut files)?;
    files.sort();
    let mut table = String::from(
        "/// The default theme's files by path, sorted.\npub static FILES: &[(&str, &[u8])] = &[\n",
    );
    for (path, file) in files {
        writeln!(table, "    ({path:?}, include_bytes!({file:?})),")?;
    }
    table.push_str("];\n");
    Ok(table)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, PathBuf)>) -> Outcome<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name =
            entry.file_name().into_string().map_err(|name| format!("{name:?}: not UTF-8"))?;
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push((path, entry.path()));
        }
    }
    Ok(())
}
