"""Where sources differ: the tellings of one happening compared slot by slot. Reported, never judged."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, combinations, permutations

from builder.brief.differing.ages import find_ages
from builder.brief.differing.ascribed import find_ascribed
from builder.brief.differing.blows import find_blows
from builder.brief.differing.counts import find_counts
from builder.brief.differing.elsewhere import find_place, is_elsewhere, is_led_elsewhere
from builder.brief.differing.extent import find_extents
from builder.brief.differing.figures import Range, find_modifier, length, meet, reach
from builder.brief.differing.gainsaid import find_gainsaid
from builder.brief.differing.lasting import find_lengths
from builder.brief.differing.measured import find_noun, is_whole
from builder.brief.differing.opposed import find_opposed
from builder.brief.differing.scope import (
    Bounds,
    are_apart,
    are_of_one_time,
    are_of_two_lands,
    is_long_over,
    is_since,
    read_bounds,
)
from builder.brief.differing.spared import add_spared
from builder.brief.differing.tolls import counts_all, find_head, is_of_others, is_toll, join_tolls
from builder.brief.differing.versions import Question, make_difference
from builder.brief.differing.votes import find_votes
from builder.brief.differing.worded import find_worded
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.labels import choose_slots, find_befallen
from builder.brief.happenings.tellings import Telling
from builder.brief.narrowed import narrow_events, narrow_stories
from builder.brief.phrases import choose_question
from builder.dates.edtf import is_before, is_day, newest, overlaps
from builder.knowledge.events import Events, EventType
from builder.knowledge.events import Slot as Asked
from builder.recall import Recall, make_anew
from builder.values.annotation import FrameStatus, Quantity, Time
from builder.values.dossier import Difference, DifferenceType, Slot
from builder.values.ids import ActorId, ArticleId, ParagraphKey
from builder.values.registers import Utterance
from builder.values.span import Span
from builder.words.grouped import group
from builder.words.text import cut

_WORD = re.compile(r"\S+")
_SHARES = frozenset({"percent", "share"})
_PEOPLE = "people"
_REACH = 40
"""Characters before the words of a version in which its small words stand ("was scheduled to", "a")."""
_MOST = 60
"""Distinct answers to one question that are compared; a happening with more is counted by its first ones."""
_BESIDE = 3
"""Words between a day and the noun that it dates: "Friday’s deadly second attack"."""
_FARTHEST = 10.0
"""How many times the smaller toll the greater may be: four pairs seen farther apart, the nearest by 15, counted other
things; from one edition to the next the tolls seen rose to five times at most."""
_TOLL_STRETCH = 1.5
"""How many times "at least 3" a toll may be that is told as the same: a higher one has risen since."""
_GRAVEST: tuple[DifferenceType, ...] = ("conflict", "plan against report", "update", "extent", "scope")


_Key = tuple[str, str, str, bool, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one sentence answers to a question about a happening; answers of one `key` say the same."""

    slot: Asked
    telling: Telling
    value: str
    words: Span
    status: FrameStatus
    range: Range | None = None
    of: str = ""
    several: bool = False
    bounds: Bounds | None = None
    """What a number counts over."""
    running: bool = False
    """True for a number of those struck since a day or in some days."""
    place: str = ""
    """The place that is named with a day: on two days one can arrive in two towns."""

    @property
    def key(self) -> _Key:
        """What makes two answers the same one."""
        return self.of, self.value, self.status, self.several, self.place

    @property
    def article(self) -> ArticleId:
        """Where it stands."""
        return self.telling.reading.article.id

    @property
    def published(self) -> str | None:
        """When it was published."""
        return self.telling.reading.article.published.value


def find_differences(
    happenings: Iterable[Happening],
    utterances: Iterable[Utterance],
    directory: Directory,
    recall: Recall = make_anew,
) -> tuple[Difference, ...]:
    """All questions on which articles of one story disagree: on happenings, in their order, then on all else."""
    compared = tuple(happenings)
    near = narrow_events(directory, compared, recall)
    found = [d for h in compared for d in recall.once(_compare_tellings, h, near[h.event.id])]
    joined = join_tolls(compared, directory, recall)
    found += [d for tolls in joined for d in recall.once(_compare_tolls, tolls, near[tolls[0].event.id])]
    apart = (
        *find_opposed(compared, directory),
        *_find_in_stories(directory, recall),
        *find_worded(utterances, directory, recall),
    )
    words = (span for difference in found for version in difference.versions for span in version.support)
    asked = group(((span.article, span.paragraph), span) for span in words)
    return (*found, *(d for d in apart if not any(_is_asked(span, asked) for v in d.versions for span in v.support)))


