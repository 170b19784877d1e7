import json
import re
from importlib import resources

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.shell.records import read_actor, read_decision, read_dossier, read_overlay, read_page
from builder.shell.yaml_text import parse_yaml
from builder.values.capture import Byline
from tests.conftest import ROOT

PATH = "seeds/articles/a.yml"
BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


def schema(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(
        resources.files("builder").joinpath("schemas", f"{name}.schema.json").read_bytes()
    )
    return found


def said(text: str) -> list[str]:
    return [str(problem) for problem in read_overlay(text, PATH)[1]]


def test_a_field_is_a_value_or_a_value_with_its_reason() -> None:
    overlay, problems = read_overlay(
        "title: Talks in Bern\npublished:\n  value: 2024-08-01\n  reason: the page's address says so\n", PATH
    )
    assert overlay is not None
    assert problems == ()
    assert overlay.title == "Talks in Bern"
    assert overlay.published is not None
    assert (overlay.published.value, overlay.published.precision, overlay.published.basis) == (
        "2024-08-01",
        "day",
        "editor",
    )
    assert overlay.published.evidence == overlay.reasons["published"] == "the page's address says so"
    assert overlay.lines == {"title": 1, "published": 2}


@pytest.mark.parametrize(("value", "precision"), [("2024-08-01", "day"), ("2024-08", "month"), ("2024", "year")])
def test_a_date_is_as_precise_as_it_is_written(value: str, precision: str) -> None:
    overlay, _ = read_overlay(f"published: {value}", PATH)
    assert overlay is not None
    assert overlay.published is not None
    assert overlay.published.precision == precision


def test_a_byline_is_names_or_names_with_roles_and_may_be_empty() -> None:
    overlay, _ = read_overlay("byline:\n  - Ann Lee\n  - {name: Bo Tan, role: editor}\n", PATH)
    assert overlay is not None
    assert overlay.byline == (Byline(name="Ann Lee", role="author"), Byline(name="Bo Tan", role="editor"))
    nobody, _ = read_overlay("byline: []", PATH)
    assert nobody is not None
    assert nobody.byline == ()


def test_norwegian_is_a_language_and_a_title_of_figures_is_a_title() -> None:
    overlay, problems = read_overlay("language: no\ntitle: 2023\n", PATH)
    assert problems == ()
    assert overlay is not None
    assert (overlay.language, overlay.title) == ("no", "2023")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "published: 2026-06-31",
            f"{PATH}:1: date-impossible: published: no such day: '2026-06-31'; "
            "look it up again; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        (
            "title: x\npublished: 31 June 2026",
            f"{PATH}:2: date-impossible: published: no such day: '31 June 2026'; "
            "look it up again; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        (
            "published: Feb. 30",
            f"{PATH}:1: date-impossible: published: no such day: 'Feb. 30'; "
            "look it up again; write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        (
            "published: 30 June 2026",
            f"{PATH}:1: date-unreadable: published: not a date: '30 June 2026'; "
            "write it as YYYY-MM-DD, YYYY-MM or YYYY",
        ),
        ("publisched: 2023", f"{PATH}:1: field-unknown: unknown field 'publisched'; did you mean 'published'?"),
        ("title: [a, b]", f"{PATH}:1: field-type: title: a list is not what is expected; write some words"),
        ("drop: maybe", f"{PATH}:1: field-type: drop: 'maybe' is not what is expected; write true or false"),
        ("url: javascript:alert(1)", f"{PATH}:1: field-type: url: 'javascript:alert(1)' is not what is expected; "
         "write an address that begins with https://"),
        ("slug: ../x", f"{PATH}:1: field-type: slug: '../x' is not what is expected; "
         "write lower-case words joined by hyphens"),
        ("title: {valu: x}", f"{PATH}:1: field-unknown: unknown field 'valu'; did you mean 'value'?"),
        ("title: a\ntitle: b", f"{PATH}:2: key-twice: 'title' is given twice; keep one of the two"),
        ("- a\n- b", f"{PATH}:1: yaml-shape: no fields found; write one `field: value` a line, "
         "with a space after the colon"),
        ("a: b\ntitle: \"Sea wall\npublisher: x\n", f"{PATH}:2: yaml-broken: a quotation mark is opened and never "
         "closed; mend the line; a value with a colon, a quotation mark or # needs quotation marks around it"),
        ("title: Sea wall: dry\n", f"{PATH}:1: yaml-broken: a second colon, a line above without the space after its "
         "colon, or a line that begins too far right; mend the line; a value with a colon, a quotation mark or # needs "
         "quotation marks around it"),
        ("title: x\n\turl: y\n", f"{PATH}:2: yaml-broken: a line that begins with a tab: write spaces; mend the line; "
         "a value with a colon, a quotation mark or # needs quotation marks around it"),
        ("---\ntitle: x\n---\n", f"{PATH}:3: yaml-broken: expected a single document in the stream but found "
         "another document; take out the lines `---`: the whole file is fields"),
        ("published: 2024\nreason: seen in print\n", f"{PATH}:2: field-unknown: a reason of no field; write it under "
         "the field that it is for: `published:`, and below it, indented, `value: …` and `reason: …`"),
        ("published: {date: 2024, because: x}", f"{PATH}:1: field-unknown: unknown field 'because'; "
         "did you mean 'reason'?"),
        ("captured: 2024-05-02\npublished: 2042-05-02\n", f"{PATH}:2: date-late: published: 2042-05-02 is after "
         "2024-05-02, when the clipping was taken; look both days up again; the later one may be a slip"),
        ("title: &a x", f"{PATH}:1: yaml-refused: anchors and aliases are not read; write the value out"),
        ("title: !!python/name:os.system x", None),
        ("title: a: b", None),
        ("title:\n\t- x", None),
    ],
)  # fmt: skip
def test_each_fault_is_named_with_its_line_and_remedy(text: str, problem: str | None) -> None:
    found = said(text)
    assert found[0].startswith(f"{PATH}:")
    if problem is not None:
        assert problem in found


