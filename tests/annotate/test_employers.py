"""Bodies that no list knows, by the people and things that they have."""

import pytest

from tests.actors import named, read


def bodies(text: str) -> list[str]:
    return sorted(one.name for one in read("a", text).candidates if one.type == "organisation")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The founder of Quorvane was ill.", ["Quorvane"]),
        ("Critics of Quorvane founder Ann Lee were heard.", ["Quorvane"]),
        ("It was Quorvane’s former chief executive who left.", ["Quorvane"]),
        ("On Monday workers at Quorvane went home, and Quorvane shut.", ["Quorvane"]),
        ("The members of the United Tram Drivers voted.", ["United Tram Drivers"]),
        ("He spoke to ZQRW president Ann Lee.", ["ZQRW"]),
        ("The offer pleased the ZQRW’s lawyers. Later ZQRW said no.", ["ZQRW"]),
    ],
)
def test_what_has_people_or_things_of_a_body_is_one(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer met a Quorvane spokesman.",  # may be a person's
        "Angry workers left. Angry customers came.",
        "Most Catholic workers and Black employees agreed.",
        "The workers at the Quorvane bakery left.",  # a place
        "Its mill in Quorvane burned. The Quorvane plant closed.",
        "The founder of Freedom to Sing was heard.",
        "The CPU executives liked. The CPU’s heat, the CPU said.",
        "It was ZQRW. A sort of ZQRW again.",
        "READ ZQRW NOW’S TEXT. READ ZQRW NOW said.",
    ],
)
def test_what_may_be_anything_is_none(text: str) -> None:
    assert bodies(text) == []


def test_a_surname_of_the_article_is_no_body() -> None:
    assert bodies("Minister Ann Quorvane spoke. Later Quorvane employees left.") == []


def test_initials_that_the_article_explains_are_whoever_they_stand_for() -> None:
    found = read("a", "Founder Zoe Ann-Lee (ZAL) spoke. The ZAL’s lawyer left. Then ZAL said no.")
    assert [one.type for one in found.candidates] == ["person"]
    assert [one.text for one in found.mentions] == ["Zoe Ann-Lee", "ZAL", "ZAL", "ZAL"]


def test_initials_that_an_article_explains_are_not_those_of_a_body_known_elsewhere() -> None:
    found = read("a", "The Council of Millers and Actors (CMA) met on Monday. The CMA then left.")
    assert {one.actor for one in found.mentions} == {"council-of-millers-and-actors"}


def test_a_name_beside_known_initials_is_theirs_where_it_shares_a_word_with_the_known_name() -> None:
    found = read("a", "The Federation of Football Association International (FIFA) met. FIFA left.")
    assert {one.actor for one in found.mentions} == {"fifa"}


def test_a_first_word_without_which_a_name_stands_elsewhere_is_none_of_it() -> None:
    assert bodies("A rival of Billionaire Quorvane founder Ann Lee, whose Quorvane employees left.") == ["Quorvane"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A boat of Zorvex, the company that built it, sank. Unions met Zorvex on Monday.", ["Zorvex"]),
        ("The United Dock Hands (UDH) agreed. The UDH will vote.", ["United Dock Hands"]),
    ],
)
def test_what_is_said_to_be_a_body_is_one(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "They read the Clean Harbours Act (CHA) twice.",
        "On Monday McZorvex said it would rain.",
        "It was owned by Zorvex, a company director.",
        "Unions met Zorvex on Monday.",
    ],
)
def test_a_capital_alone_shows_no_body(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize("told", ["the French aerospace company", "a startup building sensors", "a firm based in Lyon"])
def test_an_apposition_about_a_company_tells_of_a_body(told: str) -> None:
    assert ("Zodian Aera", "organisation") in [
        (c.name, c.type) for c in read("a", f"She was at Zodian Aera, {told}.").candidates
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A judge fined Vega & Roca. Vega & Roca said it would appeal.", "Vega & Roca"),
        ("Brewer Vega & Roca shut. Drinkers of Vega & Roca wept.", "Vega & Roca"),
        ("Casa Vega & Roca shut. Clients of Casa Vega & Roca wept.", "Casa Vega & Roca"),
        ("Vega & Roca's brewery shut, and Vega & Roca CEO Ana Blum left.", "Vega & Roca"),
    ],
)
def test_two_names_with_an_ampersand_are_one_firm(text: str, name: str) -> None:
    assert [one for one, _ in named(text) if "&" in one] == [name, name]


@pytest.mark.parametrize(
    "text",
    [
        "She ran Sales & Marketing, and later Research & Development.",
        "Food & Drink fell. It sold Food & Drink, though food is dear.",
        "Trinidad & Tobago won. Players of Trinidad & Tobago wept.",
    ],
)
def test_things_people_and_countries_with_an_ampersand_are_no_firm(text: str) -> None:
    assert [one for one, _ in named(text) if "&" in one] == []


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("On Tuesday, Guardians of Peace, the group behind it, left.", set()),
        ("They feared the Sons of Kestrel, a gang, then.", set()),
        ("Workers of Kestrel, the company behind it, left.", {"kestrel"}),
        ("They met the Chief of Kestrel, the company behind it.", {"kestrel"}),
    ],
)
def test_the_end_of_a_longer_name_is_no_body(text: str, actors: set[str]) -> None:
    assert {actor for _, actor in named(text)} == actors


def test_a_company_by_its_legal_form_or_what_it_runs_is_one() -> None:
    assert [one for one, _ in named("It was sold to Marlow Farms Limited.")] == ["Marlow Farms Limited"]
    assert [one for one, _ in named("An officer of the Great Eastern Railways spoke.")] == ["Great Eastern Railways"]
