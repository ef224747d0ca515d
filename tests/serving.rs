//! The development server: from this machine alone, through errors, and never with old pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use support::SiteTest;

const FOOD: &str = "name,category,latitude,longitude\nAsh Larder,Food,51.5,-0.1\n";

struct Serving {
    child: Child,
    port: u16,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serving {
    fn start(site: &SiteTest) -> Self {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("fingerpost"));
        let arguments = ["serve", "--port", "0"];
        command
            .arg("--site")
            .arg(site.path(""))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut address).unwrap();
        let port =
            address.trim().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Self { child, port }
    }

    fn ask(&self, path: &str) -> String {
        self.ask_as(path, &format!("Host: 127.0.0.1:{}\r\n", self.port))
    }

    fn ask_as(&self, path: &str, headers: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn wait_for(&self, path: &str, words: &str) -> String {
        let start = Instant::now();
        loop {
            let answer = self.ask(path);
            if answer.contains(words) {
                return answer;
            }
            assert!(start.elapsed() < Duration::from_secs(30), "no {words:?} in {answer}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

#[test]
fn a_changed_file_is_shown_without_starting_again() {
    let site = SiteTest::mapping("food.csv", FOOD);
    let serving = Serving::start(&site);
    serving.wait_for("/help/", "Ash Larder");
    site.write("data/food.csv", FOOD.replace("Ash", "Oak"));
    serving.wait_for("/help/", "Oak Larder");
    site.write("content/help.md", "+++\ntitle = \"Help near you\"\ndata = \"food.csv\"\n+++\n");
    serving.wait_for("/help/", "Help near you");
}

#[test]
fn no_browser_keeps_what_is_only_a_preview() {
    let site = SiteTest::mapping("food.csv", FOOD);
    let serving = Serving::start(&site);
    assert!(!serving.wait_for("/help/", "Ash Larder").contains("sw.js"));
    serving.wait_for("/sw.js", "\"offline\":false");
}

#[test]
fn what_is_added_to_a_site_later_is_watched_too() {
    let site = SiteTest::mapping("food.csv", FOOD);
    let serving = Serving::start(&site);
    serving.wait_for("/help/", "Ash Larder");
    let borough = "name = \"borough\"\nextends = \"pattern-library\"\n[tokens]\nbrand = ";
    site.write("themes/borough/theme.toml", format!("{borough}\"#123456\"\n"));
    site.write("site.toml", "title = \"Own look\"\ntheme = \"borough\"\n");
    let page = serving.wait_for("/help/", "Own look");
    let styles = page.split("assets/").nth(1).unwrap().split('"').next();
    let styles = format!("/assets/{}", styles.unwrap());
    assert!(serving.ask(&styles).contains("#123456"), "{styles}");
    site.write("themes/borough/theme.toml", format!("{borough}\"#654321\"\n"));
    let start = Instant::now();
    while serving.ask(&styles).starts_with("HTTP/1.1 200") {
        assert!(start.elapsed() < Duration::from_secs(30), "still {styles}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_broken_file_is_told_and_the_last_good_site_stays() {
    let site = SiteTest::mapping("food.csv", FOOD);
    let serving = Serving::start(&site);
    serving.wait_for("/help/", "Ash Larder");
    site.write("site.toml", "titel = \"Maps\"\n");
    serving.wait_for("/__fingerpost/problems", "titel");
    assert!(serving.ask("/help/").contains("Ash Larder"));
    site.write("site.toml", "title = \"Mended\"\n");
    serving.wait_for("/", "Mended");
}

#[test]
fn a_site_that_never_could_be_built_shows_why() {
    let site = SiteTest::titled().with("site.toml", "titel = \"Maps\"\n");
    let serving = Serving::start(&site);
    serving.wait_for("/", "titel");
}

#[test]
fn other_sites_and_other_names_get_nothing() {
    let site = SiteTest::mapping("food.csv", FOOD);
    let serving = Serving::start(&site);
    serving.wait_for("/help/", "Ash Larder");
    for host in ["Host: evil.example\r\n", "Host: 127.0.0.1\r\n"] {
        assert!(serving.ask_as("/help/", host).starts_with("HTTP/1.1 403"), "{host}");
    }
    let own = format!("Host: localhost:{}\r\n", serving.port);
    let foreign = format!("{own}Origin: https://evil.example\r\n");
    assert!(serving.ask_as("/__fingerpost/events", &foreign).starts_with("HTTP/1.1 403"));
    let page = serving.ask_as("/help/", &own);
    assert!(page.starts_with("HTTP/1.1 200") && !page.contains("Access-Control-Allow-Origin"));
    for path in ["/../Cargo.toml", "/%2e%2e/site.toml", "/help/..%2f..%2fsite.toml", "//etc/passwd"]
    {
        assert!(serving.ask(path).starts_with("HTTP/1.1 404"), "{path}");
    }
}
