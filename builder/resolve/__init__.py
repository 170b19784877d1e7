"""Gives times their values and mentions the dossier's actors, once an article's date is settled.

What stays as it was is the same value, not a copy of it: most of an article, and most of a dossier's memory.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from builder.dates.calendar import value_of
from builder.dates.edtf import order
from builder.values.annotation import (
    Annotated,
    Attribution,
    Claim,
    Frame,
    Mention,
    Participant,
    Quote,
    Time,
    TimeMention,
)
from builder.values.dossier import Linked, Reading
from builder.values.ids import ActorId, ArticleId
from builder.values.symbol import Shift, Symbol, Weekday
from builder.values.when import Published
from builder.words.english import POSSESSIVE

V = TypeVar("V")
N = TypeVar("N", Mention, Participant)


def split_links(linked: Linked, articles: Iterable[ArticleId]) -> dict[ArticleId, Linked]:
    """For each article what `resolve` looks at, and nothing of the others."""
    actors: dict[ArticleId, dict[tuple[ArticleId, ActorId], ActorId]] = {}
    for (article, local), actor in linked.actor_of.items():
        actors.setdefault(article, {})[article, local] = actor
    return {
        article: Linked(
            actors=(),
            actor_of=actors.get(article, {}),
            origins=(),
            origin_of=_only(linked.origin_of, article),
            copy_of=_only(linked.copy_of, article),
            stories=(),
            published=_only(linked.published, article),
            story_of=_only(linked.story_of, article),
        )
        for article in articles
    }


def _only(table: Mapping[ArticleId, V], article: ArticleId) -> dict[ArticleId, V]:
    return {article: table[article]} if article in table else {}


def resolve(annotated: Annotated, linked: Linked) -> Reading:
    """One article, wholly understood."""
    article = annotated.article
    published = linked.published.get(article.id, article.published)
    settled = replace(article, published=published)
    return Reading(
        article=settled,
        origin=linked.origin_of.get(article.id),
        copy_of=linked.copy_of.get(article.id),
        story=linked.story_of.get(article.id),
        times=_resolve_times(annotated, published),
        mentions=tuple(_resolve_actor(mention, linked) for mention in annotated.mentions),
        quotes=tuple(_resolve_quote(quote, linked) for quote in annotated.quotes),
        quantities=annotated.quantities,
        claims=tuple(_resolve_claim(claim, linked) for claim in annotated.claims),
        frames=tuple(_resolve_frame(frame, linked) for frame in annotated.frames),
    )


def _resolve_times(annotated: Annotated, published: Published) -> tuple[Time, ...]:
    """Values for all times of an article published then; None for relative times of an undated article."""
    early = _is_stamped_early(annotated, published)
    times = []
    for mention in annotated.times:
        open_ = early and not _is_owner(mention, annotated)
        value, basis = value_of(mention.symbol if open_ else _not_tomorrow(mention.symbol), published.value)
        times.append(Time(span=mention.span, text=mention.text, kind=mention.kind, value=value, basis=basis))
    return tuple(times)


def _is_stamped_early(annotated: Annotated, published: Published) -> bool:
    """True where the first past weekday can be that of the day behind the stamp: if it is not, no later one is."""
    days = ((m, m.symbol) for m in annotated.times if isinstance(m.symbol, Weekday))
    past = ((mention, day) for mention, day in days if day.direction in ("past", "before"))
    first = next((day for mention, day in past if not _is_owner(mention, annotated)), None)
    return first is None or order(value_of(first, published.value)[0]) > order(published.value)


def _is_owner(mention: TimeMention, annotated: Annotated) -> bool:
    """True for the day of "Monday’s tornado": whoever tells of it calls it so once it is over."""
    return annotated.article.texts[mention.span.paragraph].startswith(POSSESSIVE, mention.span.end)


def _not_tomorrow(symbol: Symbol) -> Symbol:
    """A past weekday, or an hour of one, that is over: last week's, and not the day behind the stamp."""
    match symbol:
        case Weekday(direction="past", week=None):
            return replace(symbol, direction="before")
        case Shift(anchor=Weekday(direction="past", week=None) as day):
            return replace(symbol, anchor=replace(day, direction="before"))
    return symbol


def _actor(linked: Linked, article: ArticleId, local: ActorId) -> ActorId:
    return linked.actor_of.get((article, local), local)


def _resolve_actor(named: N, linked: Linked) -> N:
    actor = _actor(linked, named.span.article, named.actor)
    return named if actor == named.actor else replace(named, actor=actor)


def _resolve_quote(quote: Quote, linked: Linked) -> Quote:
    speaker = _actor(linked, quote.span.article, quote.speaker) if quote.speaker else None
    return quote if speaker == quote.speaker else replace(quote, speaker=speaker)


def _resolve_claim(claim: Claim, linked: Linked) -> Claim:
    said = _resolve_attribution(claim.attribution, linked) if claim.attribution else None
    voices = tuple(_resolve_attribution(voice, linked) for voice in claim.voices)
    same = said is claim.attribution and voices == claim.voices
    return claim if same else replace(claim, attribution=said, voices=voices)


def _resolve_attribution(said: Attribution, linked: Linked) -> Attribution:
    speaker = _actor(linked, said.span.article, said.speaker) if said.speaker is not None else None
    return said if speaker == said.speaker else replace(said, speaker=speaker)


def _resolve_frame(frame: Frame, linked: Linked) -> Frame:
    parts = tuple(_resolve_actor(part, linked) for part in frame.participants)
    return frame if parts == frame.participants else replace(frame, participants=parts)
