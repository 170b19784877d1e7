"""The only module that makes ids, slugs, anchors and paths of pages."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from builder.values.ids import ArticleId, ClaimId, ParagraphId


def fold(text: str) -> str:
    """The text for comparing: NFKC, lower case, white space single."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def slug(text: str) -> str:
    """ASCII words joined by hyphens; `x` where nothing is left. At most 80 characters."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "x"


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


def claim_id(article: ArticleId, sentence: str) -> ClaimId:
    """Article + hash of the sentence, so that the id outlives edits elsewhere in the text."""
    return ClaimId(f"{article}.{digest(sentence)}")
