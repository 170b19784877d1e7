"""Differences from raw text to questions, on topics of every kind: each type shown, and what only looks like one not.

A row: what differs, the type expected (None: nothing may be shown), the story, what each of two articles says, and the
days after 6 November 2022 on which they are published.
"""

from datetime import date, timedelta
from hashlib import sha256

import pytest

from builder.pipeline import compile_dossier, read_in_turn
from builder.values.capture import Capture, DossierRecord, Overlay, Seeds
from builder.values.dossier import Difference
from builder.values.ids import ArticleId
from builder.values.problem import Place
from builder.values.when import Published
from tests.marked import KNOWLEDGE

SUNDAY = date(2022, 11, 6)
ENDS = (
    "Local people said that they had not seen anything like it in a long time and that they would wait for news.",
    "In the streets around it, shops stayed shut for the day and many gathered to hear what would come next.",
)
STORIES = {
    "ferry": (
        "Ferry sinks off Batangas",
        "A ferry carrying passengers from Batangas to Mindoro sank in rough seas off the "
        "coast of Batangas on Tuesday, the Philippine coast guard said.",
        "Ferry capsizes near Batangas",
        "The coast guard searched for survivors off Batangas after a passenger ferry "
        "bound for Mindoro sank in rough seas on Tuesday.",
    ),
    "quake": (
        "Earthquake strikes Izmir",
        "A strong earthquake shook the Turkish city of Izmir on Friday, bringing down "
        "buildings, the disaster agency AFAD said.",
        "Izmir hit by powerful earthquake",
        "Rescuers dug through collapsed buildings in the Turkish city of Izmir after a "
        "powerful earthquake struck on Friday.",
    ),
    "merger": (
        "Nordwind to buy Kestrel Foods",
        "Nordwind Group agreed on Monday to buy Kestrel Foods, the Canadian maker of frozen meals, the companies said.",
        "Kestrel Foods sold to Nordwind",
        "Kestrel Foods, the Canadian maker of frozen meals, is being bought by Nordwind "
        "Group, the two companies announced on Monday.",
    ),
    "court": (
        "Former mayor Paulo Brandao sentenced",
        "A court in Porto sentenced the former mayor Paulo Brandao on Wednesday for "
        "taking bribes from a building firm.",
        "Porto court jails ex-mayor Brandao",
        "Paulo Brandao, the former mayor of Porto, was sentenced on Wednesday for taking bribes from a building firm.",
    ),
    "strike": (
        "Dock workers strike in Felixstowe",
        "Dock workers at Felixstowe, the largest container port in Britain, went on "
        "strike on Sunday in a dispute over pay, the union Unite said.",
        "Felixstowe port hit by walkout",
        "Workers at the port of Felixstowe walked out on Sunday in a dispute over pay with the port's owner.",
    ),
    "summit": (
        "Chile and Peru hold talks",
        "Chile's foreign minister Carla Fuentes met her Peruvian counterpart Jorge Salas "
        "in Arica to discuss fishing rights.",
        "Fishing rights on table in Arica",
        "Peru's foreign minister Jorge Salas and his Chilean counterpart Carla Fuentes "
        "discussed fishing rights in Arica.",
    ),
    "fire": (
        "Wildfire near Evora",
        "A wildfire that broke out near Evora in southern Portugal on Saturday forced "
        "villages to empty, civil protection officials said.",
        "Villages emptied as fire burns near Evora",
        "Firefighters battled a wildfire near Evora in southern Portugal that broke out "
        "on Saturday and forced villages to empty.",
    ),
    "protest": (
        "Thousands march in Tbilisi",
        "Crowds marched through Tbilisi on Sunday against a law on foreign funding that "
        "Georgia's parliament is to debate.",
        "Tbilisi protest against funding law",
        "Protesters filled the centre of Tbilisi on Sunday against a law on foreign funding.",
    ),
    "budget": (
        "Kenya unveils budget",
        "Kenya's finance minister Amina Odhiambo presented the budget to parliament in Nairobi on Thursday.",
        "Odhiambo presents Kenyan budget",
        "Finance minister Amina Odhiambo presented Kenya's budget in Nairobi on Thursday.",
    ),
    "vaccine": (
        "Brazil approves dengue vaccine",
        "Brazil's health regulator Anvisa approved a vaccine against dengue on Tuesday made by the Butantan Institute.",
        "Anvisa clears Butantan dengue vaccine",
        "The Butantan Institute's vaccine against dengue was approved by Anvisa, "
        "Brazil's health regulator, on Tuesday.",
    ),
    "bomb": (
        "Blast at Quetta market",
        "A bomb went off at a market in the Pakistani city of Quetta on Monday, police said.",
        "Bomb hits market in Quetta",
        "An explosion tore through a busy market in Quetta, Pakistan, on Monday, officials said.",
    ),
    "visit": (
        "Marin visits Lisbon",
        "Finland's prime minister Sanna Laine began a visit to Portugal to discuss energy.",
        "Laine in Portugal for energy talks",
        "Finnish prime minister Sanna Laine is in Portugal to discuss energy.",
    ),
    "mine": (
        "Miners trapped near Katowice",
        "Miners were trapped underground on Thursday after a gas explosion at the Wanda "
        "coal mine near Katowice in southern Poland, the company said.",
        "Explosion at Polish coal mine",
        "A gas explosion tore through the Wanda coal mine near Katowice in southern "
        "Poland on Thursday, trapping miners underground.",
    ),
    "film": (
        "Lumen wins at Venice",
        "The film Lumen by the Danish director Karen Holt won the Golden Lion at the Venice film festival on Saturday.",
        "Golden Lion for Karen Holt",
        "Danish director Karen Holt took the Golden Lion at the Venice film festival on Saturday for her film Lumen.",
    ),
    "game": (
        "Rovers beat Albion",
        "Rovers beat Albion in the final of the League Cup at Wembley on Sunday to win their first trophy in 20 years.",
        "Rovers win League Cup",
        "Rovers won the League Cup on Sunday, beating Albion in the final at Wembley.",
    ),
    "flood": (
        "Floods hit Malawi",
        "Heavy rain caused floods in southern Malawi on Wednesday, cutting roads and "
        "drowning fields, the disaster office said.",
        "Southern Malawi under water",
        "Floods after heavy rain cut roads and drowned fields in southern Malawi on Wednesday, officials said.",
    ),
    "hack": (
        "Hospital chain hit by hackers",
        "Hackers broke into the computers of the hospital chain Medora on Friday and "
        "demanded a ransom, the company said.",
        "Ransom demand after Medora hack",
        "The hospital chain Medora said hackers had broken into its computers on Friday and demanded a ransom.",
    ),
    "vote": (
        "Estonia votes",
        "Voters in Estonia elected a new parliament on Sunday, with the Reform Party of "
        "Prime Minister Liis Tamm ahead.",
        "Reform Party leads in Estonia",
        "The Reform Party of Prime Minister Liis Tamm came first in Estonia's parliamentary election on Sunday.",
    ),
    "peace": (
        "Rebels and Colombia sign truce",
        "Colombia's government and the rebels of the Northern Front signed a truce in Havana on Tuesday.",
        "Truce in Havana",
        "A truce between Colombia's government and the Northern Front rebels was signed in Havana on Tuesday.",
    ),
}
ROWS: tuple[tuple[str, str | None, str, str, str, int, int], ...] = (
    (
        "toll",
        "conflict",
        "quake",
        "The earthquake killed 24 people, AFAD said.",
        "At least 41 people were killed in the earthquake, the health minister Deniz Kaya said.",
        0,
        0,
    ),
    (
        "toll later",
        "update",
        "quake",
        "The earthquake killed 24 people, AFAD said.",
        "The earthquake killed 41 people, AFAD said.",
        0,
        2,
    ),
    (
        "toll fits",
        None,
        "quake",
        "The earthquake killed more than 100 people, AFAD said.",
        "The earthquake killed 113 people, AFAD said.",
        0,
        0,
    ),
    (
        "rounded",
        None,
        "quake",
        "The earthquake injured 1,200 people, AFAD said.",
        "The earthquake injured 1,187 people, AFAD said.",
        0,
        0,
    ),
    (
        "aboard",
        "conflict",
        "ferry",
        "The ferry was carrying 162 passengers when it sank, the coast guard said.",
        "The ferry was carrying 134 passengers when it sank, the owner said.",
        0,
        0,
    ),
    (
        "missing",
        "conflict",
        "ferry",
        "The coast guard said 31 people were missing.",
        "Officials said 44 people were still missing.",
        0,
        0,
    ),
    (
        "rescued dead",
        None,
        "ferry",
        "The coast guard rescued 120 people.",
        "At least 14 people died when the ferry sank.",
        0,
        0,
    ),
    (
        "magnitude",
        "conflict",
        "quake",
        "The earthquake had a magnitude of 6.6, AFAD said.",
        "The earthquake had a magnitude of 7.0, the United States Geological Survey said.",
        0,
        0,
    ),
    (
        "depth",
        "conflict",
        "quake",
        "It struck at a depth of 16 kilometres.",
        "It struck at a depth of 10 kilometres.",
        0,
        0,
    ),
    ("depth units", None, "quake", "It struck at a depth of 16 kilometres.", "It struck at a depth of 10 miles.", 0, 0),
    (
        "price",
        "conflict",
        "merger",
        "Nordwind will pay $2.4 billion for Kestrel Foods.",
        "Nordwind is paying $3.1 billion for Kestrel Foods.",
        0,
        0,
    ),
    (
        "price round",
        None,
        "merger",
        "Nordwind will pay $2.4 billion for Kestrel Foods.",
        "Nordwind is paying about $2.38 billion for Kestrel Foods.",
        0,
        0,
    ),
    (
        "price currency",
        None,
        "merger",
        "Nordwind will pay $2.4 billion for Kestrel Foods.",
        "Nordwind is paying 2.2 billion euros for Kestrel Foods.",
        0,
        0,
    ),
    ("jobs", "conflict", "merger", "Kestrel Foods employs 4,300 workers.", "Kestrel Foods employs 5,900 people.", 0, 0),
    (
        "sentence",
        "conflict",
        "court",
        "Brandao was sentenced to six years in prison.",
        "The court sentenced Brandao to eight years in prison.",
        0,
        0,
    ),
    (
        "sentence same",
        None,
        "court",
        "Brandao was sentenced to six years in prison.",
        "The court sentenced Brandao to 72 months in prison.",
        0,
        0,
    ),
    (
        "bribes",
        "conflict",
        "court",
        "Brandao took bribes worth 340,000 euros, the court found.",
        "Brandao took bribes of 520,000 euros, the prosecutor said.",
        0,
        0,
    ),
    (
        "strike length",
        "conflict",
        "strike",
        "The eight-day walkout is the first at the port since 1989.",
        "The walkout is to last five days and is the port's first since 1989.",
        0,
        0,
    ),
    (
        "strikers",
        "conflict",
        "strike",
        "About 1,900 workers walked out, Unite said.",
        "Some 1,200 workers walked out, the port said.",
        0,
        0,
    ),
    (
        "hectares",
        "conflict",
        "fire",
        "The fire has burned 4,500 hectares of forest.",
        "The fire has burned 7,800 hectares of forest.",
        0,
        0,
    ),
    (
        "hectares later",
        "update",
        "fire",
        "The fire has burned 4,500 hectares of forest.",
        "The fire has burned 7,800 hectares of forest.",
        0,
        2,
    ),
    (
        "firefighters",
        "conflict",
        "fire",
        "More than 600 firefighters were battling the flames around the villages.",
        "Some 350 firefighters battled the flames around the villages.",
        0,
        0,
    ),
    (
        "evacuated",
        "conflict",
        "fire",
        "About 900 people were evacuated from the villages.",
        "Some 2,500 people were evacuated from the villages.",
        0,
        0,
    ),
    (
        "crowd",
        "conflict",
        "protest",
        "Some 20,000 people took part in the march, police said.",
        "More than 80,000 people took part in the march, the organisers said.",
        0,
        0,
    ),
    (
        "arrests",
        "conflict",
        "protest",
        "Police arrested 14 protesters.",
        "Police arrested 63 protesters, the interior ministry said.",
        0,
        0,
    ),
    (
        "budget",
        "conflict",
        "budget",
        "The budget foresees spending of 3.9 trillion shillings.",
        "The budget foresees spending of 4.6 trillion shillings.",
        0,
        0,
    ),
    (
        "deficit",
        "conflict",
        "budget",
        "The deficit is put at 4.3 percent of output.",
        "The deficit is put at 5.7 percent of output.",
        0,
        0,
    ),
    (
        "efficacy",
        "conflict",
        "vaccine",
        "The vaccine was 74 percent effective in trials.",
        "The vaccine was 89 percent effective in trials.",
        0,
        0,
    ),
    (
        "age scope",
        None,
        "vaccine",
        "It was tested on 16,000 volunteers.",
        "The institute can make 30 million doses a year.",
        0,
        0,
    ),
    (
        "who bomb",
        "conflict",
        "bomb",
        "The Baloch Liberation Army said that it carried out the attack.",
        "The Islamic State group said it carried out the attack.",
        0,
        0,
    ),
    (
        "who fire",
        None,
        "fire",
        "Police arrested the farmer Rui Matos over the fire.",
        "Police arrested the hunter Nuno Reis over the fire.",
        0,
        0,
    ),
    (
        "who chaired",
        None,
        "merger",
        "Kestrel's chief executive Ann Boyle will lead the combined company.",
        "Nordwind's chief executive Lars Holm will lead the combined company.",
        0,
        0,
    ),
    (
        "attribution",
        "attribution",
        "summit",
        "“We have agreed to share the waters fairly and for good,” Salas said.",
        "“We have agreed to share the waters fairly and for good,” Fuentes told reporters.",
        0,
        0,
    ),
    (
        "place",
        "conflict",
        "court",
        "Brandao was arrested in Braga in March 2021.",
        "Brandao was arrested in Coimbra in March 2021.",
        0,
        0,
    ),
    (
        "place talks",
        "conflict",
        "visit",
        "Laine met the Portuguese president Rui Costa in Sintra on Tuesday.",
        "Laine met the Portuguese president Rui Costa in Cascais on Tuesday.",
        1,
        1,
    ),
    ("epicentre", None, "quake", "The epicentre was in Seferihisar.", "The epicentre was in Urla.", 0, 0),
    (
        "arrival",
        "plan against report",
        "visit",
        "Laine will arrive in Lisbon on Monday.",
        "Laine arrived in Lisbon on Tuesday.",
        -1,
        3,
    ),
    (
        "opening",
        "update",
        "budget",
        "Kenya's election is due to be held in June.",
        "Kenya's election is now due to be held in September.",
        0,
        20,
    ),
    ("when", "conflict", "court", "Brandao resigned in May 2021.", "Brandao stepped down in October 2021.", 0, 0),
    ("month in year", None, "court", "Brandao resigned in May 2021.", "Brandao stepped down in 2021.", 0, 0),
    (
        "weekend",
        None,
        "strike",
        "The union rejected the port's offer on Sunday.",
        "Over the weekend, the union rejected the port's offer.",
        0,
        0,
    ),
    (
        "last week",
        None,
        "court",
        "Last Tuesday, prosecutors called for a sentence of ten years.",
        "Last week, prosecutors called for a sentence of ten years.",
        0,
        0,
    ),
    ("stay", None, "visit", "Laine was in Lisbon on Sunday.", "Laine is currently in Lisbon.", 0, 1),
    (
        "third trip",
        None,
        "visit",
        "It is her third trip to southern Europe since July.",
        "It is Laine's third trip to southern Europe in about six months.",
        0,
        0,
    ),
    ("two visits", None, "visit", "Laine visited Lisbon on Monday.", "Laine last visited Lisbon in March.", 0, 0),
    (
        "extent",
        "extent",
        "quake",
        "The earthquake destroyed the city's old bazaar.",
        "The earthquake damaged the city's old bazaar.",
        0,
        0,
    ),
    (
        "extent all",
        "extent",
        "fire",
        "All villages in the valley were evacuated.",
        "Some villages in the valley were evacuated.",
        0,
        0,
    ),
    (
        "extent partly",
        "extent",
        "merger",
        "Kestrel's plant in Guelph will be closed completely.",
        "Kestrel's plant in Guelph will be partly closed.",
        0,
        0,
    ),
    (
        "scope",
        "scope",
        "quake",
        "The earthquake killed 24 people in Izmir.",
        "The earthquake killed 31 people in Turkey and Greece.",
        0,
        0,
    ),
    (
        "scope incl",
        "scope",
        "bomb",
        "The blast killed 13 people, including two attackers.",
        "The blast killed 11 people, not counting the two attackers.",
        0,
        0,
    ),
    (
        "scope count",
        "scope",
        "protest",
        "Police arrested 14 people on Sunday.",
        "Police arrested 41 people since Friday.",
        0,
        0,
    ),
    (
        "wording quote",
        None,
        "summit",
        "“We have reached a fair agreement on the waters,” Salas said.",
        "“We have come to a just accord on the waters,” Salas said.",
        0,
        0,
    ),
    (
        "wording quote2",
        "wording",
        "summit",
        "“We will never give up a single mile of our sea,” Salas said.",
        "“We will never give up one mile of our waters,” Salas told reporters.",
        0,
        0,
    ),
    (
        "wording cut",
        None,
        "summit",
        "“We will never give up a single mile of our sea, and Chile knows it,” Salas said.",
        "“We will never give up a single mile of our sea,” Salas told reporters.",
        0,
        0,
    ),
    (
        "trapped",
        "conflict",
        "mine",
        "The company said 13 miners were trapped.",
        "Some 21 miners are trapped, the union said.",
        0,
        0,
    ),
    (
        "depth m",
        None,
        "mine",
        "They were working at a depth of 1,000 metres.",
        "They were at a depth of one kilometre.",
        0,
        0,
    ),
    (
        "depth m2",
        "conflict",
        "mine",
        "The miners were at a depth of 1,000 metres.",
        "The miners were at a depth of 600 metres.",
        0,
        0,
    ),
    (
        "dead miners",
        "conflict",
        "mine",
        "Four miners were killed in the explosion.",
        "The explosion killed seven miners, the union said.",
        0,
        0,
    ),
    ("film length", None, "film", "The festival showed 21 films.", "The jury saw 21 films in ten days.", 0, 0),
    (
        "film cost",
        "conflict",
        "film",
        "Lumen cost 4 million euros to make.",
        "Lumen cost 6.5 million euros to make.",
        0,
        0,
    ),
    (
        "attendance",
        "conflict",
        "game",
        "The final was watched by a crowd of 84,000 people.",
        "A crowd of 71,000 people watched the final.",
        0,
        0,
    ),
    ("score", None, "game", "Rovers won 2-1.", "Rovers scored two goals and Albion one.", 0, 0),
    (
        "minutes",
        None,
        "game",
        "Rovers scored in the 12th minute and the 80th.",
        "Rovers scored first after 12 minutes.",
        0,
        0,
    ),
    (
        "displaced",
        "conflict",
        "flood",
        "The floods displaced 40,000 people.",
        "Some 90,000 people were displaced by the floods, the Red Cross said.",
        0,
        0,
    ),
    (
        "homes",
        "conflict",
        "flood",
        "The floods destroyed 2,300 homes in the south.",
        "The floods destroyed 5,100 homes in the south.",
        0,
        0,
    ),
    (
        "homes scope",
        "scope",
        "flood",
        "The floods destroyed 2,300 homes in Nsanje.",
        "The floods destroyed 5,100 homes in Nsanje and Chikwawa.",
        0,
        0,
    ),
    (
        "homes later",
        "update",
        "flood",
        "The floods destroyed 2,300 homes in the south.",
        "The floods destroyed 5,100 homes in the south.",
        0,
        3,
    ),
    (
        "homes fits",
        None,
        "flood",
        "The floods destroyed at least 2,000 homes in the south.",
        "The floods destroyed 2,300 homes in the south.",
        0,
        0,
    ),
    (
        "ransom",
        "conflict",
        "hack",
        "They demanded a ransom of $5 million.",
        "The hackers asked for a ransom of $12 million.",
        0,
        0,
    ),
    (
        "ransom up",
        None,
        "hack",
        "They demanded a ransom of up to $5 million.",
        "The hackers asked for a ransom of $4.5 million.",
        0,
        0,
    ),
    (
        "patients",
        "conflict",
        "hack",
        "The data of 120,000 patients were stolen, Medora said.",
        "Data of 310,000 patients were stolen in the hack, the regulator said.",
        0,
        0,
    ),
    ("turnout", "conflict", "vote", "Turnout was 63.5 percent.", "Turnout reached 58 percent.", 0, 0),
    ("turnout round", None, "vote", "Turnout was 63.5 percent.", "Turnout was 64 percent.", 0, 0),
    ("seats", None, "vote", "The Reform Party won 37 seats.", "The Centre Party won 16 seats.", 0, 0),
    (
        "truce place",
        "conflict",
        "peace",
        "The rebel leader Jaime Rojas was arrested in Cali in June 2019.",
        "Jaime Rojas was arrested in Bogota in June 2019.",
        0,
        0,
    ),
    (
        "bridge",
        "extent",
        "flood",
        "The flood damaged the Kamuzu bridge over the Shire river.",
        "The flood destroyed the Kamuzu bridge over the Shire river.",
        0,
        0,
    ),
    (
        "bridge both",
        None,
        "flood",
        "The flood damaged the Kamuzu bridge over the Shire river and destroyed a road.",
        "The flood damaged the Kamuzu bridge and destroyed fields.",
        0,
        0,
    ),
    (
        "concert",
        "extent",
        "game",
        "The club postponed a parade through the city planned for Monday.",
        "The club cancelled a parade through the city planned for Monday.",
        0,
        0,
    ),
    (
        "two quotes",
        None,
        "peace",
        "“Today we bury the war,” said Rojas, leader of the Northern Front.",
        "“The road to peace will be long,” said Rojas, leader of the Northern Front.",
        0,
        0,
    ),
    ("age", None, "film", "Holt, 41, is the third Dane to win.", "Holt is the third Danish winner of the prize.", 0, 0),
    (
        "budget two",
        None,
        "hack",
        "Medora had a revenue of $3 billion last year.",
        "Medora had a revenue of $800 million in the first quarter.",
        0,
        0,
    ),
    ("debt", "conflict", "hack", "Medora has debts of $1.1 billion.", "Medora's debts are put at $1.9 billion.", 0, 0),
    (
        "plan report",
        "plan against report",
        "peace",
        "Talks between Jaime Rojas and President Carla Mora will be held in Havana on Thursday.",
        "Jaime Rojas and President Carla Mora held talks in Havana on Saturday.",
        -4,
        0,
    ),
    (
        "cathedral",
        "extent",
        "quake",
        "The earthquake damaged the cathedral of Saint Polycarp.",
        "The cathedral of Saint Polycarp was destroyed in the earthquake.",
        0,
        0,
    ),
)


