"""What a page says about its article: when, by whom, for which agency, from where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.knowledge.datelines import OPENING, find_agency, find_dateline, name_place
from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.naming import fold
from builder.normalise.archived import original_address
from builder.normalise.bylines import list_people, read_bylines
from builder.normalise.credits import find_sources, is_credit_line, read_credits, without_staff
from builder.normalise.dates import DateFound, find_dates, find_day_in_address, find_rights_year
from builder.normalise.head_lines import NEAR, find_end, find_stamp, find_start, list_outside, tells_when
from builder.normalise.publisher import find_publisher
from builder.normalise.shape import word_count
from builder.normalise.sift import Sifted
from builder.normalise.signs import HEADER
from builder.values.capture import Byline
from builder.values.when import UNDATED, Published
from builder.words import keys_of

_SIGNED = re.compile(
    r"\(([^()]{2,40})\)\W{0,2}$|(?<=[.!?”\"])\s?[-–—]{1,2}\s?(?=[^\W\d_a-z])([^\W\d_][\w ]{1,24})\W{0,2}$"
)
_LAST_ADDRESS = re.compile(r"https?://[^\s\"<>]+$")
_LABEL = re.compile(r"\(([^()]{2,40})\)\s?[–—-]\s")
_ENDED = re.compile(r"\(END\)\s*")
_SIGNATURE = re.compile(r"\w{2,12}(?:[/,]\s?[\w ]{2,20}){0,4}")
_SLASH = re.compile(r"\s?/\s?|\s\(")
_DASH = re.compile(r"\s[-–—|]\s")
_CREDIT = 80
"""Letters of a line of credits."""
_LONGEST, _MOST, _STAMP = 300, 40, 12
"""Letters and words of the longest line that may date the article, and words up to which a line says little else."""
_SIGNS = 3
"""Lines below the body in which its own date may stand where other dates follow."""
_ABOVE = 2
"""Lines above the headline in which a day may have its weekday: further up that is the day on which a page was copied
(five of five on 788 copied pages)."""
_STRETCH = re.compile(r"[-–—]\s?$")
"""Before a month without a day: what is told of, "April-June 2016", "Reports – August 2013"."""
_DATED_OTHERWISE = frozenset({"copyright line", "caption or picture credit", "web archive"})
"""Lines whose dates are those of rights, pictures and copies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """All that is stated; None and () are 'not stated'."""

    published: Published
    byline: tuple[Byline, ...]
    agency: str | None
    publisher: str | None
    dateline: str | None
    url: str | None


def read_header(sifted: Sifted, language: str, knowledge: Knowledge) -> Header:
    """Everything that the lines outside the body, and the dateline in it, state about the article."""
    url = _find_address(sifted, knowledge.headers)
    place, place_agency = _read_dateline(sifted, knowledge)
    names, byline_agency = read_bylines(sifted, language, knowledge)
    credit = _read_credit_lines(sifted, knowledge)
    publisher = find_publisher(sifted, knowledge, url)
    agencies = (
        place_agency,
        byline_agency,
        credit[1],
        _find_source(sifted, knowledge),
        _find_header_agency(sifted, knowledge),
        _find_signed_agency(sifted, language, knowledge),
    )
    return Header(
        published=find_published(sifted, language, knowledge, url),
        byline=tuple(
            one
            for one in list_people((*names, *credit[0]), knowledge.outlets)
            if fold(one.name) != fold(publisher or "")
        ),
        agency=next((agency for agency in agencies if agency), None),
        publisher=publisher,
        dateline=place,
        url=url,
    )


def find_published(sifted: Sifted, language: str, knowledge: Knowledge, url: str | None) -> Published:
    """The best-placed date outside the body; else the address, the dateline, the year of a copyright line."""
    found = max(_rate_dates(sifted, language, knowledge.headers), default=None, key=lambda rated: rated[0])
    if found is not None:
        _, date, evidence = found
        return Published(value=date.value, precision=date.precision, basis="stated", evidence=evidence)
    by_address = find_day_in_address(url) if url else None
    return by_address or _find_filed(sifted, language, knowledge) or _find_rights_year(sifted) or UNDATED


