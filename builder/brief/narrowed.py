"""The part of the directory that one story can look at, so that what was said of a story holds as long as that does."""

import re
from collections.abc import Iterable
from dataclasses import replace

from builder.brief.directory import Directory
from builder.values.annotation import Attribution
from builder.values.dossier import Reading
from builder.values.ids import ActorId

_WORD = re.compile(r"[\w’'-]+")
_OWNING = ("’s", "'s")


def narrow(directory: Directory, readings: Iterable[Reading]) -> Directory:
    """The same for these articles alone: nothing in it tells of others, so that no rule can come to lean on them."""
    mine = tuple(readings)
    actors = dict.fromkeys(actor for reading in mine for actor in _actors(reading))
    capitals = {word for reading in mine for word in _capitals(reading)}
    lasts = {m.text.split()[-1].casefold() for reading in mine for m in reading.mentions}
    return replace(
        directory,
        readings={reading.article.id: reading for reading in mine},
        actors={actor: directory.actors[actor] for actor in actors if actor in directory.actors},
        origins={o: directory.origins[o] for r in mine if (o := r.origin) is not None and o in directory.origins},
        bearers={reading.article.id: directory.bearers.get(reading.article.id, {}) for reading in mine},
        surnames=directory.surnames & capitals,
        namesakes=directory.namesakes & lasts,
    )


def mark_directory(directory: Directory) -> tuple[object, ...]:
    """A key for all that a narrowed directory holds, but for the program's tables.

    An article is known by the hash of its capture and by what `link` made of it: `annotate` looks at nothing else.
    """
    return (
        directory.question,
        tuple(_mark(reading) for reading in directory.readings.values()),
        tuple((a.id, a.name, a.type) for a in directory.actors.values()),
        tuple((o.id, o.name) for o in directory.origins.values()),
        tuple(sorted(directory.surnames)),
        tuple(sorted(directory.namesakes)),
    )


def _mark(reading: Reading) -> tuple[object, ...]:
    capture, published = reading.article.capture, reading.article.published
    return (
        (capture.id, capture.path, capture.sha256, capture.media_type, capture.captured, repr(capture.overlay)),
        (published.value, published.precision, published.basis),
        (reading.origin, reading.copy_of, reading.story),
        tuple(_actors(reading)),
    )


def _actors(reading: Reading) -> Iterable[ActorId]:
    """Everybody whom the parts of an article name, in their order."""
    yield from (mention.actor for mention in reading.mentions)
    yield from (quote.speaker for quote in reading.quotes if quote.speaker)
    for claim in reading.claims:
        voices: tuple[Attribution, ...] = (claim.attribution, *claim.voices) if claim.attribution else claim.voices
        yield from (voice.speaker for voice in voices if voice.speaker)
    for frame in reading.frames:
        yield from (part.actor for part in frame.participants)


def _capitals(reading: Reading) -> Iterable[str]:
    """The folded words that begin with a capital, as the rules of standing alone see them."""
    for paragraph in reading.article.paragraphs:
        for word in _WORD.findall(paragraph.text):
            if word[0].isupper():
                low = word.casefold()
                yield low
                yield low[:-2] if low.endswith(_OWNING) else low[:-1]
