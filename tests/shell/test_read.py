import os
from pathlib import Path

import pytest

from builder.knowledge.limits import Limits
from builder.shell.read import read_seeds, sum_seeds
from builder.values.problem import Problem

TEXT = "Talks in Bern\n\nThe minister arrived on Monday for talks, officials said.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "seeds" / "articles").mkdir(parents=True)
    (root / "seeds" / "dossier.md").write_text("---\ntitle: Talks\n---\n")
    (root / "seeds" / "articles" / "good.txt").write_text(TEXT)
    return root


def put(project: Path, name: str, data: str | bytes = TEXT) -> Path:
    path = project / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def ids(project: Path) -> list[str]:
    return [capture.id for capture in read_seeds(project)[0].captures]


def problems(project: Path) -> list[Problem]:
    return list(read_seeds(project)[1])


def codes(project: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.where.path) for problem in problems(project)]


def test_a_capture_is_taken_byte_for_byte(project: Path) -> None:
    (capture,) = read_seeds(project)[0].captures
    assert (capture.id, capture.path, capture.data) == ("good", "seeds/articles/good.txt", TEXT.encode())
    assert problems(project) == []


@pytest.mark.parametrize(
    "name", ["my clipping", 'a "quoted" one', "it's", "..secret", "a..b", "line\nbreak", "-rf", "été & co"]
)
def test_a_name_that_does_not_do_as_an_id_is_read_under_a_plain_one(project: Path, name: str) -> None:
    put(project, f"articles/{name}.txt")
    (problem,) = problems(project)
    read = set(ids(project)) - {"good"}
    assert len(read) == 1
    assert problem.code == "name-unsafe"
    assert f"rename the file to {read.pop()}.txt" in problem.remedy
    assert "\n" not in str(problem)


def test_the_second_of_two_captures_with_one_id_is_left_out(project: Path) -> None:
    put(project, "articles/good.md")
    put(project, "articles/GOOD.html")
    assert ids(project) == ["GOOD"]
    assert [code for code, _ in codes(project)] == ["id-twice", "id-twice"]


def test_an_overlay_without_capture_is_kept_for_the_entry_that_it_may_be_about(project: Path) -> None:
    put(project, "articles/gone.yml", "title: x\n")
    assert [overlay.place.path for overlay in read_seeds(project)[0].loose] == ["seeds/articles/gone.yml"]


def test_the_folder_of_pictures_beside_a_saved_page_is_no_capture(project: Path) -> None:
    put(project, "articles/page.html", f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>")
    put(project, "articles/page_files/logo.png", b"\x89PNG")
    put(project, "articles/page-Dateien/advert.html", "<html>")
    put(project, "articles/other_files/lost.png", b"\x89PNG")
    assert codes(project) == [("file-unread", "seeds/articles/other_files")]
    assert ids(project) == ["good", "page"]


def test_an_overlay_finds_its_capture_and_gives_the_day_it_was_taken(project: Path) -> None:
    put(project, "articles/good.yml", "captured: 2024-01-02\ntitle: Other\n")
    (capture,) = read_seeds(project)[0].captures
    assert capture.captured == "2024-01-02"
    assert capture.overlay is not None
    assert capture.overlay.title == "Other"


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbftitle: Other\r\npublished: 2024-08-01\r\n", b"title: Other\rpublished: 2024-08-01\r"],
)
def test_byte_order_marks_and_line_ends_of_any_system_do_no_harm(project: Path, data: bytes) -> None:
    put(project, "articles/good.yml", data)
    (capture,) = read_seeds(project)[0].captures
    assert problems(project) == []
    assert capture.overlay is not None
    assert capture.overlay.title == "Other"


def test_two_overlays_of_one_capture_are_one_too_many(project: Path) -> None:
    put(project, "articles/good.yaml", "title: a\n")
    put(project, "articles/good.yml", "title: b\n")
    assert codes(project) == [("overlay-twice", "seeds/articles/good.yml")]


def test_a_dropped_capture_leaves_a_note(project: Path) -> None:
    put(project, "articles/good.yml", "drop: {value: true, reason: a hoax}\n")
    (problem,) = problems(project)
    assert ids(project) == []
    assert (problem.code, problem.severity) == ("capture-dropped", "note")
    assert "a hoax" in problem.message


def test_an_overlay_that_is_not_utf_8_is_named(project: Path) -> None:
    put(project, "articles/good.yml", "url: https://a.example\ntitle: été\n".encode("latin-1"))
    (problem,) = problems(project)
    assert (problem.code, str(problem.where)) == ("record-encoding", "seeds/articles/good.yml:2")
    assert ids(project) == ["good"]


@pytest.mark.parametrize(
    "name", ["articles/good.yml", "decisions/d1.yml", "actors/ada.md", "pages/about.md", "dossier.md"]
)
def test_a_record_that_a_merge_left_open_is_named_and_not_read(name: str, project: Path) -> None:
    front = "---\ntitle: Talks\nname: Ada\ntype: person\n---\n" if name.endswith(".md") else "title: Talks\n"
    put(project, name, f"{front}<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n")
    (problem,) = problems(project)
    assert (problem.code, problem.where.path) == ("record-conflict", f"seeds/{name}")
    assert "keep one side" in problem.remedy
    seeds, _ = read_seeds(project)
    assert (seeds.pages, seeds.actors, seeds.decisions) == ((), (), ())


