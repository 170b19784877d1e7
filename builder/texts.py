"""Words of the interface in other languages: templates stay plain English, a table `texts/LANG.yml` says each piece.

A piece is what stands between two marks of a template: tags, lines, cells, links, `·`, bold. What a table lacks
stays English.
"""

import re
from collections.abc import Iterator, Mapping

import yaml
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

FOLDER = "texts"
_MARKS = re.compile(
    r"""(<[^<>]*>|<[^<>]*$|^"[^<>]*>"""  # tags, whole or cut by an expression
    r"|\n(?:\#+ |- )?|^\#+ |^- |\*\*|\||\s·\s"  # lines, headings, rows, bold, points
    r"|\[|\](?:\([^()\s]*\)?)?)"  # links
)
_EDGES = re.compile(r"(\s*)(.*?)([\s:.,;]*)", re.DOTALL)
Texts = Mapping[str, str]


def read_texts(templates: Mapping[str, str], languages: tuple[str, ...]) -> Texts:
    """The table of the first language, empty for English and for languages without one.

    Raises ValueError where the table is no mapping of texts to texts.
    """
    source = templates.get(f"{FOLDER}/{languages[0].partition('-')[0]}.yml", "") if languages else ""
    try:
        table = yaml.safe_load(source) or {}
    except yaml.YAMLError as fault:
        raise ValueError(f"{FOLDER}: {' '.join(str(fault).split())}") from fault
    if not isinstance(table, dict) or not all(isinstance(word, str) for pair in table.items() for word in pair):
        raise ValueError(f"{FOLDER}: each line says an English text and its translation, both in quotation marks")
    return table


def translate(data: str, texts: Texts) -> str:
    """The plain text of a template with every piece that the table has."""
    return "".join(_translate_piece(piece, texts) for piece in _MARKS.split(data))


def _translate_piece(piece: str, texts: Texts) -> str:
    match = _EDGES.fullmatch(piece)
    if match is None or match[2] not in texts:
        return piece
    return f"{match[1]}{texts[match[2]]}{match[3]}"


def pieces_of(data: str) -> Iterator[str]:
    """The pieces that hold words, as a table may name them."""
    for piece in _MARKS.split(data):
        match = _EDGES.fullmatch(piece)
        if match and re.search(r"[A-Za-z]{2}", match[2]) and not match[2].startswith("<"):
            yield match[2]


def is_shown(literal: str) -> bool:
    """True for a string of an expression that readers see: it begins with a capital or has several words."""
    return literal[:1].isupper() or " " in literal


class Translation(Extension):
    """Puts the words of `environment.texts` into templates as they are read, so that rendering costs nothing more."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Jinja2 asks for this while it reads a template."""
        texts: Texts = getattr(self.environment, "texts", {})
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, "data", translate(token.value, texts))
            elif token.type == "string" and is_shown(token.value):
                yield Token(token.lineno, "string", texts.get(token.value, token.value))
            else:
                yield token
