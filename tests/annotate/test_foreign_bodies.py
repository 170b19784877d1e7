"""Bodies in other languages: whose ministry it is, what names a body, and where a name ends."""

import pytest

from tests.annotate.test_languages import actors, read


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "Le ministère de l'Intérieur malien a écrit au Mali.", "ministry-of-the-interior-mali"),
        ("fr", "Le ministère malien de la Santé a écrit.", "ministry-of-health-mali"),
        ("fr", "Le ministère de la Défense du Mali a écrit.", "ministry-of-defence-mali"),
        ("fr", "Le ministère de la Défense a écrit.", "ministry-of-defence"),
        ("fr", "Le ministère nigérien de la Santé a écrit.", "ministry-of-health-niger"),
        ("de", "Das Innenministerium schrieb.", "ministry-of-the-interior"),
        ("de", "Marokkos Außenministerium schrieb.", "ministry-of-foreign-affairs-morocco"),
        ("de", "Das Außenministerium in Rabat schrieb.", "ministry-of-foreign-affairs-morocco"),
        ("de", "Das Außenministerium sprach in Rabat.", "ministry-of-foreign-affairs"),
        ("de", "Das marokkanische Gesundheitsministerium in Marokko schrieb.", "ministry-of-health-morocco"),
        ("de", "Das französische Innenministerium schrieb.", "ministry-of-the-interior-france"),
        ("de", "Das neue Finanzministerium schrieb.", "ministry-of-finance"),
        ("fr", "Le ministère de la Santé portant sur tout a écrit.", "ministry-of-health"),
        ("fr", "Le Groupe Lomtez a écrit.", "groupe-lomtez"),
        ("fr", "Le directeur de l'Institut Lomtez a écrit.", "institut-lomtez"),
        ("de", "Die Bundesnetzagentur schrieb.", "bundesnetzagentur"),
        ("es", "El Ministerio del Interior marroquí escribió a Marruecos.", "ministry-of-the-interior-morocco"),
        ("es", "La Guardia Civil escribió.", "guardia-civil"),
        ("es", "Lo dijo el Instituto Nacional de Geofísica ayer.", "instituto-nacional-de-geofisica"),
        ("es", "La Asamblea Nacional escribió.", "parliament"),
        ("es", "Lo dijo el Jurado Nacional de Elecciones ayer.", "jurado-nacional-de-elecciones"),
        ("es", "Lo niega la Contraloría General de la República.", "contraloria-general-de-la-republica"),
        ("es", "Lo paga el Ayuntamiento de Lugo.", "ayuntamiento-de-lugo"),
        ("es", "El PNV y Telefónica callan.", "basque-nationalist-party"),
        ("de", "Der DGB klagt.", "deutscher-gewerkschaftsbund"),
        ("ru", "Об этом сообщили в МЧС России.", "ministry-of-emergency-situations-russia"),
        ("ru", "Об этом сообщили в МВД королевства.", "ministry-of-the-interior"),
        ("ar", "أعلنت وزارة الداخلية المغربية ذلك في المغرب", "ministry-of-the-interior-morocco"),
        ("ar", "وقالت ووزارة الداخلية ذلك", "ministry-of-the-interior"),
    ],
)
def test_a_body_of_a_state_is_its_countrys_where_the_words_beside_say_so(language: str, text: str, body: str) -> None:
    assert body in [actor for _, actor in actors(language, text)]


def test_a_body_of_a_country_that_no_list_has_is_no_other_countrys() -> None:
    assert next(words for words, _ in actors("fr", "Le ministère indien de la Santé a écrit au Mali.")) == (
        "ministère indien de la Santé"
    )


def test_initials_that_are_a_word_of_the_language_are_no_body() -> None:
    assert actors("fr", "Les juges étaient AU courant.") == []
    assert actors("de", "The AU met in Gao.") == [("AU", "african-union")]


def test_an_adjective_of_a_title_is_nobodys_name() -> None:
    assert [words for words, _ in actors("es", "Habló el Comisario Europeo de Pesca, Luis Roca, ayer.")] == [
        "Luis Roca"
    ]


def test_a_law_is_nobody_whose_surname_a_region_would_be() -> None:
    assert actors("es", "El rey explicará la futura Ley de Pesca Litoral de Asturias. Llueve en Asturias.") == []


