"""Whether an article says that a plan is off: "called off the strike due on 27 September", "the vote was postponed".

The happening must be what is called off, and its day the plan's: flights that are cancelled for a strike call off none.
"""

from collections.abc import Container, Sequence

from builder.brief.directory import Directory
from builder.brief.happenings.tellings import Telling
from builder.brief.sentences.sentence import Word, words_of
from builder.dates.edtf import contains, is_before
from builder.knowledge.knowledge import Knowledge
from builder.recall import Recall
from builder.values.annotation import Claim
from builder.values.dossier import Reading

_BETWEEN = 3
"""Words between the verb and the happening that say which: "called off its second one-day strike"."""
_SAID_OF = 8
"""Words between a happening and what befell it: "the strike planned for 27 September has been called off"."""
_GOVERNING = 4
"""Words before a verb among which one may say that it is not so: "could have been called off"."""
_BEING = frozenset({"been", "was", "were", "is", "are"})
"""Of the forms of "be" those that tell what is so: what is "to be called off" is not off."""
_DONE = ("ed", "off")
_SHORT = 3
"""Letters of the small words of a phrase: "walk out"."""


def is_called_off(plan: Telling, directory: Directory, recall: Recall) -> bool:
    """True where an article of the story, none older than the plan, says that what is planned for its day is off."""
    day, announced = (plan.when.value if plan.when else None), plan.reading.article.published.value
    told = directory.home(plan.reading.article.id).readings.values() if day else ()
    return any(
        _says_off(claim, plan, directory)
        for reading in told
        if not is_before(reading.article.published.value, announced)
        for claim in recall.once(_list_undone, reading, directory.knowledge)
        if any(contains(day, t.value) for t in directory.times_in(claim.span))
    )


def _list_undone(reading: Reading, knowledge: Knowledge) -> tuple[Claim, ...]:
    """The sentences of an article that affirm, with a verb by which a plan is off, mostly none."""
    undone = knowledge.promises.undone
    sure = (claim for claim in reading.claims if claim.polarity == "affirmed" and not claim.hedge)
    return tuple(claim for claim in sure if undone.search(claim.text.casefold()))


def _says_off(claim: Claim, plan: Telling, directory: Directory) -> bool:
    """True where a happening of the plan's kind is what the sentence says is off."""
    events, undone = directory.knowledge.events, directory.knowledge.promises.undone
    words, names, start = words_of(claim.text), _names_of_kind(plan, directory), claim.span.start
    times = directory.times_in(claim.span)
    days = [range(t.span.start - start, t.span.end - start) for t in times]  # "27 May" is no "may"
    for match in undone.finditer(claim.text.casefold()):
        at = next(n for n, word in enumerate(words) if word.end >= match.end())
        before = [w.low for w in words[max(at - _GOVERNING, 0) : at] if not any(w.start in day for day in days)]
        if not words[at].low.endswith(_DONE) or not events.unreal.isdisjoint(before):
            continue
        passive = not _BEING.isdisjoint(word.low for word in words[max(at - 2, 0) : at])
        near = words[max(at - _SAID_OF, 0) : at] if passive else _object(words[at + 1 :], events.prepositions)
        if not names.isdisjoint(word.low for word in near):
            return True
    return False


def _object(words: Sequence[Word], prepositions: Container[str]) -> Sequence[Word]:
    """The first words behind a verb, up to what only says when, where or for what."""
    end = next((n for n, w in enumerate(words) if w.low in prepositions or not w.low[0].isalnum()), len(words))
    return words[: min(end, _BETWEEN + 1)]


def _names_of_kind(plan: Telling, directory: Directory) -> set[str]:
    """The last words of what the plan's kind of happening is called: "strike" of "go on strike"."""
    every = directory.knowledge.events.forms.items()
    mine = ((first, *form.rest)[-1] for first, forms in every for form in forms if form.type == plan.frame.event)
    return {word for word in mine if len(word) > _SHORT}
