"""Laws of the names that addresses are made of."""

import pytest

from builder.naming import slug


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Élysée 2", "elysee-2"),
        ("1984", "1984"),
        ("Москва 7", "moskva-7"),
        ("جسر 12", "jsr-12"),
        ("…", "x"),
    ],
)
def test_an_address_is_made_of_the_words_in_any_script_and_not_of_their_figures_alone(text: str, made: str) -> None:
    assert slug(text) == made
