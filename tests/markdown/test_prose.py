"""What people write is Markdown as far as it is harmless, and their plain words where it is not."""

from typing import Any

import markdown
import pytest
from mkdocs.config.defaults import get_schema
from mkdocs.utils.yaml import yaml_load

from builder.markdown import quick
from builder.markdown.prose import EXTENSIONS, check_prose, find_harm
from tests.conftest import ROOT

HARMLESS = (
    "Two *words* and **more**, `code <b>`, a [link](https://a.example/x?y=1&z=2), [another](../actors/x.md#y).",
    "# Heading\n\n- one\n- two\n\n1. first\n\n> quoted\n\n---\n\n| a | b |\n| :-: | --: |\n| 1 | 2 |",
    "A note[^1] and an HTML page.\n\n[^1]: Here.\n\n*[HTML]: a language",
    "term\n:   meaning\n\n!!! note\n    inside\n\n```python\nprint('<script>')\n```",
    "<editor@a.example> wrote to <https://a.example/>.",
    "5 < 6 & 7 > 2, AT&T, {braces}, $100",
    "## Named {#name .wide}",
    "x<sub>2</sub><br>and <details><summary>more</summary>words</details>",
)
HARMFUL = (
    "<script>x()</script>",
    "words <img src=x onerror=x()> words",
    "![picture](https://a.example/pixel.png)",
    "[press](javascript:x())",
    "[press](JaVa&#115;cript&colon;x())",
    "[press](<java\tscript:x()>)",
    "[press][a]\n\n[a]: vbscript:x",
    "<javascript:x()>",
    "[press](data:text/html;base64,x)",
    "[press](file:///etc/passwd)",
    "[press](http://[::1)",
    "*words*{: onclick=x() }",
    "words\n{: style='position:fixed' }",
    "# Heading {onclick=x()}",
    '<div markdown onclick="x()">*words*</div>',
    "<svg><animate onbegin=x()></svg>",
    "<iframe src=x></iframe>",
    "<style>*{}</style>",
    "<base href=//a.example>",
    '<meta http-equiv="refresh" content="0">',
    "<form action=x><input></form>",
    "<!-- a comment -->",
    "<?php x ?>",
    "<!DOCTYPE x>",
    "```{.python onclick=x()}\nprint()\n```",
    '~~~ {#a onclick="x()" style="position:fixed"}\nprint()\n~~~',
    '--8<-- "seeds/dossier.md"',
    "; --8<-- 'x'",
)


def test_prose_is_read_with_the_extensions_of_the_site() -> None:
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    of_site = {name if isinstance(name, str) else next(iter(name)) for name in config["markdown_extensions"]}
    assert set(EXTENSIONS) == {*of_site, *added_by_mkdocs()} == quick.EXTENSIONS


def added_by_mkdocs() -> list[str]:
    option: Any = dict(get_schema())["markdown_extensions"]
    return list(option.builtins)


@pytest.mark.parametrize("text", HARMLESS)
def test_plain_markdown_stays_as_it_is(text: str) -> None:
    assert check_prose(text, "seeds/dossier.md") == (text, ())


@pytest.mark.parametrize("text", HARMFUL)
def test_what_a_browser_could_run_is_shown_as_words_and_reported(text: str) -> None:
    shown, (problem,) = check_prose(f"Before.\n\n{text}\n\nAfter.", "seeds/dossier.md")
    assert problem.code == "prose-unsafe"
    assert problem.where.path == "seeds/dossier.md"
    assert find_harm(shown) is None
    html = markdown.markdown(shown, extensions=list(EXTENSIONS))
    assert "<p>Before.</p>" in html
    assert "<p>After.</p>" in html
    assert html.count("<") == 2 * html.count("<p>"), "nothing but paragraphs"
