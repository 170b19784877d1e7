"""Datelines: the place, the day and the agency that stand before what a report tells ("BAMAKO (Reuters) - ")."""

import re
from dataclasses import dataclass

from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import Outlets
from builder.naming import letters_only
from builder.words import keys_of

OPENING = 3
"""Paragraphs in which a report may begin: a caption and a standfirst stand above the first one."""
_HEAD = 160
_PLACE = r"[^\W\d_](?:[^\W\d_]|['’./ -]){1,40}?(?:,\s[^\W\d_](?:[^\W\d_]|[.'’/ ]){1,40}?)?"
_DAY = r"(?P<day>[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}\.?\s[^\W\d_]{3,9})(?:,?\s(?P<year>\d{4}))?"
_AGENCY = r"(?P<agency>\([^()]{2,60}\)|/[^()/]{2,30}/)"
_MARK = r"(?P<mark>[-–—]{1,2}|:|(?<=/\.)|(?<=/))"
_BEHIND = r"(?:\s+|(?<=\)-)|(?<=\)\s-)|(?<=[A-Z]{7}-)|(?<=[–—])|(?<=--)|(?<=-)(?=[‘“\"']))(?=\S)"
"""Some set no space behind the mark ("LIMA—The talks began"); "UN-Präsidentin" is a word."""
_DATELINE = re.compile(
    rf"(?P<by>By\s[^()]{{3,60}}?\s(?=[A-Z]{{3}}))?(?P<place>{_PLACE})(?:(?:,|\.?\s[-–—]{{1,2}})\s{_DAY})?[.,]?\s*"
    rf"(?:(?:[-–—]{{1,2}}\s)?{_AGENCY})?\.?\s*{_MARK}{_BEHIND}"
)
_UNMARKED = re.compile(rf"(?P<place>{_PLACE}|)(?:,\s{_DAY})?\s?{_AGENCY}(?P<mark>)\s?(?=[“\"]?[^\W\d_a-z])")
"""“MADRID, Aug 26 (EFE) The final began.”, “(AP) The final began.”: with an agency no dash is needed."""
_IN_COUNTRY = re.compile(
    rf"(?P<place>{_PLACE})\s[(\[][^\W\d_][^()\[\]\d]{{2,24}}[)\]],\s{_DAY}(?:\s{_AGENCY})?\.?\s?(?P<mark>:|[-–—]{{1,2}})\s+(?=\S)"
)
"""“Delhi [India], May 5 (ANI): The final began.”, “Vigo (España), 5 may (EFE).- Empezó la final”."""
_PLACELESS = re.compile(rf"(?P<place>){_DAY}\s{_AGENCY}\s*{_MARK}\s+(?=\S)")
"""“Oct. 25 (UPI) -- The union said”."""
_BARE = re.compile(rf"(?P<place>)(?P<day>)(?P<year>){_AGENCY}\s?\.?\s?(?P<mark>[-–—]{{1,2}}){_BEHIND}")
"""“(Reuters).- Un helicóptero se estrelló”: an outlet that is known, or looks like one."""
_STATION = re.compile(r"[A-Z][A-Z\d .&-]{2,24}|(?:[A-Z][a-z]+){2,3}")
"""How stations write themselves: “(WXYZ) – ”, “(NewsNation) — ”."""
_FILED = re.compile(rf"(?P<place>{_PLACE}),\s{_DAY}\s(?P<mark>[-–—])\s(?P<agency>[^().,]{{2,30}})\.\s+(?=\S)")
"""“МОСКВА, 10 июн - РИА Новости. Совет собрался”."""
_STOPPED = re.compile(
    rf"(?P<place>{_PLACE})[.,]\s{_DAY}[.,]?(?:\s\d{{1,2}}:\d\d)?\s(?:[-–—]\s)?"
    r"(?P<agency>(?:[^\W\d_a-zа-я][^\s()/,:;–—]{2,20}\s?){1,2}?)(?:\s(?P<mark>[-–—])\s+|\s(?=[^\W\d_a-zа-я]))(?=\S)"
)
"""“Москва. 12 марта. INTERFAX.RU - Совет собрался”, “Москва, 12 марта 2019, 14:05 — REGNUM Совет собрался”."""
_WRITTEN_ON = re.compile(
    r"(?P<place>(?:[\u0621-\u064a]+\s){0,3}?)(?P<day>)(?P<year>)(?:\d{1,2}[-/]\d{1,2}[-/]\d{4}\s)?"
    r"(?P<agency>[\u0621-\u064a]+(?:\s[\u0621-\u064a]+)?)\s?(?P<mark>[-–—_])\s+(?=\S)"
)
"""“مراكش 9-9-2023 وفا- أعلنت”."""
_PARTED = re.compile(
    r"(?P<place>[\u0621-\u064a]+(?:\s[\u0621-\u064a]+){0,2}?)"
    r"(?:\s?[-–—/]|\s(?:في\s)?(?P<day>\d{1,2}\s[\u0621-\u064a]{3,9})\s?/)(?P<year>)\s?"
    r"(?P<agency>[\u0621-\u064a]+(?:\s[\u0621-\u064a]+){0,2})\s?(?P<mark>[-–—_/:])\s+(?=\S)"
)
"""“باريس - أ ف ب - أعلنت”, “أبوظبي في 12 مارس / وام / أعلنت”."""
_SIGNED = (_FILED, _STOPPED, _WRITTEN_ON, _PARTED)
"""Forms with an agency that is known, and with a day unless they are Arabic."""
_DAY_OR_ARABIC = re.compile(r"[\d\u0621-\u064a]")
_MAY_BE_SIGNED = re.compile(r"[(/\d\u0621-\u064a]")
"""One of these is part of every dateline with an agency: it stands in brackets or beside a day, or is Arabic."""
_FORMS = (_DATELINE, _IN_COUNTRY, _PLACELESS, _BARE, _UNMARKED)
_PARTS = re.compile(r"\s?[/,]\s?|\s[-–]\s")
"""What parts the outlets and the day in one bracket: “(UrduPoint News / Sputnik - 8th April, 2022)”."""
_SIGNS = re.compile(r"[–—:(/]|-(?![a-z])|(?<![a-z])-")
"""One of these is part of every dateline; a hyphen in a word is in none."""
_ASIDE = re.compile(r"\s(?:-{1,2}|[–—])\s")
_LONG_MARKS, _TOWN, _SENTENCE = frozenset({"—", "--"}), 2, 12
"""Marks that part a place of one or two words that nobody knows from a sentence of more words than a list has."""
_LONG_PLACE = 6
"""Letters of a place in capitals where no space stands behind its mark: "NATO–Russia talks" is none."""
_WORDS = 4
"""Words of the longest town in capitals: "LE POINT SUR LA SITUATION - " is a heading."""
_TOLD = 6
"""Words that a report tells at least behind a place without agency, day or capitals; a list has fewer."""
_JOINT_WORDS = frozenset(
    {"of", "de", "du", "da", "do", "la", "le", "sur", "au", "aux", "am", "an", "der", "the", "and"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where a report was filed, by which agency and, where it says so, on which day; `date` is a day with its year.

    The report begins at `end`.
    """

    place: str | None
    agency: str | None
    day: str | None
    date: str | None
    end: int


def find_dateline(paragraph: str, knowledge: Knowledge) -> Dateline | None:
    """The dateline that opens a paragraph: a place in capitals, a known one, or any before an agency or a day."""
    head = paragraph[:_HEAD]
    if not _SIGNS.search(head):
        return None
    outlets, signed = knowledge.outlets, None
    if _DAY_OR_ARABIC.search(head):
        signed = next((m for form in _SIGNED if (m := form.match(head)) and find_agency(m["agency"], outlets)), None)
    match = signed or next((found for form in _FORMS if (found := form.match(head))), None)
    if match is None:
        return None
    place, bracket = _without_reporter(match["place"].strip(), knowledge), (match["agency"] or "").strip("()/")
    agency = next((name for part in _PARTS.split(bracket) if (name := find_agency(part, outlets))), None)
    if not _opens_report(match, paragraph[match.end() :], bracket, agency, knowledge):
        return None
    if knowledge.furniture.heads_part(letters_only(place)):
        return None
    return Dateline(
        place=name_place(place) or None,
        agency=agency,
        day=match["day"] or None,
        date=f"{match['day']} {match['year']}" if match["year"] else None,
        end=match.end(),
    )


def _without_reporter(place: str, knowledge: Knowledge) -> str:
    """The place without who reported from it ("LORCA, Jorge Guerrero, (AFP) -")."""
    town, comma, rest = place.partition(", ")
    keys = keys_of(rest) if comma else ()
    return town if len(keys) > 1 and keys[0] in knowledge.name_words.given_names else place


def _opens_report(match: re.Match[str], told: str, bracket: str, agency: str | None, knowledge: Knowledge) -> bool:
    """True where the day, the place or what stands in the bracket are those of a report; `agency` is a known one."""
    place = match["place"].strip()
    named = agency is not None or (bracket != "" and _is_outlet(bracket, knowledge))
    if match.re is _IN_COUNTRY:
        return True
    if match.re is _BARE:
        return named or _STATION.fullmatch(bracket) is not None
    signed = named and bool(match["mark"] or match["day"] or not place)
    if signed or match.groupdict().get("by"):
        return signed
    if bracket and (match["day"] or (place and place.upper() == place.lower())):
        return True
    return (named or match.re is not _UNMARKED) and _opens_at_place(match, told, knowledge)


def _is_outlet(bracket: str, knowledge: Knowledge) -> bool:
    """True for an outlet, with or without the desk that filed the report: "CNN Business"."""
    name, _, desk = bracket.rpartition(" ")
    outlets = knowledge.outlets
    known = outlets.find(bracket) is not None
    return known or (desk.casefold() in knowledge.headers.section_words and outlets.find(name) is not None)


def _opens_at_place(match: re.Match[str], told: str, knowledge: Knowledge) -> bool:
    """True for a place in capitals or a known town, and for any before a long mark."""
    place, mark = match["place"].strip(), match["mark"]
    town = place.partition(",")[0]
    shouted = town.isupper() and len(letters_only(place)) > 2 and len(town.split()) <= _WORDS
    if match.re is not _UNMARKED and not match[0][-1].isspace():
        return shouted and len(place) >= _LONG_PLACE
    labels = mark == ":" and "/" not in place
    parted = mark in _LONG_MARKS and _is_town(place, told, knowledge)
    return (shouted and not labels) or parted or _is_filed_from(place, told, knowledge.gazetteer)


def begin_of_report(sentence: str, paragraph: int, knowledge: Knowledge) -> int:
    """Where a sentence begins to tell: behind its dateline, else 0. `paragraph` is the number of the one that it opens.

    Below the opening, and for a sentence that opens none (`OPENING`), only capitals or an agency make a dateline.
    """
    inside = paragraph >= OPENING and not sentence[:2].isupper()
    if inside and not _MAY_BE_SIGNED.search(sentence, 0, _HEAD):
        return 0
    dateline = find_dateline(sentence, knowledge)
    return 0 if dateline is None or (inside and dateline.agency is None) else dateline.end


def _is_town(place: str, told: str, knowledge: Knowledge) -> bool:
    """True for one or two capitals that are no common words, before a sentence without a long mark: "Wayne — "."""
    words = place.split()
    named = all(w[0].isupper() and w.isalpha() and w.casefold() not in knowledge.common_words.words for w in words)
    told_whole = told[:1].isupper() and len(told.split()) > _SENTENCE and not _ASIDE.search(told[:_HEAD])
    return named and len(words) <= _TOWN and told_whole


def _is_filed_from(place: str, told: str, gazetteer: Gazetteer) -> bool:
    """True for a known town, or one with its country or state, before a sentence without an aside of its own.

    Of several ("Athen/Skopje – ") the first is known. A country alone is a label ("Ukraine: what we know") unless it is
    shouted; "Kyiv – its capital – is cold" goes on.
    """
    if not told[:1].isupper() or len(told.split()) < _TOLD or _ASIDE.search(told[:_HEAD]):
        return False
    *towns, last = place.partition("/")[0].split(",")
    keys = keys_of(last)
    return any(
        entry.keys == keys
        and (entry.form in {"place", "capital"} or (entry.kind == "name" and (bool(towns) or place.isupper())))
        for entry in gazetteer.index.get(keys[0] if keys else "", ())
    )


def name_place(place: str) -> str:
    """BAMAKO as Bamako, RIO DE JANEIRO as Rio de Janeiro; what is not shouted stays. One of two: MESA, Iowa/YUMA."""
    return "/".join(map(_name_town, place.split("/")))


def _name_town(place: str) -> str:
    city, comma, rest = place.partition(",")
    if not city.isupper() or "." in city:
        return place
    words = [
        w.lower() if i and w.lower() in _JOINT_WORDS else w for i, w in enumerate(re.split(r"([ \-])", city.title()))
    ]
    return "".join(words) + comma + rest


def find_agency(name: str, outlets: Outlets) -> str | None:
    """The registered name of the agency that `name` is; None for anything else."""
    outlet = outlets.find(name.strip(" .:")) if 1 < len(name) < 60 else None
    return outlet.name if outlet and outlet.kind == "agency" else None
