"""What a build may publish: the whole of an article, or its metadata and the passages that the dossier quotes or cites.

One pure function, between what is known and the pages, so that nothing made later can show what is withheld here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeVar

from builder.naming import fold, slug
from builder.recall import Recall, make_anew
from builder.values.annotation import Claim, Mention, Quantity, Quote, Time
from builder.values.article import LEFT_OUT, Article, Paragraph
from builder.values.capture import Publish
from builder.values.dossier import Difference, Dossier, Due, Edit, Event, Made, Reading, Statement
from builder.values.edition import Changes
from builder.values.ids import ArticleId, EventId, ParagraphKey, StatementId
from builder.values.registers import Cell, Coverage, Printed, Source, Term, TermFamily, Use
from builder.values.span import Span

MARKS: Final = frozenset("\"'“”„‟«»‹›‘’‚‛「」『』")
_QUOTED: Final = re.compile("“([^“”]*)”")
_ENDS: Final = " …."
P = TypeVar("P", Claim, Mention, Printed, Quantity, Quote, Time)


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


def _publish_of_outlet(dossier: Dossier, reading: Reading) -> Publish | None:
    """Where publisher, agency and origin are told apart, the strictest word holds."""
    said = {fold(name): publish for name, publish in dossier.record.publish_by_outlet.items()}
    origin = next((o.name for o in dossier.origins if o.id == reading.origin), None) if said else None
    names = (reading.article.publisher, reading.article.agency, origin, reading.origin)
    found = {said[fold(name)] for name in names if name and fold(name) in said}
    return "excerpt" if "excerpt" in found else next(iter(found), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What is published of one paragraph: `pieces` are (start, end) before and the start after."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def move(self, span: Span) -> Span | None:
        """The span in the published text; None where a word of it is withheld."""
        for start, end, to in self.pieces:
            if start <= span.start and span.end <= end:
                return replace(span, start=span.start - start + to, end=span.end - start + to)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """The cuts of every paragraph of which not all is published; all other spans stay as they are."""

    by_paragraph: Mapping[ParagraphKey, Cut]

    def of(self, article: Article) -> tuple[Cut, ...]:
        """Those of one article, paragraph by paragraph."""
        return tuple(self.by_paragraph[article.id, p.id] for p in article.paragraphs)

    def move(self, span: Span) -> Span | None:
        """Where the span is in what is published."""
        cut = self.by_paragraph.get((span.article, span.paragraph))
        return cut.move(span) if cut else span

    def move_all(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans that are published."""
        return tuple(moved for span in spans if (moved := self.move(span)) is not None)

    def move_items(self, items: Iterable[P]) -> tuple[P, ...]:
        """What stands in published words."""
        return tuple(replace(item, span=span) for item in items if (span := self.move(item.span)) is not None)


def find_quoted(dossier: Dossier) -> Iterator[Span]:
    """Every passage that a statement, difference, plan or quotation of the dossier shows; of reports of a plan one."""
    readings = {reading.article.id: reading for reading in dossier.readings}
    for statement in dossier.statements:
        yield statement.slice
        yield from statement.support
        yield from _find_filling(statement, readings)
    for difference in dossier.differences:
        for version in difference.versions:
            yield from version.support
    for due in dossier.due:
        yield from ((due.slice,) if due.slice else ())
        yield from (*due.support, *due.report[:1])
    for reading in dossier.readings:
        yield from (quote.span for quote in reading.quotes)
    for utterance in dossier.quotations:
        yield from (printed.span for printed in utterance.printed)


def _find_filling(statement: Statement, readings: Mapping[ArticleId, Reading]) -> Iterator[Span]:
    """What fills an assembled sentence, with its own sentence where that is no support: who bears an office."""
    for slot in statement.made.slots if statement.made else ():
        yield slot.source
        if not any(span.contains(slot.source) for span in statement.support):
            claims = readings[slot.source.article].claims
            yield from (claim.span for claim in claims if claim.span.contains(slot.source))


def cut_paragraph(paragraph: Paragraph, quoted: Iterable[Span]) -> Cut:
    """The quoted passages of a paragraph in their order, quotation marks included, a sign where words are left out."""
    text = paragraph.text
    pieces: list[tuple[int, int, int]] = []
    made = ""
    for start, end in _join(sorted(_with_marks(text, span) for span in quoted), text):
        left_out = text[pieces[-1][1] if pieces else 0 : start].strip()
        made += " " * bool(pieces) + (f"{LEFT_OUT} " if left_out else "")
        pieces.append((start, end, len(made)))
        made += text[start:end]
    if text[pieces[-1][1] if pieces else 0 :].strip():
        made += " " * bool(pieces) + LEFT_OUT
    return Cut(text=made, pieces=tuple(pieces))


