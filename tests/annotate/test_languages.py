"""Laws of articles in other languages: sentences, times, names, and who says what; unread languages claim nothing."""

from dataclasses import replace

import pytest

from builder.annotate import annotate
from builder.knowledge.declension import russian_forms
from builder.knowledge.load import load_knowledge
from builder.knowledge.records import with_records
from builder.knowledge.tongues import depth_of
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord
from builder.values.ids import ActorId
from builder.values.problem import Place
from tests.articles import article_of

VASILKOV = ActorRecord(
    id=ActorId("igor-vasilkov"), place=Place(path="seeds/actors/igor.md"), name="Igor Vasilkov", type="person"
)
KNOWLEDGE = with_records(load_knowledge(), (VASILKOV,))


def read(language: str, *texts: str) -> Annotated:
    return annotate(replace(article_of("a", *texts), language=language), KNOWLEDGE)


def actors(language: str, text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.actor) for mention in read(language, text).mentions]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Am 7. Februar kam der Minister. Er blieb bis zum 3. März.", 2),
        ("de", "Er wurde am 7. Der Rest folgte.", 2),
        ("de", "Das sagte Dr. Brandt am Montag. Niemand widersprach.", 2),
        ("fr", "Mme. Morel est arrivée. Elle repart mardi.", 2),
        ("en", "He ran in lane 7. February was cold.", 2),
    ],
)
def test_a_figure_with_a_stop_is_an_ordinal_where_the_language_writes_it_so(
    language: str, text: str, count: int
) -> None:
    assert len(read(language, text).claims) == count


