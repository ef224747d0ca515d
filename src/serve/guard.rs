//! Who may ask: pages of this server, through a loopback name.

use tiny_http::Request;

/// The value of a request's header, matched without regard to case.
pub(super) fn header<'r>(request: &'r Request, name: &'static str) -> Option<&'r str> {
    request.headers().iter().find(|h| h.field.equiv(name)).map(|h| h.value.as_str())
}

/// Whether this `Host` header names the loopback address and port that the server listens on.
///
/// A page of another site can make its own name point at 127.0.0.1, but it can't send our name.
pub(super) fn is_own_host(host: Option<&str>, port: u16) -> bool {
    host.is_some_and(|host| own_hosts(port).iter().any(|own| host.eq_ignore_ascii_case(own)))
}

/// Whether this `Origin` header, where there is one, is the server's own.
pub(super) fn is_own_origin(origin: Option<&str>, port: u16) -> bool {
    origin.is_none_or(|origin| {
        origin.strip_prefix("http://").is_some_and(|host| is_own_host(Some(host), port))
    })
}

fn own_hosts(port: u16) -> [String; 3] {
    [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loopback_names_with_the_right_port_may_ask() {
        for host in ["127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080"] {
            assert!(is_own_host(Some(host), 8080), "{host}");
        }
    }

    #[test]
    fn other_names_ports_and_no_name_may_not() {
        for host in ["evil.example", "evil.example:8080", "127.0.0.1", "localhost:80", ""] {
            assert!(!is_own_host(Some(host), 8080), "{host}");
        }
        assert!(!is_own_host(None, 8080));
    }

    #[test]
    fn only_the_servers_own_pages_may_listen_to_events() {
        assert!(is_own_origin(None, 8080));
        assert!(is_own_origin(Some("http://localhost:8080"), 8080));
        assert!(!is_own_origin(Some("https://localhost:8080"), 8080));
        assert!(!is_own_origin(Some("null"), 8080));
        assert!(!is_own_origin(Some("http://evil.example"), 8080));
    }
}