def test_a_name_ends_before_the_next_body() -> None:
    found = actors("es", "La Guardia Civil y el Tribunal Supremo lo niegan.")
    assert [words for words, _ in found] == ["Guardia Civil", "Tribunal Supremo"]


def test_initials_in_brackets_show_where_a_name_began() -> None:
    found = read("fr", "Le Centre national pour la recherche scientifique (CNRS) a écrit. Le CNRS attend.").mentions
    assert [one.text for one in found] == ["Centre national pour la recherche scientifique", "CNRS", "CNRS"]
    assert len({one.actor for one in found}) == 1
    assert actors("fr", "La Ville a fait connaître sa décision (CNRS) hier.") == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Lo contó Quirino Lomtez, de 33 años, en la plaza.", "Quirino Lomtez"),
        ("de", "Er kam mit dem Gouverneur der Provinz Ost, Quirin Lomtew, am Montag.", "Quirin Lomtew"),
        ("ar", "كما أعلن محسن كوليوند ذلك", "محسن كوليوند"),
        ("ar", "ووزير الخارجية حسين أمير عبد اللهيان هنا", "حسين أمير عبد اللهيان"),
    ],
)
def test_an_age_a_title_and_given_names_show_a_person(language: str, text: str, name: str) -> None:
    assert name in [words for words, _ in actors(language, text)]


def test_a_letter_of_another_script_is_no_initial() -> None:
    assert actors("ru", "Он написал это в соцсети X. Погибли все.") == []


def test_a_word_that_counts_is_nobodys_first_name() -> None:
    assert actors("de", "Einige Medien berichten von Regen.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nötig sei eine gerechte Teilung von Verantwortung, sagte der Reeder.",
        "Das Museum hatte zur Überraschung von Besuchern erklärt, dass es schließt.",
        "Der Händler hatte im Sommer 40 Dollar Rabatt gefordert, und den Rabatt bekam er.",
        "Uns liegt kein Plan vor. Die Zeit drängt, und die Tageszeitung schrieb davon. Neben Holms Haus stand sie.",
        "Über Folgen berieten die Trainer. Das Fest war vorbei. Über Preise schwiegen sie.",
    ],
)
def test_nouns_and_amounts_in_german_name_nobody(text: str) -> None:
    assert actors("de", text) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Darauf nahm auch Jonas Steinholm Bezug, der Trainer.", ["Jonas Steinholm"]),
        ("de", "Auf dem Frachter Ana Roca sprach Eva Sund.", ["Eva Sund"]),
        ("es", "El consejero de Sanidad y Emergencias, Quirino Lomtez, habló.", ["Quirino Lomtez"]),
        ("es", "Salió hacia Presidencia de Gobierno, dijo la alcaldesa Eva Roca.", ["Eva Roca"]),
        ("fr", "Le capitaine du chalutier Ana Roca, Jean Vega, a déclaré forfait.", ["Jean Vega"]),
    ],
)
def test_offices_ships_and_what_somebody_does_are_no_part_of_a_name(language: str, text: str, names: list[str]) -> None:
    assert [name for name, _ in actors(language, text)] == names


def test_who_trains_or_plays_is_named_without_it() -> None:
    found = actors("de", "Das sagte Coach Arne Wengst. Torhüter Jonas Holm lobte Trainerin Eva Sund.")
    assert [name for name, _ in found] == ["Arne Wengst", "Jonas Holm", "Eva Sund"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Trainer Peter Kamden ging. Kamdens Plan war neu. Das sagte Anna Holms Bruder über Anna Holm.",
            ["Peter Kamden", "Kamden", "Anna Holm", "Anna Holm"],
        ),
        (
            "Maria Roca heiratete. Maria Rocas Eltern kamen, und Rocas Vater schwieg.",
            ["Maria Roca", "Maria Roca", "Roca"],
        ),
        ("Jonas Lukas kam mit Peter Jonas. Jonas schwieg.", ["Jonas Lukas", "Peter Jonas", "Jonas"]),
    ],
)
def test_an_owner_in_german_is_who_bears_the_name_without_its_s(text: str, names: list[str]) -> None:
    assert [name for name, _ in actors("de", text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Trainerin Elke Platz ging. Anna nahm Platz.", "Elke Platz"),
        ("Minister Paul Franken zahlte 40 Franken.", "Paul Franken"),
        ("Der Sprecher Ben Vater lobte Marias Vater.", "Ben Vater"),
    ],
)
def test_a_german_noun_behind_a_first_name_is_a_surname(text: str, name: str) -> None:
    assert actors("de", text)[0][0] == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Der Regisseur Lars von Trier drehte in Ulm.", "Lars von Trier"),
        ("de", "Minister Otto von Oldenburg kam aus Bremen.", "Otto von Oldenburg"),
        ("es", "Banco Sabadell subió, y la gente de Sabadell calló.", "Banco Sabadell"),
        ("es", "La Universidad de Zaragoza cerró, y Zaragoza calló.", "Universidad de Zaragoza"),
        ("es", "Habló el Tribunal Superior de Murcia en Murcia.", "Tribunal Superior de Murcia"),
        ("fr", "Le Cap-Vert a gagné à Lille.", "Cap-Vert"),
    ],
)
def test_a_town_is_part_of_a_name_but_no_name(language: str, text: str, name: str) -> None:
    assert [one for one, _ in actors(language, text)] == [name]


