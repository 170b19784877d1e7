from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.brief.confidence import Backing, find_one_source, rate
from builder.values.dossier import CONFIDENCES
from builder.values.ids import OriginId


def said(origin: str | None, speaker: str | None = None, name: str = "") -> Backing:
    return Backing(origin=OriginId(origin) if origin else None, speaker=speaker, name=name)


def test_confidence_counts_origins_not_articles() -> None:
    assert rate([said("a"), said("a"), said("a")]).confidence == "low"
    assert rate([said("a"), said("b")]).confidence == "moderate"
    assert rate([said("a"), said("b"), said("c")]).confidence == "high"


def test_unknown_origins_count_nothing() -> None:
    assert rate([said(None), said(None)]).confidence == "insufficient"
    assert rate([said("a"), said(None), said(None)]).confidence == "low"
    assert rate([said("a"), said(None)]).origins == ("a",)


def test_a_sentence_in_the_words_of_another_origin_is_its_text() -> None:
    told = "Ana Roca pushed for a treaty that raises the price of rice for farmers by a third."
    a, b, unknown = (replace(said(origin), sentence=told) for origin in ("a", "b", None))
    other = replace(said("c"), sentence="Farmers will get a third more for their rice by a treaty that Ana Roca wants.")
    assert rate([a, b, other]).origins == ("a", "c")
    assert rate([unknown, b, a]).origins == ("b",)
    quoted = [replace(said(origin), sentence=f"{origin} heard: “{told}”") for origin in ("a", "b")]
    assert rate(quoted).origins == ("a", "b")


def test_one_speaker_behind_all_caps_confidence_and_is_named() -> None:
    rating = rate([said("a", "ministry", "the ministry"), said("b", "ministry", "the ministry")])
    assert (rating.confidence, rating.one_source) == ("low", "the ministry")
    assert rating.why == "2 origins, one source: the ministry"


def test_an_unknown_origin_of_its_own_voice_does_not_lift_the_cap() -> None:
    assert rate([said("a", "ministry"), said("b", "ministry"), said(None)]).one_source == "ministry"


def test_two_speakers_or_the_articles_own_voice_lift_the_cap() -> None:
    assert rate([said("a", "ministry"), said("b", "army")]).confidence == "moderate"
    assert rate([said("a", "ministry"), said("b")]).confidence == "moderate"


def test_an_open_conflict_caps_confidence_and_is_named() -> None:
    rating = rate([said("a"), said("b"), said("c")], contested="when it began")
    assert (rating.confidence, rating.why) == ("low", "3 origins; sources differ: when it began")


def test_each_origin_taken_away_is_told_with_what_is_left() -> None:
    assert rate([said("a"), said("b"), said("b")]).without == (("a", "low"), ("b", "low"))
    assert rate([said("a")]).without == (("a", "insufficient"),)


def test_an_origin_that_also_tells_it_itself_still_passes_its_speaker_on() -> None:
    twice = [said("a", "ministry"), said("a"), said("b", "ministry")]
    assert (rate(twice).one_source, rate(twice).confidence) == ("ministry", "low")
    assert rate([*twice, said("c")]).one_source is None
    assert rate([*twice, said("a", "minister")]).one_source is None


def test_what_is_left_may_pass_on_one_speaker() -> None:
    rating = rate([said("a", "ministry"), said("b", "ministry"), said("c")])
    assert (rating.confidence, rating.without) == ("high", (("a", "moderate"), ("b", "moderate"), ("c", "low")))


backings = st.lists(
    st.builds(said, st.sampled_from(["a", "b", "c", None]), st.sampled_from(["x", "y", None])), max_size=8
)


@given(backings)
def test_taking_an_origin_away_never_strengthens(backed: list[Backing]) -> None:
    rating = rate(backed)
    assert all(CONFIDENCES.index(left) >= CONFIDENCES.index(rating.confidence) for _, left in rating.without)


@given(backings)
def test_the_order_of_claims_does_not_matter(backed: list[Backing]) -> None:
    assert rate(backed) == rate(list(reversed(backed)))


@given(backings)
def test_a_reprint_changes_nothing(backed: list[Backing]) -> None:
    assert rate(backed + backed) == rate(backed)


def test_no_claims_have_no_source() -> None:
    assert find_one_source([]) is None
