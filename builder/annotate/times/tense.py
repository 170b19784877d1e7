"""Whether a time is past or to come, from the verbs beside it."""

from collections.abc import Callable, Sequence
from typing import Literal

from builder.annotate.times.words import Row
from builder.knowledge.times import TenseWords

Course = Literal["past", "future", "none"]
Mark = Literal["past", "future", "present", "border", "none"]
"""What one word tells; at a border another clause begins."""
_OPENING = 3
"""Tokens before a day that opens its sentence."""
_REACH = 25
"""Tokens looked at on either side: longer than nearly all clauses, and keeps a hostile line linear."""


def find_course(mark: Callable[[], Sequence[Mark]], at: int) -> Course:
    """The course of the clause around token `at` of a sentence; `mark` gives the marks of its tokens when asked.

    English news puts the verb before the day ("will arrive on Monday", "said on Sunday"); where the sentence begins
    with the day, the first verb behind it counts ("On Monday, he denounced"); elsewhere what comes in another clause is
    not asked ("claims on Monday that he will"). The present tells only where it stands beside the day ("the deadline is
    Friday").
    """
    marks = mark()
    if "present" in marks[max(0, at - 2) : at]:
        return "future"
    for told in marks[max(0, at - _REACH) : at][::-1]:
        if told in ("past", "future"):
            return told
    for told in marks[at + 1 : at + _REACH]:
        if told in ("past", "future"):
            return told
        if told == "border" and at >= _OPENING:
            break
    return "none"


def mark_verbs(row: Row, known: TenseWords) -> list[Mark]:
    """What each token of a row tells of the course of its clause."""
    return [_mark(row, index, known) for index in range(len(row.words))]


def _mark(row: Row, index: int, known: TenseWords) -> Mark:
    word, before, after = row.words[index], row.word(index - 1), row.word(index + 1)
    if word in known.intent and after in ("to", "for", "until"):
        return _mark_intent(word, after)
    if word in known.present:
        return "future" if after.endswith("ing") else "present"
    if word in known.future or known.coming.has(word):
        return "none" if _is_name(row, index) or before in known.determiners else "future"
    if word in known.past or (_is_participle(word, known) and not _is_capital(row, index)):
        return "none" if before in known.carriers or (after == "by" and word.endswith("ed")) else "past"
    return "future" if word in known.timetable else "border" if word in known.borders else "none"


def _mark_intent(word: str, after: str) -> Mark:
    """`was to`, `set for`, `plans to`, `has until` speak of what is to come; `had to`, `were for` of what was."""
    if word in ("had", "was", "were") and (word == "had" or after != "to"):
        return "past"
    return "future"


def _is_name(row: Row, index: int) -> bool:
    """True for May with a capital: a month or a person."""
    return row.shape[index] == "M" or (row.words[index] == "may" and row.raw(index)[0] == "M")


def _is_capital(row: Row, index: int) -> bool:
    """True for what is no verb: "Ahmed", "the United Nations"."""
    return index > 0 and row.raw(index)[0].isupper()


def _is_participle(word: str, known: TenseWords) -> bool:
    return len(word) > 4 and word.endswith("ed") and word not in known.not_past
