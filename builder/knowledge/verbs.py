"""What tells the tense and the polarity of a clause."""

from dataclasses import dataclass

from builder.knowledge.phrases import Phrases, index_phrases
from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Forms folded to lower case: finite verbs by tense, words that deny, phrases that only look so, clause bounds."""

    past: frozenset[str]
    participles: frozenset[str]
    present: frozenset[str]
    future: frozenset[str]
    plans: Phrases
    negators: frozenset[str]
    denials: Phrases
    exempt: Phrases
    bounds: frozenset[str]


def read_verbs(table: Table) -> Verbs:
    """Make the value from `data/verbs.yml`."""
    return Verbs(
        past=frozenset(words(table, "past")),
        participles=frozenset(words(table, "participles")),
        present=frozenset(words(table, "present")),
        future=frozenset(words(table, "future")),
        plans=index_phrases(words(table, "plans")),
        negators=frozenset(words(table, "negators")),
        denials=index_phrases(words(table, "denials")),
        exempt=index_phrases(words(table, "exempt")),
        bounds=frozenset(words(table, "bounds")),
    )
