"""The interface speaks a dossier's language where a table has its words, and English where it has not."""

from pathlib import Path

import pytest
from jinja2 import Environment

from builder.cli import run
from builder.cli.status import Status
from builder.render import render
from builder.shell.project import find_shipped_templates
from builder.texts import is_shown, pieces_of, read_texts, translate
from builder.values.page import Page

TABLES = sorted((find_shipped_templates() / "texts").glob("*.yml"))
TEXTS = {"Key points": "Points essentiels", "confidence": "confiance", "None.": "Rien."}


def pieces() -> set[str]:
    """All words of the shipped templates that a table may name."""
    environment = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True)
    found: set[str] = set()
    for path in find_shipped_templates().glob("*.j2"):
        for token in environment._tokenize(path.read_text(encoding="utf-8"), path.name):
            if token.type == "data":
                found.update(pieces_of(token.value))
            elif token.type == "string" and is_shown(token.value):
                found.add(token.value)
    return found


SAID_BY_CODE = frozenset(
    ("Registers", "About", "Gaps", "Differences", "Key points", "Wording", "low", "moderate", "high", "insufficient")
)
"""Words that tables name though no template holds them: labels of the navigation, classes that `say` shows."""


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_names_only_words_that_readers_may_see(path: Path) -> None:
    texts = read_texts({f"texts/{path.name}": path.read_text(encoding="utf-8")}, (path.stem,))
    assert texts.keys() - pieces() - SAID_BY_CODE == set()


def test_a_piece_is_said_whole_and_never_inside_another() -> None:
    assert translate("## Key points\n\n| confidence | \n", TEXTS) == "## Points essentiels\n\n| confiance | \n"
    assert translate("Key points of it · in confidence", TEXTS) == "Key points of it · in confidence"
    assert (
        translate('<span class="confidence">Key points:</span>', TEXTS)
        == '<span class="confidence">Points essentiels:</span>'
    )


def test_strings_that_code_compares_stay_and_captured_words_too() -> None:
    source = '{% if view.kind == "confidence" %}{{ view.text }} · confidence{% endif %}'
    view = type("View", (), {"kind": "confidence", "text": "Key points"})()
    page = Page(path="a.txt", template="a.j2", front_matter={}, view=view)
    table = 'confidence: "confiance"\n"Key points": "Points"\n'
    (file,) = render((page,), {"a.j2": source, "texts/fr.yml": table}, ("fr",))
    assert file.data.decode() == "Key points · confiance"
    (english,) = render((page,), {"a.j2": source, "texts/fr.yml": table}, ("en",))
    assert english.data.decode() == "Key points · confidence"


def test_a_language_without_a_table_is_english_and_a_faulty_table_is_named() -> None:
    assert read_texts({}, ("sw",)) == {}
    with pytest.raises(ValueError, match="texts"):
        read_texts({"texts/fr.yml": "- a\n"}, ("fr-CA",))


def test_a_french_dossier_has_french_navigation_headings_and_page_language(tmp_path: Path) -> None:
    folder = tmp_path / "pont"
    assert run(["init", str(folder), "--title", "Le pont", "--language", "fr", "--quiet"]) == Status.FINE
    assert run(["--project", str(folder), "build", "--docs-only", "--quiet"]) == Status.FINE
    mkdocs = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert "\n  language: fr\n" in mkdocs
    assert "  - Acteurs: actors/index.md" in mkdocs
    assert "\ntitle: Acteurs\n" in (folder / "docs" / "actors" / "index.md").read_text(encoding="utf-8")
    assert "\n# Chronologie" in (folder / "docs" / "timeline.md").read_text(encoding="utf-8")
