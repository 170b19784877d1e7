"""Datelines: which openings of a paragraph only say where, when and for whom a report was filed."""

import pytest

from builder.knowledge.datelines import OPENING, begin_of_report, find_dateline
from tests.normalise.reading import KNOWLEDGE


def dateline(text: str) -> tuple[str | None, str | None] | None:
    found = find_dateline(text, KNOWLEDGE)
    return (found.place, found.agency) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAMAKO (Reuters) - The minister arrived.", ("Bamako", "Reuters")),
        ("MOSCOW, Feb 7 (Reuters) – The minister left.", ("Moscow", "Reuters")),
        ("Paris (AFP) - Le ministre est parti.", ("Paris", "Agence France-Presse")),
        ("(Reuters).- La ministra se fue.", (None, "Reuters")),
        ("LORMA, Luis Roca, (AFP) - La ministra se fue.", ("Lorma", "Agence France-Presse")),
        ("(Sin nombre).- La ministra se fue.", None),
        ("تونس 3-4-2031 وفا- وصل الوزير أمس", ("تونس", "WAFA")),
        ("الأناضول - وصل الوزير أمس", (None, "Anadolu Agency")),
        ("وصل الوزير - كما أعلن - أمس", None),
        ("باريس - أ ف ب - وصل الوزير أمس", ("باريس", "Agence France-Presse")),
        ("أبوظبي في 12 مارس/ وام / وصل الوزير أمس", ("أبوظبي", "WAM")),
        ("القاهرة - أ ش أ: وصل الوزير أمس", ("القاهرة", "MENA")),
        ("قال الوزير: رويترز نقلت الخبر أمس", None),
        ("Лима. 12 марта. INTERFAX.RU - Совет собрался.", ("Лима", "Interfax")),
        ("Лима. 12 марта 2019. ИНТЕРФАКС - Совет собрался.", ("Лима", "Interfax")),
        ("Лима, 12 марта 2019, 14:05 — REGNUM Совет собрался.", ("Лима", "REGNUM")),
        ("Киев. 3 мая. УНИАН. Совет собрался.", None),
        ("Лима. 12 марта. Совет Европы - это совет.", None),
        ("MADRID — The final began.", ("Madrid", None)),
        ("KYIV, Ukraine (AP) — The talks began.", ("Kyiv, Ukraine", "Associated Press")),
        ("RIO DE JANEIRO, 5 feb (EFE).- Talks began.", ("Rio de Janeiro", "EFE")),
        ("RIO DE JANEIRO (EFE) - Talks began.", ("Rio de Janeiro", "EFE")),
        ("PORT-AU-PRINCE, Haiti – Talks began.", ("Port-au-Prince, Haiti", None)),
        ("PORTO, Aug 3 (EFE) The final of the cup began.", ("Porto", "EFE")),
        ("Aug. 3 (UPI) -- The final of the cup began.", (None, "United Press International")),
        ("(Reuters) -A regulator closed the mill on Friday.", (None, "Reuters")),
        ("(AP) The county says that the mill is closed.", (None, "Associated Press")),
        ("(CNN) — The final of the cup began.", (None, None)),
        ("(CNN)The final of the cup began.", (None, None)),
        ("(WQXZ) - The final of the cup began.", (None, None)),
        ("(the cup) - The final began.", None),
        ("Lima (CNN)The final of the cup began on Friday, officials said.", ("Lima", None)),
        ("Lima (CNN Business) The final of the cup began on Friday, officials said.", ("Lima", None)),
        ("Lima (CNN Stadium) The final of the cup began on Friday, officials said.", None),
        ("Roca (AFP) The final of the cup began on Friday, officials said.", None),
        ("PORTO, Maine/LIMA (Reuters) - The final of the cup began.", ("Porto, Maine/Lima", "Reuters")),
        ("Athen – Die Häfen bleiben nach dem Streik bis Freitag geschlossen.", ("Athen", None)),
        ("Köln/Bonn - Die Nachtflüge bleiben bis zum Herbst erlaubt.", ("Köln/Bonn", None)),
        ("Toulouse – Le procès a commencé mardi devant la cour.", ("Toulouse", None)),
        ("Pekín/Moscú – El acuerdo se firmará en los próximos días.", ("Pekín/Moscú", None)),
        ("Hafen/Bonn - Die Nachtflüge bleiben bis zum Herbst erlaubt.", None),
        ("LIMA/PORTO ALEGRE, Brazil, Feb 7 (Reuters) - Nurses walked out.", ("Lima/Porto Alegre, Brazil", "Reuters")),
        ("GENEVA, Switzerland/NEW YORK – A vaccine is ready.", ("Geneva, Switzerland/New York", None)),
        ("PORTO, Maine — (AP) — The final of the cup began.", ("Porto, Maine", "Associated Press")),
        ("Porto (Portugal), August 3: The final of the cup began.", ("Porto", None)),
        ("New Delhi [India], August 3 (ANI): The final of the cup began.", ("New Delhi", "ANI")),
        ("Vigo (España), 5 may (EFE).- Empezó la final de la copa.", ("Vigo", "EFE")),
        ("Lugo (Galicia), 9 nov (EFECOM).- El banco abrió la bolsa.", ("Lugo", "EFE")),
        ("By Ana Roca and Bo Tan PORTO, Maine (Reuters) -The final began.", ("Porto, Maine", "Reuters")),
        ("By then OPEC — which met on Friday — had cut what it pumps.", None),
        ("PORTO (UrduPoint News / Sputnik - 3rd August, 2023) The final began.", ("Porto", "Sputnik")),
        ("Karachi: Police found the ship on Friday, they said.", ("Karachi", None)),
        ("Port Elgin, Canada: Divers found the ship on Friday.", ("Port Elgin, Canada", None)),
        ("Toledo — Unions and the mills agreed on Friday.", ("Toledo", None)),
        (
            "Quimbyville — The Mill Co. and the union said on Wednesday night that they have agreed to end a strike.",
            ("Quimbyville", None),
        ),
        ("Roca — who leads the union — said on Wednesday night that all of them have agreed to end it.", None),
        ("Lexington, Kentucky - Unions and the mills agreed on Friday.", ("Lexington, Kentucky", None)),
        ("Ukraine: What the talks of Friday mean for us", None),
        ("Kyiv – Ukraine’s capital – was quiet on Friday night.", None),
        ("Lyon - Nice 2-1", None),
        ("The minister – who was late – arrived.", None),
        ("OPINION — The minister should go.", None),
        ("WORLD: The minister arrived.", None),
        ("UN - the talks began", None),
        ("Moscow - the capital - is cold.", None),
        ("LONDON—Unions and the mills agreed on Friday to talk.", ("London", None)),
        ("WASHINGTON—The talks began.", ("Washington", None)),
        ("Lima (AFP)–The talks began.", ("Lima", "Agence France-Presse")),
        ("NATO–Russia talks began on Friday in the old town.", None),
        ("Moscow–Kyiv talks began on Friday in the old town.", None),
        ("UN-Präsidentin Anna Schmidt kam am Freitag in die Stadt.", None),
    ],
)
def test_a_dateline_gives_place_and_agency_and_a_sentence_neither(
    text: str, expected: tuple[str | None, str | None] | None
) -> None:
    assert dateline(text) == expected


@pytest.mark.parametrize(
    ("text", "opening", "below"),
    [
        ("PORTO (EFE) - The talks began.", 14, 14),
        ("PORTO, Aug. 3, 2023 – The talks began.", 22, 22),
        ("Paris (AFP) – The talks began.", 14, 14),
        ("لندن (رويترز) - بدأت المحادثات.", 16, 16),
        ("Lexington, Kentucky - Unions and the mills agreed on Friday.", 22, 0),
        ("The talks began - and ended.", 0, 0),
    ],
)
def test_below_the_opening_only_capitals_or_an_agency_tell_a_dateline(text: str, opening: int, below: int) -> None:
    assert begin_of_report(text, 0, KNOWLEDGE) == opening
    assert begin_of_report(text, OPENING, KNOWLEDGE) == below
