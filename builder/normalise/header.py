"""What a page says about its article: when, by whom, for which agency, from where."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import Outlets
from builder.normalise.credits import find_agency_among, find_sources, is_credit_line, read_credits
from builder.normalise.dates import DateFound, find_dates, find_day_in_address, find_rights_year
from builder.normalise.lines import Line
from builder.normalise.names import are_names, cut_job, is_name, split_names
from builder.normalise.publisher import find_publisher
from builder.normalise.shape import word_count
from builder.normalise.sift import Sifted, is_byline
from builder.values.capture import Byline
from builder.values.when import UNDATED, Published
from builder.words import keys_of
from builder.words.datelines import OPENING, find_agency, find_dateline, name_place

_ADDRESS = re.compile(r"https?://\S+")
_SIGNED = re.compile(r"\(([^()]{2,40})\)\W{0,2}$")
_SIGNATURE = re.compile(r"\w{2,12}(?:[/,]\s?[\w ]{2,20}){0,4}")
_NAME_END = re.compile(r"\s[|–—•·-]\s|,\s|\s?@|\s?\|")
"""What follows a name on its line: an outlet, a job, a handle."""
_WHEN = re.compile(r"(?<!\bat)\s\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s\w{3,9},?)?\s*$")
"""The clock right before a date, and the day's name: "2:46 pm Fri"."""
_HANDLE = re.compile(r"\s@\w+$")
_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_SHORTEST_NAME = 2
"""Words of a person's name at least."""
_FIRST = 3
"""Lines of the body above which a byline stands: some papers put it below the lead."""
_SIGNED_WORDS = 12
"""Words of the longest line of a name and an outlet."""
_WORD_START = re.compile(r"(?<!\w)\w")
_LONGEST_LINE = 150
"""Letters of a line that says when and by whom."""
_DATE_LINE = 80
"""Letters of a line that says when, with words such as "First published on"."""
_INITIALS = 4
"""Letters of what may be the initials of an outlet ("ZDF")."""
_DATED_OTHERWISE = frozenset({"copyright line", "caption or picture credit"})
"""Lines whose dates are those of rights and pictures."""
_NEAR = 12
"""Lines around headline and body start in which a date is the article's own without a word that says so."""


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
    url = _find_address(sifted)
    place, place_agency = _read_dateline(sifted, knowledge)
    names, byline_agency = _read_bylines(sifted, knowledge)
    credit = _read_credit_lines(sifted, knowledge)
    agencies = (
        place_agency,
        byline_agency,
        credit[1],
        _find_source(sifted, knowledge),
        _find_header_agency(sifted, knowledge),
        _find_signed_agency(sifted, knowledge),
    )
    return Header(
        published=_find_published(sifted, language, knowledge, url),
        byline=_once(_without_outlets((*names, *credit[0]), knowledge.outlets)),
        agency=next((agency for agency in agencies if agency), None),
        publisher=find_publisher(sifted, knowledge, url),
        dateline=place,
        url=url,
    )


def _outside(sifted: Sifted) -> Iterator[tuple[int, str]]:
    return ((at, line.text) for at, line in enumerate(sifted.lines) if sifted.reasons[at] is not None)


def _start(sifted: Sifted) -> int:
    return sifted.title if sifted.title is not None else sifted.body[0]


def _find_published(sifted: Sifted, language: str, knowledge: Knowledge, url: str | None) -> Published:
    """The best-placed date outside the body; else the address, the dateline, the year of a copyright line."""
    found = max(_rate_dates(sifted, language, knowledge.headers), default=None, key=lambda rated: rated[0])
    if found is not None:
        date, evidence = found[1], found[2]
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
    """Dates with how surely each is the publication's: a word that says so, then nearness to the headline."""
    top, bottom = _start(sifted) - _NEAR, _end_of_header(sifted)
    between = range(_start(sifted) + 1, bottom)
    for at, text in _outside(sifted):
        short = len(text) <= 300 and word_count(sifted.lines[at]) <= 40
        near = top <= at <= bottom
        if not short or sifted.reasons[at] in _DATED_OTHERWISE or not (near or _says_when(text, headers)):
            continue
        for date in find_dates(text, language, headers):
            changed = bool(headers.updated.search(text)) * (-1 if at in between else 2)
            rate = 4 * near + 3 * bool(headers.published.search(text)) + changed
            if near or at > bottom:
                yield (rate, -abs(at - bottom)), date, text


def _end_of_header(sifted: Sifted) -> int:
    """Where the body begins; a sentence above the line that dates the article belongs to the header still."""
    second = sifted.body[min(1, len(sifted.body) - 1)]
    dated = (at for at in range(sifted.body[0], second) if sifted.reasons[at] == "date line")
    return max(dated, default=sifted.body[0])


def _says_when(text: str, headers: Headers) -> bool:
    return bool(headers.published.search(text) or headers.updated.search(text))


