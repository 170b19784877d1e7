"""Every page leads on and back, says why a part is empty, and shows captured words as words."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

import frontmatter
import pytest

from builder.compose.briefing import role_as_of
from builder.compose.indexing import index_dossier
from builder.render import render
from builder.values.article import UNKNOWN_PUBLISHER
from builder.values.capture import DossierRecord, Role
from builder.values.dossier import Dossier, Edit
from builder.values.ids import EventId
from builder.values.registers import Cell, Coverage, CoverageRow, Printed, Source, Utterance
from builder.values.when import When
from tests.compose.made import attach, compose
from tests.compose.sample import LANDED, TEXTS, sample_dossier

TEMPLATES = Path(__file__).parents[2] / "templates"
SOURCES = {p.name: p.read_text(encoding="utf-8") for p in TEMPLATES.glob("*.j2")}
LINK = re.compile(r"\]\(([^)\s]+)")
ANCHOR = re.compile(r'\bid="([^"]+)"')


def pages_of(dossier: Dossier) -> dict[str, str]:
    site = index_dossier(dossier)
    return {file.path: file.data.decode() for file in render(compose(site), SOURCES) + attach(site)}


@pytest.fixture(scope="module")
def pages() -> Mapping[str, str]:
    return pages_of(sample_dossier())


def test_errors_can_be_reported_where_statements_and_differences_stand_and_only_to_a_forge() -> None:
    told, mute = pages_of(sample_dossier("https://github.com/a/b")), pages_of(sample_dossier(None))
    for page in ("statements.md", "differences.md", "index.md"):
        assert "[report an error](https://github.com/a/b/issues/new?" in told[page], page
        assert "report an error" not in mute[page], page


def local_links(pages: Mapping[str, str]) -> list[tuple[str, str, str]]:
    found = []
    for path, text in pages.items():
        for link in LINK.findall(text) if path.endswith(".md") else ():
            if "//" not in link:
                target, _, fragment = link.partition("#")
                target = target.partition("?")[0]
                found.append(
                    (
                        path,
                        posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path,
                        fragment,
                    )
                )
    return found


def test_every_link_leads_to_a_page_and_an_anchor_on_it(pages: Mapping[str, str]) -> None:
    headings = {"quotes", "differences", "what-the-briefing-stands-on"}
    for source, target, fragment in local_links(pages):
        if target == "manifest.sha256":
            continue
        assert target in pages, f"{source} links to {target}"
        assert not fragment or fragment in headings or fragment in ANCHOR.findall(pages[target]), (
            f"{source}: {target}#{fragment}"
        )


def test_articles_actors_dates_and_sources_link_both_ways(pages: Mapping[str, str]) -> None:
    links = {(source, target) for source, target, _ in local_links(pages)}
    for one, other in (
        ("articles/berg-to-visit-sudria.md", "actors/ada-berg.md"),
        ("articles/berg-to-visit-sudria.md", "dates/2023/02/06.md"),
        ("articles/berg-to-visit-sudria.md", "sources/world-wire.md"),
        ("dates/2023/02/06.md", "dates/2023/02.md"),
        ("dates/2023/02.md", "dates/2023.md"),
    ):
        assert (one, other) in links
        assert (other, one) in links


def test_every_page_is_reached_from_the_front_page(pages: Mapping[str, str]) -> None:
    nav = {p for p in pages if "/" not in p or p.endswith("index.md")}
    reached, todo = set(nav), list(nav)
    links = local_links(pages)
    while todo:
        page = todo.pop()
        for source, target, _ in links:
            if source == page and target in pages and target not in reached:
                reached.add(target)
                todo.append(target)
    assert {p for p in pages if p.endswith(".md")} - reached <= {"actors/a-berg.md"}, "only redirects may stand alone"


def test_an_article_shows_all_its_words_and_what_rests_on_them(pages: Mapping[str, str]) -> None:
    page = pages["articles/norland-s-berg-lands-in-sudria-early.md"]
    shown = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", page)
    assert TEXTS["b2"][0] in shown
    assert "&lt;script&gt;" in page
    assert "<script>alert" not in page
    assert "statements.md#s-s2" in page
    assert "differences.md#s-d1" in page


def test_front_matter_of_an_article_says_what_the_contract_asks(pages: Mapping[str, str]) -> None:
    meta = frontmatter.loads(pages["articles/berg-to-visit-sudria.md"]).metadata
    wanted = (
        "id title publisher agency byline dateline published captured language actors dates story origin copy_of "
        "source sha256 edit_url generated"
    )
    assert set(wanted.split()) <= set(meta)
    assert meta["published"] == {
        "value": "2023-02-05",
        "precision": "day",
        "basis": "stated",
        "evidence": "Feb 5, 2023",
    }
    assert meta["dates"] == ["2022-05/..", "2023-02-05", "2023-02-06"]
    assert meta["generated"] is True


def test_a_column_is_called_so_on_its_page_in_lists_in_citations_and_beside_what_differs() -> None:
    dossier = sample_dossier()
    readings = tuple(
        replace(r, article=replace(r.article, genre="opinion", genre_evidence="Opinion")) if r.article.id == "b2" else r
        for r in dossier.readings
    )
    marked = {path: unescape(page) for path, page in pages_of(replace(dossier, readings=readings)).items()}
    assert (
        "| Genre | opinion, its author’s word and no report"
        in marked["articles/norland-s-berg-lands-in-sudria-early.md"]
    )
    assert "Genre" not in marked["articles/berg-to-visit-sudria.md"]
    assert marked["articles/index.md"].count(">opinion</span>") == 1
    assert "Sudria Daily (opinion), 7 Feb 2023" in marked["statements.md"]
    for path in ("differences.md", "index.md"):
        assert "Sudria Daily (opinion)" in marked[path]
        assert "World Wire (opinion)" not in marked[path]


def test_an_undated_article_is_on_no_date_page_as_published(pages: Mapping[str, str]) -> None:
    published = [text.partition("## Published")[2] for path, text in pages.items() if path.startswith("dates/2")]
    assert any(published)
    assert not any("berg-in-sudria" in text.partition("\n## ")[0] for text in published)


def test_years_without_a_month_stand_in_one_list_and_what_is_new_first() -> None:
    dossier = sample_dossier()
    known = next(e for e in dossier.events if e.when)
    dates = ("1998", "2001", "2023-01-03", "2023-03-04")
    told = tuple(replace(known, id=EventId(f"e{n}"), when=when) for n, when in enumerate(dates))
    page = pages_of(replace(dossier, events=told))["dates/index.md"]
    places = [page.index(words) for words in ("[March 2023]", "[January 2023]", "## Only the year", "[2001]", "[1998]")]
    assert places == sorted(places)
    assert "## 1998" not in page


def test_what_its_heading_says_no_plan_repeats(pages: Mapping[str, str]) -> None:
    status = re.compile(r'd-kicker">.* · (?:open|reported|past)')
    assert status.search(pages["index.md"])
    assert "d-kicker" in pages["due.md"]
    assert not status.search(pages["due.md"])


def test_a_script_address_of_a_capture_is_no_link(pages: Mapping[str, str]) -> None:
    texts = [text for path, text in pages.items() if path.endswith(".md")]
    assert not any(link.lower().startswith("javascript") for text in texts for link in LINK.findall(text))


def test_old_ids_of_an_actor_lead_to_the_new_page(pages: Mapping[str, str]) -> None:
    assert "(ada-berg.md" in pages["actors/a-berg.md"]


def test_a_statement_offers_its_correction_in_one_click(pages: Mapping[str, str]) -> None:
    link = next(link for link in LINK.findall(pages["statements.md"]) if "filename" in link)
    assert link.startswith("https://github.com/example/dossier/new/main?filename=seeds%2Fdecisions%2Fs1.yml")


def test_without_a_forge_pages_name_the_file_and_link_nowhere() -> None:
    pages = pages_of(sample_dossier(repo_url=None))
    assert not any("seeds/" in link for text in pages.values() for link in LINK.findall(text))
    assert "`seeds/articles/b2.yml`" in pages["articles/norland-s-berg-lands-in-sudria-early.md"]


def test_an_empty_dossier_has_every_page_and_says_why_each_is_empty() -> None:
    empty = Dossier(record=DossierRecord(title="Nothing"), as_of=None, readings=(), actors=(), origins=(), stories=())
    pages = pages_of(empty)
    assert {"index.md", "timeline.md", "due.md", "gaps.md", "quotes.md"} <= set(pages)
    for path, text in pages.items():
        if not path.endswith(".md"):
            continue
        for part in re.split(r"\n#+ ", text)[1:]:
            assert re.search(r"[.:][)\s*]", part + "\n"), f"{path}: {part!r} says nothing"


def test_the_order_of_articles_does_not_matter() -> None:
    dossier = sample_dossier()
    turned = replace(dossier, readings=dossier.readings[::-1])
    assert pages_of(dossier) == pages_of(turned)


def test_what_the_machine_put_into_the_title_is_lighter_on_the_page_and_plain_in_the_tab() -> None:
    sample = sample_dossier()
    first = sample.statements[0]
    text = TEXTS["b2"][0]
    cut = replace(first.slice, article=LANDED.article, paragraph=LANDED.paragraph, start=0, end=len(text))
    edits = (Edit(kind="date", start=len(text) - 1, end=len(text) - 1, text=" [7 February 2023]", source=None),)
    said = f"{text[:-1]} [7 February 2023]{text[-1]}"
    titled = replace(first, text=said, slice=cut, edits=edits)
    briefing = sample.briefing
    assert briefing is not None
    made = replace(briefing, title=said.removesuffix("."), title_from=titled.id, title_edits=edits)
    pages = pages_of(replace(sample, statements=(titled, *sample.statements[1:]), briefing=made))
    assert re.search(
        r'^# .*<span class="d-edit" title="[^"]+"> &#91;7 February 2023&#93;</span>$', pages["index.md"], re.M
    )
    assert str(frontmatter.loads(pages["index.md"])["title"]).endswith(" (7 February 2023)")


def test_a_bottom_line_without_a_day_in_its_words_says_when_it_was_or_was_reported() -> None:
    sample = sample_dossier()
    first = sample.statements[0]
    day = When(value="2023-02-06", basis="weekday", words="Monday")
    lines = {}
    for name, when, text in (
        ("none", None, "It rained."),
        ("day", day, "It rained."),
        ("said", day, "It rained [6 February 2023]."),
    ):
        one = replace(first, when=when, text=text, edits=())
        pages = pages_of(replace(sample, statements=(one, *sample.statements[1:])))
        lines[name] = next(line for line in pages["index.md"].splitlines() if "d-sure" in line)
    assert "· article of 5 Feb 2023" in lines["none"]
    assert "· [6 February 2023](dates/2023/02/06.md" in lines["day"]
    assert "2023" not in lines["said"]


@pytest.mark.parametrize("repo_url", [None, "https://github.com/example/dossier"])
def test_every_page_names_the_file_that_corrects_it_with_and_without_a_forge(repo_url: str | None) -> None:
    for path, text in pages_of(sample_dossier(repo_url)).items():
        if path.endswith(".md") and "redirect: " not in text:
            line = next(line for line in text.splitlines() if re.search("to correct this page|is corrected by", line))
            assert ("](https://github.com/example/dossier/" in line) == (repo_url is not None), path
            assert re.search(r"`seeds/[\w./-]+`", line), path
            assert repo_url or not re.search(r"\[correct this\]\((?!(\.\./)*correct\.md\?)", text), path


def test_a_passage_keeps_its_own_quotation_marks_and_gets_none(pages: Mapping[str, str]) -> None:
    assert not [path for path, text in pages.items() if "““" in text or "””" in text]


def test_pages_that_repeat_a_statement_name_its_sources_and_lead_to_the_register_for_the_rest(
    pages: Mapping[str, str],
) -> None:
    repeated = [
        (path, block)
        for path, text in pages.items()
        if re.match(r"(actors|dates|sources)/", path)
        for block in re.findall(r'<div class="d-statement .*?</div>', text, re.DOTALL)
    ]
    assert {path.split("/")[0] for path, _ in repeated} == {"actors", "dates", "sources"}
    for path, block in repeated:
        anchor = block.partition('id="')[2].partition('"')[0]
        full = re.findall(r"\[in full\]\((?:\.\./)+(statements[^#)]*\.md)#([^ )]+)", block)
        assert full == [("statements.md", anchor)], path
        assert "d-chips" not in block, path
    assert any("Sudria Daily\u00a0<span" in block and "state-funded" in block for _, block in repeated)


def test_related_passages_say_how_many_other_origins_tell_of_the_same(pages: Mapping[str, str]) -> None:
    told = sample_dossier()
    first, second = told.statements
    alone = replace(first, support=first.support[:1], origins=first.origins[:1], related=(*first.related, LANDED))
    statements = pages_of(replace(told, statements=(alone, second)))["statements.md"]
    assert "2 related passages (1 other origin)" in statements  # an article of unknown origin counts nothing
    assert "1 related passage<" in pages["statements.md"]


def test_quotations_of_one_speaker_whom_no_name_tells_stand_together(pages: Mapping[str, str]) -> None:
    told = sample_dossier()
    printed = Printed(span=LANDED, text="We won.", cue="said")
    said = [
        Utterance(speaker=None, speaker_text=words, said=None, published=None, printed=(printed,), varies=False)
        for words in ("the army", "The army")
    ]
    quotes = pages_of(replace(told, quotations=tuple(said)))["quotes.md"]
    assert quotes.count("## The army") == 1
    assert "## the army" not in quotes


def test_a_role_leads_to_the_article_that_words_it_so_and_an_editor_s_source_stands_in_the_editor_s_words() -> None:
    dossier = sample_dossier()
    berg = dossier.actors[0]
    roles = (Role(title="Premier", source="a1"), Role(title="Deputy", source="the gazette of 2019"))
    told = replace(dossier, actors=(replace(berg, roles=roles), *dossier.actors[1:]))
    page = pages_of(told)["actors/ada-berg.md"]
    assert '- Premier <span class="d-meta">[World Wire, 5 Feb 2023](../articles/berg-to-visit-sudria.md' in page
    assert '- Deputy <span class="d-meta">the gazette of 2019</span>' in page


@pytest.mark.parametrize(
    ("roles", "held"),
    [
        ((Role(title="Premier", start="2020"), Role(title="Minister", start="2009")), "Premier"),
        ((Role(title="Minister", start="2009", end="2020"), Role(title="Premier", start="2020")), "Premier"),
        ((Role(title="Premier", start="2020"), Role(title="President", start="2024")), "Premier"),
        ((Role(title="union leader"), Role(title="secretary")), "union leader"),
        ((Role(title="Minister", start="2009", end="2020"),), ""),
    ],
)
def test_who_is_who_names_the_role_that_began_last_or_the_first_of_those_without_a_day(
    roles: tuple[Role, ...], held: str
) -> None:
    assert role_as_of(replace(sample_dossier().actors[0], roles=roles), "2023-02-07") == held


def test_only_a_day_is_given_in_figures_beside_its_words() -> None:
    dossier = sample_dossier()
    one = dossier.differences[0]
    versions = tuple(replace(version, value="2012") for version in one.versions)
    counted, dated = (
        pages_of(replace(dossier, differences=(replace(one, slot=slot, versions=versions),)))["differences.md"]
        for slot in ("number", "when")
    )
    assert "= 2012" not in counted
    assert "= 2012" in dated


def test_a_settled_question_says_no_more_what_would_settle_it() -> None:
    dossier = sample_dossier()
    one = replace(dossier.differences[0], settle="its minutes")
    unsettled, settled = (
        pages_of(replace(dossier, differences=(replace(one, status=status),)))["differences.md"]
        for status in ("open", "resolved")
    )
    assert "its minutes" in unsettled
    assert "its minutes" not in settled


def test_a_row_compares_sources_only_where_one_of_them_tells_something() -> None:
    dossier = sample_dossier()
    sources = tuple(Source(name=origin.name, origin=origin.id, articles=origin.articles) for origin in dossier.origins)
    says, silent, absent = Cell(stand="says"), Cell(stand="silent"), Cell(stand="no article")
    for others in ((silent, silent), (absent, says)):
        said, other = (
            CoverageRow(statement=one.id, cells=cells)
            for one, cells in zip(dossier.statements, ((silent, says), others), strict=False)
        )
        told = replace(dossier, coverage=Coverage(sources=sources, rows=(other, said)))
        page = pages_of(told)["coverage.md"]
        assert dossier.statements[0].text in page
        assert dossier.statements[1].text not in page
        assert "1 more in the register of [statements]" in page


def test_a_plan_of_an_unknown_source_is_not_said_to_be_according_to_anybody() -> None:
    dossier = sample_dossier()
    told = replace(dossier, due=tuple(replace(due, said_by=UNKNOWN_PUBLISHER) for due in dossier.due))
    assert "according to" in pages_of(dossier)["due.md"]
    assert "according to" not in pages_of(told)["due.md"]
