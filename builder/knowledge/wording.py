"""Words that sources choose for the same thing."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.knowledge.phrases import Phrases, index_phrases
from builder.knowledge.tables import Table, mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Terms for one thing, in the order of the table."""

    id: str
    name: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The lexicon: `terms` gives family and term of every form in small letters."""

    families: tuple[Family, ...]
    terms: Mapping[str, tuple[str, str]]
    phrases: Phrases


def read_wording(table: Table) -> Wording:
    """Make the value from `data/wording.yml`; a form that two families claim goes to the later one."""
    families = []
    forms: dict[str, tuple[str, str]] = {}
    entries = mapping(table, "families")
    for name in entries:
        family = mapping(entries, name)
        terms = mapping(family, "terms")
        families.append(Family(id=name, name=str(family.get("name") or name), terms=tuple(terms)))
        for term, written in terms.items():
            forms |= {str(form): (name, term) for form in (written if isinstance(written, list) else [written])}
    return Wording(families=tuple(families), terms=forms, phrases=index_phrases(forms))
