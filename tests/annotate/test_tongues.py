"""Amounts and happenings in French, German and Spanish: figures with their bounds; what was done, what will be."""

import pytest

from builder.values.annotation import Quantity
from tests.annotate.test_languages import read


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "La jueza llegó a la conclusión de que el banco mintió.", []),
        ("es", "La jueza llegó a Perú.", ["ARRIVE"]),
        ("es", "El club teme cualquier atentado en el estadio.", []),
        ("fr", "Le club craint d'autres attentats au stade.", []),
        ("de", "Der Verein fürchtet andere Anschläge im Stadion.", []),
        ("fr", "Le club est arrivé en tête à Lima.", []),
        ("fr", "Le club est arrivé à Lima.", ["ARRIVE"]),
    ],
)
def test_who_comes_to_a_conclusion_arrives_nowhere_and_other_attacks_are_not_that_one(
    language: str, text: str, told: list[str]
) -> None:
    assert [frame.event for frame in read(language, text).frames] == told


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("El club derrocó a Luis Roca.", "whom"),
        ("La policía detuvo al banquero Luis Roca.", "whom"),
        ("El rayo mató a Luis Roca.", "whom"),
        ("El barco llegó a Perú.", "place"),
    ],
)
def test_who_stands_behind_a_spanish_preposition_is_no_place(text: str, part: str) -> None:
    assert [[one.part for one in frame.participants] for frame in read("es", text).frames] == [[part]]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "L'entourage des opposants au Kremlin affirme qu'il a « tout perdu ».", None),
        ("fr", "« Le port rouvre », a déclaré l'avocat d'Emmanuel Macron.", None),
        ("fr", "« Le port rouvre », a déclaré le porte-parole de l'ONU.", "united-nations"),
        ("fr", "« Le port rouvre », a déclaré le ministère de la Santé.", "ministry-of-health"),
        ("fr", "Emmanuel Macron est venu. « Le port rouvre », ont-ils assuré.", None),
        ("es", 'Los vecinos de Ana Roca dijeron que "el puerto abre".', None),
        ("es", 'El portavoz de la ONU dijo que "el puerto abre".', "united-nations"),
        ("es", 'Ana Roca salió de Lima. Según ellos, "el puerto abre".', None),
        ("de", "„Der Hafen öffnet“, sagte der Anwalt von Petra Roth.", None),
        ("de", "„Der Hafen öffnet“, sagte die Bürgermeisterin Petra Roth.", "petra-roth"),
        ("ar", 'أكدت السويد لتركيا أنها "فتحت الميناء".', "sweden"),
    ],
)
def test_who_belongs_to_somebody_and_they_are_not_he(language: str, text: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in read(language, text).quotes] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Au moins 12 personnes ont quitté le port.", [(12, "at least", "", "personnes")]),
        ("fr", "Le port a coûté 3,5 millions d’euros.", [(3_500_000, "", "EUR", "")]),
        ("fr", "Près de 1 500 voyageurs attendent.", [(1500, "nearly", "", "voyageurs")]),
        ("fr", "Plus d'une centaine de marins sont partis.", [(100, "around", "", "marins")]),
        ("fr", "Des dizaines de milliers de marins défilent.", [(10_000, "several", "", "marins")]),
        ("fr", "Il y a entre 20 et 30 bateaux.", [(20, "between", "", "bateaux")]),
        ("fr", "Le taux atteint 4,2 % en 2022.", [(4.2, "", "percent", "")]),
        ("fr", "Le bateau file à 160 kilomètres à l'heure.", [(160, "", "km/h", "")]),
        ("fr", "Il est parti le 8 mars 2022 à 7 heures, article 5.", []),
        ("de", "Mindestens 14 Menschen fehlen.", [(14, "at least", "", "Menschen")]),
        ("de", "Rund 1.000 Soldaten bleiben.", [(1000, "around", "", "Soldaten")]),
        ("de", "Der Hafen kostet 4,2 Millionen Euro.", [(4_200_000, "", "EUR", "")]),
        ("de", "Mehr als 2.400 Häuser sind leer.", [(2400, "more than", "", "Häuser")]),
        ("de", "Zwischen 20 und 30 Schiffe liegen hier.", [(20, "between", "", "Schiffe")]),
        ("de", "Er kam am 7. Februar um 12 Uhr für drei Tage.", []),
        ("es", "Al menos 12 personas salieron.", [(12, "at least", "", "personas")]),
        ("es", "Casi 50 barcos esperan.", [(50, "nearly", "", "barcos")]),
        ("es", "Faltan, al menos, tres barcos.", [(3, "at least", "", "barcos")]),
        ("es", "El puerto costó 2,5 millones de euros.", [(2_500_000, "", "EUR", "")]),
        ("es", "Más de 2 400 viviendas están vacías.", [(2400, "more than", "", "viviendas")]),
        ("es", "Cientos de miles de marinos desfilan.", [(100_000, "several", "", "marinos")]),
        ("es", "Salió el 9 de marzo de 2022 a las 7 horas.", []),
        ("es", "Más de 4,300 vecinos salieron.", [(4300, "more than", "", "vecinos")]),
        (
            "es",
            "El sismo tuvo magnitud 6.4 y dañó 1,250,000 casas.",
            [(6.4, "", "", ""), (1_250_000, "", "", "casas")],
        ),
        ("es", "El agua subió 4,3 metros.", [(4.3, "", "m", "")]),
        ("fr", "Le séisme a fait 1987 morts en 1987.", [(1987, "", "", "morts")]),
        ("fr", "Il a marché pendant sept jours.", []),
        ("de", "Ein 63-Jähriger wartet.", []),
    ],
)
def test_amounts_are_read_with_what_bounds_and_counts_them(
    language: str, text: str, told: list[tuple[float, str, str, str]]
) -> None:
    found: tuple[Quantity, ...] = read(language, text).quantities
    assert [(q.number, q.modifier, q.unit, q.of.split(" ")[0]) for q in found] == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Douze personnes ont été tuées lundi au Mali.", [("KILL", "reported", 1)]),
        ("fr", "L’attaque de lundi a fait quatorze morts.", [("ATTACK", "reported", 0), ("KILL", "reported", 1)]),
        ("fr", "La ministre se rendra jeudi au Mali.", [("VISIT", "planned", 0)]),
        ("fr", "La ministre s’est rendue jeudi au Mali.", [("VISIT", "reported", 0)]),
        ("fr", "La ministre ne s'est pas rendue au Mali.", []),
        ("fr", "Personne n'a été tué.", []),
        ("fr", "La ministre est attendue jeudi pour une visite au Mali.", [("VISIT", "planned", 0)]),
        ("fr", "Une visite de la ministre est prévue jeudi.", [("VISIT", "planned", 0)]),
        ("fr", "La ministre est venue pour une visite au Mali.", [("VISIT", "reported", 0)]),
        ("de", "Am Montag wurden in Mali zwölf Menschen getötet.", [("KILL", "reported", 1)]),
        ("de", "Die Ministerin wird am Donnerstag Mali besuchen.", [("VISIT", "planned", 0)]),
        ("de", "Die Ministerin besuchte am Donnerstag Mali.", [("VISIT", "reported", 0)]),
        ("fr", "Le sénat a rejeté jeudi la loi.", [("VOTE", "reported", 0)]),
        ("fr", "Douze marins sont morts lundi.", [("KILL", "reported", 1)]),
        ("fr", "Trois élus ont été mis en examen.", [("CHARGE", "reported", 1)]),
        ("de", "Die Richterin ließ zwölf Männer festnehmen.", [("ARREST", "reported", 1)]),
        (
            "de",
            "Zwanzig Menschen flohen, die Brücke ist eingestürzt.",
            [("DISPLACE", "reported", 1), ("COLLAPSE", "reported", 0)],
        ),
        ("es", "La alcaldesa evacuó a 30 vecinos.", [("DISPLACE", "reported", 1)]),
        ("es", "La policía capturó a tres hombres.", [("ARREST", "reported", 1)]),
        ("de", "Es wurde niemand verletzt, aber nicht getötet.", [("INJURE", "reported", 0)]),
        ("es", "Doce personas murieron el lunes en Malí.", [("KILL", "reported", 1)]),
        ("es", "La ministra viajará el jueves a Malí.", [("VISIT", "planned", 0)]),
        ("es", "La ministra es esperada el jueves para una visita a Malí.", [("VISIT", "planned", 0)]),
        ("es", "La ministra visitó el jueves Malí.", [("VISIT", "reported", 0)]),
        ("es", "La ministra no visitó Malí.", []),
        (
            "es",
            "Doce personas murieron y casi 50 resultaron heridas.",
            [("KILL", "reported", 1), ("INJURE", "reported", 1)],
        ),
    ],
)
def test_happenings_are_told_or_planned_and_what_is_denied_is_none(
    language: str, text: str, told: list[tuple[str, str, int]]
) -> None:
    assert [(f.event, f.status, len(f.quantities)) for f in read(language, text).frames] == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Le ministre se rendra jeudi à Gao.", "future"),
        ("fr", "Les ministres visiteront Gao jeudi.", "future"),
        ("fr", "La caméra est partie jeudi.", "present"),
        ("es", "El ministro viajará el jueves a Gao.", "future"),
        ("es", "El ministro fue el jueves a Gao.", "past"),
        ("ar", "وزير الخارجية سيلتقي الرئيس يوم الأربعاء.", "future"),
        ("ar", "سياسة الحكومة يوم الأربعاء.", "none"),
    ],
)
def test_what_is_to_come_is_told_by_the_form_of_its_verb(language: str, text: str, told: str) -> None:
    assert [claim.tense for claim in read(language, text).claims] == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "Погибли не менее двенадцати человек.", (12, "at least", "", "человек")),
        ("ru", "Пропали около 1 305 человек.", (1305, "around", "", "человек")),
        ("ru", "Ущерб составил более 2,5 млн рублей.", (2_500_000, "more than", "RUB", "")),
        ("ar", "أدى إلى مقتل 296 شخصا", (296, "", "", "شخصا")),
        ("ar", "قتل ما لا يقل عن خمسة أشخاص", (5, "at least", "", "أشخاص")),
        ("ar", "وسقط 1987 جريحا", (1987, "", "", "جريحا")),
        ("ar", "سقط منهم و27 قتيلا", (27, "", "", "قتيلا")),
        ("ar", "تضرر أكثر من 3 آلاف منزل", (3000, "more than", "", "منزل")),
    ],
)
def test_amounts_are_read_where_happenings_are_not(language: str, text: str, told: tuple[float, str, str, str]) -> None:
    (found,) = read(language, text).quantities
    assert (found.number, found.modifier, found.unit, found.of.split(" ")[0]) == told


