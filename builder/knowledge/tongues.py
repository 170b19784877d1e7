"""Languages other than English: what their sentences, quotations and names are made of, one table each."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from builder.dates.spoken import Calendar, Pattern
from builder.knowledge.abbreviations import Abbreviations
from builder.knowledge.common_words import CommonWords
from builder.knowledge.declension import bases_of
from builder.knowledge.events import Events, read_event_words
from builder.knowledge.foreign_bodies import ForeignBodies, read_foreign_bodies
from builder.knowledge.hedges import Hedges, read_hedges
from builder.knowledge.name_words import NameWords, Titles
from builder.knowledge.phrases import any_of
from builder.knowledge.speech import Speech, read_speech
from builder.knowledge.tables import Table, fill, mapping, text, word_set, words
from builder.knowledge.units import Units, read_units
from builder.knowledge.verbs import Verbs, read_verbs
from builder.values.sealable import Sealable
from builder.words import fold_word, keys_of

TONGUES = ("fr", "de", "es", "ru", "ar")
"""Languages with a table `language_XX.yml`."""
_WHOLE = frozenset(("fr", "de", "es"))
"""Those whose tables have words for happenings as well."""
ENGLISH = frozenset(("en", "und"))
"""Read by the tables of English: the language itself, and texts too short to tell."""
_ENGLISH_TITLES = ("tenures", "relations", "never_after", "clauses", "dangling")
"""Words about titles that every language is read by."""
_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi", "dv"))
_CLAUSE = r"[^,;:.!?«»“”„\"،؛؟]"
"""A character of a clause."""
Depth = Literal["whole", "words", "names"]
"""How far a language is read: happenings as well; names, times, amounts and who says what; known names alone."""


def depth_of(language: str) -> Depth:
    """How far articles of a language are read."""
    code = language if language == "und" else language[:2]
    return "whole" if code in ENGLISH | _WHOLE else "words" if code in TONGUES else "names"


def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """Which way a language is written."""
    return "rtl" if language.partition("-")[0] in _RIGHT_TO_LEFT else "ltr"


_NO_COMMON = CommonWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue(Sealable):
    """One language. `declines` names have endings by case; `prefixes` are words written together with the next one.

    Without `units` and `events`, amounts and happenings are not read. Few builds read articles of it anew.
    """

    SEALED = (
        "speech", "verbs", "hedges", "abbreviations", "names", "units", "events", "bodies", "leaning", "subjectless",
        "pronouns", "hearsay",
    )  # fmt: skip
    speech: Speech
    verbs: Verbs
    hedges: Hedges
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    names: NameWords = field(default_factory=NameWords)
    declines: bool = False
    two_surnames: bool = False
    """Whether people bear a father's and a mother's surname and are called by the first or by both."""
    prefixes: tuple[str, ...] = ()
    calendar: Calendar | None = None
    units: Units | None = None
    events: Events | None = None
    bodies: ForeignBodies = field(default_factory=ForeignBodies)
    common: CommonWords = field(default_factory=CommonWords)
    """Words too common in any language to tell one story from another, and those of this one."""
    leaning: re.Pattern[str] = re.compile(r"(?!)")
    """How sentences begin that go on with the one before ("Se trata de", "Il s’agit de")."""
    pointing: frozenset[str] = frozenset()
    """Words before a noun that the sentence before has told ("diese Zahl"), where they are part of no time …"""
    unpointing: frozenset[str] = frozenset()
    """… and what they stand before without pointing anywhere ("ce que")."""
    selves: frozenset[str] = frozenset()
    """Words of who speaks and who is spoken to: what holds them outside quotation marks is no report."""
    subjectless: re.Pattern[str] = re.compile(r"(?!)")
    """How clauses begin whose verb alone stands for a subject told before ("Aseguró que"), behind an opening clause
    ("Tras su viaje, aseguró que") too.
    """
    pronouns: re.Pattern[str] = re.compile(r"(?!)")
    """First clauses with a word for whom or where the sentence before has named ("Zuvor hatte er", "starb dort")."""
    hearsay: re.Pattern[str] = re.compile(r"(?!)")
    """First clauses whose verb tells what another said ("Die Kosten seien gestiegen")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongues:
    """All languages but English; `mute` is what any other is read by: nothing but names known beforehand."""

    known: Mapping[str, Tongue] = field(default_factory=dict)
    mute: Tongue = field(default_factory=lambda: _read_tongue({}, NameWords()))

    def of(self, language: str) -> Tongue | None:
        """The language's table, None for English."""
        code = language[:2] if language != "und" else language
        return None if code in ENGLISH else self.known.get(code, self.mute)


