"""What trafilatura finds on a saved page, asked for piece by piece."""

import pytest
from trafilatura import extract_metadata, load_html

from builder.normalise.saved_found import Finds

PAGES = {
    "nothing": "<p>The harbour opened.</p>",
    "a title and a name behind it": "<head><title>Harbour opens - The Block</title></head><h1>Harbour opens</h1>",
    "meta tags": (
        "<head><meta name=author content='Ann Lee'><meta name=title content='Harbour opens'>"
        "<meta name=publisher content=block></head><p>It did.</p>"
    ),
    "JSON-LD": (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour opens", '
        '"author": {"@type": "Person", "name": "Ann Lee"}, "publisher": {"@type": "Organization", "name": "Block"}}'
        "</script><p>It did.</p>"
    ),
    "an account": "<head><meta name=twitter:site content=@block></head><p>It did.</p>",
    "an address": "<head><link rel=canonical href=https://www.block.example/a></head><p>It did.</p>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_pieces_are_what_the_library_finds_together(page: str) -> None:
    tree = load_html(f"<html>{page}</html>")
    assert tree is not None
    whole = extract_metadata(tree, date_config={"max_date": "2199-12-31", "extensive_search": False})
    found = Finds(tree)
    assert (found.title, found.authors, found.site) == (whole.title, whole.author, whole.sitename)


def test_one_word_is_no_author() -> None:
    tree = load_html("<html><head><meta name=author content=admin></head><p>It did.</p></html>")
    assert tree is not None
    assert Finds(tree).authors is None


@pytest.mark.parametrize(
    "page",
    [
        "<head><link rel=canonical href='http://[bad'></head><h1>Harbour opens</h1>",
        f"<script type='application/ld+json'>{'[' * 5000}</script><h1>Harbour opens</h1>",
    ],
)
def test_a_broken_declaration_costs_only_what_it_says(page: str) -> None:
    tree = load_html(f"<html>{page}</html>")
    assert tree is not None
    assert Finds(tree).title == "Harbour opens"
    assert Finds(tree).site is None
