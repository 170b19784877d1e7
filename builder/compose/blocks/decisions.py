"""What editors decided, beside the thing that they decided about."""

from builder.compose.correct import existing
from builder.compose.parts import Here
from builder.compose.saydate import say_date
from builder.compose.views.shared import DecisionView
from builder.interface.said import Said
from builder.values.capture import Decision

_DONE = {
    "reword": Said("reworded"),
    "hide": Said("left out"),
    "pin": Said("pinned"),
    "explain": Said("explained"),
    "merge": Said("merged"),
}
"""What an editor did, where the name of the action is no participle itself."""


def show_decision(here: Here, decision: Decision) -> DecisionView:
    """An editor's decision with its file."""
    return DecisionView(
        action=_DONE.get(decision.action, Said(decision.action)),
        text=decision.text or decision.into or ", ".join(decision.articles),
        reason=decision.reason,
        by=decision.by,
        at=say_date(decision.at) if decision.at else "",
        file=existing(here.site.dossier.record, decision.place.path),
    )
