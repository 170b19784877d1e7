"""Article pages: the body with what it names linked in place, what was removed, and what rests on each paragraph."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from builder.compose.blocks.events import show_story
from builder.compose.charts import chart_coverage
from builder.compose.correct import add_article, source_file
from builder.compose.drafts import Draft
from builder.compose.parts import Here, say_gist
from builder.compose.references import authors, reference_line, web_address
from builder.compose.saybasis import say_basis
from builder.compose.saydate import date_key, say_date
from builder.compose.site import Site
from builder.compose.spellings import find_bare_words, find_spellings
from builder.compose.views.articles import ArticlesView, ArticleView, Note, ParagraphView, RemovedView
from builder.compose.views.shared import Counted, Link
from builder.interface.said import Said, join
from builder.knowledge.tables import fields_of
from builder.knowledge.tongues import depth_of, direction_of
from builder.markdown import escape_title
from builder.naming import date_page
from builder.values.annotation import Mention, Time
from builder.values.article import LEFT_OUT, Article, Paragraph
from builder.values.dossier import Reading
from builder.values.ids import ArticleId, ParagraphId
from builder.values.page import FrontMatter, Page
from builder.words.grouped import group

_LISTED: Final = 200
"""Rows of a list: beyond it, month pages hold the rest."""
_SIBLINGS: Final = 20
_SHOWN_BESIDE: Final = frozenset({"published", "publisher", "slug", "genre"})
"""Fields whose reason stands in their own row; an address needs none."""


def draft_articles(site: Site) -> Iterable[Draft[Page]]:
    """The index and one page an article."""
    yield Draft(path="articles/index.md", make=compose_index)
    for name, page in site.article_names.items():
        yield Draft(path=f"articles/{page}.md", make=_compose_article, of=(name,))


def _compose_article(site: Site, name: ArticleId) -> Page:
    """One article's page."""
    reading = site.readings[name]
    article = reading.article
    here = Here(site=site, page=f"articles/{site.article_names[article.id]}.md")
    story = site.stories.get(reading.story)
    siblings = [site.heads[a] for a in story.articles if a != article.id and a in site.heads] if story else []
    view = ArticleView(
        top=here.top(here.correct(reading)),
        title=article.title,
        title_basis=article.title_basis,
        row=here.row(reading),
        agency=article.agency or "",
        byline=tuple((Said(b.role), b.name) for b in article.byline),
        dateline=article.dateline or "",
        genre_evidence=article.genre_evidence,
        language=article.language,
        direction=direction_of(article.language),
        depth=depth_of(article.language),
        url=web_address(article),
        reference=reference_line(article),
        origin=here.origin(reading.origin) if reading.origin else Link(text=Said("unknown")),
        copy_of=_copy_of(here, reading),
        captured=say_date(article.capture.captured) if article.capture.captured else "",
        path=article.capture.path,
        sha256=article.capture.sha256,
        capture_href=source_file(site.dossier.record, article.capture.path),
        publish=article.publish,
        publisher_reason=_reason(article, "publisher"),
        asserted={
            name: reason
            for name in article.asserted
            if name not in _SHOWN_BESIDE and (reason := _reason(article, name))
        },
        paragraphs=tuple(_view_paragraphs(here, reading)),
        removed=tuple(RemovedView(text=r.text, reason=Said(r.reason)) for r in article.removed),
        actors=_count_actors(here, reading),
        spellings=find_spellings(here, reading),
        bare_words=find_bare_words(reading),
        dates=_count_dates(here, reading),
        statements=_statements(here, reading),
        siblings=tuple(here.row(r) for r in siblings[:_SIBLINGS]),
        story=show_story(here, story) if story else None,
    )
    return Page(path=here.page, template="article.md.j2", front_matter=_front_matter(here, reading), view=view)


def _link_pieces(here: Here, paragraph: Paragraph, items: Iterable[Mention | Time]) -> tuple[Link, ...]:
    """The paragraph cut into pieces; where things nest or cross, the outermost and first is linked."""
    pieces: list[Link] = []
    done = 0
    for item in sorted(items, key=lambda i: (i.span.start, -i.span.end)):
        if item.span.start < done:
            continue
        link = _link_item(here, item)
        if not link.href:
            continue
        if item.span.start > done:
            pieces.append(Link(text=paragraph.text[done : item.span.start]))
        pieces.append(link)
        done = item.span.end
    if done < len(paragraph.text):
        pieces.append(Link(text=paragraph.text[done:]))
    return tuple(pieces)


