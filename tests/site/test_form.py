"""The correction form in a real browser: what it writes is read without a Problem, by keyboard, for everyone."""

import json
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from builder.compose.form import shard
from builder.shell.records import read_actor, read_correction, read_decision, read_dossier, read_overlay
from builder.values.capture import ActorRecord, Decision, Overlay
from tests.site.conftest import watch_faults

HOSTILE = [
    "plain words",
    "says \"yes\" and 'no'",
    "colon: and # hash",
    "# begins with a hash",
    "- begins like a list",
    "{begins: like a table}",
    "[a, b]",
    "&anchor *alias !tag",
    "| literal",
    "> folded",
    "%directive @ `tick`",
    "back\\slash \\n \\x41",
    "---",
    "... ",
    "? key",
    "Совещание в Бамако: «да»",
    "اجتماع باماكو",
    "马里 – 俄罗斯",
    "👍🏽 e\u0301 \u00a0x",
    "true",
    "null",
    "~",
    "No",
    "2023",
    "0x1F",
    "1e3",
    "a\tb",
    "</textarea><script>alert(1)</script>",
    "{{ view }} {% raw %}",
    "x" * 3000,
]


def words(page: Page) -> str:
    """The file that the form wrote."""
    return page.locator("#d-file").input_value()


def send(page: Page) -> None:
    page.get_by_role("button", name="Check and write the file").click()


def ids(shipped: Path, name: str) -> list[str]:
    return [row["id"] for row in json.loads((shipped / "docs" / "dossier.json").read_text(encoding="utf-8"))[name]]


def overlay_of(page: Page) -> Overlay:
    overlay, problems = read_overlay(words(page), "seeds/articles/x.yml")
    assert (problems, overlay is None) == ((), False), words(page)
    assert overlay is not None
    return overlay


def actor_of(page: Page) -> ActorRecord:
    actor, problems = read_actor(words(page), "seeds/actors/x.md", "x")
    assert (problems, actor is None) == ((), False), words(page)
    assert actor is not None
    return actor


def decision_of(page: Page) -> Decision:
    decision, problems = read_decision(words(page), "seeds/decisions/x.yml", "x")
    assert (problems, decision is None) == ((), False), words(page)
    assert decision is not None
    return decision


@pytest.fixture
def article(page: Page, address: str, shipped: Path) -> Page:
    """The form for an article that has an overlay."""
    page.goto(f"{address}/correct/?article={ids(shipped, 'articles')[0]}")
    expect(page.get_by_role("button", name="Check and write the file")).to_be_visible()
    return page


def test_a_corrected_date_keeps_every_other_line_of_the_overlay(article: Page, shipped: Path) -> None:
    name = ids(shipped, "articles")[0]
    before = (shipped / "seeds" / "articles" / f"{name}.yml").read_text(encoding="utf-8")
    article.get_by_label("Published", exact=True).fill("2024-02-29")
    article.get_by_label("Reason: published").fill('its footer says: "29 February" # sic')
    send(article)
    assert set(before.splitlines()) <= set(words(article).splitlines())
    overlay, old = overlay_of(article), read_overlay(before, "x")[0]
    assert overlay.published is not None
    assert old is not None
    assert (overlay.published.value, overlay.reasons["published"]) == (
        "2024-02-29",
        'its footer says: "29 February" # sic',
    )
    assert (overlay.publisher, overlay.slug) == (old.publisher, old.slug)


def test_whatever_is_typed_is_read_back_as_it_was(article: Page) -> None:
    title, reason = article.get_by_label("Title", exact=True), article.get_by_label("Reason: title")
    expect(article.get_by_text("they take the place of those found · Now: ")).to_be_visible()
    article.get_by_role("button", name="Add a person").click()
    person = article.get_by_label("Name", exact=True)
    lost = []
    for text in HOSTILE:
        title.fill(text)
        person.fill(text)
        reason.fill(f"{text}\n{text}")
        send(article)
        overlay = overlay_of(article)
        assert overlay.byline is not None
        said = (overlay.title, overlay.byline[-1].name, overlay.reasons["title"])
        if said != (text.strip(), text.strip(), f"{text}\n{text}".strip()):
            lost.append((text, said))
    assert lost == []


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Published", "2023-02-30"),
        ("Published", "7 February 2023"),
        ("Published", "0000"),
        ("Language", "English"),
        ("Address", "javascript:alert(1)"),
        ("Address", 'https://a.example/"x"'),
    ],
)
def test_what_the_builder_would_refuse_is_refused_and_announced(label: str, text: str, article: Page) -> None:
    field = article.get_by_label(label, exact=True)
    field.fill(text)
    send(article)
    expect(article.locator("#d-file")).to_have_count(0)
    assert field.get_attribute("aria-invalid") == "true"
    assert label in article.locator("[role=alert]").inner_text()
    described = (field.get_attribute("aria-describedby") or "").split()
    assert any(label in article.locator(f"#{one}").inner_text() for one in described)
    article.locator("[role=alert] a").click()
    assert field.evaluate("field => field === document.activeElement && field.value") == text


