"""Other programs that do a part of the job, where they are installed: measured in the same run on the same files."""

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
    return {name: _each(read) for name, (package, read) in peers.items() if not package or find_spec(package)}


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


TEXT_PEERS: Peers = {"nothing removed": ("", _everything), "lines of 15 words": ("", _long_lines)}
HTML_PEERS: Peers = {"trafilatura": ("trafilatura", _trafilatura), "justext": ("justext", _justext)}
