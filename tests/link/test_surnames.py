"""Whose surname stands alone in an article, by the full names that other articles give."""

import pytest

from builder.link.actors import link_actors
from tests.link.test_link_actors import linked, people, record
from tests.marked import KNOWLEDGE
from tests.work import calls

COMPANY = "Governor Anna Berg met Senator Peter Holm."


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # An office that one person holds at a time, even beside another of the surname.
        (["President Karl Sund spoke.", "President Sund left."], ["Karl Sund"]),
        (["President Karl Sund met Senator Eva Sund.", "President Sund left."], ["Eva Sund", "Karl Sund"]),
        # Two who held it: nobody can tell.
        (
            ["President Karl Sund spoke.", "President Eva Sund spoke.", "President Sund left."],
            ["Eva Sund", "Karl Sund", "Sund"],
        ),
        # Any other title means the only one of the surname, not one of two.
        (["Senator Karl Sund spoke.", "Senator Sund left."], ["Karl Sund"]),
        (["Senator Karl Sund spoke.", "Governor Sund left."], ["Karl Sund", "Sund"]),
        (["Senator Karl Sund met Senator Eva Sund.", "Senator Sund left."], ["Eva Sund", "Karl Sund", "Sund"]),
        # Nobody is named in full: the office alone joins.
        (["President Sund spoke.", "President Sund left."], ["Sund"]),
        (["Senator Sund spoke.", "Senator Sund left."], ["Sund", "Sund"]),
        # An article that names the wife in full and the husband by his surname.
        (["President Karl Sund spoke.", "Ms. Eva Sund met Mr. Sund. President Sund left."], ["Eva Sund", "Karl Sund"]),
        (["King Edgar II spoke.", "King Harald II left.", "King Edgar II left."], ["Edgar II", "Harald II"]),
        # Without a title, two others named by both articles; an address that does not fit keeps apart.
        (
            [f"Then Mr. Karl Sund left. {COMPANY}", f"Mr. Sund spoke. {COMPANY}"],
            ["Anna Berg", "Karl Sund", "Peter Holm"],
        ),
        (["Then Mr. Karl Sund left.", "Mr. Sund spoke."], ["Karl Sund", "Sund"]),
        (
            [f"Then Mr. Karl Sund left. {COMPANY}", f"Ms. Sund spoke. {COMPANY}"],
            ["Anna Berg", "Karl Sund", "Peter Holm", "Sund"],
        ),
    ],
)
def test_a_surname_means_the_one_whom_an_office_or_company_shows(texts: list[str], expected: list[str]) -> None:
    assert sorted(people(linked(*texts)[0])) == expected


def test_an_actor_keeps_the_full_name_and_the_addresses_that_its_surname_had() -> None:
    found, _ = linked("President Karl Sund spoke.", "President Sund left.", "President Sund slept.")
    (sund,) = [actor for actor in found.actors if actor.type == "person"]
    assert (sund.name, sund.aliases, sund.former_ids) == ("Karl Sund", ("Sund",), ("sund-a1", "sund-a2"))


def test_a_surname_by_its_office_alone_has_an_address_without_an_article() -> None:
    found, _ = linked("President Sund spoke.", "President Sund left.")
    assert [actor.id for actor in found.actors if actor.type == "person"] == ["president-sund"]


def test_what_editors_keep_apart_is_not_joined_by_an_office() -> None:
    curated = record("Karl Sund", not_same_as=("sund-a1",))
    found, _ = linked("President Karl Sund spoke.", "President Sund left.", records=(curated,))
    assert people(found) == ["Karl Sund", "Sund"]


def test_a_surname_in_every_article_costs_no_more_for_there_being_many() -> None:
    texts = [f"Mr. Karl Sund met Senator Peter {'abcdefgh'[n % 8].upper()}olm." for n in range(400)]
    alone = [f"Mr. Sund met Governor Anna {'abcdefgh'[n % 8].upper()}erg." for n in range(400)]
    annotated = linked(*texts, *alone)[1]

    def work(count: int) -> int:
        return calls(lambda: link_actors(annotated[:count] + annotated[400 : 400 + count], (), KNOWLEDGE))

    assert work(400) < 5 * work(100)


def test_the_order_of_articles_does_not_matter_for_surnames() -> None:
    annotated = linked("President Karl Sund spoke.", "President Sund left.", "Mr. Sund slept.")[1]
    assert link_actors(annotated, (), KNOWLEDGE) == link_actors(annotated[::-1], (), KNOWLEDGE)
