from collections.abc import Callable

import pytest

from tests.documents import BODY, EVERY, TITLE
from tests.normalise.opening import open_all, words


@pytest.mark.parametrize("make", EVERY.values(), ids=EVERY)
def test_every_kind_of_document_gives_the_same_article(make: Callable[[], bytes]) -> None:
    articles, problems = open_all(make())
    assert problems == ()
    assert articles
    for article in articles:
        assert words(article) == list(BODY)
        assert article.title.startswith(TITLE)
        assert (article.agency, article.dateline, article.language) == ("Reuters", "Velmouth", "en")


@pytest.mark.parametrize("name", sorted(set(EVERY) - {"print.pdf", "typed.docx"}))
def test_a_stated_date_is_the_day_as_its_own_clock_had_it(name: str) -> None:
    articles, _ = open_all(EVERY[name]())
    assert {article.published.value for article in articles} == {"2023-02-07"}
    assert all(article.published.evidence for article in articles)


@pytest.mark.parametrize("name", ["print.pdf", "typed.docx"])
def test_the_day_on_which_a_file_was_made_is_no_date_of_publication(name: str) -> None:
    articles, _ = open_all(EVERY[name]())
    assert [article.published.value for article in articles] == [None]