def _is_asked(span: Span, asked: Mapping[ParagraphKey, Sequence[Span]]) -> bool:
    """True for words that answer another question already: a toll is no count of its own."""
    return any(span.overlaps(other) for other in asked.get((span.article, span.paragraph), ()))


def _compare_tellings(happening: Happening, directory: Directory) -> tuple[Difference, ...]:
    """The questions that the tellings of one happening answer differently."""
    return _compare_answers(happening, _questions(happening, directory), directory)


def _compare_tolls(happenings: tuple[Happening, ...], directory: Directory) -> tuple[Difference, ...]:
    """The question of how many it struck, for what a story tells of one kind; asked once in the same words.

    Of each article the greatest figure counts: smaller ones of people are of some ("290 in the province"), as are those
    of sailors beside one of people.
    """
    told = ((h, sorted(_find_numbers(h, directory), key=lambda some: some[0].of != _PEOPLE)) for h in happenings)
    numbers = [(h, answers) for h, things in told for answers in things]
    greatest = _find_greatest(answer for _, answers in numbers for answer in answers if _is_of_people(answer))
    whole = ((h, [a for a in some if a.of != _PEOPLE or float(a.value) == greatest[a.article]]) for h, some in numbers)
    differences = (_compare_blows(h, answers, directory) for h, answers in whole)
    found = add_spared(happenings, chain.from_iterable(differences), directory)
    asked: dict[tuple[ActorId, ...], Difference] = {}
    for difference in found:
        asked.setdefault(_list_actors(difference), difference)
    return tuple(asked.values())


def _list_actors(difference: Difference) -> tuple[ActorId, ...]:
    """Whom a question names, so that of people and of sailors among them one is asked."""
    return tuple(slot.actor for slot in difference.made.slots if slot.actor) if difference.made else ()


def _find_greatest(answers: Iterable[Answer]) -> Mapping[ArticleId, float]:
    """For each article the greatest figure, if not one of a whole war beside that of an attack in it."""
    told = group((answer.article, (float(answer.value), answer.running)) for answer in answers)
    greatest: dict[ArticleId, float] = {}
    for article, figures in told.items():
        (most, running), (next_, _) = (sorted(set(figures), reverse=True) * 2)[:2]
        greatest[article] = next_ if running and most > _FARTHEST * next_ else most
    return greatest


def _compare_blows(happening: Happening, answers: list[Answer], directory: Directory) -> tuple[Difference, ...]:
    """The one difference on a toll: of several blows, that of which most articles tell, if any differ on it."""
    days = find_blows([answer.telling for answer in answers], directory.knowledge.events.types)
    known = sorted({day for day in days if day}, key=lambda day: (-days.count(day), day))
    main = [answer for answer, day in zip(answers, days, strict=True) if day in ("", *known[:1])]
    others = ([a for a, day in zip(answers, days, strict=True) if day == of] for of in known[1:])
    found = (_compare_answers(happening, [some], directory) for some in (main, *others))
    return next((differences for differences in found if differences), ())


def _is_of_people(answer: Answer) -> bool:
    """True for a figure of people, by whatever nation."""
    of = next(quantity.of for quantity in answer.telling.numbers if quantity.span == answer.words)
    return answer.of == _PEOPLE or of.rpartition(" ")[2][:1].isupper()


def _compare_answers(
    happening: Happening, questions: Iterable[list[Answer]], directory: Directory
) -> tuple[Difference, ...]:
    if len({t.reading.article.id for t in happening.tellings}) < 2:
        return ()
    asked = ((answers, _find_differing(answers, happening.type)) for answers in questions)
    return tuple(
        _difference(happening, [a for a in answers if a.key in keys], type_, directory)
        for answers, (type_, keys) in asked
        if type_ is not None
    )


def _find_in_stories(directory: Directory, recall: Recall) -> Iterator[Difference]:
    """What differs outside any happening, a kind after the other, in each by story."""
    stories = sorted(narrow_stories(directory, recall).items(), key=lambda row: row[0])
    found = [recall("differences", story, own, partial(_compare_story, own)) for story, own in stories]
    for kind in zip(*found, strict=True):
        yield from chain.from_iterable(kind)


