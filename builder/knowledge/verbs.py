"""What tells the tense and the polarity of a clause."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.phrases import Phrases, index_phrases
from builder.knowledge.tables import Table, fill, list_by_word, word_set, words

_SHORTEST = 5
"""Letters of a verb that its form tells: shorter words are many things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """How verbs of what is to come begin or end, where a language has a form for it; `never` only look so."""

    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()

    def has(self, word: str) -> bool:
        """True for such a verb, folded: `visitera`, `visitará`."""
        shown = word.endswith(self.ends) if self.ends else word.startswith(self.starts) if self.starts else False
        return shown and len(word) >= _SHORTEST and word not in self.never


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Forms folded to lower case: finite verbs by tense, words that deny, phrases that only look so, clause bounds.

    `denying` and `finite` are first words of all these, so that most clauses are passed over at once.
    """

    past: frozenset[str]
    more_pasts: frozenset[str]
    """Forms of the past that are the base, a noun or an adjective as well."""
    participles: frozenset[str]
    bases: Mapping[str, str]
    """Irregular pasts and participles, each with the form that it belongs to."""
    present: frozenset[str]
    future: frozenset[str]
    tensed: frozenset[str]
    """Past, present and future together."""
    plans: Phrases
    negators: frozenset[str]
    denials: Phrases
    exempt: Phrases
    bounds: frozenset[str]
    denying: frozenset[str]
    finite: frozenset[str]
    contrasts: frozenset[str] = frozenset()
    """What begins the next verb's part of a clause ("but"); in French "but" is a goal."""
    coming: Coming = field(default_factory=Coming)


def read_coming(table: Table) -> Coming:
    """Make the value from the keys `future_starts`, `future_ends` and `not_future` of a language."""
    return Coming(
        starts=words(table, "future_starts"),
        ends=words(table, "future_ends"),
        never=word_set(table, "not_future"),
    )


def read_verbs(table: Table) -> Verbs:
    """Make the value from `data/verbs.yml`."""
    past, present, future = (word_set(table, key) for key in ("past", "present", "future"))
    plans, denials = index_phrases(words(table, "plans")), index_phrases(words(table, "denials"))
    return fill(
        Verbs,
        table,
        bases=list_by_word(table, "bases"),
        tensed=past | present | future,
        plans=plans,
        denials=denials,
        exempt=index_phrases(words(table, "exempt")),
        denying=word_set(table, "negators") | denials.keys(),
        coming=read_coming(table),
        finite=past | present | future | plans.keys() | {"been"},
    )
