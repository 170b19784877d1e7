"""Plans and promises."""

from builder.compose.blocks.passages import show_words, words_at
from builder.compose.parts import Here
from builder.compose.site import find_paragraph
from builder.compose.views.shared import DueView, Link
from builder.interface.said import Said, quoted
from builder.naming import statement_anchor
from builder.values.article import UNKNOWN_PUBLISHER
from builder.values.dossier import Due


def show_due(here: Here, due: Due) -> DueView:
    """A plan or promise."""
    return DueView(
        thing=_thing(here, due),
        words=show_words(here, due.what, due.slice, due.edits) if due.slice else (Link(text=due.what),),
        due=here.day(due.due) if due.due else Link(text=quoted(due.words) if due.words else Said("no date given")),
        said_by="" if due.said_by in due.what or due.said_by == UNKNOWN_PUBLISHER else due.said_by,
        status=due.status,
        cites=here.cites(due.support),
        report=here.cites(due.report),
        anchor=statement_anchor(f"{due.due or 'open'}-{due.what}"),
    )


def _thing(here: Here, due: Due) -> str:
    """What is planned, with a capital; nothing where its words stand otherwise in the sentence or are withheld."""
    span = due.thing
    if span is None or not find_paragraph(here.site, span):
        return ""
    words = words_at(here, span)
    return words[:1].upper() + words[1:] if words and words in due.what else ""