@pytest.mark.parametrize(
    ("language", "text", "speaker", "said"),
    [
        (
            "fr",
            "« Le pont sera ouvert », a déclaré M. Vassilkov devant la presse.",
            "M. Vassilkov",
            "Le pont sera ouvert",
        ),
        ("fr", "Le maire a affirmé : « Nous attendons. »", "Le maire", "Nous attendons."),
        ("de", "„Die Brücke wird eröffnet“, sagte Wassilkow am Dienstag.", "Wassilkow", "Die Brücke wird eröffnet"),
        ("de", "Der Bürgermeister erklärte: „Wir haben gewartet.“", "Der Bürgermeister", "Wir haben gewartet."),
        ("de", "„Die Brücke steht“, fügte der Minister hinzu.", "der Minister", "Die Brücke steht"),
        ("de", "Zuletzt sagte Wassilkow unter anderem: „Die Brücke steht.“", "Wassilkow", "Die Brücke steht."),
        ("de", "Zugleich forderte er den Rat erneut auf: „Baut sie.“", "er", "Baut sie."),
        ("fr", "« Le pont sera ouvert », a-t-il déclaré.", "il", "Le pont sera ouvert"),
        ("fr", "« Le pont sera ouvert », affirme-t-elle.", "elle", "Le pont sera ouvert"),
        ("es", "«El puente se abrirá», dijo el alcalde a los periodistas.", "el alcalde", "El puente se abrirá"),
        ("es", 'El alcalde afirmó que "el puente se abrirá".', "El alcalde", "el puente se abrirá"),
        ("ru", "«Мост будет открыт», — сказал Васильков журналистам.", "Васильков", "Мост будет открыт"),
        ("ru", "«Мост будет открыт», — ответил ему Васильков.", "Васильков", "Мост будет открыт"),
        (
            "fr",
            "« C'est non », a dit la préfète du Grand Est Ana Petit.",
            "la préfète du Grand Est Ana Petit",
            "C'est non",
        ),
        ("de", "„Die Brücke steht“, sagte Dr. Güven am Montag.", "Dr. Güven", "Die Brücke steht"),
        ("de", "„Die Brücke steht“, sagte Anfang März der Minister.", "der Minister", "Die Brücke steht"),
        ("de", "„Die Brücke steht“, sagte Güven aber.", "Güven", "Die Brücke steht"),
        ("es", 'Roca dijo que el alcalde asegura: "El puente se abrirá".', "Roca", "El puente se abrirá"),
        ("de", "„Wir gehen“, so die Ministerin weiter.", "die Ministerin", "Wir gehen"),
        ("de", "An die Presse wandte sich Petra Lange: „Wir gehen.“", "Petra Lange", "Wir gehen."),
        ("de", "In der Runde fragte Roth seinen Minister: „Gibt es Geld?“", "Roth", "Gibt es Geld?"),
        ("es", "Luis Roca, alcalde de Lima dijo que era «un día triste».", "Luis Roca", "un día triste"),
        ("es", "Además el alcalde informó, «Todos ayudan en la ciudad».", "el alcalde", "Todos ayudan en la ciudad"),
        ("ar", 'وتابع منير بالقول: "يجب فتح الجسر".', "منير", "يجب فتح الجسر"),
        ("fr", "Le pont est « sûr » pour tous, a déclaré mardi le maire Jean Petit.", "le maire Jean Petit", "sûr"),
        ("fr", "« C'est non », a dit à la presse M. Petit.", "M. Petit", "C'est non"),
        ("fr", "« C'est non », a lancé jeudi sur la place la maire Ana Petit.", "la maire Ana Petit", "C'est non"),
        ("fr", "Le chef du parti Jean Petit appelle à « voter ».", "Le chef du parti Jean Petit", "voter"),
        ("es", "El alcalde de Lima, Luis Roca, ha dicho que «no».", "Luis Roca", "no"),
        ("fr", "La ministre, Ana Roche, a déclaré : « Non. »", "Ana Roche", "Non."),
        ("es", "En Lima, Perú, ha dicho que «no».", "", "no"),
        ("es", "«No», dijo el jueves en rueda de prensa la alcaldesa Ana Roca.", "la alcaldesa Ana Roca", "No"),
        ("es", "«No», dijo a la agencia Efe el alcalde Luis Roca.", "el alcalde Luis Roca", "No"),
        ("ar", 'وقال فاسيلكوف للصحفيين: "سيفتح الجسر".', "فاسيلكوف", "سيفتح الجسر"),
    ],
)
def test_the_speaker_stands_where_the_language_puts_it(language: str, text: str, speaker: str, said: str) -> None:
    (quote,) = read(language, text).quotes
    assert (quote.speaker_text, quote.text) == (speaker, said)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "Selon le ministère, les travaux commenceront en mars.", "le ministère"),
        ("de", "Laut Innenministerium beginnen die Arbeiten im März.", "Innenministerium"),
        ("de", "Es wurden nach Angaben der Stadt Kiel mehr als zehn Häuser zerstört.", "Stadt Kiel"),
        ("fr", "Douze personnes ont été tuées mardi, a annoncé la préfecture.", "la préfecture"),
        ("es", "Doce personas murieron el miércoles, informó el Gobierno peruano.", "el Gobierno peruano"),
        (
            "de",
            "Die Opfer lägen unter dem Wagen, berichtete Minister Jens Sandmann am Freitag.",
            "Minister Jens Sandmann",
        ),
        ("de", "Dem Ministerium zufolge beginnen die Arbeiten im März.", "Dem Ministerium"),
        ("es", "Según el ministerio, las obras empezarán en marzo.", "el ministerio"),
        ("ru", "По словам министра, работы начнутся в марте.", "министра"),
    ],
)
def test_according_to_attributes_the_sentence(language: str, text: str, speaker: str) -> None:
    (claim,) = read(language, text).claims
    assert claim.attribution is not None
    assert claim.attribution.speaker_text == speaker


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "La Russie et le Tchad ont signé.", [("Russie", "russia"), ("Tchad", "chad")]),
        (
            "de",
            "Russlands Regierung und die Schweiz stimmten zu.",
            [("Russlands", "russia"), ("Schweiz", "switzerland")],
        ),
        ("es", "España y la ONU firmaron.", [("España", "spain"), ("ONU", "united-nations")]),
        ("ru", "Власти России и Германии подписали договор.", [("России", "russia"), ("Германии", "germany")]),
        ("ar", "وقعت فرنسا وألمانيا الاتفاق.", [("فرنسا", "france"), ("وألمانيا", "germany")]),
        ("en", "La Russie is a perfume.", []),
    ],
)
def test_countries_have_their_names_in_the_language_of_the_article(
    language: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert actors(language, text) == found


def test_a_russian_name_is_the_same_in_every_case() -> None:
    text = "Министр Игорь Васильков прибыл вчера. Встреча с Васильковым прошла хорошо, слова Василькова записали."
    assert [words for words, _ in actors("ru", text)] == ["Игорь Васильков", "Васильковым", "Василькова"]
    assert len({actor for _, actor in actors("ru", text)}) == 1
    assert "Лавровым" in russian_forms("Лавров")
    assert russian_forms("Мали") == ("Мали",)


def test_a_known_person_is_heard_in_arabic_letters_and_no_other_word_is() -> None:
    text = "وصل الوزير إيغور فاسيلكوف أمس. وقال فاسيلكوف إن الجسر سيفتح."
    assert actors("ar", text) == [("إيغور فاسيلكوف", "igor-vasilkov"), ("فاسيلكوف", "igor-vasilkov")]
    assert actors("ar", "وقال فاسيلكوف إن الجسر سيفتح.") == []


def test_a_given_name_shows_a_person_in_arabic_and_a_verb_behind_it_does_not() -> None:
    text = 'وصل الوزير سيرغي ساندوف أمس. وتابع ساندوف: "نحن مستعدون للحوار مع الجميع".'
    read_text = read("ar", text)
    assert [(m.text, m.actor) for m in read_text.mentions] == [
        ("سيرغي ساندوف", "syrghy-sndwf"),
        ("ساندوف", "syrghy-sndwf"),
    ]
    assert [quote.speaker for quote in read_text.quotes] == ["syrghy-sndwf"]
    assert actors("ar", "وصل سيرغي إلى العاصمة ثم قال سيرغي إن الجسر سيفتح.") == []


def test_a_title_and_a_given_name_show_a_person_in_other_languages() -> None:
    assert actors("fr", "Mme Claire Morel est arrivée hier.") == [("Claire Morel", "claire-morel")]
    assert actors("de", "Gestern traf Bundeskanzlerin Ilka Sandmann ein.") == [("Ilka Sandmann", "ilka-sandmann")]
    assert actors("de", "Die Neue Brücke steht im Alten Hafen der Stadt.") == []
    assert actors("de", "Gestern warnte der Regierungssprecher Volker Sandmann davor.") == [
        ("Volker Sandmann", "volker-sandmann")
    ]


def test_a_german_noun_behind_a_name_is_no_part_of_it() -> None:
    text = "Gestern hat Minister Jens Sandmann Hoffnungen geweckt. Später schwieg Sandmann."
    assert actors("de", text) == [("Jens Sandmann", "jens-sandmann"), ("Sandmann", "jens-sandmann")]
    assert actors("de", "Gestern hat Minister Jens Sandmann Wahrheiten verlangt.") == [
        ("Jens Sandmann", "jens-sandmann")
    ]
    assert actors("de", "Gestern kam Minister Jens Hofmann Sandmann an.") == [
        ("Jens Hofmann Sandmann", "jens-hofmann-sandmann")
    ]


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        (
            "fr",
            "Hier le ministre russe des Transports, Igor Vassilkov, est arrivé.",
            ("ministre russe des Transports",),
        ),
        ("fr", "Hier le chef de la mission Igor Vassilkov est arrivé.", ("chef de la mission",)),
        ("fr", "Hier le président a reçu Igor Vassilkov.", ()),
        ("fr", "Hier l'avocat de Igor Vassilkov est arrivé.", ()),
        ("es", "Ayer el ministro de Exteriores de Rusia, Ígor Vasilkov, llegó.", ("ministro de Exteriores de Rusia",)),
        ("de", "Gestern kam der russische Verkehrsminister Igor Wassilkow an.", ("russischer Verkehrsminister",)),
        ("de", "Sie traf den türkischen Präsidenten Abdullah Demir in Ankara.", ("türkischer Präsident",)),
        ("de", "Er traf die frühere Bundeskanzlerin Petra Roth in Bonn.", ("frühere Bundeskanzlerin",)),
        ("de", "Gestern kam die stellvertretende Vorsitzende Petra Roth an.", ("stellvertretende Vorsitzende",)),
        ("de", "Mit dem damaligen US-Präsidenten John Reed sprach er.", ("damaliger US-Präsident",)),
        ("ru", "Помощник президента РФ Юрий Петров сообщил об этом.", ("Помощник президента РФ",)),
        ("ru", "Врач президента РФ Юрий Петров сообщил об этом.", ()),
    ],
)
def test_a_title_gives_a_person_a_role_in_other_languages(language: str, text: str, roles: tuple[str, ...]) -> None:
    (person,) = [one for one in read(language, text).candidates if one.type == "person"]
    assert person.roles == roles


