"""Articles made of text and what the search for actors finds in them."""

from builder.annotate.actors import find_mentions
from builder.annotate.sentences import find_sentences
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated
from tests.marked import KNOWLEDGE, article


def read(name: str, *texts: str, knowledge: Knowledge = KNOWLEDGE) -> Annotated:
    """An article of these paragraphs with its actors."""
    made = article(name, list(texts))
    mentions, candidates = find_mentions(made, find_sentences(made, knowledge), knowledge)
    return Annotated(article=made, mentions=mentions, candidates=candidates)


def named(*texts: str, knowledge: Knowledge = KNOWLEDGE) -> list[tuple[str, str]]:
    """The words of all mentions and the actors that they name, in reading order."""
    return [(one.text, one.actor) for one in read("a", *texts, knowledge=knowledge).mentions]
