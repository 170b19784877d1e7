"""Whether it happened at all: one article tells a happening, another tells that it is denied.

Only where a word of denial stands right before the happening ("denied sending troops", "rejected reports that Peru had
sent troops"), and both articles tell of the same people and of the same matter. An article that tells both knows of
both, and is compared with nobody.
"""

from collections.abc import Iterable

from builder.brief.content import read_content
from builder.brief.differing.versions import Question, make_difference
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.labels import choose_slots
from builder.brief.happenings.tellings import Telling
from builder.brief.phrases import choose_question
from builder.naming import digest
from builder.values.dossier import Difference
from builder.values.span import Span
from builder.words import split_words
from builder.words.text import cut

_MATTER = 3
"""Stems and actors that the sentences of both share: a story seldom has two happenings of one kind that share more."""
_REACH = 90
"""Characters before an event word in which the word that denies it stands."""
_MOST = 60
"""Tellings of one happening that are compared."""


def find_denied(happenings: Iterable[Happening], directory: Directory) -> tuple[Difference, ...]:
    """The happenings that one article tells and another denies, in their order."""
    found = (_compare(happening, directory) for happening in happenings if len(happening.tellings) > 1)
    return tuple(difference for difference in found if difference is not None)


def _compare(happening: Happening, directory: Directory) -> Difference | None:
    denials = [t for t in happening.tellings if t.claim.polarity == "denied"][:_MOST]
    denials = [t for t in denials if _find_denial(t, directory) is not None]
    if not denials:
        return None
    told = [t for t in happening.tellings if _affirms(t)][:_MOST]
    both = {_article(t) for t in denials} & {_article(t) for t in told}
    pairs = [
        (one, other)
        for one in denials
        for other in told
        if not {_article(one), _article(other)} & both and _is_one_matter(one, other, directory)
    ]
    if not pairs:
        return None
    differing = [t for t in (*told, *denials) if any(t in pair for pair in pairs)]
    kind = happening.type
    made = choose_question(
        kind, "denied", choose_slots(kind, differing, "reported", directory), directory.knowledge.events
    )
    question = Question(
        id=f"denied-{digest(happening.event.id)}", slot="denied", type="denial", made=made, event=happening.event.id
    )
    return make_difference(
        question, ((("denied" if t in denials else "told"), _words(t, directory)) for t in differing), directory
    )


def _article(telling: Telling) -> str:
    return telling.reading.article.id


def _affirms(telling: Telling) -> bool:
    """True for a happening told as done, by whomever; a hedge ("may have"), a count and a plan affirm nothing."""
    claim = telling.claim
    return claim.polarity == "affirmed" and not claim.hedge and telling.status == "reported" and not telling.is_count


def _find_denial(telling: Telling, directory: Directory) -> Span | None:
    """The word of denial before the event word, where only small words and names lie between."""
    events = directory.knowledge.events
    claim, event = telling.claim.span, telling.frame.span
    start = max(event.start - _REACH, claim.start)
    before = Span(article=event.article, paragraph=event.paragraph, start=start, end=event.start)
    named = directory.inside(event.article).mentions.inside(before)
    for word in reversed(split_words(cut(telling.reading.article, before))):
        at = word.start + start
        if word.key in events.denying:
            return Span(article=event.article, paragraph=event.paragraph, start=at, end=word.end + start)
        if word.key not in events.between_denial and not any(m.span.start <= at < m.span.end for m in named):
            return None
    return None


def _is_one_matter(one: Telling, other: Telling, directory: Directory) -> bool:
    """True where the two share who acted or was acted upon, no part is played by others, and their sentences agree."""
    parts = ((one.who, other.who), (one.whom, other.whom), (one.place, other.place))
    if not any(a & b for a, b in parts[:2]) or any(a and b and not a & b for a, b in parts):
        return False
    mine, theirs = (read_content(t.claim, t.claim.span, directory) for t in (one, other))
    return len(mine.stems & theirs.stems) + len(mine.actors & theirs.actors) >= _MATTER


def _words(telling: Telling, directory: Directory) -> Span:
    """The event word, and the word that denies it."""
    denial = _find_denial(telling, directory) if telling.claim.polarity == "denied" else None
    event = telling.frame.span
    end = max((p.span.end for p in telling.frame.participants if p.span.start >= event.end), default=event.end)
    start = denial.start if denial else min((p.span.start for p in telling.frame.participants), default=event.start)
    return Span(
        article=event.article, paragraph=event.paragraph, start=min(start, event.start), end=max(end, event.end)
    )
