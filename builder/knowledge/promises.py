"""What a sentence says of a plan beside the plan: that it is off, in doubt, or none to wait for."""

import re
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, word_set, words
from builder.words.english import DETERMINERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """Patterns over folded text, made once from `data/promises.yml`."""

    called_off: re.Pattern[str]
    """A plan of which its own sentence tells that it is off is nothing to wait for."""
    undone: re.Pattern[str]
    """A verb by which a plan is off."""
    unsure: re.Pattern[str]
    """What may come is promised by nobody."""
    not_meant: re.Pattern[str]
    """A plan that was past when it was told, or is still to be made."""
    in_hand: re.Pattern[str]
    """A plan that is spoken of as a thing announces nothing."""
    short: re.Pattern[str]
    """A length of time without borders that is over soon."""
    particles: frozenset[str]
    clause_end: re.Pattern[str]
    """Where the words of a plan are over: the next clause, or who says so."""
    loose_end: re.Pattern[str]
    """Small words that lead to a day which is not told with the thing."""


def read_promises(table: Table) -> Promises:
    """Make the value from `data/promises.yml`."""
    listed = {key: any_of(words(table, key)) for key in table}
    return Promises(
        called_off=re.compile(rf"\b(?:{listed['turns']})\b.*\b(?:{listed['undone']})"),
        undone=re.compile(rf"\b(?:{listed['undone']})\w*"),
        unsure=re.compile(rf"\b(?:{listed['unsure']}) (?:{listed['open']})\b"),
        not_meant=re.compile(rf"\bhad (?:[\w-]+ ){{0,2}}(?:{listed['meant']})\b|\b(?:{listed['unmade']})"),
        in_hand=re.compile(
            rf"(?:\b(?:{any_of(DETERMINERS)})|[’']s) (?:{listed['called']}) (?!(?:{listed['of_plan']})\b)"
        ),
        short=re.compile(rf"\b(?:{listed['short']})\b", re.IGNORECASE),
        particles=word_set(table, "particles"),
        clause_end=re.compile(
            rf"[;!?“”\"]|\.(?! ?\w)|,? according to |, (?:{listed['clauses']})\b|, [\w’' ]+ (?:{listed['tells']})\b"
        ),
        loose_end=_loose_end(listed),
    )


def _loose_end(listed: dict[str, str]) -> re.Pattern[str]:
    due = rf"(?:{listed['be']})(?: now)? (?:{listed['due']})(?: to (?:{listed['begins']}))?"
    return re.compile(rf"[\s,]+(?:(?:{listed['leads']}|{due})[\s,]*)*$", re.IGNORECASE)
