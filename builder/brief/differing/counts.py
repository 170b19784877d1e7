"""Figures for one thing outside any happening: "19 separate actions" against "23 steps", two depths of one quake.

Precision before recall: two figures are for one thing only where the words beside them say so, each article gives one
figure for it, neither is a part or a rate, they lie within reach of each other, and their sentences speak of the same
matter.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations

from builder.brief.content import stem
from builder.brief.differing.figures import meet
from builder.brief.differing.inflected import name_verb
from builder.brief.differing.matters import Matter, read_around, read_matter
from builder.brief.differing.measured import Thing, find_thing
from builder.brief.differing.scope import Bounds, are_apart, are_of_one_time, is_long_over, read_bounds
from builder.brief.differing.versions import Question, compare_in_stories, make_difference
from builder.brief.directory import Directory
from builder.brief.happenings.tellings import days_told, is_high, list_dates
from builder.dates.edtf import is_before, order
from builder.naming import digest
from builder.values.annotation import Claim, Quantity
from builder.values.dossier import Difference, DifferenceType, Made, Reading, Slot
from builder.values.ids import ArticleId, StoryId
from builder.values.span import Span
from builder.words.english import HAVING
from builder.words.grouped import group
from builder.words.text import cut

_LEAST = 5
"""Below it a number picks out a few of many ("heard two senators"), unless a verb tells of them ("two cables were
cut") or both reports open with them; chosen by reason, not measured."""
_ANY = 2
"""The least number that is compared at all."""
_FARTHEST = 3.0
"""How many times the smaller figure the greater may be; the three pairs seen farther apart counted other things."""
_FARTHEST_MEASURED = 10.0
"""The same where the text names the measure: first estimates are often far off."""
_MATTER = 3
"""Stems and actors that two sentences share beside what they count. The one true pair seen shares 5, pairs of sentences
on other matters 0 to 2: too few to tune by."""
_MOST_OF = 0.6
"""Of the words that tell what is counted, how many two figures share at least where they are few."""
_MATTER_MEASURED = 1
"""The same where the text names the measure: a story has seldom two depths."""
_MATTER_DONE = 1
"""The same where one verb tells of both ("four bombs were dropped", "five bombs were dropped"): the verb itself."""
_MATTER_DEED = 2
"""The same where it stands before the figure: "damaged 40 houses" may be one of two blows."""
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")
_LISTED = re.compile(r",? (?:and )?")
_STRETCH = re.compile(r"(?:[\w-]+ )?(?:years?|months?|quarters?|weeks?|days?|annually|yearly)\b")
_BEHIND = 60
"""Letters behind a share in which the time stands that it is of ("by 16 percent over four years")."""
_MOST = 40
"""Figures for one thing in one story that are compared."""
_GRAVEST: tuple[DifferenceType, ...] = ("conflict", "update", "scope")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One figure for a thing, with its bounds and what its sentence is about."""

    reading: Reading
    quantity: Quantity
    thing: Thing
    bounds: Bounds
    matter: Matter
    """What its sentence tells …"""
    around: Matter
    """… with the sentence that it leans on …"""
    own: frozenset[str]
    """… and the stems of the words for the thing itself."""
    led: bool
    """True high up in its article."""
    first: bool
    """True in the first sentence of its report."""
    opens: bool
    """True in the first sentence of its report where no verb stands right before it: its news is about them."""
    done: str
    """The verb right behind what is counted ("four bombs were dropped"), in one name for its forms; empty if none."""
    befell: Span | None
    """The words of a verb in the passive there ("were dropped")."""
    deed: str
    """That verb, else the one right before the figure or its list ("damaged two roads and 14 hotels")."""
    recalled: bool
    """True where its sentence tells of what was long over when the story began."""

    @property
    def article(self) -> ArticleId:
        """Where it stands."""
        return self.reading.article.id


def find_counts(directory: Directory) -> tuple[Difference, ...]:
    """The things for which articles of one story give different figures, in order of story and thing."""
    first = min((reading.article.published.value for reading in directory.readings.values()), key=order, default=None)
    return compare_in_stories(
        directory,
        lambda reading: _counts(reading, first, directory),
        lambda story, count: (story, count.thing.name),
        lambda key, counts: _compare(key, counts, directory),
    )


def _counts(reading: Reading, first: str | None, directory: Directory) -> Iterable[Count]:
    for before, claim in zip((None, *reading.claims), reading.claims, strict=False):
        told = _find_things(reading, claim, directory)
        dates = list_dates(claim, directory) if told else ()
        counts: list[Count] = []
        for quantity, thing in told:
            count = _count(claim, quantity, thing, before, directory)
            if not count.done:
                count = replace(count, deed=_find_deed(claim, quantity, counts[-1:], directory))
            recalled = is_long_over(days_told(claim, dates, quantity.span), first)
            counts.append(replace(count, recalled=recalled))
        yield from counts


def _find_things(reading: Reading, claim: Claim, directory: Directory) -> list[tuple[Quantity, Thing]]:
    """The figures of a sentence that are not denied, each with what it counts."""
    found: list[tuple[Quantity, Thing]] = []
    for quantity in directory.quantities_in(claim.span):
        if directory.knowledge.counted.denied.search(claim.before(quantity.span)):
            continue
        thing = find_thing(reading.article, claim, quantity, directory)
        if thing is not None and (thing.measure is not None or quantity.number >= _ANY):
            found.append((quantity, thing))
    return found


def _count(claim: Claim, quantity: Quantity, thing: Thing, before: Claim | None, directory: Directory) -> Count:
    reading, matter = directory.readings[claim.span.article], read_matter(claim, directory)
    done, end = _find_done(claim, quantity, thing, directory)
    first = directory.opens(quantity.span)
    return Count(
        reading=reading,
        quantity=quantity,
        thing=thing,
        bounds=read_bounds(claim.span, quantity, directory),
        matter=matter,
        around=read_around(matter, before, directory),
        own=_own_stems(quantity, thing, directory),
        led=is_high(reading, claim.span),
        first=first,
        opens=first and not _find_verb(claim, quantity, directory),
        done=done,
        befell=replace(quantity.span, start=thing.words.end + 1, end=end) if end else None,
        deed=done,
        recalled=False,
    )


def _find_verb(claim: Claim, quantity: Quantity, directory: Directory) -> str:
    """The verb right before a figure ("heard two captains": it picks out a few of many); empty if there is none."""
    verbs = directory.knowledge.verbs
    word = claim.before(quantity.span).rpartition(" ")[0].rpartition(" ")[2].casefold()
    known = any(word in forms for forms in (verbs.past, verbs.participles, verbs.present))
    return word if known or word.endswith(("ed", "ing")) else ""


def _find_deed(claim: Claim, quantity: Quantity, before: Sequence[Count], directory: Directory) -> str:
    """The name of the verb before a figure or before its list; empty for one that tells of no deed."""
    start, events = claim.span.start, directory.knowledge.events
    if before and _LISTED.fullmatch(claim.text, before[0].thing.words.end - start, quantity.span.start - start):
        return before[0].deed
    low = _find_verb(claim, quantity, directory)
    idle = low in events.be | events.having | HAVING | events.saying
    return "" if idle else name_verb(low, directory.knowledge.verbs)


def _find_done(claim: Claim, quantity: Quantity, thing: Thing, directory: Directory) -> tuple[str, int]:
    """The verb right behind what is counted, not that of "data of 20 patients was lost"; where a passive ends, or 0."""
    events, verbs = directory.knowledge.events, directory.knowledge.verbs
    ahead = _WORD.findall(claim.before(quantity.span).casefold())
    if ahead and ahead[-1] in events.prepositions:
        return "", 0
    helped = False
    begin = thing.words.end - claim.span.start
    for match in _WORD.finditer(claim.text, begin):
        low = match[0].casefold()
        helping = low in events.be | HAVING
        if not helping and (low in verbs.past | verbs.participles or low.endswith("ed")):
            return name_verb(low, verbs), claim.span.start + match.end() if helped else 0
        if not helping and low not in events.adverbs:
            break
        helped = helped or low in events.be
    return "", 0


def _own_stems(quantity: Quantity, thing: Thing, directory: Directory) -> frozenset[str]:
    """Of what is counted, or of what rises or falls or is measured with the words for that."""
    swings, measure = directory.knowledge.counted.swings, thing.measure
    telling = () if measure is None else swings if measure in swings.values() else measure.before | measure.after
    return frozenset(map(stem, (*quantity.of.split(), *directory.words(thing.words).split(), *telling)))


def _find_unlike(counts: Sequence[Count]) -> list[tuple[Count, Count]]:
    """The pairs of figures that one article gives: who gives two counts two things, or tells of others' counts."""
    told = group((count.article, count) for count in counts)
    pairs = (pair for same in told.values() for pair in combinations(same[:_MOST], 2))
    return [(one, other) for one, other in pairs if not meet(one.thing.range, other.thing.range)]


def _are_of_two(one: Count, other: Count, unlike: Iterable[tuple[Count, Count]]) -> bool:
    """True where somebody gives both figures for what is counted: a haul, and all hauls up to it."""
    figures = one.thing.range, other.thing.range
    return one.thing.measure is None and any(
        meet(x.thing.range, a) and meet(y.thing.range, b) for x, y in unlike for a, b in permutations(figures)
    )


def _compare(key: tuple[StoryId, str], counts: tuple[Count, ...], directory: Directory) -> Difference | None:
    unlike = _find_unlike(counts)
    several = {count.article for pair in unlike for count in pair}
    clear = [count for count in counts if count.article not in several][:_MOST]
    pairs = [(a, b) for a, b in combinations(clear, 2) if _differ(a, b) and not _are_of_two(a, b, unlike)]
    if not pairs:
        return None
    kinds = {_type(a, b) for a, b in pairs}
    figures = {count.quantity.number for pair in pairs for count in pair}
    told = [count for count in clear if count.quantity.number in figures]
    made = _question(told, directory)
    story, name = key
    question = Question(
        id=f"count-{digest(story + ' ' + name)}",
        slot="number",
        type=next(kind for kind in _GRAVEST if kind in kinds),
        made=made,
    )
    answers = ((f"{c.quantity.number:g}", c.quantity.span.around(c.thing.words)) for c in told)
    return make_difference(question, answers, directory)


def _question(told: Sequence[Count], directory: Directory) -> Made:
    """The question of the measure, else one with the fullest words for what is counted."""
    measure = told[0].thing.measure
    if measure is not None and "{what}" not in measure.ask:
        return Made(template=measure.ask)
    befallen, counted = directory.knowledge.events.apart["number"]
    done = [count for count in told if count.befell is not None]
    if measure is None and done and len({count.done for count in told if count.done}) == 1:
        fullest = _find_fullest(done)
        verb = Slot(name="done", actor=None, source=fullest.befell or fullest.thing.words)
        return Made(template=befallen, slots=(_make_what(fullest), verb))
    return Made(template=measure.ask if measure is not None else counted, slots=(_make_what(_find_fullest(told)),))


def _find_fullest(counts: Iterable[Count]) -> Count:
    """The one with the most letters for what is counted."""
    return max(counts, key=lambda count: (count.thing.words.end - count.thing.words.start, count.thing.words))


def _make_what(count: Count) -> Slot:
    return Slot(name="what", actor=None, source=count.thing.words)


def _differ(one: Count, other: Count) -> bool:
    if one.article == other.article or meet(one.thing.range, other.thing.range):
        return False
    small, great = sorted((one.thing.number, other.thing.number))
    telling = (one.done and one.done == other.done) or (one.opens and other.opens)
    if small < _LEAST and one.thing.measure is None and not telling:
        return False
    named = one.thing.measure is not None or _are_of_one_deed(one, other)
    farthest = _FARTHEST_MEASURED if named else _FARTHEST
    one_time = one.recalled == other.recalled and are_of_one_time(one.bounds, other.bounds)
    near = great <= small * farthest and not _are_too_far(one, other)
    return near and one_time and _is_one_matter(one, other) and _stretch(one) == _stretch(other)


def _are_of_one_deed(one: Count, other: Count) -> bool:
    return bool(one.deed) and one.deed == other.deed


def _stretch(count: Count) -> str:
    """The time over which a share of a rise or fall is told; empty for other figures."""
    if count.quantity.unit != "percent":
        return ""
    behind = count.quantity.span.behind(_BEHIND)
    told = _STRETCH.search(cut(count.reading.article, behind).partition(",")[0])
    return told[0].casefold() if told else ""


def _are_too_far(one: Count, other: Count) -> bool:
    """True for magnitudes of two quakes."""
    near = one.thing.measure.near if one.thing.measure is not None else 0.0
    return bool(near) and abs(one.thing.number - other.thing.number) > near


def _is_one_matter(one: Count, other: Count) -> bool:
    """True where two sentences share enough beside the counted words; of a short one, most of what it says."""
    own = one.own | other.own
    shared = len((one.matter & other.matter) - own)
    told = max(shared, len((one.around & other.around) - own) - 1)
    if one.thing.measure is not None:
        return told >= _MATTER_MEASURED or (one.thing.measure.sole and one.led and other.led)
    if _are_of_one_deed(one, other):
        return told >= (_MATTER_DONE if one.done and other.done else _MATTER_DEED)
    least = min(len(count.matter - own) for count in (one, other))
    most = shared >= _MOST_OF * least or (one.first and other.first)
    return told >= _MATTER or (shared >= _MATTER - 1 and most)


def _type(one: Count, other: Count) -> DifferenceType:
    """Other bounds are another scope; a later count updates one that is smaller, or any where they come and go; else a
    conflict.
    """
    small, great = sorted((one, other), key=lambda count: count.thing.range)
    gap = abs(one.quantity.number - other.quantity.number)
    if are_apart(one.bounds, other.bounds, gap):
        return "scope"
    grows = one.thing.measure is None or one.thing.measure.grows
    first, last = (count.reading.article.published.value for count in (small, great))
    moves = one.thing.measure is not None and one.thing.measure.moves
    undated = first is None or last is None
    later = undated or is_before(first, last) or (moves and is_before(last, first))
    return "update" if (grows or moves) and later else "conflict"
