"""Words that time expressions are made of, by language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from builder.knowledge.phrases import index_by
from builder.knowledge.tables import Table, fill, mapping, rows, text, word_set, words
from builder.knowledge.verbs import Coming, read_coming


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWord:
    """What a word can be in a time expression, and what it means there (month number, unit, ISO duration …)."""

    sort: str
    value: str | float


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseWords:
    """Words beside a time that tell whether it is past or to come."""

    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    intent: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    timetable: frozenset[str] = frozenset()
    going: frozenset[str] = frozenset()
    """As timetable, except behind "to": "flew in to meet him on Monday"."""
    planning: frozenset[str] = frozenset()
    """Verbs before "a" and what is to come: "plans an announcement on Friday"."""
    nouns_too: frozenset[str] = frozenset()
    """Of these, verbs only behind a plural or "to": "lawmakers vote on Monday"."""
    modals: frozenset[str] = frozenset()
    """Of the words of what is to come, those that are a verb behind "that": "a law that would run until May"."""
    declining: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    """Who "could" do nothing: "Neither could be reached on Friday"."""
    demanding: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    past_ends: tuple[str, ...] = ()
    """How verbs end that tell what was."""
    not_past: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    """Words before a day to come, where no verb tells that it is over: "until Tuesday", "ab Montag"."""
    since: frozenset[str] = frozenset()
    """Words before a day that is over, where no verb tells that it is to come: "since Tuesday"."""
    deciding: frozenset[str] = frozenset()
    """What was decided is to come: "voted to strike from Friday"."""
    announced: frozenset[str] = frozenset()
    """Participles of what is mostly done for a time to come, so that the "a" before them does not tell of its day."""
    declaring: frozenset[str] = frozenset()
    """What is so called into being "from Friday" is to come: "declared a curfew from Friday"."""
    once: frozenset[str] = frozenset()
    """Words before a plan that is over: "originally scheduled for March"."""
    carriers: frozenset[str] = frozenset()
    borders: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    """At these a clause begins that has its own verb: "because most of them on Monday voted"."""
    reporting: frozenset[str] = frozenset()
    """Verbs of what was said, whose day is mostly that of the paper: "said on Friday"."""
    sure: frozenset[str] = frozenset()
    """Verbs of which a date near behind them is the own date: "took effect on Jan. 1", "came to power in May"."""
    awaiting: frozenset[str] = frozenset()
    """Words before a day's happening that say it is to come: "ahead of Friday's ruling"."""
    requests: frozenset[str] = frozenset()
    """Verbs that ask, at the head of a note: what they ask for is to come."""
    tasks: frozenset[str] = frozenset()
    """Nouns before "to" that tell of no plan in a headline: "Talks to end the strike fail"."""
    lasting: frozenset[str] = frozenset()
    """Verbs of what goes on "from" or "until" a day to come: "the fair runs from Friday to Sunday"."""
    thinking: frozenset[str] = frozenset()
    """What one "to be" follows that tells of no plan: "believed to be hidden"."""
    unmet: frozenset[str] = frozenset()
    """What "was" so mostly did not come to be: "was supposed to leave on Friday"."""
    deferring: frozenset[str] = frozenset()
    looking_back: frozenset[str] = frozenset()
    """What is being done about something that happened: "are investigating a fire on Friday"."""
    beside: frozenset[str] = frozenset()
    """What may stand between a verb and its time: "met her in May", "took over in May"."""
    coming: Coming = field(default_factory=Coming)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day of one year by which all the world calls what happened: the words behind it, and names in the paragraph."""

    year: int
    of: frozenset[str]
    beside: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """One language. `doubtful` words are also names or verbs; a holiday's words map to its rule."""

    words: Mapping[str, TimeWord] = field(default_factory=dict)
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], TimeWord], ...]] = field(default_factory=dict)
    """Of what is written in several words, first word to (all words, meaning), longest first."""
    elided: frozenset[str] = frozenset()
    """What is written on to the word behind it: the `l'` of `l'été`."""
    needed: frozenset[str] = frozenset()
    """Words of which a time expression in letters has at least one."""
    doubtful: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    names_after_weekday: frozenset[str] = frozenset()
    names_before: Mapping[str, frozenset[str]] = field(default_factory=dict)
    holidays: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)
    """First word to (all words, rule), longest first; a name that means no time has no rule."""
    names_after_holiday: frozenset[str] = frozenset()
    small_letters: frozenset[str] = frozenset()
    """Holidays of one word that need no capital."""
    holidays_and_places: frozenset[str] = frozenset()
    """Holidays whose words also name a place, so that they need a word of `before_days`."""
    before_days: frozenset[str] = frozenset()
    behind_seasons: frozenset[str] = frozenset()
    """Words that may follow a season which stands alone: any other makes a name or an adjective of it."""
    superlatives: frozenset[str] = frozenset()
    numbers_before: frozenset[str] = frozenset()
    """What is written on to a word for what is repeated and changes how often: "bi-weekly"."""
    singular_too: frozenset[str] = frozenset()
    """Of the words for several of a unit, those that also mean one: "прошлого месяца"."""
    counted_days: Mapping[str, int] = field(default_factory=dict)
    """Numbers of days behind a weekday, by which it is put off: "vendredi en huit"."""
    of_an_age: frozenset[str] = frozenset()
    """Of which "today" and "tomorrow" mean an age and no day: "today's world"."""
    notes: frozenset[str] = frozenset()
    """Words that open what people note or ask: "the last three weeks" are days of the calendar to them."""
    rated: frozenset[str] = frozenset()
    """Words before "a year" where it is a rate: "$2 million a year"."""
    of_work: frozenset[str] = frozenset()
    """Words of days that are not all days: "five business days"."""
    comparing: frozenset[str] = frozenset()
    """Words before a figure that is compared with another: "up from $3 million a year ago"."""
    games: frozenset[str] = frozenset()
    """Words of a match, beside which a quarter is one of its own."""
    of_decades: frozenset[str] = frozenset()
    """Words before the number of a decade: "les années 1990", "en los 80"."""
    before_christ: frozenset[str] = frozenset()
    """What stands behind years before Christ."""
    behind_prepositions: frozenset[str] = frozenset()
    """Words that make a preposition of "earlier" and "later" before them: "deux ans après la guerre"."""
    counting: frozenset[str] = frozenset()
    """Words before four digits that count, in a language whose years need no preposition: "stieg auf 1234"."""
    aged: frozenset[str] = frozenset()
    """Words before years that are an age: "une femme de 34 ans"."""
    at_hours: frozenset[str] = frozenset()
    """Words before hours of the day: "vers 15 heures"."""
    leading: frozenset[str] = frozenset()
    """Words for what follows that lead to it, and mean nothing behind a unit: "the day following the vote"."""
    last_is_nearest: bool = False
    """True where the last Tuesday may be yesterday's."""
    borders_alone: bool = False
    """True where nothing stands between "end" and what ends: "конец года"."""
    month_first: bool = False
    """True where `7/6/2018` is in July."""
    sunday_opens: bool = False
    """True where "last week", said on a Sunday in the news, is the week that ends on that day."""
    dotted_days: bool = False
    """True where "28.10." is a day."""
    contracted: frozenset[str] = frozenset()
    """Prepositions that hold an article: "im Sommer" is "in the summer"."""
    counted: frozenset[str] = frozenset()
    """Words behind four digits that are no year: "2000 people"."""
    signs: frozenset[str] = frozenset()
    """Words and marks before four digits that are no year: "$ 2000", "flight 1992"."""
    owners: frozenset[str] = frozenset()
    """Words before four digits and a noun that say that they are a year: "his 1796 essay", "an 1889 law"."""
    streets: frozenset[str] = frozenset()
    """Words behind a name and four digits that make an address of them: "2018 Main Street"."""
    round_numbers: frozenset[str] = frozenset()
    """Words that make four digits before a noun a count: "about 2000 soldiers"."""
    named_days: Mapping[tuple[int, int], NamedDay] = field(default_factory=dict)
    """By month and day: "the October 7 attack"."""
    happened: frozenset[str] = frozenset()
    """What a day before it is the day of, and over: "the 5 May crash"."""
    names_after_date: frozenset[str] = frozenset()
    """Words behind a date that with it make a name: "the 26 July Movement"."""
    names_before_date: frozenset[str] = frozenset()
    """Words before a date that make a name of the two: "la calle 25 de Mayo"."""
    heaps: frozenset[str] = frozenset()
    """Words before "of" and four digits that are a count: "a crowd of 2000"."""
    degrees: frozenset[str] = frozenset()
    """Words of the weather, beside which "the 80s" are warm."""
    traded: frozenset[str] = frozenset()
    """What is bought for a month to come: "December futures"."""
    accounts: frozenset[str] = frozenset()
    """What a firm or a state reports for half a year: "first-half profit"."""
    rough: frozenset[str] = frozenset()
    """Words before a number that say that it is rough: "nearly two years ago"."""
    approximate: frozenset[str] = frozenset()
    """Words that make a year rough: "about 1950"."""
    quarters_of_town: frozenset[str] = frozenset()
    """Words before a decade that make streets of it: "the East Sixties"."""
    lives: frozenset[str] = frozenset()
    """What stands with a stop before the years of a life: "b. 1874"."""
    doers: frozenset[str] = frozenset()
    """Pronouns behind a day of which it is told what they did: "on the 25th we left"."""
    setting_back: frozenset[str] = frozenset()
    """Verbs by which something is later than it was meant to be: "sets the plan two years back"."""
    dating: frozenset[str] = frozenset()
    """What a year behind it is of: "built 1755", "dates back to 1420"."""
    yardsticks: frozenset[str] = frozenset()
    """What a year has for others to be measured by ("1990 levels")."""
    tense: TenseWords = field(default_factory=TenseWords)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """All languages; one that has no table is read as English, whose names of months news of any language may quote."""

    languages: Mapping[str, TimeWords] = field(default_factory=dict)

    def of(self, language: str) -> TimeWords:
        """The words of a language (`en`, `fr-CA` …)."""
        return self.languages.get(language[:2]) or self.languages.get("en") or TimeWords()


