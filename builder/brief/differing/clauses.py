"""What each clause of an article tells with a verb: of whom, of what, and whether it denies it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from builder.brief.content import stem
from builder.brief.differing.inflected import name_verb
from builder.brief.directory import Directory
from builder.knowledge.events import Events
from builder.knowledge.tongues import ENGLISH
from builder.knowledge.verbs import Verbs
from builder.values.annotation import Claim, Mention
from builder.values.dossier import Reading
from builder.values.ids import ActorId, ArticleId
from builder.values.span import Span
from builder.words.english import HAVING, HE_OR_SHE, IT_OR_THEY, MAYBE, PERSONAL

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|[^\w\s]")
_ENDS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "—", "–", "“", "”", '"', "-"})
_REACH = 4
"""Words before a verb in which what denies it or makes it uncertain stands."""
_NEAR = 12
"""Words between "no" or "denied" and the verb of their clause."""
_MAYBE = MAYBE | {"to", "if", "whether", "rarely", "seldom", "hardly", "scarcely", "barely"}
"""Words before a verb of what is not told as done, or hardly."""
_BESIDE_NOT = HAVING | {"yet", "ever", "actually", "even", "so", "far"}
"""Words between "not" and its verb."""
_OPENING = 2
"""Words of a clause among which a pronoun is who acts in it."""
_SUBJECT = 2
"""Words before a verb among which its subject stands."""
_OBJECTS = frozenset({"it", "them", "him", "us", "me", "you"})
_ANYBODY = PERSONAL | {"anybody", "anyone", "anything", "either"}
_DID_NOT = frozenset({"didn't", "didn’t"})
_SOME = frozenset({"which", "whose"})
_SHORTEST = 4
"""Letters of a telling word."""


@dataclass(frozen=True, slots=True)
class _Word:
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verb:
    """A verb in its sentence: its place among the words, the ends of its clause, and what denies it."""

    claim: Claim
    words: list[_Word]
    at: int
    first: int
    last: int
    denial: int | None

    @property
    def clause(self) -> list[_Word]:
        """The words of its clause."""
        return self.words[self.first : self.last + 1]

    def span(self, start: int, end: int) -> Span:
        """The text from one place in the sentence to another."""
        return replace(self.claim.span, start=self.claim.span.start + start, end=self.claim.span.start + end)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """The words by which clauses are read, put together once for all of them."""

    past: frozenset[str]
    """Forms that tell of something done, beside those in -ed."""
    borders: frozenset[str]
    """What parts one clause from the next."""
    unsure: frozenset[str]
    """Words before a verb of what may be or will be."""
    negators: frozenset[str]
    nots: frozenset[str]
    """Those of them that stand right before the verb, with `between` at most."""
    between: frozenset[str]
    denying: frozenset[str]
    limits: frozenset[str]
    """Words by which a clause with "not" tells that it came to be, later or with more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What one clause says with a verb: the verb, whom it names, what else it tells, and its words."""

    reading: Reading
    claim: Claim
    verb: str
    actors: frozenset[ActorId]
    persons: frozenset[ActorId]
    """Those whom the clause itself names or means by "he" or "it"."""
    subject: frozenset[ActorId]
    """Whom it names last before its verb."""
    passive: bool
    none: str
    """The stem of the thing that it says was not done ("no decision was reached", "did not reach a decision")."""
    stems: frozenset[str]
    words: Span
    denied: bool

    @property
    def article(self) -> ArticleId:
        """Where it stands."""
        return self.reading.article.id

    @property
    def told(self) -> frozenset[str]:
        """All that it tells beside its verb."""
        return self.actors | self.stems


def read_clauses(directory: Directory) -> list[Clause]:
    """Those of all articles of the stories, in reading order."""
    signs = _list_signs(directory.knowledge.events, directory.knowledge.verbs)
    return [clause for reading in directory.readings.values() for clause in _clauses(reading, signs, directory)]


def _list_signs(events: Events, verbs: Verbs) -> _Signs:
    negators = verbs.negators | events.denying | {low.replace("'", "’") for low in verbs.negators}
    return _Signs(
        past=verbs.past | verbs.participles,
        borders=(events.borders | _ENDS) - {"and"},
        unsure=events.modals | _MAYBE,
        negators=negators,
        nots=negators - events.denying - {"no", "nothing", "nobody", "neither", "nor"},
        between=events.be | events.adverbs | _BESIDE_NOT,
        denying=events.denying,
        limits=events.limiting,
    )


def _clauses(reading: Reading, signs: _Signs, directory: Directory) -> Iterator[Clause]:
    if reading.story is None or reading.article.language not in ENGLISH:
        return
    for claim in reading.claims:
        if "?" in claim.text or claim.text[:1] in '“"':
            continue
        words = [_Word(m[0].casefold(), m.start(), m.end()) for m in WORD.finditer(claim.text)]
        for at in range(len(words)):
            if _is_verb(words, at, signs):
                clause = _read(claim, words, at, signs, directory)
                if clause is not None:
                    yield clause


def _is_verb(words: list[_Word], at: int, signs: _Signs) -> bool:
    """True for a form that tells of something done, for what follows "did not", and for "denied doing"."""
    low, before = words[at].low, words[at - 1].low if at else ""
    if low in signs.past or (low.endswith("ed") and len(low) > _SHORTEST):
        return True
    if low.endswith("ing"):
        return before in signs.denying
    denied = before in _DID_NOT or (before == "not" and at > 1 and words[at - 2].low == "did")
    wished = at + 1 < len(words) and words[at + 1].low == "to"  # "did not want to"
    return denied and low.isalpha() and not wished


def _read(claim: Claim, words: list[_Word], at: int, signs: _Signs, directory: Directory) -> Clause | None:
    """The clause of a verb; None for a verb of saying, and for what may be, will be or is only asked for."""
    events = directory.knowledge.events
    if claim.hedge or not _tells_deed(words, at, events) or _is_reduced(words, at, events):
        return None
    first, last = _bounds(words, at, signs)
    denial = _find_denial(words, first, at, signs, events)
    verb = _Verb(claim=claim, words=words, at=at, first=first, last=last, denial=denial)
    return None if _is_unsure(verb, signs, directory) else _tell(verb, signs, directory)


def _is_unsure(verb: _Verb, signs: _Signs, directory: Directory) -> bool:
    """True for what may be or will be, and for a denial of some only ("forty lawmakers did not vote") or for a time."""
    if _is_of_some(verb, signs):
        return True
    before = [word.low for word in verb.words[max(verb.first, verb.at - _REACH) : verb.at]]
    if verb.denial is None or not signs.unsure.isdisjoint(before):
        return not (signs.unsure | signs.negators).isdisjoint(before)
    ahead = verb.span(verb.words[verb.first].start, verb.words[verb.at].start)
    counted = any(directory.quantities_in(ahead))
    return counted or not signs.limits.isdisjoint(word.low for word in verb.clause)


def _is_of_some(verb: _Verb, signs: _Signs) -> bool:
    """True for "knows which banks have not paid": it tells of some, and leaves open which."""
    led, head = verb.words[verb.first - 1].low if verb.first else "", verb.words[verb.first].low
    return led in _SOME and head not in signs.between | signs.nots | _DID_NOT | {"did"} and verb.first < verb.at


def _tell(verb: _Verb, signs: _Signs, directory: Directory) -> Clause:
    """What the clause of a verb says: of a denial its own words tell that, else the whole sentence."""
    words, here = verb.words, verb.words[verb.at]
    span = verb.span(words[verb.first].start, words[verb.last].end)
    own = directory.mentions_in(span)
    named = directory.mentions_in(verb.claim.span if verb.denial is None else replace(verb.claim.span, end=span.end))
    ahead = [m for m in named if m.span.end <= span.start]
    people = _meant(own, ahead, verb.clause, directory)
    if verb.denial is not None:
        told, actors = verb.clause, (*own, *people) or named
        shown = verb.span(words[min(verb.denial, verb.first)].start, words[verb.last].end)
    else:
        told, actors = words, named
        bare = verb.at - verb.first < _SUBJECT and not own
        shown = _with_name(span, _last_person(ahead, directory) or named) if bare else span
    led = [m for m in own if m.span.end <= verb.claim.span.start + here.start][-1:]
    return Clause(
        reading=directory.readings[verb.claim.span.article],
        claim=verb.claim,
        verb=name_verb(here.low, directory.knowledge.verbs),
        actors=frozenset(m.actor for m in actors),
        persons=frozenset(m.actor for m in people),
        subject=frozenset(m.actor for m in led),
        passive=_is_passive(words, verb.at, directory.knowledge.events),
        none=_find_none(verb, signs, directory),
        stems=frozenset(_stems((w for w in told if w is not here), verb.claim, directory)),
        words=shown,
        denied=verb.denial is not None,
    )


def _tells_deed(words: list[_Word], at: int, events: Events) -> bool:
    """False for a verb of saying, for "was" and "had", and for "did not meet them": whom, another sentence tells."""
    low = words[at].low
    if low in events.be | events.having | HAVING or (at + 1 < len(words) and words[at + 1].low in _OBJECTS):
        return False
    return low not in events.saying or _is_passive(words, at, events)


def _is_passive(words: list[_Word], at: int, events: Events) -> bool:
    """True for "was warned", which tells what befell one."""
    return any(word.low in events.be for word in words[max(at - 2, 0) : at])


def _find_none(verb: _Verb, signs: _Signs, directory: Directory) -> str:
    """The stem of what a clause is told of ("no verdict on the treaty was reached": a verdict); none of names, days."""
    if verb.denial is None:
        return ""
    headed = verb.denial == verb.first and verb.words[verb.first].low == "no"
    ahead = headed or _is_passive(verb.words, verb.at, directory.knowledge.events)
    of = verb.words[verb.first + headed : verb.at] if ahead else verb.words[verb.at + 1 : verb.last + 1]
    small = signs.between | signs.nots | directory.knowledge.events.prepositions
    head = next((word for word in reversed([*takewhile(lambda word: word.low not in small, of)])), None)
    if head is None or head.low in _ANYBODY or not head.low[0].isalpha():
        return ""
    at = verb.span(head.start, head.end)
    names, days = directory.mentions_in(verb.claim.span), directory.times_in(verb.claim.span)
    told = (*(m.span for m in names), *(t.span for t in days))
    return "" if any(span.overlaps(at) for span in told) else stem(head.low)


def _meant(
    own: Sequence[Mention], ahead: Sequence[Mention], clause: Sequence[_Word], directory: Directory
) -> list[Mention]:
    """Those whom a clause names, and those named before it whom it means by "he" or "it"."""
    lows = [word.low for word in clause]
    people = [m for m in own if directory.is_person(m.actor)]
    if not own or not HE_OR_SHE.isdisjoint(lows):
        people += _last_person(ahead, directory)
    return people + list(ahead[-1:] if not IT_OR_THEY.isdisjoint(lows[:_OPENING]) else ())


def _last_person(mentions: Iterable[Mention], directory: Directory) -> list[Mention]:
    return [m for m in mentions if directory.is_person(m.actor)][-1:]


def _with_name(span: Span, named: Sequence[Mention]) -> Span:
    """The words with the name nearest before them, else behind: "resigned on Monday" says of nobody."""
    before = [m.span for m in named if m.span.end <= span.start][-1:]
    behind = [m.span for m in named if m.span.start >= span.end][:1]
    if before:
        return replace(span, start=before[0].start)
    return replace(span, end=behind[0].end) if behind else span


def _is_reduced(words: list[_Word], at: int, events: Events) -> bool:
    """True for a participle that only describes ("betrayed by", "is seen"): it tells nothing that was done."""
    after = words[at + 1].low if at + 1 < len(words) else ""
    near = {w.low for w in words[max(at - 2, 0) : at]}
    finite = near & (events.be | events.having | HAVING)
    return bool(finite & {"is", "are"}) or (after in events.agents and not finite)


def _bounds(words: list[_Word], at: int, signs: _Signs) -> tuple[int, int]:
    """The first and the last word of a clause: up to marks and words that open another."""
    first = at
    while first > 0 and words[first - 1].low not in signs.borders:
        first -= 1
    last = at
    while last + 1 < len(words) and words[last + 1].low not in signs.borders:
        last += 1
    return first, last


def _find_denial(words: list[_Word], first: int, at: int, signs: _Signs, events: Events) -> int | None:
    """The place of "not" at the verb, of "no" at the head of its clause, of "denied" before "that"; None without."""
    place = at - 1
    while place >= first and words[place].low in signs.between:
        place -= 1
    gerund = words[at].low.endswith("ing")
    if place >= first and words[place].low in (signs.denying if gerund else signs.nots):
        return place
    if words[first].low == "no" and at - first <= _NEAR and words[at - 1].low in events.be:
        return first
    ahead = range(max(first - _NEAR, 0), first)
    denying = [n for n in ahead if words[n].low in events.denying]
    return denying[-1] if denying and words[first - 1].low == "that" else None


def _stems(words: Iterable[_Word], claim: Claim, directory: Directory) -> Iterator[str]:
    common = directory.knowledge.common_words.words
    spans = [m.span for m in directory.mentions_in(claim.span)]
    for word in words:
        at = word.start + claim.span.start
        inside = any(span.start <= at < span.end for span in spans)
        if not inside and len(word.low) >= _SHORTEST and word.low not in common:
            yield stem(word.low)
