"""Dossiers of several languages from raw text: one story, one happening, its differences, and what corroborates."""

from datetime import date

import pytest

from builder.values.dossier import Dossier
from tests.captured import compiled, printed
from tests.marked import KNOWLEDGE

DAY = date(2022, 3, 10)
QUAKE = {
    "El Mundo": """Un terremoto deja {dead} muertos en el norte de Perú

Un terremoto de magnitud 6,9 sacudió este miércoles el norte de Perú. {dead} personas murieron el miércoles, informó el
Gobierno peruano.

Más de 2 400 viviendas quedaron destruidas en la ciudad de Piura, según el ministro de Defensa.

La Unión Europea anunció una ayuda de 5 millones de euros.
""",
    "Die Zeit": """Erdbeben in Peru: {dead} Tote

Bei dem schweren Erdbeben im Norden von Peru sind am Mittwoch {dead} Menschen getötet worden. Das teilte die peruanische
Regierung am Donnerstag mit.

In der Stadt Piura wurden mehr als 2.400 Häuser zerstört. Das Beben hatte nach Angaben von Geologen eine Stärke von 6,9.

Die Europäische Union sagte 5 Millionen Euro Hilfe zu.
""",
    "The Guardian": """Earthquake in northern Peru kills {dead}

A magnitude 6.9 earthquake struck northern Peru on Wednesday. {dead} people were killed on Wednesday, the Peruvian
government said.

More than 2,400 homes were destroyed in the city of Piura, the defence minister said.

The European Union announced 5 million euros in aid.
""",
    "Le Monde": """Séisme au Pérou : {dead} morts

Un séisme de magnitude 6,9 a frappé mercredi le nord du Pérou. {dead} personnes ont été tuées mercredi, selon le
gouvernement péruvien.

Plus de 2 400 maisons ont été détruites dans la ville de Piura, a indiqué le ministre de la Défense.

L’Union européenne a annoncé une aide de 5 millions d’euros.
""",
}
VISIT = {
    "Le Figaro": """La mission de l’ONU au Mali inspectée

L’Union africaine a visité jeudi le Mali, pour voir la mission des Nations unies à Gao et à Kidal.

La force de l’ONU compte 13 000 soldats, a rappelé l’Union africaine à Gao.
""",
    "The Independent": """African Union visits Mali

The African Union visited Mali on Thursday to see the United Nations mission in Gao and Kidal.

The United Nations force has 13,000 soldiers, the African Union recalled in Gao.
""",
}


def told(texts: dict[str, str]) -> Dossier:
    """What comes of these, each by who printed it, all on one day."""
    return compiled(
        printed(publisher, "\n\n".join(" ".join(part.split()) for part in text.split("\n\n")), DAY.isoformat())
        for publisher, text in texts.items()
    )


def test_one_episode_is_one_story_in_every_language_and_two_are_two() -> None:
    quake = {publisher: text.format(dead=31) for publisher, text in QUAKE.items()}
    dossier = told(quake | VISIT)
    stories = sorted(sorted(story.articles) for story in dossier.stories)
    assert stories == [["die-zeit", "el-mundo", "le-monde", "the-guardian"], ["le-figaro", "the-independent"]]


@pytest.mark.parametrize(("one", "other"), [("Le Monde", "The Guardian"), ("Die Zeit", "El Mundo")])
def test_two_tolls_differ_across_languages_and_one_toll_does_not(one: str, other: str) -> None:
    tolls = told({one: QUAKE[one].format(dead=31), other: QUAKE[other].format(dead=44)}).differences
    assert [(d.type, sorted(v.value for v in d.versions)) for d in tolls if d.slot == "number"] == [
        ("conflict", ["31", "44"])
    ]
    assert told({one: QUAKE[one].format(dead=31), other: QUAKE[other].format(dead=31)}).differences == ()


def test_a_visit_told_in_two_languages_is_one_happening_that_both_corroborate() -> None:
    dossier = told(VISIT)
    visits = [event for event in dossier.events if event.type == "VISIT"]
    assert [sorted({claim.article for claim in event.claims}) for event in visits] == [["le-figaro", "the-independent"]]
    assert any(len(s.origins) == 2 and "visited Mali on 10 March 2022" in s.text for s in dossier.statements)


