"""Happenings of the news: the words that tell them, and how to speak of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from builder.knowledge.phrases import index_by
from builder.knowledge.tables import Json, Table, fill, mapping, words
from builder.words import ELISION
from builder.words.grouped import group

Slot = Literal["when", "duration", "place", "number", "who"]
WordKind = Literal["verb", "noun", "plan"]
"""`plan` is the form of a verb that tells of what is to come: `visitera`."""
_PARTED = " … "
"""What stands in a form for the words between a verb and its end."""
_ELIDED = re.compile(rf"{ELISION}|[^\s']+(?:'[^\s']+)*")
"""The words of a phrase, elided ones apart."""
_ENGLISH = (
    "articled",
    "counted",
    "courts",
    "denying",
    "doubted",
    "limiting",
    "moments",
    "oblique",
    "undoing",
)
"""Those that other languages do not have of their own yet."""
_KINDS: tuple[WordKind, ...] = ("verb", "noun")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One kind of happening. `about` and `questions` are templates over {who}, {whom}, {place}, most specific first."""

    name: str
    lasts: bool
    grows: bool
    once: bool
    home: bool
    pair: bool
    sole: bool
    recurs: bool
    plural: bool
    spoken: bool
    strikes: bool
    sudden: bool
    verbal: bool
    asks: bool
    befalls: bool
    borne: bool
    made: bool
    heads: bool
    needs: frozenset[str]
    idle: frozenset[str]
    """Last words of what is acted upon by which it is a figure of speech: "met the deadline" …"""
    figures: frozenset[str]
    """… and last words of whose deed it would be: "stocks rallied"."""
    befallen: frozenset[str]
    """Words by which its subject is the one whom it befalls ("died")."""
    begins: frozenset[str]
    """Of what lasts, the first words of the verbs by which it begins: their days are of one moment."""
    object: str
    about: tuple[str, ...]
    questions: Mapping[str, tuple[str, ...]]

    @property
    def unplanned(self) -> bool:
        """True for what befalls a place at one stroke, such as a crash: a day alone makes no plan of it."""
        return self.sole and not self.lasts

    def ask(self, question: str, about: str) -> str:
        """A general question about a happening of this type."""
        return question.replace("{about}", about).replace("{was}", "were" if self.plural else "was")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWord:
    """One form of an event word: its words folded, the first of which it is found by.

    `parted` is true where other words stand between: "found … guilty"; in other languages the rest ends the clause
    ("nahm … fest").
    """

    type: str
    kind: WordKind
    rest: tuple[str, ...]
    parted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The lexicon. `forms` is indexed by first word, longest form first; type `SAY` marks verbs of saying."""

    types: Mapping[str, EventType] = field(default_factory=dict)
    forms: Mapping[str, tuple[EventWord, ...]] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    """All event nouns of one word."""
    telling: frozenset[str] = frozenset()
    """The longest word of each form that tells a happening: a sentence with none of them tells nothing, whatever
    small words of such forms it has ("had to leave their homes")."""
    saying: frozenset[str] = frozenset()
    """Verbs of saying."""
    untelling: Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]] = field(default_factory=dict)
    """Phrases in which a word tells no happening, and where it stands in them: "appeals court"."""
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Questions on no happening: how many of a thing there are, who spoke some words."""
    settle: Mapping[str, str] = field(default_factory=dict)
    templates: frozenset[str] = frozenset()
    """Every template that the machine may speak in: phrases and questions."""
    modals: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()
    """Prepositions before what somebody is to come for: "attendu lundi pour une visite"."""
    unreal: frozenset[str] = frozenset()
    doubted: frozenset[str] = frozenset()
    """Pairs of words that lead to what is no more than thought."""
    denying: frozenset[str] = frozenset()
    """Verbs that deny what follows."""
    limiting: frozenset[str] = frozenset()
    """Words by which what "did not" happen came later, or happened with more."""
    inverse: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    """Prepositions that stand before whom something is done to, too ("detuvo *a* Roca") …"""
    done_to: frozenset[str] = frozenset()
    """… by happenings of these types."""
    places: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    """`places`, `agents` and `governors`: what an actor can depend on."""
    undoing: frozenset[str] = frozenset()
    """Words by which what they lead to was not to be, or not yet."""
    oblique: frozenset[str] = frozenset()
    """Further prepositions: who stands behind one does nothing and suffers nothing."""
    borders: frozenset[str] = frozenset()
    including: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    persuading: frozenset[str] = frozenset()
    amid: frozenset[str] = frozenset()
    articled: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    before_noun: frozenset[str] = frozenset()
    owning: frozenset[str] = frozenset()
    """Words after which no verb stands."""
    before_verb: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    enders: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    governors: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    """Words that tell a happening only behind a figure ("12 dead") …"""
    numbering: frozenset[str] = frozenset()
    """… or behind one of these phrases, which lead to a figure."""
    until: frozenset[str] = frozenset()
    """Phrases before a day on which something was as it is told: "as of Friday"."""
    anniversaries: frozenset[str] = frozenset()
    """Words behind which stands what is remembered."""
    tolls: frozenset[str] = frozenset()
    """Last words of event nouns that are figures themselves …"""
    reaching: frozenset[str] = frozenset()
    """… and the words that lead to the figure."""
    tolled: frozenset[str] = frozenset()
    """Whom such a figure may name."""
    stand_ins: frozenset[str] = frozenset()
    """What stands for another happening before its day: "celui de lundi"."""
    told_before: frozenset[str] = frozenset()
    """What leads to a happening that readers know of: "les victimes du séisme"."""
    striking: frozenset[str] = frozenset()
    """Verbs between what befalls a place, told by a noun, and the place."""
    courts: frozenset[str] = frozenset()
    """Words behind which a crime is what somebody answers for."""
    described: frozenset[str] = frozenset()
    many: frozenset[str] = frozenset()
    moments: frozenset[str] = frozenset()
    """Words for a short time, before which nothing came to be: "minutes before landing"."""
    after_thing: frozenset[str] = frozenset()
    """Words that no name of a thing goes on with."""
    elides: bool = False
    """True where small words are written on to the next: `l’attaque`."""
    having: frozenset[str] = frozenset()
    """Auxiliaries that send the verb behind its object: "hat … ausgewiesen"; none where no verb stands there."""
    foreign: bool = False
    """True for the words of a language other than the templates'."""


