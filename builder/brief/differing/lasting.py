"""How long it went on: a "three-day strike" that another article says "lasted 48 hours".

Precision before recall: the words right beside a duration say what lasted, each article gives one length for it, none
is of another one ("follows a two-day strike in March"), and the sentences speak of the same matter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from builder.brief.content import stem
from builder.brief.differing.figures import Range, find_modifier, length, meet
from builder.brief.differing.matters import Matter, read_around, read_matter
from builder.brief.differing.versions import Question, compare_in_stories, make_difference
from builder.brief.directory import Directory
from builder.knowledge.extents import Extents
from builder.knowledge.tongues import ENGLISH
from builder.naming import digest
from builder.values.annotation import Claim, Time
from builder.values.dossier import Difference, Made, Reading, Slot
from builder.values.ids import ArticleId, StoryId
from builder.values.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LAST = re.compile(r"last ", re.IGNORECASE)
_BEHIND = 2
"""Words behind "three-day" among which its noun stands ("a three-day rail strike")."""
_BEFORE = 3
"""Words before it among which one says that it was another ("follows a two-day strike")."""
_AHEAD = 12
"""Words before "lasted" among which its noun stands."""
_MATTER = 2
"""Stems and actors that two sentences share beside what lasted."""
_MOST = 30
"""Lengths of one thing that are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Length:
    """One length with what lasted so long."""

    claim: Claim
    words: Span
    noun: Span
    value: str
    range: Range
    matter: Matter

    @property
    def article(self) -> ArticleId:
        """Where it stands."""
        return self.claim.span.article


def find_lengths(directory: Directory) -> tuple[Difference, ...]:
    """The differences on how long something lasted, in order of story and thing."""
    return compare_in_stories(
        directory,
        lambda reading: _find_lengths(reading, directory) if reading.article.language in ENGLISH else (),
        lambda story, one: (story, stem(directory.words(one.noun))),
        lambda key, same: _compare(key, same[:_MOST], directory),
    )


def _find_lengths(reading: Reading, directory: Directory) -> Iterator[_Length]:
    units = directory.knowledge.in_language(reading.article.language).units
    ahead = directory.knowledge.events.modals | {"to"}
    for before, claim in zip((None, *reading.claims), reading.claims, strict=False):
        times = directory.times_in(claim.span)
        for time in (t for t in times if t.kind == "duration" and t.value):
            noun = _find_noun(claim, time, directory.knowledge.extents, ahead)
            fits = length(time.value or "", find_modifier(reading.article, time.span, units))
            if noun is not None and fits is not None and claim.polarity == "affirmed":
                matter = read_around(read_matter(claim, directory), before, directory)
                yield _Length(
                    claim=claim,
                    words=noun.around(time.span),
                    noun=noun,
                    value=time.value or "",
                    range=fits,
                    matter=matter - {stem(directory.words(noun))},
                )


def _find_noun(claim: Claim, time: Time, extents: Extents, ahead: frozenset[str]) -> Span | None:
    """The word for what lasted: right behind "three-day", before "lasted" or "for"; None for another one.

    `ahead` are words behind which "last" is a verb.
    """
    start, end = time.span.start - claim.span.start, time.span.end - claim.span.start
    led = [(word.start(), word[0]) for word in reversed([*_WORD.finditer(claim.text[:start])])]
    if _LAST.match(time.text) and led and led[0][1].casefold() in ahead:
        led = [(start, "last"), *led]  # "will last two days" is not "the last two days"
    lasted = bool(led) and led[0][1].casefold() in extents.lasted
    if any(word.casefold() in extents.others for _, word in led[lasted : lasted + _BEFORE]):
        return None
    of = claim.text.startswith(" of ", end)  # "nine hours of talks"
    after = [*_WORD.finditer(claim.text[end:].partition(",")[0])][of : _BEHIND + of] if of or "-" in time.text else []
    behind = [(end + word.start(), word[0]) for word in after]
    if lasted:
        behind += led[1:_AHEAD]
    elif len(led) > 1 and led[0][1] in {"for", "of"}:
        behind += led[1:2]
    found = next(((at, word) for at, word in behind if word.casefold() in extents.lasting), None)
    if found is None:
        return None
    at, word = found
    return replace(claim.span, start=claim.span.start + at, end=claim.span.start + at + len(word))


def _compare(key: tuple[StoryId, str], told: tuple[_Length, ...], directory: Directory) -> Difference | None:
    clear = [one for one in told if all(meet(one.range, x.range) for x in told if x.article == one.article)]
    pairs = [pair for pair in combinations(clear, 2) if _differ(*pair)]
    if not pairs:
        return None
    differing = [one for one in clear if any(one in pair for pair in pairs)]
    made = Made(
        template=directory.knowledge.events.apart["lasted"][0],
        slots=(Slot(name="what", actor=None, source=differing[0].noun),),
    )
    planned = len({one.claim.tense == "future" for one in differing}) > 1
    question = Question(
        id=f"lasted-{digest(' '.join(key))}",
        slot="duration",
        type="plan against report" if planned else "conflict",
        made=made,
    )
    return make_difference(question, ((one.value, one.words) for one in differing), directory)


def _differ(one: _Length, other: _Length) -> bool:
    apart = one.article != other.article and not meet(one.range, other.range)
    return apart and len(one.matter & other.matter) >= _MATTER
