"""A page stays short however large the dossier: registers go on to further pages, and the briefing shows the first."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from builder.compose.indexing import index_dossier
from builder.naming import statement_anchor
from builder.render import render
from builder.values.dossier import Dossier, Gap, Made
from builder.values.ids import DifferenceId, StoryId
from builder.values.registers import Printed, Utterance
from tests.compose.made import compose
from tests.compose.sample import LANDED, sample_dossier
from tests.compose.test_compose import SOURCES

MANY = 201
"""One more than two pages of differences, and than one of gaps."""


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


T = TypeVar("T")
OWN = re.compile(r"(?<![\w-])(?:a1|b2|c3|s[12]|d1|e[1-4])(?![\w-])")
"""Ids in the sample of what each copy of it has for itself; actors, outlets and days are those of all copies."""
SHARED = frozenset({"actors", "origins", "unmatched", "wording", "pages"})


def renamed(value: T, number: int) -> T:
    """The value with the ids of one copy of the sample."""
    if isinstance(value, str) and type(value) is str:
        return cast("T", OWN.sub(lambda match: f"{match[0]}-{number}", value))
    if isinstance(value, tuple):
        return cast("T", tuple(renamed(item, number) for item in value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: renamed(getattr(value, f.name), number) for f in fields(value) if f.init}
        return replace(value, **parts)
    return value


def repeated(times: int) -> Dossier:
    """The sample so many times, all of it on the same days, about the same actors and by the same outlets."""
    printed = Printed(span=LANDED, text="We won.", cue="said")
    said = Utterance(speaker=None, speaker_text="her aide", said=None, published=None, printed=(printed,), varies=False)
    one = replace(sample_dossier(), quotations=(said,))
    copies = [renamed(replace(one, briefing=None), number) for number in range(times)]
    lists = [f.name for f in fields(one) if isinstance(getattr(one, f.name), tuple) and f.name not in SHARED]
    joined: dict[str, Any] = {name: tuple(item for copy in copies for item in getattr(copy, name)) for name in lists}
    articles = {
        o.id: tuple(a for copy in copies for p in copy.origins if p.id == o.id for a in p.articles) for o in one.origins
    }
    origins = tuple(replace(o, articles=articles[o.id]) for o in one.origins)
    return replace(one, origins=origins, briefing=renamed(one.briefing, 0), **joined)


def longest_bodies(dossier: Dossier) -> dict[str, int]:
    """The length of each page below its front matter, of a register's pages the longest."""
    longest: dict[str, int] = {}
    for file in render(compose(index_dossier(dossier)), SOURCES):
        kind = re.sub(r"-\d+(?=\.md$)", "", file.path)
        body = file.data.decode().partition("\n---\n")[2]
        longest[kind] = max(longest.get(kind, 0), len(body))
    return longest


def test_no_page_grows_with_the_dossier() -> None:
    """Ids and figures have a digit more here and there."""
    before, after = longest_bodies(repeated(210)), longest_bodies(repeated(420))
    shared = before.keys() & after.keys()
    assert {path: after[path] for path in shared if after[path] > 1.02 * before[path] + 1000} == {}
    assert {"statements.md", "quotes.md", "gaps.md", "actors/ada-berg.md", "dates/2023/02/07.md"} <= shared
