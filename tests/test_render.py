"""Templates show exactly what their view holds, and nothing that is missing."""

from dataclasses import dataclass

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.markdown import plain
from builder.render import render
from builder.values.page import Page
from builder.values.problem import UnfitTemplateError


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    words: str | None = "a *b*"
    names: tuple[str, ...] = ()


def page(template: str = "t", **fields: object) -> Page:
    return Page(path="x.md", template=template, front_matter=fields, view=View())


def test_what_a_template_prints_is_escaped_without_asking() -> None:
    (file,) = render((page(),), {"t": "{{ view.words }}"})
    assert b"a &#42;b&#42;" in file.data


def test_a_macro_is_not_escaped_twice() -> None:
    (file,) = render((page(),), {"t": "{% macro m(w) %}*{{ w }}*{% endmacro %}{{ m(view.words) }}"})
    assert b"*a &#42;b&#42;*" in file.data


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    text: str = "a *b*"
    href: str = ""
    title: str = ""


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        (Way(), "a &#42;b&#42;"),
        (Way(href="x y.md"), "[a &#42;b&#42;](x%20y.md)"),
        (Way(href="x.md", title='"q"'), '[a &#42;b&#42;](x.md "&#34;q&#34;")'),
    ],
)
def test_a_link_is_escaped_in_all_its_parts_and_only_words_without_an_address(way: Way, expected: str) -> None:
    one = Page(path="x.md", template="t", front_matter={}, view=way)
    (file,) = render((one,), {"t": "{{ view|link }}"})
    assert expected in file.data.decode()


@pytest.mark.parametrize(("text", "mark"), [("منير", "\u200e"), ("منير.", "\u200e"), ("منير Lee", ""), ("Lee", "")])
def test_what_follows_a_name_in_arabic_letters_stands_behind_it(text: str, mark: str) -> None:
    one = Page(path="x.md", template="t", front_matter={}, view=Way(text=text, href="x.md"))
    (file,) = render((one,), {"t": "{{ view|link }} ×3"})
    assert f"[{text}](x.md){mark} ×3" in file.data.decode()


@pytest.mark.parametrize(
    "asked", ["{{ view.wrods }}", "{% if view.wrods %}x{% endif %}", "{% for w in view.wrods %}{% endfor %}"]
)
def test_a_template_that_asks_for_what_is_not_there_fails(asked: str) -> None:
    with pytest.raises(UnfitTemplateError, match=r"^templates/t:1: .*'?wrods'?; mend it"):
        render((page(),), {"t": asked})


@pytest.mark.parametrize("broken", ["\n{% if view %}x", "\n{{ view.words", "\n{% nothing %}"])
def test_a_template_that_is_none_is_told_with_its_line(broken: str) -> None:
    with pytest.raises(UnfitTemplateError, match=r"^templates/part:2: "):
        render((page(),), {"t": "{% include 'part' %}", "part": broken})


def test_a_template_that_takes_in_another_that_is_not_there_names_it() -> None:
    with pytest.raises(UnfitTemplateError, match=r"^templates/t:1: it takes in what is not there: part; mend it"):
        render((page(),), {"t": "{% include 'part' %}"})


def test_names_in_a_row_keep_their_commas_between_them_whichever_way_they_are_written() -> None:
    shown = Page(path="x.md", template="t", front_matter={}, view=View(names=("Ana", "سعد", "علي", "A*b", "Лев")))
    (file,) = render((shown,), {"t": "{{ view.names|names }}"})
    told = file.data.decode().rpartition("---")[2].strip()
    assert told == 'Ana, <span dir="rtl">سعد</span>, <span dir="rtl">علي</span>, A&#42;b, Лев'


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        ("{{ view.words + 1 }}", "TypeError"),
        ("{{ 1 // 0 }}", "ZeroDivisionError"),
        ("{{ view.words.nothing() }}", "nothing"),
        ("{{ view.words | round }}", "TypeError"),
        ("{% include 'part' %}", "RecursionError"),
    ],
)
def test_a_template_that_fails_as_it_is_filled_in_is_told_with_its_line(slip: str, told: str) -> None:
    with pytest.raises(UnfitTemplateError, match=rf"^templates/part:2: .*{told}.*; mend it"):
        render((page(),), {"t": "{% include 'part' %}", "part": f"\n{slip}"})


def test_a_template_never_prints_none() -> None:
    with pytest.raises(UnfitTemplateError, match="None"):
        render((Page(path="x.md", template="t", front_matter={}, view=View(words=None)),), {"t": "{{ view.words }}"})


@given(st.text(), st.text())
def test_front_matter_comes_back_as_it_went_in(title: str, body: str) -> None:
    (file,) = render((page(title=plain(title), note=[plain(body)]),), {"t": "body"})
    post = frontmatter.loads(file.data.decode())
    assert post.metadata == {"title": plain(title), "note": [plain(body)]}
    assert post.content == "body"
