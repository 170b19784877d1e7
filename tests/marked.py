"""Articles as marked text, so that a test shows its input: `[words=actor]`, `{words=value}`, `<words=12|people>`.

`{soon=?future}` is a vague time.
"""

import re
from dataclasses import dataclass, field

from builder.annotate.frames.frames import find_frames
from builder.brief.directory import Directory, surnames_of
from builder.knowledge.load import load_knowledge
from builder.naming import claim_id
from builder.values.annotation import Annotated, Claim, Mention, Quantity, Quote, Time, TimeKind, TimeMention
from builder.values.article import Article
from builder.values.dossier import Actor, Origin, Reading
from builder.values.ids import ActorId, ArticleId, OriginId, ParagraphId, StoryId
from builder.values.span import Span
from builder.values.symbol import Absolute
from tests.articles import article_of

KNOWLEDGE = load_knowledge()
_MARK = re.compile(r"\[([^=\]]+)=([^\]]+)\]|\{([^=}]+)=([^}]*)\}|<([^=>]+)=([^>]+)>")


@dataclass
class Marks:
    """What the marks of one article point at."""

    mentions: list[Mention] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    values: dict[Span, str | None] = field(default_factory=dict)
    bases: dict[Span, str] = field(default_factory=dict)
    quantities: list[Quantity] = field(default_factory=list)


def article(name: str, texts: list[str], published: str | None = None) -> Article:
    """A plain article of these paragraphs."""
    return article_of(name, *texts, on=published, title=name)


def annotated(name: str, *marked: str, published: str | None = None) -> tuple[Annotated, Marks]:
    """An article of marked paragraphs, each one sentence a line."""
    marks = Marks()
    plain = [_MARK.sub(lambda m: m[1] or m[3] or m[5], text) for text in marked]
    made = article(name, plain, published)
    for text, paragraph in zip(marked, made.paragraphs, strict=True):
        _read(ArticleId(name), paragraph.id, text, marks)
    claims = []
    for paragraph in made.paragraphs:
        for match in re.finditer(r"\S.*?[.?!](?=[\"”]?(?: [A-Z“\"]|$))[\"”]?|\S.*$", paragraph.text):
            span = Span(article=made.id, paragraph=paragraph.id, start=match.start(), end=match.end())
            claims.append(
                Claim(
                    id=claim_id(made.id, match[0]),
                    span=span,
                    text=match[0],
                    attribution=None,
                    polarity="affirmed",
                    hedge=(),
                    tense="past",
                )
            )
    return (
        Annotated(
            article=made,
            times=tuple(marks.times),
            mentions=tuple(marks.mentions),
            quantities=tuple(marks.quantities),
            claims=tuple(claims),
        ),
        marks,
    )


def _read(name: ArticleId, paragraph: ParagraphId, text: str, marks: Marks) -> None:
    shift = 0
    for match in _MARK.finditer(text):
        words = match[1] or match[3] or match[5]
        start = match.start() - shift
        shift += len(match[0]) - len(words)
        span = Span(article=name, paragraph=paragraph, start=start, end=start + len(words))
        if match[1]:
            marks.mentions.append(Mention(span=span, text=words, actor=ActorId(match[2]), kind="name"))
        elif match[3]:
            kind: TimeKind = "duration" if match[4][:1] == "P" else "vague" if match[4][:1] == "?" else "date"
            value = match[4].strip("?") or None if kind != "vague" else None
            marks.values[span] = value
            marks.bases[span] = match[4][1:] if kind == "vague" else "stated"
            marks.times.append(TimeMention(span=span, text=words, kind=kind, symbol=Absolute(value=value or "")))
        else:
            number, unit, *more = match[6].split("|")
            modifier, of = [*more, "", ""][:2]
            marks.quantities.append(
                Quantity(span=span, text=words, number=float(number), unit=unit, modifier=modifier, of=of)
            )


def reading(
    name: str, *marked: str, published: str | None = None, story: str | None = "one", origin: str | None = None
) -> Reading:
    """An article of marked paragraphs, understood: the marks are its times, actors and quantities."""
    one, marks = annotated(name, *marked, published=published)
    return Reading(
        article=one.article,
        origin=OriginId(origin or name),
        copy_of=None,
        story=StoryId(story) if story else None,
        times=tuple(
            Time(span=t.span, text=t.text, kind=t.kind, value=marks.values[t.span], basis=marks.bases[t.span])
            for t in one.times
        ),
        mentions=one.mentions,
        quotes=(),
        quantities=one.quantities,
        claims=one.claims,
        frames=find_frames(one, KNOWLEDGE),
    )


def actors_of(*readings: Reading) -> dict[ActorId, Actor]:
    """Every actor that the readings mention, named by the longest words for it; one word is a country."""
    names: dict[ActorId, str] = {}
    for one in readings:
        for mention in one.mentions:
            names[mention.actor] = max(names.get(mention.actor, ""), mention.text, key=len)
    return {
        i: Actor(id=i, name=n, type="person" if " " in n else "country", aliases=(), roles=()) for i, n in names.items()
    }


def origins_of(*readings: Reading) -> dict[OriginId, Origin]:
    """Every origin of the readings, named as its id."""
    found: dict[OriginId, Origin] = {}
    for one in readings:
        if one.origin is not None:
            found[one.origin] = Origin(
                id=one.origin, name=str(one.origin), owner_type="private", country=None, articles=()
            )
    return found


def directory(*readings: Reading) -> Directory:
    """What the parts of the briefing look up, for these readings."""
    return Directory(
        knowledge=KNOWLEDGE,
        readings={one.article.id: one for one in readings},
        actors=actors_of(*readings),
        origins=origins_of(*readings),
        surnames=frozenset(surnames_of(actors_of(*readings).values())),
    )


def marks_of(reading: Reading) -> tuple[Mention | Time | Quote | Quantity, ...]:
    """Everything that points at words of the article."""
    return (*reading.mentions, *reading.times, *reading.quotes, *reading.quantities)
