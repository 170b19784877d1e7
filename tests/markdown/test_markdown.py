"""Captured text never becomes markup: checked through the real dialect of mkdocs.yml."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from builder.markdown import escape_attribute, escape_href, escape_text, escape_title, plain

HOSTILE = (
    "<script>alert(1)</script>",
    "<b>bold</b> & &amp; &lt;",
    "# heading",
    "1. list",
    "- list",
    "+ list",
    "* list",
    "> quote",
    "*emphasis* _emphasis_ **strong** __strong__",
    "`code` and ``code``",
    "```fence",
    "~~~ fence",
    "[link](https://example.org)",
    "![image](https://example.org/x.png)",
    "[reference][x] and [^1] and [^1]: note",
    "*[HTML]: abbreviation",
    "{: .attribute #list } {#id}",
    "--8<-- 'snippet'",
    ": definition",
    "!!! note",
    "??? note",
    "/// block",
    "| a | b |",
    "--- ",
    "===",
    "{{ jinja }} {% raw %} {# note #}",
    "<https://example.org> https://example.org www.example.org me@example.org",
    ":smile: \\* \\ \\\\",
    "--- title: x",
    "a  \nb\r\n\r\n    code",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0000\x03",
    "$x$ ^sup^ ~sub~ ==mark== ++ins++",
    "[TOC]",
    "said!",
)

marks = st.lists(
    st.sampled_from([*"'\"()[]{}<>*_`~!#&|\\:=+-^$@%/.;1 a\n", "www.", "http://", "--", "{:"]), max_size=12
)
fragments = st.lists(st.sampled_from(HOSTILE) | st.text(), max_size=4).map(" ".join) | marks.map("".join)


def dialect() -> markdown.Markdown:
    config = yaml_load(Path(__file__).parents[2].joinpath("mkdocs.yml").read_text(encoding="utf-8"))
    names, options = [], {}
    for entry in config["markdown_extensions"]:
        name, option = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        names.append(name)
        options[name] = option
    return markdown.Markdown(extensions=[*names, "fenced_code"], extension_configs=options)


DIALECT = dialect()


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""
        self.attributes: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name: value or "" for name, value in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")


def read(source: str) -> Reader:
    reader = Reader()
    reader.feed(DIALECT.reset().convert(source))
    reader.close()
    return reader


def squeeze(text: str) -> str:
    return " ".join(plain(text).split())


@given(fragments)
def test_a_captured_string_is_one_paragraph_of_its_own_words(text: str) -> None:
    page = read("x\n\n" + escape_text(text) + "\n\ny")
    assert set(page.tags) <= {"p"}
    assert " ".join(page.text.split()) == f"x {squeeze(text)} y".replace("  ", " ")


@given(fragments, fragments)
def test_a_link_between_captured_strings_stays_one_link(before: str, after: str) -> None:
    assert read(f"z{escape_text(before)}[label](x.md){escape_text(after)}").tags == ["p", "a"]


PLACES = {
    "- {}": (["ul", "li"], {}),
    "> {}": (["blockquote", "p"], {}),
    "| a | b |\n| - | - |\n| {} | y |": (["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"], {}),
    '<div class="x" markdown>\n\n{}\n\n</div>': (["div", "p"], {"class": "x"}),
    "before {}[link](x.md) after": (["p", "a"], {"href": "x.md"}),
    "before <sup>{}</sup>": (["p", "sup"], {}),
    "[{}](x.md)": (["p", "a"], {"href": "x.md"}),
    "## {}": (["h2", "a"], {"class": "headerlink", "href": "#a", "id": "a", "title": "Permanent link"}),
}
"""Where templates put captured text, with the tags and attributes that are theirs."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_everywhere_a_template_puts_it(text: str, place: str) -> None:
    page = read(place.format(escape_text(text)))
    tags, attributes = PLACES[place]
    assert page.tags == tags
    assert page.attributes.keys() == attributes.keys()
    assert place.startswith("## ") or page.attributes == attributes
    assert squeeze(text) in squeeze(page.text)


@given(fragments)
def test_no_character_that_any_forge_or_dialect_reads_as_markup_stays(text: str) -> None:
    """Mentions, mathematics, short codes and bare addresses; marks, blocks and templates."""
    bare = re.sub(r"&(?:#\d+|amp|lt|gt);", "\N{BULLET}", escape_text(text))
    assert re.findall(r"[<>&\\`*{}\[\]|~^=$@+]|:(?=\S)|^ ?[#!?]|\bwww\.|(?<![A-Za-z0-9])_", bare) == []


@given(fragments)
@example("a?b=1&amp;c=2 &lt; &#38; &#x26;")
def test_a_link_leads_to_its_address_alone(text: str) -> None:
    page = read(f"[label](x/{escape_href(text)})")
    assert page.tags == ["p", "a"]
    assert unquote(page.attributes["href"]) == unquote(f"x/{plain(text)}")


@given(fragments)
def test_an_attribute_carries_exactly_the_words(text: str) -> None:
    page = read(f'[label](x.md "{escape_attribute(text)}")')
    assert page.tags == ["p", "a"]
    assert " ".join(page.attributes["title"].split()) == squeeze(text)


def test_plain_prose_reads_the_same_in_the_source() -> None:
    prose = "Lavrov’s visit (fewer than 24 hours), he said, was “the first of its kind”; 45 percent – no more."
    assert escape_text(prose) == prose


def test_a_title_cannot_open_a_tag_or_hide_a_reference() -> None:
    assert escape_title('<script> AT&T &lt; "x"') == "&lt;script&gt; AT&T &amp;lt; &quot;x&quot;"
