"""Who put an article on its page: an address, the rights, the masthead, what the page asks its readers to follow."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from builder.knowledge.datelines import find_agency
from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import Outlet, Outlets
from builder.naming import fold, letters_only
from builder.normalise.credits import find_sources, part_outlet, without_staff
from builder.normalise.lines import Line
from builder.normalise.sift import Sifted
from builder.normalise.sites import is_host, name_site
from builder.words import keys_of

_RIGHTS = re.compile(
    r"\W{0,3}(?:(?:©|\(c\)|copyright)[\s\d,–—-]*)+(?:by\s)?(?P<holder>.{2,60}?)"
    r"(?:[.,|]\s|[.,|]?$|\s\(|\sunless\s|\ball rights\b)",
    re.IGNORECASE,
)
""" "© 2023 The Block. All rights reserved", "Copyright (c) 2023 by The Block"."""
_YEAR, _LAST_YEAR = re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"\s(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?$")
_HOST = re.compile(
    r"(?:https?://|www\.|[\w.-]+@)([\w-]+(?:\.[\w-]+)+)|(?<![\w.@/-])([\w-]+\.(?:com|org|net|news|co\.[a-z]{2}))\b",
    re.IGNORECASE,
)
"""The host of an address or of mail, or a bare one: "https://www.block.com/a", "desk@block.com", "block.news"."""
_PARTS = re.compile(r"\s[|–—»·-]\s|\s?\|\s?")
"""What parts a line of a page's name and its sections, or a headline and the outlet behind it."""
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
"""What was pasted on to a masthead: "The Washington PostDemocracy Dies in Darkness"."""
_CAMEL = re.compile(r"(?:[A-Z][a-z]+){2,4}")
"""A name of words written as one, as sites are called: "NetNewsLedger"."""
_DATED = re.compile(r",\s(?=[^,]*\d)")
"""Before the day that stands behind a name: "The Block, 5 May 2023"."""
_AROUND_DAY = re.compile(r"(?P<before>[^\d(]*)\(?\d.*\d\W*(?P<after>\D*)")
"""What stands before and behind a day: "The Block 2023-05-05", "The Block (5 May 2023)", "5 May 2023 The Block"."""
_WORDS = re.compile(r"[^\W\d_]+")
_NO_NAME = re.compile(r"[\d>/:]")
"""What dates and trails hold, and no name of an outlet that nobody knows."""
_LINE = 200
"""Letters of a line that says whose page it is; longer ones are text."""
_MASTHEAD = 3
"""Lines of a page in which its name stands, where no line says so."""
_LONGEST = 5
"""Words of an outlet's name."""
_REPEATED = 2
"""Lines of a page from which an outlet's name says more than a line of rights: menus list the sister papers once, and
shares and friends' sites (10 of 18 names that public pages have once)."""
_FEW = 30
"""Lines around an article that was copied without the menus in which others are named."""
_SMALL = frozenset({"of", "the", "and", "de", "la", "du", "del", "der", "do", "di"})
_INITIALS = 3
"""Letters of what stays in capitals in a name that is all in capitals ("BBC NEWS")."""


def find_publisher(sifted: Sifted, knowledge: Knowledge, url: str | None) -> str | None:
    """The outlet that the page shows as its own; a known one before any, and an agency never."""
    outlets = knowledge.outlets
    by_address = outlets.find_by_address(url) if url else None
    if by_address is not None:
        return by_address.name
    around = [line for line, why in zip(sifted.lines, sifted.reasons, strict=True) if why is not None]
    around = [line for line in around if len(line.text) <= _LINE]
    outside = [line.text for line in around]
    holders = list(_find_holders(outside, knowledge))
    sources = (knowledge.headers.joint.split(source)[0] for source in find_sources(outside, knowledge.headers))
    signs = (*holders, *_find_headings(sifted, knowledge.headers.joint), *sources)
    known = chain(
        _find_by_hosts(outside, outlets),
        _known(_find_followed(outside, knowledge.headers), knowledge),
        _known((without_staff(name, knowledge.headers) for name in signs), knowledge),
        _find_in_bylines(sifted, knowledge),
        _find_named(around, knowledge, least=_REPEATED),
    )
    shown = next((outlet.name for outlet in known if outlet.kind == "outlet"), None)
    few = around if len(around) <= _FEW else ()
    once = (outlet.name for outlet in _find_named(few, knowledge, least=1))
    return (
        shown
        or next(iter(holders), None)
        or next(once, None)
        or _find_unknown(sifted, knowledge)
        or name_site(url, outside, knowledge.headers)
    )


