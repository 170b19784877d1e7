"""Articles made of text and what the search for actors finds in them."""

from pathlib import Path

import frontmatter

from builder.annotate.actors import find_mentions
from builder.annotate.sentences import find_sentences
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Role
from builder.values.ids import ActorId
from builder.values.problem import Place
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
    """The curated actors of the shipped dossier, as far as the search for actors needs them."""
    folder = Path(__file__).resolve().parent.parent / "seeds" / "actors"
    return tuple(_record(path) for path in sorted(folder.glob("*.md")))


def _record(path: Path) -> ActorRecord:
    data = frontmatter.loads(path.read_text(encoding="utf-8"))
    return ActorRecord(
        id=ActorId(path.stem),
        place=Place(path=f"seeds/actors/{path.name}"),
        name=str(data["name"]),
        type=str(data["type"]),
        aliases=tuple(str(alias) for alias in data.get("aliases", [])),
        roles=tuple(Role(title=role["title"], source=role["reason"]) for role in data.get("roles", [])),
    )
