from pathlib import Path

import pytest

from builder.knowledge.load import find_faults, load_knowledge, load_table
from builder.knowledge.noting import find_unread, note_asked
from builder.knowledge.tables import Json
from builder.shell.read import read_seeds
from tests.shell.test_records import BOMB


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds" / "data"
    folder.mkdir(parents=True)
    return folder


def test_a_dossiers_own_words_are_added_to_the_shipped_ones(own: Path) -> None:
    (own / "furniture.yml").write_text("phrases:\n  - read the liner notes\n")
    (own / "outlets.yml").write_text("outlets:\n  village-voice: {name: Village Voice, owner: private}\n")
    knowledge = load_knowledge(own)
    assert {"read the liner notes", "advertisement"} <= knowledge.furniture.phrases
    assert knowledge.outlets.find("village voice") is not None
    assert knowledge.outlets.find("Reuters") is not None
    assert find_faults(own) == ()


@pytest.mark.parametrize(
    ("name", "text", "code", "line"),
    [
        ("furniture.yml", b"phrases: [a\n", "table-faulty", 2),
        ("furniture.yml", b"- a\n- b\n", "table-faulty", None),
        ("furniture.yml", b"phrases: 3\n", "table-faulty", None),
        ("furniture.yml", b"phrases: [no]\n", "table-faulty", None),
        ("furniture.yml", b"phrases:\n  - {wort: x}\n", "table-faulty", None),
        ("outlets.yml", b"outlets:\n  x: [1]\n", "table-faulty", None),
        ("outlets.yml", b"\xff\xfe\x00", "table-faulty", None),
        ("outlets.yml", BOMB.encode(), "table-faulty", None),
        ("lines.yml", b"start: wide\n", "table-faulty", None),
        ("standing.yml", b"male: [he]\nfemales: [she]\n", "table-faulty", None),
        ("limits.yml", b"page: 3\n", "table-faulty", None),
        ("counted.yml", b"measured: [tax]\n", "table-faulty", None),
        ("deeds.yml", b"deeds: [{say: ['{who} was fined {sum}.'], told: ['{who} be fined']}]\n", "table-faulty", None),
        ("deeds.yml", b"deeds: [{say: ['{who} fined {whom}.'], told: ['{who} be fined']}]\n", "table-faulty", None),
        ("deeds.yml", b"deeds: [{told: ['{who} be fined']}]\n", "table-faulty", None),
        ("extents.yml", b"scales: {loss: {kind: far, ask: 'How far?', steps: [[lost]]}}\n", "table-faulty", None),
        ("furnitur.yml", b"phrases: [a]\n", "table-unknown", None),
        ("notes.txt", b"x", "table-unknown", None),
    ],
)
def test_a_faulty_table_costs_one_problem_and_the_shipped_one_stands(
    own: Path, name: str, text: bytes, code: str, line: int | None
) -> None:
    (own / name).write_bytes(text)
    (problem,) = find_faults(own)
    assert (problem.code, problem.where.path, problem.where.line) == (code, f"seeds/data/{name}", line)
    assert load_knowledge(own).furniture.phrases == load_knowledge().furniture.phrases


