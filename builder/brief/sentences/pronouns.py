"""Pronouns of a sentence that stands alone: whom they mean, and the brackets that say it."""

import re
from dataclasses import dataclass

from builder.brief.sentences.scene import Scene
from builder.brief.sentences.sentence import Word, is_balanced
from builder.values.annotation import Claim, Mention
from builder.values.dossier import Edit
from builder.values.ids import ActorId
from builder.words.english import INDEFINITE

_OWNING = re.compile(r"[’']s\b")
_OPENING = 12
"""Characters in which a sentence opens: a pronoun there may well be its only subject."""
_SUBJECT = 60
"""Characters in which a subject with its title is named."""
_REFLEXIVE = frozenset({"itself", "themselves"})
"""Words whose noun always stands in their own clause."""
_SUBJECTS = frozenset({"He", "She"})
_EARLY = 5
"""Words before a pronoun that may still mean whom the sentence before told of; later it means one of its own."""
_FIRST_MEANT = 3
"""Words that stand at least before a pronoun of an article's first sentence: "It is a lesson" means nothing told."""
_LOOK_BACK = 4
"""Sentences before a pronoun in which the one whom it means is looked for, past those that go on about "he" as well:
a wrong name is the worst fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The brackets, and the actors they name."""

    edits: tuple[Edit, ...] = ()
    actors: frozenset[ActorId] = frozenset()


def bind_pronouns(scene: Scene) -> Bound | None:
    """Brackets for a pronoun whose one possible person stands in the sentences before; None where it stays open."""
    standing = scene.directory.knowledge.standing
    starts = [m.span.start - scene.slice.start for m in scene.mentions if scene.is_person(m.actor)]
    people = [start for start in starts if not scene.is_quoted(start) and not _is_example(scene, start)]
    edits: list[Edit] = []
    actors: set[ActorId] = set()
    personal = standing.personal
    for position, word in enumerate(scene.words):
        if word.quoted or position in scene.stage.named:
            continue
        if word.base in personal:
            if _means_another(scene, position, people):
                return None
            if edits or _is_told(scene, position, people):
                continue
            person = _person_before(scene) if _opens_clause(scene, position) else None
            if person is None or _is_other_gender(scene, person.actor, word.base):
                return None
            edit = _stand_in(scene, position, person)
            if edit is None:
                return None
            edits.append(edit)
            actors.add(person.actor)
        elif word.base in (standing.thing | standing.group) - _REFLEXIVE and not _is_thing_told(scene, position):
            return None
    return Bound(edits=tuple(edits), actors=frozenset(actors))


def _is_told(scene: Scene, position: int, people: list[int]) -> bool:
    """True where the sentence itself tells whom "he" means."""
    before = any(start < scene.words[position].start for start in people)
    of_opening = _is_of_opening(scene, position) and (people or _tells_of_somebody(scene))
    return before or _leads_up(scene, position, people) or bool(of_opening)


def _is_thing_told(scene: Scene, position: int) -> bool:
    return _has_antecedent(scene, position) or _is_of_opening(scene, position)


def _is_of_opening(scene: Scene, position: int) -> bool:
    """True within the first sentence of an article: nothing but its own words can be meant."""
    return scene.stage.opening and position >= _FIRST_MEANT


def _tells_of_somebody(scene: Scene) -> bool:
    """True for "a young aide" or "a Republican" somewhere in a sentence that names no person known."""
    roles = scene.stage.standing.roles | scene.stage.standing.partisans
    return any(w.low.rstrip("s") in roles for w in scene.words)


def _means_another(scene: Scene, position: int, people: list[int]) -> bool:
    """True where "he" or "her" means somebody else than the person whom the sentence names before."""
    word, start = scene.words[position], scene.slice.start
    before = {m.actor for m in scene.mentions if m.span.start - start in people and m.span.end - start <= word.start}
    return (
        _is_judged(scene, position, people)
        or _says_as_pronoun(scene, word)
        or _follows_opening(scene, position, people)
        or (len(before) == 1 and _is_other_gender(scene, min(before), word.base))
    )


def _says_as_pronoun(scene: Scene, word: Word) -> bool:
    """True for "Blaming Ana Roca, he said, …": the speaker is nobody whom the sentence names."""
    said = scene.claim.attribution
    if said is None or said.speaker is None or said.speaker_text.casefold() != word.low or word.start < _OPENING:
        return False
    return all(m.actor != said.speaker for m in scene.mentions)


def _is_judged(scene: Scene, position: int, people: list[int]) -> bool:
    """True for "Ana Roca criticized his plan": nobody does so to oneself, and nobody else is named before."""
    before = scene.words[max(position - 1, 0)]
    if before.low not in scene.stage.standing.judging:
        return False
    return sum(start < before.start for start in people) == 1


def _is_example(scene: Scene, start: int) -> bool:
    """True for the name in "several Democrats, including Ana Roca": whom the sentence is not about."""
    before = [w.low for w in scene.words if w.end <= start][-3:]  # "including Mr. Roca"
    return bool({"including", "like"}.intersection(before))