def test_initials_behind_a_person_are_a_party() -> None:
    assert actors("de", "Gestern kam Minister Jens Sandmann (FWX) an.") == [("Jens Sandmann", "jens-sandmann")]


def test_what_somebody_announces_is_not_who_announces_it() -> None:
    (claim,) = read("fr", "Le ministre des Transports du Mali, a annoncé un accord.").claims
    assert claim.attribution is None


def test_words_according_to_a_pronoun_are_not_those_of_what_follows_it() -> None:
    (quote,) = read("fr", "Le port fait face, selon lui aux « dangers du fleuve », à une crue.").quotes
    assert quote.speaker_text in {"lui", ""}


def test_words_that_somebody_says_according_to_a_verb_are_nobodys() -> None:
    (quote,) = read("es", "El pueblo vive, según dijo, entre “dos ríos” anchos.").quotes
    assert (quote.speaker, quote.speaker_text) == (None, "")


def test_a_language_that_is_not_read_keeps_names_known_beforehand_and_nothing_else() -> None:
    read_one = read("pl", "„Most jest gotowy”, powiedział Igor Vasilkov. Anna Nowak said nothing, according to Mali.")
    assert {mention.actor for mention in read_one.mentions} == {"igor-vasilkov", "mali"}
    assert [depth_of(code) for code in ("pl", "fr-CA", "en", "und")] == ["names", "whole", "whole", "whole"]
    assert [quote.speaker_text for quote in read_one.quotes] == [""]
    assert all(claim.attribution is None and claim.polarity == "affirmed" for claim in read_one.claims)


def test_english_rules_for_happenings_and_amounts_stay_out_of_other_languages() -> None:
    read_one = read("ru", "Мост имеет 300 meters, the attack killed 12 people.")
    assert read_one.frames == ()
    assert {one.unit for one in read_one.quantities} == {""}
    assert read("de", "The attack killed 12 people.").frames == ()


@pytest.mark.parametrize(
    ("language", "text", "polarity"),
    [
        ("fr", "Le pont ne sera pas ouvert.", "denied"),
        ("de", "Die Brücke wird nicht eröffnet.", "denied"),
        ("es", "El puente no se abrirá.", "denied"),
        ("ru", "Мост не будет открыт.", "denied"),
        ("de", "Die Brücke war gestern offen.", "affirmed"),
    ],
)
def test_negation_is_read_in_its_language(language: str, text: str, polarity: str) -> None:
    (claim,) = read(language, text).claims
    assert claim.polarity == polarity


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le chef du gouvernement qui siège dans l’est du pays, Zurab Kvelidz, a parlé."),
        ("fr", "Ils ont vu Zurab Kvelidz, un habitant de la ville."),
        ("fr", "Ils ont vu Zurab Kvelidz et son fils."),
        ("es", "El jefe del Gobierno paralelo del este, Zurab Kvelidz, llegó tarde."),
        ("es", "Llegó la portera Zurab Kvelidz, vecina de la ciudad."),
        ("es", "“Aquí estamos”, dijo Zurab Kvelidz en la ciudad."),
        ("de", "Es kamen Anna Schmidt, Zurab Kvelidz und Peter Meier."),
        ("de", "Das sagte Zurab Kvelidz am Abend."),
        ("de", "Man sah Zurab Kvelidz (69) am Abend."),
    ],
)
def test_a_person_whose_names_no_list_has_is_shown_by_the_words_beside(language: str, text: str) -> None:
    assert ("Zurab Kvelidz", "zurab-kvelidz") in actors(language, text)


