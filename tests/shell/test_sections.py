"""What search reads of a page is what the theme's own parser reads, or is left to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import Parser

from builder.shell.sections import Strange, read_sections

Read = list[tuple[str | None, str, str]]

WORDS = st.lists(
    st.sampled_from(
        ["a", "b ", " ", "\n", "\u00a0", "&lt;", "&amp;lt;", "&para;", "&#91;", "<br>", "<b>c</b>", "<p></p>"]
    ),
    max_size=4,
).map("".join)
BESIDE = st.sampled_from(
    ["", ' class="d-meta"', ' title="data-search-exclude"', " data-search-exclude", ' id="x&amp;y"']
)
TAGS = st.sampled_from(["p", "div", "span", "ul", "li", "td", "sup", "details", "code", "section"])


def element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inside, max_size=4).map("".join)
    return st.one_of(
        st.builds("<{0}{1}>{2}</{0}>".format, TAGS, BESIDE, several),
        st.builds(
            '<h{0} id="{1}"{2}>{3}<a class="headerlink" href="#a">&para;</a></h{0}>'.format,
            st.integers(1, 6),
            st.sampled_from("ab"),
            st.sampled_from(["", " data-search-exclude"]),
            several,
        ),
    )


PAGES = st.lists(st.recursive(WORDS, element, max_leaves=12), max_size=5).map("".join)


def theirs(html: str) -> Read:
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [(s.id, "".join(s.title), "".join(s.text)) for s in parser.data if not s.is_excluded()]


def ours(html: str) -> Read:
    return [(s.id, "".join(s.title), "".join(s.text)) for s in read_sections(html)]


@given(PAGES)
def test_any_page_is_read_as_the_theme_reads_it(html: str) -> None:
    try:
        read = ours(html)
    except Strange:
        return
    assert read == theirs(html)


def test_sections_start_at_headings_and_leave_out_what_is_marked() -> None:
    html = (
        '<h1 id="a">A<a class="headerlink">¶</a></h1>\n<p>x <a href="b">y</a></p>'
        '<div data-search-exclude>no</div><h2 id="b">B</h2>\n<p></p>z'
    )
    assert ours(html) == [(None, "A", " <p>x y</p>"), ("b", "B", " z")] == theirs(html)


@pytest.mark.parametrize("html", ["<pre> a </pre>", "a < b", "<p>a</div></p>", "<!-- a -->", "<script>a</script>"])
def test_what_is_not_known_is_left_to_the_theme(html: str) -> None:
    with pytest.raises(Strange):
        read_sections(html)
