"""What keeps a sentence from the front page, or lowers it there."""

import re
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Patterns made once from `data/ranking.yml`."""

    at_the_time: re.Pattern[str]
    under_way: re.Pattern[str]
    """A verb of what goes on as its article is written."""
    poll: re.Pattern[str]


def read_ranking(table: Table) -> Ranking:
    """Make the value from `data/ranking.yml`."""
    listed = {key: any_of(words(table, key)) for key in table}
    return Ranking(
        at_the_time=re.compile(rf"\b(?:{listed['at_the_time']})\b"),
        under_way=re.compile(
            rf"\b(?:(?:is|are) (?:(?:now|also) )?(?!(?:{listed['no_verbs']})\b)\w+ing|{listed['under_way']})\b"
        ),
        poll=re.compile(rf"\b(?:{listed['polls']})(?: [\w’'-]+){{0,4}} (?:{listed['polls_tell']})"),
    )
