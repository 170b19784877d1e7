"""Captured text never becomes markup: checked through the real dialect of mkdocs.yml."""

from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from builder.markdown import escape_attribute, escape_text, escape_title, plain

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
        self.titles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.titles += [value or "" for name, value in attrs if name == "title"]

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


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_everywhere_a_template_puts_it(text: str) -> None:
    shown = escape_text(text)
    assert read(f"- {shown}").tags == ["ul", "li"]
    assert read(f"> {shown}").tags == ["blockquote", "p"]
    assert read(f"| a | b |\n| - | - |\n| {shown} | y |").tags.count("td") == 2
    assert read(f'<div class="x" markdown>\n\n{shown}\n\n</div>').tags == ["div", "p"]
    assert read(f"before {shown}[link](x.md) after").tags == ["p", "a"]
    assert read(f"before <sup>{shown}</sup>").tags == ["p", "sup"]
    assert read(f"## {shown}").tags[0] == "h2"
    assert squeeze(text) in squeeze(read(f"[{shown}](x.md)").text)


@given(fragments)
def test_an_attribute_carries_exactly_the_words(text: str) -> None:
    page = read(f'[label](x.md "{escape_attribute(text)}")')
    assert page.tags == ["p", "a"]
    assert [" ".join(t.split()) for t in page.titles] == [squeeze(text)]


def test_plain_prose_reads_the_same_in_the_source() -> None:
    prose = "Lavrov’s visit (fewer than 24 hours), he said, was “the first of its kind”; 45 percent – no more."
    assert escape_text(prose) == prose


def test_a_title_cannot_open_a_tag_or_hide_a_reference() -> None:
    assert escape_title('<script> AT&T &lt; "x"') == "&lt;script&gt; AT&T &amp;lt; &quot;x&quot;"