def read_events(table: Table) -> Events:
    """Make the value from `data/events.yml`."""
    entries = mapping(table, "types")
    types = {name: mapping(entries, name) for name in entries}
    told = [f for name, entry in types.items() for kind in _KINDS for f in _forms(name, kind, words(entry, kind + "s"))]
    forms = _by_first_word((*told, *_forms("SAY", "verb", words(table, "saying"))))
    made = {name: _type(name, entry) for name, entry in types.items()}
    questions, apart = _templates(table, "questions"), _templates(table, "apart")
    events = _fill_events(
        table,
        types=made,
        forms=forms,
        questions=questions,
        apart=apart,
        untelling=_by_every_word(words(table, "untelling"), forms),
        templates=_every_template(made.values(), questions).union(*apart.values()),
        light=frozenset(first for first, _ in _forms("", "verb", words(table, "light"))),
    )
    ends = (events.places, events.agents, events.borders, events.modals, events.be, events.enders, events.adverbs)
    leading = events.leading | events.modals | events.cues | events.be
    return replace(events, after_thing=(events.governors - {"of"}).union(*ends), leading=leading)


def read_event_words(table: Table, saying: Iterable[str], english: Events) -> Events:
    """The lexicon with another language's words: forms as they are written, the small words that bind them.

    Types, phrases and questions stay: what the dossier says itself.
    """
    kinds: tuple[WordKind, ...] = get_args(WordKind)
    told = [
        (first, EventWord(type=name, kind=kind, rest=tuple(rest), parted=_PARTED in form))
        for kind in kinds
        for name, entries in mapping(table, f"{kind}s").items()
        for form in _split_forms(entries)
        for first, *rest in [_ELIDED.findall(form.replace(_PARTED, " "))]
    ]
    forms = _by_first_word((*told, *((word, EventWord(type="SAY", kind="verb", rest=())) for word in saying)))
    return _fill_events(
        table,
        types=english.types,
        forms=forms,
        questions=english.questions,
        apart=english.apart,
        settle=english.settle,
        templates=english.templates,
        foreign=True,
        untelling=_by_every_word(words(table, "untelling"), forms),
        **{name: getattr(english, name) for name in _ENGLISH},
    )


