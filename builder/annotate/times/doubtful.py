"""Words that may mean no time: "May", "march", "sat", "Fashion Week", "the Sunday Times"."""

import re

from builder.annotate.times.row import Row
from builder.knowledge.times import TimeWords

_TWO = 2
"""Words in capitals may be a name."""
_SHORT = 4
"""Letters of a name of a day that may as well be a word ("sat", "sun") or part of a name."""
_BEHIND_DAY = re.compile(r"dO|[XLT]u|o?[XLT]U|FX|eL")
"""`the 5th`, `next week`, `of last week`, `after next`."""
_OF = frozenset(("del", "des", "du"))
"""Between a street and the day that it is named for."""
_STRONG = frozenset(("since", "during", "until", "till", "throughout", "before", "after", "by", "through"))
"""Prepositions of time. "by May" may be a person, and "in May" a woman; a month is far likelier in news."""


def is_meant(row: Row, index: int, known: TimeWords) -> bool:
    """True where a month and its year, weekday, season or unit mean time: no name, no verb and no part of a name."""
    word, capital = row.words[index], row.raw(index)[0].isupper()
    verb = word in known.verbs and not capital
    if _belongs_to_name(row, index, known) or (verb and row.word(index + 1) in ("have", "be", "not")):
        return False  # "the blast on Nov. 13 may have caused"
    letter = row.shape[index]
    if letter in "UuR":
        return not capital or _is_shouted(row, index) or not _is_in_name(row, index)
    if letter == "W":
        return _is_weekday(row, index, known)
    if letter == "S" or word not in known.doubtful or _stands_behind_number(row, index):
        return True
    return (not verb or row.letter(index + 1) in "Y0") and _has_evidence(row, index, known)


def _counts_back(row: Row, index: int, known: TimeWords) -> bool:
    """True for `two weeks back.`, but not for "spent two days back home", "sets the plan two years back"."""
    counted = row.letter(index - 1) in "uUw" and row.letter(index - 2) in "NDamch"
    return counted and not row.word(index + 1).isalnum() and known.setting_back.isdisjoint(row.words[:index])


def _belongs_to_name(row: Row, index: int, known: TimeWords) -> bool:
    """`light-years`, `Black Monday`, `Arab Spring`, `the 26 July Movement`, the year of `rue du 8 mai 1945`."""
    before = index - 2 if row.letter(index - 1) == "-" else index - 1
    named = row.word(before) in known.names_before.get(row.words[index], ()) and row.shape[index : index + 2] != "MD"
    month = index if row.shape[index] == "M" else index - 1 if row.letter(index - 1) == "M" else index - 2
    return named or (row.shape[index] in "MY" and _names_a_movement(row, month, known))


def _is_shouted(row: Row, index: int) -> bool:
    """True for the capitals of "NO SCHOOL TODAY"; "USA TODAY" is a paper."""
    words = [row.raw(at) for at in range(max(0, index - 2), index + 1)]
    return len(words) > _TWO and all(word.isupper() and len(word) > 1 for word in words)


def _is_in_name(row: Row, index: int) -> bool:
    """`Fashion Week`, the `Six-Day` War, the `Today` show, and `This Week` inside a sentence."""
    before = index - 2 if row.letter(index - 1) == "-" else index - 1
    named = row.raw(before)[:1].isupper() and (row.letter(before) == "_" or before > 0)
    return named or (row.shape[index] == "R" and row.letter(before) == "d")


def _is_weekday(row: Row, index: int, known: TimeWords) -> bool:
    word, capital = row.words[index], row.raw(index)[0].isupper()
    if _names_a_paper(row, index, known):
        return False
    return len(word) > _SHORT or (capital and word not in known.doubtful) or _is_day_among(row, index)


def _names_a_paper(row: Row, index: int, known: TimeWords) -> bool:
    after = index + 1
    return row.word(after) in known.names_after_weekday and row.raw(after)[:1].isupper()


def _names_a_movement(row: Row, index: int, known: TimeWords) -> bool:
    """`the 26 July Movement`, `the May 15 Organization`, `la calle 25 de Mayo`, `rue du 4-Septembre`."""
    day = index - (2 if row.letter(index - 1) in "o-:" else 1)
    street = day - (2 if row.word(day - 1) in _OF else 1)
    if row.letter(day) in "DO" and row.word(street) in known.names_before_date:
        return True
    after = index + (2 if row.letter(index + 1) in "DON" else 1)
    return row.word(after) in known.names_after_date and row.raw(after)[:1].isupper()


def _stands_behind_number(row: Row, index: int) -> bool:
    """True for `5 may`, `the third of march`, but not for "a third march"."""
    before = row.letter(index - 1)
    if before == "O" and row.word(index - 1).isalpha() and row.raw(index).islower():
        return False
    return before in "DO" or (before in "o-/" and row.letter(index - 2) in "DO")