@pytest.mark.parametrize("text", ["Die Region Bern wählt.", "Neben Bern liegt Wald.", "Hinter Paris brannte ein Zug."])
def test_a_capital_beside_which_something_lies_is_no_government(text: str) -> None:
    assert actors("de", text) == []


def test_small_words_go_on_with_a_name_behind_one_with_a_capital() -> None:
    found = actors("de", "Die Wahl gewann Alexander Van der Holm vor Peter Roca. Van der Holm dankte der Stadt.")
    assert [name for name, _ in found] == ["Alexander Van der Holm", "Peter Roca", "Van der Holm"]


def test_a_body_in_the_genitive_has_its_plain_name() -> None:
    found = actors("de", "Das teilte der Sprecher des Innenministeriums mit. Die Leitung des Bundesamts schwieg.")
    assert [name for name, _ in found] == ["Innenministerium", "Bundesamt"]


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_a_surname_is_read_with_its_small_words(language: str) -> None:
    found = actors(language, "Ana van der Holm. Van der Holm. Eva Roca. Roca.")
    assert [name for name, _ in found] == ["Ana van der Holm", "Van der Holm", "Eva Roca", "Roca"]


def test_a_name_between_quotation_marks_is_no_quotation() -> None:
    assert read("ar", 'لقي الرئيس "إبراهيم رئيسي" مصرعه').quotes == ()


def test_what_is_counted_in_german_ends_with_its_noun() -> None:
    found = read("de", "Es soll neun Tote geben. Die Zahl ist auf mehr als 1300 gestiegen.").quantities
    assert [one.of for one in found] == ["Tote", ""]


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("es", "Lo dijo Hezbolá ayer.", "hezbollah"),
        ("es", "Lo dijo la Reserva Federal ayer.", "federal-reserve"),
        ("fr", "La Réserve fédérale l'a dit hier.", "federal-reserve"),
        ("fr", "L'OCDE l'a dit hier.", "oecd"),
        ("de", "Das sagte die Hisbollah gestern.", "hezbollah"),
        ("de", "Das US-Außenministerium schrieb.", "us-department-of-state"),
        ("ru", "Об этом сообщили в ОБСЕ вчера.", "organization-for-security-and-co-operation-in-europe"),
        ("ar", "أعلن حزب الله ذلك أمس", "hezbollah"),
    ],
)
def test_a_body_that_the_world_knows_is_known_by_its_name_in_another_language(
    language: str, text: str, body: str
) -> None:
    assert [actor for _, actor in actors(language, text)] == [body]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Ganó el tenista español Orlin Zabalka en dos horas.", "Orlin Zabalka"),
        ("es", "Habló el ex marino Orlin Zabalka ayer.", "Orlin Zabalka"),
        ("fr", "Le footballeur italien Orlin Zabalka a gagné hier.", "Orlin Zabalka"),
    ],
)
def test_what_somebody_is_may_have_an_adjective_before_the_name(language: str, text: str, name: str) -> None:
    assert name in [words for words, _ in actors(language, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ganaron la Copa Zabalka y la Recopa Zabalka en un año.",
        "Lo dijo la agencia Zabalka Woods ayer.",
        "Jugaron Zabalka y Moreno en el centro del campo.",
    ],
)
def test_a_cup_an_agency_and_two_surnames_are_nobody(text: str) -> None:
    assert actors("es", text) == []
