"""Other programs that do a part of the job, where they are installed: measured in the same run on the same files."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a program found on a page; "" where it found nothing."""

    body: str = ""
    title: str = ""
    date: str = ""
    authors: str = ""


class Bytes(Protocol):
    """A file's bytes."""

    @property
    def data(self) -> bytes:
        """As saved."""


class Filed(Protocol):
    """Anything that has a file."""

    @property
    def file(self) -> Bytes:
        """The file."""


P_contra = TypeVar("P_contra", contravariant=True)


class Extract(Protocol[P_contra]):
    """Reads pages, one answer each."""

    def __call__(self, pages: Sequence[P_contra], /) -> list[Found]:
        """In the order of the pages."""


Peers = Mapping[str, tuple[str, Callable[[bytes], Found]]]


def find_peers(peers: Peers) -> dict[str, Extract[Filed]]:
    """The peers whose package is installed, by name; a peer without a package is a plain baseline."""
    missing = [name for name, (package, _) in peers.items() if package and not find_spec(package)]
    for name in missing:
        print(f"{name} is not installed and left out: make bench-peers", file=sys.stderr)
    return {name: _each(read) for name, (_, read) in peers.items() if name not in missing}


def _each(read: Callable[[bytes], Found]) -> Extract[Filed]:
    return lambda pages: [read(page.file.data) for page in pages]


def _everything(data: bytes) -> Found:
    return Found(body=data.decode("utf-8", "replace"))


def _long_lines(data: bytes) -> Found:
    lines = data.decode("utf-8", "replace").splitlines()
    return Found(body="\n".join(line for line in lines if len(line.split()) >= 15))


def _trafilatura(data: bytes) -> Found:
    found = import_module("trafilatura").bare_extraction(data, with_metadata=True)
    if found is None:
        return Found()
    return Found(body=found.text or "", title=found.title or "", date=found.date or "", authors=found.author or "")


def _justext(data: bytes) -> Found:
    module = import_module("justext")
    paragraphs = module.justext(data, module.get_stoplist("English"))
    return Found(body="\n".join(p.text for p in paragraphs if not p.is_boilerplate))


def _newspaper(data: bytes) -> Found:
    module = import_module("newspaper")
    article = module.Article("https://example.org/", fetch_images=False)  # else it asks the network for every picture
    article.download(input_html=data.decode("utf-8", "replace"))
    try:
        article.parse()
    except (
        ImportError,
        ValueError,
        TypeError,
        AttributeError,
    ):  # a language whose tokeniser is not installed, odd markup
        return Found()
    day = article.publish_date.date().isoformat() if article.publish_date else ""
    return Found(body=article.text, title=article.title, date=day, authors=" ".join(article.authors))


def _readability(data: bytes) -> Found:
    document = import_module("readability").Document(data.decode("utf-8", "replace"))
    tree = import_module("lxml.html").document_fromstring(document.summary())
    return Found(body="\n".join(tree.itertext()), title=document.short_title())


def _htmldate(data: bytes) -> Found:
    return Found(date=import_module("htmldate").find_date(data.decode("utf-8", "replace"), original_date=True) or "")


TEXT_PEERS: Peers = {"nothing removed": ("", _everything), "lines of 15 words": ("", _long_lines)}
HTML_PEERS: Peers = {
    "trafilatura": ("trafilatura", _trafilatura),
    "newspaper4k": ("newspaper", _newspaper),
    "readability-lxml": ("readability", _readability),
    "justext": ("justext", _justext),
    "htmldate": ("htmldate", _htmldate),
}
