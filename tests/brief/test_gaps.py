from dataclasses import replace
from typing import Any

from builder.brief.confidence import Backing, rate
from builder.brief.registers.gaps import find_gaps
from builder.values.article import Article
from builder.values.dossier import Origin, Reading, Statement
from builder.values.ids import ArticleId, OriginId, ParagraphId, StatementId
from builder.values.span import Span
from builder.values.when import Published
from tests.marked import article


def origin(name: str) -> Origin:
    return Origin(id=OriginId(name), name=name.title(), owner_type="wire", country=None, articles=())


NORWIRE = origin("norwire")
SPAN = Span(article=ArticleId("a"), paragraph=ParagraphId("p"), start=0, end=1)


def statement(name: str, *origins: str) -> Statement:
    rating = rate([Backing(origin=OriginId(o)) for o in origins])
    return Statement(
        id=StatementId(name),
        text=name,
        by="machine",
        when=None,
        actors=(),
        event=None,
        slice=SPAN,
        edits=(),
        support=(SPAN,),
        related=(),
        origins=rating.origins,
        one_source=rating.one_source,
        confidence=rating.confidence,
        why=rating.why,
        without=rating.without,
    )


def reading(made: Article, origin: str | None = None, **fields: Any) -> Reading:
    return Reading(
        article=replace(made, **fields),
        origin=OriginId(origin) if origin else None,
        copy_of=None,
        story=None,
        times=(),
        mentions=(),
        quotes=(),
        quantities=(),
        claims=(),
    )


def whats(*readings: Reading) -> list[str]:
    return [gap.what for gap in find_gaps(readings, [NORWIRE], [])]


def test_an_undated_capture_is_a_gap_that_its_overlay_closes() -> None:
    (gap,) = find_gaps([reading(article("a", ["Text."]), publisher="The Bell")], [], [])
    assert gap.what == "“a” does not say when it was published; its relative dates have no value."
    assert gap.close.endswith("write the day with its reason: published in seeds/articles/a.yml.")
    assert gap.article == "a"


def test_an_inferred_date_is_said_in_words() -> None:
    when = Published(value="2031-04-02", precision="day", basis="inferred", evidence="“on Monday” as in b")
    (what,) = whats(reading(article("a", ["Text."]), publisher="The Bell", published=when))
    assert what == "“a” does not say when it was published; it is taken to be of 2 April 2031 from what it tells."


def test_a_year_alone_is_a_gap() -> None:
    when = Published(value="2031", precision="year", basis="footer", evidence="© 2031")
    assert whats(reading(article("a", ["Text."]), publisher="The Bell", published=when)) == [
        "“a” says only that it was published in 2031."
    ]


def test_a_dated_capture_of_a_known_publisher_is_no_gap() -> None:
    assert whats(reading(article("a", ["Text."], "2031-04-02"), publisher="The Bell")) == []


def test_an_unknown_publisher_says_for_whom_the_text_counts() -> None:
    made = article("a", ["Text."], "2031-04-02")
    assert whats(reading(made)) == ["Who published “a” is not known; it makes no statement surer."]
    assert whats(reading(made, "norwire")) == ["Who published “a” is not known; it counts as a report of Norwire."]


def test_what_rests_on_one_origin_alone_is_one_gap_however_many_origins() -> None:
    told = [statement("s1", "b"), statement("s2", "a", "b"), statement("s3", "b"), statement("s4", "a")]
    (gap,) = find_gaps([], [origin("a"), origin("b")], told)
    assert (gap.what, gap.close) == (
        "Statements that rest on one origin alone: 3 of 4.",
        "Add reports of the same by others, or the documents themselves.",
    )


def test_what_others_say_as_well_rests_on_no_origin_alone() -> None:
    told = [statement("s", "a", "b", "c", "d")]
    assert find_gaps([], [origin("a"), origin("b")], told) == ()
    assert not told[0].is_lowered_without(OriginId("a"))
    assert statement("s", "a", "b").is_lowered_without(OriginId("a"))
