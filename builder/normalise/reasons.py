"""Why a line is out wherever it stands: furniture, credits, captions, lines of the day or the writer."""

import re
from collections.abc import Sequence

from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.naming import letters_only
from builder.normalise.archived import is_copy
from builder.normalise.credits import find_agency_among, is_credit_line, part_outlet, read_credits
from builder.normalise.dates import find_dates
from builder.normalise.lines import Line, is_empty
from builder.normalise.names import are_from_towns, is_name, split_names
from builder.normalise.pictures import is_caption
from builder.normalise.shape import Page, count_within, ends_sentence, word_count
from builder.normalise.signs import HEADER, find_sentences_above_header

_RIGHTS = re.compile(r"\s*(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:\bat\s)?\d{1,2}(?:[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.m\.)(?:\s(?:[A-Z]{3,4}|[A-Z]T)\b)?",
    re.IGNORECASE,
)
"""Half a day and a zone of time belong to it: "at 4:43 a.m. EDT"."""
_BETWEEN = " ·|:,.–—-"
"""What parts clocks and stamps."""
_CLOCK_END = re.compile(rf"{_CLOCK.pattern}$", re.IGNORECASE)
_SLUG = re.compile(r"(?:BC|AM|PM|AP)-[A-Z]{2}[-–—]{1,2}\S")
"""The name of a report on the wire: "BC-AF--Kenya-Floods,4th Ld-Writethru"."""
_PICTURED = re.compile(
    r"(?:[A-Z]{4,}\s)?In this (?:[\w-]+,? ){0,3}?"
    r"(?:photo(?:graph)?|image|screen ?grab|screenshot|picture (?:taken|released|provided|from))\b"
    r"|FILE(?: PHOTO)?\s?[–—:-]\s"
    r"|(?:(?:Combined Shape )?Caption\s)?From (?:left(?: to right)?|top left)[,:]?\s(?=[^\W\d_a-z])"
    r"|(?:Hide|Toggle|Show|Enlarge) [Cc]aption\s|Enlarge this image\b"
    r"|(?:JUST WATCHED|MUST WATCH|NOW PLAYING|CLOSE)\s(?=(?:[A-Z]\S*\s){1,4}[a-z])"
    r"|(?P<shown>.{5,80}) Photos: (?P=shown)"
)
"""What a caption without a credit begins with: "FILE -", "In this undated photo", "From left, Ann Lee and Bo Tan"; and
the button of its gallery or player ("Hide caption", "JUST WATCHED")."""
_INITIALS = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,5}$")
"""Who wrote, edited and sent a report of an agency: "jcp/ric/gil"."""
_BEGUN = {
    "credit line": _INITIALS,
    "copyright line": _RIGHTS,
    "page furniture": _SLUG,
    "caption or picture credit": _PICTURED,
}
_BANNER = 40
"""Lines in which the address of a copy stands, below what its web archive says about it."""
_NAME_WORDS = 5
"""Words of the longest name in capitals of a desk or an outlet behind "By"."""
_NAMES = 3
"""Words of the longest line that is only the name of a paper or of a job."""
_HEADER_WORDS = 25
"""A line of more words is never a date line or a byline."""
_DATE, _SIGNED_DATE = 4, 10
"""Words beside the date on its line, and where it says "published" or "updated": name and outlet."""
_SHORT = 30
"""Words of the longest line that is out by any words but those of captions."""
_GALLERY = 4
"""Pictures counted from the first on that make a gallery: no text counts so."""
_COUNTER = re.compile(r"\b(\d{1,3}) of (\d{1,3})\b")
_NOTICE = 20
"""First words of a line among which what makes it a notice stands; behind more it is pasted on to a paragraph."""
_HEADLINE = 6
"""Words of a first line that a headline has and "Watch the video" has not."""


def _is_date_line(line: Line, language: str, knowledge: Knowledge) -> bool:
    """True for a short line that says little but a date."""
    if word_count(line) > _HEADER_WORDS:
        return False
    rest = _cut_dates(line.text, language, knowledge)
    if rest is None:
        return False
    bare = knowledge.headers.updated.sub("", knowledge.headers.published.sub("", _CLOCK.sub("", rest)))
    said = bare != _CLOCK.sub("", rest) and not ends_sentence(line)
    return len(letters_only(bare).split()) <= (_SIGNED_DATE if said else _DATE)


def _cut_dates(text: str, language: str, knowledge: Knowledge) -> str | None:
    """What a line says beside its dates; None where it has none."""
    dates = list(find_dates(text, language, knowledge.headers))
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + rest[date.end :]
    return rest if dates else None


