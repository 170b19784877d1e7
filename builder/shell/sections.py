"""What the theme's search reads of a page, section by section, in a fifth of its time: the same, or nothing.

The theme feeds each page to Python's parser of any HTML. Pages that the builder writes hold only whole tags; what else
stands between `<` and `>` is left to the theme.
"""

import re
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Final

_TAG: Final = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9:-]+(?:="[^"<>]*")?)* ?)(/?)>')
_PIECES: Final = 5
"""Of each tag, as `split` gives it: the text before, a slash of an end, the name, the attributes, a slash behind."""
_ATTRIBUTE: Final = re.compile(r' ([a-zA-Z0-9:-]+)(?:="([^"]*)")?')
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT: Final = frozenset({"p", "code", "li", "ol", "ul", "sub", "sup"})
_VOID: Final = frozenset({"br", "hr", "img", "input", "wbr"})
_OTHER: Final = frozenset(
    {"pre", "object", "script", "style", "textarea", "area", "base", "col", "embed", "link", "meta", "param", "source"}
    | {"track", "iframe", "noembed", "noframes", "noscript", "plaintext", "xmp"}
)
"""Read in a way of their own."""


class Strange(Exception):  # noqa: N818 - no fault: the theme reads the page itself
    """The page holds something that is not known here."""


@dataclass(slots=True, kw_only=True, eq=False)
class Section:
    """As the theme has them: a heading's words and those below it; `depth` is how many elements it stands in."""

    tag: str
    depth: float
    id: str | None = None
    excluded: bool = False
    title: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


def read_sections(html: str) -> list[Section]:
    """The sections that are searched; raises Strange where the theme must read the page."""
    page = _Page()
    parts = _TAG.split(html)
    for at in range(0, len(parts) - 1, _PIECES):
        text, ends, tag, attributes, empty = parts[at : at + _PIECES]
        page.read_text(text)
        if tag in _OTHER:
            raise Strange
        if ends:
            page.end(tag)
        elif tag not in _VOID:
            page.start(tag, attributes)
            if empty:
                page.end(tag)
    page.read_text(parts[-1])
    return [section for section in page.sections if not section.excluded]


class _Page:
    """What was read so far, and the elements that are open."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self._section = Section(tag="", depth=0)
        self._open: list[str] = []
        self._left_out: set[str] = set()
        self._permalink = False

    def start(self, tag: str, attributes: str) -> None:
        self._open.append(tag)
        named = dict(_ATTRIBUTE.findall(attributes)) if attributes else {}
        excluded = "data-search-exclude" in named
        if tag in _HEADINGS and "id" in named:
            self._begin(tag, unescape(named["id"]), excluded=excluded)
        self._need_section()
        if excluded:
            self._left_out.add(tag)
        elif tag == "a":
            self._permalink = named.get("class") == "headerlink"
        elif tag in _KEPT and not self._is_left_out():
            self._words().append(f"<{tag}>")

    def end(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag:
            raise Strange
        self._leave_section()
        self._open.pop()
        if tag == "a":
            self._permalink = False
        if tag in self._left_out:
            self._left_out.remove(tag)
        elif tag in _KEPT and not self._is_left_out():
            _close(self._words(), tag)

    def read_text(self, text: str) -> None:
        if not text or self._is_left_out():
            return
        if "<" in text:
            raise Strange
        self._need_section()
        words = " " if text.isspace() else unescape(text).replace("\n", " ")
        if self._section.tag in self._open:
            if not self._permalink:
                self._section.title.append(escape(words, quote=False))
        elif not words.isspace():
            self._section.text.append(escape(words, quote=False))
        elif not self._section.text or not self._section.text[-1].isspace():
            self._section.text.append(" ")

    def _begin(self, tag: str, name: str, *, excluded: bool) -> None:
        if tag != "h1" and not self.sections:
            self.sections.append(Section(tag="", depth=len(self._open)))
        self._section = Section(tag=tag, depth=len(self._open), id=name if self.sections else None, excluded=excluded)
        self.sections.append(self._section)

    def _need_section(self) -> None:
        if not self.sections:
            self.sections.append(self._section)

    def _leave_section(self) -> None:
        """What follows the element that a heading stands in belongs to the section before."""
        depth = len(self._open)
        if self._section.depth > depth:
            for section in reversed(self.sections):
                if section.depth <= depth:
                    self._section.depth = float("inf")
                    self._section = section
                    break

    def _is_left_out(self) -> bool:
        return bool(self._left_out) and not self._left_out.isdisjoint(self._open)

    def _words(self) -> list[str]:
        return self._section.title if self._section.tag in self._open else self._section.text


def _close(words: list[str], tag: str) -> None:
    """An element without words is dropped; the theme looks from the first of its kind."""
    if f"<{tag}>" not in words:
        raise Strange
    first = words.index(f"<{tag}>")
    if all(words[at].isspace() for at in range(first + 1, len(words))):
        del words[first:]
    else:
        words.append(f"</{tag}>")
