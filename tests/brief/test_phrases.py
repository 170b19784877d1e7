"""Words of templates: how a name stands inside a sentence."""

import pytest

from builder.brief.phrases import spoken
from builder.values.dossier import Actor
from builder.values.ids import ActorId
from tests.marked import KNOWLEDGE


@pytest.mark.parametrize(
    ("name", "type_", "expected"),
    [
        ("Maldives", "country", "the Maldives"),
        ("United Nations", "organisation", "the United Nations"),
        ("Peru", "country", "Peru"),
        ("Senate", "organisation", "Senate"),
    ],
)
def test_a_name_has_the_article_that_its_last_word_takes(name: str, type_: str, expected: str) -> None:
    actor = Actor(id=ActorId("one"), name=name, type=type_, aliases=(), roles=())
    assert spoken(actor, KNOWLEDGE.events) == expected