def test_a_letter_that_ends_a_sentence_is_no_initial_behind_a_noun() -> None:
    assert actors("de", "Das stand im Nachrichtendienst X. Wegen der Lage wurde gewartet.") == []


@pytest.mark.parametrize("text", ["Пришёл Дмитрий Уткин.", "Письмо Дмитрию Уткину.", "Беседа с Дмитрием Уткиным."])
def test_a_russian_whom_nobody_knows_has_one_name_in_every_case(text: str) -> None:
    assert [one.name for one in read("ru", text).candidates] == ["Дмитрий Уткин"]


def test_a_russian_name_that_may_be_a_womans_is_a_mans_where_the_article_has_him() -> None:
    (one,) = read("ru", "Самолёт Евгения Рогожина упал. Это подтвердил Евгений Рогожин.").candidates
    assert one.name == "Евгений Рогожин"
    (woman,) = read("ru", "Пришла Евгения Рогожина.").candidates
    assert woman.name == "Евгения Рогожина"


def test_a_place_behind_a_russian_title_is_nobody() -> None:
    assert read("ru", "Это сказал Губернатор Тверской области.").candidates == ()


@pytest.mark.parametrize(
    "text", ["Treffen zwischen US-Präsident Otto Roth und ihr.", "Ärger gegen EU-Kommissar Otto Roth."]
)
def test_a_german_preposition_is_no_part_of_a_title(text: str) -> None:
    roles = [role for one in read("de", text).candidates if one.type == "person" for role in one.roles]
    assert roles in (["US-Präsident"], ["EU-Kommissar"])


def test_an_arabic_surname_may_be_of_two_words() -> None:
    assert actors("ar", "كشف عثمان عبد الجليل الأمر")[0][0] == "عثمان عبد الجليل"


def test_a_german_word_that_an_outlet_bears_is_no_outlet() -> None:
    assert actors("de", "Mehr als tausend kamen.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Croissant-Rouge"),
        ("de", "Der Rote Halbmond"),
        ("es", "La Media Luna Roja"),
        ("ru", "Красный Полумесяц"),
    ],
)
def test_bodies_of_the_world_have_their_names_in_each_language(language: str, text: str) -> None:
    assert [actor for _, actor in actors(language, f"{text}.")] == ["red-crescent"]


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("de", "Mehr als 2000 Menschen kamen, 1999 waren es weniger.", ["1999"]),
        ("de", "Am Morgen kamen alle, morgen gehen sie.", ["morgen"]),
        ("es", "Llegaron en la mañana de hoy y se irán mañana.", ["hoy", "mañana"]),
        ("fr", "En 1999 arrivèrent 2000 habitants.", ["1999"]),
        ("ru", "В 1999 году пришли более 2000 человек.", ["1999"]),
        ("ar", "وصل 2000 شخص في 1999", ["1999"]),
        ("ar", "في 1999 أصيب 1987 جريحا", ["1999"]),
        (
            "de",
            "Im Mai 20 Schiffe, Ende Mai letzten Jahres keines, danach zweitägige Ruhe.",
            ["Mai", "Mai", "zweitägige"],
        ),
        ("fr", "En mai 20 bateaux, puis un arrêt de sept jours.", ["mai", "sept"]),
    ],
)
def test_what_is_counted_is_no_year_and_a_morning_no_morrow(language: str, text: str, times: list[str]) -> None:
    assert [time.text.split()[0] for time in read(language, text).times] == times


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("es", "La cifra de víctimas mortales se elevó ya a 95 personas.", 95),
        ("es", "La cifra de víctimas mortales que se elevó ya a 95 personas creció.", 95),
        ("es", "Un saldo de 63 víctimas fatales.", 63),
        ("fr", "Le nombre de morts s’est élevé à 1.643 en un jour.", 1643),
        ("fr", "Le nombre de morts est passé à 95 personnes.", 95),
        ("de", "Die Zahl der Toten stieg auf 95 Menschen.", 95),
    ],
)
def test_a_toll_leads_to_its_figure_in_other_languages(language: str, text: str, figure: int) -> None:
    read_one = read(language, text)
    spans = {span for frame in read_one.frames if frame.event == "KILL" for span in frame.quantities}
    assert [quantity.number for quantity in read_one.quantities if quantity.span in spans] == [figure]


def test_a_word_written_on_to_an_arabic_name_is_no_part_of_it() -> None:
    found = read("ar", "عين ياسر العطا وإبراهيم جابر مساعدين")
    assert [one.name for one in found.candidates] == ["إبراهيم جابر", "ياسر العطا"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أعلن تامر رمضان، رئيس الاتحاد، أن الحصيلة غير مؤكدة", "تامر رمضان"),
        ("بحسب وسائل إعلام محلية، تجددت الاشتباكات في المدينة", "وسائل إعلام محلية"),
    ],
)
def test_an_arabic_comma_ends_a_speaker(text: str, speaker: str) -> None:
    (claim,) = read("ar", text).claims
    assert claim.attribution is not None
    assert claim.attribution.speaker_text == speaker


def test_a_month_by_two_names_is_one() -> None:
    assert [time.text for time in read("ar", "وقعت في 29 أبريل/نيسان 2023 وانتهت").times] == ["29 أبريل/نيسان 2023"]


