"""What is read from captures alone, without a dossier around them: of the stages that join them, nothing is loaded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.export.articles import article_json
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.tables import Row
from builder.reading import Mapper, Read, read_through
from builder.resolve import resolve
from builder.values.annotation import Annotated
from builder.values.capture import Capture, Overlay
from builder.values.dossier import Linked
from builder.values.problem import Place, Problems
from builder.values.when import Published

NOTHING_LINKED = Linked(actors=(), actor_of={}, origins=(), origin_of={}, copy_of={}, stories=(), published={})


def inspect(
    captures: Sequence[Capture], knowledge: Knowledge, published: Published | None, mapper: Mapper
) -> Iterator[tuple[Row | None, Problems]]:
    """The `articles` entry of each capture, alone; `published` wins over what the text states."""

    def read(parts: Sequence[Capture], known: Knowledge) -> Iterable[Read]:
        return mapper([_dated(part, published) for part in parts] if published else parts, known)

    for one, problems in read_through(captures, knowledge, read):
        yield (article_json(resolve(one, NOTHING_LINKED)) if isinstance(one, Annotated) else None), problems


def _dated(capture: Capture, published: Published) -> Capture:
    """The capture as if an editor stated its day: what a history's times mean hangs on how long they are gone."""
    overlay = capture.overlay or Overlay(place=Place(path=capture.path))
    return replace(capture, overlay=replace(overlay, published=published))