def test_an_actor_without_a_record_gets_one_that_merges_it(page: Page, address: str, shipped: Path) -> None:
    actors = json.loads((shipped / "docs" / "dossier.json").read_text(encoding="utf-8"))["actors"]
    found = next(a["id"] for a in actors if not a["curated"])
    into = next(a["id"] for a in actors if a["curated"])
    page.goto(f"{address}/correct/?actor={found}")
    merge = page.get_by_label("Is the same as")
    merge.fill(found)
    send(page)
    expect(page.locator("[role=alert]")).to_contain_text("is this actor itself")
    merge.fill(into)
    page.get_by_label("Other spellings").fill("\n".join(text[:200] for text in HOSTILE))
    page.get_by_role("button", name="Add a role").click()
    page.get_by_label("Title").fill("Foreign minister: “acting”")
    page.get_by_label("From").fill("2020-10")
    send(page)
    actor = actor_of(page)
    assert actor.merge_into == into
    assert [" ".join(a.split()) for a in actor.aliases] == [" ".join(text[:200].split()) for text in HOSTILE]
    assert (actor.roles[0].title, actor.roles[0].start) == ("Foreign minister: “acting”", "2020-10")


def test_an_actor_with_a_record_keeps_its_prose_and_other_fields(page: Page, address: str, shipped: Path) -> None:
    records = sorted((shipped / "seeds" / "actors").glob("*.md"))
    assert records
    for path in records:
        text = path.read_text(encoding="utf-8")
        page.goto(f"{address}/correct/?actor={path.stem}")
        page.get_by_label("Name (needed)").fill("Another: name")
        send(page)
        old, new = read_actor(text, "x", "x")[0], actor_of(page)
        assert old is not None
        assert (new.name, new.prose, new.wikidata, new.roles, new.aliases) == (
            "Another: name",
            old.prose,
            old.wikidata,
            old.roles,
            old.aliases,
        )


@pytest.mark.parametrize("text", [HOSTILE[1], HOSTILE[2], HOSTILE[5], HOSTILE[15]])
def test_a_decision_says_what_was_typed(text: str, page: Page, address: str, shipped: Path) -> None:
    target = ids(shipped, "statements")[0]
    page.goto(f"{address}/correct/#statement={target}")
    page.get_by_label("What to do").select_option("reword")
    expect(page.get_by_label("Text")).not_to_have_value("")  # the statement's own words, to be changed
    page.get_by_label("Text").fill("")
    page.get_by_label("Reason").fill(text)
    page.get_by_label("Your name").fill(text)
    send(page)
    expect(page.locator("[role=alert]")).to_contain_text("is needed for reword")
    page.get_by_label("Text").fill(text)
    send(page)
    decision = decision_of(page)
    assert (decision.action, decision.target, decision.text, decision.reason, decision.by) == (
        "reword",
        target,
        text,
        text,
        text,
    )
    assert decision.at
    expect(page.locator("label[for=d-file]")).to_have_text(f"seeds/decisions/{target}.yml")
    expect(page.get_by_text("Save it at this place in the folder of the dossier")).to_be_visible()


def test_a_difference_is_settled_beside_its_passages(page: Page, address: str, shipped: Path) -> None:
    differences = ids(shipped, "differences")
    if not differences:
        pytest.skip("the shipped dossier has no difference")
    page.goto(f"{address}/correct/?difference={differences[0]}")
    expect(page.locator(".d-evidence blockquote").first).to_be_visible()
    page.get_by_label("What to do").select_option("resolved")
    page.get_by_label("Text").fill("The ministry corrected its figure.")
    page.get_by_label("Reason").fill("Communiqué of 9 February")
    page.get_by_label("Your name").fill("Q. Editor")
    send(page)
    assert decision_of(page).action == "resolved"


