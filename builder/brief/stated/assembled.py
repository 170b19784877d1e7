"""Sentences assembled from a template and typed slots: made, held against their sources, and put among the others."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.brief.confidence import Rating
from builder.brief.directory import Directory
from builder.brief.phrases import OWNER_IN_S, PLACE, spoken
from builder.brief.regions import described_states
from builder.brief.statements import Ranked, rank_key
from builder.dates.edtf import contains, hours, is_day, precision
from builder.dates.spoken import date_in_sentence
from builder.knowledge.gazetteer import Entry
from builder.naming import digest, fold
from builder.values.annotation import Time
from builder.values.dossier import Event, Made, Slot, Statement
from builder.values.ids import ActorId, ClaimId, ParagraphKey, StatementId
from builder.values.span import Span
from builder.words import split_words
from builder.words.grouped import group

_AN = re.compile(r"\ba (?=[aei]|o(?!ne\b|nce\b)|8|11\b|18\b|un(?!i))", re.IGNORECASE)
_THE = " the "
_VERBATIM = frozenset({"words", "deed", "voice", "office"})
"""Slots whose words are a source's own: nothing in them is made to fit."""
_ENDED = re.compile(r"([.!?…])”\.$")
_OF_SEVERAL = 10.0
"""What it is worth that another origin tells the same high up: half of what the best opening weighs."""
_SPOKEN = re.compile(r"\w+(?:[’']\w+)*")


def say(made: Made, directory: Directory) -> str:
    """The sentence that a template and its slots make."""
    words = {slot.name: _words(slot, directory) for slot in made.slots}
    own = {name: text for name, text in words.items() if name not in _VERBATIM}
    text = PLACE.sub(lambda match: own.get(match[1], match[0]), made.template)
    text = _AN.sub(lambda match: match[0].rstrip() + "n ", OWNER_IN_S.sub("s’ ", text))
    text = PLACE.sub(lambda match: words.get(match[1], match[0]), text)
    text = _ENDED.sub(r"\1”", text)
    return text[:1].upper() + text[1:]


def _words(slot: Slot, directory: Directory) -> str:
    if slot.actor is not None:
        return _name(slot, directory)
    reading = directory.readings[slot.source.article]
    if slot.name == "when":
        return _on_day(next(t for t in reading.times if t.span == slot.source))
    if slot.name == "words":
        return directory.words(slot.source).rstrip(" ,;")
    return directory.words(slot.source)


def _name(slot: Slot, directory: Directory) -> str:
    """The actor's name; a body whose name needs a note in brackets, or that speaks for another ("the Kremlin"), is
    called as its source calls it."""
    actor = directory.actors[slot.actor] if slot.actor else None
    if actor is None or "(" in actor.name:
        return f"the {directory.words(slot.source)}"
    reading = directory.readings[slot.source.article]
    if any(m.span == slot.source and m.kind == "metonym" for m in reading.mentions):
        before = slot.source.ahead(len(_THE))
        the = _THE.lstrip() if directory.words(before).casefold().endswith(_THE.lstrip()) else ""
        return the + directory.words(slot.source)
    return spoken(actor, directory.knowledge.events)


def _on_day(time: Time) -> str:
    """ "on 7 February 2023", "in January 2023", "in 2020", "between 6 and 12 February 2023"."""
    value = time.value or ""
    if is_day(value):
        return f"on {date_in_sentence(value)}"
    if precision(value) in ("month", "year", "season"):
        return f"in {date_in_sentence(value)}"
    return f"between {date_in_sentence(value).replace('–', ' and ', 1)}"


def holds_slot(slot: Slot, span: Span, directory: Directory) -> bool:
    """True where a sentence holds what fills a slot: the actor, the words, a day within it, the length."""
    if slot.actor is not None:
        return _names(slot.actor, span, directory) or (slot.name == "speaker" and _quotes(slot.actor, span, directory))
    source = directory.readings[slot.source.article]
    match slot.name:
        case "words":
            return holds_words(spoken_words(directory.words(slot.source)), spoken_words(directory.words(span)))
        case "voice" | "deed":
            return holds_words(plain_words(directory.words(slot.source)), plain_words(directory.words(span)))
        case "goods":
            goods = directory.words(slot.source).casefold()
            return goods in {word.text.casefold() for word in split_words(directory.words(span))}
        case _:
            time = next((t for t in source.times if t.span == slot.source), None)
            return time is not None and any(_is_told(slot.name, time, t) for t in directory.times_in(span))


def _is_told(name: str, told: Time, other: Time) -> bool:
    if name == "when":
        return contains(told.value, other.value)
    return hours(told.value) is not None and hours(told.value) == hours(other.value)


