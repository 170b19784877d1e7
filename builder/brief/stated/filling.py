"""With what a sentence certainly fills the slots of a template: actors in their parts, days, lengths, goods."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.brief.happenings.details import find_length, find_when
from builder.brief.happenings.goods import find_goods
from builder.brief.happenings.plainly import Account
from builder.brief.happenings.roles import find_part
from builder.brief.happenings.tellings import PARTS
from builder.dates.edtf import hours
from builder.values.dossier import Slot
from builder.values.ids import ActorId
from builder.values.span import Span

_TIMES = {"when": find_when, "length": find_length}
"""Slots that a time fills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One slot as one sentence fills it; `key` is equal for equal meanings."""

    slot: Slot
    key: str


def find_fillings(account: Account, name: str) -> Iterator[Filled]:
    """Every way in which a sentence fills one slot."""
    part = next((part for part in PARTS if part == name), None)
    if part is not None:
        yield from (_filled(name, seen.span, str(seen.actor), seen.actor) for seen in find_part(account, part))
    elif name in _TIMES:
        yield from _tell_time(account, name)
    elif name == "goods":
        yield from (_filled(name, span, account.directory.words(span).casefold()) for span in find_goods(account))


def _filled(name: str, source: Span, key: str, actor: ActorId | None = None) -> Filled:
    return Filled(slot=Slot(name=name, actor=actor, source=source), key=key)


def _tell_time(account: Account, name: str) -> Iterator[Filled]:
    """A day as it is, a length in hours."""
    time = _TIMES[name](account)
    if time is not None and time.value:
        yield _filled(name, time.span, time.value if name == "when" else f"{hours(time.value)}")
