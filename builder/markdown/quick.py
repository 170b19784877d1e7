"""The Markdown of docs/ as HTML in a tenth of the time: the bytes that Python-Markdown writes, or none.

Pages of a dossier use a small part of the dialect in mkdocs.yml, what the templates write. This knows that part and no
other: at the first sign of anything else it gives up, and the page is left to Python-Markdown. What the captures say
cannot mislead it, since every character that could be markup stands there as a reference.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Final, TypedDict

from markdown.extensions.toc import nest_toc_tokens, slugify, strip_tags, unique

EXTENSIONS: Final = frozenset(
    {"toc", "tables", "fenced_code", "attr_list", "md_in_html", "footnotes", "abbr", "def_list", "admonition"}
)
"""With others, or without one of these, the same text may mean something else."""


class Unsure(Exception):  # noqa: N818 - no fault: the other way is taken
    """The page holds something that is not known here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """A page as HTML, its headings as Python-Markdown nests them, the one that it begins with, the names in it."""

    html: str
    headings: Sequence[Mapping[str, object]]
    title: str
    anchors: set[str]


_ATTRIBUTES: Final = r'((?: [a-z-]+(?:="[^"<>&]*")?)*)'
_OPENING: Final = re.compile(rf"<(div|footer|details){_ATTRIBUTES} markdown>")
_OPENED: Final = re.compile(r"<(?:div|footer|details)(?: [^>]*)?>")
_RAW: Final = re.compile(rf"<(p|summary|figure|div){_ATTRIBUTES}>(.*)</\1>")
_ATTRIBUTE: Final = re.compile(r' ([a-z-]+)(?:="([^"]*)")?')
_ID: Final = re.compile(r'<[a-z]+ (?:[^<>]* )?id="([^"]*)"')
_HEADING: Final = re.compile(r"(#{1,3}) ([^\s#](?:.*[^#])?)")
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_OTHER_BLOCK: Final = re.compile(r"\s|[#>:!?|+=~-]|\*\s|\d+\.\s|\[[^\]]*\]:|<(?!/?(?:a|em|span|strong|sup)\b)")
"""How a line begins that is no running text, or that Python-Markdown might take for something else."""

_ALIGNMENT: Final = {"---": "", "--:": ' align="right"'}