def _find_rights_year(sifted: Sifted) -> Published | None:
    for _, text in _outside(sifted):
        year = find_rights_year(text)
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
    """A place in capitals on a line of its own between headline and body."""
    if sifted.title is None:
        return None
    for at in range(sifted.title + 1, sifted.body[0]):
        line = sifted.lines[at]
        place = line.text.strip(" .,:-–—")
        if line.text.isupper() and len(line.words) <= 3 and _is_place(place, line, knowledge):
            return name_place(place)
    return None


def _is_place(place: str, line: Line, knowledge: Knowledge) -> bool:
    """False for a section and an outlet ("AFRICA RADIO"); one short word is a place only where one is known by it."""
    named = line.key in knowledge.furniture.sections or line.key in knowledge.furniture.phrases
    if named or not line.key.replace(" ", "").isalpha() or knowledge.outlets.find(place) is not None:
        return False
    keys = keys_of(place)
    entries = knowledge.gazetteer.index.get(keys[0], ()) if keys else ()
    known = any(entry.keys == keys and entry.form != "acronym" for entry in entries)
    return known or (len(line.words) == 1 and len(place) > _INITIALS)


def _read_bylines(sifted: Sifted, knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    """Names and agency of the bylines around the headline, or of the first anywhere outside the body."""
    last = sifted.body[min(_FIRST, len(sifted.body) - 1)]
    near = [at for at, _ in _outside(sifted) if _start(sifted) - _NEAR <= at <= last]
    far = [at for at, _ in _outside(sifted) if at > sifted.body[-1]][:_NEAR]
    for at in (*near, *far):
        if is_byline(sifted.lines[at], knowledge):
            names, agency = _read_byline(sifted, at, knowledge)
            if names or agency:
                return names, agency
    return _read_signed_dates(sifted, near, knowledge)


def _read_byline(sifted: Sifted, at: int, knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    text = sifted.lines[at].text
    match = knowledge.headers.byline.match(text)
    rest = text[match.end() :].lstrip(" -–—") if match else text
    if not rest.strip() and at + 1 < len(sifted.lines):
        rest = sifted.lines[at + 1].text
    dated = next(find_dates(rest, "en", knowledge.headers), None)
    told = rest[: dated.start] if dated and dated.start else rest
    names = split_names(_cut_outlet(told, knowledge), knowledge.headers)
    agency = find_agency_among(rest, knowledge.headers, knowledge.outlets)
    return tuple(Byline(name=name, role="author") for name in names), agency


def _without_outlets(byline: Iterable[Byline], outlets: Outlets) -> Iterator[Byline]:
    """The people of a byline, less outlets and the outlet written behind a name ("Ann Lee New York Times")."""
    for one in byline:
        words = one.name.split()
        ends = (at for at in range(_SHORTEST_NAME, len(words)) if outlets.find(" ".join(words[at:])) is not None)
        if outlets.find(one.name) is None:
            yield replace(one, name=" ".join(words[: next(ends, len(words))]))


def _once(byline: Iterable[Byline]) -> tuple[Byline, ...]:
    """Everybody once: "Written by Ann Lee" is read as a byline and as a line of credits."""
    people = {one.name: one for one in reversed(list(byline))}
    return tuple(reversed(people.values()))


def _read_signed_dates(sifted: Sifted, near: list[int], knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    """The name that stands before a date on one line: "Ann Lee | 5 May 2023"."""
    for at in near:
        text = sifted.lines[at].text
        dates = list(find_dates(text, "en", knowledge.headers)) if len(text) < _LONGEST_LINE else []
        before = _WHEN.sub("", text[: dates[0].start]).strip(" ,|–—-•·/") if dates else ""
        before = knowledge.headers.byline.sub("", before, count=1).strip()
        before = _HANDLE.sub("", _cut_published(before, knowledge.headers))
        if before and find_agency(before, knowledge.outlets):
            return (), find_agency(before, knowledge.outlets)
        if before and is_name(before, knowledge.headers):
            return (Byline(name=before, role="author"),), None
        said = knowledge.headers.published.search(text) if len(text) < _LONGEST_LINE else None
        end = dates[-1].end if dates else said.end() if said else len(text)
        if names := _read_names_after(text[end:], knowledge):
            return names, None
    return _read_lone_name(sifted, knowledge), None


def _cut_published(text: str, headers: Headers) -> str:
    """Whoever stands before "published", also where it was pasted on: "AFP Published", "Ann LeePublished"."""
    *names, last = _GLUE.split(text)
    if names and headers.published.fullmatch(last):
        return "".join(names)
    said = headers.published.search(text)
    return text[: said.start()].strip(" :") if said else text


def _read_names_after(text: str, knowledge: Knowledge) -> tuple[Byline, ...]:
    """The names behind a word such as "by": "5 May 2023 at 10:15 by Ann Lee"."""
    starts = (word.start() for word in _WORD_START.finditer(text))
    cue = next((found for at in starts if (found := knowledge.headers.byline.match(text, at))), None)
    names = split_names(text[cue.end() :], knowledge.headers) if cue else ()
    return tuple(Byline(name=name, role="author") for name in names)


def _read_lone_name(sifted: Sifted, knowledge: Knowledge) -> tuple[Byline, ...]:
    """A name on a line of its own between headline and body, near the line of the date or beside that of the outlet."""
    end = _end_of_header(sifted)
    between = range(_start(sifted) + 1, end) if sifted.title is not None else range(0)
    for at in between:
        signed = knowledge.headers.byline.sub("", sifted.lines[at].text, count=1).strip()
        line = _NAME_END.split(signed, maxsplit=1)[0]
        name = cut_job(_cut_outlet(line, knowledge), knowledge.headers)
        told = sifted.reasons[at] == "page furniture" or word_count(sifted.lines[at]) > _SIGNED_WORDS
        if told or not _may_sign(name, knowledge):
            continue
        near = [n for n in range(at - 1, at + 4) if n != at and (n in between or n == end)]
        dated = name != line or any(_holds_date(sifted, n, knowledge) for n in (at, *near, max(0, _start(sifted) - 1)))
        if dated or any(knowledge.outlets.find(sifted.lines[n].text) is not None for n in near if n < at + 3):
            people = split_names(signed, knowledge.headers) if are_names(signed, knowledge.headers) else (name,)
            return tuple(Byline(name=one, role="author") for one in people)
    return ()


def _may_sign(name: str, knowledge: Knowledge) -> bool:
    """True for what reads like a person's name and is no outlet's."""
    headers = knowledge.headers
    return is_name(name, headers) and not _calls_itself_paper(name, headers) and knowledge.outlets.find(name) is None


def _calls_itself_paper(name: str, headers: Headers) -> bool:
    """True for "South Florida Sun Sentinel"; Post and Sun are surnames, too."""
    words = name.casefold().split()
    return len(words) > _SHORTEST_NAME and words[-1] in headers.outlet_words


def _cut_outlet(text: str, knowledge: Knowledge) -> str:
    """The name without the outlet behind it: "Ann Lee Daily Bugle"."""
    words = text.split()
    ends = range(2, len(words) if len(words) <= _SIGNED_WORDS else 0)
    known = next((at for at in ends if knowledge.outlets.find(" ".join(words[at:])) is not None), None)
    return " ".join(words[:known]).rstrip(" -–—|,") if known else text


def _holds_date(sifted: Sifted, at: int, knowledge: Knowledge) -> bool:
    """True for a short line with a date, also where running text stands above and below it."""
    text = sifted.lines[at].text
    return sifted.reasons[at] == "date line" or (
        len(text) <= _DATE_LINE and any(find_dates(text, "en", knowledge.headers))
    )


def _read_credit_lines(sifted: Sifted, knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    for at, text in _outside(sifted):
        if sifted.reasons[at] == "credit line" and is_credit_line(text, knowledge.headers):
            found = read_credits(text, knowledge.headers, knowledge.outlets)
            return found.byline, found.agency
    return (), None


def _find_source(sifted: Sifted, knowledge: Knowledge) -> str | None:
    """The agency of a line "Source: AFP"."""
    sources = find_sources((text for _, text in _outside(sifted)), knowledge.headers)
    return next((agency for source in sources if (agency := find_agency(source, knowledge.outlets))), None)


def _find_header_agency(sifted: Sifted, knowledge: Knowledge) -> str | None:
    """An agency that stands on a line of its own just above the body."""
    for at, text in _outside(sifted):
        if _start(sifted) <= at <= sifted.body[0]:
            agency = find_agency(text, knowledge.outlets)
            if agency:
                return agency
    return None


def _find_signed_agency(sifted: Sifted, knowledge: Knowledge) -> str | None:
    """The agency that signs a text: "(AFP/jb)" at its end, "als/AFP/Reuters" below it, "4h36 par AFP" above."""
    end = sifted.body[-1]
    last = _SIGNED.search(sifted.lines[end].text)
    signs = [last[1]] if last else []
    below = (text.strip(" ()") for at, text in _outside(sifted) if end < at <= end + 2)
    signs += [text for text in below if _SIGNATURE.fullmatch(text)]
    above = (
        text.rsplit(maxsplit=2) for at, text in _outside(sifted) if at < end and _holds_date(sifted, at, knowledge)
    )
    signs += [words[2] for words in above if len(words) > 2 and knowledge.headers.byline.fullmatch(words[1])]
    named = (find_agency(name, knowledge.outlets) for sign in signs for name in re.split(r"[/,]", sign))
    return next((agency for agency in named if agency), None)


def _find_address(sifted: Sifted) -> str | None:
    """An address on a line of its own, above the body or as the last line."""
    for at, text in _outside(sifted):
        match = _ADDRESS.fullmatch(text)
        if match and (at < sifted.body[0] or at == len(sifted.lines) - 1):
            return match.group()
    return None
