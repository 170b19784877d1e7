"""Which statement gives the title of the front page, and what of its words."""

from dataclasses import replace

import pytest

from builder.brief.front.briefing import make_briefing
from builder.brief.happenings.events import find_events
from builder.brief.sentences.shorter import make_title
from builder.brief.statements import find_statements, rank_key
from builder.values.annotation import Attribution
from builder.values.capture import DossierRecord
from builder.values.dossier import Briefing, Reading
from builder.values.ids import OriginId
from tests.marked import directory, reading

BOTH = (OriginId("a"), OriginId("b"))


def title_of(*readings: Reading, weights: dict[str, float] | None = None, shared: str = "") -> str:
    """The title; `weights` by the first words of sentences, `shared` those of one that two origins have."""
    return briefing_of(*readings, weights=weights, shared=shared).title


def briefing_of(*readings: Reading, weights: dict[str, float] | None = None, shared: str = "") -> Briefing:
    """The front page, as `title_of` reads it."""
    known = directory(*readings)
    ranked = []
    for one in find_statements(known, find_events(known), ()):
        first = " ".join(one.statement.text.split()[:2])
        made = replace(one, firm=True, stale=False, weight=(weights or {}).get(first, one.weight))
        origins = BOTH if first == shared else BOTH[:1]
        ranked.append(replace(made, statement=replace(made.statement, origins=origins)))
    briefing, _ = make_briefing(DossierRecord(title="t"), tuple(sorted(ranked, key=rank_key)), (), known)
    assert briefing is not None
    return briefing


@pytest.mark.parametrize(("weight", "title"), [(2.0, "Luis Vega"), (26.0, "Ana Roca")])
def test_a_detail_that_two_sources_share_is_no_title_where_the_news_weighs_much_more(weight: float, title: str) -> None:
    detail = "[Ana Roca=roca] sent two boats to the harbour of [Peru=peru] on {Monday=2021-05-03}."
    news = "[Luis Vega=vega] arrested the owner of a quarry in [Chad=chad] on {Monday=2021-05-03}."
    weights = {"Ana Roca": weight, "Luis Vega": 30.0}
    one = reading("a", detail, news, published="2021-05-04")
    assert title_of(one, weights=weights, shared="Ana Roca").startswith(title)


@pytest.mark.parametrize(
    ("kept", "others", "cue", "speaker"),
    [
        (
            "The supreme court of [Peru=peru] has ruled that [Ana Roca=roca] broke the law by closing a school early",
            ", a step which her opponents claimed was meant to keep them from voting on the treaty.",
            "claimed",
            "her opponents",
        ),
        (
            "[Luis Vega=vega] has bought the largest shipyard of the coast of [Chad=chad] from a rival firm",
            ", which analysts said was far more than any other bidder in the country had offered.",
            "said",
            "analysts",
        ),
    ],
)
def test_a_title_leaves_off_a_last_clause_with_all_that_others_said(
    kept: str, others: str, cue: str, speaker: str
) -> None:
    made = reading("a", kept + others, published="2021-05-04")
    claim = made.claims[0]
    start = claim.text.index(speaker)
    at = replace(claim.span, start=claim.span.start + start, end=claim.span.start + claim.text.index(cue) + len(cue))
    whole = Attribution(
        speaker=None, speaker_text=speaker, cue=cue, span=at, scope=replace(at, start=at.end + 1, end=claim.span.end)
    )
    titles = []
    for voice in (whole, replace(whole, scope=None)):
        told = replace(made, claims=(replace(claim, voices=(voice,)),))
        known = directory(told)
        statement = find_statements(known, (), ())[0].statement
        titles.append(make_title(statement, known)[0])
    plain = claim.text[: claim.text.index(",")]
    assert titles == [plain, claim.text.removesuffix(".")], "who said what stays is never left off"


@pytest.mark.parametrize(
    ("marked", "title"),
    [
        (
            "Rescue workers from all parts of [Peru=peru] searched through the flooded streets of the old harbour town "
            "as President [Ana Roca=roca] asked the congress for more money for the victims of the storm.",
            "Rescue workers from all parts of Peru searched through the flooded streets of the old harbour town",
        ),
        (
            "[Luis Vega=vega] has accused the farmers of the whole north coast of [Chad=chad] of setting fires in the "
            "woods as he tries to turn away anger over the loss of so many trees.",
            "Luis Vega has accused the farmers of the whole north coast of Chad of setting fires in the woods",
        ),
        (
            "[Luis Vega=vega] has told the farmers of the whole north coast of [Chad=chad] that he will serve the land "
            "as head of the only party of the south for as long as any of them wants.",
            None,
        ),
        ("[Luis Vega=vega] left [Chad=chad] as he tried to turn away anger over the loss of trees.", None),
    ],
)
def test_a_title_far_too_long_leaves_off_what_went_on_besides(marked: str, title: str | None) -> None:
    known = directory(reading("a", marked, published="2021-05-04"))
    statement = find_statements(known, (), ())[0].statement
    assert make_title(statement, known)[0] == (title or statement.text.removesuffix("."))


def test_the_opening_of_the_newest_article_may_be_the_title_however_light() -> None:
    old = [f"[Ana Roca=roca] signed treaty number {n} with [Peru=peru] in the spring." for n in range(2, 8)]
    many = [reading(f"a{n}", told, published="2021-05-04") for n, told in enumerate(old)]
    new = reading("b", "[Luis Vega=vega] was arrested in [Chad=chad] over the loss of a ship.", published="2021-11-04")
    weights = {"Ana Roca": 14.0, "Luis Vega": 9.0}
    assert title_of(*many, new, weights=weights).startswith("Luis Vega")