def read_tongues(tables: Mapping[str, Table], english: NameWords, events: Events, common: CommonWords) -> Tongues:
    """Make the value from the tables `language_XX.yml`; given names, particles and forms of names are everybody's."""
    known = {code: _read_tongue(table, english, events, common) for code, table in tables.items()}
    return Tongues(known=known, mute=_read_tongue({}, NameWords(), common=common))


def _read_tongue(
    table: Table, english: NameWords, events: Events | None = None, common: CommonWords = _NO_COMMON
) -> Tongue:
    speech, names = mapping(table, "speech"), mapping(table, "names")
    read = read_speech(speech)
    elides = {"elides": table.get("elides")}
    units, told = mapping(table, "units"), mapping(table, "events")
    prefixes = words(names, "prefixes")
    return Tongue(
        speech=read,
        verbs=read_verbs(mapping(table, "verbs")),
        hedges=read_hedges(mapping(table, "hedges")),
        abbreviations=fill(Abbreviations, mapping(table, "abbreviations")),
        names=_read_names(names, read, english),
        declines=names.get("declines") is True,
        two_surnames=names.get("two_surnames") is True,
        prefixes=prefixes,
        calendar=_read_calendar(mapping(table, "dates")),
        units=read_units(units | elides | {"prefixes": [*prefixes]}) if units else None,
        common=CommonWords(
            words=common.words | {word.casefold() for word in words(table, "common")},
            endings=words(table, "endings") or common.endings,
            compounds=table.get("compounds") is True,
        ),
        leaning=_read_leaning(table),
        pointing=word_set(table, "pointing"),
        unpointing=word_set(table, "unpointing"),
        selves=word_set(table, "selves"),
        subjectless=re.compile(
            f"{_read_subjectless(mapping(table, 'subjectless'), read).pattern}"
            f"|{_read_described(mapping(table, 'described'), read).pattern}"
        ),
        pronouns=_read_pronouns(table),
        hearsay=re.compile(rf"{_CLAUSE}*(?:,{_CLAUSE}*,\s+)?\b(?:{any_of(words(table, 'reporting'))})\b"),
        bodies=read_foreign_bodies(mapping(table, "bodies"), prefixes, elides=table.get("elides") is True),
        events=read_event_words(told | elides, read.lemma, events) if told and events else None,
    )


def _read_leaning(table: Table) -> re.Pattern[str]:
    """What goes on with the sentence before: by how it begins, or by a word such as "cependant" in its first clause."""
    begun, turned = any_of(words(table, "leaning")), _in_first_clause(words(table, "turning"))
    return re.compile(rf"(?:{begun})\b|{turned.pattern}", re.IGNORECASE)


def _read_pronouns(table: Table) -> re.Pattern[str]:
    """A word for somebody in the first clause, or as the subject behind an opening one ("Né à Lyon, il"), unless what
    follows makes it nobody ("il y a"); a word for a place in a first clause that names none.
    """
    behind, nobody = any_of(words(table, "pronouns_behind")), any_of(words(table, "impersonal"))
    opened = rf"(?:{_CLAUSE}*,\s+){{1,3}}(?:{behind})\s+(?!(?:{nobody})\b)"
    within = _without(words(table, "relating"), words(table, "pronouns"))
    there = _without((*words(mapping(table, "names"), "locatives"), *words(table, "placing")), words(table, "there"))
    return re.compile(rf"{within}(?!\s+(?:{nobody})\b)|{opened}|{there}", re.IGNORECASE)


def _read_described(table: Table, speech: Speech) -> re.Pattern[str]:
    """Clauses whose subject is only described: "L’homme d’affaires a été arrêté", "Der Verdächtige, der flüchtete"."""
    articles, nouns, goes_on = (any_of(words(table, name)) for name in ("articles", "nouns", "goes_on"))
    return re.compile(f"(?i:{_described(articles, nouns, f'{goes_on}|{any_of(speech.lemma)}')})")


def _described(articles: str, nouns: str, goes_on: str) -> str:
    """Who is told by a noun, with an age at most, before an aside, which begins with no name, or what goes on with the
    clause.
    """
    return rf"(?:{articles})\s*(?:{nouns})(?:\s\w+\s\d+\s\w+)?(?:,\s+(?!(?-i:[A-ZÀ-Þ]))|\s+(?:{goes_on})\b)"


def _without(guards: tuple[str, ...], phrases: tuple[str, ...]) -> str:
    """One of the phrases in a first clause, with none of the guards before it."""
    return rf"(?:(?!\b(?:{any_of(guards)})\b){_CLAUSE})*\b(?:{any_of(phrases)})\b"


