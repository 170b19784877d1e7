"""Who is said to have said a piece of news; one outlet’s as an agency’s ("…, Reuters reported") is the agency’s own."""

from collections.abc import Iterable

from builder.brief.confidence import Backing
from builder.brief.directory import Directory
from builder.values.annotation import Attribution, Claim
from builder.values.dossier import Reading
from builder.values.ids import OriginId
from builder.values.span import Span


def find_voices(claim: Claim, told: Span) -> tuple[Attribution, ...]:
    """Those who are said to have said what stands there."""
    voices = (*claim.voices, *((claim.attribution,) if claim.attribution else ()))
    return tuple(v for v in voices if v.scope is None or v.scope.overlaps(told))


def is_relay(voice: Attribution, directory: Directory) -> bool:
    """True where who is said to have said it is a news agency."""
    outlet = directory.knowledge.outlets.find(voice.speaker_text)
    return outlet is not None and outlet.kind == "agency"


def find_origin(reading: Reading, voices: Iterable[Attribution], directory: Directory) -> OriginId | None:
    """Who reported what these voices say: an agency that has articles of its own here counts as itself, not twice."""
    known = {other.origin for other in directory.readings.values()}
    outlets = (directory.knowledge.outlets.find(v.speaker_text) for v in voices if is_relay(v, directory))
    return next((o.id for o in outlets if o is not None and o.id in known), reading.reporter)


def may_support(others: Iterable[Attribution], directory: Directory) -> bool:
    """True where what others say is only passed on, and by nobody of his own: "officials said", not "critics claimed"
    or "Moscow said"."""
    return all(v.speaker is None and v.cue.casefold() in directory.knowledge.facts.reporting for v in others)


def back(origin: OriginId | None, sentence: str, others: Iterable[Attribution]) -> Backing:
    """An origin that tells it itself, or passes on what another says."""
    said = next(iter(others), None)
    if said is not None:
        speaker = said.speaker or said.speaker_text.casefold() or None
        return Backing(origin=origin, speaker=speaker, name=said.speaker_text, sentence=sentence)
    return Backing(origin=origin, sentence=sentence)
