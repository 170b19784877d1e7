import pytest

from builder.normalise.lines import split_lines

WRAPPED = """Storm closes the harbour of Northport

The harbour of Northport was closed on Tuesday after a storm tore
two ferries from their moorings, the port authority said, and it may
stay closed until the weekend.

A spokesman for the ferry company told reporters that nobody had been
hurt, but that repairs would take several weeks.
"""


def test_wrapped_lines_are_joined_into_paragraphs() -> None:
    texts = [line.text for line in split_lines(WRAPPED)]
    assert texts[0] == "Storm closes the harbour of Northport"
    assert texts[1].endswith("and it may stay closed until the weekend.")
    assert len(texts) == 3


def test_one_paragraph_a_line_stays_one_paragraph_a_line() -> None:
    text = "The harbour was closed on Tuesday after a storm.\nIt may stay closed until the weekend.\nNobody was hurt."
    assert len(split_lines(text)) == 3


def test_a_menu_is_not_taken_for_wrapped_lines() -> None:
    assert len(split_lines("Home\nnews from here\nsport and so on\nweather\n")) == 4


def test_a_bullet_is_set_apart_and_a_dash_of_dialogue_kept() -> None:
    bullet, dash = split_lines("* Home\n– I never said so.")
    assert (bullet.bullet, bullet.text) == (True, "Home")
    assert (dash.bullet, dash.text) == (False, "– I never said so.")


def test_lines_know_their_number_and_whether_a_blank_line_stood_above() -> None:
    assert [(line.number, line.apart) for line in split_lines("a\nb\n\n\nc")] == [(1, True), (2, False), (5, True)]


def test_copies_that_differ_in_marks_have_one_key() -> None:
    one, two = split_lines("Russia's  “visit”\nRussias visit")
    assert one.key == two.key


PRINTED = """The Port Letter                                                   3

Traffic through the port rose by four per cent in the sec-
ond quarter, the harbour board said on 12 July 2023, the high-
est figure since records began in 1998. Two- and three-axle lor-
ries pay more.

Its chief said that the in-
crease is a long-term one. “We have add-
ed a ferry,” he said, and a long-
term plan.
"""
NARROW = """Der Verkehr im Hafen von Kiel ist im
zwei-
ten Quartal um vier Prozent gestie-
gen, wie der Hafen mitteilte.

Ein-
und Ausfuhr nahmen zu.
"""
TYPED = """The harbour of Northport was closed on Tuesday after a storm tore two ferries from
their moorings, the port authority said, and a spokesman told reporters that a long-
term plan for the old pier, which the storm broke, is to be made in May, as a news-
paper of the town had written. The newspaper said that the pier was of 1904, and that
the town had often asked for its repair. Nobody was hurt, and both of the ferries were
found on the beach in the morning by a man who was out with his dog at that hour of
the day, and who called the police. The owners will take them to a yard as soon as the
wind drops, which the weather office does not expect before Friday noon, or even later,
since another storm is on its way from the west and will be there on Thursday morning,
when the wind is to turn. Trains on the coast stand still, and the schools are closed.
"""


def test_words_that_a_printer_parted_are_whole_again() -> None:
    texts = [line.text for line in split_lines(PRINTED)]
    assert texts[1:] == [
        "Traffic through the port rose by four per cent in the second quarter, the harbour board said on 12 July"
        " 2023, the highest figure since records began in 1998. Two- and three-axle lorries pay more.",
        "Its chief said that the increase is a long-term one. “We have added a ferry,” he said, and a long-term plan.",
    ]


def test_parted_words_tell_that_narrow_lines_were_wrapped() -> None:
    assert [line.text for line in split_lines(NARROW)] == [
        "Der Verkehr im Hafen von Kiel ist im zweiten Quartal um vier Prozent gestiegen, wie der Hafen mitteilte.",
        "Ein- und Ausfuhr nahmen zu.",
    ]


@pytest.mark.parametrize(
    ("parted", "mended", "whole"),
    [("a news-\npaper", "the only\npaper", "a long-term plan"), ("a long-\nterm", "another\nnew", "a newspaper of")],
)
def test_a_program_parts_words_at_their_hyphens_alone(parted: str, mended: str, whole: str) -> None:
    (text,) = (line.text for line in split_lines(TYPED.replace(parted, mended)))
    assert whole in text


def test_a_line_that_ends_in_a_hyphen_alone_wraps_nothing() -> None:
    assert len(split_lines("Long lines of the harbour-\nrailway\nSport")) == 3


@pytest.mark.parametrize(
    "column",
    [
        "The strike which has held up the ships\nat the docks of the city for nine days\nended last night, it says.",
        "Die Züge zwischen Kiel und Flensburg\nfahren ab Montag wieder, teilte die Bahn\nmit, und ohne Halt.",
    ],
)
def test_a_narrow_column_is_one_paragraph(column: str) -> None:
    assert [line.text for line in split_lines(column)] == [" ".join(column.split())]


def test_short_headlines_are_no_column() -> None:
    lines = [
        "Port of Velmouth opens its old pier",
        "iPhones are dearer in the new year",
        "Trains stand still on the coast",
        "eBay closes its office in the hills",
        "Snow closes the roads to the hills",
        "Dockers of Lima end their strike",
        "Bank cuts its rate a second time",
        "Ferries of the islands sail again",
    ]
    assert [line.text for line in split_lines("\n".join(lines))] == lines


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ministry said on Monday that the harbour bridge", "will be closed from May until further notice."),
        ("Le musée montre dès samedi trois cents lettres du peintre", "trouvées dans le grenier d'une maison."),
    ],
)  # fmt: skip
def test_lone_row_that_breaks_inside_a_sentence_goes_on_in_the_next(first: str, second: str) -> None:
    assert [line.text for line in split_lines(f"Short note\n\n{first}\n{second}\n\nIt is short.")][
        1
    ] == f"{first} {second}"
    for below in ("ann@example.org", "read more", "editor: Ann Lee.", "Will it open?"):
        assert len(split_lines(f"Short note\n\n{first}\n{below}\n\nIt is short.")) == 4
