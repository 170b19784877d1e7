"""What people write in Markdown: shown as that where it renders to harmless elements alone, else as its plain words.

What it renders to is looked at, not how it is written: raw HTML, attribute lists, entities inside addresses and what
else the dialect allows all end in elements and attributes, and those are few.
"""

import re
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urlsplit

from builder.markdown import escape_text
from builder.values.problem import Place, Problems

EXTENSIONS: Final = (
    *("attr_list", "md_in_html", "tables", "footnotes", "abbr", "def_list", "admonition", "toc"),
    "fenced_code",
)
"""Those of mkdocs.yml, and the one that MkDocs adds of itself."""

# fmt: off
_ELEMENTS: Final = frozenset((
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "kbd", "li", "ol", "p", "pre", "q", "s", "section", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
))
_ATTRIBUTES: Final = frozenset((
    "align", "class", "cite", "colspan", "dir", "href", "id", "lang", "name", "rowspan", "start", "title",
))
# fmt: on
SCHEMES: Final = frozenset(("", "http", "https", "mailto"))

_SNIPPET: Final = re.compile(r"^.*-+8<-+.*$", re.MULTILINE)
"""Takes a file into the page, where a dossier's mkdocs.yml adds that extension."""

_BLANK: Final = re.compile(r"\n\s*\n")
_UNSEEN: Final = re.compile(r"[\x00-\x20\x7f-\x9f]+")
"""Browsers skip these inside the scheme of an address."""


def check_prose(text: str, path: str) -> tuple[str, Problems]:
    """The text as it may stand on a page; where it holds what a browser could run, its words escaped, and a Problem."""
    harm = find_harm(text)
    if harm is None:
        return text, ()
    problem = Place(path=path).problem(
        "prose-unsafe",
        f"the text holds more than Markdown: {harm[:80]!r}; its words are shown as they are typed",
        "write it in plain Markdown, without HTML, pictures and attributes; links begin with https://",
    )
    return "\n\n".join(escape_text(part) for part in _BLANK.split(text) if part.strip()), (problem,)


def find_harm(text: str) -> str | None:
    """The first element, attribute or address that Markdown alone does not need; None where there is none."""
    if not text.strip():
        return None
    snippet = _SNIPPET.search(text)
    if snippet is not None:
        return snippet.group().strip()
    from markdown import Markdown  # noqa: PLC0415 - most dossiers hold no prose, and it takes long to load

    settings = {"tables": {"use_align_attribute": True}}
    reader = _Elements()
    reader.feed(Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text))
    reader.close()
    return reader.harm


class _Elements(HTMLParser):
    """Looks at each tag as a browser would; `harm` is the first that is not harmless."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.harm: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _ELEMENTS or any(not _is_harmless(name, value or "") for name, value in attrs):
            self._found(self.get_starttag_text() or tag)

    def handle_decl(self, decl: str) -> None:
        self._found(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self._found(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self._found(f"<![{data}]>")

    def handle_comment(self, data: str) -> None:
        self._found(f"<!--{data}-->")

    def _found(self, markup: str) -> None:
        self.harm = self.harm or markup


def _is_harmless(name: str, value: str) -> bool:
    if name not in _ATTRIBUTES:
        return False
    if name not in {"href", "cite"}:
        return True
    try:
        return urlsplit(_UNSEEN.sub("", value)).scheme.lower() in SCHEMES
    except ValueError:
        return False