def test_what_an_escape_brings_in_is_cleaned_like_what_is_typed() -> None:
    overlay, problems = read_overlay('title: "Sea\\u202e \\u2067wall\\0\\x1b\\u2028now"\n', PATH)
    assert problems == ()
    assert overlay is not None
    assert overlay.title == "Sea wall\nnow"


@pytest.mark.parametrize("unseen", ["\\u200b", "\\xad", "\\u2060", "\\ufeff", "\\U000E0061", "\\u180e", "\\uffff"])
def test_what_nobody_sees_makes_no_second_name_of_one(unseen: str) -> None:
    overlay, _ = read_overlay(f'publisher: "Sea{unseen}wall"\n', PATH)
    assert overlay is not None
    assert overlay.publisher == "Seawall"


@pytest.mark.parametrize("text", ["published:\n  value: 2023\n   reason: x\n", "action: hide\n target: s1\n"])
def test_a_line_that_is_indented_otherwise_than_its_neighbours_is_named_as_such(text: str) -> None:
    (problem,) = said(text)
    assert problem.startswith(f"{PATH}:{text.count(chr(10))}: yaml-broken: ")
    assert "let the line begin where the one above begins" in problem


@pytest.mark.parametrize("published", ["2024-05-02", "2024-05-03", "2024-05", "2024", "2023-12-31"])
def test_a_clipping_may_be_taken_on_any_day_from_that_of_its_article(published: str) -> None:
    assert said(f"captured: 2024-05-02\npublished: {published}\n") == []


def test_a_faulty_field_leaves_the_others_standing() -> None:
    overlay, problems = read_overlay("published: 2026-06-31\ntitle: Talks\nnonsense: 1\n", PATH)
    assert overlay is not None
    assert (overlay.title, overlay.published, len(problems)) == ("Talks", None, 2)