def _compare_story(directory: Directory) -> tuple[tuple[Difference, ...], ...]:
    finders = (find_gainsaid, find_counts, find_votes, find_lengths, find_ages, find_extents, find_ascribed)
    return tuple(find(directory) for find in finders)


def _questions(happening: Happening, directory: Directory) -> Iterable[list[Answer]]:
    """The answers to each question that the tellings answer; numbers of different things apart."""
    begins = happening.type.begins
    told = (
        t for t in happening.tellings if not happening.type.lasts or directory.words(t.frame.span).split()[0] in begins
    )
    for same in _split_by_victims(happening.type, told, directory) if not happening.type.spoken else ():
        yield [a for t in same for a in _when(t, directory)]
    if happening.type.lasts or "duration" in happening.type.questions:
        yield [a for t in happening.tellings for a in _duration(t, directory)]
    if not is_toll(happening.type):
        yield from _find_numbers(happening, directory)


def _split_by_victims(kind: EventType, told: Iterable[Telling], directory: Directory) -> Iterable[list[Telling]]:
    """Tellings whose day is one: of deaths and arrests, of which a story has many, those of the same people."""
    if not is_toll(kind):
        return ([*told],)
    befallen = group((telling.whom or find_befallen(telling, kind, directory), telling) for telling in told)
    return [[*same] for people, same in befallen.items() if people]


def _find_numbers(happening: Happening, directory: Directory) -> Iterable[list[Answer]]:
    """The figures by what they count."""
    told = (a for telling in happening.tellings for a in _numbers(telling, happening.type, directory))
    return map(list, group((answer.of, answer) for answer in told).values())


def _when(telling: Telling, directory: Directory) -> Iterable[Answer]:
    if telling.when is None or telling.when.value is None or _is_of_verb(telling.when, telling, directory):
        return
    counted = telling.frame.count
    several = False
    if counted is not None:
        if cut(telling.reading.article, counted).casefold() in directory.knowledge.events.ordinals:
            return
        several = True
    elif is_since(telling.when, directory):
        return
    place = find_place(telling, directory)
    yield Answer(
        slot="when",
        telling=telling,
        value=telling.when.value,
        words=telling.when.span,
        status=telling.status,
        several=several,
        place=cut(telling.reading.article, place).casefold() if place else "",
    )


def _is_of_verb(time: Time, telling: Telling, directory: Directory) -> bool:
    """True for "on Friday police held two men over the attack": the day before it may be of the verb alone.

    So is one right behind a verb of saying: "who did the attack, he signalled Friday".
    """
    event = telling.frame.span
    if directory.words(event).casefold().split()[-1] not in directory.knowledge.events.nouns:
        return False
    if time.span.end > event.start:
        between = directory.words(event.up_to(time.span))
        last = between.removesuffix(" on ").rstrip().rpartition(" ")[2]
        return last.casefold() in directory.knowledge.speech.spoken
    return len(directory.words(time.span.up_to(event)).split()) > _BESIDE


def _duration(telling: Telling, directory: Directory) -> Iterable[Answer]:
    time = telling.duration
    if time is None or time.value is None or _is_of_another(time.span, telling, directory):
        return
    fits = length(time.value, _modifier(telling, time.span, directory))
    if fits is not None:
        yield Answer(
            slot="duration", telling=telling, value=time.value, words=time.span, status=telling.status, range=fits
        )


def _is_of_another(length: Span, telling: Telling, directory: Directory) -> bool:
    """True for "will visit Peru, ending a year of talks": what is behind its "of" lasted so long."""
    event, behind = telling.frame.span, length.behind(_REACH)
    return directory.words(behind).startswith(" of ") and event.start not in range(behind.start, behind.end)


def _modifier(telling: Telling, figure: Span, directory: Directory) -> str:
    article = telling.reading.article
    return find_modifier(article, figure, directory.knowledge.in_language(article.language).units)


