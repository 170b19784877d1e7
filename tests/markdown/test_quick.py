"""The quick way from Markdown to HTML writes what Python-Markdown writes, or leaves the page to it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data

from builder.markdown import escape_attribute, escape_href, escape_text
from builder.markdown.quick import EXTENSIONS, Unsure, convert
from builder.shell.quicken import quicken
from tests.conftest import ROOT, copy_project

PERMALINK = "Link to this section"


@pytest.fixture(scope="module")
def dialect() -> dict[str, Any]:
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[])
    return {"extensions": list(config.markdown_extensions), "extension_configs": config.mdx_configs}


def check_same(source: str, dialect: dict[str, Any]) -> bool:
    """Whether it was read quickly; what was read so is the same."""
    try:
        page = convert(source, str, PERMALINK)
    except Unsure:
        return False
    slow = markdown.Markdown(**dialect)
    assert page.html == slow.convert(source), source
    assert page.headings == slow.toc_tokens  # type: ignore[attr-defined]
    return True


def test_the_shipped_pages_are_the_same_and_nearly_all_are_read_quickly(dialect: dict[str, Any]) -> None:
    pages = [get_data(path.read_text(encoding="utf-8"))[0] for path in sorted((ROOT / "docs").rglob("*.md"))]
    quick = sum(check_same(page, dialect) for page in pages)
    assert quick > 0.8 * len(pages), f"{quick} of {len(pages)}"


def strung(pieces: list[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=most).map("".join)


captured = strung([*"ab.1 -_*|[]()<>&!#`~:{}'\"\\é“\u00a0 ", "www.", "&lt;", "](", "**", "- "], 12)
raw = strung([*'ab 1._*|[]()<>&!#`:{}"\\-', "**", "](a)", "<b>", "</div>", "\n", "&#91;"], 8)
says = st.one_of(
    captured.map(lambda text: escape_text(text.strip())), captured.map(lambda text: escape_text(f"a{text}b"))
)


def around(before: str, inside: st.SearchStrategy[Any], after: str) -> st.SearchStrategy[str]:
    return inside.map(lambda text: f"{before}{text}{after}")


link = st.builds(
    lambda text, href, title: f'[{text}]({href}#p1 "{title}")' if title else f"[{text}](x{href}.md)",
    says,
    captured.map(escape_href),
    captured.map(escape_attribute),
)
phrase = st.one_of(
    says,
    link,
    around("**", says, "**"),
    around("*", says, "*"),
    around("`", says, "`"),
    around("**", link, "**"),
    around('<span class="d-meta">', says, "</span>"),
    around('<sup class="d">', link, "</sup>"),
    captured.map(lambda text: f'<span title="{escape_attribute(text)}">x</span>'),
    st.just("<br>\n"),
    st.just(" · "),
)
line = st.one_of(
    st.lists(phrase, min_size=1, max_size=4).map("".join), st.lists(phrase, min_size=1, max_size=4).map(" ".join)
)
odd_line = st.lists(st.one_of(phrase, raw), min_size=1, max_size=3).map("".join)
block = st.one_of(
    line, line, st.lists(line, min_size=2, max_size=3).map("\n".join),
    around("# ", line, ""), around("## ", says, ""), around("### ", says, "\n"),
    st.lists(line, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(st.tuples(says, line), min_size=1, max_size=3).map(
        lambda rows: "| A | B |\n| --- | --: |\n" + "\n".join(f"| {a} | {b} |" for a, b in rows)
    ),
    around('<p class="d-kicker" id="k">', says, "</p>"),
)  # fmt: skip
oddity = st.one_of(
    odd_line, st.sampled_from(["</div>", "</details>", "<div markdown>", "<p>a\n</p>", "<b>", "\n\n", "- ", "|"])
)
blocks = st.lists(block, min_size=1, max_size=4).map("\n\n".join)
container = st.one_of(
    around("<div markdown>\n\n", blocks, "\n\n</div>"),
    around('<div class="d-b" id="p1" markdown>\n\n', blocks, "\n\n</div>"),
    around("<details data-search-exclude markdown>\n<summary>Words</summary>\n\n", blocks, "\n\n</details>"),
    around("<div data-b markdown>\n\n<div markdown>\n\n", blocks, "\n\n</div>\n\n</div>\n"),
)  # fmt: skip
plain_page = st.lists(st.one_of(block, container), min_size=1, max_size=4)
odd_page = st.lists(st.one_of(block, container, oddity), min_size=1, max_size=4)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(plain_page, odd_page), st.sampled_from(["\n\n", "\n\n", "\n"]))
def test_whatever_a_page_holds_it_is_the_same(dialect: dict[str, Any], page: list[str], between: str) -> None:
    check_same(between.join(page), dialect)


def build(folder: Path, *words: str) -> str:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", *words]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DOSSIER_HOOK": "off"}
    ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return "\n".join(sorted(line for line in ran.stderr.splitlines() if line.startswith("WARNING")))


def test_a_whole_site_and_what_its_links_are_warned_of_are_the_same(tmp_path: Path) -> None:
    copy_project(tmp_path)
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    (tmp_path / "docs" / "gone.md").write_text(
        "# Links\n\n[no page](none.md), [no place](method.md#none), [nor here](#none), [there](method.md#differences),"
        " [nowhere](none.md?a=b#c)\n"
    )
    quick = build(tmp_path, "quick")
    (tmp_path / "mkdocs_hook.py").write_text("")
    slow = build(tmp_path, "slow")
    assert quick == slow
    assert quick.count("gone.md") == 4, quick
    compared = 0
    for path in (tmp_path / "slow").rglob("*.*"):
        if path.is_file() and path.suffix != ".gz":
            assert path.read_bytes() == (tmp_path / "quick" / path.relative_to(tmp_path / "slow")).read_bytes(), path
            compared += 1
    assert compared > 100


class Settings:
    """As MkDocs has them once it has read mkdocs.yml."""

    def __init__(self, names: set[str], settings: dict[str, dict[str, Any]]) -> None:
        self.markdown_extensions: list[Any] = sorted(names)
        self.mdx_configs: Mapping[str, Mapping[str, Any]] = settings
        self.plugins: Mapping[str, Any] = {}
        self.extra: Mapping[str, Any] = {}
        self.site_dir = ""


@pytest.mark.parametrize(
    ("more", "other"), [(set(), {}), ({"smarty"}, {}), (set(), {"toc": {"permalink": True, "toc_depth": 2}})]
)
def test_another_dialect_is_left_to_python_markdown(
    more: set[str], other: dict[str, Any], dialect: dict[str, Any]
) -> None:
    config = Settings({*EXTENSIONS, *more}, {**dialect["extension_configs"], **other})
    quicken(config)
    assert (len(config.markdown_extensions) > len(EXTENSIONS | more)) == (not more and not other)