_INLINE: Final = re.compile(
    r"\[(?P<label>[^\[\]]*)\]"
    r"\((?P<href>(?:[A-Za-z0-9_/:?#=%;,.~-]|&(?!#))+)(?: \"(?P<title>[^\"'()\[\]<>*`\\{}\n]*)\")?\)"
    r"|(?P<raw></?(?:a|br|details|em|rect|span|strong|summary|sup|svg)(?: [^<>\[\]*`\\{}\n]*)?>|&(?:#[0-9]+|[a-z]+);)"
    r"|\*\*(?P<strong>(?=\S)[^*]*[^*\s])\*\*(?!\*)"
    r"|\*(?P<em>(?=[^\s*])[^*]*[^*\s])\*(?!\*)"
    r"|`(?P<code>[^`\n]+)`(?!`)"
    r"|(?P<unsure>[\[\]*`<>\\{}&]|!(?=\[)|[ ]{2}\n|(?<![^\W_])_|_(?![^\W_]))"
)
_AMPERSAND: Final = re.compile(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def convert(source: str, resolve: Callable[[str], str], permalink_title: str) -> Converted:
    """Raises Unsure where Python-Markdown must read it; `resolve` turns the target of a link into an address."""
    if _CONTROL.search(source):
        raise Unsure
    page = _Page(resolve=resolve, permalink_title=permalink_title)
    page.ids.update(name for tag in _OPENING.finditer(source) for name in _ID.findall(tag.group()))
    page.read([line if line.strip(" ") else "" for line in source.split("\n")])
    html = "\n".join(page.written).strip()
    title = page.headings[0]["name"] if html.startswith("<h1") else ""
    anchors = page.ids.union(_ID.findall(source))
    return Converted(html=html, headings=nest_toc_tokens([*page.headings]), title=title, anchors=anchors)


_Heading = TypedDict("_Heading", {"level": int, "id": str, "name": str, "html": str, "data-toc-label": str})


@dataclass(slots=True, kw_only=True)
class _Page:
    """What was written so far, and the containers that are open."""

    resolve: Callable[[str], str]
    permalink_title: str
    written: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    headings: list[_Heading] = field(default_factory=list)

    def read(self, lines: Sequence[str]) -> None:
        """Block after block; a block ends with an empty line or with its container."""
        start = 0
        while start < len(lines):
            line = lines[start]
            end = start + 1
            if line.startswith("- "):
                start = self._write_list(lines, start)
                continue
            if opening := _OPENING.fullmatch(line):
                self._open(opening)
            elif line.startswith("</"):
                self._close(line)
                self._stand_apart(lines, end)
            elif raw := _RAW.fullmatch(line):
                self._write_raw(raw)
                self._stand_apart(lines, end)
            elif heading := _HEADING.fullmatch(line):
                self._write_heading(len(heading[1]), heading[2].strip())
            elif line:
                end = _end_of_block(lines, start)
                self._write_block(lines[start:end])
            start = end
        if self.open:
            raise Unsure

    def _stand_apart(self, lines: Sequence[str], following: int) -> None:
        if following < len(lines) and lines[following] and not lines[following].startswith("</"):
            raise Unsure

    def _open(self, opening: re.Match[str]) -> None:
        tag, attributes = opening.groups()
        self.open.append(tag)
        self.written.append(f"<{tag}{_sort(attributes)}>")

    def _close(self, line: str) -> None:
        if not self.open or line != f"</{self.open.pop()}>":
            raise Unsure
        if _OPENED.fullmatch(self.written[-1]):
            self.written[-1] += line
        else:
            self.written.append(line)

    def _write_raw(self, raw: re.Match[str]) -> None:
        """At the top as it stands; in a container Python-Markdown reads the tag and writes it anew."""
        tag, attributes, inside = raw.groups()
        if not self.open:
            if f"<{tag}" in inside or "markdown" in attributes:
                raise Unsure
            self.written.append(raw.group() + "\n")
            return
        self.written.append(f"<{tag}{_sort(attributes)}>{_verbatim(inside)}</{tag}>")

    def _write_block(self, block: Sequence[str]) -> None:
        if block[0].startswith("|"):
            self._write_table([_cells(line) for line in block])
        else:
            _need_text(block)
            self.written.append(f"<p>{self._inline(chr(10).join(block))}</p>")

    def _write_heading(self, level: int, text: str) -> None:
        if "[" in text:
            raise Unsure
        inside = self._inline(text)
        name = strip_tags(inside)
        anchor = unique(slugify(unescape(name), "-"), self.ids)
        self.headings.append({"level": level, "id": anchor, "name": name, "html": inside, "data-toc-label": ""})
        link = f'<a class="headerlink" href="#{anchor}" title="{self.permalink_title}">&para;</a>'
        self.written.append(f'<h{level} id="{anchor}">{inside}{link}</h{level}>')

    def _write_table(self, rows: Sequence[Sequence[str]]) -> None:
        if len(rows) < 3 or any(len(row) != len(rows[0]) for row in rows) or not all(c in _ALIGNMENT for c in rows[1]):
            raise Unsure
        align = [_ALIGNMENT[cell] for cell in rows[1]]
        self.written.append("<table>\n<thead>")
        self._write_row("th", rows[0], align)
        self.written.append("</thead>\n<tbody>")
        for row in rows[2:]:
            self._write_row("td", row, align)
        self.written.append("</tbody>\n</table>")

    def _write_row(self, tag: str, cells: Sequence[str], align: Sequence[str]) -> None:
        self.written.append("<tr>")
        self.written.extend(f"<{tag}{how}>{self._inline(cell)}</{tag}>" for cell, how in zip(cells, align, strict=True))
        self.written.append("</tr>")

    def _write_list(self, lines: Sequence[str], start: int) -> int:
        """An item beside an empty line that another item follows is a paragraph. Returns the line after the list."""
        blocks: list[list[str]] = []
        while start < len(lines) and lines[start].startswith("- "):
            end = _end_of_block(lines, start)
            blocks.append(_items(lines[start:end]))
            start = end
            while start < len(lines) and not lines[start]:
                start += 1
        self.written.append("<ul>")
        for number, items in enumerate(blocks):
            for place, item in enumerate(items):
                text = self._inline(item)
                loose = (place == 0 and number > 0) or (place == len(items) - 1 and number < len(blocks) - 1)
                self.written.append(f"<li>\n<p>{text}</p>\n</li>" if loose else f"<li>{text}</li>")
        self.written.append("</ul>")
        return start

    def _inline(self, text: str) -> str:
        return _INLINE.sub(self._replace, text)

    def _replace(self, match: re.Match[str]) -> str:
        match match.lastgroup:
            case "raw":
                if "details" in self.open and re.match("</?(?:details|summary)", match.group()):
                    raise Unsure  # it would close the container
                return match.group()
            case "href" | "title":
                href = _AMPERSAND.sub("&amp;", self.resolve(match["href"]))
                title = match["title"]
                says = f' title="{_AMPERSAND.sub("&amp;", _one_line(title))}"' if title else ""
                return f'<a href="{href}"{says}>{self._inline(match["label"])}</a>'
            case "strong":
                return f"<strong>{self._inline(match['strong'])}</strong>"
            case "em":
                return f"<em>{self._inline(match['em'])}</em>"
            case "code":
                return f"<code>{escape(match['code'].strip(), quote=False)}</code>"
        raise Unsure


def _one_line(title: str) -> str:
    return re.sub(r"\s", " ", title.strip())


def _sort(attributes: str) -> str:
    """In the order that Python-Markdown writes them."""
    named = sorted((name, value or name) for name, value in _ATTRIBUTE.findall(attributes))
    if len({name for name, _ in named}) < len(named):
        raise Unsure
    return "".join(f' {name}="{value}"' for name, value in named)


def _verbatim(inside: str) -> str:
    for match in _INLINE.finditer(inside):
        if match.lastgroup != "raw":
            raise Unsure
    return inside


def _need_text(block: Sequence[str]) -> None:
    if any(not line or _OTHER_BLOCK.match(line) for line in block):
        raise Unsure


def _end_of_block(lines: Sequence[str], start: int) -> int:
    end = start + 1
    while end < len(lines) and lines[end] and not lines[end].startswith("</"):
        end += 1
    return end


def _items(block: Sequence[str]) -> list[str]:
    items: list[str] = []
    for line in block:
        if line.startswith("- "):
            items.append(line[2:])
            _need_text(items[-1:])
        else:
            _need_text([line])
            items[-1] += "\n" + line
    return items


def _cells(line: str) -> list[str]:
    if not line.startswith("|") or not line.endswith("|") or len(line) < 2:
        raise Unsure
    return [cell.strip() for cell in line[1:-1].split("|")]
