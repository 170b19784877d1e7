"""Sports clubs by how they are called, and words that only look like one."""

import pytest

from tests.actors import named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They lost to FC Porto on Sunday.", "FC Porto"),
        ("They lost to Valencia CF on Sunday.", "Valencia CF"),
        ("They lost to Real Madrid on Sunday.", "Real Madrid"),
        ("They lost to us, FC Porto, on Sunday.", "FC Porto"),
        ("They lost to Inter Milan on Sunday.", "Inter Milan"),
        ("They lost to Dynamo Dresden on Sunday.", "Dynamo Dresden"),
        ("They lost to Carlisle United on Sunday.", "Carlisle United"),
        ("They lost to Queens Park Rovers on Sunday.", "Queens Park Rovers"),
    ],
)
def test_a_club_is_known_by_the_words_of_its_kind(text: str, name: str) -> None:
    assert [one for one, _ in named(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Real Estate was dear, and the AC Power went.",
        "She flew United to the coast.",
        "It was found near Columbia, SC Route 6.",
        "Dynamo Theory has few friends.",
    ],
)
def test_other_words_are_no_clubs(text: str) -> None:
    assert [actor for one, actor in named(text) if "club" in actor or "real" in actor or "united" in actor] == []


def test_a_country_in_two_words_is_no_club() -> None:
    assert [actor for _, actor in named("Much of the continental United States was cold.")] == ["united-states"]


def test_a_company_by_its_legal_form_or_what_it_runs_is_one() -> None:
    assert [one for one, _ in named("It was sold to Marlow Farms Limited.")] == ["Marlow Farms Limited"]
    assert [one for one, _ in named("An officer of the Great Eastern Railways spoke.")] == ["Great Eastern Railways"]
