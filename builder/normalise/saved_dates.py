"""When a saved page says that it was published."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from htmldate import find_date

from builder.dates.edtf import is_day
from builder.knowledge.headers import Headers
from builder.normalise.dates import find_dates
from builder.normalise.saved_page import APART, LOWER, PageTree, strings_at

_DATE_METAS = (
    "article:published_time",
    "datePublished",
    "date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "og:published_time",
    "og:article:published_time",
    "article.published",
    "article_date_original",
    "publish-date",
    "publishdate",
    "publish_date",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "dc.date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
)
"""In small letters; pages write them in any case."""
_STAMPED = strings_at(f"//*[@itemprop='datePublished' and {APART}]/@*[name() = 'datetime' or name() = 'content']")
_PUBLISHED = strings_at(f"//time[@pubdate or contains({LOWER}, 'publish')]/@datetime")
_TIME_INSIDE, _TIME = strings_at("//article//time/@datetime"), strings_at("//time/@datetime")
_FOUND = "date found on the page"
"""What says so where the page declares no day."""
_FAR_OFF = "2199-12-31"
"""htmldate would otherwise ask the clock what lies in the future."""
_LONGEST = 120
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_MONTH = re.compile(r"[^\W\d_]{3}")
_NEW_YEAR = re.compile(
    r"\b(?:19|20)\d\d[-/.]0?1[-/.]0?1\b|\b0?1[-/.]0?1[-/.](?:19|20)\d\d\b|\b0?1(?:st)? jan|\bjan[a-z]*\.? 0?1\b",
    re.IGNORECASE,
)
"""The first of January, in figures or words."""
_FIRST_YEAR = "1600"
"""Before there were newspapers, a declared date is what a program writes for "none": 0001-01-01."""
_WESTERNMOST = 8
"""Hours by which the papers furthest west are behind universal time."""
_UTC = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<hour>\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)")


class Stamp(NamedTuple):
    """A day of publication and what says so; `declared` where the page itself does, not a search of all of it."""

    day: str | None = None
    evidence: str = ""
    declared: bool = False


def find_published(page: PageTree, text: str, headers: Headers) -> Stamp:
    """The day of a page; without one where nothing tells it."""
    for label, value in _dates(page, text):
        day = _read_declared_day(value or "", headers)
        if day is None:
            continue
        moment = _UTC.fullmatch((value or "").strip())
        shown = _find_day(page, text) if moment else None
        if moment and shown and _is_same_moment(moment, shown):
            return Stamp(shown, f"{_FOUND}: {shown}; {label}: {value}", declared=True)
        return Stamp(day, f"{label}: {value}", declared=label != _FOUND)
    return Stamp()


def _dates(page: PageTree, text: str) -> Iterator[tuple[str, str | None]]:
    """What may be the day of publication, the surest first."""
    for name in _DATE_METAS:
        yield name, page.meta(name)
    yield "datePublished", page.declares("datePublished")
    yield "itemprop datePublished", page.first(_STAMPED)
    yield "time", page.first(_PUBLISHED)
    yield "time", page.first(_TIME_INSIDE) or page.first(_TIME)
    yield _FOUND, _find_day(page, text)


def _read_declared_day(value: str, headers: Headers) -> str | None:
    """The day of a stamp (2023-02-07T10:00Z, 20230207), or of a date in words ("Feb 7, 2023")."""
    stamp = _DAY.match(value.strip())
    if stamp:
        day = "-".join(stamp.groups())
        return day if day >= _FIRST_YEAR and is_day(day) else None
    dates = find_dates(value[:_LONGEST], "en", headers) if _MONTH.search(value) else iter(())
    return next((date.value for date in dates if date.precision == "day"), None)


def _find_day(page: PageTree, text: str) -> str | None:
    """The day that the page shows, but for the first of January that htmldate makes of a year ("© 2019")."""
    try:
        day = find_date(page.tree, url=page.address(), max_date=_FAR_OFF, original_date=True)
    except (TypeError, ValueError):
        return None
    return None if day and day.endswith("-01-01") and _NEW_YEAR.search(text) is None else day


def _is_same_moment(moment: re.Match[str], day: str) -> bool:
    """True where a moment in universal time falls on the other side of midnight from the day that the page names."""
    if not is_day(day):
        return False
    apart = (dt.date.fromisoformat(moment["day"]) - dt.date.fromisoformat(day)).days
    return (apart == 1 and int(moment["hour"]) < _WESTERNMOST) or (apart == -1 and int(moment["hour"]) >= 10)
