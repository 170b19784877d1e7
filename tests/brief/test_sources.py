from builder.brief.confidence import Backing, rate
from builder.brief.registers.sources import rank_loads
from builder.values.dossier import Origin, Statement
from builder.values.ids import ArticleId, OriginId, ParagraphId, StatementId
from builder.values.span import Span

SPAN = Span(article=ArticleId("a"), paragraph=ParagraphId("p"), start=0, end=1)


def origin(name: str) -> Origin:
    return Origin(id=OriginId(name), name=name.title(), owner_type="wire", country=None, articles=())


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


def test_the_origin_whose_loss_lowers_most_comes_first() -> None:
    told = [statement("s1", "b"), statement("s2", "a", "b"), statement("s3", "b")]
    loads = rank_loads([origin("a"), origin("b")], told)
    assert [(load.origin, load.lowers, load.alone) for load in loads] == [
        ("b", ("s1", "s2", "s3"), ("s1", "s3")),
        ("a", ("s2",), ()),
    ]


def test_what_three_others_say_as_well_is_carried_but_not_lowered() -> None:
    (first, *_) = rank_loads([origin("a")], [statement("s", "a", "b", "c", "d")])
    assert (first.carries, first.lowers) == (("s",), ())


def test_an_origin_that_carries_nothing_comes_last() -> None:
    assert [load.origin for load in rank_loads([origin("a"), origin("b")], [statement("s", "b")])] == ["b", "a"]
