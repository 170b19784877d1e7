"""Deeds of laws and firms that outlets tell in many words: a bill taken back, a measure passed, a merger agreed."""

import pytest

from builder.brief.stated.deeds import find_done
from tests.marked import directory, reading


def done_in(text: str) -> list[tuple[str, ...]]:
    one = reading("a", text, published="2021-05-05")
    return [d.key[1:] for d in find_done(one, one.claims[0], directory(one))]


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Roca=roca] officially withdrew a fisheries bill with [Peru=peru] on {Monday=2021-05-03}.",
        "[Ana Roca=roca] is formally withdrawing the school bill after weeks of marches.",
        "[Ana Roca=roca] announced the withdrawal of a disputed tax bill.",
        "[Ana Roca=roca] announced {Monday=2021-05-03} that she would withdraw the bill.",
        "[Ana Roca=roca] announced the government will formally withdraw a school bill.",
        "[Ana Roca=roca] approved a water measure on {Monday=2021-05-03}.",
    ],
)
def test_a_bill_taken_back_or_a_measure_passed_is_a_deed(text: str) -> None:
    assert ("roca",) in done_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Roca=roca] refused to withdraw a fisheries bill with [Peru=peru].",
        "[Ana Roca=roca] withdrew support for the school bill.",
        "[Ana Roca=roca] withdrew from talks on the school bill.",
        "[Ana Roca=roca] may withdraw the school bill.",
        "[Ana Roca=roca] did not approve the water measure.",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert done_in(text) == []


@pytest.mark.parametrize(
    ("text", "merged"),
    [
        ("[Velmont Bank=velmont] and [Acme Corp=acme] agreed to merge on {Monday=2021-05-03}.", True),
        ("[Acme Corp=acme] has agreed to merge with [Velmont Bank=velmont].", True),
        ("[Acme Corp=acme] hopes to merge with [Velmont Bank=velmont].", False),
    ],
)
def test_two_that_agree_to_merge_do_so_in_either_order(text: str, merged: bool) -> None:  # noqa: FBT001
    assert any({"acme", "velmont"} <= set(key) for key in done_in(text)) == merged
