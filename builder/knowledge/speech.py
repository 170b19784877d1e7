"""How newspapers say who said it: verbs of saying and the words around a speaker's name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, fill, word_set, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Word lists folded to lower case; `lemma` gives the base of every form of a verb of saying.

    `spoken` holds every form, `claims` included;
    `reports` are forms of verbs that take the words themselves, `performing` others ("called for"). `bare` forms are
    nouns as often, or say nothing by themselves: they count only where words follow or precede; those of `doing`
    ("added a goal") also where a clause follows. `according` finds
    phrases that come before a speaker. The rest are words that stand around a name: before it (`leading`), behind it
    (`trailing`), in front of another clause (`clause`, `relative`), never in it (`verbal`).
    """

    lemma: Mapping[str, str]
    spoken: frozenset[str]
    reports: frozenset[str]
    performing: frozenset[str]
    bare: frozenset[str]
    doing: frozenset[str]
    according: re.Pattern[str]
    taken: re.Pattern[str]
    """What is taken behind "claimed", and not said."""
    needs: Mapping[str, str]
    """By verb the words of which one stands behind it where it says something …"""
    tails: Mapping[str, str]
    """… and the one that belongs to it there."""
    went_on: re.Pattern[str]
    """What stands before a verb with "to" and belongs to it ("went on to")."""
    quoted_as: re.Pattern[str]
    """Who is quoted "as" saying; its group is the name."""
    mays: frozenset[str]
    """Surnames that are verbs or months as well."""
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    nouns_in_ly: frozenset[str]
    """What ends as adverbs do and may speak ("the family said")."""
    clause: frozenset[str]
    relative: frozenset[str]
    leading: frozenset[str]
    times: frozenset[str]
    trailing: frozenset[str]
    verbal: frozenset[str]
    being: frozenset[str]
    determiners: frozenset[str]
    objects: frozenset[str]
    places: frozenset[str]
    cuts: frozenset[str]
    openers: frozenset[str]
    person: frozenset[str]
    male: frozenset[str]
    """Of these what means a man alone …"""
    female: frozenset[str]
    """… a woman …"""
    several: frozenset[str]
    """… and more than one, who are nobody named."""
    body: frozenset[str]
    owning: frozenset[str]
    """What stands between somebody and whose or where he is: "l’entourage *de* Roca"."""
    voices: frozenset[str]
    claims: frozenset[str]
    issuing: frozenset[str]
    """What is done with a paper that says something ("issued a statement saying")."""
    bound: frozenset[str]
    """Words of a name behind which "to" stands ("a source close to the family", "the ambassador to France")."""
    titled: frozenset[str]
    behind: re.Pattern[str]
    """Phrases behind a speaker ("zufolge")."""
    that: frozenset[str]
    """Words that begin what is said."""
    prefixes: tuple[str, ...]
    """Words written together with the verb ("وقال")."""
    asides: frozenset[str]
    """Small words that begin what is set off behind a name ("…, du parti vert, …")."""
    unvoiced: frozenset[str]
    """Nouns for what tells, and is nobody ("selon le dernier bilan")."""
    verb_first: bool
    """True where the speaker stands behind the verb at the head of a sentence."""
    within: frozenset[str]
    """Small words inside the names of speakers, where nouns have capitals ("Ministerium für Inneres")."""
    definite: frozenset[str]
    """Articles of somebody who is known: "la préfecture", not "un accord"."""
    verb_second: bool
    """True where the speaker stands behind the verb if anything else leads the sentence."""
    reflexive: frozenset[str]
    """What may stand between a verb and who speaks: "wandte sich Petra Roth"."""
    subjectless: frozenset[str]
    """Verbs that need no subject ("сообщили") …"""
    houses: frozenset[str]
    """… where one of these stands before who speaks ("в МЧС")."""
    named: frozenset[str]
    """Words before a name between quotation marks ("sagte der „Neuen Post“")."""
    closing: frozenset[str]
    """What says who spoke, behind a quotation alone ("„Wir gehen“, so Roth")."""
    finite: frozenset[str]
    """Verbs that show a clause where a name is looked for ("Roca ha agradecido la ayuda y dijo")."""
    joining: frozenset[str]
    """What no name ends with ("und")."""
    shortened: frozenset[str]
    """What a full stop shortens before a name ("sagte Dr. Roth")."""
    names_quoted: bool
    """True where names of bodies and works stand between quotation marks, and what is said begins with no capital."""


def read_speech(table: Table) -> Speech:
    """Make the value from `data/speech.yml`."""
    report = _lemmas(words(table, "report"))
    perform = _lemmas(words(table, "perform"))
    return fill(
        Speech,
        table,
        lemma=perform | report,
        spoken=frozenset(perform | report) | word_set(table, "claims"),
        reports=frozenset(report),
        performing=frozenset(perform.keys() - report.keys()),
        according=_found(words(table, "according")),
        went_on=re.compile(
            rf"\s(?:{any_of(words(table, 'went_on'))}|(?:{any_of(words(table, 'led_on'))}) (?:\S+ ){{1,4}}?) ?to$"
        ),
        quoted_as=re.compile(rf"\b(?:{any_of(words(table, 'quoting'))})\s+(?:by\s+)?([^;:]{{0,80}}?)\s?\bas\s+$"),
        taken=_taken(any_of(words(table, "taken")), any_of(words(table, "taken_people"))),
        bare=_union(table, "nouns_too", "weak"),
        leading=_union(table, "leads", "times"),
        trailing=_union(table, "times", "adverbs", "objects"),
        verbal=_union(table, "auxiliaries", "clause") | {"to", "there"},
        places=_union(table, "places", "times"),
        cuts=_union(table, "cuts", "relative", "times"),
        openers=_union(table, "determiners", "person", "body", "pronouns", "openers"),
        behind=_found(words(table, "behind")),
    )


def _lemmas(lines: tuple[str, ...]) -> dict[str, str]:
    return {form: line.split()[0] for line in lines for form in line.split()}


def _union(table: Table, *keys: str) -> frozenset[str]:
    return frozenset(word for key in keys for word in words(table, key))


def _taken(things: str, people: str) -> re.Pattern[str]:
    """Things or people up to the end of a clause, or before a small word; never what "he", "that" or "there" begins."""
    return re.compile(
        rf"(?!\s(?:that|to|he|she|it|they|there)\b)(?:\s[\w,'’-]+){{0,4}}?\s(?:{things}|(?:{people})(?!\sof\b))"
        r"(?=$|[.,;:!?)]|\s(?:of|in|at|on|from|for|across|around|over|and|so|since|when|as|after|before|during|with|this|last)\b)"
    )


def _found(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases, in any case."""
    return re.compile(rf"\b(?:{any_of(phrases)})\b", re.IGNORECASE)
