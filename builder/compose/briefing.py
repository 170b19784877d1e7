"""The front page, in the order that a reader in a hurry needs."""

import hashlib
from collections import Counter
from typing import Final

from builder import __version__
from builder.compose.blocks.differences import show_difference
from builder.compose.blocks.due import show_due
from builder.compose.blocks.events import show_event
from builder.compose.blocks.passages import show_pieces
from builder.compose.blocks.statements import show_statement
from builder.compose.changes import view_changes
from builder.compose.figures import count_figures
from builder.compose.parts import Here
from builder.compose.pictures import draw_bars, draw_strip
from builder.compose.saydate import date_key, end_key, say_date
from builder.compose.site import Site
from builder.compose.views.briefing import BriefingView, SectionView, WhoView
from builder.compose.views.pictures import Pictured
from builder.compose.views.shared import Link, StatementView
from builder.interface.said import Said
from builder.markdown import escape_title
from builder.values.dossier import Actor, Briefing, Edit, Event, Heading, Statement
from builder.values.ids import StatementId
from builder.values.page import Page

_MAIN_ACTORS: Final = 8
_KNOWN_OFFICE: Final = 2
"""Worth two articles: a line that can say what somebody is tells more than one that cannot."""
_CHANGES_SHOWN: Final = 5
_DIFFERENCES_SHOWN: Final = 6
_DUE_SHOWN: Final = 6
_SOURCES_LISTED: Final = 60
_WHO_TYPES: Final = ("person", "organisation", "group")
"""Who acts; states and places would fill the list and say nothing."""


def compose_briefing(site: Site) -> Page:
    """`index.md`."""
    here = Here(site=site, page="index.md")
    view = _view(here)
    return Page(
        path=here.page,
        template="index.md.j2",
        front_matter={
            "title": view.title,
            "as_of": site.dossier.as_of,
            "description": escape_title(" ".join(s.text for s in view.bottom_line) or view.question) or None,
        },
        view=view,
    )


def _view(here: Here) -> BriefingView:
    site, dossier, briefing = here.site, here.site.dossier, here.site.dossier.briefing
    pictured = list_pictured(here, briefing) if briefing else ()
    plans = [d for d in dossier.due if d.status != "reported"]
    words = _title_words(here)
    return BriefingView(
        top=here.dossier_top(),
        title=_plain_title(words),
        words=words,
        title_by=briefing.title_by if briefing else "editor",
        edition=dossier.edition,
        changes=view_changes(here, _CHANGES_SHOWN),
        as_of=say_date(dossier.as_of) if dossier.as_of else "",
        question=dossier.record.question,
        figures=count_figures(site),
        bottom_line=_statements(here, briefing.bottom_line if briefing else ()),
        sections=tuple(
            SectionView(id=s.id, title=s.title, statements=_statements(here, s.statements))
            for s in (briefing.sections if briefing else ())
        ),
        differences=tuple(show_difference(here, d) for d in dossier.differences[:_DIFFERENCES_SHOWN]),
        differences_left_out=max(len(dossier.differences) - _DIFFERENCES_SHOWN, 0),
        strip=draw_strip(here, pictured),
        pictured=pictured,
        due=tuple(show_due(here, d) for d in plans[:_DUE_SHOWN]),
        due_left_out=max(len(plans) - _DUE_SHOWN, 0),
        who=_find_main_actors(here),
        bars=draw_bars(here),
        gaps=len(dossier.gaps),
        sources=tuple(here.row(r) for r in site.order[:_SOURCES_LISTED]),
        assessment=dossier.record.assessment.strip(),
        version=__version__,
        seeds_mark=hashlib.sha256(dossier.sums.encode("utf-8", "backslashreplace")).hexdigest()[:12],
        rights=dossier.record.rights,
    )


def _title_words(here: Here) -> tuple[Link, ...]:
    """The title, cut where the machine put words in if it is a statement; without a full stop."""
    dossier = here.site.dossier
    title = dossier.briefing.title if dossier.briefing else dossier.record.headline or dossier.record.title
    told = dossier.briefing.title_from if dossier.briefing else None
    source = here.site.statements.get(told) if told else None
    if dossier.briefing is None or source is None:
        return (Link(text=title.removesuffix(".")),)
    return _cut_title(here, title, source, dossier.briefing.title_edits)


