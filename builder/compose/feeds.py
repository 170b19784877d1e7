"""Atom and JSON feeds: the articles of the dossier and of each actor in two or more, newest first; the corrections.

Addresses are relative to the feed, so that a dossier can be served anywhere; times are days of publication, never
of the event and never of the build.
"""

import json
import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from builder.compose.drafts import Draft
from builder.compose.parts import say_gist, source_name
from builder.compose.references import authors, web_address
from builder.compose.saydate import date_key
from builder.compose.site import NOBODY, Site, newest_corrections
from builder.interface.said import Said
from builder.markdown import plain
from builder.naming import digest, statement_anchor
from builder.values.capture import Correction
from builder.values.dossier import Reading
from builder.values.ids import ActorId

_ENTRIES: Final = 50
_FEWEST: Final = 2
_JSON_FEED: Final = "https://jsonfeed.org/version/1.1"
_NOT_XML: Final = re.compile("[\ufffe\uffff]")


def draft_feeds(site: Site) -> Iterable[Draft[bytes]]:
    """All feeds."""
    yield Draft(path="feed.xml", make=_feed_atom)
    yield Draft(path="feed.json", make=_feed_json)
    for actor in site.dossier.actors:
        if site.prominence.get(actor.id, NOBODY).articles >= _FEWEST:
            name = f"actors/{site.actor_names[actor.id]}"
            yield Draft(path=f"{name}.xml", make=_feed_atom, of=(actor.id,))
            yield Draft(path=f"{name}.json", make=_feed_json, of=(actor.id,))
    yield Draft(path="corrections.xml", make=_ledger_atom)
    yield Draft(path="corrections.json", make=_ledger_json)


def _feed_atom(site: Site, *whose: ActorId) -> bytes:
    """The newest articles, or the newest that name an actor."""
    return _articles_atom(site, *_choose(site, whose)).encode()


def _feed_json(site: Site, *whose: ActorId) -> bytes:
    """The same for JSON."""
    return _json_feed(site, *_choose(site, whose)).encode()


def _choose(site: Site, whose: tuple[ActorId, ...]) -> tuple[str, str, Sequence[Reading]]:
    """A feed's title, the way up to the site from where it lies, and its articles, the newest first."""
    title = site.dossier.record.title
    if not whose:
        return title, "", _newest(site, site.order)
    named = {s.head.article.id: s.head for s in site.by_actor[whose[0]]}
    return f"{site.actors[whose[0]].name} – {title}", "../", _newest(site, named.values())


def _newest(site: Site, readings: Iterable[Reading]) -> Sequence[Reading]:
    dated = [r for r in readings if r.article.published.value]
    return sorted(dated, key=lambda r: site.numbers[r.article.id], reverse=True)[:_ENTRIES]


def _ledger(site: Site) -> tuple[str, Sequence[Correction]]:
    title = site.interface.say(Said("Corrections – {title}", title=site.dossier.record.title))
    return title, newest_corrections(site)[:_ENTRIES]


def _ledger_atom(site: Site) -> bytes:
    """What was put right, newest first; an entry leads to its place in the ledger."""
    title, newest = _ledger(site)
    updated = _instant(newest[0].at) if newest else "1970-01-01T00:00:00Z"
    entries = "".join(
        f"<entry>\n<id>{_urn(f'correction {c.id}')}</id>\n<title>{_text(f'{c.kind}: {c.what}')}</title>\n"
        f"<link href={_quote(_entry_address(c))}/>\n<updated>{_instant(c.at)}</updated>\n"
        f"<author><name>{_text(c.by)}</name></author>\n<category term={_quote(c.kind)}/>\n</entry>\n"
        for c in newest
    )
    return _atom(title, site.dossier.record.title, "corrections/", updated, entries).encode()


def _ledger_json(site: Site) -> bytes:
    """The same for JSON."""
    title, newest = _ledger(site)
    items = [
        {
            "id": c.id,
            "url": _entry_address(c),
            "title": f"{c.kind}: {c.what}",
            "content_text": c.what,
            "date_published": _instant(c.at),
            "authors": [{"name": c.by}],
            "tags": [c.kind],
        }
        for c in newest
    ]
    feed = {"version": _JSON_FEED, "title": title, "home_page_url": "corrections/", "items": items}
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _entry_address(correction: Correction) -> str:
    return f"corrections/#{statement_anchor(correction.id)}"


def _articles_atom(site: Site, title: str, up: str, readings: Sequence[Reading]) -> str:
    updated = _instant(readings[0].article.published.value) if readings else "1970-01-01T00:00:00Z"
    entries = "".join(_atom_entry(site, up, reading) for reading in readings)
    return _atom(title, site.dossier.record.title, up or "./", updated, entries)


def _atom(title: str, author: str, home: str, updated: str, entries: str) -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{_urn(title)}</id>\n<title>{_text(title)}</title>\n<updated>{updated}</updated>\n"
        f"<link href={_quote(home)}/>\n<author><name>{_text(author)}</name></author>\n"
        f"{entries}</feed>\n"
    )


def _atom_entry(site: Site, up: str, reading: Reading) -> str:
    article = reading.article
    names = authors(article) or (site.interface.say(source_name(site, reading)),)
    updated = _instant(article.published.value)
    return (
        f"<entry>\n<id>{_urn(article.id)}</id>\n<title>{_text(article.title)}</title>\n"
        f"<link href={_quote(_address(site, up, reading))}/>\n<updated>{updated}</updated>\n"
        + "".join(f"<author><name>{_text(name)}</name></author>\n" for name in names)
        + f"<summary>{_text(say_gist(article))}</summary>\n</entry>\n"
    )


def _json_feed(site: Site, title: str, up: str, readings: Sequence[Reading]) -> str:
    feed = {
        "version": _JSON_FEED,
        "title": title,
        "home_page_url": up or "./",
        "items": [_json_item(site, up, reading) for reading in readings],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _json_item(site: Site, up: str, reading: Reading) -> dict[str, object]:
    article = reading.article
    item: dict[str, object] = {
        "id": article.id,
        "url": _address(site, up, reading),
        "external_url": web_address(article),
        "title": article.title,
        "content_text": say_gist(article),
        "date_published": _instant(article.published.value),
        "authors": [{"name": name} for name in authors(article)],
        "language": article.language,
    }
    return {name: value for name, value in item.items() if value}


def _address(site: Site, up: str, reading: Reading) -> str:
    return f"{up}articles/{site.article_names[reading.article.id]}/"


def _instant(value: str | None) -> str:
    return f"{f'{date_key(value)}-01-01'[:10]}T00:00:00Z"


def _urn(text: str) -> str:
    code = digest(text, 32)
    return f"urn:uuid:{code[:8]}-{code[8:12]}-8{code[13:16]}-8{code[17:20]}-{code[20:]}"


def _quote(attribute: str) -> str:
    return f'"{escape(attribute)}"'


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("", plain(text)), quote=False)
