"""What carries a statement, what is only related, and how well it is backed."""

from dataclasses import replace

import pytest

from builder.brief.differing.differences import find_differences
from builder.brief.happenings.events import find_events, make_happening
from builder.brief.statements import Ranked, find_statements
from builder.values.dossier import Reading, Statement
from tests.marked import directory, reading

NEWS = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}."


def ranked(*readings: Reading) -> list[Ranked]:
    known = directory(*readings)
    happenings = find_events(known)
    return list(find_statements(known, happenings, find_differences(happenings, (), known)))


def statement(words: str, *readings: Reading) -> Statement:
    return next(r.statement for r in ranked(*readings) if words in r.statement.text)


def supported_by(found: Statement) -> list[str]:
    return [span.article for span in found.support]


def test_sentences_with_the_same_slots_are_one_statement_with_both_supports() -> None:
    day = "{Monday=2021-05-03}"
    one = reading("a", f"[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {day}.", published="2021-05-04")
    two = reading("b", f"On {day}, [Ana Roca=roca] signed a treaty on trade with [Peru=peru].", published="2021-05-05")
    (found,) = ranked(one, two)
    assert supported_by(found.statement) == ["a", "b"]
    assert (len(found.statement.origins), found.statement.confidence) == (2, "moderate")


def test_a_sentence_with_fewer_slots_is_related_and_not_support() -> None:
    signed = "[Ana Roca=roca] signed a trade treaty with [Peru=peru]"
    full = reading("a", f"{signed} worth <$5 million=5000000|USD>.", published="2021-05-04")
    less = reading("b", f"{signed} without much ado.", published="2021-05-05")
    found = statement("$5 million", full, less)
    assert supported_by(found) == ["a"]
    assert [span.article for span in found.related] == ["b"]


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        ("[Norvik=norvik] sued its rival [Lusen=lusen] over", "[Lusen=lusen] sued its rival [Norvik=norvik] over", 1),
        (
            "[Norvik=norvik] sued its rival [Lusen=lusen] over",
            "[Norvik=norvik] has sued its rival [Lusen=lusen] over",
            2,
        ),
        (
            "[Norvik=norvik] sued its rival [Lusen=lusen] over",
            "[Lusen=lusen] was sued by its rival [Norvik=norvik] over",
            2,
        ),
        ("[Norvik=norvik] and [Lusen=lusen] signed", "[Lusen=lusen] and [Norvik=norvik] signed", 2),
    ],
)
def test_who_does_it_to_whom_is_a_slot(one: str, other: str, origins: int) -> None:
    first = reading("a", f"{one} a contract for turbines of the harbour plant.", published="2021-05-04")
    second = reading("b", f"{other} a contract for harbour turbines of the plant.", published="2021-05-05")
    assert max(len(r.statement.origins) for r in ranked(first, second)) == origins


def test_a_hedge_is_a_slot() -> None:
    sure = reading("a", "[Ana Roca=roca] signed a secret trade treaty with [Peru=peru].", published="2021-05-04")
    unsure = reading("b", "[Ana Roca=roca] signed a secret trade treaty with [Peru=peru].", published="2021-05-05")
    hedged = replace(unsure, claims=tuple(replace(c, hedge=("reportedly",)) for c in unsure.claims))
    assert supported_by(statement("secret", sure, hedged)) == ["a"]


def test_a_denial_never_supports() -> None:
    said = reading("a", "[Ana Roca=roca] signed a secret trade treaty with [Peru=peru].", published="2021-05-04")
    same = reading("b", "[Ana Roca=roca] signed a secret trade treaty with [Peru=peru].", published="2021-05-05")
    denied = replace(same, claims=tuple(replace(c, polarity="denied") for c in same.claims))
    assert supported_by(statement("secret", said, denied)) == ["a"]


def test_two_texts_of_one_origin_are_one_origin() -> None:
    texts = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}."
    one = reading("a", texts, published="2021-05-04", origin="wire")
    two = reading("b", texts, published="2021-05-04", origin="wire")
    found = statement("treaty", one, two)
    assert (supported_by(found), len(found.origins), found.confidence) == (["a", "b"], 1, "low")


def test_an_open_conflict_on_what_a_statement_says_lowers_it() -> None:
    visit = "visit to [Peru=peru] with a speech."
    one = reading("a", f"[Ana Roca=roca] began a {{two-day=P2D}} {visit}", published="2021-05-03")
    two = reading("b", f"[Ana Roca=roca] began a {{five-day=P5D}} {visit}", published="2021-05-03")
    found = statement("two-day", one, two)
    assert found.confidence == "low"
    assert "sources differ" in found.why


def test_talk_without_a_word_of_the_news_is_no_statement() -> None:
    texts = [
        r.statement.text for r in ranked(reading("a", NEWS, "“Tell every one of them again,” [Ana Roca=roca] said."))
    ]
    assert not any("Tell" in text for text in texts)


