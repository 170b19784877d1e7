"""Registers: every statement, difference, quotation, wording and plan, each in full."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from builder.compose.blocks.differences import show_difference
from builder.compose.blocks.due import show_due
from builder.compose.blocks.statements import show_statement
from builder.compose.compared import draft_compared
from builder.compose.drafts import Draft
from builder.compose.indexing import DIFFERENCES_A_PAGE, STATEMENTS_A_PAGE, cut
from builder.compose.parts import Here
from builder.compose.saydate import say_date, say_short
from builder.compose.site import Site, voice_of
from builder.compose.views.registers import DifferencesView, DueListView, QuotesView, StatementsView, UtteranceView
from builder.compose.views.shared import Link, Quoted
from builder.naming import register_page
from builder.values.ids import DifferenceId, StatementId
from builder.values.page import Page
from builder.values.registers import Utterance
from builder.words.grouped import group

_FORMS: Final = 5
"""Other printed forms of one utterance: enough to see how words vary."""
_PLANS: Final = 200
"""Plans of one kind, the newest first where there are more."""


def draft_registers(site: Site) -> Iterable[Draft[Page]]:
    """All registers; `statements.md` and, from 201 statements on, `statements-2.md` …, and so on."""
    yield from draft_pages("statements", _compose_statements, cut([*site.statements], STATEMENTS_A_PAGE))
    yield from draft_pages("differences", _compose_differences, cut([*site.differences], DIFFERENCES_A_PAGE))
    yield from draft_pages("quotes", _compose_quotes, dict.fromkeys(site.quotations, ()))
    yield from draft_compared()
    yield Draft(path="due.md", make=_compose_due)


def draft_pages(
    register: str, make: Callable[..., Page], shown: Mapping[int, tuple[str, ...]]
) -> Iterable[Draft[Page]]:
    """The pages of a register, made of their number, how many there are, and the ids of what each shows."""
    for number, ids in shown.items():
        yield Draft(path=register_page(register, number), make=make, of=(number, len(shown), *ids))


def _compose_statements(site: Site, number: int, pages: int, *shown: StatementId) -> Page:
    """A page of statements."""
    here = Here(site=site, page=register_page("statements", number))
    view = StatementsView(
        top=here.dossier_top(),
        statements=tuple(show_statement(here, site.statements[s]) for s in shown),
        total=site.totals["statements"],
        unpublished=site.dossier.unpublished,
        pages=link_pages(here, "statements", number, pages),
    )
    return Page(path=here.page, template="statements.md.j2", front_matter={"title": "Statements"}, view=view)


def _compose_differences(site: Site, number: int, pages: int, *shown: DifferenceId) -> Page:
    """A page of differences."""
    here = Here(site=site, page=register_page("differences", number))
    view = DifferencesView(
        top=here.dossier_top(),
        differences=tuple(show_difference(here, site.differences[d]) for d in shown),
        origins=site.totals["origins"],
        pages=link_pages(here, "differences", number, pages),
    )
    title = {"title": "Where sources differ"}
    return Page(path=here.page, template="differences.md.j2", front_matter=title, view=view)


def _compose_quotes(site: Site, number: int, pages: int) -> Page:
    """A page of quotations."""
    here = Here(site=site, page=register_page("quotes", number))
    groups = group((voice_of(said), said) for said in site.quotations[number])
    unknown = groups.pop("", ())
    view = QuotesView(
        top=here.dossier_top(),
        groups=tuple((_speaker(here, own[0]), _utterances(here, own)) for own in groups.values()),
        unknown=_utterances(here, unknown),
        total=site.totals["quotes"],
        pages=link_pages(here, "quotes", number, pages),
    )
    return Page(path=here.page, template="quotes.md.j2", front_matter={"title": "Quotes"}, view=view)


def _compose_due(site: Site) -> Page:
    """`due.md`."""
    here = Here(site=site, page="due.md")
    by_status = group((due.status, due) for due in site.dossier.due)
    plans = (by_status.get(status, ())[-_PLANS:] for status in ("overdue", "open", "reported"))
    overdue, ahead, reported = (tuple(show_due(here, due) for due in some) for some in plans)
    view = DueListView(
        top=here.dossier_top(),
        overdue=overdue,
        open=ahead,
        reported=reported,
        as_of=say_date(site.dossier.as_of) if site.dossier.as_of else "",
        left_out=len(site.dossier.due) - len(overdue) - len(ahead) - len(reported),
    )
    return Page(path=here.page, template="due.md.j2", front_matter={"title": "Promised and due"}, view=view)


def link_pages(here: Here, register: str, number: int, pages: int) -> tuple[Link, ...]:
    """The links to all pages of a register, its own without an address; none where there is one page."""
    links = (
        Link(text=str(n + 1), href=here.to(register_page(register, n)) if n != number else "") for n in range(pages)
    )
    return tuple(links) if pages > 1 else ()


def _speaker(here: Here, said: Utterance) -> Link:
    words = said.speaker_text
    return here.actor(said.speaker) if said.speaker else Link(text=words[:1].upper() + words[1:])


def _utterances(here: Here, every: Iterable[Utterance]) -> tuple[UtteranceView, ...]:
    return tuple(_utterance(here, said) for said in every)


def _utterance(here: Here, said: Utterance) -> UtteranceView:
    fullest = said.printed[0]
    same = [p for p in said.printed if p.text == fullest.text]
    other = tuple({p.text: p for p in reversed(said.printed) if p.text != fullest.text}.values())[::-1]
    return UtteranceView(
        text=fullest.text,
        cue=fullest.cue,
        said=here.day(said.said, say_short(said.said)) if said.said else Link(text=""),
        cites=here.cites(p.span for p in same),
        varies="yes" if said.varies else "",
        others=tuple(Quoted(text=p.text, said_as="", cue=p.cue, cite=here.cite(p.span)) for p in other[:_FORMS]),
        others_left_out=max(len(other) - _FORMS, 0),
    )