@pytest.mark.parametrize(
    ("ahead", "told"),
    [
        ("[Ana Roca=roca]’s novel will win the prize.", "[Luis Vega=vega]’s novel won the prize of [Peru=peru]."),
        ("[Ana Roca=roca] will sign a treaty.", "[Luis Vega=vega] signed the treaty with [Peru=peru]."),
    ],
)
def test_what_an_undated_article_foretells_gives_way_to_what_another_reports(ahead: str, told: str) -> None:
    first, second = reading("a", f"{ahead[:-1]} on the coast of [Peru=peru]."), reading("b", told)
    claim = first.claims[0]
    voice = Attribution(speaker=None, speaker_text="critics", cue="said", span=claim.span, scope=claim.span)
    first = replace(first, claims=(replace(claim, tense="future", attribution=voice),))
    weights = {"Ana Roca’s": 12.0, "Ana Roca": 12.0, "Luis Vega’s": 10.0, "Luis Vega": 10.0}
    found = briefing_of(first, second, weights=weights)
    assert found.title.startswith("Luis Vega")
    assert len(found.bottom_line) == 1
    sure = replace(first, claims=(replace(claim, tense="past", attribution=voice),))
    assert title_of(sure, second, weights=weights).startswith("Ana Roca")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "[Peru=peru] will be on strike on {9=2021-05-09}, {10=2021-05-10} and {27 May=2021-05-27} over pay.",
            "Peru will be on strike on 9, 10 and 27 May over pay",
        ),
        (
            "[Ana Roca=roca] met the farmers on {Monday=2021-05-03} and {Tuesday=2021-05-04}, her office said.",
            "Ana Roca met the farmers on Monday and Tuesday, her office said",
        ),
        (
            "[Ana Roca=roca] met the farmers on {Monday=2021-05-03} and will meet [Chad=chad] on {Friday=2021-05-07}.",
            "Ana Roca met the farmers and will meet Chad",
        ),
        (
            "[Ana Roca=roca] met the farmers on {Monday=2021-05-03}, {days=2021-05-01} after a strike of [Peru=peru].",
            "Ana Roca met the farmers, after a strike of Peru",
        ),
    ],
)
def test_a_title_keeps_a_list_of_days_whole(sentence: str, title: str) -> None:
    assert title_of(reading("a", sentence, published="2021-05-04")) == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "[Ana Roca=roca] announced {Monday=2021-05-03} she’s signed a treaty with [Chad=chad].",
            "Ana Roca announced she’s signed a treaty with Chad",
        ),
        (
            "[Luis Vega=vega] told [Peru=peru] {Monday=2021-05-03} they’d have to pay for the ferry.",
            "Luis Vega told Peru they’d have to pay for the ferry",
        ),
    ],
)
def test_a_title_leaves_out_a_day_before_a_pronoun_with_its_verb(sentence: str, title: str) -> None:
    assert title_of(reading("a", sentence, published="2021-05-04")) == title


@pytest.mark.parametrize(
    ("ahead", "later"),
    [
        (
            "[Ana Roca=roca] told [Chad=chad] that the flood will rise on {Monday=2021-05-17}.",
            "[Luis Vega=vega] left for [Peru=peru] on {Monday=2021-05-03}.",
        ),
        (
            "[Luis Vega=vega] told [Peru=peru] that the strike will end on {Monday=2021-05-17}.",
            "[Ana Roca=roca] signed a treaty with [Chad=chad] on {Monday=2021-05-03}.",
        ),
    ],
)
def test_what_somebody_foretold_before_the_newest_article_came_out_is_in_no_bottom_line(ahead: str, later: str) -> None:
    first, second = reading("a", ahead, published="2021-05-04"), reading("b", later, published="2021-05-06")
    claim = first.claims[0]
    voice = Attribution(speaker=None, speaker_text="critics", cue="said", span=claim.span, scope=claim.span)
    weights = {"Ana Roca": 12.0, "Luis Vega": 12.0} | {later[1:].partition("=")[0]: 12.5}
    found = {
        tense: briefing_of(
            replace(first, claims=(replace(claim, tense=tense, attribution=voice),)), second, weights=weights
        )
        for tense in ("past", "future")
    }
    assert [len(found[tense].bottom_line) for tense in ("past", "future")] == [2, 1]


@pytest.mark.parametrize(
    ("language", "marked", "title"),
    [
        (
            "es",
            "[Ana Roca=roca] anunció {hoy=2021-05-03} que el puerto de [Peru=peru] abrirá pronto.",
            "anunció que el",
        ),
        (
            "es",
            "[Ana Roca=roca] citó los precios de {hoy=2021-05-03} en el puerto de [Peru=peru].",
            "precios de hoy en",
        ),
        (
            "fr",
            "[Ana Roca=roca] se rendra {jeudi=2021-05-06} au port de [Peru=peru] avec deux pilotes.",
            "rendra au port",
        ),
        ("fr", "[Ana Roca=roca] verra le {jeudi=2021-05-06} le port de [Peru=peru] avec deux pilotes.", "le jeudi le"),
        ("de", "[Ana Roca=roca] besuchte {gestern=2021-05-02} den Hafen von [Peru=peru] mit Gästen.", "besuchte den"),
        ("de", "[Ana Roca=roca] besuchte {gestern=2021-05-02} und am Montag den Hafen von [Peru=peru].", "gestern und"),
    ],
)
def test_a_title_in_another_language_leaves_out_a_day_of_one_word_behind_a_verb(
    language: str, marked: str, title: str
) -> None:
    one = reading("a", marked, published="2021-05-03")
    known = directory(replace(one, article=replace(one.article, language=language)))
    statement = find_statements(known, find_events(known), ())[0].statement
    assert title in make_title(statement, known)[0]