def _numbers(telling: Telling, kind: EventType, directory: Directory) -> Iterable[Answer]:
    """The figures of a kind that is asked for its number; those of others are counts of their own."""
    if "number" not in kind.questions:
        return
    toll = is_toll(kind)
    head = find_head(telling, directory) if toll and telling.numbers else None
    if head is not None and is_led_elsewhere(telling, head, directory):
        return
    for quantity in telling.numbers:
        others = toll and is_of_others(telling, quantity)
        thing = _PEOPLE if others else _thing(quantity, kind, directory)
        if thing is None or not (others or is_whole(telling.reading.article, quantity, directory)):
            continue
        if toll and (not counts_all(telling, quantity, directory) or _is_of_years(telling, quantity, directory)):
            continue
        if is_elsewhere(telling.reading, telling.claim, quantity.span, directory):
            continue
        modifier = quantity.modifier or _modifier(telling, quantity.span, directory)
        yield Answer(
            slot="number",
            telling=telling,
            value=f"{quantity.number:g}",
            words=quantity.span,
            status=telling.status,
            range=reach(quantity, modifier, _TOLL_STRETCH) if kind.grows else reach(quantity, modifier),
            of=thing,
            bounds=read_bounds(telling.claim.span, quantity, directory),
            running=_is_running(telling, directory),
        )


def _is_of_years(telling: Telling, quantity: Quantity, directory: Directory) -> bool:
    """True for "killed 175 people in such attacks since 2011": it counts from long before the news."""
    behind = replace(quantity.span, start=quantity.span.end, end=telling.claim.span.end)
    since = (time for time in directory.times_in(behind) if is_since(time, directory) and time.value)
    begun = [replace(time, value=(time.value or "").removesuffix("/..")) for time in since]
    return is_long_over(begun, telling.reading.article.published.value)


def _is_running(telling: Telling, directory: Directory) -> bool:
    """True beside "since" and a length of days; a siege of hours is one blow."""
    lengths = (t.value or "" for t in directory.times_in(telling.claim.span) if t.kind == "duration")
    return "since" in telling.claim.text.split() or any(not length.startswith("PT") for length in lengths)


def _thing(quantity: Quantity, kind: EventType, directory: Directory) -> str | None:
    """What is counted, by its one name; None for a share of nothing named."""
    words = quantity.of.casefold().split()
    if not words:
        return None if quantity.unit in _SHARES else quantity.unit.casefold() or _PEOPLE
    thing = directory.knowledge.counted.name(words[-1])
    if kind.heads and thing not in directory.knowledge.counted.lifeless:
        return _PEOPLE
    return f"{thing} {quantity.unit}".rstrip()


def _find_differing(answers: list[Answer], kind: EventType) -> tuple[DifferenceType | None, Set[_Key]]:
    """The gravest way in which two articles differ, and the answers to show: of figures, those that differ.

    None where every article agrees with every other somewhere.
    """
    articles: dict[_Key, set[ArticleId]] = {}
    sample: dict[_Key, Answer] = {}
    for answer in answers:
        articles.setdefault(answer.key, set()).add(answer.article)
        sample.setdefault(answer.key, answer)
    keys = list(sample)[:_MOST]
    kinds = {(a, b): _compare(sample[a], sample[b], kind) for a, b in combinations(keys, 2)}
    agree = {key: set(articles[key]) for key in keys}
    for (a, b), differ in kinds.items():
        if differ is None:
            agree[a] |= articles[b]
            agree[b] |= articles[a]
    apart = [(pair, d) for pair, d in kinds.items() if d and _are_told_apart(*pair, articles, agree)]
    found = {d for _, d in apart}
    shown = {key for pair, _ in apart for key in pair} if answers and answers[0].range is not None else sample.keys()
    if found == {"conflict", "update"} and kind.grows and not _shrank(answers):
        return "update", shown  # a toll that rises from day to day may rise within one, too
    return next((d for d in _GRAVEST if d in found), None), shown


def _are_told_apart(
    one: _Key, other: _Key, articles: Mapping[_Key, Set[ArticleId]], agree: Mapping[_Key, Set[ArticleId]]
) -> bool:
    """True where either has an article that says nothing with which the other agrees."""
    return bool(articles[one] - agree[other] and articles[other] - agree[one])


def _compare(one: Answer, other: Answer, kind: EventType) -> DifferenceType | None:
    """How two answers differ; None where both can be true."""
    if one.several != other.several:
        return "scope" if kind.once else None
    if one.range is not None and other.range is not None:
        return None if meet(one.range, other.range) else _compare_ranges(one, other, kind)
    if overlaps(one.value, other.value) or (one.place and other.place and one.place != other.place):
        return None
    if one.status != other.status:
        return "plan against report"
    return "update" if one.status == "planned" and one.published != other.published else "conflict"


