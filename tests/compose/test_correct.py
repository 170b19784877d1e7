"""Every correction opens the file that decides, on the forge that the record names, and nowhere else."""

from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from builder.compose.correct import (
    correct_actor,
    correct_article,
    correct_difference,
    correct_event,
    correct_statement,
    correct_story,
    existing,
    missing,
    report_error,
    source_file,
)
from builder.shell.records import read_decision
from builder.values.capture import DossierRecord, Forge
from tests.compose.sample import article, sample_dossier
from tests.conftest import ROOT


def record(url: str | None) -> DossierRecord:
    return DossierRecord(title="x", repo_url=url)


GITHUB = record("https://github.com/a/b.git")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://github.com/a/b", "https://github.com/a/b/edit/main/seeds/x%20y.yml"),
        ("https://gitlab.example.org/a/b/", "https://gitlab.example.org/a/b/-/edit/main/seeds/x%20y.yml"),
        ("https://codeberg.org/a/b", "https://codeberg.org/a/b/_edit/main/seeds/x%20y.yml"),
        ("https://bitbucket.org/a/b", "https://bitbucket.org/a/b/src/main/seeds/x%20y.yml?mode=edit"),
        ("https://git.example.org/a/b", "https://git.example.org/a/b/edit/main/seeds/x%20y.yml"),
    ],
)
def test_a_file_opens_in_the_editor_of_its_forge(url: str, address: str) -> None:
    assert existing(record(url), "seeds/x y.yml").href == address


@pytest.mark.parametrize(
    ("forge", "path"),
    [("gitlab", "/-/edit/main/x"), ("gitea", "/_edit/main/x"), ("bitbucket", "/src/main/x?mode=edit")],
)
def test_a_forge_of_ones_own_is_named_in_the_record(forge: Forge, path: str) -> None:
    own = DossierRecord(title="x", repo_url="https://git.example.org/a/b", forge=forge)
    assert existing(own, "x").href == f"https://git.example.org/a/b{path}"


def test_a_new_decision_lacks_nothing_but_what_its_editor_knows() -> None:
    dossier = sample_dossier()
    starts = (
        correct_difference(GITHUB, dossier.differences[0]),
        correct_event(GITHUB, dossier.events[0]),
        correct_story(GITHUB, dossier.stories[0]),
    )
    for start in starts:
        text = parse_qs(urlsplit(start.href).query)["value"][0]
        _, problems = read_decision(text, start.path, "x")
        assert {p.code for p in problems} == {"field-missing"}
        assert all(p.message.split()[0] in {"'into'", "'articles'", "'reason'", "'by'"} for p in problems)


def test_a_report_on_github_fills_in_the_fields_of_the_form_that_lies_there() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "error.yml").read_text(encoding="utf-8"))
    asked = {field["id"] for field in form["body"] if "id" in field}
    filled = parse_qs(urlsplit(report_error(GITHUB, "statement a.1", "Talks began.\n\n> They began.")).query)
    assert filled["template"] == ["error.yml"]
    assert filled.keys() - {"template", "title"} == {"where", "wrong"} <= asked
    assert filled["title"][0].startswith(form["title"])
    assert filled["where"] == ["statement a.1"]
    assert filled["wrong"] == ["Talks began.\n\n> They began."]


def test_a_report_elsewhere_is_one_text_with_id_and_passage() -> None:
    for url in ("https://gitlab.com/a/b", "https://codeberg.org/a/b", "https://bitbucket.org/a/b"):
        query = parse_qs(urlsplit(report_error(record(url), "statement a.1", "Talks began.")).query)
        assert any("statement a.1\n\nTalks began." in value[0] for value in query.values()), url


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "git@github.com:a/b.git", "https://"])
def test_without_a_web_address_nothing_is_linked(url: str | None) -> None:
    assert existing(record(url), "seeds/x.yml").href == ""
    assert missing(record(url), "seeds/x.yml", "").href == ""
    assert source_file(record(url), "seeds/x.yml") == report_error(record(url), "a", "b") == ""


def test_an_article_with_an_overlay_opens_it_and_one_without_gets_a_new_one() -> None:
    assert correct_article(GITHUB, article("b2")).exists == "edit"
    new = correct_article(GITHUB, article("a1"))
    assert (new.exists, new.path) == ("new", "seeds/articles/a1.yml")
    assert parse_qs(urlsplit(new.href).query)["filename"] == ["seeds/articles/a1.yml"]


def test_an_actor_with_a_record_opens_it() -> None:
    assert correct_actor(GITHUB, sample_dossier().actors[0]).path == "seeds/actors/ada-berg.md"


def test_a_new_decision_is_filled_in_as_yaml_that_says_the_same() -> None:
    statement = sample_dossier().statements[0]
    start = parse_qs(urlsplit(correct_statement(GITHUB, statement).href).query)["value"][0]
    filled = yaml.safe_load(start)
    assert (filled["target"], filled["text"]) == (statement.id, statement.text)
