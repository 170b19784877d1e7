"""RTF files, as press databases and old word processors write them: the words, a row a paragraph."""

import re

from striprtf.striprtf import rtf_to_text

from builder.knowledge.knowledge import Knowledge
from builder.normalise.readers.document import Document, attempt, cut_off, too_long, wordless
from builder.values.capture import Capture
from builder.values.problem import Problem

_FIELD = "\\field{"
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_APART = r"\~\~"
"""Two spaces between the cells of a table, as between the name of a field and what it holds."""


def read_rich_text(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """The text; pictures, embedded files and what fields would do are left alone.

    A space behind `\\field` keeps the library from writing addresses into sentences; it means nothing in RTF.
    """
    if len(capture.data) > knowledge.limits.text_bytes:
        return too_long(capture, knowledge.limits)
    source = _CELL.sub(lambda _: _APART, capture.data.decode("cp1252", "replace").replace(_FIELD, "\\field {"))
    text = attempt(lambda: str(rtf_to_text(source, errors="replace")), capture, "the RTF file")
    if isinstance(text, Problem):
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if not whole.strip():
        return wordless(capture, "the RTF file holds no text")
    ended = source.rstrip(" \r\n\0").endswith("}")
    return Document(text=whole, problems=() if ended else (cut_off(capture, "the RTF file"),))
