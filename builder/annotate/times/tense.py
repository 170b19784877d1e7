"""Whether a time is past or to come, from the verbs beside it."""

from typing import Literal

from builder.annotate.times.row import Row
from builder.knowledge.times import TenseWords

Course = Literal["past", "future", "meant", "none"]
"""Meant is what was to come at an earlier time: whether "it was due to open in May" is over, the calendar tells."""
Mark = Literal["past", "future", "meant", "present", "border", "none"]
"""What one word tells; at a border another clause begins."""
_NEAR = 6
"""Tokens from "comes" to the "after" of what comes after what."""
_BEFORE_THING = frozenset(
    {"a", "an", "the", "its", "his", "her", "their", "this", "that", "such", "poor", "bad", "heavy"}
)
_ENDS = frozenset({"from", "through", "until", "till"})
_TOLD_BESIDE = frozenset({"before", "when", "after"})
"""Words of time before "it was due to land": what is told beside it has happened."""
_OPENING = 3
"""Tokens before a day that opens its sentence."""
_HEADLINE = 5
"""Tokens of the subject of a headline that announces."""
_SUBJECT = 7
"""Tokens looked over between what opens a clause and a day: "because most of them on Monday voted"."""
_BACK, _AHEAD = 25, 40
"""Tokens looked at on either side: longer than nearly all clauses, and keeps a hostile line linear."""


def find_course(row: Row, known: TenseWords, at: int) -> Course:
    """The course of the clause around token `at` of a sentence.

    English news puts the verb before the day ("will arrive on Monday", "said on Sunday"); where the sentence begins
    with the day, the first verb behind it counts ("On Monday, he denounced"); elsewhere what comes in another clause is
    not asked ("claims on Monday that he will"). The present tells only where it stands beside the day ("the deadline is
    Friday").
    """
    owned = row.word(at + 1) == "'s" and row.word(at - 1) not in ("at", "for")  # "are investigating Monday's blast"
    opening = _opens_clause(row, at, known)
    if opening and (behind := _told_behind(row, at, known)) != "none":
        return behind
    if row.letter(at) == "W" and row.word(at - 1) in _ENDS and row.word(at - 2) in known.lasting:
        return "future"  # "The fair runs from Friday"
    beside = at - (3 if row.word(at - 2) in known.beside else 2)  # "is on Friday", "is out on Friday"
    if not owned and any(_mark(row, index, known) == "present" for index in range(max(0, beside), at)):
        return "future"
    for index in range(at - 1, max(0, at - _BACK) - 1, -1):
        told = _mark(row, index, known)
        if told in ("past", "future", "meant") and not (owned and row.words[index] in known.present):
            return told
    told = "none" if opening else _told_behind(row, at, known)
    asked = head_of(row) in known.requests and row.letter(1) == "_"
    return "future" if told == "none" and (asked or _is_announced(row, known)) else told


def _is_announced(row: Row, known: TenseWords) -> bool:
    """True for the headline "Minister to visit Rome on Monday", but not for "Talks to end strike fail on Monday".

    In "Storm brings chaos to coast", "Fans say goodbye to star" a verb or its plural subject stands before.
    """
    at = next((index for index in range(1, _HEADLINE) if row.word(index) == "to"), 0)
    told = at and row.letter(at + 1) == "_" and row.raw(0)[:1].isupper() and row.raw(at + 1).islower()
    if not told or not known.tasks.isdisjoint(row.words[:at]):
        return False
    before = [row.raw(index) for index in range(at - 1)]
    return not any(word.endswith("s") and (word.islower() or place == 0) for place, word in enumerate(before))


def head_of(row: Row) -> str:
    """The word by which a note is known: `call` of "Please call me in two days"."""
    return row.word(1) if row.word(0) == "please" else row.word(0)


def _told_behind(row: Row, at: int, known: TenseWords) -> Course:
    """What the first verb behind a day tells."""
    settled = False
    for index in range(at + 1, min(at + _AHEAD, len(row.words))):
        told = _mark_behind(row, index, known)
        if settled and row.words[index] in known.present:
            continue  # "The message from Tuesday is clear: voters are looking for a change"
        settled = settled or (told == "present" and at >= _OPENING)
        if told in ("past", "future", "meant") and not _is_adjective_behind(row, at, index, known):
            return told
        if told == "border" and at >= _OPENING:
            break
    return "none"


