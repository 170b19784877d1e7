import pytest

from builder.knowledge.countries import Country, read_countries
from builder.knowledge.gazetteer import Gazetteer, is_acronym, make_gazetteer, plural
from builder.knowledge.load import load_table
from builder.knowledge.records import add_records
from builder.knowledge.tables import mapping
from builder.shell.read import read_seeds
from builder.values.capture import ActorRecord
from builder.values.ids import ActorId
from builder.values.problem import Place
from tests.conftest import ROOT
from tests.marked import KNOWLEDGE

COUNTRIES = read_countries(load_table("countries"))


def record(ident: str, name: str, *aliases: str, merge_into: str | None = None) -> ActorRecord:
    into = ActorId(merge_into) if merge_into else None
    return ActorRecord(
        id=ActorId(ident), place=Place(path="x"), name=name, type="organisation", aliases=aliases, merge_into=into
    )


def test_every_country_is_found_by_its_own_name_and_no_two_share_a_code() -> None:
    assert [KNOWLEDGE.gazetteer.find(country.name) for country in COUNTRIES].count(None) == 0
    assert len({country.code for country in COUNTRIES}) == len(COUNTRIES) > 200


def test_every_language_names_norway_whose_code_is_no_word_for_yaml() -> None:
    languages = mapping(load_table("exonyms"), "countries")
    assert [language for language in languages if "NO" not in mapping(languages, language)] == []


def test_no_demonym_belongs_to_two_countries() -> None:
    demonyms = [demonym for country in COUNTRIES for demonym in country.demonyms]
    assert sorted(set(demonyms)) == sorted(demonyms)


@pytest.mark.parametrize(
    "name", ["Niger", "Nigeria", "Guinea", "Guinea-Bissau", "Equatorial Guinea", "Sudan", "South Sudan"]
)
def test_countries_of_like_names_are_told_apart(name: str) -> None:
    found = KNOWLEDGE.gazetteer.find(name)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("demonym", "people"),
    [
        ("Malian", "Malians"),
        ("Chinese", "Chinese"),
        ("Turks", "Turks"),
        ("French", "French"),
        ("Frenchman", "Frenchmen"),
    ],
)
def test_the_people_of_a_demonym(demonym: str, people: str) -> None:
    assert plural(demonym) == people


@pytest.mark.parametrize(
    ("text", "expected"), [("UN", True), ("U.N.", True), ("G7", True), ("Un", False), ("A B", False), ("é", False)]
)
def test_initials_are_one_word_without_small_letters(text: str, *, expected: bool) -> None:
    assert is_acronym(text) is expected


def test_a_capital_and_a_demonym_are_no_names_of_the_country() -> None:
    gazetteer = make_gazetteer(
        [Country(name="Arcadia", code="XA", demonyms=("Arcadian",), capitals=("Tegea",))], [], [], []
    )
    assert (gazetteer.find("Tegea"), gazetteer.find("Arcadian")) == (None, None)


def test_a_record_takes_the_spellings_that_it_claims_and_the_shipped_actor_behind_them() -> None:
    gazetteer = add_records(KNOWLEDGE.gazetteer, (record("blue-helmets", "The Blue Helmets", "MINUSMA"),))
    found = gazetteer.find("United Nations Multidimensional Integrated Stabilization Mission in Mali")
    assert found is not None
    assert found.id == "blue-helmets"
    assert ActorId("minusma") not in gazetteer.actors


def test_a_merged_record_names_its_target() -> None:
    gazetteer = add_records(
        Gazetteer(), (record("front", "Shepherds' Front"), record("fns", "Front of Shepherds", merge_into="front"))
    )
    found = gazetteer.find("Front of Shepherds")
    assert found is not None
    assert found.id == "front"


def test_the_shipped_records_read_without_a_problem_and_say_where_each_role_is_known_from() -> None:
    seeds, problems = read_seeds(ROOT)
    assert [problem for problem in problems if "actors" in problem.where.path] == []
    assert all(role.source for actor in seeds.actors for role in actor.roles)