def test_what_somebody_did_weighs_more_than_who_somebody_is() -> None:
    portrait = "[Ana Roca=roca] is a former teacher of mathematics from a town near [Peru=peru]."
    deed = "[Ana Roca=roca] met with teachers of mathematics from a town near [Peru=peru]."
    found = {r.statement.text: r.weight for one in (portrait, deed) for r in ranked(reading("a", NEWS, one))}
    assert (
        found["Ana Roca is a former teacher of mathematics from a town near Peru."]
        < (found["Ana Roca met with teachers of mathematics from a town near Peru."])
    )


def test_remarks_untold_are_no_statement_remarks_told_are() -> None:
    bare = "In a letter to [Peru=peru], several ministers have condemned [Ana Roca=roca]'s remarks."
    told = "In a letter to [Peru=peru], several ministers have condemned [Ana Roca=roca]'s remarks about rice."
    found = {r.statement.text for one in (bare, told) for r in ranked(reading("a", NEWS, one))}
    assert not any(text.endswith("remarks.") for text in found)
    assert "In a letter to Peru, several ministers have condemned Ana Roca's remarks about rice." in found


def test_a_sentence_comes_to_the_front_page_from_high_up_only() -> None:
    filler = "Rain fell on the coast for much of a grey and quiet week."
    told = "[Luis Vega=vega] gave <200 tonnes=200|tonnes> of rice to [Chad=chad] on {Tuesday=2021-05-04}."

    def firm(paragraphs: int) -> bool:
        article = reading("a", NEWS, *[filler] * paragraphs, told, published="2021-05-05")
        return next(r.firm for r in ranked(article) if "Vega" in r.statement.text)

    assert firm(2)
    assert not firm(7)


def test_what_names_its_matter_in_the_words_of_the_titles_is_fit_for_the_front_page() -> None:
    def firm(told: str, title: str, paragraphs: int) -> bool:
        filler = ["[Ana Roca=roca] met friends in [Peru=peru] and in [Chad=chad] for a week."] * paragraphs
        article = reading("a", "\n\n".join([*filler, told]), published="2021-05-05")
        article = replace(article, article=replace(article.article, title=title))
        return next(r.firm for r in ranked(article) if "harvest" in r.statement.text)

    farmers = "Several farmers of [Peru=peru] sold the harvest of rice at half its price."
    assert firm(farmers, "Rice harvest sold at a loss", 1)
    assert not firm(farmers, "Friends meet again", 1)
    deep = "[Ana Roca=roca] sold the harvest of rice of [Peru=peru] at half its price."
    assert firm(deep, "Rice harvest sold at a loss", 9)
    assert not firm(deep, "Friends meet again", 9)


@pytest.mark.parametrize(
    "told",
    [
        "A poll of farmers showed [Ana Roca=roca] ahead of [Luis Vega=vega] in the rice harvest of [Peru=peru].",
        "[Luis Vega=vega] was a friend of [Ana Roca=roca] for the rice harvest of [Peru=peru].",
    ],
)
def test_a_poll_of_no_day_and_an_opening_that_tells_who_somebody_is_stay_off_the_front_page(told: str) -> None:
    rest = [NEWS] if told.startswith("A poll") else []
    plain = told.replace("A poll", "A group").replace("was a friend of", "met")
    for text, fit in ((told, False), (plain, True)):
        article = reading("a", *rest, text, "[Ana Roca=roca] slept.", published="2021-05-05")
        titled = replace(article, article=replace(article.article, title="Rice harvest sold at a loss"))
        found = next(r for r in ranked(titled) if "rice harvest" in r.statement.text)
        assert (found.firm or found.spare) == fit


def test_from_deep_down_what_begins_with_its_actor_and_is_dated_is_spare_and_not_firm() -> None:
    def fit(told: str) -> tuple[bool, bool]:
        filler = "Rain fell on the coast for much of a grey and quiet week."
        article = reading("a", NEWS, *[filler] * 9, told, published="2021-05-05")
        found = next(r for r in ranked(article) if "Vega" in r.statement.text)
        return found.firm, found.spare

    every = "the farmers of Lima"
    assert fit(f"[Ana Roca=roca] endorsed [Luis Vega=vega] in {{March 2021=2021-03}} over {every}.") == (False, True)
    assert fit(f"[Ana Roca=roca] remains a friend of [Luis Vega=vega] and of {every}.") == (False, False)
    assert fit("Several farmers sold rice to [Ana Roca=roca] and to [Luis Vega=vega] in {2020=2020}.") == (False, False)
    assert fit(f"Several farmers endorsed [Luis Vega=vega] in {{March 2021=2021-03}} over {every}.") == (False, True)
    assert fit(f"[Ana Roca=roca] endorsed [Luis Vega=vega] in {{2019=2019}} over {every}.") == (False, True)


def test_a_lead_that_only_sets_a_scene_is_not_fit_for_the_front_page() -> None:
    lead = reading(
        "a", "[Ana Roca=roca] was a friend of [Luis Vega=vega] and of all his brothers.", published="2021-05-05"
    )
    assert [r.firm for r in ranked(lead)] == [False]