def _find_filed(sifted: Sifted, language: str, knowledge: Knowledge) -> Published | None:
    """The day with its year that a dateline names: when the report was filed is when it came out."""
    for at in sifted.body[:OPENING]:
        text = sifted.lines[at].text
        dateline = find_dateline(text, knowledge)
        if dateline is None or dateline.date is None:
            continue
        day = next(find_dates(dateline.date, language, knowledge.headers), None)
        if day is not None:
            evidence = text[: text.index(dateline.date[-4:]) + 4]
            return Published(value=day.value, precision=day.precision, basis="stated", evidence=evidence)
    return None


def _rate_dates(sifted: Sifted, language: str, headers: Headers) -> Iterator[tuple[tuple[int, int], DateFound, str]]:
    """Dates with how surely each is the publication's: a word that says so, then nearness to the headline.

    "Last updated" may stand alone on the line above its day.
    """
    top, bottom = find_start(sifted) - NEAR, find_end(sifted)
    between = range(find_start(sifted) + 1, bottom)
    listed = _find_listed(sifted, language, headers)
    for at, text in list_outside(sifted):
        words = word_count(sifted.lines[at])
        if len(text) > _LONGEST or words > _MOST or sifted.reasons[at] in _DATED_OTHERWISE or headers.taken.match(text):
            continue
        label = sifted.lines[at - 1].text.strip(" :") if at else ""
        published = bool(headers.published.search(text))
        updated = bool(headers.updated.search(text) or headers.updated.fullmatch(label))
        stamped = bottom < at <= bottom + NEAR and words <= _STAMP and find_stamp(text, headers) is not None
        masthead = at < find_start(sifted) - _ABOVE and not headers.weekdays.isdisjoint(sifted.lines[at].words[:1])
        near = (top <= at <= bottom and not masthead) or stamped
        own = sifted.reasons[at] == "date line"
        closes = sifted.reasons[at] in HEADER and at == sifted.body[-1] + 1
        if not (near or published or updated or closes):
            continue
        place = near * (8 if published or updated or own else 6 if words <= _STAMP else 5)
        for date in find_dates(text, language, headers):
            if date.precision == "month" and _STRETCH.search(text[: date.start]):
                continue
            rate = place + 6 * published + 2 * updated * (-1 if at in between else 2) + own
            if near or (at > bottom and at not in listed):
                yield (rate, -abs(at - bottom)), date, text


def _find_listed(sifted: Sifted, language: str, headers: Headers) -> frozenset[int]:
    """The dated lines below the article where they tell of several days: those of other articles.

    The article's own day may stand right below it, above all furniture.
    """
    end = sifted.body[-1] + 1
    below = [(at, text) for at, text in list_outside(sifted) if at >= end and len(text) <= _LONGEST]
    days = {at: date.value for at, text in below for date in find_dates(text, language, headers)}
    own = end
    while own < min(end + _SIGNS, len(sifted.lines)) and sifted.reasons[own] != "page furniture":
        own += 1
    return frozenset(at for at in days if at >= own) if len(set(days.values())) > 1 else frozenset()


def _find_rights_year(sifted: Sifted) -> Published | None:
    """The year of the article's own rights, right below it; at the foot of a page the year is that of the copy.

    Of 60 public pages without another date, many of them copied on their day, the foot of 24 had a wrong year.
    """
    for at, text in list_outside(sifted):
        year = find_rights_year(text) if at <= sifted.body[-1] + _SIGNS else None
        if year is not None:
            return Published(value=year, precision="year", basis="footer", evidence=text[:80].strip())
    return None


def _read_dateline(sifted: Sifted, knowledge: Knowledge) -> tuple[str | None, str | None]:
    for at in sifted.body[:OPENING]:
        found = find_dateline(sifted.lines[at].text, knowledge)
        if found is not None:
            return found.place, found.agency
    return _find_lone_dateline(sifted, knowledge), None