def find(story: str, one: str, other: str, days: tuple[int, int]) -> tuple[Difference, ...]:
    """What two articles of a story differ on, each its title, its lead, one sentence and an end."""
    title, lead, title_, lead_ = STORIES[story]
    texts = ((title, lead, one, ENDS[0]), (title_, lead_, other, ENDS[1]))
    captures = [
        capture(name, "\n\n".join(parts) + "\n", SUNDAY + timedelta(after))
        for name, parts, after in zip(("Le Monde", "The Guardian"), texts, days, strict=True)
    ]
    seeds = Seeds(dossier=DossierRecord(title="t"), captures=tuple(captures))
    return compile_dossier(seeds, KNOWLEDGE, (), read_in_turn)[0].differences


def capture(publisher: str, text: str, day: date) -> Capture:
    published = Published(value=day.isoformat(), precision="day", basis="editor", evidence="given by the test")
    name = publisher.replace(" ", "-").casefold()
    return Capture(
        id=ArticleId(name),
        path=f"seeds/articles/{name}.txt",
        data=text.encode(),
        sha256=sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        overlay=Overlay(place=Place(path=f"{name}.yml"), published=published, publisher=publisher),
    )


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_each_type_is_shown_once_and_what_can_be_true_together_never(
    row: tuple[str, str | None, str, str, str, int, int],
) -> None:
    _, expected, story, one, other, first, second = row
    assert [d.type for d in find(story, one, other, (first, second))] == ([expected] if expected else [])


def test_every_type_of_difference_is_shown_by_a_row() -> None:
    types = {"conflict", "plan against report", "update", "extent", "scope", "wording", "attribution"}
    assert {row[1] for row in ROWS} - {None} == types


def test_a_measure_asks_its_own_question_and_quotes_both() -> None:
    (difference,) = find(
        "quake", "It struck at a depth of 16 kilometres.", "It struck at a depth of 10 kilometres.", (0, 0)
    )
    assert difference.question == "What was the depth?"
    assert [version.text for version in difference.versions] == ["10 kilometres", "16 kilometres"]
    assert "count of the authority" in difference.settle
