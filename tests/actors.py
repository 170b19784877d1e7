"""Articles made of text and what the search for actors finds in them."""

from pathlib import Path

from builder.annotate.actors import find_mentions
from builder.annotate.sentences import find_sentences
from builder.knowledge.knowledge import Knowledge
from builder.shell.read import read_seeds
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord
from tests.marked import KNOWLEDGE, article


def read(name: str, *texts: str, knowledge: Knowledge = KNOWLEDGE) -> Annotated:
    """An article of these paragraphs with its actors."""
    made = article(name, list(texts))
    mentions, candidates = find_mentions(made, find_sentences(made, knowledge), knowledge)
    return Annotated(article=made, mentions=mentions, candidates=candidates)


def named(*texts: str, knowledge: Knowledge = KNOWLEDGE) -> list[tuple[str, str]]:
    """The words of all mentions and the actors that they name, in reading order."""
    return [(one.text, one.actor) for one in read("a", *texts, knowledge=knowledge).mentions]


def shipped_records() -> tuple[ActorRecord, ...]:
    """The curated actors of the shipped dossier."""
    seeds, _ = read_seeds(Path(__file__).resolve().parent.parent)
    return seeds.actors
