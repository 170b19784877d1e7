"""What tells the tense and the polarity of a clause."""

from dataclasses import dataclass

from builder.knowledge.phrases import Phrases, index_phrases
from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Forms folded to lower case: finite verbs by tense, words that deny, phrases that only look so, clause bounds.

    `leading`, `denying` and `finite` are first words of all these, so that most clauses are passed over at once.
    """

    past: frozenset[str]
    participles: frozenset[str]
    present: frozenset[str]
    future: frozenset[str]
    plans: Phrases
    negators: frozenset[str]
    denials: Phrases
    exempt: Phrases
    bounds: frozenset[str]
    leading: frozenset[tuple[str, ...]]
    denying: frozenset[str]
    finite: frozenset[str]


def read_verbs(table: Table) -> Verbs:
    """Make the value from `data/verbs.yml`."""
    past, present, future = (frozenset(words(table, key)) for key in ("past", "present", "future"))
    plans, denials = index_phrases(words(table, "plans")), index_phrases(words(table, "denials"))
    negators, bounds = frozenset(words(table, "negators")), frozenset(words(table, "bounds"))
    return Verbs(
        past=past,
        participles=frozenset(words(table, "participles")),
        present=present,
        future=future,
        plans=plans,
        negators=negators,
        denials=denials,
        exempt=index_phrases(words(table, "exempt")),
        bounds=bounds,
        leading=frozenset((word,) for word in bounds),
        denying=negators | denials.keys(),
        finite=past | present | future | plans.keys() | {"been"},
    )