def test_a_file_beyond_the_limit_is_not_read(project: Path) -> None:
    with put(project, "articles/huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert Limits().file_bytes < 50_000_000
    assert codes(project) == [("capture-too-large", "seeds/articles/huge.txt")]
    assert ids(project) == ["good"]


def test_a_link_out_of_the_project_is_not_followed(project: Path) -> None:
    outside = project.parent / "secret.txt"
    outside.write_text(TEXT)
    (project / "seeds" / "articles" / "out.txt").symlink_to(outside)
    (project / "seeds" / "articles" / "nowhere.txt").symlink_to(project / "missing")
    (project / "seeds" / "articles" / "loop.txt").symlink_to(project / "seeds" / "articles" / "loop.txt")
    (project / "seeds" / "articles" / "same.txt").symlink_to(project / "seeds" / "articles" / "good.txt")
    assert [path for _, path in codes(project)] == [f"seeds/articles/{n}.txt" for n in ("loop", "nowhere", "out")]
    assert {code for code, _ in codes(project)} == {"link-outside"}
    assert ids(project) == ["good", "same"]


def test_a_linked_folder_that_leads_out_is_not_followed(project: Path) -> None:
    outside = project.parent / "actors"
    outside.mkdir()
    (outside / "x.md").write_text("---\nname: x\ntype: person\n---\n")
    (project / "seeds" / "actors").symlink_to(outside)
    assert codes(project) == [("link-outside", "seeds/actors")]
    assert read_seeds(project)[0].actors == ()


def test_the_hashes_hold_what_is_read_and_can_be_checked(project: Path) -> None:
    outside = project.parent / "outside.txt"
    outside.write_text(TEXT)
    (project / "seeds" / "articles" / "link.txt").symlink_to(outside)
    put(project, f"articles/line\n{'0' * 64}  seeds/articles/forged.txt")
    os.close(os.open(os.fsencode(project) + b"/seeds/articles/\xff.txt", os.O_CREAT))
    assert [line.partition("  ")[2] for line in sum_seeds(project).splitlines()] == [
        "seeds/articles/good.txt",
        "seeds/dossier.md",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_nobody_may_read_costs_one_problem(project: Path) -> None:
    put(project, "articles/closed.txt").chmod(0)
    assert codes(project) == [("file-unreadable", "seeds/articles/closed.txt")]
    assert ids(project) == ["good"]


def test_folders_and_other_things_among_the_captures_are_named(project: Path) -> None:
    (project / "seeds" / "articles" / "older").mkdir()
    os.mkfifo(project / "seeds" / "articles" / "pipe")
    assert codes(project) == [("file-unread", "seeds/articles/older"), ("file-unread", "seeds/articles/pipe")]


def test_hidden_files_are_no_captures(project: Path) -> None:
    put(project, "articles/.DS_Store")
    assert (ids(project), problems(project)) == (["good"], [])


def test_records_of_every_kind_are_read_in_order_of_their_names(project: Path) -> None:
    put(project, "actors/b.md", "---\nname: B\ntype: state\n---\n")
    put(project, "actors/a.md", "---\nname: A\ntype: person\n---\nWords.\n")
    put(project, "decisions/d.yml", "action: hide\ntarget: s1\n")
    put(project, "pages/About us.md", "# About us\n")
    seeds, found = read_seeds(project)
    assert found == ()
    assert [actor.id for actor in seeds.actors] == ["a", "b"]
    assert [decision.id for decision in seeds.decisions] == ["d"]
    assert [(page.path, page.title) for page in seeds.pages] == [("about-us.md", "About us")]
    assert seeds.dossier.title == "Talks"


def test_a_faulty_record_costs_one_problem_and_the_rest_is_read(project: Path) -> None:
    put(project, "actors/a.md", "---\nname: [\n---\n")
    put(project, "actors/b.md", "---\nname: B\ntype: state\n---\n")
    put(project, "actors/notes.txt", "x")
    assert codes(project) == [("yaml-broken", "seeds/actors/a.md"), ("file-unread", "seeds/actors/notes.txt")]
    assert [actor.id for actor in read_seeds(project)[0].actors] == ["b"]


def test_a_dossier_without_a_record_is_called_by_its_folder_and_says_so(project: Path) -> None:
    (project / "seeds" / "dossier.md").unlink()
    seeds, (problem,) = read_seeds(project)
    assert seeds.dossier.title == "project"
    assert (problem.code, problem.severity) == ("dossier-record-missing", "note")


def test_a_project_without_captures_is_read(tmp_path: Path) -> None:
    assert read_seeds(tmp_path)[0].captures == ()


def test_what_lies_where_nothing_reads_it_is_named_with_the_place_that_was_meant(project: Path) -> None:
    put(project, "decision/x.yml", "action: hide\ntarget: s1\n")
    put(project, "clipping.txt")
    put(project, "README.md")
    put(project, ".DS_Store")
    assert [(p.code, p.where.path, p.remedy.partition(":")[0]) for p in problems(project)] == [
        ("seed-unread", "seeds/clipping.txt", "move it into one of"),
        ("seed-unread", "seeds/decision", "did you mean 'decisions'?"),
    ]


def test_a_strange_name_of_what_nothing_reads_is_shown_with_escapes(project: Path) -> None:
    put(project, "one\nline")
    assert ("seed-unread", r"seeds/one\nline") in codes(project)
