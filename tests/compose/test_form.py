"""The correction form knows what stands there now, and cuts a record into fields without losing a letter."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from builder.compose.correctable import free_path
from builder.compose.form import shard, split_names
from builder.compose.indexing import index_dossier
from builder.compose.records import cut_front, cut_record
from builder.compose.views.about import CorrectView
from builder.compose.views.actors import ActorView
from builder.compose.views.articles import ArticleView
from builder.values.page import File
from builder.values.problem import Place, Problem
from tests.compose.made import attach, compose
from tests.compose.sample import sample_dossier

OVERLAY = """\
# from the library's index
slug: a-visit  # short

published:
  value: 2023-02-07
  reason: >-
    # not a comment
    the footer

byline:
- name: Ada Berg
# the editor is not named
- role: editor
  name: X

# the end
"""


def joined(text: str) -> str | None:
    cut = cut_record(text)
    return None if cut is None else cut.head + "".join(lines for _, lines in cut.parts) + cut.tail


def test_each_field_has_its_lines_and_comments_between_fields_stand_alone() -> None:
    cut = cut_record(OVERLAY)
    assert cut is not None
    fields = dict(cut.parts)
    assert fields["slug"] == "slug: a-visit  # short\n"
    assert fields["published"].endswith("the footer\n")
    assert fields["byline"].count("\n") == 5
    assert joined(OVERLAY) == OVERLAY


def test_a_record_whose_lines_hold_several_fields_or_documents_is_not_cut() -> None:
    for text in ("{title: a, agency: b}\n", "title: a\n...\n", "title: a\n--- \nagency: b\n", "title: [\n", "- a\n"):
        assert cut_record(text) is None


@given(st.text("ab:# -\n>|\"'[]{}", max_size=60))
def test_a_cut_record_joined_again_is_the_record(text: str) -> None:
    assert joined(text) in {None, text, text + "\n"}


def test_the_prose_of_a_markdown_record_is_left_alone() -> None:
    text = "---\nname: Ada Berg\ntype: person\n---\nShe said:\n\n---\n\nno more.\n"
    cut = cut_front(text)
    assert cut is not None
    assert [name for name, _ in cut.parts] == ["name", "type"]
    assert cut.head + "".join(lines for _, lines in cut.parts) + cut.tail == text
    assert cut_front("Ada Berg, prime minister") is None


@given(st.text(max_size=30), st.integers(1, 50))
def test_a_thing_is_looked_for_in_one_of_the_files(name: str, count: int) -> None:
    assert 0 <= shard(name, count) < count


def data(files: tuple[File, ...]) -> dict[str, dict[str, dict[str, object]]]:
    return {
        file.path.removeprefix("data/correct/"): json.loads(file.data)
        for file in files
        if file.path.startswith("data/correct/")
    }


def test_every_article_actor_statement_and_difference_can_be_corrected() -> None:
    dossier = sample_dossier()
    files = data(attach(index_dossier(dossier)))
    assert set(files["article-0.json"]) == {r.article.id for r in dossier.readings}
    assert set(files["actor-0.json"]) == {a.id for a in dossier.actors}
    assert set(files["statement-0.json"]) == {s.id for s in dossier.statements}
    assert set(files["difference-0.json"]) == {d.id for d in dossier.differences}
    assert files["statement-0.json"][dossier.statements[0].id]["passages"]


def test_every_link_to_the_form_names_a_thing_that_it_knows() -> None:
    dossier = sample_dossier()
    pages = {page.path: page.view for page in compose(index_dossier(dossier))}
    article, actor = pages["articles/berg-to-visit-sudria.md"], pages["actors/ada-berg.md"]
    assert isinstance(article, ArticleView)
    assert isinstance(actor, ActorView)
    assert article.top.correct.form == "../correct.md?article=a1"
    assert actor.top.correct.form == "../correct.md?actor=ada-berg"
    assert isinstance(pages["correct.md"], CorrectView)


def test_a_file_that_could_not_be_read_is_never_written_over() -> None:
    dossier = sample_dossier()
    path = "seeds/articles/a1.yml"
    broken = Problem(code="yaml-broken", where=Place(path=path, line=1), message="x", remedy="y")
    rows = data(attach(index_dossier(replace(dossier, problems=(broken,)))))["article-0.json"]
    assert rows["a1"]["file"] == {"parts": None}
    assert data(attach(index_dossier(dossier)))["article-0.json"]["a1"]["file"] is None


def test_one_more_decision_goes_to_a_file_of_its_own() -> None:
    troubled = frozenset({"seeds/decisions/s1.yml", "seeds/decisions/s1-2.yml"})
    assert free_path("s1", (), frozenset()) == "seeds/decisions/s1.yml"
    assert free_path("s1", (), troubled) == "seeds/decisions/s1-3.yml"


@given(st.sets(st.text(min_size=1, max_size=8), max_size=20))
def test_every_row_lies_in_the_file_that_its_id_says(names: set[str]) -> None:
    files = split_names(sorted(names) * 30)
    assert {name: number for number, rows in enumerate(files) for name in rows} == {
        name: shard(name, len(files)) for name in names
    }
