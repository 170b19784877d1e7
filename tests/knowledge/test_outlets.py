from typing import get_args

import pytest

from builder.knowledge.load import load_table
from builder.knowledge.outlets import OutletKind, Outlets, OwnerType, read_outlets
from builder.knowledge.tables import Table

TABLE: Table = {
    "outlets": {
        "north": {"name": "The North Post", "aliases": ["North Post"], "domains": ["north.example"], "country": "NO"},
        "north-wire": {"name": "North Wire", "owner": "wire", "kind": "agency", "domains": ["wire.north.example"]},
        "east": {"name": "Herald", "owner": "public"},
        "west": {"name": "Herald West", "aliases": ["Herald"], "owner": "state-funded"},
    }
}


@pytest.fixture(scope="module")
def outlets() -> Outlets:
    return read_outlets(TABLE)


def test_an_outlet_is_found_under_each_of_its_names_in_any_case(outlets: Outlets) -> None:
    assert outlets.by_id["north"] is outlets.find("NORTH  post") is outlets.find("the north post")


def test_a_name_that_two_outlets_bear_finds_neither(outlets: Outlets) -> None:
    assert outlets.find("Herald") is None
    assert outlets.find("Herald West") is outlets.by_id["west"]


def test_an_address_finds_the_outlet_of_the_most_specific_domain(outlets: Outlets) -> None:
    assert outlets.find_by_address("https://www.north.example/2023/a.html") is outlets.by_id["north"]
    assert outlets.find_by_address("wire.north.example/a") is outlets.by_id["north-wire"]
    assert outlets.find_by_address("https://example.org/?u=north.example") is None
    assert outlets.find_by_address("https://notnorth.example") is None


@pytest.mark.parametrize("address", ["", "http://[broken", "//", "mailto:a@b"])
def test_an_address_that_cannot_be_read_finds_nobody(outlets: Outlets, address: str) -> None:
    assert outlets.find_by_address(address) is None


def test_what_is_not_said_of_an_outlet_is_unknown(outlets: Outlets) -> None:
    assert outlets.by_id["north"].owner_type == "unknown"
    assert outlets.by_id["north-wire"].country is None


def test_the_shipped_table_uses_known_words_and_gives_no_domain_twice() -> None:
    table = load_table("outlets", None)
    shipped = read_outlets(table)
    assert {o.owner_type for o in shipped.by_id.values()} <= set(get_args(OwnerType))
    assert {o.kind for o in shipped.by_id.values()} <= set(get_args(OutletKind))
    assert sum(len(o.domains) for o in shipped.by_id.values()) == len(shipped.by_domain)
    assert all(len(o.country or "") == 2 for o in shipped.by_id.values())
