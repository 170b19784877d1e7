"""Captures given as text, and the dossier that is made of them."""

from collections.abc import Iterable
from hashlib import sha256

from builder.pipeline import compile_dossier
from builder.reading import read_in_turn
from builder.values.capture import Capture, DossierRecord, Overlay, Seeds
from builder.values.dossier import Dossier
from builder.values.ids import ArticleId
from builder.values.problem import Place
from builder.values.when import Published
from tests.marked import KNOWLEDGE


def captured(name: str, text: str, *, publisher: str | None = None, day: str | None = None) -> Capture:
    """A text file, with what its editor states beside it."""
    stated = Published(value=day, precision="day", basis="editor", evidence="given by the test") if day else None
    overlay = Overlay(place=Place(path=f"seeds/articles/{name}.yml"), publisher=publisher, published=stated)
    return Capture(
        id=ArticleId(name),
        path=f"seeds/articles/{name}.txt",
        data=text.encode(),
        sha256=sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        overlay=overlay if publisher or day else None,
    )


def printed(publisher: str, text: str, day: str) -> Capture:
    """An article by the name of who printed it."""
    return captured(publisher.casefold().replace(" ", "-"), text, publisher=publisher, day=day)


def compiled(captures: Iterable[Capture]) -> Dossier:
    seeds = Seeds(dossier=DossierRecord(title="t"), captures=tuple(captures))
    return compile_dossier(seeds, KNOWLEDGE, (), read_in_turn)[0]
