"""Actor pages: under which names, what sources say by date, quotes, company."""

from collections.abc import Iterable, Sequence
from typing import Final

from builder.compose.blocks.statements import show_statement
from builder.compose.briefing import role_as_of
from builder.compose.charts import chart_days
from builder.compose.correct import correct_actor
from builder.compose.drafts import Draft
from builder.compose.parts import STATEMENTS_SHOWN, UNDATED, Here
from builder.compose.saydate import date_key, say_short
from builder.compose.site import NOBODY, Sentence, Site, say_name
from builder.compose.views.about import RedirectView
from builder.compose.views.actors import ActorRow, ActorsView, ActorView, RoleView, SaidOn
from builder.compose.views.pictures import Chart
from builder.compose.views.shared import Counted, Link
from builder.interface.said import Said, join
from builder.naming import slug
from builder.values.capture import Role
from builder.values.dossier import Actor
from builder.values.ids import ActorId, ArticleId
from builder.values.page import FrontMatter, Page
from builder.words.grouped import group

_SAID: Final = 200
"""Sentences on an actor's page; the newest are shown, the rest is counted and found through the articles."""
_QUOTES: Final = 60
_COMPANY: Final = 12
_NAME_CITES: Final = 4
_UNMATCHED: Final = 100
_LISTED: Final = 200
"""Rows of one kind on the index, the most mentioned first; search finds the others."""


def draft_actors(site: Site) -> Iterable[Draft[Page]]:
    """The index, one page an actor, and redirects from former ids."""
    taken = set(site.actor_names.values())
    yield Draft(path="actors/index.md", make=compose_index)
    for actor in site.dossier.actors:
        yield Draft(path=f"actors/{site.actor_names[actor.id]}.md", make=_compose_actor, of=(actor.id,))
        for former in actor.former_ids:
            if slug(former) not in taken:
                yield Draft(path=f"actors/{slug(former)}.md", make=_compose_redirect, of=(actor.id, former))


def _compose_actor(site: Site, name: ActorId) -> Page:
    """One actor's page."""
    actor = site.actors[name]
    here = Here(site=site, page=f"actors/{site.actor_names[actor.id]}.md")
    said = site.by_actor.get(actor.id, ())
    shown = said[-_SAID:]
    quotes = site.quotes_by.get(actor.id, ())
    articles = tuple(dict.fromkeys(s.head.article.id for s in said))
    view = ActorView(
        top=here.top(here.with_form(correct_actor(site.dossier.record, actor), "actor", actor.id)),
        name=say_name(actor),
        type=Said(actor.type),
        curated="yes" if actor.record else "",
        prose=actor.record.prose.strip() if actor.record else "",
        country=(actor.record.country or "") if actor.record else "",
        wikidata=(actor.record.wikidata or "") if actor.record else "",
        roles=tuple(_view_role(here, role) for role in actor.roles),
        names=_count_names(here, actor, said),
        also=_other_names(actor, said),
        said=_by_publication(here, shown),
        left_out=len(said) - len(shown),
        quotes=tuple(here.quoted(q) for q in quotes[:_QUOTES]),
        quotes_left_out=max(len(quotes) - _QUOTES, 0),
        company=_view_company(here, actor),
        statements=tuple(show_statement(here, s) for s in site.statements_about.get(actor.id, ())[:STATEMENTS_SHOWN]),
        statements_left_out=max(len(site.statements_about.get(actor.id, ())) - STATEMENTS_SHOWN, 0),
        articles=tuple(here.row(site.heads[a]) for a in articles[-_SAID:]),
        chart=_chart(here, actor, said),
        mentions=site.prominence.get(actor.id, NOBODY).mentions,
    )
    return Page(path=here.page, template="actor.md.j2", front_matter=_front_matter(here, actor, said), view=view)


def compose_index(site: Site) -> Page:
    """`actors/index.md`."""
    here = Here(site=site, page="actors/index.md")
    rows = group((actor.type, _row(here, actor)) for actor in site.dossier.actors)
    groups = tuple(
        (kind, tuple(sorted(own, key=_prominence)[:_LISTED]), max(len(own) - _LISTED, 0))
        for kind, own in sorted(rows.items(), key=lambda row: (row[0] != "person", row[0]))
    )
    view = ActorsView(
        top=here.dossier_top(),
        groups=groups,
        total=len(site.dossier.actors),
        unmatched=tuple(dict.fromkeys(c.name for c in site.dossier.unmatched[:_UNMATCHED])),
    )
    return Page(path=here.page, template="actors.md.j2", front_matter={"title": "Actors"}, view=view)