def test_a_party_before_a_name_is_no_initials() -> None:
    assert ("Marine Le Pen", "marine-le-pen") in actors("fr", "La présidente du groupe RN Marine Le Pen a parlé.")


def test_a_toll_that_is_told_by_nobody_has_no_speaker() -> None:
    (claim,) = read("fr", "Selon le dernier bilan provisoire, trente personnes sont mortes au Mali.").claims
    assert claim.attribution is None


def test_the_half_of_a_german_title_before_its_hyphen_belongs_to_it() -> None:
    (one,) = (c for c in read("de", "Das sagte FDP-Chef Christian Lindner am Abend.").candidates if c.type == "person")
    assert one.roles == ("FDP-Chef",)


def test_an_aside_behind_a_name_is_not_who_speaks() -> None:
    (claim,) = read("fr", "Le député Charles Petit, du groupe Liot a dénoncé « un déni de démocratie ».").claims
    assert claim.attribution is not None
    assert claim.attribution.speaker_text == "Le député Charles Petit"


def test_she_is_the_woman_of_an_article_though_a_man_was_told_of_last() -> None:
    text = "Laurent Petit recevra Isabelle Roche. « C'est non », a-t-elle lancé."
    assert [quote.speaker for quote in read("fr", text).quotes] == ["isabelle-roche"]


def test_a_day_alone_says_nothing() -> None:
    assert [quote.speaker_text for quote in read("es", "«No», dijo el jueves.").quotes] == [""]


def test_a_body_of_a_country_is_its_own_though_the_article_has_the_adjective_alone() -> None:
    assert actors("ar", "أعلنت وزارة الدفاع التونسية ذلك")[0][1] == "ministry-of-defence-tunisia"


def test_initials_that_an_english_outlet_bears_are_those_of_the_body_beside_them() -> None:
    found = dict(actors("es", "El Centro Nacional Andino (CNA) avisó. El CNA mide el agua."))
    assert found["CNA"] == "centro-nacional-andino"


def test_a_month_of_last_year_is_that_years() -> None:
    assert [time.text for time in read("de", "Ende Mai letzten Jahres kam sie.").times] == ["Mai letzten Jahres"]


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("fr", "Le ministre de l’Économie, Jean Petit, est là.", "ministre de l’Économie"),
        ("fr", "Ana Roche, présidente du conseil à l'École, est là.", "présidente du conseil à l'École"),
        ("es", "Ana Roca, ministra de Salud, dijo que no.", "ministra de Salud"),
        ("de", "Ana Weber, Sprecherin der Feuerwehr, kam.", "Sprecherin der Feuerwehr"),
    ],
)
def test_a_title_set_off_by_commas_is_the_role_of_who_stands_beside_it(language: str, text: str, role: str) -> None:
    (one,) = (candidate for candidate in read(language, text).candidates if candidate.type == "person")
    assert one.roles == (role,)


def test_a_clause_behind_a_name_gives_no_role() -> None:
    (one,) = read("fr", "Ana Roche, présidente a dit la radio, est là.").candidates
    assert one.roles == ()


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("fr", "Les élus RN partent.", "rassemblement-national"),
        ("de", "Die CSU und das BKA warten.", "christian-social-union"),
        ("es", "El PP votó.", "partido-popular"),
    ],
)
def test_parties_are_known_by_their_short_names_in_their_language(language: str, text: str, actor: str) -> None:
    assert actors(language, text)[0][1] == actor


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Gestern kam Maria Gräfin Thun an.", ["Maria Gräfin Thun"]),
        ("de", "Es sprach Wilhelm II. Dann gingen alle.", ["Wilhelm II"]),
        ("es", "Vino Benedicto XIV de lejos.", ["Benedicto XIV"]),
    ],
)
def test_a_figure_and_a_rank_are_part_of_a_name(language: str, text: str, names: list[str]) -> None:
    assert [text for text, _ in actors(language, text)] == names


def test_a_noun_with_its_owner_behind_a_german_name_is_nobody() -> None:
    assert actors("de", "Es kam Maria Thun, Bewohner des Turmes.") == [("Maria Thun", "maria-thun")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Non », a dit la présidente de l'Otan.", None),
        ("« Non », a dit le porte-parole de l'Otan.", "nato"),
        ("« Non », a dit l'Otan.", "nato"),
    ],
)
def test_who_leads_a_body_is_not_the_body(text: str, speaker: str | None) -> None:
    assert [quote.speaker for quote in read("fr", text).quotes] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il ministro è in Germania."),
        ("pt", "O ministro está na Alemanha."),
        ("nl", "De minister is in Duitsland."),
        ("tr", "Bakan Almanya ziyaretinde."),
        ("pl", "Minister Niemcy odwiedza."),
    ],
)
def test_countries_have_their_names_in_languages_that_are_read_no_further(language: str, text: str) -> None:
    assert [actor for _, actor in actors(language, text)] == ["germany"]


def test_an_arabic_given_name_may_be_of_two_words_and_a_surname_follow() -> None:
    assert actors("ar", "وصل رجب طيب كايا أمس")[0][0] == "رجب طيب كايا"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El hospital Rafael Méndez de Lorca cerró. En Lorca llovía."),
        ("fr", "Le lycée Jean Morel a fermé."),
        ("de", "Die Menschen kamen in die Pfarrkirche Maria Roth."),
        ("ru", "Дом стоит на площади Ивана Петрова."),
    ],
)
def test_what_is_named_after_somebody_is_nobody(language: str, text: str) -> None:
    assert actors(language, text) == []