_NEEDED = frozenset(
    {
        "told-unit", "so-far",
        "month", "weekday", "weekdays", "unit", "units", "day", "part-of-day", "clock", "seasons", "season", "repeated",
        "decade-name", "vague", "lasting", "ago", "half",
    }
)  # fmt: skip
"""Sorts of words of which every time expression in letters has one."""
Meaning = TypeVar("Meaning")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEGIN_TIMES = (("many", 1000), *(("number", number) for number in (17, 18, 19, 20, 30, 1000)))
"""Of years in words, and of days: "nineteen eighty", "the twenty-third", "the thirty-first"."""


def read_times(table: Table, feasts: Table) -> Times:
    """Make the value from `data/times.yml`, and the days of feasts that follow the moon from `data/feasts.yml`."""
    return Times(languages={str(name): _read_language(mapping(table, name), feasts) for name in table})


def _read_language(table: Table, feasts: Table) -> TimeWords:
    before = mapping(table, "names-before")
    known = _read_words(mapping(table, "words"))
    names = dict.fromkeys(words(table, "names"), "")
    holidays = _by_first_word(_read_holidays({**names, **mapping(table, "holidays")}, feasts))
    return fill(
        TimeWords,
        table,
        words=known,
        phrases=_by_first_word((word, meaning) for word, meaning in known.items() if " " in word),
        needed=frozenset(_bare(word) for word, meaning in known.items() if _is_needed(meaning)) | frozenset(holidays),
        names_before={word: word_set(before, word) for word in before},
        holidays=holidays,
        counted_days={word: int(float(str(days))) for word, days in mapping(table, "counted-days").items()},
        named_days=dict(map(_read_named_day, rows(table, "named-days"))),
        tense=fill(TenseWords, mapping(table, "tense"), coming=read_coming(mapping(table, "tense"))),
    )


