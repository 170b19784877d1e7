"""The order of the stages: the table of contents of the program. Pure; the shell calls it."""

from builder.annotate import annotate
from builder.brief import brief
from builder.export import article_json
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.tables import Json
from builder.link import link
from builder.normalise import normalise
from builder.resolve import resolve
from builder.values.annotation import Annotated
from builder.values.capture import Capture, Seeds
from builder.values.dossier import Dossier, Linked
from builder.values.problem import Problems
from builder.values.when import Published

NOTHING_LINKED = Linked(actors=(), actor_of={}, origins=(), origin_of={}, copy_of={}, stories=(), published={})


def compile_dossier(seeds: Seeds, knowledge: Knowledge) -> tuple[Dossier, Problems]:
    """Seeds to Dossier: read every article alone, then all together, then say what they say."""
    annotated, read_problems = annotate_all(seeds.captures, knowledge)
    linked, link_problems = link(annotated, seeds.actors, seeds.decisions, knowledge)
    readings = tuple(resolve(one, linked) for one in annotated)
    dossier, brief_problems = brief(readings, linked, seeds, knowledge)
    return dossier, read_problems + link_problems + brief_problems


def annotate_all(captures: tuple[Capture, ...], knowledge: Knowledge) -> tuple[tuple[Annotated, ...], Problems]:
    """Normalise and annotate every capture, each alone."""
    annotated: list[Annotated] = []
    problems: Problems = ()
    for capture in captures:
        article, found = normalise(capture, knowledge)
        problems += found
        if article is not None:
            annotated.append(annotate(article, knowledge))
    return tuple(annotated), problems


def inspect(
    capture: Capture, knowledge: Knowledge, published: Published | None
) -> tuple[dict[str, Json] | None, Problems]:
    """The `articles` entry of one capture, alone; `published` wins over what the text states."""
    article, problems = normalise(capture, knowledge)
    if article is None:
        return None, problems
    known = {article.id: published} if published else {}
    linked = Linked(actors=(), actor_of={}, origins=(), origin_of={}, copy_of={}, stories=(), published=known)
    return article_json(resolve(annotate(article, knowledge), linked)), problems
