"""A small dossier in which every kind of thing occurs, made by hand so that pages can be tested alone."""

from typing import Any

from builder.naming import claim_id, paragraph_ids
from builder.values.annotation import Candidate, Claim, Mention, Quote, Time
from builder.values.article import Article, Paragraph, Removed
from builder.values.capture import ActorRecord, Byline, Capture, DossierRecord, Overlay, Role
from builder.values.dossier import (
    Actor,
    Briefing,
    Difference,
    Dossier,
    Due,
    Event,
    Gap,
    Origin,
    Reading,
    Section,
    Statement,
    Story,
    Version,
)
from builder.values.ids import ActorId, ArticleId, DifferenceId, EventId, OriginId, StatementId, StoryId
from builder.values.problem import Place, Problem
from builder.values.span import Span
from builder.values.when import Published, When

TEXTS = {
    "a1": (
        "Norland's prime minister Ada Berg will arrive in Port Sudar on Monday for a two-day visit.",
        "“We come as friends,” Berg said on Sunday. The ferry line has carried more than 1,000 people since May.",
    ),
    "b2": (
        "Ada Berg arrived in Sudria early Tuesday for a visit of fewer than 24 hours.",
        "Sudria will hold elections in March 2024. <script>alert('x')</script> {{ view }} [link](javascript:x) | cell",
    ),
    "c3": ("Berg stayed in Sudria for less than a day, the ministry said.",),
}
TITLES = {
    "a1": "Berg to visit Sudria",
    "b2": "Norland's Berg lands in Sudria *early*",
    "c3": "Berg in Sudria <b>again</b>",
}
PUBLISHED = {
    "a1": Published(value="2023-02-05", precision="day", basis="stated", evidence="Feb 5, 2023"),
    "b2": Published(
        value="2023-02-07", precision="day", basis="inferred", evidence="tells of a1", not_before="2023-02-07"
    ),
    "c3": Published(value=None, precision="none", basis="none", evidence=""),
}
TIMES = {
    ("a1", "Monday"): "2023-02-06",
    ("a1", "Sunday"): "2023-02-05",
    ("a1", "since May"): "2022-05/..",
    ("b2", "early Tuesday"): "2023-02-07",
    ("b2", "March 2024"): "2024-03",
}
ACTORS = {"Ada Berg": "ada-berg", "Berg": "ada-berg", "Sudria": "sudria", "Norland": "norland"}
WIRE, DAILY = OriginId("world-wire"), OriginId("sudria-daily")
ORIGIN = {"a1": WIRE, "b2": DAILY, "c3": None}
STORY = StoryId("berg-visit")


def span(article: str, words: str, text: str | None = None) -> Span:
    """Where the words stand first."""
    paragraphs = TEXTS[article]
    for name, paragraph in zip(paragraph_ids(paragraphs), paragraphs, strict=True):
        if words in paragraph:
            start = paragraph.index(words)
            return Span(article=ArticleId(article), paragraph=name, start=start, end=start + len(words))
    raise ValueError(words)


def reading(name: str) -> Reading:
    """One article with everything found in it."""
    paragraphs = TEXTS[name]
    sentences = [
        s
        for p in paragraphs
        for s in p.replace("1,000", "1000").replace(". ", ".|").replace("1000", "1,000").split("|")
    ]
    return Reading(
        article=article(name),
        origin=ORIGIN[name],
        copy_of=None,
        story=STORY,
        times=tuple(
            Time(span=span(name, words), text=words, kind="date", value=value, basis="weekday")
            for (where, words), value in TIMES.items()
            if where == name
        ),
        mentions=tuple(m for words, actor in ACTORS.items() for m in mentions(name, words, ActorId(actor))),
        quotes=(
            (
                Quote(
                    span=span("a1", "We come as friends,"),
                    text="We come as friends,",
                    speaker=ActorId("ada-berg"),
                    speaker_text="Berg",
                    cue="said",
                ),
            )
            if name == "a1"
            else ()
        ),
        quantities=(),
        claims=tuple(
            Claim(
                id=claim_id(ArticleId(name), s),
                span=span(name, s),
                text=s,
                attribution=None,
                polarity="affirmed",
                hedge=(),
                tense="past",
            )
            for s in sentences
        ),
    )


def article(name: str) -> Article:
    """The article alone."""
    overlay = Overlay(place=Place(path="seeds/articles/b2.yml"), reasons={"publisher": "the masthead says so"})
    return Article(
        id=ArticleId(name),
        slug=TITLES[name],
        title=TITLES[name],
        title_basis="stated",
        publisher="Sudria Daily" if name == "b2" else None,
        agency="World Wire" if name == "a1" else None,
        byline=(Byline(name="Jo Reporter", role="reporter"),),
        dateline="PORT SUDAR",
        published=PUBLISHED[name],
        language="en",
        url="javascript:alert(1)" if name == "c3" else "https://example.org/a?b=1&c=(2)",
        paragraphs=tuple(Paragraph(id=i, text=t) for i, t in zip(paragraph_ids(TEXTS[name]), TEXTS[name], strict=True)),
        removed=(Removed(text="Advertisement", reason="furniture"),),
        capture=Capture(
            id=ArticleId(name),
            path=f"seeds/articles/{name}.txt",
            data=b"",
            sha256="0" * 64,
            media_type="text/plain",
            overlay=overlay if name == "b2" else None,
        ),
        asserted=("publisher",) if name == "b2" else (),
    )


