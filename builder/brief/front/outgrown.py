"""What later news outgrew: figures that rose, what was said to lie ahead of somebody and came, what was under way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.tellings import Telling, is_lead
from builder.brief.statements import Ranked
from builder.dates.edtf import days_after, is_before, order
from builder.knowledge.counted import Counted
from builder.knowledge.outcomes import Outcome
from builder.recall import Recall, make_anew
from builder.values.annotation import Quantity, Time
from builder.values.dossier import Difference, Statement, Version
from builder.values.ids import ActorId, ArticleId, StoryId
from builder.values.span import Span
from builder.words.grouped import group

_NEAR = 0.9
"""Of the last figure, the share from which an older one misleads nobody: "more than 2,000" where 2,122 are known."""
_LONG, _MONTHS = 14, 60
"""Days after which nobody goes on with what was under way, whatever the story."""
_CEILINGS = frozenset({"up to", "fewer than"})
"""Classes of modifiers of figures that are no toll reached."""
_THIS_DAY = frozenset({"today", "tonight", "this morning", "this afternoon", "this evening"})
_AS = frozenset({"as", "while"})
"""Words that open a clause of what goes on beside the main one."""
_OUTCOME = 200
"""Letters on either side of an event word in which the words for an outcome stand."""
_BEHIND_DAY = 3
"""Words behind a day among which a verb of the past may stand: "Today the council of Peru voted"."""
_Figure = tuple[str | None, float, Span]
"""The day on which it was told, where that is known, the number, and its words."""


def set_back_outgrown(
    ranked: Iterable[Ranked], differences: Iterable[Difference], known: Iterable[Span] = ()
) -> tuple[Ranked, ...]:
    """The statements, those off the front page that tell what later news outgrew; `known` are words of such.

    An editor's decision on the difference changes nothing of that; who wants such a sentence in front pins it.
    """
    figures = (span for difference in differences for span in _find_outgrown_figures(difference))
    outgrown = group((span.article, span) for span in (*known, *figures))
    return tuple(
        replace(r, firm=False, spare=False, stale=True) if _tells(r.statement, outgrown) else r for r in ranked
    )


def find_outgrown(
    ranked: Sequence[Ranked], happenings: Sequence[Happening], directory: Directory, recall: Recall
) -> tuple[Span, ...]:
    """All that later news outgrew but figures of differences: tolls, prospects, scenes, days."""
    return (
        *find_outgrown_tolls(happenings, directory.knowledge.counted),
        *find_outgrown_prospects(ranked, happenings, directory, recall),
        *find_outgrown_scenes(ranked, directory),
        *find_outgrown_days(ranked, directory),
    )


def find_outgrown_tolls(happenings: Iterable[Happening], counted: Counted) -> Iterator[Span]:
    """The tolls that leave room for the later ones, so that nothing differs: "at least 59" before "at least 79".

    High up in the articles of a story a toll is that of the story, also where it is told of another day or place.
    """
    told: dict[tuple[str, ...], list[_Figure]] = {}
    for happening in (h for h in happenings if h.type.grows):
        for telling, quantity in _find_tolls(happening):
            name, kind = counted.name_of(quantity.of), happening.type.name
            figure = (telling.reading.article.published.value, quantity.number, quantity.span)
            told.setdefault((happening.event.id, name), []).append(figure)
            if happening.type.sole and is_lead(telling) and not telling.earlier:
                told.setdefault((telling.reading.home, kind, name), []).append(figure)
    yield from dict.fromkeys(span for figures in told.values() for span in _find_lower(figures))


def _find_tolls(happening: Happening) -> Iterator[tuple[Telling, Quantity]]:
    """The figures that may be a toll reached, each with the telling that has it."""
    for telling in happening.tellings:
        yield from ((telling, q) for q in telling.numbers if not q.unit and q.modifier not in _CEILINGS)


def find_outgrown_prospects(
    ranked: Iterable[Ranked], happenings: Iterable[Happening], directory: Directory, recall: Recall = make_anew
) -> Iterator[Span]:
    """The sentences that say what lies ahead of somebody to whom it came: "faces up to ten years", and then the term.

    It came on a later day than theirs, as a later article tells of the one to whom it was done.
    """
    came = group(
        (whom, (outcome, day))
        for happening in happenings
        for outcome, whom, day in recall.once(_find_outcomes, happening, directory.knowledge.outcomes)
    )
    for statement in (r.statement for r in ranked if not came.keys().isdisjoint(r.statement.actors)):
        published = directory.readings[statement.slice.article].article.published.value
        text = statement.text.casefold()
        ahead = (told for actor in statement.actors for told in came.get(actor, ()))
        if any(is_before(published, day) and outcome.ahead.search(text) for outcome, day in ahead):
            yield statement.slice


def find_outgrown_scenes(ranked: Iterable[Ranked], directory: Directory) -> Iterator[Span]:
    """The sentences that tell what is under way ("rescuers are searching"), where the story went on later, or the
    dossier weeks later; among articles with a day one without any is never known to be the last."""
    last: dict[StoryId | ArticleId, str] = {}
    for reading in directory.readings.values():
        day = reading.article.published.value
        if day and is_before(last.setdefault(reading.home, day), day):
            last[reading.home] = day
    newest = directory.find_newest()
    over = {
        reading.article.id
        for reading in directory.readings.values()
        if (newest and not reading.article.published.value)
        or is_before(reading.article.published.value, last.get(reading.home))
        or (days_after(newest, reading.article.published.value) or 0) > _LONG
    }
    for statement in (r.statement for r in ranked if r.statement.made is None):
        if statement.slice.article in over:
            yield from _find_under_way(statement, directory)
            if _was_to_come(statement, newest, directory):
                yield statement.slice


def _was_to_come(statement: Statement, newest: str | None, directory: Directory) -> bool:
    """True for what was told months ago to come on no known day: "the mill will open again"; nobody looked since."""
    reading = directory.readings[statement.slice.article]
    if statement.when is not None or (days_after(newest, reading.article.published.value) or 0) <= _MONTHS:
        return False
    return any(claim.tense == "future" for claim in reading.claims_of(statement.slice))


def find_outgrown_days(ranked: Iterable[Ranked], directory: Directory) -> Iterator[Span]:
    """The words for a day that was to come or going on ("decides today"), and gone when the newest article came out."""
    newest = directory.find_newest()
    for statement in (r.statement for r in ranked if r.statement.made is None):
        published = directory.readings[statement.slice.article].article.published.value
        when, whole = statement.when, statement.slice
        if is_before(published, newest):
            times = directory.times_in(whole)
            yield from (t.span for t in times if t.value == published and _is_going_on(t, whole, directory))
        if when is None or not is_before(published, when.value) or not is_before(when.value, newest):
            continue
        at = directory.words(whole).find(when.words)
        if at >= 0:
            yield replace(whole, start=whole.start + at, end=whole.start + at + len(when.words))


def _is_going_on(time: Time, whole: Span, directory: Directory) -> bool:
    """True for what is told of "today" with no verb of the past before it in its clause or right behind it."""
    if time.text.casefold() not in _THIS_DAY:
        return False
    verbs, told = directory.knowledge.verbs, directory.words(whole).casefold()
    ahead = told[: time.span.start - whole.start].split()
    clause = max((at for at, word in enumerate(ahead) if word in _AS), default=-1) + 1
    words = {*ahead[clause:], *told[time.span.end - whole.start :].split()[:_BEHIND_DAY]}
    return words.isdisjoint(verbs.past | verbs.participles) and not any(word.endswith("ed") for word in words)


def _find_under_way(statement: Statement, directory: Directory) -> Iterator[Span]:
    """The words of the main clause that tell it: what comes behind "says" or "as" has another verb before it."""
    knowledge, whole = directory.knowledge, statement.slice
    if not knowledge.ranking.under_way.search(statement.text):
        return  # the words of most articles need not be looked up
    behind = knowledge.events.borders | knowledge.speech.spoken
    for match in knowledge.ranking.under_way.finditer(directory.words(whole)):
        ahead = match.string[: match.start()].casefold().split()
        if match[0] in statement.text and behind.isdisjoint(ahead):
            yield replace(whole, start=whole.start + match.start(), end=whole.start + match.end())


def _find_outcomes(
    happening: Happening, outcomes: tuple[Outcome, ...]
) -> tuple[tuple[Outcome, ActorId, str | None], ...]:
    """What came to whom, and on which day; else the day on which it was told."""
    found: list[tuple[Outcome, ActorId, str | None]] = []
    for telling in (t for t in happening.tellings if t.status == "reported"):
        for outcome in (one for one in outcomes if _is_told_by(telling, one)):
            told = telling.reading.article.published.value
            day = (telling.when.value if telling.when else happening.event.when) or told
            found += ((outcome, whom, day) for whom in sorted(telling.who if outcome.own else telling.whom))
    return tuple(found)


def _is_told_by(telling: Telling, outcome: Outcome) -> bool:
    """True where the words for the outcome have the telling's event word among them: "condamné" in "condamné à"."""
    start = telling.frame.span.start - telling.claim.span.start
    near = telling.claim.text[max(start - _OUTCOME, 0) : start + _OUTCOME].lower()
    start -= max(start - _OUTCOME, 0)
    return any(match.start() <= start < match.end() for match in outcome.told.finditer(near))


