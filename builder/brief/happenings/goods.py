"""What is handed over in a delivery, where the words certainly tell it."""

from builder.brief.happenings.line import STOPS, Token, part_of
from builder.brief.happenings.plainly import Account, is_inverse
from builder.values.span import Span

_LISTING = frozenset({"and", "including", ","})
_SHORT = 3


def find_goods(account: Account) -> tuple[Span, ...]:
    """What is handed over, each by its bare noun in the plural: "boats" of "supplied Peru with new boats"."""
    found: list[Span] = []
    for item in _items(_handed_over(account)):
        head = item[-1]
        odd = account.knowledge.facts.withholding.intersection(t.low for t in item)
        if (
            not odd
            and head.text.islower()
            and head.text.isalpha()
            and head.low.endswith("s")
            and len(head.low) > _SHORT
        ):
            found.append(part_of(account, head.start, head.end))
    return tuple(found)


def _handed_over(account: Account) -> list[Token]:
    """The words between "received" and "from", or after "supplied Peru with" up to the end of the phrase."""
    after = [t for t in account.tokens if t.start >= account.event.end]
    if is_inverse(account):
        end = next((i for i, t in enumerate(after) if t.low == "from"), 0)
        return after[:end]
    taken = next((p.span for p in account.telling.frame.participants if p.part == "whom"), None)
    after = [t for t in after if taken is not None and t.start >= taken.end]
    if not after or after[0].low != "with":
        return []
    events = account.knowledge.events
    stops = STOPS | (events.borders - {"and"}) | events.places | events.openers | {"as", "for", "from"}
    end = next((i for i, t in enumerate(after[1:], 1) if t.low in stops), len(after))
    return after[1:end]


def _items(tokens: list[Token]) -> list[list[Token]]:
    items: list[list[Token]] = [[]]
    for token in tokens:
        if token.low in _LISTING:
            items.append([])
        else:
            items[-1].append(token)
    return [item for item in items if item]
