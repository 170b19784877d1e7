"""What is read from captures alone, without a dossier around them: of the stages that join them, nothing is loaded."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.export.articles import article_json
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.tables import Row
from builder.reading import Mapper, read_through
from builder.resolve import resolve
from builder.values.annotation import Annotated
from builder.values.capture import Capture
from builder.values.dossier import Linked
from builder.values.problem import Problems
from builder.values.when import Published

NOTHING_LINKED = Linked(actors=(), actor_of={}, origins=(), origin_of={}, copy_of={}, stories=(), published={})


def inspect(
    captures: Sequence[Capture], knowledge: Knowledge, published: Published | None, mapper: Mapper
) -> Iterator[tuple[Row | None, Problems]]:
    """The `articles` entry of each capture, alone; `published` wins over what the text states."""
    for one, problems in read_through(captures, knowledge, mapper):
        if not isinstance(one, Annotated):
            yield None, problems
        else:
            linked = replace(NOTHING_LINKED, published={one.article.id: published} if published else {})
            yield article_json(resolve(one, linked)), problems
