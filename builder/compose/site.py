"""The dossier indexed for pages: what stands where, looked up once for all pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final, TypeVar

from builder.compose.saydate import MEMORY, date_key, end_key, shape_of
from builder.interface import Interface
from builder.interface.named import SaidName
from builder.interface.said import Said
from builder.naming import page_names, register_page, statement_anchor
from builder.recall import DERIVED, Recall, make_anew
from builder.values.annotation import Claim, Mention, Quote, Time
from builder.values.capture import Correction, ExtraPage
from builder.values.dossier import (
    Actor,
    Difference,
    Dossier,
    Event,
    Gap,
    Made,
    Origin,
    Reading,
    Slot,
    Statement,
    Story,
)
from builder.values.ids import ActorId, ArticleId, ClaimId, OriginId, ParagraphId, StatementId, StoryId
from builder.values.registers import Utterance
from builder.values.span import Span

LONGEST_LISTED_DAYS = 7
"""An interval within this many days is listed on each of its days; a longer one on its month or year."""

STATEMENTS_A_PAGE = 200
"""Blocks on one page of a register: more would be slow on a phone."""
DIFFERENCES_A_PAGE = 100
QUOTES_A_PAGE = 150
GAPS_A_PAGE = 200

ParagraphKey = tuple[ArticleId, ParagraphId]
K = TypeVar("K")
V = TypeVar("V")
S = TypeVar("S", Time, Mention)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence with what stands in it; `actors` each once, in order of appearance.

    It is known by its reading and its place among the claims: the rest is made from them.
    """

    reading: Reading
    place: int
    claim: Claim = field(metadata=DERIVED)
    times: tuple[Time, ...] = field(metadata=DERIVED)
    mentions: tuple[Mention, ...] = field(metadata=DERIVED)
    actors: tuple[ActorId, ...] = field(metadata=DERIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph as pages cite it: its number, its words, and what stands in it."""

    number: int
    words: str
    claims: tuple[tuple[ClaimId, int, int], ...]
    """Where each begins and ends."""
    times: tuple[Time, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prominence:
    """In how many articles an actor is named, and how often."""

    articles: int
    mentions: int


NOBODY: Final = Prominence(articles=0, mentions=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything pages look up. Articles are numbered by publication date, the undated last.

    A page is made anew where what it looked up differs: a table that is looked up by key costs less than a list.
    """

    dossier: Dossier
    interface: Interface
    order: tuple[Reading, ...]
    readings: Mapping[ArticleId, Reading]
    heads: Mapping[ArticleId, Reading]
    """The same without their words and what stands in them: an edit of one paragraph leaves the citations of others."""
    texts: Mapping[ParagraphKey, Text]
    numbers: Mapping[ArticleId, int]
    by_actor: Mapping[ActorId, tuple[Sentence, ...]]
    by_date: Mapping[str, tuple[tuple[Sentence, Time], ...]]
    prominence: Mapping[ActorId, Prominence]
    """Of those whom sentences name."""
    company: Mapping[ActorId, tuple[tuple[ActorId, int], ...]]
    """In how many sentences an actor is named beside another."""
    quotes_by: Mapping[ActorId, tuple[Quote, ...]]
    published_on: Mapping[str, tuple[Reading, ...]]
    dates: frozenset[str]
    days_below: Mapping[str, tuple[str, ...]]
    """Keys of days by month, of months by year."""
    dates_beside: Mapping[str, tuple[str, str]]
    """The keys of the same precision before and after one; empty where there is none."""
    actors: Mapping[ActorId, Actor]
    called: Mapping[str, Actor]
    """Actors by every id they have or had; of two that had one, the first."""
    origins: Mapping[OriginId, Origin]
    statements: Mapping[StatementId, Statement]
    statements_on: Mapping[ParagraphKey, tuple[Statement, ...]]
    statements_about: Mapping[ActorId, tuple[Statement, ...]]
    statements_from: Mapping[OriginId, tuple[Statement, ...]]
    statements_dated: Mapping[str, tuple[Statement, ...]]
    most_from_one: int
    """Statements of the origin that has most."""
    differences: Mapping[str, Difference]
    differences_on: Mapping[ParagraphKey, tuple[Difference, ...]]
    events: Mapping[str, Event]
    events_on: Mapping[str, tuple[Event, ...]]
    stories: Mapping[StoryId | None, Story]
    statement_pages: Mapping[StatementId, str]
    difference_pages: Mapping[str, str]
    quotations: Mapping[int, tuple[Utterance, ...]]
    """By page of their register: those who said most first, the unknown last."""
    gaps: Mapping[int, tuple[Gap, ...]]
    """By page of their register."""
    extras: Mapping[str, ExtraPage]
    totals: Mapping[str, int]
    """How many there are of what registers list."""
    troubled: frozenset[str]
    """Files of seeds/ with a problem."""
    article_names: Mapping[str, str]
    actor_names: Mapping[str, str]
    origin_names: Mapping[str, str]
    corrections_on: Mapping[str, tuple[Correction, ...]]
    """The entries of the ledger that concern a page of docs/, newest first."""


def index_dossier(dossier: Dossier, interface: Interface | None = None, recall: Recall = make_anew) -> Site:
    """Look at every article, statement and difference once."""
    order = tuple(sorted(dossier.readings, key=_publication_order))
    sentences = tuple(s for reading in order for s in recall.once(find_sentences, reading))
    by_actor = _group((actor, s) for s in sentences for actor in s.actors)
    by_date = _group_dates(sentences)
    published_on = _group_published(order)
    events_on = _group((key, e) for e in dossier.events for key in date_keys(e.when))
    dates = sorted({part for key in {*by_date, *published_on, *events_on} for part in with_wider(key)})
    statements_from = _group((origin, s) for s in dossier.statements for origin in s.origins)
    site = Site(
        dossier=dossier,
        interface=interface or Interface(),
        order=order,
        readings={r.article.id: r for r in order},
        numbers={r.article.id: n for n, r in enumerate(order, 1)},
        heads={r.article.id: recall.once(_take_head, r) for r in order},
        texts={key: text for r in order for key, text in recall.once(_index_text, r)},
        by_actor=by_actor,
        by_date=by_date,
        prominence=_count_prominence(by_actor),
        company=_count_company(sentences),
        quotes_by=_group((q.speaker, q) for r in order for q in r.quotes if q.speaker),
        published_on=published_on,
        dates=frozenset(dates),
        days_below=_group((key[: 7 if len(key) == 10 else 4], key) for key in dates if len(key) > 4),
        dates_beside=_find_beside(dates),
        actors={a.id: a for a in dossier.actors},
        called={name: a for a in reversed(dossier.actors) for name in (a.id, *a.former_ids)},
        origins={o.id: o for o in dossier.origins},
        statements={s.id: s for s in dossier.statements},
        statements_on=_group((key, s) for s in dossier.statements for key in paragraph_keys(s.support)),
        statements_about=_group((actor, s) for s in dossier.statements for actor in s.actors),
        statements_from=statements_from,
        statements_dated=_group((key, s) for s in dossier.statements if s.when for key in date_keys(s.when.value)),
        most_from_one=max(map(len, statements_from.values()), default=0),
        differences={d.id: d for d in dossier.differences},
        differences_on=_group(
            (key, d)
            for d in dossier.differences
            for key in dict.fromkeys(k for v in d.versions for k in paragraph_keys(v.support))
        ),
        events={e.id: e for e in dossier.events},
        events_on=events_on,
        stories={s.id: s for s in dossier.stories},
        statement_pages={
            s.id: register_page("statements", n // STATEMENTS_A_PAGE) for n, s in enumerate(dossier.statements)
        },
        difference_pages={
            d.id: register_page("differences", n // DIFFERENCES_A_PAGE) for n, d in enumerate(dossier.differences)
        },
        quotations=_cut(_rank_quotations(dossier.quotations), QUOTES_A_PAGE),
        gaps=_cut(dossier.gaps, GAPS_A_PAGE),
        extras={extra.path: extra for extra in dossier.pages},
        totals={
            "articles": len(order),
            "origins": len(dossier.origins),
            "statements": len(dossier.statements),
            "quotes": len(dossier.quotations),
        },
        troubled=frozenset(problem.where.path for problem in dossier.problems),
        article_names=page_names((r.article.id, r.article.slug) for r in order),
        actor_names=page_names((a.id, a.id) for a in dossier.actors),
        origin_names=page_names((o.id, o.id) for o in dossier.origins),
        corrections_on={},
    )
    return replace(site, corrections_on=_group_corrections(site))


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What an id stands for, and where in docs/ it is shown."""

    text: str
    href: str


def say_made(site: Site, made: Made | None, text: str) -> Said:
    """A label or question of the lexicon: its English text, and the parts by which another language says it."""
    if made is None:
        return Said(text)
    names = {slot.name: _name_slot(site, slot) for slot in made.slots}
    return Said.as_written(text, made.template, names)


def _name_slot(site: Site, slot: Slot) -> str:
    if slot.actor is not None and slot.actor in site.actors:
        return say_name(site.actors[slot.actor])
    found = find_paragraph(site, slot.source)
    return found.words[slot.source.start : slot.source.end] if found else ""


def say_name(actor: Actor) -> str:
    """The name as pages show it: people are called as they are in every language."""
    return actor.name if actor.type == "person" else SaidName(actor.name)


def find_paragraph(site: Site, span: Span) -> Text | None:
    """The paragraph that a span stands in; None where it is not published."""
    return site.texts.get((span.article, span.paragraph))


def find_thing(site: Site, name: str) -> Thing | None:
    """The article, actor, statement, difference, event or story of an id; None where nothing has it any more."""
    return _find_told(site, name) or _find_dossier_part(site, name)


def _find_told(site: Site, name: str) -> Thing | None:
    anchor = statement_anchor(name)
    statement = site.statements.get(StatementId(name))
    if statement is not None:
        return Thing(text=statement.text, href=f"{site.statement_pages[statement.id]}#{anchor}")
    difference = site.differences.get(name)
    if difference is not None:
        return Thing(
            text=say_made(site, difference.made, difference.question),
            href=f"{site.difference_pages[difference.id]}#{anchor}",
        )
    event = site.events.get(name)
    return Thing(text=say_made(site, event.made, event.what), href=f"timeline.md#{anchor}") if event else None


def _find_dossier_part(site: Site, name: str) -> Thing | None:
    if name == "briefing":
        return Thing(text=Said("The briefing"), href="index.md")
    reading = site.heads.get(ArticleId(name))
    if reading is not None:
        return Thing(text=reading.article.title, href=f"articles/{site.article_names[name]}.md")
    actor = site.called.get(name)
    if actor is not None:
        return Thing(text=say_name(actor), href=f"actors/{site.actor_names[actor.id]}.md")
    story = site.stories.get(StoryId(name))
    return Thing(text=story.title, href=f"articles/{site.article_names[story.articles[0]]}.md") if story else None


def _group_corrections(site: Site) -> dict[str, tuple[Correction, ...]]:
    """By page; what concerns a statement concerns the briefing as well where it stands there."""
    newest = sorted(site.dossier.corrections, key=lambda c: (c.at, c.id), reverse=True)
    told = in_briefing(site.dossier)
    pairs = []
    for correction in newest:
        pages = [thing.href.partition("#")[0] for name in correction.about if (thing := find_thing(site, name))]
        shown = ["index.md"] if told & set(correction.about) else []
        pairs += [(page, correction) for page in dict.fromkeys(pages + shown)]
    return _group(pairs)


def in_briefing(dossier: Dossier) -> frozenset[str]:
    """The ids of the statements on the front page."""
    if dossier.briefing is None:
        return frozenset()
    sections = (s for section in dossier.briefing.sections for s in section.statements)
    return frozenset({*dossier.briefing.bottom_line, *sections})


def find_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """The article's claims with the times and mentions inside each."""
    return tuple(_sentences(reading))


def _sentences(reading: Reading) -> Iterable[Sentence]:
    times, mentions = _by_paragraph(reading.times), _by_paragraph(reading.mentions)
    for place, claim in enumerate(reading.claims):
        inside = tuple(m for m in mentions.get(claim.span.paragraph, ()) if claim.span.contains(m.span))
        yield Sentence(
            reading=reading,
            place=place,
            claim=claim,
            times=tuple(t for t in times.get(claim.span.paragraph, ()) if claim.span.contains(t.span)),
            mentions=inside,
            actors=tuple(dict.fromkeys(m.actor for m in inside)),
        )


@lru_cache(maxsize=MEMORY)
def date_keys(value: str | None) -> tuple[str, ...]:
    """The pages that list a date: its own; each day of a short interval; else the coarser page its start stands on."""
    start, end = date_key(value), end_key(value)
    if not start or start == end:
        return (start,) if start else ()
    if shape_of(value) == "open":
        return (start,)
    return _days_between(start, end) or tuple(dict.fromkeys((_common(start, end),)))


def with_wider(key: str) -> tuple[str, ...]:
    """A key with its month and year: a day page links up to both."""
    return tuple(dict.fromkeys((key, key[:7], key[:4])))


def paragraph_keys(spans: Iterable[Span]) -> tuple[ParagraphKey, ...]:
    """The paragraphs of these spans, each once."""
    return tuple(dict.fromkeys((s.article, s.paragraph) for s in spans))


def _publication_order(reading: Reading) -> tuple[bool, str, str]:
    value = reading.article.published.value
    return (value is None, value or "", reading.article.id)


def _group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _take_head(reading: Reading) -> Reading:
    capture = replace(reading.article.capture, data=b"", sha256="")
    article = replace(reading.article, capture=capture, paragraphs=(), removed=())
    return replace(reading, article=article, times=(), mentions=(), quotes=(), quantities=(), claims=(), frames=())


def _index_text(reading: Reading) -> tuple[tuple[ParagraphKey, Text], ...]:
    times = _by_paragraph(reading.times)
    claims = _group((c.span.paragraph, (c.id, c.span.start, c.span.end)) for c in reading.claims)
    return tuple(
        (
            (reading.article.id, p.id),
            Text(number=number, words=p.text, claims=claims.get(p.id, ()), times=times.get(p.id, ())),
        )
        for number, p in enumerate(reading.article.paragraphs, 1)
    )


def _count_prominence(by_actor: Mapping[ActorId, tuple[Sentence, ...]]) -> dict[ActorId, Prominence]:
    return {
        actor: Prominence(
            articles=len({s.reading.article.id for s in said}),
            mentions=sum(m.actor == actor for s in said for m in s.mentions),
        )
        for actor, said in by_actor.items()
    }


def _count_company(sentences: Iterable[Sentence]) -> dict[ActorId, tuple[tuple[ActorId, int], ...]]:
    company: dict[ActorId, Counter[ActorId]] = defaultdict(Counter)
    for sentence in sentences:
        for actor in sentence.actors:
            company[actor].update(other for other in sentence.actors if other != actor)
    return {actor: tuple(counts.items()) for actor, counts in company.items()}


def _find_beside(dates: Sequence[str]) -> dict[str, tuple[str, str]]:
    rows = _group((len(key), key) for key in dates)
    return {
        key: (before, after)
        for row in rows.values()
        for before, key, after in zip(("", *row), row, (*row[1:], ""), strict=False)
    }


def _rank_quotations(every: Sequence[Utterance]) -> list[Utterance]:
    counts = Counter(map(voice_of, every))
    return sorted(every, key=lambda said: (not voice_of(said), -counts[voice_of(said)], voice_of(said)))


def voice_of(said: Utterance) -> str:
    """Who said it, as far as that is known."""
    return said.speaker or said.speaker_text or ""


def _cut(every: Sequence[V], size: int) -> dict[int, tuple[V, ...]]:
    """The pages of a register: one, even where nothing is on it."""
    return {n: tuple(every[start : start + size]) for n, start in enumerate(range(0, max(len(every), 1), size))}


def _group_dates(sentences: tuple[Sentence, ...]) -> dict[str, tuple[tuple[Sentence, Time], ...]]:
    return _group(
        (key, (sentence, time))
        for sentence in sentences
        for time in sentence.times
        if time.kind == "date"
        for key in date_keys(time.value)
    )


def _group_published(order: tuple[Reading, ...]) -> dict[str, tuple[Reading, ...]]:
    keyed = ((date_key(r.article.published.value), r) for r in order)
    return _group((key, reading) for key, reading in keyed if key)


def _by_paragraph(items: tuple[S, ...]) -> dict[ParagraphId, tuple[S, ...]]:
    return _group((item.span.paragraph, item) for item in items)


def _days_between(start: str, end: str) -> tuple[str, ...]:
    if len(start) < 10 or len(end) < 10 or start[:7] != end[:7]:
        return ()
    first, last = int(start[8:]), int(end[8:])
    if not first < last < first + LONGEST_LISTED_DAYS:
        return ()
    return tuple(f"{start[:8]}{day:02}" for day in range(first, last + 1))


def _common(start: str, end: str) -> str:
    if len(start) >= 7 and start[:7] == end[:7]:
        return start[:7]
    return start[:4] if start[:4] == end[:4] else start