def _is_adjective_behind(row: Row, at: int, index: int, known: TenseWords) -> bool:
    """True for `masked` in "On Monday, masked men will march"."""
    first = row.word(index - 1) == "," and "_" not in row.shape[at : index - 1]
    return first and _is_participle(row.words[index], known)


def _opens_clause(row: Row, at: int, known: TenseWords) -> bool:
    """True where a clause begins with a day: "because most observers late Monday were …", "and on Monday, he left"."""
    start = at
    while row.letter(start - 1) in "nBed":
        start -= 1
    if row.word(start - 1) in ("and", "but"):
        return row.word(at + 1) == "," or (row.letter(at + 1) == "_" and _mark(row, at + 1, known) == "past")
    openers = [index for index in range(max(0, start - _SUBJECT), start) if row.words[index] in known.openers]
    between = range(openers[-1] + 1, start) if openers else ()
    return bool(openers) and all(row.words[i] != "," and _mark(row, i, known) == "none" for i in between)


def _mark_behind(row: Row, index: int, known: TenseWords) -> Mark:
    """What a verb behind a day tells: `vowed to leave` is over, `was scheduled to meet` is meant."""
    if _is_intent_told(row, index, known):
        return "past"
    planned = row.words[index] in ("was", "were") and row.word(index + 1) in known.future
    return _mark(row, index + planned, known)


def _is_intent_told(row: Row, index: int, known: TenseWords) -> bool:
    """True for `vowed` in "Peru on Monday vowed to leave": what it wants is to come, the day is not."""
    word = row.words[index]
    return word in known.intent and word.endswith("ed") and row.word(index + 1) in ("to", "for")


def _mark(row: Row, index: int, known: TenseWords) -> Mark:
    """What a token tells of the course of its clause."""
    word, before, after = row.words[index], row.word(index - 1), row.word(index + 1)
    if word in known.intent and after in ("to", "for", "until") and not (word in known.present and after == "for"):
        return _mark_intent(row, index, known)
    if word in known.present:
        return "future" if after.endswith("ing") and after not in known.looking_back else "present"
    compound = "-" in (before, after)  # "smaller-than-expected", "open-air"
    planned = word in known.planning and after in ("a", "an")
    if (planned or word in known.future or known.coming.has(word)) and not compound:
        return _mark_coming(row, index, known)
    if word in known.past or (_is_participle(word, known) and not (index and row.raw(index)[0].isupper())):
        before = row.word(index - 3) if before == "-" else before  # "would be re-opened"
        before = row.word(index - 2) if before.endswith("ly") else before  # "will be formally set"
        undergone = before == "being" and row.word(index - 2) in _TOLD_BESIDE  # "after being arrested"
        led = (before in known.carriers and not undergone) or _is_helped(row, index, known)  # "will hit"
        led = led or after in known.announced  # "a annoncé des élections en mai"
        return "none" if led or (after == "by" and word.endswith("ed")) else "past"
    if (word in known.timetable or word in known.going) and not compound:
        return _mark_timetable(row, index, known)
    return "border" if word in known.borders else "none"


def _helper_at(row: Row, index: int) -> int:
    """Where the word stands that tells the tense of a verb: `did` in "did not come"."""
    return index - (2 if row.word(index - 1) == "not" else 1)


def _is_helped(row: Row, index: int, known: TenseWords) -> bool:
    """True for `hit` in "will hit", but not for `sent` in "in May sent"."""
    helper = _helper_at(row, index)
    return row.word(helper) in known.future and not _is_name(row, helper)