def _is_other_gender(scene: Scene, actor: ActorId, pronoun: str) -> bool:
    """True where the article speaks of the person with the other pronoun ("Ana Roca said she")."""
    standing = scene.directory.knowledge.standing
    told = scene.directory.pronouns_of(scene.reading.article.id, actor)
    male, female = (sum(told[w] for w in words) for words in (standing.male, standing.female))
    return male > female if pronoun in standing.female else female > male


def _opens_clause(scene: Scene, position: int) -> bool:
    """True where only small words stand before a pronoun, so that it can mean nobody of its own sentence."""
    common = scene.directory.knowledge.common_words.words
    return position <= _EARLY and all(w.low in common or not w.low.isalpha() for w in scene.words[:position])


def _follows_opening(scene: Scene, position: int, people: list[int]) -> bool:
    """True for "Campaigning against Ana Roca in May, he left": the opening may well name somebody else."""
    commas = [w.start for w in scene.words[:position] if w.low == ","]
    if (
        len(commas) != 1
        or position < 1
        or scene.words[position - 1].low != ","
        or not scene.words[0].low.endswith("ing")
        or 0 in scene.stage.named
    ):
        return False
    return all(start < commas[0] for start in people if start < scene.words[position].start)


def _leads_up(scene: Scene, position: int, people: list[int]) -> bool:
    """True for "In his speech, Ana Roca said": the person follows the comma of the opening phrase."""
    if not 0 < position <= _EARLY or scene.words[position].low not in {"his", "her"}:
        return False
    commas = [w.start for w in scene.words[position : position + 14] if w.low == ","]
    return bool(commas) and any(0 < start - commas[0] <= 24 for start in people)


def _person_before(scene: Scene) -> Mention | None:
    """The fullest name of the person whom the nearest sentence that names any is about; None where it names two."""
    for claim in reversed(scene.reading.claims[max(scene.index - _LOOK_BACK, 0) : scene.index]):
        mentions = scene.directory.mentions_in(claim.span)
        near = [m for m in mentions if scene.is_person(m.actor)]
        if near:
            if any(_is_in_quotation(m, claim) for m in near):
                return None
            leads = any(_leads(m, claim) for m in near)
            return scene.fullest(near[0].actor) if leads and len({m.actor for m in near}) == 1 else None
        if not _goes_on(claim, scene.claim):
            return None
    return None


def _goes_on(claim: Claim, later: Claim) -> bool:
    """True for a sentence that begins with the pronoun with which a later one does: it names nobody new."""
    first, same = (one.text.split(" ", 1)[0].rstrip(",") for one in (claim, later))
    return first == same and first in _SUBJECTS


def _is_in_quotation(mention: Mention, claim: Claim) -> bool:
    """True where a name stands between quotation marks: of whom a speaker speaks, not who is meant next."""
    return not is_balanced(claim.before(mention.span))


def _leads(mention: Mention, claim: Claim) -> bool:
    """True for the speaker of a sentence, and for a name at its start that owns nothing."""
    if claim.attribution is not None and claim.attribution.speaker == mention.actor:
        return True
    end = mention.span.end - claim.span.start
    return end <= _SUBJECT and not _OWNING.match(claim.text, end)


def _stand_in(scene: Scene, position: int, person: Mention) -> Edit | None:
    """The bracket for one pronoun; "her" owns what follows, unless nothing does."""
    word = scene.words[position]
    after = scene.words[position + 1].low if position + 1 < len(scene.words) else ""
    if (
        word.base != word.low
        or word.low in {"himself", "herself", "hers"}
        or (word.low == "her" and not after.isalpha())
    ):
        return None
    owns = word.low in {"his", "her"}
    return scene.bracket(word.start, word.end, person, "’s" if owns else "")


def _has_antecedent(scene: Scene, position: int) -> bool:
    """True where something stands before that "it" can mean (a body, a land, "a bill"), or "they" ("officials")."""
    before = [(i, w) for i, w in enumerate(scene.words[:position]) if not w.quoted]
    if position < 2 or not before:
        return False
    if scene.words[position].base in scene.directory.knowledge.standing.thing:
        told = _tells_somebody(scene, position)
        named = any(scene.stage.named.get(i, "person") != "person" for i, _ in before) and not told
        return named or any(w.low in INDEFINITE and not _is_somebody(scene, i) for i, w in before)
    plural = any(len(w.low) > 4 and w.low.endswith("s") and w.low == w.owner for _, w in before)
    counted = {w.low for i, w in before if scene.words[i + 1].low != "of"}
    return plural or bool(counted & {"two", "three", "some", "many", "several", "people"})


def _is_somebody(scene: Scene, at: int) -> bool:
    """True for "a senior staffer", whom "it" never means."""
    near = [w.low for w in scene.words[at + 1 : at + 5]]
    return any(low in scene.stage.standing.roles for low in near)


def _tells_somebody(scene: Scene, position: int) -> bool:
    """True for "A staffer told The Herald that it": what is meant is neither of the two."""
    low = [w.low for w in scene.words[:position]]
    return low[-1:] == ["that"] and "told" in low