def _row(here: Here, actor: Actor) -> ActorRow:
    named = here.site.prominence.get(actor.id, NOBODY)
    return ActorRow(
        link=here.actor(actor.id),
        role=role_as_of(actor, here.site.dossier.as_of),
        aliases=tuple(name for name in actor.aliases if name != actor.name),
        articles=named.articles,
        mentions=named.mentions,
        curated="yes" if actor.record else "",
    )


def _prominence(row: ActorRow) -> tuple[int, int, str]:
    return (-row.articles, -row.mentions, row.link.text)


def _compose_redirect(site: Site, name: ActorId, former: str) -> Page:
    """From where an actor's page was to where it is."""
    here = Here(site=site, page=f"actors/{slug(former)}.md")
    return Page(
        path=here.page,
        template="redirect.md.j2",
        front_matter={"title": say_name(site.actors[name]), "redirect": here.actor(name).href},
        view=RedirectView(title=former, target=here.actor(name)),
    )


def _count_names(here: Here, actor: Actor, said: Sequence[Sentence]) -> tuple[Counted, ...]:
    seen = group((m.text, m) for sentence in said for m in sentence.mentions if m.actor == actor.id)
    ranked = sorted(seen.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Counted(
            link=Link(text=text, title=mentions[0].kind),
            count=len(mentions),
            articles=len({m.span.article for m in mentions}),
            cites=here.cites({m.span.article: m.span for m in reversed(mentions)}.values())[:_NAME_CITES],
        )
        for text, mentions in ranked
    )


def _other_names(actor: Actor, said: Sequence[Sentence]) -> tuple[str, ...]:
    """Spellings that no article uses, so that search finds the actor by them all the same."""
    seen = {m.text for s in said for m in s.mentions if m.actor == actor.id} | {actor.name}
    return tuple(name for name in actor.aliases if name not in seen)


def _by_publication(here: Here, said: Sequence[Sentence]) -> tuple[SaidOn, ...]:
    days = group((sentence.head.article.published.value or "", sentence) for sentence in said)
    return tuple(
        SaidOn(
            published=here.day(value, say_short(value)) if value else Link(text=UNDATED),
            passages=tuple(
                here.passage(s, next((t for t in s.times if t.kind == "date" and t.value), None)) for s in on
            ),
        )
        for value, on in days.items()
    )


def _view_company(here: Here, of: Actor) -> tuple[Counted, ...]:
    company = here.site.company.get(of.id, ())
    known = [(actor, count) for actor, count in company if actor in here.site.actors]
    known.sort(key=lambda item: (-item[1], here.site.actors[item[0]].name))
    return tuple(Counted(link=here.actor(actor), count=count) for actor, count in known[:_COMPANY])


def _chart(here: Here, actor: Actor, said: Sequence[Sentence]) -> Chart | None:
    rows: dict[str, list[str]] = {}
    for sentence in said:
        key = date_key(sentence.head.article.published.value)
        count = sum(m.actor == actor.id for m in sentence.mentions)
        rows.setdefault(here.row_source(sentence.head).text, []).extend([key] * count if key else [])
    return chart_days({name: days for name, days in rows.items() if days})


def _view_role(here: Here, role: Role) -> RoleView:
    start, end = say_short(role.start) if role.start else "", say_short(role.end) if role.end else ""
    return RoleView(title=role.title, period=_say_period(start, end), source=_role_source(here, role.source))


def _role_source(here: Here, source: str) -> Link:
    """The article that words a role so; what editors give as a source is theirs to word."""
    reading = here.site.heads.get(ArticleId(source))
    if reading is None:
        return Link(text=source)
    row = here.row(reading)
    return Link(text=join((row.source.text, row.published.day.text), ", "), href=row.link.href, title=row.link.text)


def _say_period(start: str, end: str) -> str:
    if start and end:
        return join((start, end), " – ")
    return Said("since {day}", day=start) if start else Said("until {day}", day=end) if end else ""


def _front_matter(here: Here, actor: Actor, said: Sequence[Sentence]) -> FrontMatter:
    return {
        "id": actor.id,
        "title": say_name(actor),
        "type": actor.type,
        "aliases": list(actor.aliases),
        "articles": list(dict.fromkeys(s.head.article.id for s in said)),
        "edit_url": correct_actor(here.site.dossier.record, actor).href or None,
    }
