"""A page stays short however large the dossier: registers go on to further pages, and the briefing shows the first."""

from dataclasses import replace

from builder.compose.indexing import DIFFERENCES_A_PAGE, index_dossier
from builder.naming import statement_anchor
from builder.render import render
from builder.values.dossier import Gap, Made
from builder.values.ids import DifferenceId, StoryId
from tests.compose.made import compose
from tests.compose.sample import sample_dossier
from tests.compose.test_compose import SOURCES

MANY = 2 * DIFFERENCES_A_PAGE + 1


def many() -> dict[str, str]:
    dossier = sample_dossier()
    one = dossier.differences[0]
    large = replace(
        dossier,
        differences=tuple(replace(one, id=DifferenceId(f"d{n}")) for n in range(MANY)),
        gaps=tuple(Gap(about="publisher", what=f"Gap {n}.", close="Close it.") for n in range(MANY)),
    )
    return {file.path: file.data.decode() for file in render(compose(index_dossier(large)), SOURCES)}


PAGES = many()


def test_a_question_that_names_nobody_stands_with_its_story_where_there_are_several() -> None:
    dossier = sample_dossier()
    one = dossier.differences[0]
    bare = replace(dossier, differences=(replace(one, made=Made(template="How many?", slots=())),))
    story = dossier.stories[0]
    article = one.versions[0].support[0].article
    readings = tuple(replace(r, story=story.id) if r.article.id == article else r for r in dossier.readings)
    several = replace(
        bare, readings=readings, stories=(replace(story, title="A flood"), replace(story, id=StoryId("z")))
    )
    single = replace(bare, readings=readings, stories=(replace(story, title="A flood"),))
    pages = [
        {f.path: f.data.decode() for f in render(compose(index_dossier(d)), SOURCES)}["differences.md"]
        for d in (several, single)
    ]
    assert [' <span class="d-about">A flood</span>\n' in page for page in pages] == [True, False]


def test_a_register_goes_on_to_as_many_pages_as_it_needs_and_each_leads_to_all() -> None:
    assert {p for p in PAGES if p.startswith("differences")} == {
        "differences.md",
        "differences-2.md",
        "differences-3.md",
    }
    assert "Page **1** [2](differences-2.md) [3](differences-3.md)" in PAGES["differences.md"]
    assert "Page [1](differences.md) [2](differences-2.md) **3**" in PAGES["differences-3.md"]
    assert PAGES["gaps-2.md"].count('class="d-gap"') == 1


def test_a_difference_is_linked_on_the_page_that_shows_it() -> None:
    anchor = statement_anchor(f"d{MANY - 1}")
    assert f'id="{anchor}"' in PAGES["differences-3.md"]
    articles = "".join(text for path, text in PAGES.items() if path.startswith("articles/"))
    assert f"differences-3.md#{anchor}" in articles


def test_the_briefing_shows_the_first_differences_and_says_how_many_more() -> None:
    assert PAGES["index.md"].count('class="d-difference"') < 10
    assert f"[{MANY - 6} more](differences.md)" in PAGES["index.md"]
    assert f"**{MANY}** [points where sources differ]" in PAGES["index.md"]


def test_the_briefing_shows_the_first_and_last_of_many_versions_and_the_register_all() -> None:
    dossier = sample_dossier()
    one = dossier.differences[0]
    told = replace(dossier, differences=(replace(one, versions=(one.versions[0],) * 11 + one.versions[1:]),))
    pages = {file.path: file.data.decode() for file in render(compose(index_dossier(told)), SOURCES)}
    shown = pages["index.md"].partition('class="d-difference"')[2].partition("What would settle it")[0]
    assert shown.count("| World Wire |") == 7
    assert shown.count("| Sudria Daily |") == 1
    assert "| [4 more](differences.md) | | |" in shown
    assert pages["differences.md"].count("| World Wire |") == 11
