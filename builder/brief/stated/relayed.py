"""News that one outlet prints as an agency’s: "…, Reuters reported" is the agency’s own word, and so its origin."""

from collections.abc import Iterable

from builder.brief.directory import Directory
from builder.values.annotation import Attribution
from builder.values.dossier import Reading
from builder.values.ids import OriginId


def is_relay(voice: Attribution, directory: Directory) -> bool:
    """True where who is said to have said it is a news agency."""
    outlet = directory.knowledge.outlets.find(voice.speaker_text)
    return outlet is not None and outlet.kind == "agency"


def find_origin(reading: Reading, voices: Iterable[Attribution], directory: Directory) -> OriginId | None:
    """Who reported what these voices say: an agency that has articles of its own here counts as itself, not twice."""
    known = {other.origin for other in directory.readings.values()}
    outlets = (directory.knowledge.outlets.find(v.speaker_text) for v in voices if is_relay(v, directory))
    return next((o.id for o in outlets if o is not None and o.id in known), reading.origin)
