import pytest

from builder.normalise.credits import find_dateline, is_credit_line, read_credits
from tests.normalise.reading import KNOWLEDGE


def dateline(text: str) -> tuple[str, str | None] | None:
    found = find_dateline(text, KNOWLEDGE.outlets, KNOWLEDGE.furniture)
    return (found.place, found.agency) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAMAKO (Reuters) - The minister arrived.", ("Bamako", "Reuters")),
        ("MOSCOW, Feb 7 (Reuters) – The minister left.", ("Moscow", "Reuters")),
        ("Paris (AFP) - Le ministre est parti.", ("Paris", "Agence France-Presse")),
        ("MADRID — The final began.", ("Madrid", None)),
        ("KYIV, Ukraine (AP) — The talks began.", ("Kyiv, Ukraine", "Associated Press")),
        ("RIO DE JANEIRO, 5 feb (EFE).- Talks began.", ("Rio de Janeiro", "EFE")),
        ("RIO DE JANEIRO (EFE) - Talks began.", ("Rio de Janeiro", "EFE")),
        ("PORT-AU-PRINCE, Haiti – Talks began.", ("Port-au-Prince, Haiti", None)),
        ("The minister – who was late – arrived.", None),
        ("OPINION — The minister should go.", None),
        ("WORLD: The minister arrived.", None),
        ("UN - the talks began", None),
        ("Moscow - the capital - is cold.", None),
    ],
)
def test_datelines(text: str, expected: tuple[str, str | None] | None) -> None:
    assert dateline(text) == expected


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
