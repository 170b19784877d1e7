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