def test_a_key_that_nothing_reads_is_named_with_the_one_that_was_meant(own: Path) -> None:
    (own / "furniture.yml").write_text("phrase: [read the liner notes]\n")
    (problem,) = find_faults(own)
    assert problem.message == "phrase: no such key; did you mean phrases?"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("outlets", "outlets:\n  village-voice: {name: Village Voice, ownr: private}\n", "village-voice: ownr"),
        ("organisations", "organisations:\n- {name: Roca Watch, type: organisation, alias: [RW]}\n", "row 1: alias"),
        ("events", "types:\n  PARADE: {verb: [parade], about: [the parade]}\n", "PARADE: verb"),
    ],
)
def test_a_slip_in_a_row_is_named_with_its_row_and_the_key_that_was_meant(
    own: Path, name: str, text: str, told: str
) -> None:
    (own / f"{name}.yml").write_text(text)
    (problem,) = find_faults(own)
    key, meant = text.partition(":")[0], {"ownr": "owner", "alias": "aliases", "verb": "verbs"}[told.rpartition(" ")[2]]
    assert problem.message == f"{key}: {told}: no such key; did you mean {meant}?"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("language_ar", "bodies:\n  institutions: {Ministry of Culture: [وزارة الثقافة]}\n"),
        ("language_ru", "bodies:\n  institutions: {Supreme Council: [Верховный совет]}\n"),
        ("exonyms", "organisations:\n  de: {European Bank: [Europabank]}\n"),
    ],
)
def test_a_name_that_is_like_a_shipped_one_is_no_slip(own: Path, name: str, text: str) -> None:
    (own / f"{name}.yml").write_text(text, encoding="utf-8")
    assert find_faults(own) == ()


@pytest.mark.parametrize(
    ("name", "text", "told", "asked"),
    [
        ("outlets", "outlets:\n  village-voice: {name: Village Voice, motto: x}\n", "village-voice: motto", "owner"),
        ("organisations", "organisations:\n- {name: Roca Watch, type: group, seen: x}\n", "row 1: seen", "aliases"),
        ("events", "types:\n  PARADE: {verbs: [parade], about: [the parade], often: true}\n", "PARADE: often", "lasts"),
        ("language_fr", "speech:\n  loud: [hurler]\n", "loud", "auxiliaries"),
        ("language_de", "names:\n  nick: [Kalle]\n", "nick", "addresses"),
    ],
)
def test_a_key_of_a_row_that_nothing_reads_is_named_with_those_that_are(
    own: Path, name: str, text: str, told: str, asked: str
) -> None:
    (own / f"{name}.yml").write_text(text)
    (problem,) = find_faults(own)
    before, _, after = problem.message.partition("; use one of: ")
    assert before == f"{text.partition(':')[0]}: {told}: no such key"
    assert asked in after.split(", ")


@pytest.mark.parametrize(("key", "slip"), [("owner", "privat"), ("owner", "state funded"), ("kind", "agencies")])
def test_a_word_that_an_outlet_cannot_be_is_named_with_those_that_it_can(own: Path, key: str, slip: str) -> None:
    (own / "outlets.yml").write_text(f"outlets:\n  village-voice: {{name: Village Voice, {key}: {slip}}}\n")
    (problem,) = find_faults(own)
    assert problem.message.startswith(f"outlets: village-voice: {key}: '{slip}' is none of: ")


def test_a_reason_may_stand_in_every_row(own: Path) -> None:
    (own / "outlets.yml").write_text("outlets:\n  village-voice: {name: Village Voice, why: it is quoted}\n")
    assert find_faults(own) == ()


def test_every_key_of_the_shipped_tables_is_read(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own / "cuts.yml").write_text("phrases: [read on]\n")  # a table of its own, so that all are read anew
    tables: dict[str, Json] = {}

    def load(name: str, _: Path | None = None) -> Json:
        return tables.setdefault(name, note_asked(dict(load_table(name))))

    monkeypatch.setattr("builder.knowledge.load.load_table", load)
    load_knowledge(own)
    unread = [one for name, table in tables.items() if name != "feasts" for one in find_unread(table, {}, (name,))]
    assert len(tables) > 30
    assert unread == []


def test_a_faulty_table_is_among_the_problems_of_the_seeds(own: Path) -> None:
    (own / "lines.yml").write_text("start: wide\n")
    assert "table-faulty" in [problem.code for problem in read_seeds(own.parent.parent)[1]]


def test_one_faulty_table_leaves_the_others_standing(own: Path) -> None:
    (own / "lines.yml").write_text("start: wide\n")
    (own / "furniture.yml").write_text("phrases: [read the liner notes]\n")
    assert "read the liner notes" in load_knowledge(own).furniture.phrases