def test_years_days_and_ages_are_no_amounts_in_russian() -> None:
    assert read("ru", "Ему 33 года. 9 сентября 2023 года он ушёл в 10 часов.").quantities == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le séisme a fait six morts, quatre hommes et deux femmes."),
        ("es", "El sismo dejó seis muertos, cuatro hombres y dos mujeres."),
    ],
)
def test_what_a_toll_is_made_of_is_no_toll(language: str, text: str) -> None:
    found = read(language, text)
    (killed,) = [frame for frame in found.frames if frame.event == "KILL"]
    assert [text[span.start : span.end] for span in killed.quantities] == [found.quantities[0].text]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Die Polizei nahm am Abend in Mali drei Verdächtige vorläufig fest, wie sie mitteilte.", ["ARREST"]),
        ("Der Minister trat am Montag wegen des Streits zurück.", ["RESIGN"]),
        ("Am Montag griffen Rebellen die Stadt im Norden von Mali an.", ["ATTACK"]),
        ("Der Minister nahm am Montag ein Buch, das Fest begann.", []),
        ("Er trat am Montag in Mali auf.", []),
    ],
)
def test_a_german_verb_is_found_where_its_end_closes_the_clause(text: str, events: list[str]) -> None:
    assert [frame.event for frame in read("de", text).frames if frame.event != "SAY"] == events


@pytest.mark.parametrize(
    ("language", "text", "dated"),
    [
        ("fr", "Les secouristes cherchaient mardi les victimes du puissant séisme.", []),
        ("fr", "Mardi, un puissant séisme a frappé le Pérou.", ["Mardi"]),
        ("fr", "Un séisme loin de celui de lundi a frappé le Pérou.", []),
        ("de", "Am Dienstag suchten Helfer nach den Opfern des Erdbebens.", []),
        ("de", "Am Dienstag erschütterte ein Erdbeben das Land.", ["Dienstag"]),
        ("es", "El martes buscaban a las víctimas del terremoto.", []),
        ("es", "El terremoto fue más fuerte que el del 17 de agosto de 1999.", []),
        ("es", "El martes un terremoto sacudió el país.", ["martes"]),
    ],
)
def test_a_happening_that_readers_know_of_has_not_the_day_of_the_sentence(
    language: str, text: str, dated: list[str]
) -> None:
    found = read(language, text)
    (quake,) = [frame for frame in found.frames if frame.event == "EARTHQUAKE"]
    assert [text[span.start : span.end] for span in quake.times] == dated