def mentions(name: str, words: str, actor: ActorId) -> list[Mention]:
    """Every place of the words in the article."""
    found = []
    for key, paragraph in zip(paragraph_ids(TEXTS[name]), TEXTS[name], strict=True):
        start = paragraph.find(words)
        while start >= 0:
            where = Span(article=ArticleId(name), paragraph=key, start=start, end=start + len(words))
            found.append(Mention(span=where, text=words, actor=actor, kind="name"))
            start = paragraph.find(words, start + 1)
    return found


def statement(name: str, where: Span, text: str, origins: tuple[OriginId, ...], **more: object) -> Statement:
    """A statement whose text is cut from one passage."""
    fields: dict[str, Any] = {
        "when": None,
        "related": (),
        "one_source": None,
        "actors": (ActorId("ada-berg"),),
        "event": None,
        "confidence": "moderate" if len(origins) > 1 else "low",
        "why": "one origin",
        "without": tuple((o, "insufficient") for o in origins[:1]),
        "support": (where,),
    }
    return Statement(
        id=StatementId(name), text=text, by="machine", slice=where, edits=(), origins=origins, **(fields | more)
    )


VISIT = span("a1", TEXTS["a1"][0])
LANDED = span("b2", TEXTS["b2"][0])
SHORT = span("c3", TEXTS["c3"][0])
VOTE = span("b2", "Sudria will hold elections in March 2024.")


def sample_dossier(repo_url: str | None = "https://github.com/example/dossier") -> Dossier:
    """Three articles of one story, two origins, one difference, one plan."""
    return Dossier(
        record=DossierRecord(
            title="Norland and Sudria", question="Will Norland and Sudria draw closer?", repo_url=repo_url
        ),
        as_of="2023-02-07",
        readings=tuple(reading(name) for name in TEXTS),
        actors=(
            Actor(
                id=ActorId("ada-berg"),
                name="Ada Berg",
                type="person",
                aliases=("Ada Berg", "Berg"),
                roles=(Role(title="Prime minister of Norland", start="2022-01", source="editor"),),
                record=ActorRecord(
                    id=ActorId("ada-berg"),
                    place=Place(path="seeds/actors/ada-berg.md"),
                    name="Ada Berg",
                    type="person",
                    prose="Head of government.",
                ),
                former_ids=(ActorId("a-berg"),),
            ),
            Actor(id=ActorId("norland"), name="Norland", type="state", aliases=("Norland",), roles=()),
            Actor(id=ActorId("sudria"), name="Sudria", type="state", aliases=("Sudria",), roles=()),
        ),
        origins=(
            Origin(id=WIRE, name="World Wire", owner_type="wire", country="Norland", articles=(ArticleId("a1"),)),
            Origin(
                id=DAILY, name="Sudria Daily", owner_type="state-funded", country="Sudria", articles=(ArticleId("b2"),)
            ),
        ),
        stories=(Story(id=STORY, title="Berg's visit to Sudria", articles=tuple(ArticleId(n) for n in TEXTS)),),
        events=(
            Event(
                id=EventId("e1"),
                what="Ada Berg due in Port Sudar",
                when="2023-02-06",
                status="planned",
                place="Port Sudar",
                actors=(ActorId("ada-berg"),),
                claims=(VISIT,),
                statements=(StatementId("s1"),),
            ),
            Event(
                id=EventId("e2"),
                what="Ada Berg arrives in Sudria",
                when="2023-02-07",
                status="reported",
                place="Sudria",
                actors=(ActorId("ada-berg"), ActorId("sudria")),
                claims=(LANDED, SHORT),
            ),
            Event(
                id=EventId("e3"),
                what="Elections in Sudria",
                when="2024-03",
                status="planned",
                place=None,
                actors=(),
                claims=(VOTE,),
            ),
            Event(
                id=EventId("e4"),
                what="A talk nobody dates",
                when=None,
                status="reported",
                place=None,
                actors=(),
                claims=(SHORT,),
            ),
        ),
        statements=(
            statement(
                "s1",
                VISIT,
                TEXTS["a1"][0],
                (WIRE, DAILY),
                support=(VISIT, LANDED),
                related=(SHORT,),
                when=When(value="2023-02-06", basis="weekday", words="Monday"),
            ),
            statement("s2", LANDED, TEXTS["b2"][0], (DAILY,), one_source="the ministry"),
        ),
        differences=(
            Difference(
                id=DifferenceId("d1"),
                question="How long is the visit?",
                type="conflict",
                status="open",
                settle="The protocol of the visit.",
                versions=(
                    Version(
                        value="P2D",
                        text="two-day",
                        source="World Wire",
                        date="2023-02-05",
                        origin=WIRE,
                        support=(VISIT,),
                    ),
                    Version(
                        value="PT24H",
                        text="fewer than 24 hours",
                        source="Sudria Daily",
                        date="2023-02-07",
                        origin=DAILY,
                        support=(LANDED,),
                    ),
                ),
            ),
        ),
        due=(Due(what="Elections in Sudria", due="2024-03", said_by="Sudria Daily", support=(VOTE,), status="open"),),
        briefing=Briefing(
            title=TEXTS["b2"][0],
            title_by="machine",
            bottom_line=(StatementId("s1"),),
            sections=(Section(id="key-points", title="Key points", statements=(StatementId("s2"),)),),
        ),
        gaps=(Gap(what="No day of publication in c3", close="The page it was taken from.", article=ArticleId("c3")),),
        unmatched=(Candidate(id=ActorId("x"), name="Someone Else", type="person"),),
        problems=(
            Problem(
                code="date-impossible",
                where=Place(path="seeds/articles/x.yml", line=3),
                message="no such day: '31 June'",
                remedy="write it as YYYY-MM-DD",
            ),
        ),
    )
