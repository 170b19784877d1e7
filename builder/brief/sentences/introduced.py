"""Whoever a sentence names is introduced by full name: brackets beside surnames and descriptions."""

from collections.abc import Iterator

from builder.brief.regions import described_states
from builder.brief.sentences.scene import Scene
from builder.values.annotation import Mention
from builder.values.dossier import Edit
from builder.values.ids import ActorId


def complete_names(scene: Scene, resolved: frozenset[ActorId]) -> tuple[Edit, ...] | None:
    """Brackets with the full name for the first bare surname or description of each; None where none is known."""
    edits: list[Edit] = []
    named = {"name", "acronym", "metonym", "demonym"}
    seen = resolved | {m.actor for m in scene.mentions if m.kind in named and not _is_bare(scene, m)}
    shift = scene.slice.start
    for mention in scene.mentions:
        start, end = mention.span.start - shift, mention.span.end - shift
        if mention.actor in seen or scene.is_quoted(start) or _names_a_body(scene, end):
            continue
        seen |= {mention.actor}
        if not _is_bare(scene, mention):
            edits += _name_beside(scene, mention)
            continue
        full = _fitting_name(scene, mention)
        if full is not None:
            edits.append(scene.bracket(_with_courtesy(scene, start), end, full))
        elif not _has_title(scene, start):
            return None
    return (*edits, *_name_states(scene))


def _name_beside(scene: Scene, mention: Mention) -> Iterator[Edit]:
    """The full name behind a description ("the senator [Ana Roca]")."""
    full = scene.fullest(mention.actor) if mention.kind == "descriptor" else None
    if full is not None:
        end = mention.span.end - scene.slice.start
        yield Edit(kind="bracket", start=end, end=end, text=f" [{full.text}]", source=full.span)


def _fitting_name(scene: Scene, mention: Mention) -> Mention | None:
    """The full name for a bare surname as its article has it, or, where no title tells who is meant, as others do."""
    own = scene.fullest(mention.actor)
    if own is not None and own != mention and _is_safe_name(scene, mention, own):
        return own
    if _has_title(scene, mention.span.start - scene.slice.start):
        return None
    other = scene.directory.fullest_in_story(mention.actor, scene.reading.article.id)
    return other if other is not None and _is_safe_name(scene, mention, other) else None


def _name_states(scene: Scene) -> Iterator[Edit]:
    """The state's name beside "the West African nation", unless the sentence names it."""
    named = {m.actor for m in scene.mentions}
    for state in described_states(scene.slice, scene.directory):
        end = state.span.end - scene.slice.start
        if state.actor not in named and not scene.is_quoted(state.span.start - scene.slice.start):
            yield Edit(kind="bracket", start=end, end=end, text=f" [{state.named.text}]", source=state.named.span)


def _is_bare(scene: Scene, mention: Mention) -> bool:
    """True for a surname alone, also where the article has no fuller name of somebody whom others name fully."""
    actor = scene.directory.actors[mention.actor]
    if scene.text[: mention.span.end - scene.slice.start].endswith(actor.name) and " " in actor.name:
        return False  # "the candidate Marine Le Pen", of whom only the last word was taken for a name
    if mention.kind == "surname":
        return True
    return mention.kind == "name" and scene.is_person(actor.id) and " " not in mention.text and " " in actor.name


def _names_a_body(scene: Scene, end: int) -> bool:
    """True for "the Obama administration": what is called by a surname is called so by everybody."""
    after = next((w for w in scene.words if w.start >= end), None)
    return after is not None and scene.text[end : after.start] == " " and after.owner in scene.stage.standing.of_person


def _has_title(scene: Scene, start: int) -> bool:
    """True for a surname after an office ("President Obama"): so everybody knows who is meant."""
    before = [w for w in scene.words if w.end <= start]
    courtesy = scene.directory.knowledge.standing.courtesy
    if len(before) == 1:
        return (before[0].low,) in scene.directory.knowledge.name_words.titles.heads
    return len(before) > 1 and before[-1].capital and len(before[-1].low) > 2 and before[-1].low not in courtesy


def _is_safe_name(scene: Scene, mention: Mention, full: Mention) -> bool:
    """False where two people of the dossier share the surname, or it is a part of a double name ("Romney-Ryan")."""
    surname = mention.text.split()[-1]
    start, end = mention.span.start - scene.slice.start, mention.span.end - scene.slice.start
    joined = scene.text[end : end + 1] == "-" or scene.text[start - 1 : start] == "-"
    joined = joined or scene.text[end + 1 : end + 2].isupper()  # "Trump Tower"
    alone = scene.directory.is_alone(surname, scene.reading.article.id)
    return not joined and surname in full.text and alone


def has_bare_name(scene: Scene) -> bool:
    """True where a lone capital word that is no mention ends a fuller name in the article or is a surname elsewhere."""
    words, last = scene.words, scene.directory.last_names(scene.reading.article.id) | scene.directory.surnames
    for at, word in enumerate(words):
        if not word.capital or word.quoted or at in scene.stage.named or word.owner not in last:
            continue
        beside = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]
        if not any(w.capital and w.owner.isalpha() for w in beside):
            return True
    return False


def _with_courtesy(scene: Scene, start: int) -> int:
    """Where "Mr." begins, if it stands right before."""
    before = [w for w in scene.words if w.end <= start and w.low != "."][-1:]
    courtesy = scene.directory.knowledge.standing.courtesy
    near = before and before[0].low in courtesy and scene.text[before[0].end : start].strip(" .") == ""
    return before[0].start if near else start


def find_supplied(scene: Scene, edits: tuple[Edit, ...]) -> frozenset[ActorId]:
    """The people whom brackets name."""
    sources = {edit.source for edit in edits if edit.kind == "bracket"}
    articles = {source.article for source in sources if source is not None}
    named = (m for one in articles for m in scene.directory.inside(one).full_names.values())
    return frozenset(m.actor for m in named if m.span in sources and scene.is_person(m.actor))
