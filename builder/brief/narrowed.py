"""The part of the directory that one story can look at, so that what was said of a story holds as long as that does."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.recall import Recall
from builder.values.annotation import Attribution
from builder.values.dossier import Actor, Origin, Reading
from builder.values.ids import ActorId, ArticleId, EventId, StoryId
from builder.words.english import POSSESSIVE
from builder.words.grouped import group

_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """By which words an article may name somebody."""

    actors: tuple[ActorId, ...]
    capitals: frozenset[str]
    lasts: frozenset[str]


def _narrow(directory: Directory, mine: tuple[Reading, ...], recall: Recall) -> Directory:
    """The same for these articles alone: nothing in it tells of others, so that no rule can come to lean on them.

    The same one, as long as it would hold the same.
    """
    ids = tuple(reading.article.id for reading in mine)
    if ids not in directory.narrowed:
        near = _make_narrow(directory, mine, recall)
        directory.narrowed[ids] = recall("story", ids[0], _mark(near), lambda: near)
        directory.homes.update(dict.fromkeys(ids, directory.narrowed[ids]))
    return directory.narrowed[ids]


def narrow_stories(directory: Directory, recall: Recall) -> dict[StoryId | ArticleId, Directory]:
    """One for each story, and for each article that is of none."""
    readings = group((reading.home, reading) for reading in directory.readings.values())
    return {story: _narrow(directory, mine, recall) for story, mine in readings.items()}


def share_out(
    directory: Directory, happenings: Iterable[Happening], recall: Recall
) -> Iterator[tuple[Directory, tuple[Happening, ...]]]:
    """Each story with what it tells of; stories that an editor's event joins are taken together."""
    home = {name: reading.home for name, reading in directory.readings.items()}
    told: dict[StoryId | ArticleId, list[Happening]] = {}
    for happening in happenings:
        first, *others = dict.fromkeys(home[span.article] for span in happening.event.claims)
        for other in others:
            home |= {name: first for name, story in home.items() if story == other}
            told.setdefault(first, []).extend(told.pop(other, []))
        told.setdefault(first, []).append(happening)
    for story, mine in group((home[name], reading) for name, reading in directory.readings.items()).items():
        yield _narrow(directory, mine, recall), tuple(told.get(story, ()))


def narrow_events(directory: Directory, happenings: Iterable[Happening], recall: Recall) -> dict[EventId, Directory]:
    """For each happening what its story can look at."""
    return {h.event.id: near for near, told in share_out(directory, happenings, recall) for h in told}


def _make_narrow(directory: Directory, mine: tuple[Reading, ...], recall: Recall) -> Directory:
    named = [recall.once(_find_named, reading) for reading in mine]
    actors = dict.fromkeys(actor for one in named for actor in one.actors)
    return replace(
        directory,
        readings={reading.article.id: reading for reading in mine},
        actors={actor: _bare_actor(directory.actors[actor]) for actor in actors if actor in directory.actors},
        origins={o: _bare_origin(directory.origins[o]) for r in mine if (o := r.origin) and o in directory.origins},
        bearers={reading.article.id: directory.bearers.get(reading.article.id, {}) for reading in mine},
        surnames=directory.surnames & frozenset().union(*(one.capitals for one in named)),
        namesakes=directory.namesakes & frozenset().union(*(one.lasts for one in named)),
        contents={},
        narrowed={},
        homes={},
    )


def _mark(near: Directory) -> tuple[object, ...]:
    """A key for all that a narrowed directory holds, but for the program's tables."""
    return (
        near.question,
        tuple(near.readings.values()),
        tuple((a.id, a.name, a.type) for a in near.actors.values()),
        tuple((o.id, o.name) for o in near.origins.values()),
        tuple(sorted(near.surnames)),
        tuple(sorted(near.namesakes)),
    )


def _bare_actor(actor: Actor) -> Actor:
    """What a story can know of somebody: the rest tells what other articles say."""
    return Actor(id=actor.id, name=actor.name, type=actor.type, aliases=(), roles=())


def _bare_origin(origin: Origin) -> Origin:
    return Origin(id=origin.id, name=origin.name, owner_type="", country=None, articles=())


def _find_named(reading: Reading) -> _Named:
    return _Named(
        actors=tuple(dict.fromkeys(_actors(reading))),
        capitals=frozenset(_capitals(reading)),
        lasts=frozenset(m.text.split()[-1].casefold() for m in reading.mentions),
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
                yield low[:-2] if low.endswith(POSSESSIVE) else low[:-1]