def compose_index(site: Site) -> Page:
    """`articles/index.md`."""
    here = Here(site=site, page="articles/index.md")
    newest = list(reversed(site.order))
    dated = [r for r in newest if r.article.published.value]
    shown = dated[:_LISTED] + [r for r in newest if not r.article.published.value][:_LISTED]
    groups = group((_say_month(reading), reading) for reading in shown)
    months = Counter(date_key(r.article.published.value)[:7] for r in dated[_LISTED:])
    view = ArticlesView(
        top=here.dossier_top(),
        add=add_article(site.dossier.record),
        groups=tuple((label, tuple(here.row(r) for r in rows)) for label, rows in groups.items()),
        total=len(site.order),
        months=tuple(
            Counted(link=Link(text=say_date(key), href=here.to(date_page(key))), count=count)
            for key, count in sorted(months.items(), reverse=True)
            if key
        ),
        chart=chart_coverage(site),
    )
    return Page(path=here.page, template="articles.md.j2", front_matter={"title": "Articles"}, view=view)


def _say_month(reading: Reading) -> Said:
    value = reading.article.published.value
    return say_date(date_key(value)[:7]) if value else Said("Undated")


def _link_item(here: Here, item: Mention | Time) -> Link:
    if isinstance(item, Mention):
        return here.actor(item.actor, item.text)
    if item.kind != "date" or item.value is None:
        return Link(text=item.text)
    day = here.day(item.value, item.text)
    return Link(text=day.text, href=day.href, title=join(filter(None, [say_date(item.value), say_basis(item.basis)])))


def _view_paragraphs(here: Here, reading: Reading) -> Iterator[ParagraphView]:
    marked: tuple[Mention | Time, ...] = (*reading.mentions, *reading.times)
    items = group((item.span.paragraph, item) for item in marked)
    for paragraph in reading.article.paragraphs:
        yield _view_paragraph(here, (reading.article.id, paragraph.id), paragraph, items.get(paragraph.id, ()))


def _view_paragraph(
    here: Here, key: tuple[ArticleId, ParagraphId], paragraph: Paragraph, items: Iterable[Mention | Time]
) -> ParagraphView:
    notes = [
        Note(kind="statement", link=here.statement_link(s), confidence=s.confidence)
        for s in here.site.statements_on.get(key, ())
    ]
    notes += [Note(kind="difference", link=here.difference_link(d)) for d in here.site.differences_on.get(key, ())]
    return ParagraphView(
        anchor=paragraph.id,
        pieces=_link_pieces(here, paragraph, items) if paragraph.text != LEFT_OUT else (),
        notes=tuple(notes),
    )


def _statements(here: Here, reading: Reading) -> tuple[Note, ...]:
    keys = [(reading.article.id, p.id) for p in reading.article.paragraphs]
    found = dict.fromkeys(s for key in keys for s in here.site.statements_on.get(key, ()))
    return tuple(Note(kind="statement", link=here.statement_link(s), confidence=s.confidence) for s in found)


def _count_actors(here: Here, reading: Reading) -> tuple[Counted, ...]:
    counts = Counter(m.actor for m in reading.mentions if m.actor in here.site.actors)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], here.site.actors[item[0]].name))
    return tuple(Counted(link=here.actor(actor), count=count) for actor, count in ranked)


def _count_dates(here: Here, reading: Reading) -> tuple[Counted, ...]:
    counts = Counter(t.value for t in reading.times if t.kind == "date" and t.value)
    ranked = sorted(counts.items(), key=lambda item: (date_key(item[0]), item[0]))
    return tuple(Counted(link=here.day(value), count=count) for value, count in ranked)


def _copy_of(here: Here, reading: Reading) -> Link:
    original = here.site.heads.get(reading.copy_of) if reading.copy_of else None
    return Link(text=original.article.title, href=here.article(original.article.id)) if original else Link(text="")


def _reason(article: Article, field: str) -> str:
    overlay = article.capture.overlay
    return overlay.reasons.get(field, "") if overlay else ""


def _front_matter(here: Here, reading: Reading) -> FrontMatter:
    article = reading.article
    named = tuple(dict.fromkeys(m.actor for m in reading.mentions))
    return {
        **fields_of(article, "id title publisher agency"),
        "authors": list(authors(article)),
        "byline": [fields_of(b, "name role") for b in article.byline],
        "dateline": article.dateline,
        "published": fields_of(article.published, "value precision basis evidence"),
        "captured": article.capture.captured,
        "url": web_address(article) or None,
        "language": article.language,
        "genre": article.genre,
        "actors": list(named),
        "named": [here.actor(actor).text for actor in named],
        "from": here.row_source(reading).text,
        "dates": sorted({t.value for t in reading.times if t.kind == "date" and t.value}),
        **fields_of(reading, "story origin copy_of"),
        "source": article.capture.path,
        "sha256": article.capture.sha256,
        "description": escape_title(say_gist(article)) or None,
        "edit_url": here.correct(reading).href or None,
    }
