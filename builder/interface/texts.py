"""Words of the interface in other languages: templates stay plain English, a table `texts/LANG.yml` says each piece.

A piece is what stands between two marks of a template: tags, lines, cells, links, `·`, bold. What a table lacks
stays English. Words that code puts together are named as it writes them, with `{slots}` for what varies.
"""

import json
import re
from collections.abc import Iterator, Mapping

import yaml
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from builder.dates.spoken import Texts
from builder.values.page import File

FOLDER = "texts"
_MARKS = re.compile(
    r"""(<[^<>]*>|<[^<>]*$|^"[^<>]*>"""  # tags, whole or cut by an expression
    r"|\n(?:\#+ |- )?|^\#+ |^- |\*\*|\||\s·\s"  # lines, headings, rows, bold, points
    r"|\[|\](?:\([^()\s]*\)?)?)"  # links
)
_EDGES = re.compile(r'(\s*"?)(.*?)((?:"\))?[\s:.,;]*)', re.DOTALL)
_CODE = re.compile(r'^[\]\[&]|="|>$|^[-\w% ]*"|^[`\w-]+="?$')
_SCRIPT_TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`([^`\\\n]*)`')
_SCRIPT_SLOT = re.compile(r"\$\{((?:[^{}]|\{[^{}]*\})*)\}")


def read_texts(templates: Mapping[str, str], languages: tuple[str, ...]) -> Texts:
    """The table of the first language, empty for English and for languages without one.

    Raises ValueError where the table is no mapping of texts to texts, or to texts by plural form.
    """
    source = templates.get(f"{FOLDER}/{languages[0].partition('-')[0]}.yml", "") if languages else ""
    try:
        table = yaml.safe_load(source) or {}
    except yaml.YAMLError as fault:
        raise ValueError(f"{FOLDER}: {' '.join(str(fault).split())}") from fault
    if not isinstance(table, dict) or not all(isinstance(text, str) and _is_said(said) for text, said in table.items()):
        raise ValueError(f"{FOLDER}: each line says an English text and its translation, both in quotation marks")
    return table


def _is_said(said: object) -> bool:
    if isinstance(said, dict):
        return "other" in said and all(isinstance(word, str) for pair in said.items() for word in pair)
    return isinstance(said, str)


def translate(data: str, texts: Texts) -> str:
    """The plain text of a template with every piece that the table has."""
    return "".join(_translate_piece(piece, texts) for piece in _MARKS.split(data))


def _translate_piece(piece: str, texts: Texts) -> str:
    match = _EDGES.fullmatch(piece)
    said = (texts.get(match[2]) if match[2] else "") if match else None
    return f"{match[1]}{said}{_space(match[3], texts)}" if match and isinstance(said, str) else piece


def _space(end: str, texts: Texts) -> str:
    """The marks behind a piece as the table writes them: French sets a space before some."""
    return "".join(said if isinstance(said := texts.get(mark), str) else mark for mark in end)


def pieces_of(data: str) -> Iterator[str]:
    """The pieces that hold words, as a table may name them."""
    for piece in _MARKS.split(data):
        match = _EDGES.fullmatch(piece)
        if (
            match
            and re.search(r"[A-Za-z]{2}", match[2])
            and not match[2].startswith("<")
            and not _CODE.search(match[2])
        ):
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
                said = texts.get(token.value)
                yield Token(token.lineno, "string", said if isinstance(said, str) else token.value)
            else:
                yield token


def translate_asset(asset: File, texts: Texts) -> File:
    """An asset as it is, a script of the dossier's own with its texts."""
    if not texts or not asset.path.endswith(".js"):
        return asset
    return File(path=asset.path, data=translate_script(asset.data.decode(), texts).encode())


def translate_script(source: str, texts: Texts) -> str:
    """A script with every text between `"` or backticks that the table has; `${…}` of a text are its `{slots}`."""
    return _SCRIPT_TEXT.sub(lambda match: _translate_literal(match, texts), source) if texts else source


def script_texts(source: str) -> Iterator[str]:
    """The texts of a script as a table names them."""
    yield from filter(is_shown, (_plain_literal(match)[0] for match in _SCRIPT_TEXT.finditer(source)))


def _translate_literal(match: re.Match[str], texts: Texts) -> str:
    text, slots = _plain_literal(match)
    said = texts.get(text) if is_shown(text) else None
    if not isinstance(said, str):
        return match[0]
    if match[2] is None:
        return json.dumps(said, ensure_ascii=False)
    return "`" + said.format(**slots) + "`"


def _plain_literal(match: re.Match[str]) -> tuple[str, Mapping[str, str]]:
    """A literal as a text with `{a}`, `{b}` … for its expressions, and those by their slots."""
    if match[2] is None:
        return match[1], {}
    slots: dict[str, str] = {}

    def name(found: re.Match[str]) -> str:
        slot = "abcdefgh"[len(slots) % 8]
        slots[slot] = found[0]
        return f"{{{slot}}}"

    return _SCRIPT_SLOT.sub(name, match[2]), slots