def test_a_day_is_put_into_a_sentence_in_the_sentences_own_language() -> None:
    texts = [s.text for s in told({p: QUAKE[p].format(dead=31) for p in QUAKE}).statements]
    for day in ("[9 de marzo de 2022]", "[9. März 2022]", "[9 mars 2022]", "[9 March 2022]"):
        assert any(day in text for text in texts), day


def test_the_name_before_a_german_verb_that_ends_its_clause_did_nothing_for_certain() -> None:
    text = """{} aus Peru ausgewiesen

Die Regierung von Peru hat den Leiter der Mission, Jens Sandmann, ausgewiesen. Das teilte ein Sprecher am Mittwoch mit.

Minister Jens Sandmann besuchte am Dienstag Peru. Die Reise war lange geplant, wie die Zeitung schreibt.
"""
    labels = {event.what for event in told({"Die Zeit": text}).events}
    assert "Expulsion by Jens Sandmann" not in labels
    assert "Jens Sandmann’s visit" in labels


def test_a_title_in_another_language_keeps_its_days() -> None:
    text = """Llegada a Perú

El ministro ruso de Exteriores, Sergio Vega, llegó la madrugada del martes a Perú para firmar un acuerdo.
"""
    briefing = told({"El Mundo": text}).briefing
    assert briefing is not None
    assert "la madrugada del martes a Perú" in briefing.title


def test_one_source_is_named_where_its_sentence_has_a_pronoun() -> None:
    text = """Hilfe für Peru

Bundeskanzler Jens Sandmann (SPD) hat der Ukraine jede Hilfe für ihre Verhandlungen mit Peru zugesichert. Später
forderte er den russischen Präsidenten Igor Vega erneut auf: „Beenden Sie diesen Streit mit Peru
sofort. Stoppen Sie ihn.“
"""
    found = {s.one_source for s in told({"Die Zeit": text}).statements if s.one_source}
    assert found == {"Jens Sandmann"}


@pytest.mark.parametrize(
    ("speaker", "source"),
    [
        ("A defiant Prime Minister Ana Roca", "Ana Roca"),
        ("The weary Prime Minister Ana Roca", "Ana Roca"),
        ("Prime Minister Ana Roca", "Prime Minister Ana Roca"),
        ("The harbour board of Lima", "The harbour board of Lima"),
    ],
)
def test_one_source_that_an_article_opens_is_told_by_name(speaker: str, source: str) -> None:
    text = f"""Harbour to close

Prime Minister Ana Roca was in Lima on Monday.

{speaker} said on Tuesday that the harbour of Lima would close for ten weeks in June.
"""
    found = {s.one_source for s in told({"The Harbour Post": text}).statements if s.one_source}
    assert found == {source}


@pytest.mark.parametrize(
    "deed", ["appealed the ruling on the harbour", "appealed against her fine of ten pesos", "appealed her dismissal"]
)
def test_who_appeals_against_something_says_nothing(deed: str) -> None:
    text = f"""Court in Lima

Prime Minister Ana Roca {deed} in Lima on Tuesday, a week before the court meets.
"""
    assert [s.one_source for s in told({"The Harbour Post": text}).statements] == [None]


def test_a_day_that_is_said_twice_gets_its_date_once() -> None:
    text = """السلطات في مالي

أعلنت السلطات في مالي اليوم الأربعاء 9 مارس 2022 أن مئات من السكان وصلوا إلى باماكو من مدن الشمال.
"""
    texts = [s.text for s in told({"Le Monde": text}).statements]
    assert texts
    assert not any("[" in text for text in texts)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("la semaine dernière", "[28 février – 6 mars 2022]"),
        ("depuis le début de la semaine", "[7–13 mars 2022]"),
    ],
)
def test_a_week_in_french_gets_its_days(when: str, day: str) -> None:
    text = f"""Finale au Pérou

Le club de Lima s’entraîne au Pérou {when} pour la finale, a déclaré le maire de Lima à la presse du Pérou.
"""
    (said,) = [s.text for s in told({"Le Monde": text}).statements]
    assert f"{when} {day}" in said


def test_an_hour_takes_no_date_in_a_sentence_that_says_its_day() -> None:
    text = """Séisme au Pérou

Un violent séisme a secoué mercredi le nord du Pérou à 23 h 30, heure de Lima, et fait neuf morts, selon la police.
"""
    (said,) = [s.text for s in told({"Le Monde": text}).statements]
    assert "mercredi [9 mars 2022]" in said
    assert said.count("[") == 1