def _find_lower(figures: list[_Figure]) -> Iterator[Span]:
    """Those lower, by more than misleads nobody, than the highest of the last day or of no known day.

    A figure of a later day is no older one; without a day, a toll is later than the lower ones.
    """
    latest = max((order(day) for day, _, _ in figures if day), default=None)
    last = max(((number, day) for day, number, _ in figures if day and order(day) == latest), default=(0.0, None))
    open_ = max((number for day, number, _ in figures if not day), default=0.0)
    for day, number, span in figures:
        older = day is None or is_before(day, last[1])
        if (older and number < _NEAR * last[0]) or number < _NEAR * open_:
            yield span


def _find_outgrown_figures(difference: Difference) -> tuple[Span, ...]:
    """The words of all figures but the last: of those of the last day, the highest.

    An undated one is older where it is lower: what rises does not fall.
    """
    dated = [version for version in difference.versions if version.date]
    if difference.type != "update" or not dated:
        return ()
    latest = max(order(version.date) for version in dated)
    last = max((v for v in dated if order(v.date) == latest), key=_figure)
    undated = [v for v in difference.versions if not v.date and 0 < _figure(v)[0] < _figure(last)[0]]
    return tuple(span for version in (*dated, *undated) if not _is_near(version, last) for span in version.support)


def _is_near(version: Version, last: Version) -> bool:
    """True for the same value, and for a number that is nearly as high; a day that was put off is near to no other."""
    number, high = _figure(version)[0], _figure(last)[0]
    return version.value == last.value or 0 < _NEAR * high <= number


def _figure(version: Version) -> tuple[float, str]:
    """The number that a value is, 0 where it is none, and its words."""
    return (float(version.value) if version.value.replace(".", "", 1).isdigit() else 0.0, version.value)


def _tells(statement: Statement, outgrown: Mapping[ArticleId, Iterable[Span]]) -> bool:
    """True where one of the words is in the sentence, or fills a place of an assembled one."""
    if statement.made is None:
        return any(statement.slice.contains(span) for span in outgrown.get(statement.slice.article, ()))
    sources = (slot.source for slot in statement.made.slots)
    return any(source.overlaps(span) for source in sources for span in outgrown.get(source.article, ()))
