"""Registers: every statement, difference, quotation, wording and plan, each in full."""

from collections.abc import Iterable
from typing import Final

from builder.compose.compared import compose_compared
from builder.compose.correct import correct_record
from builder.compose.parts import Here
from builder.compose.saydate import say_date, say_short
from builder.compose.site import STATEMENTS_A_PAGE, Site
from builder.compose.views import (
    DifferencesView,
    DueListView,
    DueView,
    Link,
    Quoted,
    QuotesView,
    StatementsView,
    UtteranceView,
)
from builder.naming import statement_page
from builder.values.page import Page
from builder.values.registers import Printed, Utterance

QUOTES: Final = 400


def compose_registers(site: Site) -> Iterable[Page]:
    """All registers."""
    yield from compose_statements(site)
    yield compose_differences(site)
    yield compose_quotes(site)
    yield from compose_compared(site)
    yield compose_due(site)


def compose_statements(site: Site) -> Iterable[Page]:
    """`statements.md` and, from 201 statements on, `statements-2.md` …"""
    every = site.dossier.statements
    starts = range(0, max(len(every), 1), STATEMENTS_A_PAGE)
    for number, start in enumerate(starts):
        here = Here(site=site, page=statement_page(number))
        view = StatementsView(
            top=here.top(correct_record(site.dossier.record)),
            statements=tuple(here.statement(s) for s in every[start : start + STATEMENTS_A_PAGE]),
            total=len(every),
            pages=tuple(Link(text=str(n + 1), href=here.to(statement_page(n))) for n in range(len(starts))),
        )
        yield Page(path=here.page, template="statements.md.j2", front_matter={"title": "Statements"}, view=view)


def compose_differences(site: Site) -> Page:
    """`differences.md`."""
    here = Here(site=site, page="differences.md")
    view = DifferencesView(
        top=here.top(correct_record(site.dossier.record)),
        differences=tuple(here.difference(d) for d in site.dossier.differences),
        origins=len(site.dossier.origins),
    )
    return Page(path=here.page, template="differences.md.j2", front_matter={"title": "Where sources differ"}, view=view)


def compose_quotes(site: Site) -> Page:
    """`quotes.md`."""
    here = Here(site=site, page="quotes.md")
    every = site.dossier.quotations
    groups: dict[str, list[Utterance]] = {}
    for said in every[:QUOTES]:
        groups.setdefault(said.speaker or said.speaker_text, []).append(said)
    named = sorted((key for key in groups if key), key=lambda key: (-len(groups[key]), key))
    view = QuotesView(
        top=here.top(correct_record(site.dossier.record)),
        groups=tuple((_speaker(here, groups[key][0]), _utterances(here, groups[key])) for key in named),
        unknown=_utterances(here, groups.get("", [])),
        total=len(every),
        left_out=max(len(every) - QUOTES, 0),
    )
    return Page(path=here.page, template="quotes.md.j2", front_matter={"title": "Quotes"}, view=view)


def compose_due(site: Site) -> Page:
    """`due.md`."""
    here = Here(site=site, page="due.md")
    by_status: dict[str, list[DueView]] = {}
    for due in site.dossier.due:
        by_status.setdefault(due.status, []).append(here.due(due))
    view = DueListView(
        top=here.top(correct_record(site.dossier.record)),
        overdue=tuple(by_status.get("overdue", ())),
        open=tuple(by_status.get("open", ())),
        reported=tuple(by_status.get("reported", ())),
        as_of=say_date(site.dossier.as_of) if site.dossier.as_of else "",
    )
    return Page(path=here.page, template="due.md.j2", front_matter={"title": "Promised and due"}, view=view)


def _speaker(here: Here, said: Utterance) -> Link:
    return here.actor(said.speaker) if said.speaker else Link(text=said.speaker_text)


def _utterances(here: Here, every: Iterable[Utterance]) -> tuple[UtteranceView, ...]:
    return tuple(_utterance(here, said) for said in every)


def _utterance(here: Here, said: Utterance) -> UtteranceView:
    fullest = said.printed[0]
    same = [p for p in said.printed if p.text == fullest.text]
    return UtteranceView(
        text=fullest.text,
        cue=fullest.cue,
        said=here.day(said.said, say_short(said.said)) if said.said else Link(text=""),
        cites=here.cites(p.span for p in same),
        varies="yes" if said.varies else "",
        others=tuple(_form(here, p) for p in said.printed if p.text != fullest.text),
    )


def _form(here: Here, printed: Printed) -> Quoted:
    return Quoted(text=printed.text, said_as="", cue=printed.cue, cite=here.cite(printed.span))