def test_an_event_is_merged_into_another_and_split(page: Page, address: str, shipped: Path) -> None:
    events = json.loads((shipped / "docs" / "dossier.json").read_text(encoding="utf-8"))["events"]
    told = max(events, key=lambda e: len({c["article"] for c in e["claims"]}))
    articles = list(dict.fromkeys(c["article"] for c in told["claims"]))
    other = next(e["id"] for e in events if e["id"] != told["id"])
    page.goto(f"{address}/correct/?event={told['id']}")
    page.get_by_label("What to do").select_option("merge")
    page.get_by_label("Reason").fill("One tour")
    page.get_by_label("Your name").fill("Q. Editor")
    send(page)
    expect(page.locator("[role=alert]")).to_contain_text("is needed for merge")
    page.get_by_label("Merge into").fill(told["id"])
    send(page)
    expect(page.locator("[role=alert]")).to_contain_text("is this event itself")
    page.get_by_label("Merge into").fill(other)
    send(page)
    assert (decision_of(page).action, decision_of(page).into) == ("merge", other)
    page.get_by_label("What to do").select_option("split")
    page.get_by_label("Merge into").fill("")
    page.get_by_role("checkbox").first.check()
    send(page)
    decision = decision_of(page)
    assert (decision.action, decision.target, decision.articles) == ("split", told["id"], (articles[0],))


def test_the_dossiers_record_and_the_ledger_have_a_form(page: Page, address: str) -> None:
    page.goto(f"{address}/correct/?dossier=dossier&field=question")
    expect(page.get_by_label("Question")).to_be_focused()
    page.get_by_label("Question").fill("Who: when?")
    send(page)
    record, problems = read_dossier(words(page), "seeds/dossier.md", "x")
    assert (record.question, problems) == ("Who: when?", ())
    page.goto(f"{address}/correct/?correction=new")
    page.get_by_label("Kind").select_option("typo")
    page.get_by_label("What was put right").fill("A name was misspelt.")
    page.get_by_label("Concerns").fill("briefing")
    page.get_by_label("Your name").fill("Q. Editor")
    send(page)
    entry, problems = read_correction(words(page), "x", "x")
    assert entry is not None
    assert (entry.kind, entry.about, problems) == ("typo", ("briefing",), ())
    expect(page.locator("label[for=d-file]")).to_have_text(f"seeds/corrections/{entry.at}-briefing.yml")


GITHUB = {
    "base": "https://github.com/a/b",
    "edit": "/edit/main/{path}",
    "new": "/new/main?filename={name}&value={start}",
}


def with_forge(page: Page, address: str, forge: dict[str, str]) -> None:
    """The same site, of a dossier whose record names a repository."""

    def answer(route: Route) -> None:
        index = route.fetch().json()
        route.fulfill(json=index | {"forge": forge})

    page.route(f"{address}/data/correct/index.json", answer)


def test_the_forge_opens_a_new_file_filled_in_and_an_existing_one_to_edit(
    page: Page, address: str, shipped: Path
) -> None:
    with_forge(page, address, GITHUB)
    target = ids(shipped, "statements")[0]
    page.goto(f"{address}/correct/?statement={target}")
    page.get_by_label("What to do").select_option("hide")
    page.get_by_label("Reason").fill("a & b = c?")
    page.get_by_label("Your name").fill("Q")
    send(page)
    link = page.get_by_role("link", name="Open as a new file, filled in").get_attribute("href") or ""
    assert parse_qs(urlsplit(link).query) == {
        "filename": [f"seeds/decisions/{target}.yml"],
        "value": [words(page)],
    }
    page.get_by_label("Reason").fill("long " * 2000)
    send(page)
    assert "long" not in (page.get_by_role("link", name="Open a new file").get_attribute("href") or "long")
    article = ids(shipped, "articles")[0]
    page.goto(f"{address}/correct/?article={article}")
    page.get_by_label("Agency", exact=True).fill("AFP")
    send(page)
    link = page.get_by_role("link", name="Open the file to edit").get_attribute("href") or ""
    assert link == f"https://github.com/a/b/edit/main/seeds/articles/{article}.yml"


def test_without_a_repository_the_file_is_saved_from_the_page(article: Page) -> None:
    article.get_by_label("Agency", exact=True).fill("AFP")
    send(article)
    expect(article.get_by_role("link", name="Open")).to_have_count(0)
    with article.expect_download() as download:
        article.get_by_role("link", name="Save as a file").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == words(article)


def test_an_unknown_id_and_an_address_without_one_lead_to_the_list(page: Page, address: str, shipped: Path) -> None:
    page.goto(f"{address}/correct/?statement=<b>gone</b>")
    expect(page.locator("#d-form [role=alert]")).to_contain_text("no statement “<b>gone</b>”")
    page.goto(f"{address}/correct/")
    name = ids(shipped, "articles")[0]
    page.get_by_label("Article, actor, event or story").fill(name)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Publisher", exact=True)).to_be_visible()
    assert f"article={name}" in page.url


