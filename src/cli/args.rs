//! What people may type, as `clap` reads it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Turns service listings into accessible community support maps.
#[derive(Debug, Parser)]
#[command(name = "fingerpost", version, propagate_version = true, max_term_width = 100)]
pub struct Arguments {
    /// The site folder, the one that holds site.toml
    #[arg(long, global = true, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub site: PathBuf,
    /// Say nothing but errors
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say more: notes too, and what each step does
    #[arg(long, short, global = true)]
    pub verbose: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new site that builds at once
    New(New),
    /// Make a map from a data file
    Add(Add),
    /// Read everything and list every problem; writes nothing
    Check(Check),
    /// Check, then write the site
    Build(Build),
    /// Show the site in a browser, and build it again when a file changes
    Serve(Serve),
    /// Print the JSON Schema of a configuration file, for editors
    Schema(Schema),
    /// Print completions for a shell
    Completions(Completions),
}

impl Command {
    /// Whether it works on the site folder.
    pub(super) fn needs_site(&self) -> bool {
        matches!(self, Self::Add(_) | Self::Check(_) | Self::Build(_) | Self::Serve(_))
    }
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// Arguments of `add`.
#[derive(Debug, Args)]
pub struct Add {
    /// CSV or GeoJSON files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The map's title; made from the file's name where not given
    #[arg(long, value_name = "T")]
    pub title: Option<String>,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Fail on warnings too
    #[arg(long)]
    pub strict: bool,
    /// How to list the problems
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// How `check` lists problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
    /// As annotations on a GitHub pull request
    Github,
}

/// Arguments of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The folder to write [default: public, in the site folder]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Where the site will be published; overrides base_url in site.toml
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// Fail on warnings too
    #[arg(long)]
    pub strict: bool,
}

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The port on 127.0.0.1 [default: 8080, or the next free one]
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    /// Open the site in a browser
    #[arg(long)]
    pub open: bool,
}

/// Arguments of `schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Which file: site.toml, front matter of a map or of urgent.md, or theme.toml
    #[arg(value_enum, default_value_t = SchemaOf::Site)]
    pub of: SchemaOf,
}

/// The configuration files that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// site.toml
    Site,
    /// A map's front matter
    Map,
    /// The front matter of content/urgent.md
    Urgent,
    /// theme.toml
    Theme,
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// Which shell
    #[arg(value_enum)]
    pub shell: Shell,
}
