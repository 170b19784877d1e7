"""Readers whose libraries take longer to load than a text takes to read: they are loaded with the first document that
needs them.
"""

from typing import TYPE_CHECKING

from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.normalise.readers.document import Document
from builder.values.capture import Capture, Entry
from builder.values.problem import Problem, Problems

if TYPE_CHECKING:
    from builder.normalise.saved_html import SavedPage


def read_pdf(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """A PDF."""
    from builder.normalise.readers.pdf import read_pdf as read

    return read(capture, knowledge)


def read_word(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """A Word document."""
    from builder.normalise.readers.word import read_word as read

    return read(capture, knowledge)


def read_rich_text(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """An RTF file."""
    from builder.normalise.readers.rich import read_rich_text as read

    return read(capture, knowledge)


def read_feed(capture: Capture, knowledge: Knowledge) -> tuple[tuple[Entry, ...], Problems]:
    """A feed."""
    from builder.normalise.readers.feed import read_feed as read

    return read(capture, knowledge)


def read_saved_html(text: str, headers: Headers) -> "SavedPage | None":
    """A saved page."""
    from builder.normalise.saved_html import read_saved_html as read

    return read(text, headers)


def find_lines(markup: str) -> str:
    """HTML without a page around it."""
    from builder.normalise.readers.markup import find_lines as find

    return find(markup)


def load_readers() -> None:
    """Load them all now, where the time or the right to do so may be missing later."""
    from builder.normalise import saved_html  # noqa: F401
    from builder.normalise.readers import feed, markup, pdf, rich, word  # noqa: F401
