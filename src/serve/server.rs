//! Listens, answers and tells.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, PoisonError, RwLock};

use tiny_http::{Header, Method, Request, StatusCode};

use super::answer::{Answer, find, media_type};
use super::events::Events;
use super::guard::{header, is_own_host, is_own_origin};
use super::{Shown, rules};

/// How many requests are answered at once. Event streams have threads of their own.
const WORKERS: usize = 4;

/// The first port tried where none was asked for, and how many after it.
const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 20;

/// The media type of pages.
const PAGE: &str = "text/html; charset=utf-8";

/// What is shown until the first build has ended.
const BUILDING: &str = "<!doctype html><html lang=\"en-GB\"><head><title>Building</title></head>\
    <body><p>The site is being built. This page loads again when it is ready.</p></body></html>";

const RELOAD_SCRIPT: &str = include_str!("reload.js");

/// Why the server can't start.
#[derive(Debug)]
pub struct StartError(String);

impl std::fmt::Display for StartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

/// A running development server.
#[derive(Debug, Clone)]
pub struct Server {
    port: u16,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Taken for a moment only: a browser that is slow to read must not keep a new build waiting.
    shown: RwLock<Arc<Shown>>,
    events: Events,
}

impl Server {
    /// Starts to listen on 127.0.0.1. Without a port, the first free one from 8080 on is taken.
    ///
    /// # Errors
    /// Where the port, or all that were tried, are in use.
    pub fn start(port: Option<u16>) -> Result<Self, StartError> {
        let listener = match port {
            Some(port) => listen(port),
            None => (FIRST_PORT..FIRST_PORT + PORTS_TRIED)
                .map(listen)
                .find_map(Result::ok)
                .ok_or_else(|| {
                    StartError(format!(
                        "no port from {FIRST_PORT} to {} is free",
                        FIRST_PORT + PORTS_TRIED - 1
                    ))
                }),
        }?;
        let port = listener.local_addr().map_err(|e| StartError(e.to_string()))?.port();
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|e| StartError(e.to_string()))?;
        let server = Self { port, state: Arc::default() };
        let http = Arc::new(http);
        for _ in 0..WORKERS {
            let (http, server) = (Arc::clone(&http), server.clone());
            std::thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    server.answer(request);
                }
            });
        }
        Ok(server)
    }

    /// Where the site can be seen: `http://127.0.0.1:8080`.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Shows this from now on and tells every open page. Where the newest build failed, the files
    /// of the last good one stay.
    pub fn show(&self, mut newest: Shown) {
        let mut shown = self.state.shown.write().unwrap_or_else(PoisonError::into_inner);
        if newest.errors > 0 {
            newest.files = Arc::clone(&shown.files);
        }
        newest.version = shown.version + 1;
        let event = event(&newest);
        *shown = Arc::new(newest);
        drop(shown);
        self.state.events.send(&event);
    }

    /// What is shown at this moment.
    fn shown(&self) -> Arc<Shown> {
        let shown = self.state.shown.read();
        Arc::clone(&shown.unwrap_or_else(PoisonError::into_inner))
    }

    fn answer(&self, request: Request) {
        if !is_own_host(header(&request, "Host"), self.port) {
            return reply(
                request,
                403,
                "text/plain",
                &[],
                b"Only this machine may look. Use the address that was printed.".into(),
            );
        }
        if !matches!(request.method(), Method::Get | Method::Head) {
            return reply(request, 405, "text/plain", &[("Allow", "GET, HEAD")], Vec::new());
        }
        let path = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
        match path.strip_prefix("/__fingerpost/") {
            Some(own) => self.answer_own(request, own),
            None => self.answer_site(request, &path),
        }
    }

    /// The server's own addresses, which no site has.
    fn answer_own(&self, request: Request, path: &str) {
        let shown = self.shown();
        match path {
            "reload.js" => reply(request, 200, media_type("reload.js"), &[], RELOAD_SCRIPT.into()),
            "problems" => reply(request, 200, PAGE, &[], problems_page(&shown)),
            "events" if is_own_origin(header(&request, "Origin"), self.port) => {
                self.state.events.answer(request, event(&shown));
            }
            "events" => reply(request, 403, "text/plain", &[], Vec::new()),
            _ => reply(request, 404, "text/plain", &[], Vec::new()),
        }
    }

    fn answer_site(&self, request: Request, path: &str) {
        let shown = self.shown();
        if shown.files.is_empty() {
            return reply(request, 500, PAGE, &[], problems_page(&shown));
        }
        let rules = shown
            .files
            .get("_headers")
            .map(|file| String::from_utf8_lossy(file))
            .unwrap_or_default();
        let headers = rules::headers_for(&rules, path);
        match find(&shown.files, path) {
            Answer::Redirect(to) => {
                reply(request, 302, "text/plain", &[("Location", &to)], Vec::new())
            }
            Answer::File(name, content) => {
                let kind = media_type(name);
                reply(request, 200, kind, &headers, page_or_file(kind, content, shown.version));
            }
            Answer::NotFound => {
                let page = shown.files.get("404.html").map(Vec::as_slice).unwrap_or_default();
                reply(request, 404, PAGE, &headers, page_or_file(PAGE, page, shown.version));
            }
        }
    }
}

fn listen(port: u16) -> Result<TcpListener, StartError> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
        .map_err(|error| StartError(format!("port {port} can't be used: {error}")))
}

/// What open pages are told, as JSON: which build is shown, and how many problems the newest had.
fn event(shown: &Shown) -> String {
    let Shown { version, errors, warnings, .. } = shown;
    serde_json::json!({ "version": version, "errors": errors, "warnings": warnings }).to_string()
}

fn page_or_file(kind: &str, content: &[u8], version: u64) -> Vec<u8> {
    if kind.starts_with("text/html") {
        with_reload(content.to_vec(), &format!("v={version}"))
    } else {
        content.to_vec()
    }
}

/// Adds the script that listens for changes, just before the end of the body.
fn with_reload(mut page: Vec<u8>, query: &str) -> Vec<u8> {
    let end = b"</body>";
    let at =
        page.windows(end.len()).rposition(|w| w.eq_ignore_ascii_case(end)).unwrap_or(page.len());
    let tag = format!("<script src=\"/__fingerpost/reload.js?{query}\"></script>");
    page.splice(at..at, tag.bytes());
    page
}

fn problems_page(shown: &Shown) -> Vec<u8> {
    let page = shown.problems_page.clone().unwrap_or_else(|| BUILDING.to_owned());
    with_reload(page.into_bytes(), &format!("v={}&problems", shown.version))
}

/// Answers, and has the browser close the connection: a thread that waits for more on a connection
/// that is kept open can keep another one waiting, and a page with it.
fn reply(request: Request, status: u16, kind: &str, headers: &[(&str, &str)], body: Vec<u8>) {
    let reason = StatusCode(status).default_reason_phrase();
    let length = body.len();
    let mut answer =
        format!("HTTP/1.1 {status} {reason}\r\nContent-Length: {length}\r\nConnection: close\r\n");
    let own = [
        ("Content-Type", kind),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    for (name, value) in own.iter().chain(headers) {
        if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
            answer.push_str(&format!("{}: {}\r\n", header.field, header.value));
        }
    }
    answer.push_str("\r\n");
    let mut answer = answer.into_bytes();
    if *request.method() != Method::Head {
        answer.extend(body);
    }
    let mut browser = request.into_writer();
    // It may have gone; there is nobody to tell.
    let _ = browser.write_all(&answer).and_then(|()| browser.flush());
}
