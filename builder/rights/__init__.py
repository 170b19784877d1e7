"""What a build may publish: the whole of an article, or its metadata and the passages that the dossier quotes or cites.

One pure function, between what is known and the pages, so that nothing made later can show what is withheld here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import partial

from builder.naming import fold
from builder.recall import Recall, make_anew
from builder.rights.changes import cut_changes
from builder.rights.cuts import make_cuts
from builder.rights.findings import cut_findings
from builder.rights.published import PublishedWords, name_article, rename_article
from builder.rights.readings import cut_reading
from builder.rights.registers import cut_registers
from builder.values.capture import Publish
from builder.values.dossier import Dossier, Reading
from builder.values.ids import ArticleId
from builder.values.problem import Place, Problem, Problems


def withhold(dossier: Dossier, wish: Publish | None, recall: Recall = make_anew) -> Dossier:
    """The dossier as it may be published; `wish` is what this build was asked for, None for what the record says."""
    policy = {r.article.id: publish_of(dossier, r, wish) for r in dossier.readings}
    partly = frozenset(article for article, publish in policy.items() if publish == "excerpt")
    return _publish_excerpts(dossier, partly, recall) if partly else dossier


def publish_of(dossier: Dossier, reading: Reading, wish: Publish | None) -> Publish:
    """What holds for one article: the word on it, else on its outlet, else the build's, else the dossier's."""
    overlay = reading.article.capture.overlay
    if overlay is not None and overlay.publish is not None:
        return overlay.publish
    return _publish_of_outlet(dossier, reading) or wish or dossier.record.publish


def find_unknown_outlets(dossier: Dossier) -> Problems:
    """Outlets whose rights are told and that have no article: where one is misspelt, its texts are published whole."""
    if not dossier.record.publish_by_outlet:
        return ()
    names = {name for reading in dossier.readings for name in _outlets_of(dossier, reading)}
    folded = {fold(name) for name in names}
    unknown = (name for name in dossier.record.publish_by_outlet if fold(name) not in folded)
    spoken = sorted(names - {reading.origin for reading in dossier.readings})
    return tuple(_unknown_outlet(name, get_close_matches(name, spoken, n=1)) for name in unknown)


def _unknown_outlet(name: str, near: Sequence[str]) -> Problem:
    return Place(path="seeds/dossier.md").problem(
        "outlet-unknown",
        f"publish_by_outlet: no article is of {name!r}",
        f"did you mean {near[0]!r}?" if near else "write the outlet's name as its articles' pages have it",
        "warning" if near else "note",
    )


def _outlets_of(dossier: Dossier, reading: Reading) -> Iterator[str]:
    """All that an article's outlet goes by."""
    origin = next((o.name for o in dossier.origins if o.id == reading.origin), None)
    names = (reading.article.publisher, reading.article.agency, origin, reading.origin)
    yield from (name for name in names if name)


def _publish_of_outlet(dossier: Dossier, reading: Reading) -> Publish | None:
    """Where publisher, agency and origin are told apart, the strictest word holds."""
    said = {fold(name): publish for name, publish in dossier.record.publish_by_outlet.items()}
    names = _outlets_of(dossier, reading) if said else ()
    found = {said[fold(name)] for name in names if fold(name) in said}
    return "excerpt" if "excerpt" in found else next(iter(found), None)


def _select_statements(dossier: Dossier, partly: frozenset[ArticleId]) -> Dossier:
    """Without the statements that would, one after another, reprint an article of which only excerpts are published.

    Nearly every sentence of an article becomes a statement. Quoting covers what the dossier puts to use: what the
    briefing says, what several origins say, what an editor decided on; the rest is counted, and stays in full builds.
    """
    briefing = dossier.briefing
    told = {*briefing.front, briefing.title_from, *(h.statement for h in briefing.pictured)} if briefing else set()
    kept = tuple(
        s
        for s in dossier.statements
        if s.slice.article not in partly or s.id in told or len(s.origins) > 1 or s.by == "editor" or s.decisions
    )
    ids = frozenset(s.id for s in kept)
    return replace(
        dossier,
        statements=kept,
        unpublished=len(dossier.statements) - len(kept),
        events=tuple(replace(e, statements=tuple(s for s in e.statements if s in ids)) for e in dossier.events),
        coverage=replace(dossier.coverage, rows=tuple(r for r in dossier.coverage.rows if r.statement in ids)),
    )


def _publish_excerpts(everything: Dossier, partly: frozenset[ArticleId], recall: Recall) -> Dossier:
    dossier = _select_statements(everything, partly)
    cuts = make_cuts(dossier, partly)
    readings = tuple(
        recall("excerpt", r.article.id, (r, cuts.of(r.article)), partial(cut_reading, r, cuts))
        if r.article.id in partly
        else r
        for r in dossier.readings
    )
    words = PublishedWords(readings)
    told = {s.id for s in dossier.statements}
    renamed = {r.article.title: name for r in readings if (name := name_article(r.article, words)) != r.article.title}
    return replace(
        cut_registers(cut_findings(dossier, cuts), cuts, renamed),
        readings=tuple(rename_article(r, words, renamed) if r.article.id in partly else r for r in readings),
        stories=tuple(replace(s, title=renamed.get(s.title, s.title)) for s in dossier.stories),
        gaps=tuple(replace(gap, what=words.only_published(gap.what)) for gap in dossier.gaps),
        changes=cut_changes(dossier.changes, told, renamed, words) if dossier.changes else None,
        problems=tuple(replace(p, message=words.only_published(p.message)) for p in dossier.problems),
        unmatched=(),
    )