def _find_lone_dateline(sifted: Sifted, knowledge: Knowledge) -> str | None:
    """A place that is known, in capitals, on a line of its own between headline and body: any other is a section."""
    if sifted.title is None:
        return None
    for at in range(sifted.title + 1, sifted.body[0]):
        text = sifted.lines[at].text.strip(" .,:()-–—")
        keys = keys_of(text) if text.isupper() else ()
        entries = knowledge.gazetteer.index.get(keys[0], ()) if keys else ()
        known = any(entry.keys == keys and entry.form != "acronym" for entry in entries)
        if known and knowledge.outlets.find(text) is None:
            return name_place(text)
    return None


def _read_credit_lines(sifted: Sifted, knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    for at, text in list_outside(sifted):
        if sifted.reasons[at] == "credit line" and is_credit_line(text, knowledge.headers):
            found = read_credits(text, knowledge.headers, knowledge.outlets)
            return found.byline, found.agency
    return (), None


def _find_source(sifted: Sifted, knowledge: Knowledge) -> str | None:
    """The agency of a line "Source: AFP", "Source: Baghdad - AFP"."""
    sources = find_sources((text for _, text in list_outside(sifted)), knowledge.headers)
    named = (name for source in sources for name in _DASH.split(source))
    return next((agency for name in named if (agency := find_agency(name, knowledge.outlets))), None)


def _find_header_agency(sifted: Sifted, knowledge: Knowledge) -> str | None:
    """An agency that stands on a line just above the body, in brackets, before some, beside others ("R. I. / AFP")."""
    start, end, pictures = find_start(sifted), sifted.body[0], "caption or picture credit"
    above = ((at, text) for at, text in list_outside(sifted) if start <= at <= end and sifted.reasons[at] != pictures)
    lines = (text.strip(" ()©") for _, text in above if not ("©" in text and "/" in text))  # whose picture it is
    headers = knowledge.headers
    short = (
        (
            text,
            without_staff(text, headers),
            *_SLASH.split(text),
            headers.joint.split(text)[0],
        )
        for text in lines
        if len(text) < _CREDIT
    )
    named = (name for names in short for name in names)
    return next((agency for name in named if (agency := find_agency(name, knowledge.outlets))), None)


def _find_signed_agency(sifted: Sifted, language: str, knowledge: Knowledge) -> str | None:
    """The agency that signs a text: "(AFP) –" at its start, "(AFP/jb)" at its end, or a line beside it.

    "als/AFP/Reuters" stands below, "4h36 par AFP" above.
    """
    end = sifted.body[-1]
    last = _SIGNED.search(sifted.lines[end].text)
    first = _LABEL.match(sifted.lines[sifted.body[0]].text)
    signs = [name for match in (first, last) if match for name in match.groups() if name]
    below = (_ENDED.sub("", text).strip(" ()") for at, text in list_outside(sifted) if end < at <= end + 2)
    signs += [text for text in below if _SIGNATURE.fullmatch(text) or find_agency(text, knowledge.outlets)]
    above = (
        text.rsplit(maxsplit=2)
        for at, text in list_outside(sifted)
        if at < end and tells_when(sifted, at, language, knowledge.headers)
    )
    signs += [words[2] for words in above if len(words) > 2 and knowledge.headers.byline.fullmatch(words[1])]
    named = (find_agency(name, knowledge.outlets) for sign in signs for name in re.split(r"[/,]", sign))
    return next((agency for agency in named if agency), None)


def _find_address(sifted: Sifted, headers: Headers) -> str | None:
    """An address on a line of its own, above the body or as the last line."""
    for at, text in list_outside(sifted):
        match = headers.address.fullmatch(text)
        if match and (at < sifted.body[0] or at == len(sifted.lines) - 1):
            return original_address(match["url"])
        told = _LAST_ADDRESS.search(text) if find_start(sifted) < at < sifted.body[0] else None
        if told and len(text.split()) <= _STAMP:
            return original_address(told.group())
    return None
