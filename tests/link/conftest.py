"""What the tests of `link` share."""

from collections.abc import Callable

import pytest

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.values.article import Article
from tests.articles import article_of

MakeArticle = Callable[..., Article]


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="session")
def make() -> MakeArticle:
    return article_of