def _read_named_day(row: Table) -> tuple[tuple[int, int], NamedDay]:
    year, month, day = (int(part) for part in str(row["day"]).split("-"))
    return (month, day), NamedDay(year=year, of=word_set(row, "of"), beside=word_set(row, "beside"))


def _bare(word: str) -> str:
    """The longest run of letters in a word or phrase: `hui` of `aujourd'hui`, by which it is found quickly."""
    return max(_LETTERS.findall(word), key=len, default=word)


def _by_first_word(phrases: Iterable[tuple[str, Meaning]]) -> dict[str, tuple[tuple[tuple[str, ...], Meaning], ...]]:
    """Each phrase, split into its words, and what it means; the longest first."""
    named = ((tuple(phrase.split()), meaning) for phrase, meaning in phrases)
    return index_by(((parts[0], (parts, meaning)) for parts, meaning in named), lambda row: -len(row[0]))


def _is_needed(meaning: TimeWord) -> bool:
    """True for words of a sort that makes a time, for numbers that begin a year in words, and for "fourteenth"."""
    counted = (meaning.sort, meaning.value)
    return (
        meaning.sort in _NEEDED or counted in _BEGIN_TIMES or (meaning.sort == "ordinal" and float(meaning.value) > 10)
    )


def _read_words(table: Table) -> dict[str, TimeWord]:
    """Word to meaning; where two sorts name a word, the first in the table keeps it."""
    found: dict[str, TimeWord] = {}
    for sort, entry in table.items():
        meanings = entry if isinstance(entry, dict) else dict.fromkeys(words(table, sort), 0)
        for word, value in meanings.items():
            known = value if isinstance(value, int | float | str) else str(value)
            found.setdefault(word, TimeWord(sort=sort, value=known))
    return found


def _read_holidays(table: Table, feasts: Table) -> Iterator[tuple[str, str]]:
    """Each spelling of each name, and its rule."""
    for name, entry in table.items():
        rule = str(entry.get("rule") if isinstance(entry, dict) else entry)
        around, feast, of = rule.partition("feast ")
        if feast:
            rule = around + text(feasts, of)
        yield from ((spelling, rule) for spelling in _spellings(name))


def _spellings(name: str) -> tuple[str, ...]:
    """`saint patrick 's day` is also written `st. patricks day`, `mother 's day` `mothers' day`."""
    if not name.endswith(" day"):
        return tuple(dict.fromkeys((name, name.replace(" 's ", "s "))))
    saints = (name, name.replace("saint ", "st "), name.replace("saint ", "st . "))
    owned = (saint.replace(" 's ", own) for saint in saints for own in (" 's ", "s ", "s ' "))
    return tuple(dict.fromkeys(form.replace(" ' ", end) for form in owned for end in (" ' ", " ")))