def _fill_events(table: Table, forms: Mapping[str, tuple[EventWord, ...]], **made: object) -> Events:
    """The lexicon with the lists at the top of a table, under `planned` and under `small`, and what its forms tell.

    `nouns` are those of one word, `telling` the longest words of whatever tells a happening.
    """
    pairs = [(first, word) for first, every in forms.items() for word in every]
    events = fill(
        Events,
        {**mapping(table, "small"), **mapping(table, "planned"), **table},
        forms=forms,
        nouns=frozenset(first for first, word in pairs if word.kind == "noun" and not word.rest),
        telling=frozenset(max((first, *word.rest), key=len) for first, word in pairs if word.type != "SAY"),
        saying=frozenset(first for first, word in pairs if word.type == "SAY"),
        **made,
    )
    return replace(events, prepositions=events.places | events.agents | events.governors)


def _by_first_word(forms: Iterable[tuple[str, EventWord]]) -> dict[str, tuple[EventWord, ...]]:
    """Each form once, under its first word, the longest first."""
    return index_by(forms, lambda word: -len(word.rest))


def _by_every_word(
    phrases: Iterable[str], forms: Mapping[str, tuple[EventWord, ...]]
) -> Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]:
    """Each phrase under every event word in it, with the word's place."""
    split = (tuple(text.split()) for text in phrases)
    return group((word, (place, phrase)) for phrase in split for place, word in enumerate(phrase) if word in forms)


def _split_forms(entries: Json) -> Iterable[str]:
    listed = entries if isinstance(entries, list) else []
    return (form.strip() for entry in listed for form in str(entry).split(","))


def _every_template(types: Iterable[EventType], questions: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    general = [q for asked in questions.values() for q in asked]
    found: set[str] = set()
    for kind in types:
        found.update(kind.about)
        found.update(q for asked in kind.questions.values() for q in asked)
        found.update(kind.ask(q, phrase) for q in general for phrase in kind.about)
    return frozenset(found)


def _type(name: str, entry: Table) -> EventType:
    questions = _templates(entry, "questions")
    return fill(EventType, entry, name=name, object=str(entry.get("object") or "whom"), questions=questions)


def _templates(table: Table, key: str) -> Mapping[str, tuple[str, ...]]:
    asked = mapping(table, key)
    return {slot: words(asked, slot) for slot in asked}


def _forms(name: str, kind: WordKind, entries: Iterable[str]) -> Iterable[tuple[str, EventWord]]:
    """Every form of every word: "meet with, met, meeting" is a phrase and further forms of its first word.

    "= founded, founding" has no other forms.
    """
    for entry in entries:
        phrase, *extra = (part.strip() for part in entry.removeprefix("=").split(","))
        base, *rest = phrase.replace(_PARTED, " ").split()
        firsts: tuple[str, ...]
        ends: tuple[tuple[str, ...], ...]
        if entry.startswith("="):
            firsts, ends = (base, *extra), (tuple(rest),)
        elif kind == "verb":
            firsts, ends = (base, *_verb_forms(base), *extra), (tuple(rest),)
        elif rest:
            firsts, ends = (base,), tuple((*rest[:-1], last) for last in _noun_forms(rest[-1]))
        else:
            firsts, ends = (*_noun_forms(base), *extra), ((),)
        parted = _PARTED in phrase
        yield from (
            (first, EventWord(type=name, kind=kind, rest=end, parted=parted)) for first in firsts for end in ends
        )


def _verb_forms(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return _with_s(base), base + "d", base[:-1] + "ing"
    return _with_s(base), (base[:-1] + "ied" if _changes_y(base) else base + "ed"), base + "ing"


def _noun_forms(base: str) -> tuple[str, ...]:
    return base, _with_s(base)


def _with_s(base: str) -> str:
    if _changes_y(base):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _changes_y(base: str) -> bool:
    return base.endswith("y") and base[-2] not in "aeou"
