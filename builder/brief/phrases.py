"""Sentences from templates of the lexicon: the only words of its own that the machine writes about events."""

import re
from collections.abc import Mapping

from builder.brief.directory import Directory
from builder.knowledge.events import Events, EventType
from builder.values.dossier import Actor, Made, Slot

_SLOTS = ("who", "whom", "place", "what", "counted")
PLACE = re.compile(r"\{(\w+)\}")
"""Where a template has a slot."""
OWNER_IN_S = re.compile(r"s’s ")


def spoken(actor: Actor, events: Events) -> str:
    """The name as it stands inside a sentence: "the United Nations", "the Maldives", "Peru"."""
    last = actor.name.split()[-1].casefold() if actor.name.split() else ""
    one_word = len(actor.name.split()) < 2 and actor.type != "country"
    bare = actor.type == "person" or actor.name.casefold().startswith("the ") or one_word
    return actor.name if bare or last not in events.articled else f"the {actor.name}"


def fill(made: Made, directory: Directory) -> str:
    """The template with its actors' names."""
    names = {slot.name: _words(slot, directory) for slot in made.slots}
    return OWNER_IN_S.sub("s’ ", PLACE.sub(lambda match: names[match[1]], made.template))


def _words(slot: Slot, directory: Directory) -> str:
    if slot.actor is None:
        return directory.words(slot.source)
    return spoken(directory.actors[slot.actor], directory.knowledge.events)


def place_slots(template: str, slots: Mapping[str, Slot]) -> Made:
    """The template with those of the slots that it has places for."""
    return Made(template=template, slots=tuple(slots[name] for name in _SLOTS if f"{{{name}}}" in template))


def is_known(template: str, slots: Mapping[str, Slot]) -> bool:
    """True where every place of the template is filled."""
    return all(name in slots for name in PLACE.findall(template))


def describe(made: Made, directory: Directory) -> str:
    """The template as a label: no article in front, first letter large ("Coup in Peru")."""
    text = fill(made, directory).removeprefix("the ")
    return text[:1].upper() + text[1:]


def choose_question(kind: EventType, slot: str, slots: Mapping[str, Slot], events: Events) -> Made:
    """The first question about `slot` whose parts are known: the type's own, else the general one."""
    own = kind.questions.get(slot, ())
    general = (kind.ask(q, about) for about in kind.about for q in events.questions.get(slot, ()))
    template = next(q for q in (*own, *general) if is_known(q, slots))
    return place_slots(template, slots)
