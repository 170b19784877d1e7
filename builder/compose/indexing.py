"""The dossier looked at once for all pages: what stands where, in tables that pages look up."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from builder.compose.date_pages import date_keys, keyed_times, with_wider
from builder.compose.opened import open_reading
from builder.compose.saydate import date_key
from builder.compose.site import (
    Prominence,
    Sentence,
    Site,
    find_thing,
    newest_corrections,
    paragraph_keys,
    voice_of,
)
from builder.interface import Interface
from builder.naming import page_names, register_page
from builder.recall import Recall, make_anew
from builder.values.capture import Correction
from builder.values.dossier import Dossier, Reading
from builder.values.ids import ActorId
from builder.values.registers import Utterance
from builder.words.grouped import group

STATEMENTS_A_PAGE = 200
"""Blocks on one page of a register: more would be slow on a phone."""
DIFFERENCES_A_PAGE = 100
_QUOTES_A_PAGE = 150
_GAPS_A_PAGE = 200

V = TypeVar("V")


def index_dossier(dossier: Dossier, interface: Interface | None = None, recall: Recall = make_anew) -> Site:
    """Look at every article, statement and difference once."""
    readings = sorted(dossier.readings, key=_publication_order)
    opened = tuple(recall.once(open_reading, reading) for reading in readings)
    order = tuple(one.head for one in opened)
    sentences = tuple(s for one in opened for s in one.sentences)
    by_actor = group((actor, s) for s in sentences for actor in s.actors)
    by_date = _group_dates(sentences)
    published_on = _group_published(order)
    events_on = group((key, e) for e in dossier.events for key in date_keys(e.when))
    dates = sorted({part for key in {*by_date, *published_on, *events_on} for part in with_wider(key)})
    statements_from = group((origin, s) for s in dossier.statements for origin in s.origins)
    site = Site(
        dossier=dossier,
        interface=interface or Interface(),
        order=order,
        readings={r.article.id: r for r in readings},
        numbers={r.article.id: n for n, r in enumerate(order, 1)},
        heads={r.article.id: r for r in order},
        texts={(one.head.article.id, paragraph): text for one in opened for paragraph, text in one.texts.items()},
        by_actor=by_actor,
        by_date=by_date,
        prominence=_count_prominence(by_actor),
        company=_count_company(sentences),
        quotes_by=group((q.speaker, q) for r in readings for q in r.quotes if q.speaker),
        published_on=published_on,
        dates=frozenset(dates),
        days_below=group((key[: 7 if len(key) == 10 else 4], key) for key in dates if len(key) > 4),
        dates_beside=_find_beside(dates),
        actors={a.id: a for a in dossier.actors},
        called={name: a for a in reversed(dossier.actors) for name in (a.id, *a.former_ids)},
        origins={o.id: o for o in dossier.origins},
        statements={s.id: s for s in dossier.statements},
        statements_on=group((key, s) for s in dossier.statements for key in paragraph_keys(s.support)),
        statements_in=Counter(a for s in dossier.statements for a in {span.article for span in s.support}),
        statements_about=group((actor, s) for s in dossier.statements for actor in s.actors),
        statements_from=statements_from,
        statements_dated=group((key, s) for s in dossier.statements if s.when for key in date_keys(s.when.value)),
        most_from_one=max(map(len, statements_from.values()), default=0),
        differences={d.id: d for d in dossier.differences},
        differences_on=group(
            (key, d)
            for d in dossier.differences
            for key in dict.fromkeys(k for v in d.versions for k in paragraph_keys(v.support))
        ),
        events={e.id: e for e in dossier.events},
        events_on=events_on,
        stories={s.id: s for s in dossier.stories},
        statement_pages=_find_pages("statements", [s.id for s in dossier.statements], STATEMENTS_A_PAGE),
        difference_pages=_find_pages("differences", [d.id for d in dossier.differences], DIFFERENCES_A_PAGE),
        quotations=cut(_rank_quotations(dossier.quotations), _QUOTES_A_PAGE),
        gaps=cut(dossier.gaps, _GAPS_A_PAGE),
        extras={extra.path: extra for extra in dossier.pages},
        totals=_count_totals(dossier),
        times_of_kind=Counter(time.kind for r in readings for time in r.times),
        troubled=frozenset(problem.where.path for problem in dossier.problems),
        article_names=page_names((r.article.id, r.article.slug) for r in order),
        actor_names=page_names((a.id, a.id) for a in dossier.actors),
        origin_names=page_names((o.id, o.id) for o in dossier.origins),
        corrections_on={},
    )
    return replace(site, corrections_on=_group_corrections(site))


def _group_corrections(site: Site) -> dict[str, tuple[Correction, ...]]:
    """By page; what concerns a statement concerns the briefing as well where it stands there."""
    briefing = site.dossier.briefing
    told = frozenset[str](briefing.front if briefing else ())
    pairs = []
    for correction in newest_corrections(site):
        pages = [thing.href.partition("#")[0] for name in correction.about if (thing := find_thing(site, name))]
        shown = ["index.md"] if told & set(correction.about) else []
        pairs += [(page, correction) for page in dict.fromkeys(pages + shown)]
    return group(pairs)


def _publication_order(reading: Reading) -> tuple[bool, str, str]:
    value = reading.article.published.value
    return (value is None, value or "", reading.article.id)


def _count_prominence(by_actor: Mapping[ActorId, tuple[Sentence, ...]]) -> dict[ActorId, Prominence]:
    return {
        actor: Prominence(
            articles=len({s.head.article.id for s in said}),
            mentions=sum(m.actor == actor for s in said for m in s.mentions),
        )
        for actor, said in by_actor.items()
    }


def _count_company(sentences: Iterable[Sentence]) -> dict[ActorId, tuple[tuple[ActorId, int], ...]]:
    company: dict[ActorId, Counter[ActorId]] = defaultdict(Counter)
    for sentence in sentences:
        for actor in sentence.actors if len(sentence.actors) > 1 else ():
            company[actor].update(other for other in sentence.actors if other != actor)
    return {actor: tuple(counts.items()) for actor, counts in company.items()}


def _find_beside(dates: Sequence[str]) -> dict[str, tuple[str, str]]:
    rows = group((len(key), key) for key in dates)
    return {
        key: (before, after)
        for row in rows.values()
        for before, key, after in zip(("", *row), row, (*row[1:], ""), strict=False)
    }


def _rank_quotations(every: Sequence[Utterance]) -> list[Utterance]:
    counts = Counter(map(voice_of, every))
    return sorted(every, key=lambda said: (not voice_of(said), -counts[voice_of(said)], voice_of(said)))


def _count_totals(dossier: Dossier) -> dict[str, int]:
    readings = dossier.readings
    return {
        "articles": len(readings),
        "origins": len(dossier.origins),
        "statements": len(dossier.statements),
        "quotes": len(dossier.quotations),
        "quotes in articles": sum(len(r.quotes) for r in readings),
        "times": sum(len(r.times) for r in readings),
        "paragraphs": sum(len(r.article.paragraphs) for r in readings),
        "removed": sum(len(r.article.removed) for r in readings),
    }


def _find_pages(register: str, ids: Sequence[V], size: int) -> dict[V, str]:
    return {one: register_page(register, number) for number, page in cut(ids, size).items() for one in page}


def cut(every: Sequence[V], size: int) -> dict[int, tuple[V, ...]]:
    """The pages of a register: one, even where nothing is on it."""
    return {n: tuple(every[start : start + size]) for n, start in enumerate(range(0, max(len(every), 1), size))}


def _group_dates(sentences: Iterable[Sentence]) -> dict[str, tuple[Sentence, ...]]:
    return group(
        (key, sentence)
        for sentence in sentences
        if sentence.times
        for key in dict.fromkeys(key for key, _ in keyed_times(sentence.times))
    )


def _group_published(order: tuple[Reading, ...]) -> dict[str, tuple[Reading, ...]]:
    keyed = ((date_key(r.article.published.value), r) for r in order)
    return group((key, reading) for key, reading in keyed if key)
