"""A surname under an office in another language is the one full name that bears the office in another article."""

import pytest

from tests.captured import compiled, printed

FULL = {
    "de": """Besuch in Lima

Der peruanische Außenminister Karl Brandes besuchte am Montag den Hafen von Lima und sprach dort mit den Arbeitern.
""",
    "es": """Visita en Lima

El presidente peruano, Luis Ocampo, visitó el lunes el puerto de Lima y habló allí mucho tiempo con los trabajadores.
""",
}
ALONE = {
    "de": """Streit um den Hafen

Das sagte {title} Brandes am Dienstag im Parlament, und die Arbeiter warten seit Wochen auf ihr Geld.
""",
    "es": """Disputa por el puerto

Así lo dijo {title} Ocampo el martes en el Parlamento, y los trabajadores esperan su dinero desde hace semanas.
""",
}


@pytest.mark.parametrize(
    ("language", "title", "people"),
    [
        ("de", "Außenminister", ["Karl Brandes"]),
        ("de", "Bürgermeister", ["Brandes", "Karl Brandes"]),
        ("es", "el presidente", ["Luis Ocampo"]),
        ("es", "el alcalde", ["Luis Ocampo", "Ocampo"]),
    ],
)
def test_an_office_tells_whose_surname_stands_alone(language: str, title: str, people: list[str]) -> None:
    alone = ALONE[language].format(title=title)
    dossier = compiled([printed("Le Monde", FULL[language], "2022-03-10"), printed("Die Zeit", alone, "2022-03-10")])
    assert sorted(actor.name for actor in dossier.actors if actor.type == "person") == people


def test_a_german_office_is_one_by_its_end() -> None:
    full = FULL["de"].replace("peruanische Außenminister", "Umweltminister")
    alone = ALONE["de"].format(title="Umweltminister")
    dossier = compiled([printed("Le Monde", full, "2022-03-10"), printed("Die Zeit", alone, "2022-03-10")])
    assert [actor.name for actor in dossier.actors if actor.type == "person"] == ["Karl Brandes"]
