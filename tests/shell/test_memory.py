"""What was found before is not found again; what differs or is damaged is made anew. All comes out alike."""

import os
import pickle
import re
import shutil
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bench.corpus import write_project
from builder.compose import compose_page
from builder.compose.drafts import Draft
from builder.compose.site import Site
from builder.compose.views.shared import Link
from builder.interface.said import Said
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.knowledge.tongues import Tongue
from builder.link.clusters import Named
from builder.pipeline import compile_dossier
from builder.reading import Read, read_in_turn
from builder.reading import join as join_reads
from builder.recall import Kind, Of, V
from builder.shell.build import build_docs, compile_project
from builder.shell.entries import KEPT_SECONDS, Entries, Seal, find_memory, find_seal, open_fields
from builder.shell.held import Resident, find_resident, keep_resident
from builder.shell.memory import Memory, hash_key, remember, stamp_reading
from builder.shell.project import Project
from builder.shell.read import read_seeds
from builder.shell.swap import find_files
from builder.values.annotation import Annotated
from builder.values.capture import Capture
from builder.values.dossier import Dossier
from builder.values.ids import ArticleId
from builder.values.page import Page
from tests.built import build_plainly, docs_of
from tests.conftest import copy_project
from tests.work import calls


class Counting:
    """Reads in turn and lists what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        self.asked += [capture.id for capture in captures]
        return read_in_turn(captures, knowledge)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(root=copy_project(tmp_path / "dossier"))


def read(project: Project, folder: Path, stamp: str = "one") -> tuple[list[Read], list[str]]:
    seeds, _ = read_seeds(project.root)
    mapper = Counting()
    memory = Memory(Entries(folder), stamp)
    reads = list(remember(mapper, memory)(seeds.captures, load_knowledge()))
    memory.close()
    assert reads == [without_bytes(read) for read in read_in_turn(seeds.captures, load_knowledge())]
    return reads, mapper.asked


def without_bytes(read: Read) -> Read:
    annotated, problems = read
    assert isinstance(annotated, Annotated)
    article = annotated.article
    return replace(annotated, article=replace(article, capture=replace(article.capture, data=b""))), problems


def test_what_was_read_is_not_read_again(project: Project, tmp_path: Path) -> None:
    assert len(read(project, tmp_path / "cache")[1]) == 5
    assert read(project, tmp_path / "cache")[1] == []


def test_one_changed_capture_is_read_alone(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    capture = min((project.seeds / "articles").glob("*.txt"))
    capture.write_text(capture.read_text(encoding="utf-8") + "\nMore followed on Friday.\n", encoding="utf-8")
    assert read(project, tmp_path / "cache")[1] == [capture.stem]


def test_one_changed_overlay_is_read_alone(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    capture = min((project.seeds / "articles").glob("*.txt"))
    capture.with_suffix(".yml").write_text("title: Another\n", encoding="utf-8")
    assert read(project, tmp_path / "cache")[1] == [capture.stem]


def test_another_stamp_reads_everything(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache", "one")
    assert len(read(project, tmp_path / "cache", "two")[1]) == 5


def test_the_stamp_knows_tables_and_records(project: Project) -> None:
    seeds, _ = read_seeds(project.root)
    plain = stamp_reading(project.own_tables, seeds.actors)
    assert plain == stamp_reading(project.own_tables, seeds.actors)
    assert plain != stamp_reading(project.own_tables, seeds.actors[1:])
    project.own_tables.mkdir()
    (project.own_tables / "units.yml").write_text("units: []\n", encoding="utf-8")
    assert plain != stamp_reading(project.own_tables, seeds.actors)


@pytest.mark.parametrize("damage", [b"", b"no pickle", pickle.dumps(None), pickle.dumps(("text", ()))])
def test_a_damaged_entry_is_read_anew(damage: bytes, project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    for entry in find_files(tmp_path / "cache").values():
        entry.write_bytes(damage)
    assert len(read(project, tmp_path / "cache")[1]) == 5
    assert read(project, tmp_path / "cache")[1] == []


class Attack:
    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.target),)


def test_a_forged_entry_runs_nothing(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    forged = pickle.dumps(Attack(tmp_path / "ran"))
    entries = Entries(tmp_path / "cache")
    for path in find_files(tmp_path / "cache"):
        entries.write(path.replace("/", ""), lambda file: file.write(forged))  # with a sum that fits
    assert len(read(project, tmp_path / "cache")[1]) == 5
    assert not (tmp_path / "ran").exists()
    pickle.loads(forged)  # noqa: S301 - that is the point
    assert (tmp_path / "ran").exists(), "the forgery itself works"


FORGED = {
    "a function": "cos\nmkdir\n(V{ran}\ntR.",
    "a class that a module of the program only imports": "cbuilder.shell.build\nFileLock\n(V{ran}\ntR.",
    "a class of words that is not the program's": "chttp\nHTTPMethod\n(VGET\ntR.",
}
"""Pickles as they are written by hand: a name, what it is called with, the call."""


@pytest.mark.parametrize("forged", FORGED)
def test_an_entry_makes_nothing_but_values_of_the_program(forged: str, tmp_path: Path) -> None:
    entries = Entries(tmp_path / "cache")
    entries.write("aa01", lambda file: file.write(FORGED[forged].format(ran=tmp_path / "ran").encode()))
    assert entries.find("aa01") is None
    assert not (tmp_path / "ran").exists()


def test_an_entry_of_which_a_letter_changed_is_no_entry(tmp_path: Path) -> None:
    entries = Entries(tmp_path)
    entries.keep("aa01", ("said",))
    entry = tmp_path / "aa" / "01"
    entry.write_bytes(entry.read_bytes().replace(b"said", b"sold"))
    assert entries.find("aa01") is None


def forget(cache: Path) -> Path:
    """An entry that no build used for a month."""
    old = time.time() - KEPT_SECONDS - 60
    forgotten = cache / "00" / "old"
    forgotten.parent.mkdir(exist_ok=True)
    forgotten.write_bytes(b"")
    os.utime(forgotten, (old, old))
    return forgotten


def test_entries_hold_no_captures_and_go_after_a_month(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    entries = list(find_files(tmp_path / "cache").values())
    assert len(entries) == 5
    forgotten = forget(tmp_path / "cache")
    os.utime(entries[0], times=(forgotten.stat().st_mtime,) * 2)
    read(project, tmp_path / "cache")
    assert not forgotten.exists()
    assert entries[0].exists(), "it was used"


def test_a_place_that_cannot_be_written_costs_only_time(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert len(read(project, tmp_path / "file" / "cache")[1]) == 5


def test_builds_remember_unless_told_not_to(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    first, second = Counting(), Counting()
    build_docs(project, first)
    before = docs_of(project.root)
    assert build_docs(project, second).written.written == ()
    assert (len(first.asked), second.asked) == (5, [])
    assert docs_of(project.root) == before
    assert not find_files(project.state).keys() & {"cache"}
    assert find_memory({"DOSSIER_CACHE": "off"}) is None
    assert find_memory({}) is not None


def first_capture(project: Project) -> Path:
    return min((project.seeds / "articles").glob("*.txt"))


def append(words: str) -> Callable[[Project], object]:
    def edit(project: Project) -> None:
        capture = first_capture(project)
        capture.write_text(capture.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")

    return edit


def disguise(page: Path) -> None:
    """Change a letter, and give the file back the time at which it was written."""
    written = page.stat()
    page.write_bytes(page.read_bytes().replace(b"e", b"3", 1))
    os.utime(page, ns=(written.st_atime_ns, written.st_mtime_ns))


def disguise_at_once(project: Project) -> None:
    disguise(project.docs / "gaps.md")
    tick = (project.docs / "gaps.md").stat().st_ctime_ns
    os.utime(project.state / "left", ns=(tick, tick))


EDITS: dict[str, Callable[[Project], object]] = {
    "nobody new": append("More followed on Friday."),
    "somebody new": append("Ana Mikati of Peru met Sergei Lavrov in Lima on 3 March 2023, an official said."),
    "another date": lambda project: first_capture(project).with_suffix(".yml").write_text("published: 2021-03-04\n"),
    "quoted": append("“We shall not leave this harbour before the ships are back,” Sergei Lavrov said on Friday."),
    "copied": lambda project: shutil.copy(first_capture(project), first_capture(project).with_stem("copy")),
    "gone": lambda project: first_capture(project).unlink(),
    "a template": lambda project: (project.root / "templates" / "gaps.md.j2").write_text("{{ view.top.correct.path }}"),
    "a page": lambda project: (project.docs / "gaps.md").write_text("Somebody was here."),
    "a page, its length and time kept": lambda project: disguise(project.docs / "gaps.md"),
    "a page, in the tick in which docs/ was left": disguise_at_once,
}


RESIDENT = ("somebody new", "quoted", "copied", "gone", "a page, its length and time kept")
CASES = [*((name, "fresh process") for name in EDITS), *((name, "resident") for name in RESIDENT)]


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_build_that_remembers_writes_the_same_bytes(
    name: str, kind: str, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    resident = Resident() if kind == "resident" else None
    build_docs(project, read_in_turn, resident=resident)
    EDITS[name](project)
    build_docs(project, read_in_turn, resident=resident)
    assert docs_of(project.root) == build_plainly(project, tmp_path / "twin")


def test_build_that_cannot_note_when_it_left_docs_is_a_build(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    project.state.mkdir()
    (project.state / "left").symlink_to(tmp_path / "no folder" / "left")
    build_docs(project, read_in_turn)
    disguise(project.docs / "gaps.md")
    append("More followed on Friday.")(project)
    build_docs(project, read_in_turn)
    assert docs_of(project.root) == build_plainly(project, tmp_path / "twin")


def test_all_that_a_build_holds_is_found_by_the_next_process(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    resident = Resident()
    build_docs(project, read_in_turn, resident=resident)
    assert resident.home
    found, made = find_resident(Entries(tmp_path / "cache"), resident.home)
    assert found.named.keys() == resident.named.keys()
    assert len(made) == len(resident.made) > 100


@pytest.mark.parametrize("damage", [b"", pickle.dumps(None), b'{"index.md": 1}'])
def test_no_damaged_entry_shows(
    damage: bytes, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    build_docs(project, read_in_turn)
    before = docs_of(project.root)
    entries = find_files(tmp_path / "cache")
    assert len(entries) > 5
    for entry in entries.values():
        entry.write_bytes(damage)
    assert build_docs(project, read_in_turn).written.written == ()
    assert docs_of(project.root) == before


def test_an_entry_under_another_name_is_no_entry(tmp_path: Path) -> None:
    memory = Memory(Entries(tmp_path), "one")
    memory.keep("aa01", ("said",))
    (tmp_path / "aa" / "01").rename(tmp_path / "aa" / "02")
    assert memory.find("aa02") is None
    memory.keep("aa01", ("said",))
    assert memory.find("aa01") == ("said",)


def test_an_entry_gives_back_the_values_that_were_kept(project: Project, tmp_path: Path) -> None:
    entries = Entries(tmp_path / "cache")
    dossier = compile_project(project, read_in_turn)[0]
    entries.keep("some name", dossier.statements)
    assert entries.find("some name") == dossier.statements
    assert pickle.loads(pickle.dumps(dossier.statements)) == dossier.statements  # noqa: S301 - our own


def test_keys_tell_values_and_nothing_else() -> None:
    def twice(text: str) -> Link:
        return Link(text="".join(list(text)), href=text)

    assert hash_key((twice("a" * 300), 1)) == hash_key((Link(text="a" * 300, href="a" * 300), 1))
    assert hash_key(Link(text="a")) != hash_key(Link(text="b"))
    assert hash_key(("a", "bc")) != hash_key(("ab", "c"))
    assert hash_key(Said("{n} of 2", n="1")) != hash_key(Said("1 of {n}", n="2")), "one in English, two elsewhere"
    with pytest.raises(TypeError):
        hash_key(object())


class Asked(Memory):
    """Lists what had to be made."""

    def __init__(self, folder: Path, resident: Resident) -> None:
        super().__init__(Entries(folder), "one", resident=resident)
        self.made: list[Kind] = []
        self.stated: list[object] = []

    def __call__(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        def made() -> V:
            self.made.append(kind)
            return make()

        return super().__call__(kind, name, key, made)

    def once(self, make: Callable[[*Of], V], *of: *Of) -> V:
        before = self._now.anew
        found = super().once(make, *of)
        if make.__name__ == "_state_story" and self._now.anew > before:
            self.stated.append(found)
        return found


def test_an_edit_without_new_names_leaves_other_stories_alone(project: Project, tmp_path: Path) -> None:
    resident = Resident()
    for expected in (2, 1):
        memory = Asked(tmp_path / "cache", resident)
        seeds, _ = read_seeds(project.root)
        compile_dossier(seeds, load_knowledge(), (), read_in_turn, memory)
        memory.close()
        assert (len(memory.stated), memory.made.count("differences")) == (expected, expected)
        append("More followed on Friday.")(project)


def test_an_edit_far_below_leaves_the_pages_of_others_alone(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    composed: list[str] = []

    def compose(draft: Draft[Page], site: Site) -> Page:
        composed.append(draft.path)
        return compose_page(draft, site)

    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("builder.pipeline.compose_page", compose)
    build_docs(project, read_in_turn)
    append("Nobody else was there.")(project)
    composed.clear()
    build_docs(project, read_in_turn)
    own = [path for path in composed if path.startswith("articles/")]
    counting = ["index.md", "method.md", "sources/index.md"]
    assert len(own) == 1
    assert sorted(composed) == sorted([*own, *counting])


def test_what_looks_at_all_articles_is_left_by_an_edit_that_tells_it_nothing(project: Project, tmp_path: Path) -> None:
    resident = Resident()
    made: list[Dossier] = []
    for _ in range(2):
        memory = Memory(Entries(tmp_path / "cache"), "one", resident=resident)
        seeds, _ = read_seeds(project.root)
        made.append(compile_dossier(seeds, load_knowledge(), (), remember(read_in_turn, memory), memory)[0])
        memory.close()
        append("Nobody else was there.")(project)
    before, after = made
    assert before.readings != after.readings
    for one, other in ((before.actors, after.actors), (before.quotations, after.quotations)):
        assert one
        assert all(a is b for a, b in zip(one, other, strict=True))


def test_a_dossier_too_large_to_be_held_comes_out_alike(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("builder.shell.build.HELD_UP_TO", 4)
    build_docs(project, read_in_turn)
    assert max(file.stat().st_size for file in find_files(tmp_path / "cache").values()) < 200_000
    append("More followed on Friday.")(project)
    again = Counting()
    build_docs(project, again)
    assert len(again.asked) == 1
    assert docs_of(project.root) == build_plainly(project, tmp_path / "twin")


def join(one: Link, other: Link) -> Link:
    return Link(text=one.text + other.text)


def test_of_the_very_same_values_things_are_made_once_in_a_process(tmp_path: Path) -> None:
    resident = Resident()
    one, other, equal = Link(text="a"), Link(text="b"), Link(text="b")

    def build(*pairs: tuple[Link, Link]) -> list[Link]:
        memory = Memory(Entries(tmp_path), "one", resident=resident)
        made = [memory.once(join, *pair) for pair in pairs]
        memory.close()
        return made

    (first,) = build((one, other))
    assert first == Link(text="ab")
    again, anew, turned = build((one, other), (one, equal), (other, one))
    assert again is first
    assert anew is not first
    assert turned == Link(text="ba")
    build()
    assert build((one, other))[0] is not first, "a build did without it"
    alone = Memory(Entries(tmp_path), "one")
    assert alone.once(join, one, other) is not alone.once(join, one, other), "too large to be held"


def test_an_equal_value_of_one_name_is_the_very_same_as_in_the_build_before(tmp_path: Path) -> None:
    resident = Resident()

    def build(value: Link) -> Link:
        memory = Memory(Entries(tmp_path), "one", resident=resident)
        kept = memory.same("link", value)
        memory.close()
        return kept

    first, other = build(Link(text="a")), Link(text="b")
    assert build(Link(text="a")) is first
    assert build(other) is other
    assert build(Link(text="a")) is not first, "a build had another"


def test_what_a_build_made_is_made_once_for_all_processes(tmp_path: Path) -> None:
    made: list[str] = []

    def tell(named: Named) -> tuple[str, ...]:
        made.append(named.language)
        return (named.language,)

    def build(resident: Resident, *languages: str) -> list[str]:
        memory = Memory(Entries(tmp_path / "cache"), "one", tmp_path / "docs", resident)
        named = [Named(article=ArticleId("a"), language=language, candidates=()) for language in languages]
        made.clear()
        told = [memory.once(tell, one) for one in named]
        memory.close()
        keep_resident(Entries(tmp_path / "cache"), resident)
        assert told == [(language,) for language in languages]
        return list(made)

    resident = Resident()
    assert build(resident, "en", "fr") == ["en", "fr"]
    assert build(resident, "en", "fr") == []
    assert build(Resident(), "en", "de") == ["de"]
    assert build(Resident(), "en", "de", "fr") == ["fr"], "the last build did not use it"


def test_values_that_were_one_are_one_in_another_process(tmp_path: Path) -> None:
    def build(value: Link) -> tuple[Link, Link, Link]:
        held = Resident()
        memory = Memory(Entries(tmp_path / "cache"), "one", tmp_path / "docs", held)
        kept = memory.same("link", value)
        made = memory.once(join, kept, kept), memory.same("again", value), kept
        memory.close()
        keep_resident(Entries(tmp_path / "cache"), held)
        return made

    first, again = build(Link(text="a")), build(Link(text="a"))
    assert first == again
    assert first[1] is first[2]
    assert again[1] is again[2]
    assert again[2] is not first[2], "it came from disk"


def test_another_program_takes_the_place_of_what_one_laid_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entries, name = Entries(tmp_path / "cache"), "ab" * 32
    for program in ("one", "another"):
        monkeypatch.setattr("builder.shell.held.stamp_program", partial(str, program))
        assert find_resident(entries, name)[0].is_empty
        keep_resident(entries, Resident(named={"by": program}, home=name, anew=1))
        assert find_resident(entries, name)[0].named == {"by": program}
    assert len(find_files(tmp_path / "cache")) == 1


def test_most_of_an_article_stays_unread_until_somebody_asks(project: Project, tmp_path: Path) -> None:
    entries, name = Entries(tmp_path / "cache"), "ab" * 32
    seeds, _ = read_seeds(project.root)
    made = {str(one.article.id): one for one in join_reads(read_in_turn(seeds.captures, load_knowledge()))[0]}

    def lay_down(named: Mapping[str, object]) -> bytes:
        keep_resident(entries, Resident(named={**named}, home=name, anew=1))
        (entry,) = find_files(tmp_path / "cache").values()
        return entry.read_bytes()

    def find() -> dict[str, object]:
        return find_resident(entries, name)[0].named

    first, found = lay_down(made), find()
    assert all(find_seal(one) for one in found.values())
    assert [one.article for one in found.values()] == [one.article for one in made.values()]  # type: ignore[attr-defined]
    assert lay_down(found) == first, "what nobody read is laid down as it was"
    assert all(find_seal(one) for one in found.values())
    assert found == made
    assert not any(find_seal(one) for one in found.values())
    assert lay_down(found) == first
    with pytest.raises(AttributeError, match="Annotated has no verses"):
        _ = find().popitem()[1].verses  # type: ignore[attr-defined]


def test_an_edit_in_a_new_process_reads_few_articles_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    project = Project(root=write_project(tmp_path / "dossier", 60))
    build_docs(project, read_in_turn)
    path = min((project.seeds / "articles").glob("*.txt"))
    path.write_text(path.read_text() + "\nMore followed on Friday.\n")
    opened: list[Seal] = []
    read = Seal.open

    def count(seal: Seal) -> Iterable[tuple[str, object]]:
        opened.append(seal)
        return read(seal)

    monkeypatch.setattr(Seal, "open", count)
    build_docs(project, read_in_turn)
    assert 0 < len(opened) < 60, "of sixty articles and their readings"
    assert docs_of(project.root) == build_plainly(project, tmp_path / "twin")


def test_languages_stay_unread_until_an_article_of_theirs_is_read_anew(tmp_path: Path) -> None:
    entries, name, knowledge = Entries(tmp_path / "cache"), "ab" * 32, load_knowledge()
    keep_resident(entries, Resident(named={"knowledge": knowledge}, home=name, anew=1))
    found = find_resident(entries, name)[0].named["knowledge"]
    assert isinstance(found, Knowledge)
    tongues = found.tongues.known
    assert all(map(find_seal, tongues.values()))
    held_open = [getattr(tongue, name) for tongue in tongues.values() for name in open_fields(Tongue)]
    assert not any(isinstance(part, re.Pattern) for part in held_open), "which Python compiles whenever it reads one"
    assert found.common_in("fr") is tongues["fr"].common, "which all articles are counted by stays the very same"
    assert found.in_language("fr").speech == knowledge.tongues.known["fr"].speech
    assert {code for code, tongue in tongues.items() if find_seal(tongue)} == tongues.keys() - {"fr"}


def test_only_when_much_is_new_it_is_laid_on_disk_again(tmp_path: Path) -> None:
    def build(*texts: str) -> bytes:
        held = Resident()
        memory = Memory(Entries(tmp_path / "cache"), "one", tmp_path / "docs", held)
        for link in [memory.same(text, Link(text=text)) for text in texts]:
            memory.once(join, link, link)
        memory.close()
        keep_resident(Entries(tmp_path / "cache"), held)
        return max((entry.read_bytes() for entry in find_files(tmp_path / "cache").values()), key=len)

    many = [str(number) for number in range(100)]
    first = build(*many)
    forgotten = forget(tmp_path / "cache")
    assert build(*many, "a new one") == first
    assert forgotten.exists(), "nobody looks for what is unused at each edit"
    assert build(*many, *map(str, range(1000, 1010))) != first
    assert not forgotten.exists()


def test_a_process_that_builds_again_works_at_what_an_edit_touches(project: Project, tmp_path: Path) -> None:
    knowledge = load_knowledge()

    def build(resident: Resident | None) -> None:
        memory = Memory(Entries(tmp_path / "cache"), "one", resident=resident)
        seeds, _ = read_seeds(project.root)
        compile_dossier(seeds, knowledge, (), remember(read_in_turn, memory), memory)
        memory.close()

    resident = Resident()
    build(resident)
    append("More followed on Friday.")(project)
    build(None)
    assert 3 * calls(lambda: build(resident)) < 2 * calls(lambda: build(Resident())), "one of two stories"