def test_an_empty_overlay_asserts_nothing() -> None:
    overlay, problems = read_overlay("# nothing yet\n", PATH)
    assert overlay is not None
    assert problems == ()
    assert overlay.title is None


@pytest.mark.timeout(60)
@pytest.mark.parametrize("bomb", [BOMB, "a: " + "[" * 5000, "a: " + "{b: " * 3000, "a: " + "x" * 300_000])
def test_a_bomb_is_refused_at_once(bomb: str) -> None:
    root, problems = parse_yaml(bomb, PATH)
    assert root is None
    assert len(problems) == 1


@given(st.text(max_size=120))
def test_any_text_is_a_record_or_problems_never_an_exception(text: str) -> None:
    overlay, problems = read_overlay(text, PATH)
    assert overlay is not None or len(problems) == 1
    read_actor(f"---\n{text}\n---\n", PATH, "a")
    read_decision(text, PATH, "a")
    read_dossier(text, PATH, "a")
    read_page(text, PATH, "a.md")


def test_an_actor_has_a_name_a_type_and_prose() -> None:
    record, problems = read_actor(
        "---\nname: Ann Lee\ntype: person\naliases: [A. Lee]\nroles:\n  - title: minister\n    from: 2020-03\n"
        "    to: 2023\n  - envoy\nwikidata: Q42\nnot_same_as: bo-lee\n---\n\nMinister since 2020.\n",
        "seeds/actors/ann-lee.md",
        "ann-lee",
    )
    assert problems == ()
    assert record is not None
    assert (record.id, record.aliases, record.wikidata, record.not_same_as) == (
        "ann-lee",
        ("A. Lee",),
        "Q42",
        ("bo-lee",),
    )
    assert [(role.title, role.start, role.end) for role in record.roles] == [
        ("minister", "2020-03", "2023"),
        ("envoy", None, None),
    ]
    assert record.prose == "Minister since 2020."


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("no front matter", "front-matter-missing", 1),
        ("---\nname: x\n---\n", "field-missing", None),
        ("---\ntype: person\n---\n", "field-missing", None),
        ("---\nname: x\ntype: robot\n---\n", "field-type", 3),
        ("---\nname: x\ntype: person\nroles:\n  - from: 2023-13\n---\n", "date-impossible", 5),
    ],
)
def test_faults_of_an_actor_are_named_where_they_stand(text: str, code: str, line: int | None) -> None:
    _, problems = read_actor(text, "seeds/actors/x.md", "x")
    assert (problems[0].code, problems[0].where.line) == (code, line)


def test_the_dossiers_record_gives_title_question_and_assessment() -> None:
    record, problems = read_dossier(
        "---\ntitle: Talks\nquestion: Who spoke?\nlanguages: [en, fr]\n---\n\nBoth did.\n", "seeds/dossier.md", "folder"
    )
    assert problems == ()
    assert (record.title, record.question, record.languages) == ("Talks", "Who spoke?", ("en", "fr"))
    assert record.assessment == "Both did."


def test_a_dossier_whose_record_cannot_be_read_is_called_by_its_folder() -> None:
    record, problems = read_dossier("---\ntitle: [\n---\n", "seeds/dossier.md", "folder")
    assert record.title == "folder"
    assert [(p.code, p.where.line) for p in problems] == [("yaml-broken", 2)] or problems[0].code == "yaml-broken"


def test_a_decision_says_what_is_done_with_what() -> None:
    decision, problems = read_decision("action: hide\ntarget: s1\nreason: wrong\nby: Ann\nat: 2023-02-08\n", PATH, "d1")
    assert problems == ()
    assert decision is not None
    assert (decision.id, decision.action, decision.target, decision.at) == ("d1", "hide", "s1", "2023-02-08")
    assert read_decision("action: burn\ntarget: s1", PATH, "d1")[0] is None
    assert [p.code for p in read_decision("reason: x", PATH, "d1")[1]] == ["field-missing", "field-missing"]