def is_byline(line: Line, knowledge: Knowledge) -> bool:
    """True for "By Ann Lee", for a bare "By:" and for "Ann LeeReuters"."""
    match = knowledge.headers.byline.match(line.text)
    if word_count(line) > _HEADER_WORDS:
        return False
    if match is None:
        parted = part_outlet(line.text, knowledge.outlets)
        signed = parted != line.text or _ends_in_outlet(line.text, knowledge) or are_from_towns(line.text)
        return signed and bool(split_names(parted, knowledge.headers))
    rest = line.text[match.end() :].strip(" -–—:|")
    return (
        not rest
        or bool(split_names(rest, knowledge.headers))
        or knowledge.outlets.find(rest) is not None
        or find_agency_among(rest, knowledge.headers, knowledge.outlets) is not None
        or (rest.isupper() and 1 < len(rest.split()) <= _NAME_WORDS)
        or knowledge.headers.not_names.issuperset(rest.casefold().split())
    )


def _ends_in_outlet(text: str, knowledge: Knowledge) -> bool:
    """True for "Ann Lee, The Gazette" and "Ann Lee and Bo Tan, AP"; one name and an agency may credit a picture."""
    names, comma, last = text.rpartition(", ")
    outlet = knowledge.outlets.find(last) if comma else None
    people = knowledge.headers.joint.split(names) if outlet is not None else []
    several = len(people) > 1 or (outlet is not None and outlet.kind == "outlet")
    return several and all(is_name(one, knowledge.headers) for one in people)


def find_reasons(page: Page, language: str, knowledge: Knowledge) -> list[str | None]:
    """Why each line is out wherever it stands; None where only its surroundings can tell."""
    reasons = [_sure_reason(page, at, language, knowledge) for at in range(len(page.lines))]
    banner = next((at for at, line in enumerate(page.lines[:_BANNER]) if is_copy(line.text)), 0)
    settled = [*["web archive"] * banner, *reasons[banner:]]
    settled[page.answered :] = ["comments of readers"] * (len(settled) - page.answered)
    for at in range(1, len(settled)):
        if settled[at] is None and _goes_with_line_above(page, at, settled[at - 1], language, knowledge):
            settled[at] = settled[at - 1]
    return settled


def _goes_with_line_above(page: Page, at: int, above: str | None, language: str, knowledge: Knowledge) -> bool:
    """True for a headline below "Read more", a day said again below a day, and what "Image caption" stands above."""
    if above == "date line":
        return _is_date_line(page.lines[at], language, knowledge)
    words = page.lines[at - 1].words
    if above == "caption or picture credit" and len(words) > 1 and page.furniture.captions.is_one(words):
        return page.kinds[at] in {"bit", "label", "long"}
    led = above == "page furniture" and page.lines[at - 1].key in page.furniture.leads
    return led and page.kinds[at] in {"label", "long", "item"} and not page.lines[at].text.endswith(":")


def find_shut(page: Page, sure: Sequence[str | None], knowledge: Knowledge) -> frozenset[int]:
    """The lines that are no headline: those out by themselves, in brackets, or only the name of an outlet.

    An article may begin with a short sentence, where it stands alone or below the lines of day and names.
    """
    headed = find_sentences_above_header(page, sure, knowledge.outlets)
    return frozenset(
        at
        for at, line in enumerate(page.lines)
        if sure[at] is not None
        or line.text.startswith("(")
        or (page.plain and line.text.endswith(".") and at not in headed)
        or (line.text.endswith(".") and at > 0 and sure[at - 1] in HEADER)
        or (len(line.words) <= 6 and knowledge.outlets.find(line.text) is not None)
        or _names_page(line, knowledge.headers)
        or (len(line.words) <= _SHORT and knowledge.headers.source_line.match(line.text) is not None)
    )


def _names_page(line: Line, headers: Headers) -> bool:
    """True for a menu ("HOME NEWS SPORTS") and for up to three words with capitals that end as papers or jobs do."""
    if len(line.words) > _NAMES:
        return headers.section_words | headers.outlet_words >= set(line.words)
    capitals = all(word[:1].isupper() for word in line.text.split())
    return capitals and len(line.words) > 1 and line.words[-1] in headers.outlet_words | headers.jobs


