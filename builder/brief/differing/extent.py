"""How far it went: one thing that an article says was damaged and another says was destroyed, some against all.

Both may be true in a way, so that such a difference is no conflict; a reader who meets one word needs the other.
Two articles differ only where each uses one step of a scale for the thing, and their sentences share more than it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from builder.brief.content import read_content, stem
from builder.brief.differing.elsewhere import is_elsewhere
from builder.brief.differing.versions import Question, compare_in_stories, make_difference
from builder.brief.directory import Directory
from builder.knowledge.extents import Degree
from builder.naming import digest
from builder.values.annotation import Claim
from builder.values.dossier import Difference, Made, Reading, Slot
from builder.values.ids import ActorId, ArticleId, StoryId
from builder.values.span import Span
from builder.words.english import HAVING

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'-][^\W_]+)*|[^\w\s]")
_LONGEST = 6
"""Words of the name of a thing."""
_MATTER = 2
"""Stems and actors that two sentences share beside the thing itself."""
_MOST = 30
"""Tellings of one thing that are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """One word of a scale with the thing that it is said of."""

    reading: Reading
    degree: Degree
    word: Span
    thing: Span
    head: str
    stems: frozenset[str]
    actors: frozenset[ActorId]

    @property
    def article(self) -> ArticleId:
        """Where it stands."""
        return self.reading.article.id


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tokens:
    low: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


def find_extents(directory: Directory) -> tuple[Difference, ...]:
    """The differences on how far something went, in order of story, scale and thing."""
    return compare_in_stories(
        directory,
        lambda reading: _find_said(reading, directory),
        lambda story, said: (story, said.degree.scale, said.head),
        lambda key, same: _compare(key, same[:_MOST], directory),
    )


def _find_said(reading: Reading, directory: Directory) -> Iterable[_Said]:
    degrees = directory.knowledge.extents.degrees
    for claim in reading.claims:
        if claim.polarity != "affirmed" or claim.hedge:
            continue
        if degrees.keys().isdisjoint(_WORD.findall(claim.text.casefold())):
            continue
        tokens = _read(claim)
        for at, low in enumerate(tokens.low):
            degree = degrees.get(low)
            thing = _find_thing(tokens, at, degree, directory) if degree else None
            if degree is None or thing is None:
                continue
            word = replace(claim.span, start=tokens.starts[at], end=tokens.ends[at])
            if not is_elsewhere(reading, claim, word, directory):
                head = tokens.low[thing[0] if degree.kind == "degree" else thing[1]]
                content = read_content(claim, claim.span, directory)
                yield _Said(
                    reading=reading,
                    degree=degree,
                    word=word,
                    thing=replace(claim.span, start=tokens.starts[thing[0]], end=tokens.ends[thing[1]]),
                    head=stem(head),
                    stems=content.stems,
                    actors=content.actors,
                )


def _read(claim: Claim) -> _Tokens:
    places = [match.span() for match in _WORD.finditer(claim.text)]
    return _Tokens(
        low=[claim.text[start:end].casefold() for start, end in places],
        starts=[claim.span.start + start for start, _ in places],
        ends=[claim.span.start + end for _, end in places],
    )


def _find_thing(tokens: _Tokens, at: int, degree: Degree, directory: Directory) -> tuple[int, int] | None:
    """The first and the last token of the words for the thing; None where it is not certain, or is many."""
    if degree.kind == "degree":
        return _find_done(tokens, at, directory)
    thing = _behind(tokens, at + 1, directory)
    if degree.kind == "part":
        return None if thing is None or tokens.low[thing[0]][0].isdigit() else thing
    thing = _before(tokens, at, directory) or thing
    if thing is None or any(word[0].isdigit() for word in tokens.low[thing[0] : thing[1] + 1]):
        return None
    return None if tokens.low[thing[1]].endswith("s") else thing


def _find_done(tokens: _Tokens, at: int, directory: Directory) -> tuple[int, int] | None:
    """What is done in part or in full: the word of content right beside, the one behind first."""
    common = directory.knowledge.common_words.words
    for place in (at + 1, at - 1):
        if 0 <= place < len(tokens.low) and tokens.low[place].isalpha() and tokens.low[place] not in common:
            return place, place
    return None


def _behind(tokens: _Tokens, first: int, directory: Directory) -> tuple[int, int] | None:
    """The noun phrase that begins at `first`, small words skipped."""
    skipped, stops = directory.knowledge.extents.skipped, directory.knowledge.units.stops
    while first < len(tokens.low) and tokens.low[first] in skipped:
        first += 1
    last = first
    while last < min(first + _LONGEST, len(tokens.low)) and _is_named(tokens.low[last], stops):
        last += 1
    return (first, last - 1) if last > first else None


def _before(tokens: _Tokens, at: int, directory: Directory) -> tuple[int, int] | None:
    """The noun phrase before "was damaged", up to its "of" ("the roof of the station")."""
    be = directory.knowledge.events.be
    last = at - 1
    if last < 0 or tokens.low[last] not in be:
        return None
    while last >= 0 and tokens.low[last] in be | HAVING:
        last -= 1
    first = last
    skipped, stops = directory.knowledge.extents.skipped, directory.knowledge.units.stops
    while first >= 0 and last - first < _LONGEST and _is_named(tokens.low[first], (stops | skipped) - {"of", "the"}):
        first -= 1
    named = [at for at in range(first + 1, last + 1) if tokens.low[at] not in skipped]
    ofs = [at for at in range(first + 1, last + 1) if tokens.low[at] == "of"]
    last = ofs[0] - 1 if ofs else last
    return (named[0], last) if named and named[0] <= last else None


def _is_named(word: str, stops: frozenset[str]) -> bool:
    """True for a word that can belong to the name of a thing; a verb in the past is seen by its ending."""
    return word[0].isalnum() and word not in stops and not word.endswith(("ed", "ly"))


def _compare(key: tuple[StoryId, str, str], told: tuple[_Said, ...], directory: Directory) -> Difference | None:
    steps: dict[ArticleId, set[int]] = {}
    for said in told:
        steps.setdefault(said.article, set()).add(said.degree.step)
    clear = [said for said in told if len(steps[said.article]) == 1]
    pairs = [pair for pair in combinations(clear, 2) if _differ(*pair)]
    if not pairs:
        return None
    differing = [said for said in clear if any(said in pair for pair in pairs)]
    story, scale, head = key
    made = Made(
        template=directory.knowledge.extents.asks[scale],
        slots=(Slot(name="what", actor=None, source=differing[0].thing),),
    )
    question = Question(id=f"extent-{digest(f'{story} {scale} {head}')}", slot="extent", type="extent", made=made)
    answers = ((f"{scale} {s.degree.step + 1}", s.word.around(s.thing)) for s in differing)
    return make_difference(question, answers, directory)


def _differ(one: _Said, other: _Said) -> bool:
    if one.article == other.article or one.degree.step == other.degree.step:
        return False
    shared = (one.stems & other.stems) - {one.head}
    return len(shared) + len(one.actors & other.actors) >= _MATTER
