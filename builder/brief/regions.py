"""States by a description: "the West African nation" is the one state of that region that the article named before."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.values.annotation import Mention
from builder.values.ids import ActorId
from builder.values.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """The words of the description, and where the article names the state before."""

    span: Span
    named: Mention

    @property
    def actor(self) -> ActorId:
        """The state."""
        return self.named.actor


def described_states(span: Span, directory: Directory) -> Iterator[Described]:
    """The states that the words inside `span` describe by their region; what may mean two states is left out."""
    regions = directory.knowledge.regions
    for match in regions.pattern.finditer(directory.words(span)):
        words = Span(
            article=span.article,
            paragraph=span.paragraph,
            start=span.start + match.start(),
            end=span.start + match.end(),
        )
        named = _named_before(words, regions.states[match[1].casefold()], directory)
        if named is not None:
            yield Described(span=words, named=named)


def _named_before(words: Span, codes: frozenset[str], directory: Directory) -> Mention | None:
    """The first naming of the one state of these codes that the article names before; None where it names two."""
    reading = directory.readings[words.article]
    places = {p.id: at for at, p in enumerate(reading.article.paragraphs)}
    known = directory.knowledge.gazetteer.actors
    here = (places[words.paragraph], words.start)
    before = [
        m
        for m in reading.mentions
        if m.actor in known and known[m.actor].code in codes and (places[m.span.paragraph], m.span.start) < here
    ]
    if len({m.actor for m in before}) != 1:
        return None
    return next((m for m in before if m.kind == "name"), before[0])
