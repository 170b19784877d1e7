"""The only module that makes ids, slugs, anchors and paths of pages."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

from builder.values.capture import Capture
from builder.values.ids import ActorId, ArticleId, ClaimId, ParagraphId, StoryId

SEED_SUMS = "seeds.sha256"
"""In docs/: the hashes of all that people own, as it was when docs/ was made."""

STORY = "s-"
"""What the id of every story begins with."""
_APOSTROPHES = "'’‘ʼ`´"
_ASCII_LETTER = re.compile(r"[a-z]")
_LETTERS = re.compile(r"[^\W_]+")
_ASCII = {ord(mark): None if mark in _APOSTROPHES else mark if mark.isalnum() else " " for mark in map(chr, range(128))}
"""All of ASCII: a sign that a table lacks costs `translate` an exception."""


def fold(text: str) -> str:
    """The text for comparing: NFKC, lower case, white space single."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def letters_only(text: str) -> str:
    """The folded words without punctuation, "Russia’s" as "russias": equal for two copies of one headline."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII).split())
    plain = unicodedata.normalize("NFKC", text).casefold()
    for mark in _APOSTROPHES:
        plain = plain.replace(mark, "")
    return " ".join(_LETTERS.findall(plain))


def slug(text: str) -> str:
    """ASCII words joined by hyphens, other scripts transliterated; `x` where nothing is left. At most 80 characters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    if not _ASCII_LETTER.search(plain):
        plain = anyascii(text).replace("'", "").casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "x"


def actor_id(name: str) -> ActorId:
    """The id of an actor that no record names."""
    return ActorId(slug(name))


def digest(text: str, length: int = 8) -> str:
    """The first `length` hex digits of the SHA-256 of the folded text."""
    return hashlib.sha256(fold(text).encode()).hexdigest()[:length]


def paragraph_ids(texts: Iterable[str]) -> tuple[ParagraphId, ...]:
    """`p` + hash of the folded text; equals are told apart by an ordinal from the second on (`pab12cd34-2`)."""
    seen: dict[str, int] = {}
    ids = []
    for text in texts:
        name = "p" + digest(text)
        seen[name] = seen.get(name, 0) + 1
        ids.append(ParagraphId(name if seen[name] == 1 else f"{name}-{seen[name]}"))
    return tuple(ids)


def entry_id(capture: ArticleId, key: str) -> ArticleId:
    """The id of one article of a capture that holds several: the capture's, and a hash of the entry's own id there."""
    return ArticleId(f"{capture}-{hashlib.sha256(key.encode()).hexdigest()[:8]}")


def overlay_path(capture: Capture) -> str:
    """Where the overlay of an article is or belongs: by the file's name, of one article among several by its id."""
    name = stem(capture.path) if capture.entry is None else capture.id
    if capture.overlay is not None and stem(capture.overlay.place.path) == name:
        return capture.overlay.place.path
    folder, slash, _ = capture.path.rpartition("/")
    return f"{folder}{slash}{name}.yml"


def stem(path: str) -> str:
    """The file's name without its last ending."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def claim_id(article: ArticleId, sentence: str) -> ClaimId:
    """Article + hash of the sentence, so that the id outlives edits elsewhere in the text."""
    return ClaimId(f"{article}.{digest(sentence)}")


def story_id(article: ArticleId) -> StoryId:
    """A story goes by its earliest article; any other of its articles, written so, means it too."""
    return StoryId(f"{STORY}{article}")


def page_names(ids: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Id to page name, from pairs (id, wish): unique, and stable where the wishes are. Twins get a hash of their id."""
    wishes = {key: slug(wish) for key, wish in ids}
    counts = Counter(wishes.values())
    return {
        key: wish if counts[wish] == 1 and wish not in {"index", "x"} else f"{wish}-{digest(key)}"
        for key, wish in wishes.items()
    }


def date_page(key: str) -> str:
    """Where the page of a day, month or year is: `2023-02-07` is `dates/2023/02/07.md`."""
    return f"dates/{key.replace('-', '/')}.md"


def register_page(register: str, number: int) -> str:
    """The pages of a register, counted from 0: `statements.md`, `statements-2.md`."""
    return f"{register}-{number + 1}.md" if number else f"{register}.md"


def statement_anchor(statement: str) -> str:
    """The anchor of a statement, difference, event or other thing with an id, on the page that shows it."""
    return f"s-{slug(statement)}"


@lru_cache(maxsize=65536)
def relative(page: str, target: str) -> str:
    """The link from one page of docs/ to another; `target` may carry a fragment."""
    path, hash_sign, fragment = target.partition("#")
    if path == page and fragment:
        return f"#{fragment}"
    here, there = page.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) + hash_sign + fragment
