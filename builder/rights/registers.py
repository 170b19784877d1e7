"""Quotations, wording and who says what; words are counted where they can be looked up."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from builder.rights.cuts import Cuts
from builder.values.dossier import Dossier
from builder.values.registers import Coverage, Source, Term, TermFamily, Use


def cut_registers(dossier: Dossier, cuts: Cuts, renamed: Mapping[str, str]) -> Dossier:
    """Quotations, wording and who says what; words are counted where they can be looked up."""
    families = (_cut_family(family, cuts, renamed) for family in dossier.wording)
    return replace(
        dossier,
        quotations=tuple(replace(u, printed=cuts.move_items(u.printed)) for u in dossier.quotations),
        wording=tuple(family for family in families if len(family.terms) > 1),
        coverage=_cut_coverage(dossier.coverage, cuts, renamed),
    )


def _cut_family(family: TermFamily, cuts: Cuts, renamed: Mapping[str, str]) -> TermFamily:
    terms = (replace(term, uses=tuple(_cut_uses(term, cuts, renamed))) for term in family.terms)
    return replace(family, terms=tuple(term for term in terms if term.uses))


def _cut_uses(term: Term, cuts: Cuts, renamed: Mapping[str, str]) -> Iterator[Use]:
    for use in term.uses:
        own, quoted = cuts.move_all(use.own), cuts.move_all(use.quoted)
        if own or quoted:
            yield Use(source=_call(use.source, renamed), own=own, quoted=quoted)


def _cut_coverage(coverage: Coverage, cuts: Cuts, renamed: Mapping[str, str]) -> Coverage:
    return Coverage(
        sources=tuple(_call(source, renamed) for source in coverage.sources),
        rows=tuple(
            replace(row, cells=tuple(replace(cell, spans=cuts.move_all(cell.spans)) for cell in row.cells))
            for row in coverage.rows
        ),
    )


def _call(source: Source, renamed: Mapping[str, str]) -> Source:
    return replace(source, name=renamed.get(source.name, source.name))
