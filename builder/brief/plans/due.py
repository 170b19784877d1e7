"""What was promised or planned, when it is due, and whether the dossier reports it done."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.tellings import Telling
from builder.brief.plans.called_off import is_called_off
from builder.brief.plans.kept import Reported, find_reports, list_reported
from builder.brief.sentences.drafts import cut_draft, is_empty
from builder.brief.sentences.sentence import is_balanced
from builder.dates.edtf import days_after, is_before, order
from builder.knowledge.promises import Promises
from builder.recall import Recall, make_anew
from builder.values.annotation import Claim, Time
from builder.values.dossier import Due, Reading
from builder.values.span import Span
from builder.words.english import POINTERS

_WORD = re.compile(r"[\w-]+")
_ADJECTIVE = re.compile(r"[a-z](?:al|ic|ary|ive|ous|ful|ese|ern|[ai]ble)$")
_AT_ONCE = 3
"""Words between a happening and the date that makes it a plan ("an election in late June")."""
_ADDRESS = re.compile(r"\bhttps?://")
"""A post that was copied with its address runs into the sentence after it."""
_ACTED_UPON = re.compile(rf"\bto ([a-z]+) (?:{'|'.join(sorted(POINTERS))}) (?:[\w-]+ )?$")
"""Words before a happening that was: "plans to challenge the verdict" plans no verdict."""


def find_due(
    happenings: Iterable[Happening], directory: Directory, as_of: str | None, recall: Recall = make_anew
) -> tuple[Due, ...]:
    """All plans, by due date; those without a date last."""
    found: list[Due] = []
    told: set[Span] = set()
    every = tuple(happenings)
    reported = list_reported(every)
    for happening in every:
        due = _due(happening, reported, directory, as_of, recall)
        if due is not None and due.slice not in told:
            told |= {due.slice} if due.slice else set()
            found.append(due)
    return tuple(sorted(found, key=lambda d: (order(d.due), d.support)))


def _due(
    happening: Happening, reported: Reported, directory: Directory, as_of: str | None, recall: Recall
) -> Due | None:
    """The plan as last announced with a date, else as first announced; None where nothing is promised."""
    plans = [t for t in happening.tellings if t.status == "planned" and not t.is_count and _is_promise(t, directory)]
    if not plans:
        return None
    dated = [t for t in plans if t.when is not None]
    plan = dated[-1] if dated else plans[0]
    reports = () if _is_acted_upon(plan, directory) else find_reports(happening, plan, reported, directory)
    told, date = plan.when or _find_vague(plan), plan.when.value if plan.when else None
    draft = recall.once(cut_draft, plan.reading, plan.claim, directory.home(plan.reading.article.id))
    overdue = is_before(date, as_of)
    announced = plan.reading.article.published.value
    if not is_balanced(draft.text) or (overdue and happening.type.spoken and date == announced):
        return None  # a press conference of the day itself is news through what is said in it
    if not reports and is_called_off(plan, directory, recall):
        return None
    if told is None and any(_is_same_news(t, plan) for t in reports):
        return None  # "agreed to appoint Vega", whom the papers of the day call appointed
    return Due(
        what=draft.text,
        due=date,
        said_by=_said_by(plan.reading, plan.claim, directory),
        support=tuple(dict.fromkeys(t.claim.span for t in plans)),
        status="reported" if reports else "overdue" if overdue else "open",
        slice=draft.slice,
        edits=draft.edits,
        event=happening.event.id,
        words=directory.words(told.span) if told else "",
        report=tuple(dict.fromkeys(t.claim.span for t in reports)),
        thing=_thing(plan, directory),
    )


def _is_same_news(telling: Telling, plan: Telling) -> bool:
    """True within a day: the papers of the next morning tell the same news."""
    days = days_after(telling.reading.article.published.value, plan.reading.article.published.value)
    return days is not None and days <= 1


def _is_acted_upon(plan: Telling, directory: Directory) -> bool:
    """True where the plan is to do something about a happening, and not the happening itself."""
    before = _ACTED_UPON.search(_words_before(plan))
    return before is not None and before[1] not in directory.knowledge.events.light


def _thing(plan: Telling, directory: Directory) -> Span | None:
    """The event words with what belongs to them, up to the day or the end of the clause; None for a verb alone."""
    claim, frame = plan.claim, plan.frame
    start, shift = frame.span.start, claim.span.start
    neutral, promises = directory.knowledge.facts.neutral, directory.knowledge.promises
    for word in reversed(list(_WORD.finditer(claim.text, 0, start - shift))):
        gap = claim.text[word.end() : start - shift]
        if gap != " " or not (word[0].casefold() in neutral or _ADJECTIVE.search(word[0])):
            break
        start = word.start() + shift
    dates = [t.span.start for t in plan.reading.times if t.span in frame.times and t.span.start >= frame.span.end]
    end = min([*dates, claim.span.end]) - shift
    bound = promises.clause_end.search(claim.text, frame.span.end - shift, end)
    words = claim.text[start - shift : bound.start() if bound else end]
    told = promises.loose_end.sub("", words)
    if " " not in told and told.casefold() not in directory.knowledge.events.nouns:
        return None
    return replace(frame.span, start=start, end=start + len(told))


def _is_promise(telling: Telling, directory: Directory) -> bool:
    """True where the plan has a date ahead, "soon" in any language, or a word of promise: "will" alone announces
    anything.
    """
    if _tells_no_plan(telling, directory):
        return False
    if telling.when is not None:
        return _is_ahead(telling, directory)
    vague = _find_vague(telling)
    if vague is not None and _is_soon(vague, directory.knowledge.promises):
        return True
    return telling.claim.polarity == "affirmed" and _is_announced(telling, directory)


def _is_soon(vague: Time, promises: Promises) -> bool:
    """True for a time that is to come ("soon", "bald") and for a short length ("within days"): not for "recently"."""
    return vague.basis == "future" or (vague.basis == "length" and promises.short.search(vague.text) is not None)


def _tells_no_plan(telling: Telling, directory: Directory) -> bool:
    """True for a wish ("Here’s to talks on Monday"), what is off or only possible, and a copied post run into words."""
    claim, promises = telling.claim, directory.knowledge.promises
    if is_empty(claim, directory.knowledge.standing) or promises.called_off.search(claim.text.casefold()):
        return True
    before = _words_before(telling)
    return bool(_ADDRESS.search(before) or promises.unsure.search(before))


def _is_announced(telling: Telling, directory: Directory) -> bool:
    """True where a word of promise that is not of the past leads to the happening."""
    before, promises = _words_before(telling), directory.knowledge.promises
    if promises.not_meant.search(before):
        return False
    cues, near = directory.knowledge.events.cues, promises.in_hand.sub("", before)[-60:].split()[-6:]
    return any(word in cues and after not in promises.particles for word, after in pairwise((*near, "")))


def _words_before(telling: Telling) -> str:
    """The sentence up to the event words, folded."""
    return telling.claim.before(telling.frame.span).casefold()


def _is_ahead(telling: Telling, directory: Directory) -> bool:
    """True for a date that is not over when it is told, and that dates the plan itself.

    Without a word of planning, the date alone makes it one: then it must follow at once ("elections in May", not "the
    May elections") in a sentence that tells nothing past, and be another than the day on which it is told.
    """
    when, claim, published = telling.when, telling.claim, telling.reading.article.published.value
    if when is None or is_before(when.value, published):
        return False
    if telling.frame.status == "planned":
        return True
    if when.value == published or directory.knowledge.events.types[telling.frame.event].unplanned:
        return False
    gap = telling.frame.span.up_to(when.span)
    follows = when.span.start >= telling.frame.span.end and len(directory.words(gap).split()) <= _AT_ONCE
    return follows and claim.tense != "past" and claim.polarity == "affirmed"


def _find_vague(telling: Telling) -> Time | None:
    """The time without borders that a plan is told with."""
    spans = telling.frame.times
    return next((t for t in telling.reading.times if t.span in spans and t.kind == "vague"), None)


def _said_by(reading: Reading, claim: Claim, directory: Directory) -> str:
    """Who announced it: the speaker that the sentence names, else the source."""
    pronouns = directory.knowledge.in_language(reading.article.language).speech.person
    said = claim.attribution.speaker_text if claim.attribution else ""
    if said and said.casefold() not in pronouns:
        return said
    return directory.source(reading.article.id)