def test_a_given_name_behind_a_spanish_and_begins_another_name() -> None:
    text = "Murieron Ana Roca, Rafael Mateos y Pedro José Rubio."
    assert [one for one, _ in actors("es", text)] == ["Ana Roca", "Rafael Mateos", "Pedro José Rubio"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "Ha muerto Domingo García, de 41 años.", "Domingo García"),
        ("de", "Das sagte der Sprecher Stefan Sonntag.", "Stefan Sonntag"),
    ],
)
def test_a_day_that_is_part_of_a_name_is_none(language: str, text: str, name: str) -> None:
    read_one = read(language, text)
    assert [one.text for one in read_one.mentions] == [name]
    assert read_one.times == ()


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("fr", ("Le maire de Lorme, Luc Morel, est venu.", "« Nous partons », a déclaré le maire.")),
        ("es", ("El alcalde de Lorma, Luis Morel, vino.", "«Nos vamos», dijo el alcalde.")),
        ("de", ("Innenminister Lutz Morel kam.", "„Wir gehen“, sagte der Innenminister.")),
        ("ru", ("Губернатор Тверской области Игорь Морель приехал.", "«Мы уходим», — сказал губернатор.")),
    ],
)
def test_an_office_means_the_one_whom_the_article_calls_by_it(language: str, texts: tuple[str, str]) -> None:
    quotes = read(language, *texts).quotes
    assert [(one.speaker or "").endswith("-morel") for one in quotes] == [True]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Мы уходим», — сообщили ТАСС в МЧС России.", "МЧС России"),
        ("В МЧС России сообщили, что «все ушли».", "МЧС России"),
        ("«Мы уходим», — говорится в сообщении МЧС России в понедельник.", "МЧС России"),
        ("«Мы уходим», — сообщили эксперты.", "эксперты"),
    ],
)
def test_behind_a_russian_verb_without_subject_they_speak_in_whose_house_it_is(text: str, speaker: str) -> None:
    assert [one.speaker_text for one in read("ru", text).quotes] == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("ru", 'Мэр сообщил, что дом сгорел, передает телеканал "Россия 24".', []),
        ("ru", "«Интерфакс» сообщал об этом утром.", []),
        ("fr", "Le journal « Le Port » a fermé.", []),
        ("fr", "Il a répondu « Jamais » au maire.", ["Jamais"]),
        ("de", "Der Minister lehnte „Gleisberichtigungen“ ab.", ["Gleisberichtigungen"]),
    ],
)
def test_a_name_between_marks_is_no_quotation_where_names_stand_so(language: str, text: str, quoted: list[str]) -> None:
    assert [one.text for one in read(language, text).quotes] == quoted


def test_a_russian_title_in_another_case_shows_a_person_and_the_case_of_the_name() -> None:
    one = read("ru", "Мэр написал губернатору Тверской области Абаю Мореву.")
    assert [(candidate.name, candidate.roles) for candidate in one.candidates] == [
        ("Абай Морев", ("губернатор Тверской области",))
    ]


def test_what_is_said_is_no_speaker() -> None:
    assert [one.speaker_text for one in read("fr", "Un homme selon lequel « le mur a bougé » est venu.").quotes] == [""]
    assert [one.speaker_text for one in read("ar", 'الحكومة اعتبرت أن ما حدث يمثل "مسا بالأمن".').quotes] == [""]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("es", "Murieron treinta y siete personas.", 37),
        ("ru", "Погибли сто двадцать пять человек.", 125),
        ("ar", "بلغ عدد الضحايا اثنين وثمانين شخصا.", 82),
        ("ar", "أصيب مئة وعشرة أشخاص.", 110),
        ("en", "Twenty five people came.", 25),
    ],
)
def test_number_words_that_go_on_are_one_number(language: str, text: str, number: float) -> None:
    assert [one.number for one in read(language, text).quantities] == [number]


def test_vowel_signs_are_part_of_an_arabic_word() -> None:
    assert actors("ar", "وقال قيس سعيّد إن قيس سعيد تحطّم.") == [("قيس سعيّد", "qys-s-yd"), ("قيس سعيد", "qys-s-yd")]


@pytest.mark.parametrize(("figure", "number"), [("72،71", 72.71), ("57,7", 57.7), ("1,200", 1200), ("57.7", 57.7)])
def test_arabic_papers_set_any_mark_before_decimals(figure: str, number: float) -> None:
    assert [one.number for one in read("ar", f"حصل على {figure} بالمئة.").quantities] == [number]


def test_a_member_of_a_body_is_not_the_body_in_arabic() -> None:
    text = "أعلن عضو هيئة الانتخابات، عادل البرينصي، أن “النسبة كبيرة”."
    assert [one.speaker for one in read("ar", text).quotes] == [None]


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("de", "Die Lokführergewerkschaft XDL lehnt ab.", ["XDL"]),
        ("fr", "Le syndicat XGT refuse.", ["XGT"]),
        ("es", "El sindicato XGT se niega.", ["XGT"]),
        ("de", "Der Wagen XDL fährt.", []),
    ],
)
def test_initials_behind_what_a_body_is_are_a_body(language: str, text: str, named: list[str]) -> None:
    assert [one for one, _ in actors(language, text)] == named


