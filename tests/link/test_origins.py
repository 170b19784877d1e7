from dataclasses import replace

from builder.knowledge.gazetteer import Gazetteer, Known
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import read_outlets
from builder.link.origins import find_agency, link_origins, name_countries
from builder.values.ids import ActorId, ArticleId
from tests.link.conftest import MakeArticle
from tests.marked import KNOWLEDGE

KNOWN = replace(
    KNOWLEDGE,
    outlets=read_outlets(
        {
            "outlets": {
                "norwire": {"name": "Norwire", "aliases": ["NW"], "owner": "wire", "kind": "agency", "country": "NO"},
                "sudpress": {"name": "Sudpress", "owner": "state-funded", "kind": "agency", "country": "PT"},
                "the-bell": {"name": "The Bell", "domains": ["bell.example"], "owner": "private", "country": "GB"},
            }
        }
    ),
)


def test_two_texts_of_one_agency_are_one_origin(make: MakeArticle) -> None:
    origins, of = link_origins([make("a", agency="Norwire"), make("b", agency="NW")], {}, KNOWN)
    assert of == {"a": "norwire", "b": "norwire"}
    assert [(o.name, o.owner_type, o.country, o.articles) for o in origins] == [("Norwire", "wire", "NO", ("a", "b"))]


def test_the_agency_reported_it_whoever_printed_it(make: MakeArticle) -> None:
    assert link_origins([make("a", agency="NW", publisher="The Bell")], {}, KNOWN)[1] == {"a": "norwire"}


def test_an_unknown_publisher_has_no_origin(make: MakeArticle) -> None:
    assert link_origins([make("a", "Something happened.")], {}, KNOWN) == ((), {})


def test_a_publisher_that_no_table_knows_is_an_origin_of_unknown_owner(make: MakeArticle) -> None:
    origins, of = link_origins([make("a", publisher="Valley Post")], {}, KNOWN)
    assert of == {"a": "valley-post"}
    assert (origins[0].name, origins[0].owner_type, origins[0].country) == ("Valley Post", "unknown", None)


def test_the_address_of_a_page_names_its_publisher(make: MakeArticle) -> None:
    assert link_origins([make("a", url="https://www.bell.example/x")], {}, KNOWN)[1] == {"a": "the-bell"}


def test_a_copy_was_reported_by_whoever_reported_its_original(make: MakeArticle) -> None:
    articles = [make("a", publisher="The Bell"), make("b", publisher="Valley Post")]
    assert link_origins(articles, {ArticleId("b"): ArticleId("a")}, KNOWN)[1] == {"a": "the-bell", "b": "the-bell"}


def test_a_copy_that_names_the_agency_tells_whose_the_original_is(make: MakeArticle) -> None:
    articles = [make("a", publisher="The Bell"), make("b", agency="NW")]
    assert link_origins(articles, {ArticleId("b"): ArticleId("a")}, KNOWN)[1] == {"a": "norwire", "b": "norwire"}


def test_source_lines_bylines_datelines_and_credits_name_the_agency(make: MakeArticle) -> None:
    assert find_agency(make("a", removed=("Source: Sudpress",)), KNOWN) == "Sudpress"
    assert find_agency(make("a", removed=("Source : The Bell",)), KNOWN) == "The Bell"
    assert find_agency(make("a", byline=("NW",)), KNOWN) == "Norwire"
    assert find_agency(make("a", "OSLO (NW) – It snowed."), KNOWN) == "Norwire"
    assert find_agency(make("a", removed=("(With inputs from agencies, NW)",)), KNOWN) == "Norwire"


def test_photo_credits_reporters_and_mentions_name_no_agency(make: MakeArticle) -> None:
    assert find_agency(make("a", removed=("Photo credit © NW",)), KNOWN) is None
    assert find_agency(make("a", byline=("Ann Other",)), KNOWN) is None
    assert find_agency(make("a", "The mayor told Norwire (NW) on Monday that it snowed."), KNOWN) is None
    assert find_agency(make("a", removed=("Reporting by Ann Other",)), KNOWN) is None


def test_the_shipped_table_knows_the_great_agencies(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", agency="Reuters"), make("b", agency="Agence France-Presse"), make("c", agency="AP")]
    assert link_origins(articles, {}, knowledge)[1] == {"a": "reuters", "b": "afp", "c": "ap"}


def test_the_country_of_an_origin_is_named_in_words_where_the_table_knows_its_code(make: MakeArticle) -> None:
    norway = Known(id=ActorId("norway"), name="Norway", type="country", code="NO")
    origins, _ = link_origins([make("a", agency="NW"), make("b", agency="Sudpress")], {}, KNOWN)
    named = name_countries(origins, Gazetteer(actors={norway.id: norway}))
    assert [(o.country, o.country_name) for o in named] == [("NO", "Norway"), ("PT", None)]