def test_a_word_that_no_field_knows_is_answered_with_the_nearest() -> None:
    _, problems = read_decision("action: resolve\ntarget: s1\nreson: x\n", PATH, "d1")
    assert [(p.where.line, p.remedy.rpartition("did")[2]) for p in problems] == [
        (3, " you mean 'reason'?"),
        (1, " you mean 'resolved'?"),
    ]


def test_a_page_takes_its_title_from_front_matter_heading_or_name() -> None:
    assert read_page("---\ntitle: About us\n---\ntext", PATH, "about.md")[0].title == "About us"
    assert read_page("# Who we are\n\ntext", PATH, "about.md")[0].title == "Who we are"
    assert read_page("text", PATH, "about-us.md")[0].title == "About us"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "overlay",
            "published: {value: '2024-08-01', reason: y}\ndrop: true\nbyline: [A B, {name: C D, role: editor}]",
        ),
        ("overlay", "publisched: x"),
        ("overlay", "drop: maybe"),
        ("overlay", "slug: ../x"),
        ("overlay", "title: [a]"),
        ("overlay", "published: '1 May'"),
        ("actor", "name: x\ntype: person\naliases: [a]\nroles: [{title: m, from: '2020'}]"),
        ("actor", "name: x"),
        ("actor", "name: x\ntype: robot"),
        ("decision", "action: hide\ntarget: s1"),
        ("decision", "action: burn\ntarget: s1"),
        ("decision", "action: reword\ntarget: s1"),
        ("decision", "action: reword\ntarget: s1\ntext: x"),
        ("decision", "action: resolved\ntarget: s1\nreason: x"),
        ("decision", "action: resolved\ntarget: s1\nreason: x\nby: Ann"),
        ("decision", "action: disputed\ntarget: s1\nby: Ann"),
        ("decision", "action: merge\ntarget: e1"),
        ("decision", "action: merge\ntarget: e1\ninto: e2"),
        ("decision", "action: split\ntarget: e1"),
        ("decision", "action: split\ntarget: e1\narticles: [a, b]"),
        ("dossier", "title: x\nquestion: y\nlanguages: [en]"),
        ("dossier", "titel: x"),
    ],
)
def test_the_schema_accepts_what_the_reader_accepts(name: str, text: str) -> None:
    valid = jsonschema.Draft202012Validator(schema(name)).is_valid(yaml.safe_load(text))
    front = f"---\n{text}\n---\n"
    problems = {
        "overlay": lambda: read_overlay(text, PATH)[1],
        "actor": lambda: read_actor(front, PATH, "a")[1],
        "decision": lambda: read_decision(text, PATH, "a")[1],
        "dossier": lambda: read_dossier(front, PATH, "a")[1],
    }[name]()
    assert valid == (problems == ())


def test_the_places_of_json_fields_are_read_and_an_unknown_field_named() -> None:
    overlay, problems = read_overlay("json_fields:\n  title: head.main\n  txt: body\n", "a.yml")
    assert overlay is not None
    assert overlay.json_fields == {"title": "head.main"}
    assert read_overlay("json_fields: {byline: who}\n", "a.yml")[1][0].remedy == "did you mean 'author'?"
    assert [(problem.code, problem.where.line) for problem in problems] == [("field-unknown", 3)]
    dossier, problems = read_dossier("---\ntitle: x\njson_fields: {text: body}\n---\n", "dossier.md", "x")
    assert (dossier.json_fields, problems) == ({"text": "body"}, ())


_MEANT = [
    ("when", "at"),
    ("who", "by"),
    ("why", "reason"),
    ("targt", "target"),
    ("date", "at"),
    ("statement", "target"),
]


