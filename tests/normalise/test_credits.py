import pytest

from builder.normalise.credits import is_credit_line, read_credits
from tests.normalise.reading import KNOWLEDGE, read


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


PROSE = "Der Minister ist am Dienstag in der Hauptstadt eingetroffen, um mit der neuen Regierung über Brücken zu reden."
MORE = (
    "Er wurde am Flughafen von seinem Kollegen empfangen, der von einem Abkommen über die Brücke über den Fluss sprach."
)


@pytest.mark.parametrize(
    "text",
    [
        f"Minister reist an\n\n8. Februar 2023\n\n{PROSE}\n\n{MORE[:-1]}, {MORE} (AFP/jb)",
        f"Minister reist an\n\n8. Februar 2023\n\n{PROSE}\n\n{MORE}\n\nals/AFP/Reuters",
        f"Minister reist an\n\n8. Februar 2023 von AFP\n\n{PROSE}\n\n{MORE}",
    ],
)
def test_an_agency_signs_at_the_end_or_behind_the_date(text: str) -> None:
    assert read(text).agency == "Agence France-Presse"


@pytest.mark.parametrize(("line", "agency"), [("Von Agentur dpa", "dpa"), ("Por Agencia EFE", "EFE")])
def test_a_byline_may_call_the_agency_one(line: str, agency: str) -> None:
    assert read(f"Minister reist an\n\n{line}\n\n8. Februar 2023\n\n{PROSE}\n\n{MORE}").agency == agency


@pytest.mark.parametrize(
    ("line", "agency", "names"),
    [
        ("(AWP)", "AWP", []),
        ("R. I. / AFP", "Agence France-Presse", []),
        ("Juan Carlos Roca / Agencias", None, ["Juan Carlos Roca"]),
        ("Ann Lee / EFE", "EFE", ["Ann Lee"]),
    ],
)
def test_an_agency_may_stand_in_brackets_or_beside_a_name(line: str, agency: str | None, names: list[str]) -> None:
    article = read(f"Minister reist an\n\n{line}\n\n8. Februar 2023\n\n{PROSE}\n\n{MORE}")
    assert (article.agency, [one.name for one in article.byline]) == (agency, names)
    assert article.dateline is None


@pytest.mark.parametrize(
    ("line", "place"),
    [("MELK", None), ("WIEN", "Wien"), ("NAIROBI", "Nairobi"), ("RADIO RHIN", None), ("ZDF", None)],
)
def test_a_line_in_capitals_is_a_dateline_where_the_place_is_known(line: str, place: str | None) -> None:
    assert read(f"Minister reist an\n\n{line}\n\n8. Februar 2023\n\n{PROSE}\n\n{MORE}").dateline == place


def test_a_sentence_may_stand_between_the_headline_and_the_date() -> None:
    lead = "Die neue Regierung empfängt den Minister des Nachbarlandes, und beide wollen über eine neue Brücke reden."
    article = read(f"Minister reist an\n\n{lead}\n\n08.02.2023, 08.13 Uhr\n\n{PROSE}\n\n{MORE}")
    assert (article.published.value, [p.text for p in article.paragraphs]) == ("2023-02-08", [lead, PROSE, MORE])


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Contributing: Julie Marsh and Bo Tan, Bay City Caller-Times", ["Julie Marsh", "Bo Tan"]),
        ("Contributing: The Associated Press; Joey Gill; Ines Calder", ["Joey Gill", "Ines Calder"]),
        ("Contributing: Bo Tan and Ines Calder of USA TODAY; The Associated Press", ["Bo Tan", "Ines Calder"]),
        ("Contributing: The Associated Press", []),
        ("Contributors: Ann Lee in Lahore, Pakistan", ["Ann Lee"]),
    ],
)
def test_who_helped_is_named_and_is_not_the_source(line: str, names: list[str]) -> None:
    article = read(f"Minister arrives\n\n8 February 2023\n\n{PROSE}\n\n{line}\n\n{MORE}")
    assert [(one.name, one.role) for one in article.byline] == [(name, "reporter") for name in names]
    assert (article.agency, [p.text for p in article.paragraphs]) == (None, [PROSE, MORE])


@pytest.mark.parametrize(
    "line", ["Contributing: two storms, a flood and an old dam.", "Contributing to it was a strike."]
)
def test_what_contributed_is_text(line: str) -> None:
    article = read(f"Minister arrives\n\n8 February 2023\n\n{PROSE}\n\n{line}\n\n{MORE}")
    assert [p.text for p in article.paragraphs] == [PROSE, line, MORE]
