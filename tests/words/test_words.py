from hypothesis import given
from hypothesis import strategies as st

from builder.words import fold_word, keys_of, plain_words, split_words


def test_initials_with_full_stops_are_one_word_however_many_stops() -> None:
    assert [w.key for w in split_words("U.N experts, the U.N. and the UN")] == [
        "un",
        "experts",
        "the",
        "un",
        "and",
        "the",
        "un",
    ]


def test_possessive_ending_is_no_part_of_the_word() -> None:
    word = split_words("Mali’s army")[0]
    assert (word.text, word.end, word.possessive) == ("Mali", 4, True)


def test_hyphens_part_words() -> None:
    assert keys_of("Moscow-Bamako") == ("moscow", "bamako")


def test_accents_and_apostrophes_do_not_tell_words_apart() -> None:
    assert fold_word("Türkiye") == "turkiye"
    assert keys_of("N’Djamena") == keys_of("N'Djamena") == ("ndjamena",)


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in split_words(text):
        assert text[word.start : word.end] == word.text


@given(st.text(alphabet="aSsé.,'’ʼ -1U", max_size=30))
def test_plain_words_are_those_of_split_words(text: str) -> None:
    assert list(plain_words(text)) == [word.text for word in split_words(text)]