def _names(actor: ActorId, span: Span, directory: Directory) -> bool:
    if any(m.actor == actor for m in directory.mentions_in(span)):
        return True
    if any(state.actor == actor for state in described_states(span, directory)):
        return True
    cities = {entry.keys for entry in _capitals(actor, directory)}
    return any((word.key,) in cities for word in split_words(directory.words(span)))


def _quotes(actor: ActorId, span: Span, directory: Directory) -> bool:
    """True where the sentence quotes the actor, be it by "he said": its words are held against it as well."""
    quotes = directory.readings[span.article].quotes
    return any(q.speaker == actor and q.span.overlaps(span) for q in quotes)


def _capitals(actor: ActorId, directory: Directory) -> Iterator[Entry]:
    found = directory.actors.get(actor)
    if found is None or found.type != "country":
        return
    for entries in directory.knowledge.gazetteer.index.values():
        yield from (e for e in entries if e.form == "capital" and e.actor == actor)


def spoken_words(text: str) -> str:
    """The folded words of a quotation without marks: equal for two prints of the same words."""
    return " ".join(_SPOKEN.findall(fold(text).replace("’", "'")))


def plain_words(text: str) -> str:
    """The folded words without the points of abbreviations: equal for "U.N. experts" and "UN experts"."""
    return spoken_words(text.replace(".", ""))


def holds_words(words: str, other: str) -> bool:
    """True where the folded words stand in the other's, in the same order and without a gap."""
    return f" {words} " in f" {other} "


def assemble(made: Made, support: tuple[Span, ...], rating: Rating, first: ClaimId, directory: Directory) -> Statement:
    """The statement of an assembled sentence, of no event yet; it goes by the earliest claim that carries it."""
    return Statement(
        id=StatementId(f"{first}.{digest(made.template, 4)}"),
        text=say(made, directory),
        by="machine",
        when=None,
        actors=tuple(sorted({slot.actor for slot in made.slots if slot.actor})),
        event=None,
        slice=support[0],
        edits=(),
        support=support,
        related=(),
        origins=rating.origins,
        one_source=rating.one_source,
        confidence=rating.confidence,
        why=rating.why,
        without=rating.without,
        made=made,
    )


def of_event(statement: Statement, event: Event) -> Statement:
    """The statement as one of an event: all else that tells of it is related."""
    return replace(
        statement, event=event.id, related=tuple(claim for claim in event.claims if claim not in statement.support)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement that several sentences carry, and those of them that say no more than it."""

    statement: Statement
    stale: bool
    """True for what is neither a title nor a bottom line: a plan carried out, a side matter, words, one side of two."""
    absorbed: tuple[Span, ...]
    overtaken: bool = False
    leads: tuple[Span, ...] = ()
    """Sentences that tell it high up, where several origins do: the news of all of them."""


def with_facts(ranked: tuple[Ranked, ...], stated: tuple[Stated, ...]) -> tuple[Ranked, ...]:
    """The statements with the facts among them, without the sentences that say no more than a fact."""
    absorbed = group(((span.article, span.paragraph), span) for fact in stated for span in fact.absorbed)
    near = group((_place(one), one) for one in ranked)
    kept = [r for r in ranked if not any(s.overlaps(r.statement.slice) for s in absorbed.get(_place(r), ()))]
    news = [span for fact in stated for span in fact.leads]
    kept = [_lifted(r, news) for r in kept] if news else kept
    made = [
        Ranked(statement=_related(f, near), weight=_weight(f.statement, near), stale=f.stale, overtaken=f.overtaken)
        for f in stated
    ]
    return tuple(sorted((*kept, *made), key=rank_key))


def _lifted(ranked: Ranked, news: Iterable[Span]) -> Ranked:
    """A sentence that tells what several origins tell high up carries the news of all, and weighs more."""
    lifted = any(span.contains(ranked.statement.slice) for span in news)
    return replace(ranked, weight=ranked.weight + _OF_SEVERAL) if lifted else ranked


def _related(fact: Stated, near: Mapping[ParagraphKey, Sequence[Ranked]]) -> Statement:
    """The fact with what is related to the sentences that give way to it: who says a part of them says a part of it."""
    gone = (r for s in fact.absorbed for r in near.get((s.article, s.paragraph), ()) if s.overlaps(r.statement.slice))
    found = dict.fromkeys((*fact.statement.related, *(span for r in gone for span in r.statement.related)))
    return replace(fact.statement, related=tuple(s for s in found if s not in fact.statement.support))


def _place(ranked: Ranked) -> ParagraphKey:
    return ranked.statement.slice.article, ranked.statement.slice.paragraph


def _weight(statement: Statement, near: Mapping[ParagraphKey, Sequence[Ranked]]) -> float:
    """A fact weighs as much as its sentences do on average."""
    mine = [
        r.weight
        for span in statement.support
        for r in near.get((span.article, span.paragraph), ())
        if span.contains(r.statement.slice)
    ]
    return sum(mine) / len(mine) if mine else 0.0
