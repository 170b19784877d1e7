"""Makes a dossier of any size from a small grammar, and knows what is right on it.

Deterministic: the same number of articles, the same bytes. Nothing in it happened.
"""

import shutil
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FIRST_DAY = date(2023, 1, 9)
STORIES_A_DAY = 2
SEED = 20230109
PLANNING = "{n}-day visit"
"""The kind of story whose articles announce the next one …"""
PLANNED = 60
"""… so many days later."""

APART = 30
"""Days between two happenings of one kind in one town: nobody could tell two floods of one week apart."""

WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """An article and what is right on it. `figure` is the exact number of its lead, None where it gives none;
    `happened` is the lead's day, `plan` the day that it says a visit will be on.
    """

    id: str
    text: str
    story: str
    copy_of: str | None
    published: date
    happened: date
    agency: str
    figure: int | None
    plan: date | None = None


def write_project(folder: Path, articles: int) -> Path:
    """A whole dossier folder with so many articles."""
    captures = folder / "seeds" / "articles"
    captures.mkdir(parents=True)
    for article in plant(articles):
        (captures / f"{article.id}.txt").write_text(article.text, encoding="utf-8")
    (folder / "seeds" / "dossier.md").write_text("---\ntitle: Made for measuring\n---\n", encoding="utf-8")
    shutil.copytree(ROOT / "templates", folder / "templates")
    for name in ("mkdocs.yml", "mkdocs_hook.py"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def plant(articles: int) -> list[Planted]:
    """The articles in order of id; stories of one to six articles, a copy in every third."""
    made: list[Planted] = []
    for story in _stories():
        made.extend(story)
        if len(made) >= articles:
            return made[:articles]
    return made


def _stories() -> Iterator[list[Planted]]:
    chance = Random(SEED)
    last: dict[tuple[str, str], date] = {}
    number = 0
    while True:
        day = FIRST_DAY + timedelta(days=number // STORIES_A_DAY)
        place, kind = chance.choice(WORDS["places"]), chance.choice(WORDS["kinds"])
        before = last.get((place[1], kind["what"]))
        if before is not None and day - before < timedelta(days=APART):
            continue
        last[place[1], kind["what"]] = day
        yield list(_tell(f"{number:06}", day, place, kind, Random(chance.random())))
        number += 1


def _tell(story: str, day: date, place: Sequence[str], kind: Mapping[str, Any], chance: Random) -> Iterator[Planted]:
    """Several agencies on one happening, the last with another figure; then a copy of the first, cut short."""
    country, city = place
    man, host = (f"{chance.choice(WORDS['forenames'])} {chance.choice(WORDS['surnames'])}" for _ in range(2))
    figure = chance.randint(12, 90)
    things = chance.sample(WORDS["things"], 8)
    agencies = chance.sample(WORDS["agencies"], chance.randint(1, 5))
    first: Planted | None = None
    for turn, agency in enumerate(agencies):
        published = day + timedelta(days=turn // 2)
        differs = turn == len(agencies) - 1 and turn > 0
        words = _Words(
            country=country, city=city, man=man, host=host, happened=day, published=published,
            things=things,
            figure=figure + 7 if differs else figure, chance=chance,
        )  # fmt: skip
        article = words.write(f"s{story}-{turn}", story, kind, agency)
        first = first or article
        yield article
    if first is not None and int(story) % 3 == 0:
        yield _copy(first, f"s{story}-copy", chance)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    country: str
    city: str
    man: str
    host: str
    happened: date
    published: date
    figure: int
    things: Sequence[str]
    chance: Random

    def write(self, name: str, story: str, kind: Mapping[str, Any], agency: Sequence[str]) -> Planted:
        what = kind["what"].replace("{n}-day ", "")
        title = f"{self.country}: {what} in {self.city}, {self.chance.choice(WORDS['tellers'])}"
        dateline = f"{self.city.upper()}, {self.published:%b} {self.published.day} ({agency[0]}) - "
        fillers = [self.fill(filler) for filler in self.chance.choices(WORDS["fillers"], k=12)]
        plan = self.happened + timedelta(days=PLANNED) if kind["what"] == PLANNING else None
        told = [WORDS["plan"].format(man=self.man, city=self.city, plan=f"{plan.day} {plan:%B %Y}")] if plan else []
        body = [
            dateline + self.fill(self.chance.choice(kind["leads"])),
            *told,
            *(" ".join(fillers[i : i + 2]) for i in range(0, 12, 2)),
        ]
        text = "\n\n".join([title, f"Published {self.published:%d %B %Y}", *body, "Sign up to our newsletter"])
        return Planted(
            id=name, text=text + "\n", story=story, copy_of=None, published=self.published, happened=self.happened,
            agency=agency[1], figure=self.figure if "exact" in kind else None, plan=plan,
        )  # fmt: skip

    def fill(self, pattern: str) -> str:
        teller, teller2 = self.chance.sample(WORDS["tellers_of"], 2)
        thing, thing2 = self.chance.sample(self.things, 2)
        slots = {
            "man": self.man,
            "surname": self.man.split()[1],
            "host": self.host,
            "city": self.city,
            "country": self.country,
            "n": self.figure,
            "m": self.chance.randint(2, 300),
            "day": f"{self.happened:%A}",
            "month": f"{date(2000, self.chance.randint(1, 12), 1):%B}",
            "lastyear": self.published.year - 1,
            "teller": teller,
            "Teller": teller[0].upper() + teller[1:],
            "teller2": teller2,
            "thing": thing,
            "thing2": thing2,
            "act": self.chance.choice(WORDS["acts"]),
            "act2": self.chance.choice(WORDS["acts"]),
        }
        end = self.chance.choice(WORDS["ends"]).format_map(slots)
        return pattern.format_map(slots | {"end": end})


def _copy(first: Planted, name: str, chance: Random) -> Planted:
    """A portal's reprint: the same words under another head, the last paragraphs gone."""
    parts = first.text.rstrip().split("\n\n")
    kept = [f"World news: {parts[0]}", *parts[1 : -chance.randint(2, 3)], "Read more on our app"]
    return Planted(
        id=name, text="\n\n".join(kept) + "\n", story=first.story, copy_of=first.id, published=first.published,
        happened=first.happened, agency=first.agency, figure=first.figure, plan=first.plan,
    )  # fmt: skip