def _sure_reason(page: Page, at: int, language: str, knowledge: Knowledge) -> str | None:
    line = page.lines[at]
    if is_empty(line):
        return "marks only"
    if line.key in page.furniture.phrases or page.closers[at] or page.furniture.trailer.match(line.text):
        return "page furniture"
    if knowledge.headers.address.fullmatch(line.text):
        return "address"
    begun = next((reason for reason, pattern in _BEGUN.items() if pattern.match(line.text)), None)
    if begun or _reserves_rights(page, at, knowledge.headers):
        return begun or "copyright line"
    if is_credit_line(line.text, knowledge.headers) and _names_someone(line, knowledge):
        return "credit line"
    noticed = page.furniture.notices.occurs(line.words[:_NOTICE])
    return "page furniture" if noticed else _short_reason(page, at, language, knowledge)


def _is_gallery(text: str) -> bool:
    """True for the captions of many pictures in one paragraph, each with its number: "1 of 54 …", "2 of 54 …"."""
    if text.count(" of ") < _GALLERY:
        return False
    counted = [(int(number), total) for number, total in _COUNTER.findall(text)][:_GALLERY]
    return [number for number, _ in counted] == [*range(1, _GALLERY + 1)] and len({total for _, total in counted}) == 1


def _reserves_rights(page: Page, at: int, headers: Headers) -> bool:
    """True for "The Wire™ & © 2023 The Block, Inc. All rights reserved."."""
    text = page.lines[at].text
    return "©" in text and page.amounts[at] <= _SHORT and headers.rights.search(text) is not None


def _short_reason(page: Page, at: int, language: str, knowledge: Knowledge) -> str | None:
    line = page.lines[at]
    if is_caption(page, at, knowledge) or _is_gallery(line.text):
        return "caption or picture credit"
    if page.amounts[at] > _SHORT:
        return None
    if page.furniture.captions.begins(line.words) and not page.prose[at]:
        return "caption or picture credit"
    starts = page.furniture.starts
    begun = (starts.begins(line.words) and (not page.ends[at] or line.text.endswith("?"))) or starts.labels(line.text)
    if (begun and not _may_be_headline(page, at)) or knowledge.headers.reading.fullmatch(line.text):
        return "page furniture"
    return _header_reason(page, at, language, knowledge)


def _header_reason(page: Page, at: int, language: str, knowledge: Knowledge) -> str | None:
    line = page.lines[at]
    at_edge = not any(page.prose[max(0, at - 6) : at]) or not any(page.prose[at + 1 : at + 7])
    at_edge = at_edge or (count_within(page.prose_until, 0, at) < 2 and (not page.ends[at] or _ends_in_clock(line)))
    dated = at_edge and _is_date_line(line, language, knowledge)
    if (
        dated
        or _only_stamps(line.text, knowledge.headers)
        or knowledge.headers.published.fullmatch(line.text.strip(" :"))
    ):
        return "date line"
    signed = is_byline(line, knowledge) and (at_edge or not page.ends[at])
    return "byline" if signed or (at_edge and _goes_on_from_byline(page, at, knowledge)) else None


def _only_stamps(text: str, headers: Headers) -> bool:
    """True for "1h ago" and "Updated at 21.10 GMT"."""
    begin = len(text) - len(text.lstrip(_BETWEEN))
    if not any(pattern.match(text, begin) for pattern in (headers.updated, headers.stamp, _CLOCK)):
        return False
    said = headers.updated.sub("", text)
    rest = headers.stamp.sub("", _CLOCK.sub("", said))
    return rest != _CLOCK.sub("", text) and not rest.strip(_BETWEEN)


def _ends_in_clock(line: Line) -> bool:
    """True for "April 28 2023, 3:54 p.m.", whose stop ends no sentence."""
    return _CLOCK_END.search(line.text[-30:]) is not None


def _may_be_headline(page: Page, at: int) -> bool:
    """True for a page's first line where it only begins with a word of furniture: "WATCH: Governor speaks after …"."""
    words = page.lines[at].words
    return at == 0 and len(words) >= _HEADLINE and words[:1] in page.furniture.starts.by_first.get(words[0], ())


def _goes_on_from_byline(page: Page, at: int, knowledge: Knowledge) -> bool:
    """True for the name below a bare "By:"."""
    above = knowledge.headers.byline.fullmatch(page.lines[at - 1].text) if at else None
    return above is not None and page.amounts[at] <= 8


def _names_someone(line: Line, knowledge: Knowledge) -> bool:
    found, bare = read_credits(line.text, knowledge.headers, knowledge.outlets), line.text.strip(" .")
    cue = knowledge.headers.role.match(bare)
    helped = cue is not None and find_agency_among(bare[cue.end() :], knowledge.headers, knowledge.outlets) is not None
    return bool(found.byline or found.agency or helped)
