"""The tables of speech, verbs, hedges, units and wording hold what their readers expect."""

import pytest

from builder.knowledge.load import load_knowledge
from builder.knowledge.phrases import index_phrases, match_phrase
from builder.knowledge.tables import Table
from builder.knowledge.wording import read_wording

KNOWLEDGE = load_knowledge()


@pytest.mark.parametrize(
    "words",
    [
        KNOWLEDGE.speech.spoken,
        KNOWLEDGE.speech.leading,
        KNOWLEDGE.verbs.finite,
        KNOWLEDGE.hedges.first,
        KNOWLEDGE.units.begins,
        KNOWLEDGE.wording.terms.keys(),
        KNOWLEDGE.abbreviations.never,
    ],
)
def test_every_entry_is_folded(words: frozenset[str]) -> None:
    assert [word for word in words if word != word.casefold() or "’" in word] == []


def test_bare_forms_are_forms_of_some_verb_of_saying() -> None:
    assert sorted(KNOWLEDGE.speech.bare - KNOWLEDGE.speech.lemma.keys()) == []


def test_a_verb_reports_or_performs() -> None:
    assert not KNOWLEDGE.speech.reports & KNOWLEDGE.speech.performing
    assert KNOWLEDGE.speech.reports | KNOWLEDGE.speech.performing == KNOWLEDGE.speech.lemma.keys()


def test_a_form_has_one_tense() -> None:
    verbs = KNOWLEDGE.verbs
    assert not verbs.past & verbs.present
    assert not verbs.future & (verbs.past | verbs.present)


def test_no_form_stands_in_two_families_of_wording() -> None:
    table: Table = {"families": {"a": {"terms": {"x": ["one"]}}, "b": {"terms": {"y": ["one"]}}}}
    assert read_wording(table).terms == {"one": ("b", "y")}
    names = {(family.id, term) for family in KNOWLEDGE.wording.families for term in family.terms}
    assert names == set(KNOWLEDGE.wording.terms.values())


def test_the_longest_phrase_wins() -> None:
    phrases = index_phrases(["more than", "more"])
    assert match_phrase(phrases, ["more", "than", "ten"], 0) == 2
    assert match_phrase(phrases, ["more", "of"], 0) == 1
    assert match_phrase(phrases, ["less"], 0) == 0