def _cut_title(here: Here, title: str, source: Statement, edits: tuple[Edit, ...]) -> tuple[Link, ...]:
    words = show_pieces(here, source.slice, edits)
    if not words or not "".join(word.text for word in words).startswith(title):
        return (Link(text=title),)
    *first, last = words
    end = len(title) - sum(len(word.text) for word in first)
    return (*first, Link(text=last.text[:end], title=last.title))


def list_pictured(here: Here, briefing: Briefing) -> tuple[Pictured, ...]:
    """The events of the strip and the statements beside them, by date."""
    chosen = set(briefing.strip)
    events = [_picture_event(here, e, e.when) for e in here.site.dossier.events if e.id in chosen and e.when]
    told = [
        _picture_heading(here, heading, statement, statement.when.value)
        for heading in briefing.pictured
        if (statement := here.site.statements.get(heading.statement)) and statement.when
    ]
    return tuple(sorted((*events, *told), key=lambda one: (date_key(one.value), end_key(one.value))))


def _picture_event(here: Here, event: Event, when: str) -> Pictured:
    view = show_event(here, event)
    return Pictured(value=when, when=view.when, what=view.what, lang="", status=event.status, cites=view.cites)


def _picture_heading(here: Here, heading: Heading, statement: Statement, when: str) -> Pictured:
    words = _plain_title(_cut_title(here, heading.text, statement, heading.edits))
    cites = here.cites(statement.support)
    return Pictured(
        value=when,
        when=here.day(when),
        what=words,
        lang=next((c.lang for c in cites), ""),
        status="reported",
        cites=cites,
    )


def _plain_title(words: tuple[Link, ...]) -> str:
    """The title for a browser's tab: names put in stand without brackets, what is added in parentheses."""
    return "".join(_plain(word) if word.title else word.text for word in words)


def _plain(word: Link) -> str:
    inner = word.text.strip().removeprefix("[").removesuffix("]")
    return f" ({inner})" if word.text.startswith(" ") else inner


def _find_main_actors(here: Here) -> tuple[WhoView, ...]:
    """Who is named in most articles, takes part in most events and speaks most; whose office is known comes first.

    The three are added up: a name that every article drops in passing is less to a reader than one who acts or speaks.
    """
    site = here.site
    named = dict(site.prominence.items())
    acting = [a for a in site.dossier.actors if a.type in _WHO_TYPES and a.id in named]
    deeds = Counter(actor for event in site.dossier.events for actor in event.actors)
    weights = {
        a.id: named[a.id].articles + deeds[a.id] + len(site.quotes_by.get(a.id, ())) + _KNOWN_OFFICE * bool(a.roles)
        for a in acting
    }
    acting.sort(key=lambda a: (-weights[a.id], -named[a.id].mentions, a.name))
    return tuple(
        WhoView(
            link=here.actor(a.id),
            role=role_as_of(a, site.dossier.as_of),
            type=Said(a.type),
            articles=named[a.id].articles,
            quotes=len(site.quotes_by.get(a.id, ())),
            says=here.speaker(a),
        )
        for a in acting[:_MAIN_ACTORS]
    )


def role_as_of(actor: Actor, as_of: str | None) -> str:
    """The role held on that day: of those not ended the last to begin, or, where no day is known, the first."""
    held = [
        r
        for r in actor.roles
        if (not r.start or not as_of or date_key(r.start) <= as_of)
        and (not r.end or not as_of or date_key(r.end) > as_of)
    ]
    begun = sorted((r for r in held if r.start), key=lambda r: date_key(r.start))
    return begun[-1].title if begun else held[0].title if held else ""


def _statements(here: Here, ids: tuple[StatementId, ...]) -> tuple[StatementView, ...]:
    known: tuple[Statement, ...] = tuple(here.site.statements[i] for i in ids if i in here.site.statements)
    return tuple(show_statement(here, s) for s in known)
