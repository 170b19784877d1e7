"""What is new since the edition before."""

from collections.abc import Iterable
from typing import Final

from builder.compose.parts import LEDGER_PAGE, UNDATED, Here
from builder.compose.saydate import say_date
from builder.compose.site import Site
from builder.compose.views.briefing import ChangesView, ChangeView
from builder.compose.views.shared import Link
from builder.interface.said import Said
from builder.naming import statement_anchor
from builder.values.article import UNKNOWN_PUBLISHER
from builder.values.edition import Changed, Changes
from builder.values.ids import ActorId, ArticleId, DifferenceId, StatementId
from builder.values.page import Page

_LISTED: Final = 500


def compose_changes(site: Site) -> Page:
    """`changes.md`."""
    here = Here(site=site, page="changes.md")
    view = view_changes(here, _LISTED)
    return Page(path=here.page, template="changes.md.j2", front_matter={"title": "Changes"}, view=view)


def view_changes(here: Here, limit: int) -> ChangesView:
    """The first `limit` changes, those of statements first."""
    dossier = here.site.dossier
    changes = dossier.changes
    found = tuple(_list_changes(here, changes)) if changes else ()
    return ChangesView(
        top=here.dossier_top(),
        as_of=say_date(dossier.as_of) if dossier.as_of else "",
        since=changes.since.number if changes else 0,
        since_as_of=say_date(changes.since.as_of) if changes and changes.since.as_of else "",
        changes=found[:limit],
        left_out=max(len(found) - limit, 0),
    )


def _list_changes(here: Here, changes: Changes) -> Iterable[ChangeView]:
    for said in changes.added:
        yield _view("added", _statement(here, said.id, said.text), "", "")
    for kind, group in (
        ("changed", changes.changed),
        ("corroborated", changes.corroborated),
        ("weakened", changes.weakened),
        ("confidence changed", changes.rated),
    ):
        for changed in group:
            yield _view(kind, _statement(here, changed.id, changed.what), Said(changed.old), Said(changed.new))
    for said in changes.withdrawn:
        yield _view("withdrawn", Link(text=said.text), "", "")
    for kind, questions in (("newly disputed", changes.disputed), ("settled", changes.settled)):
        for question in questions:
            yield _view(kind, _difference(here, question.id, question.question), "", "")
    for kind, moved in (("on the front page", changes.fronted), ("off the front page", changes.moved_back)):
        for said in moved:
            yield _view(kind, _statement(here, said.id, said.text), "", "")
    for correction in changes.corrections:
        entry = f"{LEDGER_PAGE}#{statement_anchor(correction.id)}"
        yield _view("corrected", Link(text=correction.what, href=here.to(entry)), "", "")
    yield from _list_inputs(here, changes)


def _list_inputs(here: Here, changes: Changes) -> Iterable[ChangeView]:
    for date in changes.articles_added:
        yield _view("article added", _article(here, date.article, date.title), "", "")
    for date in changes.articles_removed:
        yield _view("article removed", Link(text=date.title), "", "")
    for moved in changes.dates_moved:
        yield _moved(here, moved)
    for changed in changes.republished:
        old, new = (name or Said(UNKNOWN_PUBLISHER) for name in (changed.old, changed.new))
        yield _view("another publisher", _article(here, ArticleId(changed.id), changed.what), old, new)
    for changed in changes.renamed:
        yield _view("renamed", Link(text=changed.what), changed.old, changed.new)
    for merged in changes.actors_merged:
        yield _view("actors merged", here.actor(ActorId(merged.id), merged.what), merged.old, merged.new)
    for kind, group in (("merged", changes.merged), ("split off", changes.split)):
        for changed in group:
            yield _view(kind, Link(text=changed.what), changed.old, changed.new)


def _moved(here: Here, moved: Changed) -> ChangeView:
    old, new = say_date(moved.old) or UNDATED, say_date(moved.new) or UNDATED
    return _view("date moved", _article(here, ArticleId(moved.id), moved.what), old, new)


def _view(kind: str, what: Link, old: str, new: str) -> ChangeView:
    return ChangeView(kind=Said(kind), what=what, old=old, new=new)


def _statement(here: Here, name: StatementId | str, text: str) -> Link:
    known = here.site.statements.get(StatementId(name))
    return here.statement_link(known) if known else Link(text=text)


def _difference(here: Here, name: DifferenceId, question: str) -> Link:
    known = next((d for d in here.site.dossier.differences if d.id == name), None)
    return here.difference_link(known) if known else Link(text=question)


def _article(here: Here, article: ArticleId, title: str) -> Link:
    known = here.site.heads.get(article)
    return Link(text=known.article.title, href=here.article(article)) if known else Link(text=title)