def _mark_timetable(row: Row, index: int, known: TenseWords) -> Mark:
    """`begins on Friday` is to come; `was to open`, `have come`, `flew in to meet` say it elsewhere."""
    word, before = row.words[index], row.word(index - 1)
    verb = (before.isalpha() and before.endswith("s")) or before in ("to", "not")  # "lawmakers vote"
    noun = (before in known.determiners and before not in known.borders) or (word in known.nouns_too and not verb)
    purpose = before == "to" and word in known.going
    helper = _helper_at(row, index)
    told = row.word(helper) in known.past or _is_participle(before, known) or _is_over(row, helper, known)
    if noun or purpose or told or (before in ("to", "not") and _is_plan_told(row, index - 2, known)):
        return "none"
    follows = word in ("come", "comes") and "after" in row.words[index + 1 : index + _NEAR]
    return "past" if follows and before not in known.future else "future"


def _mark_coming(row: Row, index: int, known: TenseWords) -> Mark:
    """`due on Friday` is to come, `was due` was; `had been due` and `could not` are over, `as planned` says nothing."""
    before = row.word(index - 1)
    if before in known.once:
        return "past"
    noun = before in known.determiners and not (before in known.borders and row.words[index] in known.modals)
    if noun or _is_name(row, index) or _is_before_no_time(row, index) or _is_cause(row, index):
        return "none"
    if (row.word(index - 2), before) == ("had", "been") or _is_over(row, index, known):
        return "past"
    told = before in ("was", "were")
    if told and row.word(index - 3) in _TOLD_BESIDE:
        return "past"
    return "meant" if told else "future"


def _is_cause(row: Row, index: int) -> bool:
    """True for "due to a fault", "due to injuries": what follows is a thing and no verb."""
    thing = row.word(index + 2)
    plural = thing.endswith("s") and not thing.endswith("ss")
    told = thing in _BEFORE_THING or plural or row.word(index - 1).endswith("ed")
    return (row.words[index], row.word(index + 1)) == ("due", "to") and told


def _is_over(row: Row, index: int, known: TenseWords) -> bool:
    """`may have been`, `could not`, `would not say`, `nobody could`: a modal that tells of what was."""
    word, after = row.words[index], row.word(index + 1)
    behind, negated = (row.word(index + 2), True) if after == "not" else (after, word.endswith("n't"))
    declined = negated and behind in known.declining
    if word == "could" and not known.nobody.isdisjoint(row.words[max(0, index - 2) : index]):
        return True  # "no survivors could", "neither man could"
    return (word, after) == ("could", "not") or (word != "will" and (behind == "have" or declined))


def _is_before_no_time(row: Row, index: int) -> bool:
    """True for "ahead of the trip", "ten points ahead", unlike "ahead of the weekend", "ahead of Monday's vote"."""
    behind = index + (3 if row.letter(index + 2) == "d" else 2)
    return row.words[index] == "ahead" and (row.word(index + 1) != "of" or row.letter(behind) == "_")


def _is_plan_told(row: Row, index: int, known: TenseWords) -> bool:
    """True for `due` in "was due to be freed", `was` in "was to open", `said` in "is said to be": they tell more."""
    word = row.word(index)
    told = ("was", "were")
    unmet = word in known.unmet and row.word(index - 1) in told
    if unmet or word in told or word in known.thinking:
        return True
    return word in known.future and _mark_coming(row, index, known) in ("meant", "past")


def _mark_intent(row: Row, index: int, known: TenseWords) -> Mark:
    """`set for`, `plans to` are of what is to come; `was to`, `agreed to` of what was; `had to`, `was to have` over."""
    word, after, behind = row.words[index], row.word(index + 1), row.word(index + 2)
    if word in known.unmet and row.word(index - 1) in ("was", "were"):
        return "past"
    if word not in ("had", "was", "were"):
        told = word.endswith("ed") and after == "to" and row.word(index - 1) not in known.present
        return "meant" if told else "future"
    return "past" if word == "had" or after != "to" or behind == "have" else "meant"


def _is_name(row: Row, index: int) -> bool:
    """True for May with a capital: a month or a person."""
    return row.shape[index] == "M" or (row.words[index] == "may" and row.raw(index)[0] == "M")


def _is_participle(word: str, known: TenseWords) -> bool:
    return len(word) > 4 and word.endswith(known.past_ends) and word not in known.not_past