def _known(names: Iterable[str], knowledge: Knowledge) -> Iterator[Outlet]:
    """The outlets of these names, or of what stands before a company's form ("Boston Globe Media Partners")."""
    for name in names:
        found = (knowledge.outlets.find(part) for part in _shorter(name, knowledge.headers))
        yield from [outlet for outlet in found if outlet][:1]


def _shorter(name: str, headers: Headers) -> Iterator[str]:
    yield name
    shorter = headers.company.sub("", name)
    if shorter != name:
        yield from _shorter(shorter, headers)


def _find_holders(texts: Iterable[str], knowledge: Knowledge) -> Iterator[str]:
    """Whoever has the rights of the page: "© 2023 The Block. All Rights Reserved.", "Copyright © the block 2023"."""
    headers = knowledge.headers
    for text in texts:
        match = _RIGHTS.match(text) or _RIGHTS.match(text, max(0, text.find("©")))
        if match is None or not (_YEAR.search(text) or headers.rights.search(text)):
            continue
        told = _LAST_YEAR.sub("", match["holder"].strip(" .,|-–—"))
        holder = headers.company.sub("", told).rstrip(" &")
        if headers.rights.match(holder):
            continue
        named = holder[:1].isupper() or knowledge.outlets.find(holder) is not None
        if holder and "/" not in holder and len(holder.split()) <= _LONGEST and named:
            yield holder


def _find_headings(sifted: Sifted, joint: re.Pattern[str]) -> Iterator[str]:
    """What stands at the top of the page, around the headline and behind it, piece by piece."""
    title = sifted.title if sifted.title is not None else sifted.body[0]
    for at in (*range(min(_MASTHEAD, title)), *range(title, sifted.body[0])):
        pieces = _PARTS.split(sifted.lines[at].text)
        if at == sifted.title:
            yield from (pieces[-1],) if len(pieces) > 1 else ()
        elif sifted.reasons[at] is not None:
            yield from (joint.split(piece)[0].strip(" .") for piece in pieces)
            yield from (_GLUE.split(piece)[0].strip(" .") for piece in pieces)
            yield from _find_beside_day(sifted.lines[at].text)


def _find_beside_day(text: str) -> Iterator[str]:
    """What a line has beside its day and year, with and without the word next to the number, which may be the month."""
    match = _AROUND_DAY.fullmatch(text) if _YEAR.search(text) else None
    if match is not None:
        before, _, month = match["before"].strip().rpartition(" ")
        yield from (f"{before} {month}".strip(), before, match["after"].strip())


def _find_followed(outside: Iterable[str], headers: Headers) -> Iterator[str]:
    """What readers are asked to read, follow or subscribe to: "Read more in The Detroit News"."""
    for text in outside:
        match = headers.follow.match(text) if len(text) < 120 else None
        words = text[match.end() :].split() if match else []
        yield from (" ".join(words[:length]).strip(" .,:!") for length in range(min(_LONGEST, len(words)), 0, -1))


def _find_in_bylines(sifted: Sifted, knowledge: Knowledge) -> Iterator[Outlet]:
    """The outlet whose people sign: "By Ann Lee and Bo Tan Star Tribune", "By Ann Lee, CNN editor"."""
    for line, why in zip(sifted.lines, sifted.reasons, strict=True):
        if why != "byline":
            continue
        for part in knowledge.headers.joint.split(part_outlet(line.text, knowledge.outlets)):
            words = part.split()
            while len(words) > 1 and words[-1].islower():
                words.pop()
            found = (knowledge.outlets.find(" ".join(words[at:])) for at in range(len(words)))
            yield from [outlet for outlet in found if outlet][:1]


def _find_by_hosts(outside: Iterable[str], outlets: Outlets) -> tuple[Outlet, ...]:
    """The one known outlet whose addresses stand around the article, pages or mail."""
    hosts = {host.casefold() for text in outside for found in _HOST.findall(text) for host in found if host}
    found = {outlet.id: outlet for host in sorted(hosts) if (outlet := outlets.find_by_address(host))}
    return tuple(found.values()) if len(found) == 1 else ()