def test_an_opener_that_says_nothing_is_left_out_in_other_languages() -> None:
    text = """El presidente de Perú

En este sentido, el presidente de Perú llegó el martes a Lima para abrir el nuevo puente sobre el río.
"""
    assert [s.text for s in told({"El Mundo": text}).statements if s.text.startswith("En este")] == []


def test_the_first_half_of_a_german_word_is_no_dateline() -> None:
    text = """Die Partei in Peru

UN-Präsidentin Anna Schmidt besuchte am Dienstag Peru und sprach dort mit der Regierung über den neuen Hafen im Süden.
"""
    assert any(s.text.startswith("UN-Präsidentin") for s in told({"Die Zeit": text}).statements)


def test_words_of_an_inverted_pronoun_do_not_stand_alone_in_french() -> None:
    text = """La ministre du Pérou

La ministre Anna Schmidt est arrivée mardi au Pérou pour parler avec le gouvernement du nouveau port dans le sud.

« Le Pérou aura son nouveau port dans le sud du pays avant la fin de cette année », a-t-elle déclaré.
"""
    assert not any("a-t-elle" in s.text for s in told({"Le Monde": text}).statements)


def test_a_sentence_that_a_pronoun_opens_or_speaks_in_for_nobody_known_is_not_quoted_alone() -> None:
    text = """Naufrage au Pérou

Le procureur du port a annoncé mardi la mort de six marins au Pérou, trois hommes et trois femmes. Mardi, il a indiqué
que deux autres corps ont été retrouvés au Pérou. Elle a été arrêtée mardi au Pérou par la police du port.
"""
    dossier = told({"Le Monde": text})
    assert dossier.statements
    assert not [one.text for one in dossier.statements if " il a " in one.text or one.text.startswith("Elle")]


def test_a_sentence_that_goes_on_with_the_one_before_is_not_quoted_alone() -> None:
    text = """Terremoto en Perú

El martes murieron nueve personas en Perú por un terremoto. Se trata de nueve vecinos del puerto que murieron el martes
en Perú.
"""
    texts = [one.text for one in told({"El Mundo": text}).statements]
    assert texts
    assert not [one for one in texts if one.startswith("Se trata")]


@pytest.mark.parametrize(
    "leaning",
    [
        "Trois d’entre eux sont des hommes du Pérou, selon la police.",
        "D’après lui, trois hommes sont morts mardi au Pérou.",
        "D’où la mort de trois hommes du Pérou mardi.",
    ],
)
def test_a_french_sentence_goes_on_with_the_one_before_whichever_apostrophe_it_is_printed_with(leaning: str) -> None:
    text = f"""Naufrage au Pérou

Le procureur du port a annoncé mardi la mort de six marins au Pérou. {leaning}
"""
    opening = leaning[:6]
    for article in (text, text.replace("’", "'")):
        texts = [one.text for one in told({"Le Monde": article}).statements]
        assert texts
        assert not [one for one in texts if one.replace("'", "’").startswith(opening)]


def test_a_toll_and_a_magnitude_of_years_ago_are_not_compared_with_those_of_today() -> None:
    recalled = """Un puissant séisme secoue le Pérou

Un puissant séisme de magnitude 6,9 a secoué mercredi le nord du Pérou, faisant au moins 63 morts au Pérou.

Il y a dix ans au Pérou, le 8 mai 2012, un séisme de magnitude 7,6 dont le centre était loin de celui de mercredi, avait
fait plus de 7.500 morts.
"""
    other = """Le Pérou compte ses morts après le séisme

Un séisme de magnitude 6,9 a frappé mercredi le nord du Pérou. 63 personnes ont été tuées au Pérou, selon Lima.
"""
    assert told({"Le Monde": recalled, "Le Figaro": other}).differences == ()


