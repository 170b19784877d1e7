import pytest

from builder.normalise.credits import is_credit_line, read_credits
from tests.normalise.reading import KNOWLEDGE


def roles(text: str) -> list[tuple[str, str]]:
    return [(b.name, b.role) for b in read_credits(text, KNOWLEDGE.headers, KNOWLEDGE.outlets).byline]


def test_a_credit_line_gives_each_name_its_role() -> None:
    line = (
        "(Reporting by Ann Lee and Bo Tan in Ayr; Additional reporting by Cy Roe; Writing by Di Fox; Edited by Ed Ash)"
    )
    assert is_credit_line(line, KNOWLEDGE.headers)
    assert roles(line) == [
        ("Ann Lee", "reporter"),
        ("Bo Tan", "reporter"),
        ("Cy Roe", "reporter"),
        ("Di Fox", "writer"),
        ("Ed Ash", "editor"),
    ]


def test_an_agency_that_reported_is_an_agency_and_no_person() -> None:
    line = "(Reuters reporting, writing by Ann Lee; French version Bo Tan, editing by Cy Roe)"
    found = read_credits(line, KNOWLEDGE.headers, KNOWLEDGE.outlets)
    assert found.agency == "Reuters"
    assert roles(line) == [("Ann Lee", "writer"), ("Bo Tan", "translator"), ("Cy Roe", "editor")]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "(Reportage de Awa Traoré; rédigé par Luc Petit; édité par Zoé Roux)",
            ["Awa Traoré", "Luc Petit", "Zoé Roux"],
        ),
        ("(Geschrieben von Jan Otto. Redigiert von Eva Maier.)", ["Jan Otto", "Eva Maier"]),
    ],
)
def test_credit_lines_of_other_languages(line: str, names: list[str]) -> None:
    assert is_credit_line(line, KNOWLEDGE.headers)
    assert [name for name, _ in roles(line)] == names


def test_a_sentence_about_editing_is_no_credit_line() -> None:
    assert not is_credit_line("The editing by committee that ruined the film took years.", KNOWLEDGE.headers)
