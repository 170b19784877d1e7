"""Who wrote an article: bylines, names beside a date, and names that stand alone between headline and body."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.knowledge.datelines import find_agency
from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import Outlets
from builder.naming import fold
from builder.normalise.credits import find_agency_among, part_outlet
from builder.normalise.dates import find_dates
from builder.normalise.head_lines import NEAR, find_end, find_stamp, find_start, list_outside, tells_when
from builder.normalise.names import are_names, cut_job, cut_published, is_name, is_paper, split_names, tidy
from builder.normalise.reasons import is_byline
from builder.normalise.shape import word_count
from builder.normalise.sift import Sifted
from builder.values.capture import Byline
from builder.words import keys_of

_PARTS = re.compile(r"\s[–—•·/-]\s|\s?[|•·]\s?|,\s|\s?@")
"""What parts a name on its line from an outlet, a job, a handle, a date."""
_NAME_END = re.compile(r"\s[|–—•·/-]\s|,\s|\s?@|\s?\|")
"""What follows a name on its line: an outlet, a job, a handle."""
_WHEN = re.compile(r"(?<!\bat)\s\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:\w{3,9},?|Uhr))?\s*$")
"""The clock right before a date, and the day's name: "2:46 pm Fri"."""
_CLOCK = re.compile(
    r"^(?:[\s,–—-]*(?:um\s|at\s|à\s|kl\.?\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?|\s[Uu]hr|\s[A-Z]{2,4}\b)?)?",
    re.IGNORECASE,
)
"""The clock right behind a date: ", 14:26 Uhr"."""
_HANDLE = re.compile(r"\s@\w+$")
_SHORTEST_NAME = 2
"""Words of a person's name at least."""
_FIRST = 3
"""Lines of the body above which a byline stands: some papers put it below the lead."""
_SIGNED_WORDS = 12
"""Words of the longest line of a name and an outlet."""
_BRACKETS = re.compile(r"\([^()]*\)")
_WORD_START = re.compile(r"(?<!\w)\w")
_LONGEST_LINE = 150
"""Letters of a line that says when and by whom."""
_NO_NAMES = frozenset({None, "page furniture", "caption or picture credit"})
"""Fates of lines on which nobody signs."""


