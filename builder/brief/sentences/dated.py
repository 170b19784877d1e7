"""The days of a sentence that stands alone: their dates in brackets, where these are known for sure."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from builder.brief.directory import Directory
from builder.brief.sentences.scene import Scene
from builder.brief.sentences.sentence import binds_day, ends_day
from builder.dates.edtf import DAY, interval
from builder.dates.spoken import LONG, date_in_sentence, speak_date
from builder.values.annotation import Time
from builder.values.dossier import Edit, Reading
from builder.values.span import Span
from builder.words.english import MONTHS

_YEAR = re.compile(r"\b\d{4}\b")
_MONTH = re.compile(rf"\b(?:Sept|{'|'.join(f'{month}|{month[:3]}' for month in MONTHS)})\b")
_CALENDAR_DAYS = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?(?:/\d{4}-(?:0\d|1[0-2])-\d\d)?")
"""Days, months, years and stretches of days: what can be said in the words for months alone."""
_ANY = re.compile(r"\ban?\b(?!\.)", re.IGNORECASE)
_LONG_AGO, _PASSED = 120, 3
"""Days after which a month without a year, or "this weekend", more likely means the coming one than that."""
_DAY = re.compile(r"^[A-Z][a-z]+\.? \d{1,2}$")
_FIGURES = re.compile(r"\d{1,2}/\d{1,2}")
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d){0,2}(?: ?[ap]\.? ?m\.?)?(?: [A-Z]{2,4}| local(?: time)?| Eastern| uhr| horas?)?"
    r"|\d{1,2} ?h(?: ?\d\d)?",
    re.IGNORECASE | re.ASCII,
)
"""`7 p.m.`, `22:30 GMT`, `23 h 30`, `22.25 Uhr`, without a day."""
_FEAST = re.compile(r"(?!.*(?:day|\d))[A-Z]\w+(?: [A-Z]\w+)*")
_CAPITAL_BEFORE = re.compile(r"(?<!\. )\b[A-Z][a-z]+ $")
_OWNING = re.compile(r"[’']s\b")
_LONGEST_NOTE = 366
_NEWS = 31
"""Days after a day in which "the August 9 death" is of this year."""
_STALE = 4
"""Days after which the weekday of news is more likely another one: its stamp is not that of its writing."""
_LED = re.compile(r"(?: (?:on|late|early|earlier|later))* $")
"""What leads to a day, with the space before it."""
WEEKDAY = re.compile(r"this week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?")
"""Words for a day or a week that only the date of an article makes known."""
_BESIDE = 10
"""Words before a day among which these are looked for."""
_BETWEEN = 4
"""Letters between two times that say one: a comma, or a small word."""
_WEEK = 7
_WEEKS_AGO = re.compile(r"\bweeks? ago\b")
_WEEKEND = 5
"""The weekday from which "this week" may be the coming one."""


def date_days(scene: Scene) -> Iterable[Edit]:
    """A bracket after each day that only the date of publication makes known."""
    times = tuple(scene.directory.times_in(scene.slice))
    for at, time in enumerate(times):
        if _is_said_beside(scene, times, at) or _is_hour_of_day_told(time, times):
            continue
        if _FEAST.fullmatch(time.text) and _CAPITAL_BEFORE.search(scene.text[: time.span.start - scene.slice.start]):
            continue  # "Johnnie Christmas" is no feast
        end = time.span.end - scene.slice.start
        named = _describes(scene, time, end) and not _is_of_news(scene, time)
        doubtful = named or _is_doubtful(scene, time, end) or _may_come(time, scene.reading)
        note = "" if doubtful else date_note(time, scene.directory)
        owned = _OWNING.match(scene.text, end)
        end = owned.end() if owned else end
        if note and not scene.is_quoted(time.span.start - scene.slice.start):
            yield Edit(kind="date", start=end, end=end, text=f" [{note}]", source=time.span)


def _is_hour_of_day_told(time: Time, times: Sequence[Time]) -> bool:
    """True for an hour in a sentence that says its day by another word ("lundi, à 23 h 30")."""
    hour = _CLOCK.fullmatch(time.text) is not None
    return hour and any(t.value == time.value and _CLOCK.fullmatch(t.text) is None for t in times)


def _is_said_beside(scene: Scene, times: Sequence[Time], at: int) -> bool:
    """True where the words right before or after say the same day, or the whole date ("today, Tuesday 12 May 2023")."""
    time, (start, end) = times[at], (times[at].span.start, times[at].span.end)
    note = date_note(time, scene.directory)
    joined = at > 0 and start - times[at - 1].span.end <= _BETWEEN
    hour = _CLOCK.fullmatch(times[at - 1].text) is not None  # of "11 a.m. on Friday" the day alone takes a date
    same = not hour and (times[at - 1].value == time.value or date_note(times[at - 1], scene.directory) == note)
    before = joined and (_CLOCK.match(time.text) is not None or same)
    after = times[at + 1 : at + 2]
    dated = bool(after) and after[0].span.start - end <= _BETWEEN and _YEAR.search(after[0].text) is not None
    return before or (dated and not date_note(after[0], scene.directory))


def drop_days(scene: Scene) -> Iterable[Edit]:
    """Leaves out a weekday of the news, or its week, whose date is in doubt ("said on Friday")."""
    for time in scene.directory.times_in(scene.slice):
        start, end = time.span.start - scene.slice.start, time.span.end - scene.slice.start
        if not scene.stage.opening or not WEEKDAY.fullmatch(time.text) or scene.is_quoted(start):
            continue
        before = _LED.search(scene.text[:start])
        if before is not None and _goes_with_verb(scene, end) and _is_doubtful(scene, time, end):
            led = scene.text[: before.start()]
            if led and not binds_day(f"{led} ") and scene.text[end : end + 1] in {" ", ".", ","}:
                yield Edit(kind="omission", start=before.start(), end=end, text="", source=None)


def _goes_with_verb(scene: Scene, end: int) -> bool:
    """True where no noun of its own follows a day ("said Friday that", not "a Friday post")."""
    return ends_day(next((w for w in scene.words if w.start >= end), None), scene.stage.standing)


def is_dropped_day(words: str, span: Span, directory: Directory) -> bool:
    """True for the words of a day in a sentence, with those that lead to it."""
    times = directory.times_in(span)
    days = [t.text for t in times if WEEKDAY.fullmatch(t.text)]
    return any(words.endswith(day) and _LED.fullmatch(words.removesuffix(day)) for day in days)


def is_dated(scene: Scene) -> bool:
    """True where every day that needs a date beside it could be given one, or be left out."""
    dropped = [edit.end for edit in drop_days(scene)]
    for time in scene.directory.times_in(scene.slice):
        start, end = time.span.start - scene.slice.start, time.span.end - scene.slice.start
        doubtful = time.kind == "date" and not scene.is_quoted(start) and _is_doubtful(scene, time, end)
        if doubtful and end not in dropped:
            return False
    return True


def _is_doubtful(scene: Scene, time: Time, end: int) -> bool:
    """True for a day whose date is not known for sure: perhaps the coming one, or after a past that it dates."""
    if _describes(scene, time, end):
        return False
    days, published = interval(time.value), interval(scene.reading.article.published.value)
    if days is None or published is None:
        return time.value is None
    start = time.span.start - scene.slice.start
    near = [w.low for w in scene.words if w.end <= start][-_BESIDE:]
    told = scene.claim.tense == "past" or scene.claim.attribution is not None
    past = told and scene.stage.standing.ahead.isdisjoint(near)
    late = days[0] >= published[1] and past and not _YEAR.search(time.text)
    stale = scene.stage.opening and time.basis == "weekday" and (published[0] - days[0]).days > _STALE
    week = time.text.casefold() == "this week" and published[0].weekday() >= _WEEKEND
    return late or stale or week or (not scene.stage.opening and _may_come(time, scene.reading))


def _may_come(time: Time, reading: Reading) -> bool:
    """True for "November" or "this weekend" long before publication: perhaps the coming one is meant."""
    days, published = interval(time.value), interval(reading.article.published.value)
    if days is None or published is None:
        return False
    ago = (published[0] - days[1]).days
    words = time.text.casefold()
    bare = bool(_MONTH.fullmatch(time.text.removeprefix("in ").removeprefix("In ")))
    return (bare and ago > _LONG_AGO) or (words.endswith("this weekend") and ago >= _PASSED)


def _describes(scene: Scene, time: Time, end: int) -> bool:
    """True for a day that stands before its noun ("Sept. 11 survivors"): it may name an event of any year."""
    after = next((w for w in scene.words if w.start >= end), None)
    near = after is not None and scene.text[end : after.start] == " " and after.low.isalpha() and not after.capital
    common = scene.directory.knowledge.common_words.words
    named = (
        _DAY.search(time.text)
        or _FIGURES.fullmatch(time.text)
        or (_FEAST.fullmatch(time.text) and not _MONTH.search(time.text))
    )
    return after is not None and near and bool(named) and after.low not in common


def _is_of_news(scene: Scene, time: Time) -> bool:
    """True for the day of "the August 9 death" a few weeks after it; what is called by its day may be of any year."""
    days, published = interval(time.value), interval(scene.reading.article.published.value)
    named = time.text.casefold().replace(".", "") in scene.stage.standing.named_days
    told = _DAY.search(time.text) is not None and not named
    return told and days is not None and published is not None and 0 <= (published[0] - days[0]).days <= _NEWS


def _about_day(time: Time, days: tuple[date, date], directory: Directory) -> str:
    """The day so many weeks before that of publication: "two weeks ago" is no calendar week."""
    published = interval(directory.readings[time.span.article].article.published.value)
    if (days[1] - days[0]).days != _WEEK or published is None or not _WEEKS_AGO.search(time.text):
        return ""
    return date_in_sentence(f"{(days[0] + published[0].weekday() * DAY).isoformat()}~")


def date_note(time: Time, directory: Directory) -> str:
    """What to put beside a time: its date, only the year where the words name the month; nothing if they say all.

    Nor does an hour get one: its day is another word's to tell, or that of any day ("a curfew from 7 p.m.").
    """
    calendar = directory.calendar(time.span.article)
    if time.kind != "date" or _YEAR.search(time.text) or _ANY.search(time.text) or _CLOCK.fullmatch(time.text):
        return ""
    days = interval(time.value)
    if days is None or time.value is None or (days[1] - days[0]).days > _LONGEST_NOTE:
        return ""
    if calendar is None:
        about = _about_day(time, days, directory)
        return about or (str(days[0].year) if _MONTH.search(time.text) else date_in_sentence(time.value))
    if not _CALENDAR_DAYS.fullmatch(time.value):
        return ""
    told = time.text.casefold()  # by whole words: "mai" is in "semaine"
    named = any(re.search(rf"\b{re.escape(month.casefold())}\b", told) for month in calendar.long.months)
    return str(days[0].year) if named else speak_date(time.value, LONG, calendar)