def test_a_date_is_corrected_with_the_keyboard_alone(article: Page) -> None:
    for _ in range(120):
        article.keyboard.press("Tab")
        if article.evaluate("document.activeElement.matches('.d-form input[placeholder]')"):
            break
    article.keyboard.type("2023-02-07")
    article.keyboard.press("Enter")
    assert article.evaluate("document.activeElement.id") == "d-result"
    published = overlay_of(article).published
    assert published is not None
    assert published.value == "2023-02-07"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_form_filled_in_wrongly_and_rightly(
    scheme: str, browser: Browser, address: str, shipped: Path
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/correct/?article={ids(shipped, 'articles')[0]}")
    found = []
    for text in ("nonsense", "2023-02-07"):
        page.get_by_role("button", name="Add a person").click()
        page.get_by_label("Name", exact=True).last.fill("Ada Berg")
        page.get_by_label("Published", exact=True).fill(text)
        send(page)
        faults = Axe().run(page).response["violations"]
        found += [(f["id"], [n["html"][:160] for n in f["nodes"]]) for f in faults if f["impact"] != "minor"]
    context.close()
    assert found == []


def test_nothing_of_the_form_scrolls_sideways_on_a_phone(browser: Browser, address: str, shipped: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/correct/?article={ids(shipped, 'articles')[0]}")
    page.get_by_label("Title", exact=True).fill("x" * 300)
    send(page)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    context.close()
    assert wide <= 0


def test_the_form_asks_no_other_host_and_logs_no_error(page: Page, address: str, shipped: Path) -> None:
    faults = watch_faults(page, address)
    for kind in ("article", "actor", "statement"):
        page.goto(f"{address}/correct/?{kind}={ids(shipped, f'{kind}s')[0]}")
        send(page)
    assert faults == []


def test_without_scripts_the_page_says_what_to_write_where(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/correct/")
    text = page.locator("article").inner_text()
    context.close()
    for place in ("seeds/articles/NAME.yml", "seeds/actors/NAME.md", "seeds/decisions/", "CONTRIBUTING.md"):
        assert place in text


def test_a_file_that_cannot_be_changed_safely_gets_lines_to_put_in_by_hand(
    page: Page, address: str, shipped: Path
) -> None:
    name = ids(shipped, "articles")[0]

    def answer(route: Route) -> None:
        rows = route.fetch().json()
        rows[name]["file"] = {"parts": None}
        route.fulfill(json=rows)

    page.route(f"{address}/data/correct/article-0.json", answer)
    page.goto(f"{address}/correct/?article={name}")
    page.get_by_label("Agency", exact=True).fill("AFP")
    send(page)
    assert words(page) == "agency: AFP\n"
    expect(page.locator(".d-result")).to_contain_text("by hand")


def test_a_decision_that_is_there_is_changed_in_its_own_lines(page: Page, address: str, shipped: Path) -> None:
    target = ids(shipped, "statements")[0]
    lines = ["action: hide\n", f"target: {target}\n", "reason: 'old'\n", "# signed\n", "by: Q\n", "at: 2024-01-02\n"]
    parts = [["" if line.startswith("#") else line.partition(":")[0], line] for line in lines]
    said = {"action": "hide", "target": target, "reason": "old", "by": "Q", "at": "2024-01-02"}
    there = {
        "path": f"seeds/decisions/{target}.yml",
        "file": {"head": "", "parts": parts, "tail": ""},
        "asserted": {name: {"value": value} for name, value in said.items()},
    }

    def answer(route: Route) -> None:
        rows = route.fetch().json()
        rows[target] |= {"decisions": [there], "path": f"seeds/decisions/{target}-2.yml"}
        route.fulfill(json=rows)

    page.route(f"{address}/data/correct/statement-0.json", answer)
    page.goto(f"{address}/correct/?statement={target}")
    page.get_by_label("Reason").fill("new: better")
    send(page)
    assert words(page) == "".join(lines).replace("'old'", '"new: better"')
    page.get_by_label("Decision", exact=True).select_option("a new decision")
    page.get_by_label("What to do").select_option("pin")
    page.get_by_label("Reason").fill("so")
    page.get_by_label("Your name").fill("Q")
    send(page)
    expect(page.locator("label[for=d-file]")).to_have_text(f"seeds/decisions/{target}-2.yml")
    assert decision_of(page).target == target


@pytest.mark.parametrize("name", ["000_6a6b9e51486a3fac.1", "отчёт", "👍🏽 a&b=c"])
def test_the_browser_looks_in_the_file_that_the_builder_wrote(name: str, page: Page, address: str) -> None:
    def answer(route: Route) -> None:
        index = route.fetch().json()
        route.fulfill(json=index | {"files": index["files"] | {"statement": 7}})

    page.route(f"{address}/data/correct/index.json", answer)
    with page.expect_request("**/statement-*.json") as asked:
        page.goto(f"{address}/correct/?statement={quote(name, safe='')}")
    assert asked.value.url.endswith(f"/statement-{shard(name, 7)}.json")