def _find_named(around: Sequence[Line], knowledge: Knowledge, least: int) -> Iterator[Outlet]:
    """The known outlet whose name stands alone on lines outside the article, no other's on as many, and is on so many.

    What is called like a section or stands before captions ("Welt", "Bild") names nobody.
    """
    furniture = knowledge.furniture
    named = [
        (outlet, line.key)
        for line in around
        if (outlet := knowledge.outlets.find(line.text.strip(" .:|"))) and outlet.kind == "outlet"
        if line.key not in furniture.sections and not furniture.captions.is_one(line.words)
    ]
    first, second = [*Counter(outlet for outlet, _ in named).most_common(2), (None, 0), (None, 0)][:2]
    if first[0] is None or first[1] <= second[1]:
        return
    keys = {key for outlet, key in named if outlet == first[0]}
    if sum(any(f" {key} " in f" {line.key} " for key in keys) for line in around) >= least:
        yield first[0]


def _find_unknown(sifted: Sifted, knowledge: Knowledge) -> str | None:
    """A name above or below the headline that calls itself a paper or a station ("Hallmark News", "Radio Nigeria").

    Above a headline that has its words it is a section of the topic ("Hurricane News").
    """
    title = sifted.title if sifted.title is not None else sifted.body[0]
    told = set(letters_only(sifted.lines[title].text).split()) if sifted.title is not None else set()
    for at in (*range(min(_MASTHEAD, title)), *range(title + 1, sifted.body[0])):
        line = _DATED.split(_PARTS.split(sifted.lines[at].text)[0])[0].strip(" .©")
        name = without_staff(line, knowledge.headers)
        topic = at < title and told.issuperset(set(letters_only(name).split()) - knowledge.headers.outlet_words)
        shaped = _has_article(name, knowledge) if at > title else _CAMEL.fullmatch(name) is not None
        own = shaped or _calls_itself_outlet(name, knowledge)
        own = own or (at < title and sifted.reasons[at] != "byline" and is_host(name))
        if sifted.reasons[at] is not None and not topic and own:
            return name
    return None


def _has_article(name: str, knowledge: Knowledge) -> bool:
    """True for "The Voice" and "Le Devoir" below a headline; "The Hague" and "La Paz" are places."""
    words, keys = name.split(), keys_of(name)
    known = knowledge.outlets.find(name) is not None or any(
        entry.keys == keys for entry in knowledge.gazetteer.index.get(keys[0] if keys else "", ())
    )
    titled = all(word[0].isupper() and word.isalpha() for word in words)
    section = knowledge.furniture.heads_part(letters_only(name))
    articled = titled and 1 < len(words) <= _INITIALS and fold(words[0]) in knowledge.headers.outlet_articles
    return articled and not known and not section


def find_masthead(texts: Iterable[str], knowledge: Knowledge) -> str | None:
    """The outlet that the headers of a paper's pages name: "The Block Courier — Friday, 5 May 2023"."""
    parts = (_DATED.split(part)[0].strip(" .") for text in texts if len(text) <= _LINE for part in _PARTS.split(text))
    for part in parts:
        outlet = knowledge.outlets.find(part)
        if outlet is not None or _calls_itself_outlet(part, knowledge):
            return outlet.name if outlet else part
    return None


def _calls_itself_outlet(name: str, knowledge: Knowledge) -> bool:
    words, headers = _WORDS.findall(name), knowledge.headers
    if _NO_NAME.search(name) or any(find_agency(part, knowledge.outlets) for part in (name, name.partition(" ")[0])):
        return False
    if not 1 <= len(words) <= _LONGEST or not all(word[0].isupper() or word in _SMALL for word in words):
        return False
    if knowledge.furniture.heads_part(letters_only(name)):
        return False
    plain = [fold(word) for word in words]
    said = headers.outlet_words | headers.section_words | {"the"}
    own = [word for word in plain if word not in said and len(word) > 1]
    joint = len(words) == 1 and any(plain[0].endswith(word) and plain[0] != word for word in headers.outlet_words)
    return joint or (bool(own) and any(word in headers.outlet_words for word in plain))