@pytest.mark.parametrize(("typed", "meant"), _MEANT)
def test_a_field_by_another_name_leads_to_its_own(typed: str, meant: str) -> None:
    _, problems = read_decision(f"action: hide\n{typed}: x\n", PATH, "a")
    assert f"did you mean {meant!r}?" in [p.remedy for p in problems if p.code == "field-unknown"]


def test_a_role_by_another_name_leads_to_the_field_of_its_place() -> None:
    roles = "---\nname: x\ntype: person\nroles:\n- {role: mayor, since: 2020, until: 2021}\n---\n"
    _, problems = read_actor(roles, PATH, "x")
    assert [p.remedy.partition("you mean ")[2] for p in problems[:3]] == ["'title'?", "'from'?", "'to'?"]
    _, (problem,) = read_actor("---\nname: x\ntype: person\nrole: mayor\n---\n", PATH, "x")
    assert problem.remedy == "did you mean 'roles'?"


@pytest.mark.parametrize("typed", ["role", "stories", "section"])
def test_a_word_like_no_field_is_answered_with_all_of_them(typed: str) -> None:
    _, (problem,) = read_overlay(f"{typed}: x\n", PATH)
    assert problem.remedy.startswith("use one of: title, slug, publisher")


def test_a_field_whose_value_became_a_comment_is_called_empty() -> None:
    _, (problem,) = read_decision("action: hide\ntarget: #s1\n", PATH, "a")
    assert (problem.where.line, problem.message) == (2, "'target' is empty")


def test_an_outlet_with_a_word_that_is_no_choice_is_named() -> None:
    text = "---\ntitle: x\npublish_by_outlet:\n  Reuters: excerpt\n  Post: exerpt\n---\n"
    record, (problem,) = read_dossier(text, "d.md", "x")
    assert record.publish_by_outlet == {"Reuters": "excerpt"}
    assert (problem.where.line, problem.message) == (5, "publish_by_outlet: Post: 'exerpt' is not what is expected")


@pytest.mark.parametrize(
    ("dates", "found"),
    [("2020, to: 2018", [("date-order", 5)]), ("2020-05, to: 2020", []), ("2018, to: 2018", [])],
)
def test_a_role_that_ends_before_it_begins_is_named(dates: str, found: list[tuple[str, int]]) -> None:
    text = f"---\nname: x\ntype: person\nroles:\n- {{title: mayor, from: {dates}}}\n---\n"
    assert [(p.code, p.where.line) for p in read_actor(text, PATH, "x")[1]] == found


@pytest.mark.parametrize(
    ("languages", "strange"), [("french", "french"), ("en, fr", "en, fr"), ("[en, French]", "French")]
)
def test_a_language_that_is_no_code_is_named_and_none_is_guessed(languages: str, strange: str) -> None:
    record, (problem,) = read_dossier(f"---\ntitle: x\nlanguages: {languages}\n---\n", PATH, "x")
    assert (record.languages, problem.where.line) == (("en",), 3)
    assert problem.message == f"languages: {strange!r} is not what is expected"
    assert problem.remedy == "write a language code such as en, fr or pt-BR"


def test_what_the_guide_shows_editors_to_write_by_hand_is_read_as_it_stands() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## For engineers")[0]
    blocks = re.findall(r"(?:^    .*\n)+", guide, re.MULTILINE)
    date, actor, decision = (re.sub(r"^    ", "", block, flags=re.MULTILINE) for block in blocks)
    overlay, first = read_overlay(date, PATH)
    merged, second = read_actor(actor, "seeds/actors/m-roe.md", "m-roe")
    worded, third = read_decision(decision, "seeds/decisions/x.yml", "x")
    assert (first, second, third) == ((), (), ())
    assert overlay is not None
    assert merged is not None
    assert worded is not None
    assert (overlay.byline, merged.merge_into) == ((Byline(name="Mia Roe", role="reporter"),), "mia-roe")
    assert worded.action == "reword"
