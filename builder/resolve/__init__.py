"""Gives times their values and mentions the dossier's actors, once an article's date is settled."""

from dataclasses import replace

from builder.calendar import value_of
from builder.values.annotation import Annotated, Attribution, Claim, Frame, Time
from builder.values.dossier import Linked, Reading
from builder.values.ids import ActorId, ArticleId
from builder.values.when import Published


def resolve(annotated: Annotated, linked: Linked) -> Reading:
    """One article, wholly understood."""
    article = annotated.article
    published = linked.published.get(article.id, article.published)
    settled = replace(article, published=published)
    return Reading(
        article=settled,
        origin=linked.origin_of.get(article.id),
        copy_of=linked.copy_of.get(article.id),
        story=next((s.id for s in linked.stories if article.id in s.articles), None),
        times=resolve_times(annotated, published),
        mentions=tuple(replace(m, actor=_actor(linked, article.id, m.actor)) for m in annotated.mentions),
        quotes=tuple(
            replace(q, speaker=_actor(linked, article.id, q.speaker) if q.speaker else None) for q in annotated.quotes
        ),
        quantities=annotated.quantities,
        claims=tuple(_resolve_claim(claim, linked) for claim in annotated.claims),
        frames=tuple(_resolve_frame(frame, linked) for frame in annotated.frames),
    )


def resolve_times(annotated: Annotated, published: Published) -> tuple[Time, ...]:
    """Values for all times of an article published then; None for relative times of an undated article."""
    times = []
    for mention in annotated.times:
        value, basis = value_of(mention.symbol, published.value)
        times.append(Time(span=mention.span, text=mention.text, kind=mention.kind, value=value, basis=basis))
    return tuple(times)


def _actor(linked: Linked, article: ArticleId, local: ActorId) -> ActorId:
    return linked.actor_of.get((article, local), local)


def _resolve_claim(claim: Claim, linked: Linked) -> Claim:
    said = claim.attribution
    return replace(
        claim,
        attribution=_resolve_attribution(said, linked) if said else None,
        voices=tuple(_resolve_attribution(voice, linked) for voice in claim.voices),
    )


def _resolve_attribution(said: Attribution, linked: Linked) -> Attribution:
    if said.speaker is None:
        return said
    return replace(said, speaker=_actor(linked, said.span.article, said.speaker))


def _resolve_frame(frame: Frame, linked: Linked) -> Frame:
    parts = (replace(p, actor=_actor(linked, frame.span.article, p.actor)) for p in frame.participants)
    return replace(frame, participants=tuple(parts))
