"""Who reported it: the organisation behind each text, which is what corroboration counts.

A text's agency reported it; without one its publisher did, where an editor, the page or its address says who that is.
A copy was reported by whoever reported its original. Who is not known is None, and counts nothing. A photographer's
credit says nothing about the text.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.knowledge.datelines import find_dateline
from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import Outlet, Outlets
from builder.naming import fold, slug
from builder.values.article import Article
from builder.values.dossier import Origin
from builder.values.ids import ArticleId, OriginId
from builder.words.grouped import group

_LINE = 200
"""Credits are short lines; longer ones are text that may name an agency for any reason."""
_PARTS = re.compile(r"\s*(?:[/|;,()\[\]]| and | & | et | y | und |[-–—] )\s*")

Link = tuple[OriginId, Outlet | None, str]


def link_origins(
    articles: Iterable[Article], copy_of: Mapping[ArticleId, ArticleId], knowledge: Knowledge
) -> tuple[tuple[Origin, ...], dict[ArticleId, OriginId]]:
    """All origins in order of their ids, and each article's; articles of unknown origin are not in the mapping."""
    by_id = {article.id: article for article in sorted(articles, key=lambda a: a.id)}
    texts = group((copy_of.get(article.id, article.id), article) for article in by_id.values())
    origin_of: dict[ArticleId, OriginId] = {}
    known: dict[OriginId, Outlet] = {}
    names: dict[OriginId, Counter[str]] = {}
    for original, copies in sorted(texts.items()):
        found = _origin_of_text(by_id.get(original), copies, knowledge)
        if found is None:
            continue
        origin, outlet, name = found
        origin_of |= {copy.id: origin for copy in copies}
        names.setdefault(origin, Counter())[name] += 1
        if outlet:
            known[origin] = outlet
    return _origins(origin_of, known, names), {id_: origin_of[id_] for id_ in sorted(origin_of)}


def name_countries(origins: Iterable[Origin], gazetteer: Gazetteer) -> tuple[Origin, ...]:
    """Each origin with its country's name in words; an unknown code has none."""
    names = {known.code: known.name for known in gazetteer.actors.values() if known.code}
    return tuple(replace(o, country_name=names.get(o.country)) if o.country else o for o in origins)


def find_agency(article: Article, knowledge: Knowledge) -> str | None:
    """The agency that the article names: its agency line, a byline, a dateline, a credit or source line."""
    if article.agency:
        return article.agency
    headers, outlets = knowledge.headers, knowledge.outlets
    lines = [r.text.strip() for r in article.removed if len(r.text) <= _LINE]
    sources = [outlet.name for name in _named(lines, headers.source_line) if (outlet := _find(name, outlets))]
    signed = [b.name for b in article.byline] + _named(lines, headers.reporting)
    agencies = [outlet.name for name in signed if (outlet := _find(name, outlets)) and outlet.kind == "agency"]
    filed = find_dateline(_opening(article), knowledge)
    return next(iter(sources + agencies), filed.agency if filed else None)


def _opening(article: Article) -> str:
    """The first paragraph, behind the dateline that was taken off it."""
    first = article.paragraphs[0].text if article.paragraphs else ""
    return f"{article.dateline} - {first}" if article.dateline else first


def _named(lines: Iterable[str], pattern: re.Pattern[str]) -> list[str]:
    return [m[1] for line in lines if (m := pattern.match(line))]


def _find(words: str, outlets: Outlets) -> Outlet | None:
    """The outlet that the words name as a whole, or in the first of their parts that names one."""
    parts = (part.strip(" .:*\"'“”") for part in (words, *_PARTS.split(words)))
    return next((outlet for part in parts if part and (outlet := outlets.find(part))), None)


def _origin_of_text(original: Article | None, copies: Iterable[Article], knowledge: Knowledge) -> Link | None:
    """The agency that the original names, or else most of its copies do; without one, the original's publisher."""
    outlets = knowledge.outlets
    agencies = Counter(agency for copy in copies if (agency := find_agency(copy, knowledge)))
    if original and (agency := find_agency(original, knowledge)):
        return _link(agency, outlets)
    if agencies:
        return _link(min(agencies, key=lambda name: (-agencies[name], name)), outlets)
    if original and original.publisher:
        return _link(original.publisher, outlets)
    outlet = outlets.find_by_address(original.url) if original and original.url else None
    return (outlet.id, outlet, outlet.name) if outlet else None


def _link(name: str, outlets: Outlets) -> Link:
    """The registered outlet of that name or address; an unregistered name is an origin of its own."""
    outlet = outlets.find(name) or (outlets.find_by_address(name) if "." in name else None)
    return (outlet.id, outlet, outlet.name) if outlet else (OriginId(slug(fold(name))), None, name)


def _origins(
    origin_of: Mapping[ArticleId, OriginId],
    known: Mapping[OriginId, Outlet],
    names: Mapping[OriginId, Counter[str]],
) -> tuple[Origin, ...]:
    articles = group((origin, article) for article, origin in origin_of.items())
    return tuple(
        Origin(
            id=origin,
            name=known[origin].name
            if origin in known
            else min(names[origin], key=lambda name: (-names[origin][name], name)),
            owner_type=known[origin].owner_type if origin in known else "unknown",
            country=known[origin].country if origin in known else None,
            articles=tuple(sorted(articles[origin])),
        )
        for origin in sorted(articles)
    )
