"""Fields as machines write them: addresses, and dates as ISO 8601, RFC 5322, seconds since 1970, or words."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from builder.dates.edtf import CALENDAR_UNITS, is_day, precision
from builder.knowledge.headers import Headers
from builder.normalise.dates import find_dates
from builder.normalise.late import find_lines
from builder.values.when import Published

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ]\d)")
_MAIL = re.compile(r"\d\d? [A-Za-z]{3} \d{4} \d\d?:\d\d")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d+Z?)?")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_LONGEST = 100
_MARKED = re.compile(r"&#?\w{2,8};|</[a-z]{1,6}>", re.IGNORECASE)


def read_date(value: str, label: str, headers: Headers, language: str = "en") -> Published | None:
    """The day as its own clock had it; `label` is the field's name, for the evidence, `language` that of its words."""
    value = " ".join(value[:_LONGEST].split())
    found = _read_iso(value) or _read_digits(value) or _read_mail(value) or _read_words(value, headers, language)
    if found is None:
        return None
    return Published(
        value=found, precision=CALENDAR_UNITS[precision(found)], basis="metadata", evidence=f"{label}: {value}"
    )


def _read_iso(value: str) -> str | None:
    match = _ISO.match(value)
    return match.group() if match and precision(match.group()) in CALENDAR_UNITS else None


def _read_digits(value: str) -> str | None:
    compact = _COMPACT.fullmatch(value)
    if compact:
        day = "-".join(compact.groups())
        return day if is_day(day) else None
    if not _SECONDS.fullmatch(value):
        return None
    seconds = float(value) if len(value.partition(".")[0]) < 12 else int(value) / 1000
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _read_mail(value: str) -> str | None:
    if not _MAIL.search(value):
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _read_words(value: str, headers: Headers, language: str) -> str | None:
    """A day in the words and by the order of a language, or else of English."""
    found = next((date for code in (language, "en") for date in find_dates(value, code, headers)), None)
    return found.value if found else None


def plain_title(title: str) -> str:
    """A title as readers see it; many a program writes its markup once more than it should."""
    return " ".join(find_lines(title).split()) if _MARKED.search(title) else title


def web_address(text: str) -> str | None:
    """The address of a page; None for anything else that stands in its place."""
    return text if text.startswith(("http://", "https://")) else None