def test_an_event_that_an_editor_joined_brings_two_stories_together() -> None:
    signed = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}"
    one = reading("a", f"{signed}.", published="2021-05-04", story="s-a")
    other = reading("b", f"{signed} in secret.", published="2021-05-05", story="s-b")
    known = directory(one, other)
    apart = find_events(known)
    assert len(apart) == 2
    assert [s.statement.related for s in find_statements(known, apart, ())] == [(), ()]
    joined = (make_happening(apart[0].type, (*apart[0].tellings, *apart[1].tellings), known),)
    assert all(s.statement.related or len(s.statement.support) > 1 for s in find_statements(known, joined, ()))


@pytest.mark.parametrize(("year", "stale"), [("2021", False), ("2019", True)])
def test_a_year_that_is_not_over_is_no_background(year: str, *, stale: bool) -> None:
    told = f"[Ana Roca=roca] was declared the winner of the {{{year}={year}}} election by the court of [Peru=peru]."
    [ranked] = find_statements(directory(reading("a", told, published="2021-04-05")), (), ())
    assert ranked.stale is stale


def test_a_sentence_is_not_of_the_day_of_what_it_is_compared_with() -> None:
    told = "[Peru=peru] closed its worst harvest since the {2001=2001} floods of [Lima=lima]."
    assert statement("Peru closed", reading("a", told, origin="one")).when is None


@pytest.mark.parametrize(
    "told",
    [
        "[Peru=peru] has closed nine harbours since the end of the war in {1932=1932}.",
        "Under the rules of [Peru=peru], a {2011=2011} survey counted [Lima=lima] among the harbours.",
        "[Ana Roca=roca] begins a second season at [Lima=lima], after she began to paint in {2016=2016}.",
    ],
)
def test_a_sentence_is_not_of_the_day_from_which_on_it_was_so_nor_of_the_year_of_a_thing(told: str) -> None:
    assert statement(" ", reading("a", told, origin="one")).when is None


def test_a_sentence_is_of_the_year_of_what_it_happened_during() -> None:
    told = "[Ana Roca=roca] first sang for [Lima=lima] during a {2016=2016} harbour fair."
    found = statement(" ", reading("a", told, origin="one"))
    assert found.when is not None
    assert found.when.value == "2016"


def test_a_sentence_is_of_no_century_that_it_names() -> None:
    for day, when in (("{18th century=1700/1799}", None), ("{1990s=1990/1999}", "1990/1999")):
        told = f"[Peru=peru] demolished the {day} fort of [Ana Roca=roca] in [Lima=lima]."
        found = statement("Peru demolished", reading("a", told, origin="one"))
        assert (found.when.value if found.when else None) == when


@pytest.mark.parametrize(
    ("other", "origins"),
    [
        (
            "[Ana Roca=roca], who left early, pushed for a treaty with [Peru=peru] that raises the price of rice for "
            "farmers by a third.",
            1,
        ),
        ("[Ana Roca=roca] pushed for a treaty with [Peru=peru] by which farmers get a third more for rice.", 2),
    ],
    ids=["the same words", "their own words"],
)
def test_who_tells_it_in_the_same_words_is_no_other_origin(other: str, origins: int) -> None:
    told = "[Ana Roca=roca] pushed for a treaty with [Peru=peru] that raises the price of rice for farmers by a third."
    known = directory(reading("a", told, published="2021-05-05"), reading("b", other, published="2021-05-05"))
    found = find_statements(known, (), ())
    assert max(len(r.statement.origins) for r in found if len(r.statement.support) > 1) == origins


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("[Ana Roca=roca], who left in {2011=2011}, praised the union.", None),
        ("[Ana Roca=roca] was accused of robbing a bank in {2011=2011}.", None),
        ("[Ana Roca=roca] praised the union in {2011=2011}, of which she is fond.", "2011"),
        (
            "[Ana Roca=roca] spoke on {Monday=2021-05-03}, praising [Luis Vega=vega], who left in {2011=2011}.",
            "2021-05-03",
        ),
        ("[Ana Roca=roca], first elected in {2011=2011}, was born in Lima in {1970=1970}.", "1970"),
        ("[Ana Roca=roca] spoke at the rice fair, a show founded in {1997=1997}.", None),
        ("[Ana Roca=roca] praised a bill, due to be passed in {June=2021-06}.", None),
        ("[Ana Roca=roca] wrote a law for [Peru=peru] before independence in {2011=2011}.", None),
        ("[Ana Roca=roca] began a plan called Rice {2030=2030} in {2017=2017}.", "2017"),
    ],
)
def test_time_of_an_aside_is_not_that_of_the_sentence(told: str, when: str | None) -> None:
    found = statement("Ana Roca", reading("a", told, published="2021-05-04"))
    assert (found.when.value if found.when else None) == when
