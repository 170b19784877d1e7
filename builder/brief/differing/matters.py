"""What a sentence is about, so that figures and lengths in two articles are compared where both tell of one matter."""

from builder.brief.content import read_content
from builder.brief.directory import Directory
from builder.values.annotation import Claim
from builder.values.ids import ActorId

Matter = frozenset[str | ActorId]
"""Stems and actors."""
_SHORT = 4
"""Stems and actors at most of a sentence that leans on the one before it; chosen by reason, not measured."""


def read_matter(claim: Claim, directory: Directory) -> Matter:
    """What the sentence itself tells of."""
    content = read_content(claim, claim.span, directory)
    return content.stems | content.actors


def read_around(matter: Matter, before: Claim | None, directory: Directory) -> Matter:
    """The `matter` of a sentence; of a short one ("It lost 40 million euros") with that of the one before it."""
    if before is None or len(matter) > _SHORT:
        return matter
    return matter | read_matter(before, directory)