@pytest.mark.parametrize(
    ("language", "title", "opening", "pointing", "timed"),
    [
        (
            "de",
            "Der Hafen von Lima bleibt bis Freitag geschlossen",
            "Die Stadt Lima sperrt den Hafen, weil man in dieser Anlage Risse fand, sagte Bürgermeister Karl Roca.",
            "Bürgermeister Karl Roca sagte am Montag in Lima, dass diese Zahl bis zum Herbst weiter steigen werde.",
            "Bürgermeister Karl Roca will in dieser Woche in Lima mehr als hundert Arbeiter für den Bau einstellen.",
        ),
        (
            "fr",
            "La ville de Lima ferme son stade jusqu’à vendredi",
            "La ville de Lima ferme le stade et le port, où ces fissures inquiètent, a déclaré le maire Karl Roca.",
            "La maire Eva Roca a déclaré lundi à la presse que cette décision priverait la ville de sa finale.",
            "Le club de Lima veut recruter cette semaine plus de cent bénévoles pour préparer la coupe.",
        ),
        (
            "es",
            "La ciudad de Lima cierra el hospital hasta el viernes",
            "La ciudad de Lima cierra el hospital, donde esas grietas preocupan a todos, dijo el alcalde Karl Roca.",
            "La alcaldesa Eva Roca dijo el lunes en la plaza que esa cifra subirá otra vez antes de la huelga.",
            "El sindicato de Lima quiere reunir esta semana a más de cien enfermeras para preparar el congreso.",
        ),
    ],
)
def test_a_sentence_that_points_at_what_was_told_before_is_no_statement(
    language: str, title: str, opening: str, pointing: str, timed: str
) -> None:
    text = f"{title}\n\n8.5.2012\n\n{opening}\n\n{pointing}\n\n{timed}\n"
    texts = [one.text for one in told({"Tagblatt": text}).statements]
    found = [any(one.split()[-1] in given for given in texts) for one in (opening, pointing, timed)]
    assert found == [True, False, True], texts


@pytest.mark.parametrize(
    ("language", "answering", "alone"),
    [
        ("fr", "La plupart des victimes étaient cependant à Lima.", "Il est venu lundi, cependant trop tard."),
        ("de", "Die Opfer waren jedoch in Lima.", "Er kam am Montag, jedoch zu spät."),
        ("es", "Los vecinos sin embargo se quedaron.", "Llegó el lunes, sin embargo tarde."),
        ("de", "Der Trainer sang dabei laut.", "Er kam am Montag, dabei regnete es."),
        ("de", "Das trifft auch die Häfen.", "Das Trikot trifft nicht jeden Geschmack."),
        ("de", "Denn der Hafen bleibt zu.", "Dennis Roca bleibt im Hafen."),
        ("de", "Die beiden Züge fuhren weiter.", "Die Züge fuhren beide weiter."),
    ],
)
def test_a_word_that_answers_the_sentence_before_counts_in_the_first_clause_alone(
    language: str, answering: str, alone: str
) -> None:
    tongue = KNOWLEDGE.tongues.of(language)
    assert tongue is not None
    assert tongue.leaning.match(answering)
    assert not tongue.leaning.match(alone)


