"""Markup to the lines that a reader of the page sees, as if selected and copied; nothing is fetched."""

import re

from lxml import etree
from lxml import html as lxml_html

from builder.normalise.decode import clean

_BREAKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt"),
        *("figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main"),
        *("nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul"),
    }
)
_UNSEEN = frozenset(
    {
        *("head", "title", "style", "script", "noscript", "template", "svg", "math", "object", "iframe", "select"),
        *("option", "textarea"),
    }
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def find_lines(markup: str) -> str:
    """One line a block, apart by blank lines; empty where the markup holds no words or cannot be parsed."""
    tree = parse_markup(markup)
    if tree is None:
        return ""
    parts: list[str] = []
    unseen: etree._Element | None = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            if unseen is None and _is_unseen(node):
                unseen = node
            if unseen is None:
                parts.extend((_edge(node), _words(node.text)))
            continue
        if unseen is None:
            parts.append(_edge(node))
        unseen = None if unseen is node else unseen
        if unseen is None:
            parts.append(_words(node.tail))
    lines = (" ".join(line.split()) for line in clean("".join(parts)).split("\n"))
    return "\n\n".join(line for line in lines if line)


def parse_markup(markup: str) -> lxml_html.HtmlElement | None:
    """The page as a tree, no deeper than the parser's own limit; entities outside the page are not read."""
    parser = lxml_html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        return lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _edge(node: etree._Element) -> str:
    return "\n" if node.tag in _BREAKS else ""


def _words(text: str | None) -> str:
    """The words with line breaks of the source as spaces, as browsers show them."""
    return re.sub(r"\s+", " ", text) if text else ""


def _is_unseen(node: etree._Element) -> bool:
    return node.tag in _UNSEEN or "hidden" in node.attrib or bool(_HIDDEN.search(node.get("style", "")))
