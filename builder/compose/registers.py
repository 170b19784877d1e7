"""Registers: every statement, difference, quotation, wording and plan, each in full."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, TypeVar

from builder.compose.compared import compose_compared
from builder.compose.parts import Here
from builder.compose.saydate import say_date, say_short
from builder.compose.site import DIFFERENCES_A_PAGE, STATEMENTS_A_PAGE, Site
from builder.compose.views import (
    DifferencesView,
    DueListView,
    Link,
    Quoted,
    QuotesView,
    StatementsView,
    UtteranceView,
)
from builder.naming import register_page
from builder.values.dossier import Due
from builder.values.page import Page
from builder.values.registers import Printed, Utterance

QUOTES_A_PAGE: Final = 150
FORMS: Final = 5
"""Other printed forms of one utterance: enough to see how words vary."""
PLANS: Final = 200
"""Plans of one kind, the newest first where there are more."""

T = TypeVar("T")


def compose_registers(site: Site) -> Iterable[Page]:
    """All registers."""
    yield from compose_statements(site)
    yield from compose_differences(site)
    yield from compose_quotes(site)
    yield from compose_compared(site)
    yield compose_due(site)


def compose_statements(site: Site) -> Iterable[Page]:
    """`statements.md` and, from 201 statements on, `statements-2.md` …"""
    every = site.dossier.statements
    for here, shown, pages in cut_pages(site, "statements", every, STATEMENTS_A_PAGE):
        view = StatementsView(
            top=here.dossier_top(),
            statements=tuple(here.statement(s) for s in shown),
            total=len(every),
            unpublished=site.dossier.unpublished,
            pages=pages,
        )
        yield Page(path=here.page, template="statements.md.j2", front_matter={"title": "Statements"}, view=view)


def compose_differences(site: Site) -> Iterable[Page]:
    """`differences.md` and, from 101 differences on, `differences-2.md` …"""
    for here, shown, pages in cut_pages(site, "differences", site.dossier.differences, DIFFERENCES_A_PAGE):
        view = DifferencesView(
            top=here.dossier_top(),
            differences=tuple(here.difference(d) for d in shown),
            origins=len(site.dossier.origins),
            pages=pages,
        )
        title = {"title": "Where sources differ"}
        yield Page(path=here.page, template="differences.md.j2", front_matter=title, view=view)


def compose_quotes(site: Site) -> Iterable[Page]:
    """`quotes.md` and, from 151 quotations on, `quotes-2.md` …: those who said most first, the unknown last."""
    every = site.dossier.quotations
    counts = Counter(map(_voice, every))
    ranked = sorted(every, key=lambda said: (not _voice(said), -counts[_voice(said)], _voice(said)))
    for here, shown, pages in cut_pages(site, "quotes", ranked, QUOTES_A_PAGE):
        groups = {voice: tuple(group) for voice, group in groupby(shown, _voice)}
        unknown = groups.pop("", ())
        view = QuotesView(
            top=here.dossier_top(),
            groups=tuple((_speaker(here, group[0]), _utterances(here, group)) for group in groups.values()),
            unknown=_utterances(here, unknown),
            total=len(every),
            pages=pages,
        )
        yield Page(path=here.page, template="quotes.md.j2", front_matter={"title": "Quotes"}, view=view)


def compose_due(site: Site) -> Page:
    """`due.md`."""
    here = Here(site=site, page="due.md")
    by_status: dict[str, list[Due]] = {"overdue": [], "open": [], "reported": []}
    for due in site.dossier.due:
        by_status[due.status].append(due)
    overdue, ahead, reported = (tuple(here.due(d) for d in plans[-PLANS:]) for plans in by_status.values())
    view = DueListView(
        top=here.dossier_top(),
        overdue=overdue,
        open=ahead,
        reported=reported,
        as_of=say_date(site.dossier.as_of) if site.dossier.as_of else "",
        left_out=len(site.dossier.due) - len(overdue) - len(ahead) - len(reported),
    )
    return Page(path=here.page, template="due.md.j2", front_matter={"title": "Promised and due"}, view=view)


def cut_pages(
    site: Site, register: str, every: Sequence[T], size: int
) -> Iterator[tuple[Here, Sequence[T], tuple[Link, ...]]]:
    """The pages of a register, each with what it shows and the links to all of them, its own without an address."""
    starts = range(0, max(len(every), 1), size)
    for number, start in enumerate(starts):
        here = Here(site=site, page=register_page(register, number))
        links = (
            Link(text=str(n + 1), href=here.to(register_page(register, n)) if n != number else "")
            for n in range(len(starts))
        )
        yield here, every[start : start + size], tuple(links) if len(starts) > 1 else ()


def _voice(said: Utterance) -> str:
    return said.speaker or said.speaker_text or ""


def _speaker(here: Here, said: Utterance) -> Link:
    return here.actor(said.speaker) if said.speaker else Link(text=said.speaker_text)


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
        others=tuple(_form(here, p) for p in other[:FORMS]),
        others_left_out=max(len(other) - FORMS, 0),
    )


def _form(here: Here, printed: Printed) -> Quoted:
    return Quoted(text=printed.text, said_as="", cue=printed.cue, cite=here.cite(printed.span))