def test_a_reflexive_says_nothing() -> None:
    for language, text in (
        ("fr", "Les habitants se sont rués dans la ville du maire : « Je dormais chez moi »."),
        ("de", "Der Minister freut sich, dass die Brücke kommt."),
        ("de", "„Wir gehen“, so der Vorwurf."),
        ("de", "„Wir gehen“, so lautet der Plan."),
        ("es", "Roca ha agradecido la ayuda de todos y recordó «el esfuerzo» hecho."),
    ):
        found = read(language, text)
        assert [quote.speaker_text for quote in found.quotes] in ([], [""])
        assert not any(claim.attribution for claim in found.claims)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ministerin Roth sagte der „Neuen Post“, die Brücke komme."),
        ("ar", 'قال منير في مقابلة مع قناة "النهر الأزرق" إن الجسر جاهز.'),
    ],
)
def test_the_name_of_a_paper_between_quotation_marks_was_said_by_nobody(language: str, text: str) -> None:
    assert not read(language, text).quotes


def test_a_goal_in_french_parts_no_negation_from_its_verb() -> None:
    assert read("fr", "Lens a été battu et le but n’a pas été validé.").claims[0].polarity == "denied"


def test_words_behind_an_article_that_are_no_name_are_quoted() -> None:
    assert len(read("de", "Roth forderte das „Ende der Gewalt“ im Land.").quotes) == 1


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [
        ("fr", "Il est arrivé à Paris à midi, heure de Paris.", []),
        ("fr", "Selon le maire de Madrid, Paris a refusé.", ["Paris"]),
        ("de", "In Berlin sagte der Bürgermeister von London, Madrid lehne ab.", ["Madrid"]),
        ("de", "Er rief von London aus an.", []),
        ("es", "Viajó a Madrid y habló en Lima, pero Quito se negó.", ["Quito"]),
    ],
)
def test_a_capital_behind_a_word_of_place_is_a_city_in_other_languages(
    language: str, text: str, meant: list[str]
) -> None:
    assert [mention.text for mention in read(language, text).mentions if mention.kind == "metonym"] == meant


def test_a_surname_that_stood_in_another_case_is_known_in_its_first() -> None:
    told = "Встреча с Владимиром Зеленским прошла. Зеленский приехал вечером."
    assert [text for text, _ in actors("ru", told)] == ["Владимиром Зеленским", "Зеленский"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Об этом сообщает Северно-Атлантический исследовательский центр."),
        ("de", "Es stürzte in der Nähe des Epizentrums ein, sagte er. Nähe des Epizentrums, sagte er."),
        ("de", "Die Abschaffung der Demokratie droht, sagte er."),
        ("de", "Das Neumann-Krankenhaus und der Berger-Fall, sagte er."),
        ("de", "Hamburgs Polizeipräsident, sagte er, warte ab."),
        ("de", "An der Schule Ana Roca lernen sie, sagte er."),
        ("de", "Bis zu den Landtagswahlen warten sie, sagte er."),
    ],
)
def test_words_that_look_like_a_name_are_nobody(language: str, text: str) -> None:
    assert actors(language, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das sagte Petra Lange von der Hochschule am Montag.", "Petra Lange"),
        ("Das sagte Ute von der Lange am Montag.", "Ute von der Lange"),
        ("Das sagte Petra Lange von den Grünen am Montag.", "Petra Lange"),
        ("Das sagte Professor Ute Lange von der Hochschule am Montag.", "Ute Lange"),
    ],
)
def test_a_german_name_ends_before_the_body_that_somebody_is_from(text: str, name: str) -> None:
    assert [found for found, _ in actors("de", text)][:1] == [name]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Le président Petit a parlé mardi.", ["Petit"]),
        ("es", "Así lo dijo el presidente Ocampo el martes.", ["Ocampo"]),
        ("es", "Así lo dijo presidente Ocampo el martes.", []),
    ],
)
def test_an_office_behind_its_article_introduces_a_surname(language: str, text: str, names: list[str]) -> None:
    assert [found for found, _ in actors(language, text)] == names


def test_the_office_of_a_house_is_not_that_of_who_is_named_behind_it() -> None:
    told = "Luis Ocampo llegó. Habló el director de gabinete de Ocampo. El ministro Ocampo calló."
    (person,) = [one for one in read("es", told).candidates if one.type == "person"]
    assert person.roles == ("ministro",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Según Roca Vega, el puerto cerró.", ["Ana Roca Vega", "Roca Vega"]),
        ("La alcaldesa Roca, según la prensa, cerró el puerto.", ["Ana Roca Vega", "Roca"]),
        ("Según Vega, el puerto cerró.", ["Ana Roca Vega", "Vega"]),
        ("El barrio de Roca Grande cerró.", ["Ana Roca Vega"]),
    ],
)
def test_a_spaniard_is_called_by_the_first_surname_or_both(text: str, told: list[str]) -> None:
    found = actors("es", f"Habló la alcaldesa Ana Roca Vega. {text}")
    assert [name for name, actor in found if actor == found[0][1]] == told