def _is_month_among(row: Row, index: int, known: TimeWords) -> bool:
    """True for `may` in "april to may", `june` in "June, July and August": a month beside it is none of doubt.

    Not in "which may, September figures show".
    """
    beside = [index + 2 * step for step in (-1, 1) if row.letter(index + step) in "j-&,"]
    months = [at for at in beside if row.letter(at) == "M" and row.word(at) not in known.doubtful]
    capital = row.raw(index)[0].isupper()
    return row.shape[index] == "M" and any(row.raw(at)[0].isupper() == capital for at in months)


def _is_day_among(row: Row, index: int) -> bool:
    """True where its neighbours make a short name a day: `Sat, 5 May`, `Thu 15th`, `next fri`, `Fri next week`."""
    before, after = row.letter(index - 1), _after_marks(row, index)
    if after in "MDOJIP@" or before in "nLXTxl" or _BEHIND_DAY.match(row.shape, index + 1):
        return True
    capital = row.raw(index)[0].isupper()
    if capital and after == "W" and before != "d":
        return True  # "Mon, Wed and Fri", but not "told the Sun, Wednesday's paper"
    if _is_day_beside(row, index, "-j&" if capital else "-"):
        return True
    if before == "U" and row.letter(index - 2) in "LXT" and not row.raw(index + 1)[:1].isupper():
        return True  # "next week Fri", but not "last week Sun Microsystems said"
    return before in "bFeO" and not row.raw(index + 1)[:1].isupper()  # not "from Sun Microsystems"


def _is_day_beside(row: Row, index: int, marks: str) -> bool:
    """`Mon-Wed`, `mon-fri`, `Sat or Sun`."""
    return any(row.letter(index + step) in marks and row.letter(index + 2 * step) == "W" for step in (-1, 1))


def _has_evidence(row: Row, index: int, known: TimeWords) -> bool:
    """True where the neighbours of a doubtful month make it one, or a count before `back` makes it "ago"."""
    if row.shape[index] == "g":
        return _counts_back(row, index, known)
    before, after = row.letter(index - 1), _after_marks(row, index)
    return (
        after in "DOY0N"
        or before == "Y"
        or (after == "d" and row.letter(index + 2) in ("O", "N"))
        or before in "ioLXTlpxfVBb"
        or (_lead(row, index) in _STRONG and not _is_full_name(row, index))
        or (before in "da" and _is_told_apart(row, index))
        or _is_listed(row, index)
        or _is_month_among(row, index, known)
        or (before == "d" and row.letter(index - 2) == "i")
        or (before in "-/j&," and row.letter(index - 2) in "MYBG")
        or (row.letter(index + 1) in "-/j" and row.letter(index + 2) in "MY")
        or (row.letter(index + 1) == "-" and row.letter(index + 2) in "DO")
        or (row.word(index - 1) == "for" and _is_set(row.word(index - 2), known))
        or (row.word(index - 1) == "for" and row.word(index - 2) in known.accounts)
        or (before in "_s" and _is_of_thing(row, index, known))
    )


def _lead(row: Row, index: int) -> str:
    """The word before a month, past "at least"."""
    return row.word(index - (3 if row.words[max(0, index - 2) : index] == ["at", "least"] else 1))


def _is_listed(row: Row, index: int) -> bool:
    """`either May or June`, `May and June 2018`."""
    two = row.letter(index + 1) == "&" and row.letter(index + 2) == "M"
    return two and (row.letter(index + 3) == "Y" or row.word(index - 1) in ("either", "both"))


def _is_told_apart(row: Row, index: int) -> bool:
    """`the May vote`, but not `the March on Washington`, `the March for Life`."""
    noun = row.raw(index + 1).islower() and row.letter(index + 1) not in "ozn"
    return noun and row.words[index] not in ("sun", "mar", "dec")


def _is_of_thing(row: Row, index: int, known: TimeWords) -> bool:
    """True for the month of "a televised March debate", "its May meeting", "the country's August vote"."""
    owned = row.word(index - 1) in known.owners or (row.letter(index - 1) == "s" and row.words[index] != "march")
    told = row.letter(index - 2) in "da" and row.raw(index - 1).islower() and row.letter(index - 1) == "_"
    return (owned or told) and _is_told_apart(row, index)


def _is_full_name(row: Row, index: int) -> bool:
    """True for `by June Smith` where a clause does not go on: a writer, or who did it."""
    surname = row.raw(index + 1)[:1].isupper() and row.shape[index + 1] == "_"
    return row.word(index - 1) == "by" and surname and not row.raw(index + 2)[:1].isalpha()


def _is_set(word: str, known: TimeWords) -> bool:
    """True before the `for` of a month: "set for April", "scheduled for May"."""
    return word in known.tense.future or (word in known.tense.intent and word in known.tense.past)


def _after_marks(row: Row, index: int) -> str:
    """The letter behind a month or day, past a stop and a comma."""
    after = index + 1
    while after < index + 3 and row.letter(after) in (",", ":"):
        after += 1
    return row.letter(after)