def _join(pairs: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Passages that touch or overlap as one; white space alone does not part them."""
    last: tuple[int, int] | None = None
    for start, end in pairs:
        if last is not None and not text[last[1] : start].strip():
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _with_marks(text: str, span: Span) -> tuple[int, int]:
    start = span.start - (span.start > 0 and text[span.start - 1] in MARKS)
    return start, span.end + (span.end < len(text) and text[span.end] in MARKS)


def _select_statements(dossier: Dossier, partly: frozenset[ArticleId]) -> Dossier:
    """Without the statements that would, one after another, reprint an article of which only excerpts are published.

    Nearly every sentence of an article becomes a statement. Quoting covers what the dossier puts to use: what the
    briefing says, what several origins say, what an editor decided on; the rest is counted, and stays in full builds.
    """
    briefing = dossier.briefing
    told = {*briefing.front, briefing.title_from} if briefing else set()
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
    cuts = _make_cuts(dossier, partly)
    readings = tuple(
        recall("excerpt", r.article.id, (r, cuts.of(r.article)), partial(_cut_reading, r, cuts))
        if r.article.id in partly
        else r
        for r in dossier.readings
    )
    words = _Words(readings)
    told = {s.id for s in dossier.statements}
    renamed = {r.article.title: name for r in readings if (name := _name(r.article, words)) != r.article.title}
    return replace(
        _cut_registers(_cut_findings(dossier, cuts), cuts, renamed),
        readings=tuple(_rename(r, words, renamed) if r.article.id in partly else r for r in readings),
        stories=tuple(replace(s, title=renamed.get(s.title, s.title)) for s in dossier.stories),
        gaps=tuple(replace(gap, what=words.only_published(gap.what)) for gap in dossier.gaps),
        changes=_cut_changes(dossier.changes, told, renamed, words) if dossier.changes else None,
        problems=tuple(replace(p, message=words.only_published(p.message)) for p in dossier.problems),
        unmatched=(),
    )


def _make_cuts(dossier: Dossier, partly: frozenset[ArticleId]) -> Cuts:
    quoted: dict[ParagraphKey, list[Span]] = {}
    for span in find_quoted(dossier):
        quoted.setdefault((span.article, span.paragraph), []).append(span)
    articles = (r.article for r in dossier.readings if r.article.id in partly)
    keyed = (((article.id, p.id), p) for article in articles for p in article.paragraphs)
    return Cuts(by_paragraph={key: cut_paragraph(p, quoted.get(key, ())) for key, p in keyed})


class _Words:
    """The words that are published, to tell whether a passage quoted in passing is among them."""

    __slots__ = ("text",)

    def __init__(self, readings: Iterable[Reading]) -> None:
        titles = (r.article.title for r in readings if r.article.title_basis != "fallback")
        self.text = fold("\n".join((*titles, *(p.text for r in readings for p in r.article.paragraphs))))

    def has(self, passage: str) -> bool:
        """True where the passage stands in what is published; an ellipsis at its ends is none of its words."""
        return fold(passage.strip(_ENDS)) in self.text

    def only_published(self, text: str) -> str:
        """The text with `“…”` for every passage quoted in it that is not published."""
        return _QUOTED.sub(lambda found: found[0] if self.has(found[1]) else "“…”", text)


def _cut_reading(reading: Reading, cuts: Cuts) -> Reading:
    """What stands in published words; frames and attributions have done their work by now and are left out."""
    article = reading.article
    cut = {p.id: cuts.by_paragraph[(article.id, p.id)] for p in article.paragraphs}
    return replace(
        reading,
        article=replace(
            article,
            publish="excerpt",
            paragraphs=tuple(replace(p, text=cut[p.id].text) for p in article.paragraphs),
            removed=tuple(replace(r, text=LEFT_OUT) for r in article.removed),
        ),
        times=cuts.move_items(reading.times),
        mentions=cuts.move_items(reading.mentions),
        quotes=tuple(_cut_quote(q, cuts) for q in cuts.move_items(reading.quotes)),
        quantities=cuts.move_items(reading.quantities),
        claims=tuple(replace(c, attribution=None, voices=()) for c in cuts.move_items(reading.claims)),
        frames=(),
    )


def _cut_quote(quote: Quote, cuts: Cuts) -> Quote:
    return replace(quote, said=cuts.move(quote.said) if quote.said else None)


def _name(article: Article, words: _Words) -> str:
    """The title; the id where the only title is one made from words that are withheld."""
    return article.title if article.title_basis != "fallback" or words.has(article.title) else article.id


def _rename(reading: Reading, words: _Words, renamed: Mapping[str, str]) -> Reading:
    """Title, address and the evidence of the date without withheld words."""
    article = reading.article
    at = article.published
    given = at.basis == "editor" or at.evidence == ""
    hidden = article.title in renamed and "slug" not in article.asserted
    named = replace(
        article,
        title=renamed.get(article.title, article.title) if article.title_basis == "fallback" else article.title,
        slug=slug(article.id) if hidden and article.title_basis == "fallback" else article.slug,
        published=at if given else replace(at, evidence=words.only_published(at.evidence)),
    )
    return reading if named == article else replace(reading, article=named)


def _cut_findings(dossier: Dossier, cuts: Cuts) -> Dossier:
    """Statements, events, differences and plans; an event that no published passage tells is left out."""
    events = tuple(e for event in dossier.events if (e := _cut_event(event, cuts)).claims)
    told = frozenset(event.id for event in events)
    briefing = dossier.briefing
    return replace(
        dossier,
        events=events,
        statements=tuple(_cut_statement(s, cuts, told) for s in dossier.statements),
        differences=tuple(_cut_difference(d, cuts, told) for d in dossier.differences),
        due=tuple(_cut_due(d, cuts, told) for d in dossier.due),
        briefing=replace(briefing, strip=tuple(e for e in briefing.strip if e in told)) if briefing else None,
    )


def _cut_event(event: Event, cuts: Cuts) -> Event:
    return replace(event, claims=cuts.move_all(event.claims), made=None)


def _cut_statement(statement: Statement, cuts: Cuts, told: frozenset[EventId]) -> Statement:
    return replace(
        statement,
        slice=_moved(statement.slice, cuts),
        edits=tuple(_cut_edit(edit, cuts) for edit in statement.edits),
        support=cuts.move_all(statement.support),
        made=_cut_made(statement.made, cuts) if statement.made else None,
        related=cuts.move_all(statement.related),
        event=statement.event if statement.event in told else None,
    )


def _cut_made(made: Made, cuts: Cuts) -> Made:
    return replace(made, slots=tuple(replace(slot, source=_moved(slot.source, cuts)) for slot in made.slots))


def _cut_edit(edit: Edit, cuts: Cuts) -> Edit:
    return replace(edit, source=cuts.move(edit.source) if edit.source else None)


def _cut_difference(difference: Difference, cuts: Cuts, told: frozenset[EventId]) -> Difference:
    return replace(
        difference,
        versions=tuple(replace(v, support=cuts.move_all(v.support)) for v in difference.versions),
        event=difference.event if difference.event in told else None,
        made=None,
    )


def _cut_due(due: Due, cuts: Cuts, told: frozenset[EventId]) -> Due:
    return replace(
        due,
        support=cuts.move_all(due.support),
        report=cuts.move_all(due.report),
        slice=_moved(due.slice, cuts) if due.slice else None,
        edits=tuple(_cut_edit(edit, cuts) for edit in due.edits),
        event=due.event if due.event in told else None,
    )


def _moved(span: Span, cuts: Cuts) -> Span:
    moved = cuts.move(span)
    if moved is None:
        raise AssertionError(f"a passage that is shown was withheld: {span}")
    return moved


def _cut_registers(dossier: Dossier, cuts: Cuts, renamed: Mapping[str, str]) -> Dossier:
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
        rows=tuple(replace(row, cells=tuple(_cut_cell(cell, cuts) for cell in row.cells)) for row in coverage.rows),
    )


def _cut_cell(cell: Cell, cuts: Cuts) -> Cell:
    return replace(cell, spans=cuts.move_all(cell.spans))


def _call(source: Source, renamed: Mapping[str, str]) -> Source:
    return replace(source, name=renamed.get(source.name, source.name))


def _cut_changes(changes: Changes, told: set[StatementId], renamed: Mapping[str, str], words: _Words) -> Changes:
    """Without statements that are left out; earlier words that are no longer published give way to an ellipsis."""

    def was(old: str) -> str:
        return old if words.has(old) else "…"

    return replace(
        changes,
        added=tuple(s for s in changes.added if s.id in told),
        changed=tuple(replace(c, old=was(c.old)) for c in changes.changed if c.id in told),
        withdrawn=tuple(replace(s, text=was(s.text)) for s in changes.withdrawn),
        corroborated=tuple(c for c in changes.corroborated if c.id in told),
        weakened=tuple(c for c in changes.weakened if c.id in told),
        rated=tuple(c for c in changes.rated if c.id in told),
        articles_removed=tuple(replace(a, title=a.article) for a in changes.articles_removed),
        renamed=tuple(
            replace(c, what=renamed.get(c.what, c.what), old=was(c.old), new=renamed.get(c.new, c.new))
            for c in changes.renamed
        ),
        fronted=tuple(s for s in changes.fronted if s.id in told),
        moved_back=tuple(s for s in changes.moved_back if s.id in told),
    )
