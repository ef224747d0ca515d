use super::*;

fn cell(markdown: &str) -> String {
    html(markdown, Source::Cell, 2)
}

fn page(markdown: &str) -> String {
    html(markdown, Source::Page, 2)
}

#[test]
fn paragraphs_lists_and_emphasis_stay() {
    assert_eq!(
        cell("We **help**.\nCome in.\n\n- food\n- *advice*"),
        "<p>We <strong>help</strong>.<br />\nCome in.</p>\n<ul>\n<li>food</li>\n\
         <li><em>advice</em></li>\n</ul>\n"
    );
}

#[test]
fn nothing_in_a_cell_runs_and_its_words_stay() {
    for (cell_text, words) in [
        ("<script>alert('x')</script>", "&lt;script&gt;alert('x')"),
        ("<b>a</b> <!-- note --> <DIV>inside</DIV>", "inside"),
        ("a <img src=x onerror=alert(1)> b", "a"),
        ("[click](javascript:alert(1))", "click"),
        ("<a href=\" java\tscript:alert(1)\">click</a>", "click"),
        ("[click](//example.org)", "click"),
        ("<p onclick=\"x()\" style=\"color:red\">text</p>", "text"),
        ("<iframe src=\"https://example.org\">inside</iframe>", "inside"),
        ("<svg><script>alert(1)</script></svg>", "alert(1)"),
        ("![a picture](https://example.org/x.png)", "a picture"),
        ("\"><b>bold</b>", "bold"),
        ("<template>inside</template>", "inside"),
        ("<noscript>inside</noscript>", "inside"),
        ("<title>inside</title>", "inside"),
        ("<textarea>inside", "inside"),
        ("<select><option>inside</select>", "inside"),
        ("<table><tr><td>inside", "inside"),
        ("<math><mi>inside</mi></math>", "inside"),
        ("<style>inside</style>", "inside"),
        ("<object>inside</object>", "inside"),
        ("<frameset><frame>inside", "inside"),
        ("<plaintext>inside", "inside"),
        ("<div title=\"inside\n\nmore", "inside"),
        ("<div inside", "inside"),
        ("<!-- inside", "inside"),
        ("<? inside", "inside"),
        ("<!X inside", "inside"),
        ("<![CDATA[ inside", "inside"),
        ("<script>inside", "inside"),
        ("</div inside", "inside"),
    ] {
        let made = cell(cell_text);
        assert!(made.contains(words), "{cell_text}: {made}");
        let lower = made.to_ascii_lowercase();
        for bad in [
            "<script",
            "<img",
            "<iframe",
            "<svg",
            "<b>",
            "<style",
            "href=\"java",
            "href=\"//",
            "onclick=\"",
            "style=\"",
        ] {
            assert!(!lower.contains(bad), "{cell_text}: {made}");
        }
    }
}

#[test]
fn links_out_of_a_cell_are_not_recommended_and_stay_plain() {
    assert_eq!(
        cell("See www.example.org or [us](https://example.org/a?b&c)."),
        "<p>See <a href=\"https://www.example.org\" rel=\"nofollow noopener\">www.example.org</a> \
         or <a href=\"https://example.org/a?b&amp;c\" rel=\"nofollow noopener\">us</a>.</p>\n"
    );
    assert_eq!(cell("[home](../)"), "<p>home</p>\n");
    assert_eq!(page("[home](../)"), "<p><a href=\"../\">home</a></p>\n");
}

#[test]
fn headings_start_below_the_page_title_and_skip_no_level() {
    assert_eq!(
        page("# A\n\n### B\n\n###### C\n\n## D"),
        "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n<h3>D</h3>\n"
    );
    assert_eq!(html("## A\n\n### B", Source::Cell, 3), "<h3>A</h3>\n<h4>B</h4>\n");
}

#[test]
fn gaps_are_marked_in_pages_alone() {
    assert_eq!(
        page("Checked on [TO DO: *date*]."),
        "<p>Checked on <mark>[TO DO: <em>date</em>]</mark>.</p>\n"
    );
    assert_eq!(cell("[TO DO: x]"), "<p>[TO DO: x]</p>\n");
}

#[test]
fn plain_words_carry_no_markup() {
    assert_eq!(
        plain(
            "# About\n\nWe *help* [you](https://example.org) with:\n\n- food\n- advice\n\nCall <b>us</b>."
        ),
        "We help you with: food, advice. Call us."
    );
    assert_eq!(plain("<p>Bread &amp; butter</p>\n<p>5 &lt; 6</p>"), "Bread & butter 5 < 6");
}

#[test]
fn a_cell_of_nothing_but_nesting_does_no_harm() {
    for deep in [">".repeat(100_000), "- ".repeat(50_000), "*a ".repeat(50_000), "[".repeat(50_000)]
    {
        plain(&deep);
        cell(&deep);
    }
    cell(&"<div>".repeat(20_000));
}