def read_bylines(sifted: Sifted, language: str, knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    """Names and agency of the bylines around the headline, or of the first anywhere outside the body."""
    last = sifted.body[min(_FIRST, len(sifted.body) - 1)]
    near = [at for at, _ in list_outside(sifted) if find_start(sifted) - NEAR <= at <= last]
    far = [at for at, _ in list_outside(sifted) if at > sifted.body[-1]][:NEAR]
    for at in (*near, *far):
        if is_byline(sifted.lines[at], knowledge):
            names, agency = _read_byline(sifted, at, language, knowledge)
            if names or agency:
                return names, agency
    return _read_signed_dates(sifted, near, language, knowledge)


def read_authors(authors: Iterable[str], headers: Headers) -> tuple[str, ...]:
    """The names in what fields called author hold: a name each, or a byline."""
    found = (
        (author,) if is_name(author, headers) else split_names(author, headers)
        for author in map(headers.without_cue, authors)
    )
    return tuple(dict.fromkeys(name for names in found for name in names))


def list_people(byline: Iterable[Byline], outlets: Outlets) -> tuple[Byline, ...]:
    """The people of a byline, each once: "Written by Ann Lee" is read as a byline and as a line of credits."""
    once = (replace(one, name=_said_once(one.name)) for one in byline)
    people = {one.name: one for one in reversed(list(_without_outlets(once, outlets)))}
    return tuple(reversed(people.values()))


def _said_once(name: str) -> str:
    """The name of "Ann LeeAnn Lee": what a picture is called, and the name beside it."""
    half = len(name) // 2
    return name[:half] if " " in name[:half] and name[:half] == name[half:] else name


def _without_outlets(byline: Iterable[Byline], outlets: Outlets) -> Iterator[Byline]:
    """The byline less outlets and the outlet written behind a name ("Ann Lee New York Times")."""
    for one in byline:
        words = one.name.split()
        ends = (at for at in range(_SHORTEST_NAME, len(words)) if outlets.find(" ".join(words[at:])) is not None)
        if outlets.find(one.name) is None:
            yield replace(one, name=" ".join(words[: next(ends, len(words))]))


def _read_byline(sifted: Sifted, at: int, language: str, knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    text = sifted.lines[at].text
    match = knowledge.headers.byline.match(text)
    rest = part_outlet(text[match.end() :].lstrip(" -–—") if match else text, knowledge.outlets)
    if not rest.strip():
        return _read_names_below(sifted, at + 1, knowledge)
    dated = next(find_dates(rest, language, knowledge.headers), None)
    told = rest[: dated.start] if dated and dated.start else rest
    agency = find_agency_among(rest, knowledge.headers, knowledge.outlets)
    return _read_names(_cut_outlet(told, knowledge), knowledge), agency


def _read_names_below(sifted: Sifted, start: int, knowledge: Knowledge) -> tuple[tuple[Byline, ...], str | None]:
    """The names on the lines below a bare "By", as far as they go, and an agency among them."""
    people: list[Byline] = []
    for line in sifted.lines[start : start + NEAR]:
        told = _cut_outlet(knowledge.headers.without_cue(line.text), knowledge)
        found = _read_names(told, knowledge) if word_count(line) <= _SIGNED_WORDS else ()
        if not found:
            break
        people.extend(found)
    first = sifted.lines[start].text if start < len(sifted.lines) else ""
    return tuple(people), find_agency_among(first, knowledge.headers, knowledge.outlets)


def _read_names(text: str, knowledge: Knowledge) -> tuple[Byline, ...]:
    headers = knowledge.headers
    parts = headers.joint.split(text) if are_names(text, headers) else (text,)
    return tuple(Byline(name=name, role="author") for part in parts for name in split_names(part, headers))


def _read_signed_dates(
    sifted: Sifted, near: list[int], language: str, knowledge: Knowledge
) -> tuple[tuple[Byline, ...], str | None]:
    """The name that stands on one line with a date or its stamp: "Ann Lee | 5 May 2023", "Ann Lee 2 hours ago"."""
    for at in near:
        text = sifted.lines[at].text
        if len(text) >= _LONGEST_LINE:
            continue
        dates = list(find_dates(text, language, knowledge.headers))
        before = _cut_when(text, dates[0].start if dates else find_stamp(text, knowledge.headers), knowledge.headers)
        agency = find_agency(before, knowledge.outlets) or find_agency(
            before.rpartition("(")[2].rstrip(")"), knowledge.outlets
        )
        if agency:
            return _read_lone_name(sifted, language, knowledge), agency
        if _may_sign(before, knowledge):
            return (Byline(name=before, role="author"),), None
        said = knowledge.headers.published.search(text)
        end = dates[-1].end if dates else said.end() if said else len(text)
        if names := _read_names_after(text[end:], knowledge):
            return names, None
    return _read_lone_name(sifted, language, knowledge), None


def _cut_when(text: str, end: int | None, headers: Headers) -> str:
    """What stands on the line before its date, less the clock and the words that introduce them."""
    if not end:
        return ""
    before = headers.without_cue(_WHEN.sub("", text[:end]).strip(" ,|–—-•·/"))
    return _HANDLE.sub("", cut_published(before, headers)).strip(" ,|–—-•·/")


def _read_names_after(text: str, knowledge: Knowledge) -> tuple[Byline, ...]:
    """The names behind a date and its clock, or behind a word such as "by" there: "5 May 2023 at 10:15 by Ann Lee"."""
    starts = (word.start() for word in _WORD_START.finditer(text))
    cue = next((found for at in starts if (found := knowledge.headers.byline.match(text, at))), None)
    if cue is not None:
        return _read_names(text[cue.end() :], knowledge)
    parts = _PARTS.split(_CLOCK.sub("", text, count=1), maxsplit=2)
    bare = (cut_job(part, knowledge.headers) for part in parts[1:])
    name = next((part for part in bare if _may_sign(part, knowledge)), None)
    return (Byline(name=name, role="author"),) if name else ()


def _read_lone_name(sifted: Sifted, language: str, knowledge: Knowledge) -> tuple[Byline, ...]:
    """The names on a line of their own between headline and body.

    Whom the article tells of seldom wrote it: a name that its text says counts only where no other stands there.
    """
    prose = "\n".join(line.text for line in sifted.lines if word_count(line) > _SIGNED_WORDS)
    found = list(_list_lone_names(sifted, language, knowledge))
    return next((people for people in found if people[0].name not in prose), next(iter(found), ()))


def _list_lone_names(sifted: Sifted, language: str, knowledge: Knowledge) -> Iterator[tuple[Byline, ...]]:
    """Between headline and body, near the line that says when or beside that of the outlet; not above a caption."""
    end = find_end(sifted)
    between = range(find_start(sifted) + 1, end) if sifted.title is not None else range(0)
    for at in between:
        text = sifted.lines[at].text
        told = sifted.reasons[at] in _NO_NAMES or word_count(sifted.lines[at]) > _SIGNED_WORDS
        pictured = sifted.reasons[at + 1] == "caption or picture credit"
        if told or pictured or len(text) >= _LONGEST_LINE:
            continue
        signed = part_outlet(knowledge.headers.without_cue(text), knowledge.outlets)
        line = _NAME_END.split(signed, maxsplit=1)[0]
        name = cut_job(_cut_outlet(line, knowledge), knowledge.headers)
        names = _read_lone_names(signed, knowledge) or ((name,) if _may_sign(name, knowledge) else ())
        if not names:
            continue
        near = [n for n in range(at - 3, at + 4) if n != at and (n in between or n == end)]
        places = (at, *near, max(0, find_start(sifted) - 1))
        dated = name != line or any(tells_when(sifted, n, language, knowledge.headers) for n in places)
        beside = [sifted.lines[n] for n in near if at - 2 < n < at + 3]
        job = any(line.words[:1] and line.words[0] in knowledge.headers.jobs for line in beside)
        if dated or job or any(knowledge.outlets.find(line.text) is not None for line in beside):
            yield tuple(Byline(name=one, role="author") for one in names)


def _read_lone_names(text: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The names of a line that holds nothing but names, each of which may sign, and outlets: "Ann Lee and AP"."""
    bare = cut_job(_BRACKETS.sub("", text).strip(), knowledge.headers)
    parts = knowledge.headers.joint.split(bare)
    names = [part for part in parts if len(parts) == 1 or find_agency(part, knowledge.outlets) is None]
    return tuple(map(tidy, names)) if all(_may_sign(name, knowledge) for name in names) else ()


def _may_sign(name: str, knowledge: Knowledge) -> bool:
    """True for what reads like a person's name and is no outlet's and no place's."""
    headers = knowledge.headers
    if (
        not is_name(name, headers)
        or headers.company.search(name)
        or is_paper(name, headers)
        or knowledge.outlets.find(name) is not None
    ):
        return False
    keys, gazetteer = keys_of(name), knowledge.gazetteer
    known = (entry for entry in gazetteer.index.get(keys[0], ()) if entry.keys == keys)
    people = (entry.actor in gazetteer.actors and gazetteer.actors[entry.actor].type == "person" for entry in known)
    return all(people)


def _cut_outlet(text: str, knowledge: Knowledge) -> str:
    """The name without the outlet behind it: "Ann Lee Daily Bugle"."""
    words = text.split()
    ends = range(2, len(words) if len(words) <= _SIGNED_WORDS else 0)
    known = next((at for at in ends if knowledge.outlets.find(" ".join(words[at:])) is not None), None)
    if known is None and ends and _is_name_and_paper(words, knowledge):
        known = _SHORTEST_NAME
    return " ".join(words[:known]).rstrip(" -–—|,") if known else text


def _is_name_and_paper(words: list[str], knowledge: Knowledge) -> bool:
    """True for a given name and, words further on, what papers end with: "Ann Lee Springfield News-Post"."""
    last = fold(words[-1].rpartition("-")[2])
    capitals = all(word[0].isupper() for word in words)
    given = fold(words[0]) in knowledge.name_words.given_names
    return len(words) > _SHORTEST_NAME + 1 and capitals and given and last in knowledge.headers.outlet_words
