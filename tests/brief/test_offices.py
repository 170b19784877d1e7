"""A quoted speaker’s office: said where an article that quotes words it beside the name, and never otherwise."""

from dataclasses import replace

import pytest

from builder.brief.directory import Directory
from builder.brief.gate import check_statement
from builder.brief.stated.echoes import state_voiced
from builder.rights.quoted import find_quoted
from builder.values.capture import DossierRecord, Role
from builder.values.dossier import Dossier, Reading, Slot, Statement
from builder.values.ids import ActorId
from builder.values.problem import UnsourcedSentenceError
from tests.brief.test_echoes import printed
from tests.marked import directory, reading

TITLE = "Schools of the valley to be rebuilt by spring"
WORDS = "We will rebuild every school of the valley by spring"
SAID = f"is quoted as saying: “{WORDS}”."
ROCA = ActorId("roca")


def stated(*readings: Reading, roles: tuple[Role, ...]) -> tuple[Statement, Directory]:
    known = directory(*(replace(one, article=replace(one.article, title=TITLE)) for one in readings))
    known = replace(known, actors={**known.actors, ROCA: replace(known.actors[ROCA], roles=roles)})
    return next(s.statement for s in state_voiced((), known)), known


def of(*titles: str) -> tuple[Role, ...]:
    return tuple(Role(title=title) for title in titles)


def introduced(first: str) -> Reading:
    """An article whose first paragraph introduces the speaker, and whose second quotes by surname."""
    quoting = f"“{WORDS},” [Roca=roca] said."
    one, quote = reading("a", first, quoting, published="2021-05-04"), printed("a", quoting).quotes[0]
    span = replace(quote.span, paragraph=one.claims[-1].span.paragraph)
    said = replace(span, start=span.end + 1, end=one.claims[-1].span.end)
    return replace(one, quotes=(replace(quote, span=span, said=said),))


@pytest.mark.parametrize(
    ("around", "title", "text"),
    [
        ("Valley Governor [Ana Roca=roca] said.", "Valley Governor", f"Valley Governor Ana Roca {SAID}"),
        ("said the Valley Governor [Ana Roca=roca] there.", "Valley Governor", f"Valley Governor Ana Roca {SAID}"),
        ("former president [Ana Roca=roca] said.", "former president", f"Former president Ana Roca {SAID}"),
        ("said [Ana Roca=roca], head of the board.", "head of the board", f"Ana Roca, head of the board, {SAID}"),
        ("said [Ana Roca=roca], the board’s head, there.", "board’s head", f"Ana Roca, board’s head, {SAID}"),
    ],
)
def test_the_office_is_said_where_it_stands(around: str, title: str, text: str) -> None:
    found, known = stated(printed("a", f"“{WORDS},” {around}"), roles=of(title))
    assert found.text == text
    assert found.id == stated(printed("a", f"“{WORDS},” {around}"), roles=())[0].id
    check_statement(found, known)


@pytest.mark.parametrize(
    ("around", "title"),
    [
        ("President [Ana Roca=roca] said.", "President"),  # of what?
        ("the suspended Valley Governor [Ana Roca=roca] said.", "Valley Governor"),
        ("then-Valley Governor [Ana Roca=roca] said.", "Valley Governor"),
        ("Upper Valley Governor [Ana Roca=roca] said.", "Valley Governor"),
        ("said [Ana Roca=roca], head of the board that failed.", "head of the board"),
        ("said [Ana Roca=roca], his spokeswoman.", "his spokeswoman"),
        ("[Ana Roca=roca] said.", "Valley Governor"),
        ("Valley Governor [Bo Lind=lind] and [Ana Roca=roca] said.", "Valley Governor"),
    ],
)
def test_an_office_that_is_cut_short_or_says_little_or_stands_elsewhere_is_not_said(around: str, title: str) -> None:
    found, known = stated(printed("a", f"“{WORDS},” {around}"), roles=of(title))
    assert found.text == f"Ana Roca {SAID}"
    check_statement(found, known)


def test_an_office_that_an_editor_says_is_over_is_not_said() -> None:
    over = (Role(title="Valley Governor", end="2020-01-01"),)
    found, _ = stated(printed("a", f"“{WORDS},” Valley Governor [Ana Roca=roca] said."), roles=over)
    assert found.text == f"Ana Roca {SAID}"


def test_the_office_of_the_first_mention_is_said_of_the_surname_and_its_passage_is_cited() -> None:
    found, known = stated(introduced("Valley Governor [Ana Roca=roca] spoke."), roles=of("Valley Governor"))
    assert found.text.startswith(f"Valley Governor Ana Roca {SAID[:10]}")
    assert found.made is not None
    assert known.words(found.made.slots[-1].source) == "Valley Governor"
    assert not any(span.contains(found.made.slots[-1].source) for span in found.support)
    check_statement(found, known)
    (one,) = known.readings.values()
    shown = Dossier(
        record=DossierRecord(title=TITLE),
        as_of=None,
        readings=(one,),
        actors=(),
        origins=(),
        stories=(),
        statements=(found,),
    )
    assert one.claims[0].span in find_quoted(shown)


def test_the_office_of_an_article_in_another_language_is_not_said() -> None:
    one = printed("a", f"“{WORDS},” Valley Governor [Ana Roca=roca] said.")
    found, _ = stated(replace(one, article=replace(one.article, language="fr")), roles=of("Valley Governor"))
    assert found.text == f"Ana Roca: “{WORDS}”."


def test_the_gate_refuses_an_office_of_somebody_else_or_of_an_article_that_does_not_quote() -> None:
    quoting = printed("a", f"“{WORDS},” Valley Governor [Ana Roca=roca] said.")
    other = reading("b", "Port Director [Ana Roca=roca] and Hill Governor [Bo Lind=lind] came.")
    found, known = stated(quoting, other, roles=of("Valley Governor"))
    made = found.made
    assert made is not None
    for words in ("Port Director", "Hill Governor"):
        text = other.article.paragraphs[0].text
        start = text.index(words)
        source = replace(other.claims[0].span, start=start, end=start + len(words))
        forged = replace(made, slots=(*made.slots[:2], Slot(name="office", actor=None, source=source)))
        with pytest.raises(UnsourcedSentenceError):
            check_statement(replace(found, made=forged, text=found.text.replace("Valley Governor", words)), known)