def _compare_ranges(one: Answer, other: Answer, kind: EventType) -> DifferenceType | None:
    """How two figures differ that exclude each other: in what they count, by what came to be known, or altogether."""
    if one.bounds is None or other.bounds is None:
        return "conflict"  # of lengths
    small, great = sorted((float(one.value), float(other.value)))
    if kind.grows and (great > _FARTHEST * small or _fell_short(one, other)):
        return None
    one_time = kind.sole or are_of_one_time(one.bounds, other.bounds)
    if not one_time or are_of_two_lands(one.bounds, other.bounds):
        return None
    if _is_since(one) != _is_since(other) or are_apart(one.bounds, other.bounds, great - small):
        return "scope"
    return "update" if kind.grows and _grew(one, other) else "conflict"


def _is_since(answer: Answer) -> bool:
    """True for a number of all whom it befell up to now: "since the protests began"."""
    behind = answer.telling.claim.after(answer.words)
    return " since " in behind.partition(",")[0]


def _grew(one: Answer, other: Answer) -> bool:
    """True where the greater number was published later, or may have been, or is of a later day in papers of one."""
    if one.range is None or other.range is None:
        return False
    small, great = sorted((one, other), key=lambda a: a.range or (0.0, 0.0))
    if small.range is not None and small.range[0] == float(small.value) < small.range[1]:
        return True  # "at least 3" leaves room for 10
    first, last = small.published, great.published
    days = [newest(t for t in a.bounds.times if is_day(t)) if a.bounds else None for a in (small, great)]
    if first == last and all(days) and days[0] != days[1]:
        first, last = days  # papers of one day; of several, "killed on Monday" is the day of the blow in each
    return first is None or last is None or is_before(first, last)


def _fell_short(one: Answer, other: Answer) -> bool:
    """True where a later telling has "at least" a smaller number: who knows of 23 writes no "at least 14" of them."""
    small, great = sorted((one, other), key=lambda a: a.range or (0.0, 0.0))
    is_open = small.range is not None and small.range[0] == float(small.value) < small.range[1]
    return is_open and is_before(great.published, small.published)


def _shrank(answers: Iterable[Answer]) -> bool:
    """True where a smaller number was published on a later day."""
    told = {(a.range, a.published) for a in answers if a.range is not None}
    return any(
        is_before(early, late) and small < great and not meet(small, great)
        for (great, early), (small, late) in permutations(told, 2)
        if small is not None and great is not None
    )


def _difference(
    happening: Happening,
    answers: list[Answer],
    type_: DifferenceType,
    directory: Directory,
) -> Difference:
    slot, events = answers[0].slot, directory.knowledge.events
    told = happening.tellings
    if slot == "when" and is_toll(happening.type):  # a day is that of these people alone; an age is no count of others
        told = tuple(answer.telling for answer in answers if not answer.telling.numbers) or told
    slots = choose_slots(happening.type, told, happening.event.status, directory)
    counted = _find_counted(answers[0], directory)
    if counted is not None:
        slots = {**slots, "counted": Slot(name="counted", actor=None, source=counted)}
    made = choose_question(happening.type, slot, slots, events)
    suffix = f"-{answers[0].of}" if answers[0].of else ""
    question = Question(
        id=f"{happening.event.id}-{slot}{suffix}", slot=slot, type=type_, made=made, event=happening.event.id
    )
    return make_difference(question, ((a.value, _words(a, events)) for a in answers), directory)


def _find_counted(answer: Answer, directory: Directory) -> Span | None:
    """The words for those whom a figure counts, where they are no people in general ("two gunmen", "40 soldiers")."""
    if not answer.of or _is_of_people(answer):
        return None
    quantity = next(quantity for quantity in answer.telling.numbers if quantity.span == answer.words)
    last, knowledge = quantity.of.rpartition(" ")[2].casefold(), directory.knowledge
    if knowledge.counted.name(last) == _PEOPLE or last in knowledge.events.forms:
        return None  # "47 arrests"
    return find_noun(answer.telling.reading.article, quantity)


def _words(answer: Answer, events: Events) -> Span:
    """The event word and the answer with what lies between, and the small words before ("was scheduled to arrive")."""
    event, words, whole = answer.telling.frame.span, answer.words, answer.telling.claim
    count = answer.telling.frame.count or event
    start = min(event.start, words.start, count.start)
    lead = whole.text[max(start - whole.span.start - _REACH, 0) : start - whole.span.start]
    for match in reversed(list(_WORD.finditer(lead))):
        if match[0].casefold() not in events.leading:
            break
        start -= len(lead) - match.start()
        lead = lead[: match.start()]
    return replace(event, start=start, end=max(event.end, words.end))
