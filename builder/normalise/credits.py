"""Credit lines ("Reporting by A; Editing by B"), datelines ("BAMAKO (Reuters) - ") and the agencies they name."""

import re
from dataclasses import dataclass

from builder.knowledge.furniture import Furniture
from builder.knowledge.headers import Headers
from builder.knowledge.outlets import Outlets
from builder.naming import letters_only
from builder.normalise.names import split_names
from builder.values.capture import Byline

_HEAD = 160
_PLACE = r"[^\W\d_](?:[^\W\d_]|['’./ -]){1,40}?(?:,\s[^\W\d_](?:[^\W\d_]|[.'’ ]){1,25}?)?"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})(?:,\s(?P<day>[^\W\d_]{{3,9}}\.?\s\d{{1,2}}|\d{{1,2}}\.?\s[^\W\d_]{{3,9}})(?:,?\s(?P<year>\d{{4}}))?)?"
    r"\.?\s*(?:[(/](?P<agency>[^()/]{2,30})[)/])?\.?\s*(?P<mark>-{1,2}|[–—:]|(?<=/\.)|(?<=/))\s+(?=\S)"
)
_JOINT_WORDS = frozenset(
    {"of", "de", "du", "da", "do", "la", "le", "sur", "au", "aux", "am", "an", "der", "the", "and"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where a report was filed, by which agency and, where it says so, on which day; `date` is a day with its year."""

    place: str
    agency: str | None
    day: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Who a credit line names, and the agency that reported."""

    byline: tuple[Byline, ...]
    agency: str | None


def find_dateline(paragraph: str, outlets: Outlets, furniture: Furniture) -> Dateline | None:
    """The dateline that opens a paragraph: a place in capitals, or any place before an agency or a day."""
    match = _DATELINE.match(paragraph[:_HEAD])
    if match is None:
        return None
    place, agency = match["place"].strip(), find_agency(match["agency"] or "", outlets)
    told = agency is not None or (match["agency"] and match["day"])
    shouted = place.partition(",")[0].isupper() and len(letters_only(place)) > 2 and match["mark"] != ":"
    if not (told or shouted) or letters_only(place) in furniture.sections | furniture.phrases:
        return None
    date = f"{match['day']} {match['year']}" if match["year"] else None
    return Dateline(place=name_place(place), agency=agency, day=match["day"], date=date)


def name_place(place: str) -> str:
    """BAMAKO as Bamako, RIO DE JANEIRO as Rio de Janeiro; what is not shouted stays."""
    city, comma, rest = place.partition(",")
    if not city.isupper() or "." in city:
        return place
    words = [
        w.lower() if i and w.lower() in _JOINT_WORDS else w for i, w in enumerate(re.split(r"([ \-/])", city.title()))
    ]
    return "".join(words) + comma + rest


def find_agency(name: str, outlets: Outlets) -> str | None:
    """The registered name of the agency that `name` is; None for anything else."""
    outlet = outlets.find(name.strip(" .:")) if 1 < len(name) < 60 else None
    return outlet.name if outlet and outlet.kind == "agency" else None


def is_credit_line(text: str, headers: Headers) -> bool:
    """True for a line that only says who reported, wrote, edited or translated."""
    if len(text) > 600:
        return False
    bare = text.strip(" ()[]*_—–-.")
    opening = headers.role.match(bare)
    if opening is None:
        return text.lstrip()[:1] in "([" and text.rstrip(" .")[-1:] in ")]" and bool(headers.role.search(bare))
    return (
        opening.group().strip(" :").casefold().endswith((" by", " de", " par", " von", " da")) or ":" in opening.group()
    )


def read_credits(text: str, headers: Headers, outlets: Outlets) -> Credits:
    """The names of a credit line with their roles, in order; a segment without a role of its own has the last one."""
    bare = text.strip(" ()[]*_—–-.")
    cues = list(headers.role.finditer(bare))
    byline: list[Byline] = []
    agency = find_agency(bare[: cues[0].start()], outlets) if cues else None
    for at, cue in enumerate(cues):
        end = cues[at + 1].start() if at + 1 < len(cues) else len(bare)
        role = headers.role_of[" ".join(cue.group().casefold().strip(" :").split())]
        byline.extend(Byline(name=name, role=role) for name in split_names(bare[cue.end() : end].strip(" ,;"), headers))
    return Credits(byline=tuple(dict.fromkeys(byline)), agency=agency)
