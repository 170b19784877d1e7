"""Words of mail programs around a clipping that was sent on."""

import re
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """Patterns made once from `data/mail.yml`: before a subject, lines of a header, links to a story told in short."""

    prefix: re.Pattern[str]
    sender: re.Pattern[str]
    date: re.Pattern[str]
    subject: re.Pattern[str]
    goes_on: re.Pattern[str]


def read_mail_words(table: Table) -> MailWords:
    """Make the value from `data/mail.yml`."""
    prefixes = any_of(words(table, "prefixes"))
    return MailWords(
        prefix=re.compile(rf"\s*(?:\[[^\]]{{1,30}}\]|(?:{prefixes})\s?:)\s*", re.IGNORECASE),
        sender=_line(words(table, "from")),
        date=_line(words(table, "date")),
        subject=_line(words(table, "subject")),
        goes_on=re.compile(rf"\b(?:{any_of(words(table, 'goes_on'))})[^\w\n]{{0,8}}$", re.IGNORECASE | re.MULTILINE),
    )


def _line(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[>*\s]*(?:{any_of(names)})\s?:\*?\s*(?P<value>\S.*)", re.IGNORECASE)
