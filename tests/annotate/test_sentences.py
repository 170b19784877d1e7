"""Laws of sentence boundaries."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotate.sentences import split_sentences
from builder.knowledge.load import load_knowledge

KNOWLEDGE = load_knowledge()


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, KNOWLEDGE)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Senate met U.N. envoys.",
        "Mr. Ortiz met Gen. Musa and Sen. Graham.",
        "The law passed on Feb. 7, 2023.",
        "Judges heard Wal-Mart v. Dukes in March.",
        "J. K. Rowling and V. Putin spoke.",
        "No. 5 on the list was empty.",
        "They learn how to handle weapons. equipment from abroad.",
        "“Why?” Lindström asked.",
        '"What now?" the minister said.',
        "“Stop!” she told the crowd.",
        "Yahoo! said it would close.",
        "“Is this proof?” Senator Vitter demanded.",
        "“Is this proof?” the senator demanded on Friday.",
        "They waited ... and waited … and left.",
        "It costs $3.5 million.",
        "He works at Acme Inc. in Turin.",
        "The U.S. is leaving.",
        "Talks began at 9 a.m. Tuesday in Oslo.",
        "See www.example.org for more.",
        "Dr. A. Kaya (St. Mary's) agreed.",
        "VELMONT, Mich. — The mayor left.",
        "TEMPE, Ariz. – For farmers it rained.",
    ],
)
def test_a_stop_inside_a_sentence_ends_nothing(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["He left.", "She stayed."],
        ["“I am leaving.”", "He left at once."],
        ['"I am leaving."', "He left."],
        ["He said: “No.”", "“Never.”"],
        ["They came from the U.S.", "The others stayed."],
        ["Is it true?", "No."],
        ["The answer was no.", "Nobody spoke."],
        ["He left (in May).", "She stayed."],
        ["“Is this proof?”", "Smith says he has none."],
        ["He left.)", "She stayed."],
        ["It happened in 2020.", "45 people died."],
        ["The court said so .", "The army denied it ."],
        ["`` It is over . ''", "The crowd cheered ."],
        ["It ended …", "Then it began."],
        ["Shares of Acme Inc.", "The fall continued."],
        ["Он уехал.", "Она осталась."],
        ["Él se fue.", "¿Por qué?", "Nadie sabe."],
    ],
)
def test_a_stop_before_a_new_sentence_ends_the_old_one(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


@given(st.text(alphabet=st.sampled_from("aBc .!?…\"“”’'«»()0 \n\tU.SMr"), max_size=200) | st.text(max_size=200))
def test_sentences_partition_the_text(text: str) -> None:
    spans = list(split_sentences(text, KNOWLEDGE))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["a", ".", "a.", "A. ", "” ", '." ', "Mr. ", "…", " "])
def test_time_grows_with_length_only(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    found = list(split_sentences(text, KNOWLEDGE))
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")
