"""Words of mail programs around a clipping that was sent on."""

import re
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """Patterns made once from `data/mail.yml`: what stands before a subject, and lines of a header within the text."""

    prefix: re.Pattern[str]
    sender: re.Pattern[str]
    date: re.Pattern[str]
    subject: re.Pattern[str]


def read_mail_words(table: Table) -> MailWords:
    """Make the value from `data/mail.yml`."""
    prefixes = any_of(words(table, "prefixes"))
    return MailWords(
        prefix=re.compile(rf"\s*(?:\[[^\]]{{1,30}}\]|(?:{prefixes})\s?:)\s*", re.IGNORECASE),
        sender=_line(words(table, "from")),
        date=_line(words(table, "date")),
        subject=_line(words(table, "subject")),
    )


def _line(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[>*\s]*(?:{any_of(names)})\s?:\*?\s*(?P<value>\S.*)", re.IGNORECASE)