@pytest.mark.parametrize(
    ("language", "leaning", "alone"),
    [
        ("fr", "Karl Roca l’avait promis avant la finale.", "Karl Roca a parlé du match qui l’avait inquiété."),
        ("fr", "La banque lui a versé sa prime.", "Le club l'a emporté en finale."),
        ("fr", "Le ministre y est attendu.", "Le ministre est à Lima et y est attendu."),
        ("fr", "Huit d’entre elles ont fermé.", "Le port a fermé."),
        ("de", "Tausende Vögel werden dort gezählt.", "Roca flog nach Lima und spielte dort das Finale."),
        ("de", "Die Bank habe das Geld überwiesen.", "Die Bank hat das Geld überwiesen, weil es nötig sei."),
        ("de", "Spieler, die aus Lima kommen, seien willkommen.", "Spieler kommen, so das Blatt, aus Lima."),
        ("fr", "L’homme d’affaires a été battu en finale.", "L’homme d’affaires Karl Roca a gagné la finale."),
        ("fr", "Le club, battu en finale, proteste.", "Le club de Lima a gagné."),
        ("de", "Der Angeklagte wurde freigesprochen.", "Der Angeklagte Karl Roca wurde freigesprochen."),
        ("de", "Das Tier starb im Hafen.", "Das Tier des Jahres starb im Hafen."),
        ("de", "Gleichzeitig sank die Miete.", "Die Miete sank gleichzeitig mit dem Lohn."),
        ("fr", "Plusieurs autres clubs ont fermé.", "Le club et plusieurs autres ont fermé."),
        ("fr", "Celles du port ferment.", "Le port et celles de Lima ferment."),
        ("es", "Tras el eclipse, ambos equipos jugaron.", "Roca y Vega ganaron ambos."),
        ("es", "Los otros dos bancos cerraron.", "El banco y los otros dos cerraron."),
        ("es", "Sobre la huelga, dijo que sigue.", "Sobre la huelga, Roca dijo que sigue."),
        ("de", "Grund ist die Hitze im Stadion.", "Der Grund ist die Hitze im Stadion."),
        ("fr", "Las, trempés, sans argent, ils rentrent.", "Roca rentre, trempé, sans argent."),
        ("fr", "Le maire, Karl Roca, l’a promis.", "Le maire, Karl Roca, a promis un stade."),
        ("fr", "L’homme de 34 ans, marin, a disparu.", "L’homme de 34 ans Karl Roca a disparu."),
        ("fr", "Tous étaient marins.", "Tous les marins étaient là."),
        ("es", "En el estadio, donde cantó, le pidieron otra.", "En el estadio, donde cantó, Roca le pidió otra."),
        ("es", "A ella, se suman dos puertos.", "Roca se suma a ella."),
        ("es", "Tres de ellos jugaron la final.", "Tres bancos cerraron, uno de ellos en Lima."),
        ("es", "El rey murió allí.", "El rey llegó a Lima y murió allí."),
        ("ru", "Пятеро из них играли в финале.", "В порту нашли банк."),
        ("ar", "وقال في كلمة إن الميناء مفتوح", "وقال كارل روكا إن الميناء مفتوح"),
        ("ar", "وأشار إلى أن المباراة انتهت", "وأشار النادي إلى أن المباراة انتهت"),
    ],
)
def test_what_only_the_sentence_before_names_is_not_told_alone(language: str, leaning: str, alone: str) -> None:
    tongue = KNOWLEDGE.tongues.of(language)
    assert tongue is not None
    begun = (tongue.leaning, tongue.pronouns, tongue.hearsay, tongue.subjectless)
    assert any(one.match(leaning) for one in begun)
    assert not any(one.match(alone) for one in begun)


def test_an_opener_is_left_out_before_an_arabic_comma() -> None:
    text = """المباراة

بدأت المباراة يوم الثلاثاء في بيرو.

وفي سياق متصل، أعلنت السلطات في مالي يوم الأربعاء أن مئات من السكان وصلوا إلى باماكو من مدن الشمال.
"""
    assert any(one.text.startswith("أعلنت السلطات") for one in told({"Le Monde": text}).statements)


def test_who_is_only_a_pronoun_in_the_first_clause_is_not_told_alone() -> None:
    text = """Ein Richter verlässt Lima

Richter Karl Roca verlässt am Montag Lima.

Zuvor hatte ihn die Zeitung Tagblatt aus Peru in Lima besucht.

Als Karl Roca am Montag in Peru ankam, hatte ihn die Zeitung Tagblatt in Lima besucht.
"""
    found = [one.text for one in told({"Die Zeit": text}).statements]
    assert any(one.startswith("Als Karl Roca") for one in found)
    assert not any(one.startswith("Zuvor") for one in found)


@pytest.mark.parametrize(
    ("opening", "pointing"),
    [
        (
            "La ciudad de Lima cierra el hospital, donde las grietas preocupan a todos, dijo el alcalde Karl Roca.",
            "La alcaldesa Eva Roca respondía así el lunes en la plaza de Lima a la huelga de las enfermeras.",
        ),
        (
            "La ville de Lima ferme le stade et le port, où des fissures inquiètent, a déclaré le maire Karl Roca.",
            "La maire Eva Roca répond ainsi dans la presse de Lima aux clubs qui demandent une autre finale.",
        ),
        (
            "Die Stadt Lima sperrt den Hafen, weil man in der Anlage Risse fand, sagte Bürgermeister Karl Roca.",
            "Auf demselben Platz in Lima sangen vor der Wahl mehr als hundert Bewohner aus Peru im Chor.",
        ),
        (
            "La ciudad de Lima cierra el hospital, donde las grietas preocupan a todos, dijo el alcalde Karl Roca.",
            "La alcaldesa Eva Roca llamó «injusta» a la huelga y pidió a Lima que pague esa deuda a los museos.",
        ),
        (
            "La ville de Lima ferme le stade et le port, où des fissures inquiètent, a déclaré le maire Karl Roca.",
            "La maire Eva Roca a lancé à la presse de Lima un appel similaire pour la finale de la coupe.",
        ),
        (
            "La ville de Lima ferme le stade et le port, où des fissures inquiètent, a déclaré le maire Karl Roca.",
            'Le club "Roca" de Lima demande une "vraie" finale, a indiqué cette source aux journalistes de la coupe.',
        ),
    ],
)
def test_what_was_told_so_or_of_the_same_one_is_not_told_alone(opening: str, pointing: str) -> None:
    texts = [one.text for one in told({"Tagblatt": f"Lima\n\n8.5.2012\n\n{opening}\n\n{pointing}\n"}).statements]
    assert [any(one.split()[-1] in text for text in texts) for one in (opening, pointing)] == [True, False]


