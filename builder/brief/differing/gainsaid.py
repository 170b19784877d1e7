"""Whether it happened at all: one article tells with a verb what another says was not so, in nearly the same words.

"The mayor was arrested" against "the mayor was not arrested, his lawyer said", "released all hostages" against "no
hostages were released", "the plant had closed" against "denied that the plant had closed", "paid a ransom" against "did
not pay a ransom", "met the envoy" against "denied meeting the envoy". Precision before recall: the verb is one, whom it
is told of is one, the denial came out on the day or after, and an article that tells both knows of both.
"""

from builder.brief.content import stem
from builder.brief.differing.clauses import WORD, Clause, read_clauses
from builder.brief.differing.versions import Question, make_difference
from builder.brief.directory import Directory
from builder.dates.edtf import days_after
from builder.naming import digest
from builder.values.dossier import Difference, Made, Slot
from builder.values.ids import StoryId
from builder.values.span import Span
from builder.words.grouped import group

_DAYS = 3
"""Days after which a denial is of another state of things."""
_SHARED = 0.6
"""Of what a denied clause tells, the share that the other tells as well."""
_FEWEST = 2
"""Names and telling words that both share beside the verb."""


def find_gainsaid(directory: Directory) -> tuple[Difference, ...]:
    """What one article of a story tells and another says was not so, in order of the story and the words."""
    clauses = read_clauses(directory)
    told_with = group(((clause.reading.story, clause.verb), clause) for clause in clauses)
    found: dict[tuple[StoryId, Span], Difference] = {}
    for one in (c for c in clauses if c.denied):
        story = one.reading.story
        same = [c for c in told_with[story, one.verb] if _is_of_it(one, c)]
        both = {c.article for c in same if c.denied} & {c.article for c in same if not c.denied}
        same = [c for c in same if c.article not in both]
        told = [c for c in same if not c.denied]
        if story is not None and told and one in same:
            found.setdefault((story, one.claim.span), _make(one, same, directory))
    return tuple(found[key] for key in sorted(found))


def _is_of_it(denial: Clause, other: Clause) -> bool:
    """True for the denial, for others like it, and for what tells as done what it denies, on its day or before."""
    if other is denial or other.article == denial.article:
        return other is denial or (other.denied != denial.denied and bool(denial.actors & other.actors))
    if _are_of_others(denial, other) or not _has_none_of(denial, other):
        return False
    shared = denial.told & other.told
    if len(shared) < _SHARED * len(denial.told) or not (len(shared) >= _FEWEST or denial.persons & other.actors):
        return False
    return bool(denial.told) and denial.persons <= other.actors and _is_near(denial, other)


def _has_none_of(denial: Clause, other: Clause) -> bool:
    """False where a denial is of another thing ("no decision was reached", "reached a deal")."""
    begin, end = (place - other.claim.span.start for place in (other.words.start, other.words.end))
    return not denial.none or denial.none in map(stem, WORD.findall(other.claim.text[begin:end].casefold()))


def _are_of_others(one: Clause, other: Clause) -> bool:
    """True where somebody does, or suffers, in one clause what somebody else does in the other."""
    same = one.passive == other.passive
    return same and bool(one.subject) and bool(other.subject) and one.subject.isdisjoint(other.subject)


def _is_near(denial: Clause, other: Clause) -> bool:
    days = days_after(denial.reading.article.published.value, other.reading.article.published.value)
    return days is not None and 0 <= days <= _DAYS


def _make(denial: Clause, same: list[Clause], directory: Directory) -> Difference:
    told = next(c for c in same if not c.denied)
    made = Made(
        template=directory.knowledge.events.apart["denied"][0],
        slots=(Slot(name="what", actor=None, source=told.words),),
    )
    question = Question(id=f"gainsaid-{digest(denial.claim.id + denial.verb)}", slot="denied", type="denial", made=made)
    return make_difference(question, (("denied" if c.denied else "told", c.words) for c in same), directory)
