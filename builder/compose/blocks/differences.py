"""A question on which sources disagree, with the words of each."""

from typing import Final

from builder.compose.blocks.decisions import show_decision
from builder.compose.blocks.passages import quote, words_at
from builder.compose.correct import correct_difference, report_error
from builder.compose.parts import UNDATED, Here, mark_opinion
from builder.compose.saydate import date_key, say_date, say_short
from builder.compose.site import say_made
from builder.compose.views.shared import DifferenceView, VersionView
from builder.interface.said import Said
from builder.naming import statement_anchor
from builder.values.article import UNKNOWN_PUBLISHER
from builder.values.dossier import Difference, Version

_REPORTED: Final = 4
"""Versions of a difference that a report of an error quotes: addresses have an end."""
_SEVERAL: Final = 2


def show_difference(here: Here, difference: Difference) -> DifferenceView:
    """A question with its versions, in order of publication."""
    record = here.site.dossier.record
    versions = sorted(difference.versions, key=lambda v: (v.date is None, v.date or "", v.source))
    quoted = (quote(here, version.support[0]) for version in versions[:_REPORTED] if version.support)
    return DifferenceView(
        anchor=statement_anchor(difference.id),
        question=say_made(here.site, difference.made, difference.question),
        story=_story_of(here, difference),
        type=difference.type,
        status=Said(difference.status),
        settle=Said("" if difference.status == "resolved" else difference.settle),
        versions=tuple(_show_version(here, v, difference.slot) for v in versions),
        decisions=tuple(show_decision(here, d) for d in difference.decisions),
        correct=here.with_form(correct_difference(record, difference), "difference", difference.id),
        report=report_error(record, f"difference {difference.id}", "\n\n".join([difference.question, *quoted])),
    )


def _story_of(here: Here, difference: Difference) -> str:
    """The story of a question that names nobody and no place, where the dossier has several."""
    named = difference.made is not None and any(slot.actor for slot in difference.made.slots)
    if named or len(here.site.stories) < _SEVERAL or not difference.versions:
        return ""
    story = here.site.readings[difference.versions[0].support[0].article].story
    return here.site.stories[story].title if story in here.site.stories else ""


def _show_version(here: Here, version: Version, slot: str) -> VersionView:
    """One source's words: those that decide, inside the sentence they stand in."""
    before, words, after = _around(here, version)
    source = Said(UNKNOWN_PUBLISHER) if version.source == UNKNOWN_PUBLISHER else version.source
    article = here.site.heads[version.support[0].article].article if version.support else None
    return VersionView(
        value=_say_resolved(version) if slot == "when" else "",
        before=before,
        words=words,
        after=after,
        source=mark_opinion(source, article) if article else source,
        published=say_short(version.date) if version.date else UNDATED,
        cites=here.cites(version.support),
    )


def _around(here: Here, version: Version) -> tuple[str, str, str]:
    if version.support:
        span = version.support[0]
        sentence = words_at(here, span)
        before, found, after = sentence.partition(version.text)
        if found:
            return before, found, after
    return "", version.text, ""


def _say_resolved(version: Version) -> str:
    """The calendar value of relative words."""
    said = say_date(version.value) if date_key(version.value) else ""
    return "" if said in version.text else said