@pytest.mark.parametrize(
    ("publisher", "plan", "thing"),
    [
        (
            "El Mundo",
            "Las elecciones generales del 28 de mayo serán vigiladas por cien observadores de Perú, dijo el rey.",
            "elecciones generales",
        ),
        (
            "Le Monde",
            "Les élections générales du 28 mai seront suivies par cent observateurs du Pérou, a déclaré le roi.",
            "élections générales",
        ),
    ],
)
def test_a_plan_in_another_language_is_told_without_what_leads_to_its_day(
    publisher: str, plan: str, thing: str
) -> None:
    (due,) = told({publisher: f"Lima\n\n{plan}\n"}).due
    assert due.thing is not None
    assert due.thing.end - due.thing.start == len(thing)


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("Le Monde", "Le stade de Lima au Pérou est fermé aux clubs depuis le 2 mars, selon le maire Karl Roca."),
        (
            "El Mundo",
            "El estadio de Lima en Perú está cerrado a los clubes desde el 2 de marzo, según el rey Juan Roca.",
        ),
        ("Die Zeit", "Das Stadion von Lima in Peru ist seit dem 2. März gesperrt, sagte Bürgermeister Karl Roca."),
    ],
)
def test_the_day_since_which_something_has_been_so_is_not_its_own(publisher: str, text: str) -> None:
    (said,) = told({publisher: f"Lima\n\n{text}\n"}).statements
    assert said.when is None


@pytest.mark.parametrize("own", ["Creo que el nuevo puerto de Perú", "El alcalde de Perú puso en mí la fe que"])
def test_what_a_writer_or_a_guest_says_of_themselves_is_no_statement(own: str) -> None:
    text = f"""Puerto en Perú

El ministro Luis Roca abrió el martes en Perú el nuevo puerto de Lima.

{own} merece la ciudad de Lima, que es la más bella de todo el continente.
"""
    assert not any("continente" in one.text for one in told({"El Mundo": text}).statements)


@pytest.mark.parametrize("stories", [QUAKE, QUAKE | VISIT])
def test_key_points_in_other_languages_are_for_want_of_others_and_tell_no_figure_again(stories: dict[str, str]) -> None:
    dossier = told({publisher: text.format(dead=31) for publisher, text in stories.items()})
    assert dossier.briefing is not None
    known = {s.id: s for s in dossier.statements}
    points = [known[ident] for section in dossier.briefing.sections for ident in section.statements]
    own = [s for s in points if s.slice.article in {"the-guardian", "the-independent"} or s.made is not None]
    assert len(own) == len(points) or len(points) <= 4
    assert points[: len(own)] == own
    page = [known[ident] for ident in dossier.briefing.bottom_line] + points
    homes = [s.text for s in page if any(figure in s.text for figure in ("2,400", "2.400", "2 400"))]
    assert len(homes) <= 1


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("La ciudad de Lima cierra el hospital", "La alcaldesa Eva Roca dijo que el hospital de Lima abrirá en junio."),
        ("La ville de Lima ferme son hôpital", "La maire Eva Roca a déclaré que l’hôpital de Lima ouvrira en juin."),
        ("Lima schließt sein Krankenhaus", "Die Bürgermeisterin Eva Roca sagte, dass das Haus im Juni öffnet."),
    ],
)
def test_the_one_source_is_named_without_the_article_that_its_sentence_begins_with(title: str, sentence: str) -> None:
    dossier = told({"Tagblatt": f"{title}\n\n8.5.2012\n\n{sentence}\n"})
    assert [one.one_source for one in dossier.statements] == ["Eva Roca"]
