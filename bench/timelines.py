"""When things happened and who had a part in them: what a dossier dates against dated events that people marked.

The event words of a set stand in tokenised sentences; a passage tells an event where it holds the event's words. That
is kinder than SemEval-2015 task 4, which asks for the very words and their order: not to be compared with its figures.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.compiled import compile_articles
from bench.figures import BUILDER, Figure
from bench.halves import f1, measure
from builder.dates.edtf import interval
from builder.values.dossier import Dossier
from builder.words.text import cut

ARTICLES = Path("wikinews") / "apple.json"
TIMELINES = Path("wikinews") / "timelines"
_ENTRY = re.compile(r"\d+-\d+-(\S+)")
_GLUED = (
    (re.compile(r"``\s*|\s*''"), '"'),
    (re.compile(r"\s+([,.;:!?%)\]]|'s\b|'t\b|n't\b)"), r"\1"),
    (re.compile(r"([(\[$])\s+"), r"\1"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A dated statement or event as far as it is compared: articles and words of its passages, day, names of actors."""

    sentences: tuple[tuple[str, str], ...]
    when: str
    actors: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """An event that people dated; `sentence` is empty where the set names none that is here."""

    article: str
    sentence: str
    word: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Of one article or actor: what people marked, how much of it is told on its day, and what is told at all."""

    marked: int
    found: int
    told: int
    right: int


def bench_timelines(folder: Path) -> Iterator[Figure]:
    """Dated events of articles on one matter, and the timelines of its actors, from the same dossier."""
    rows = json.loads((folder / ARTICLES).read_text(encoding="utf-8"))
    told = tell(compile_articles({row["doc_id"]: _write(row) for row in rows}))
    events = {f"article {row['doc_id']}": compare_events(_events_of(row), told) for row in rows}
    lines = [path.read_text(encoding="utf-8").splitlines() for path in sorted((folder / TIMELINES).glob("*.txt"))]
    actors = {f"actor {name}": compare_timeline(name, _entries(rest), told) for name, *rest in lines}
    yield from _figures("dated events", "apple", events)
    yield from _figures("timeline of an actor", "wikinews", actors)


def tell(dossier: Dossier) -> tuple[Telling, ...]:
    """What the dossier says happened on a day: its dated statements and events."""
    articles = {reading.article.id: reading.article for reading in dossier.readings}
    names = {actor.id: (actor.name, *actor.aliases) for actor in dossier.actors}
    dated = (
        *((one.when.value, one.actors, (one.slice, *one.support)) for one in dossier.statements if one.when),
        *((event.when, event.actors, event.claims) for event in dossier.events),
    )
    return tuple(
        Telling(
            sentences=tuple(dict.fromkeys((str(span.article), cut(articles[span.article], span)) for span in spans)),
            when=when,
            actors=frozenset(name.casefold() for actor in actors for name in names[actor]),
        )
        for when, actors, spans in dated
        if when and interval(when)
    )


def compare_events(marked: Sequence[Marked], told: Iterable[Telling]) -> Compared:
    """Events that people dated in one article against what holds their words there.

    People did not date every event, so only what tells a dated one can be wrong.
    """
    pairs = [(event, [one.when for one in told if _holds(one, event)]) for event in marked]
    dated = [(event, days) for event, days in pairs if days]
    right = sum(any(is_same_day(event.when, day) for day in days) for event, days in dated)
    return Compared(marked=len(marked), found=right, told=len(dated), right=right)


def compare_timeline(name: str, marked: Sequence[Marked], told: Iterable[Telling]) -> Compared:
    """One actor's timeline against what has it as an actor or, where it is none, names it."""
    mine = [one for one in told if is_about(one, name)]
    found = sum(any(_tells(one, event) for one in mine) for event in marked)
    right = sum(any(_tells(one, event) for event in marked) for one in mine)
    return Compared(marked=len(marked), found=found, told=len(mine), right=right)


def is_about(told: Telling, name: str) -> bool:
    """True where one of its actors bears the name, or its words hold it."""
    plain = name.casefold()
    return plain in told.actors or any(f" {plain} " in f" {' '.join(_words(text))} " for _, text in told.sentences)


def is_same_day(gold: str, found: str) -> bool:
    """True for the same days; where people left the day or month open ("2008-03-XX"), for any day inside."""
    one, other = interval(gold.replace("-XX", "")), interval(found)
    if one is None or other is None:
        return False
    return one[0] <= other[0] and other[1] <= one[1] if "XX" in gold else one == other


def score_f1(parts: Sequence[Compared]) -> float:
    """Harmonic mean of the two shares over all parts together."""
    return f1(score_precision(parts), score_recall(parts))


def score_precision(parts: Sequence[Compared]) -> float:
    """Share of what is told that is right."""
    told = sum(part.told for part in parts)
    return sum(part.right for part in parts) / told if told else 0.0


def score_recall(parts: Sequence[Compared]) -> float:
    """Share of what people marked that is told on its day."""
    marked = sum(part.marked for part in parts)
    return sum(part.found for part in parts) / marked if marked else 0.0


_SCORES: Mapping[str, Callable[[Sequence[Compared]], float]] = {
    "F1": score_f1,
    "precision": score_precision,
    "recall": score_recall,
}


def _figures(job: str, data: str, parts: Mapping[str, Compared]) -> Iterator[Figure]:
    for unit, score in _SCORES.items():
        name = data if unit == "F1" else f"{data}, {unit}"
        yield measure(Figure(job=job, data=name, by=BUILDER, unit=unit, value=0), parts, score)


def _holds(told: Telling, event: Marked) -> bool:
    return any(
        article == event.article and event.word in text and (text in event.sentence or event.sentence in text)
        for article, text in told.sentences
    )


def _tells(told: Telling, event: Marked) -> bool:
    word = event.word.casefold()  # the timelines have all words in small letters
    return is_same_day(event.when, told.when) and any(word in text.casefold() for _, text in told.sentences)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _write(row: Mapping[str, str]) -> str:
    """Title, day and sentences as one would paste them, three sentences a paragraph."""
    title, _, *sentences = map(glue, row["text"].split("\n"))
    paragraphs = (" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
    return "\n\n".join([title, row["dct"], *paragraphs]) + "\n"


def glue(tokens: str) -> str:
    """Tokenised text as people write it: no space before a comma, quotation marks."""
    for pattern, mended in _GLUED:
        tokens = pattern.sub(mended, tokens)
    return tokens.strip()


def _events_of(row: Mapping[str, object]) -> list[Marked]:
    text, mentions = str(row["text"]), row["event_mentions"]
    lines = text.split("\n")
    marked = []
    for mention in mentions if isinstance(mentions, list) else ():
        when = str(mention.get("date") or "")
        line = text.count("\n", 0, mention["start"])
        if line > 1 and interval(when.replace("-XX", "")):  # below the title and the day
            marked.append(
                Marked(article=str(row["doc_id"]), sentence=glue(lines[line]), word=glue(mention["text"]), when=when)
            )
    return marked


def _entries(rows: Iterable[str]) -> list[Marked]:
    """The dated entries; one that several words tell counts once, by its first."""
    fields = (row.split("\t") for row in rows if row.strip())
    return [
        Marked(article="", sentence="", word=match[1].replace("_", " "), when=when)
        for _, when, entry, *_ in fields
        if interval(when) and (match := _ENTRY.fullmatch(entry))
    ]