def _read_subjectless(table: Table, speech: Speech) -> re.Pattern[str]:
    """Clauses of a language that leaves pronouns out: a verb at their head is without a subject unless it is one of
    those that subjects stand behind, and one does; or with one that is described and not named ("El médico aseguró").
    """
    if speech.verb_first:  # "وقال في كلمة": who said it would stand right behind
        begun, small = any_of(speech.prefixes), any_of(speech.cuts - speech.times)
        return re.compile(rf"(?:{begun})?(?:{any_of(speech.lemma)})\s+(?:(?:{small})\b|[\"«“])")
    if not table:
        return re.compile(r"(?!)")
    lists = {name: any_of(words(table, name)) for name in table}
    done = rf"\w+(?:{lists['participles']})"
    past = rf"\w\w+(?:{lists['endings']})|(?:{lists['perfect']})\s+{done}"
    verb = rf"(?:{lists['verbs']}|{any_of(speech.lemma)}|{past})\b"
    subject = rf"\s+(?:(?:{lists['subjects']})\b|\d|(?-i:[A-ZÁÉÍÓÚÑ«“]))"
    alone = rf"(?:{lists['inverting']})\b(?!{subject})|(?!(?:{lists['inverting']})\b){verb}"
    reflexive = rf"(?:{lists['reflexive']})\s+{verb}\s+(?:\w+\s+)?(?:{lists['prepositions']})\b"
    passive = rf"(?:{lists['auxiliaries']})\s+{done}\b(?!{subject})"
    goes_on = f"{lists['before']}|{lists['reflexive']}|{lists['auxiliaries']}|{lists['inverting']}|{verb}"
    described = _described(lists["articles"], lists["described"], goes_on)
    opening = rf"(?:{lists['opening']})\b[^,;:.«“\"]*,\s+"
    return re.compile(rf"(?i:(?:{opening})?(?:(?:{lists['before']})\s+)*(?:{reflexive}|{alone}|{passive}|{described}))")


def _in_first_clause(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One of the phrases before the first mark of a sentence."""
    return re.compile(rf"{_CLAUSE}*\b(?:{any_of(phrases)})\b", re.IGNORECASE)


def _read_calendar(table: Table) -> Calendar | None:
    """How the language writes dates; months that stand alone are those beside a day where nothing else is said."""
    months = words(table, "months")
    if not months:
        return None
    pattern = Pattern(
        months=months,
        alone=words(table, "alone") or months,
        day=text(table, "day"),
        bare_day=text(table, "bare_day"),
        month=text(table, "month"),
        bare_month="{month}",
    )
    return Calendar(
        long=pattern, short=pattern, ordinal=str(table.get("ordinal") or ""), first=str(table.get("first") or "")
    )


def _read_names(table: Table, speech: Speech, english: NameWords) -> NameWords:
    declines = table.get("declines") is True
    given, prefixes = words(table, "given"), speech.prefixes
    bases = bases_of(given) if declines else {prefix + name: name for prefix in prefixes for name in given}
    return fill(
        NameWords,
        table,
        fold_word,
        particles=(english.particles | _folded(words(table, "particles"))) - _folded(words(table, "no_particles")),
        name_suffixes=english.name_suffixes,
        given_names=english.given_names | _folded(given) | _folded(bases),
        given_bases=bases,
        given_words=_folded(prefix + name for prefix in ("", *prefixes) for name in words(table, "given_words")),
        lookalikes={fold_word(name): fold_word(str(word)) for name, word in mapping(table, "lookalikes").items()},
        given_countries=_folded(given),  # "Petra Roth": Petra is an agency, too
        listed_names=_folded(given) if declines else frozenset(),
        organisation_ends=english.organisation_ends,
        initials_of_states=english.initials_of_states,
        nicknames=english.nicknames,
        addresses=english.addresses,
        speech=_folded(speech.lemma),
        titles=_read_titles(table, english.titles),
    )


def _read_titles(table: Table, english: Titles) -> Titles:
    offices = words(table, "heads")
    cases = {fold_word(form): head for form, head in bases_of(offices).items()} if table.get("declines") is True else {}
    heads = frozenset(keys_of(head) for head in (*offices, *cases))
    return fill(
        Titles,
        table,
        fold_word,
        heads=heads,
        first=frozenset(head[0] for head in heads),
        last=frozenset(head[-1] for head in heads),
        past=english.past | _folded(words(table, "past")),
        ends=tuple(sorted(_folded(words(table, "head_ends")))),
        lead=bool(words(table, "within")),
        bases=cases,
        **{name: getattr(english, name) for name in _ENGLISH_TITLES},
    )


def _folded(found: Iterable[str]) -> frozenset[str]:
    return frozenset(fold_word(word) for word in found)
