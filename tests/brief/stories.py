"""Stories of every kind that two articles tell, for what a sentence of each differs in."""

from datetime import date, timedelta

from builder.values.dossier import Difference
from tests.captured import compiled, printed

Row = tuple[str, str | None, str, str, str, int, int]
"""What differs, the type expected (None: nothing may be shown), the story, what each of two articles says, and the days
after 6 November 2022 on which they are published.
"""
SUNDAY = date(2022, 11, 6)
ENDS = (
    "Local people said that they had not seen anything like it in a long time and that they would wait for news.",
    "In the streets around it, shops stayed shut for the day and many gathered to hear what would come next.",
    "Relatives waited outside for hours, and neighbours brought them blankets, soup and warm clothes for the night.",
    "Buses were sent another way around, and the schools of the quarter were told to stay closed until further notice.",
)
STORIES = {
    "border": (
        "Troops cross into Burundi",
        "The government of Burundi asked for help on Tuesday after fighting near the border with Rwanda.",
        "Fighting near Burundi's border",
        "Fighting went on near the border of Burundi and Rwanda on Tuesday, the government of Burundi said.",
    ),
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


def find(story: str, one: str, other: str, days: tuple[int, int]) -> tuple[Difference, ...]:
    """What two articles of a story differ on, each its title, its lead, one sentence and an end."""
    title, lead, title_, lead_ = STORIES[story]
    texts = ((title, lead, one, ENDS[0]), (title_, lead_, other, ENDS[1]))
    captures = [
        printed(name, "\n\n".join(parts) + "\n", (SUNDAY + timedelta(after)).isoformat())
        for name, parts, after in zip(("Le Monde", "The Guardian"), texts, days, strict=True)
    ]
    return compiled(captures).differences


def types_found(row: Row) -> list[str]:
    """The types of difference that the two articles of a row make."""
    _, _, story, one, other, first, second = row
    return [d.type for d in find(story, one, other, (first, second))]


def types_expected(row: Row) -> list[str]:
    """The one that they should."""
    return [row[1]] if row[1] else []