def test_what_is_also_a_town_or_a_given_name_is_no_country() -> None:
    told = "El pleno de Granada, dijo Mauricio, se aplazó."
    assert {"grenada", "mauritius"}.isdisjoint(actor for _, actor in actors("es", told))
    assert ("Isla Mauricio", "mauritius") in actors("es", "El barco llegó a Isla Mauricio.")
    assert actors("es", "La Reunión de ministros duró un día.") == []
    assert actors("fr", "Réunion du club sur la finale.") == []
    assert actors("fr", "La réunion de la banque a duré.") == []
    assert actors("fr", "Elle vit à La Réunion.") == [("La Réunion", "reunion")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Vienna convention protects every bank."),
        ("en", "The Paris agreement on fishing holds."),
        ("fr", "L’accord de Paris sur la pêche tient."),
    ],
)
def test_the_city_of_a_treaty_is_no_government(language: str, text: str) -> None:
    assert actors(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le chanteur Karim Ben Slama est parti. Ben Slama a chanté."),
        ("es", "La jueza Dalia Ben Ami llegó. Ben Ami habló."),
        ("en", "The banker Ahmed Ben Salah left. Ben Salah had paid."),
    ],
)
def test_a_surname_that_begins_like_a_given_name_is_the_surname_of_who_was_named(language: str, text: str) -> None:
    assert len({actor for _, actor in actors(language, text)}) == 1


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Luis Espinosa de los Monteros dijo que no.", ["Luis Espinosa de los Monteros"]),
        ("El banco premió a Ana Ruiz de las Heras.", ["Ana Ruiz de las Heras"]),
        ("Luis Espinosa y los Verdes dijeron que no.", ["Luis Espinosa"]),
        ("Ana Ruiz y la Roja ganaron la final.", ["Ana Ruiz"]),
    ],
)
def test_a_spanish_surname_goes_on_behind_its_articles(text: str, named: list[str]) -> None:
    assert [name for name, _ in actors("es", text)] == named


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        (
            "fr",
            "Le directeur général de la banque du port, Luc Petit, est venu.",
            "directeur général de la banque du port",
        ),
        ("fr", "Le général Luc Petit est venu.", "général"),
        ("fr", "Le directeur de cette banque, Luc Petit, est venu.", "directeur"),
        ("es", "La ministra de Salud de su país, Eva Ruiz, llegó.", "ministra de Salud"),
        ("fr", "L'ancienne ministre des Sports Eva Petit est venue.", "ancienne ministre des Sports"),
        ("fr", "La banque a reçu l’ex-président du club, Luc Petit.", "ex-président du club"),
        ("es", "El ex alcalde de Lima, Luis Roca, llegó.", "ex alcalde de Lima"),
        ("es", "Llegó la antigua directora del banco, Eva Ruiz.", "antigua directora del banco"),
        ("ru", "Бывший президент банка Юрий Петров приехал.", "Бывший президент банка"),
        ("es", "La directora general de deportes, Ana Roca, llegó.", "directora general de deportes"),
    ],
)
def test_an_office_of_two_words_or_of_the_past_is_read_whole(language: str, text: str, role: str) -> None:
    assert [one.roles for one in read(language, text).candidates if one.roles] == [(role,)]


def test_a_body_named_in_another_language_is_the_known_one_of_its_initials() -> None:
    found = actors("fr", "L’Organisation des Nations Unies (ONU) a réagi. L’ONU a dit non.")
    assert {actor for _, actor in found} == {"united-nations"}


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("de", "Gestern kam der Mitte-Links-Kandidat Carlos Vega zu Wort.", ["Carlos Vega"]),
        ("de", "Gestern kam der Bob-Pilot Jonas Roth zu Wort.", ["Jonas Roth"]),
        ("de", "Das Tor fiel auf Vorlage von Stefan Lorenz gegen Ende.", ["Stefan Lorenz"]),
        ("de", "Dort steht ein Schloss von Wilhelm Graf Roth.", ["Wilhelm Graf Roth"]),
        ("de", "Gestern sprach Gerhard Richter über das Bild.", ["Gerhard Richter"]),
        ("de", "Gestern sprach Hamburgs Polizeipräsident über das Bild.", []),
        ("de", "Am Abend wurden Zwei Männer (23) gefasst.", []),
        ("de", "Am Abend sprach der Nationalspieler Ancen Akur kurz.", ["Ancen Akur"]),
        ("fr", "L’approche d’Alfred Roth peut être utile.", ["Alfred Roth"]),
        ("fr", "L’île de la Côte d’Alfred Roth est loin.", []),
        ("fr", "Le marché de Noël de Lens a fermé.", []),
        ("fr", "Noël Le Gall a parlé du marché.", ["Noël Le Gall"]),
        ("fr", "Le film du réalisateur chilien Radel Judo a plu.", ["Radel Judo"]),
        ("fr", "Le film de Florence Petit a plu.", ["Florence Petit"]),
        ("fr", "L’avocat, Me Olivier Petit, a parlé.", ["Olivier Petit"]),
        ("es", "Un hombre murió en el hospital La Paz.", []),
        ("es", "El equipo de Salvador Nieto y Santiago Roca ganó.", ["Salvador Nieto", "Santiago Roca"]),
    ],
)
def test_a_name_is_found_behind_nouns_and_where_its_first_word_is_a_place_or_a_feast(
    language: str, text: str, named: list[str]
) -> None:
    assert [name for name, _ in actors(language, text)] == named


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kritik übte der CDU-Abgeordnete Ralf Thomsen.", "CDU-Abgeordneter"),
        ("Kritik übte die CDU-Abgeordnete Lena Thomsen.", "CDU-Abgeordnete"),
        ("Kritik übte der stellvertretende Vorsitzende Ralf Thomsen.", "stellvertretender Vorsitzender"),
    ],
)
def test_a_german_office_of_an_adjective_is_a_mans_behind_his_article(text: str, role: str) -> None:
    assert [one.roles for one in read("de", text).candidates if one.roles] == [(role,)]
