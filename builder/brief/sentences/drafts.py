"""Cuts sentences out of articles so that they stand alone: a verbatim slice and the list of edits made to it."""

import re
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.sentences.abroad import leans_abroad
from builder.brief.sentences.captions import is_caption
from builder.brief.sentences.dated import date_days, drop_days, is_dated
from builder.brief.sentences.edits import apply_edits, keep_apart
from builder.brief.sentences.epithets import passes_verdict
from builder.brief.sentences.firm import is_timed, is_whole, opens_with_actor, opens_with_figure
from builder.brief.sentences.foreign import find_foreign, is_news
from builder.brief.sentences.fragments import is_fragment
from builder.brief.sentences.hollow import find_hollow, is_mere_quotation, speaks_to_somebody
from builder.brief.sentences.introduced import complete_names, find_supplied, has_bare_name
from builder.brief.sentences.pronouns import Bound, bind_pronouns
from builder.brief.sentences.scene import Scene, look, words_without
from builder.brief.sentences.sentence import Stage, is_balanced, quoted_share, words_of
from builder.brief.sentences.shorter import holds_news
from builder.brief.sentences.standing import find_leaning, find_leaning_quoted
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.standing import Standing
from builder.values.annotation import Claim
from builder.values.dossier import Edit, Reading
from builder.values.ids import ActorId, ParagraphId
from builder.values.span import Span

_ENDS = re.compile(r"[.!][\"”’']?$")
_FEWEST, _MOST = 7, 48
"""Words of a statement: shorter ones are fragments, longer ones nobody reads in a briefing."""
_LONGEST = 80
"""Words of a sentence that may still be used without its last clauses."""
_READABLE = 34
"""Words to which a long sentence is brought down where its last clauses can be left off."""
_LONG_LEAD = 58
"""Words of an opening: what it begins with is told nowhere else, and its last clause may hold the news."""
_MOST_QUOTED = 0.75
"""Share of a sentence in quotation marks above which nobody is known to tell it, where no speaker is."""
_SHORTEST = 12
"""Words and marks that a shortened sentence must keep."""
_MOST_NAMED = 3
"""Words before a verb of asking that name who asks."""
_MUCH_QUOTED, _WHOLE_QUOTATION = 0.3, 12
"""Share of a sentence that is much quotation, and the words that a quotation has which says something whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A sentence that stands alone: `slice` with `edits` gives `text`."""

    claim: Claim
    slice: Span
    edits: tuple[Edit, ...]
    text: str
    referents: frozenset[ActorId] = frozenset()
    """Actors whom brackets put in place of a pronoun."""
    supplied: frozenset[ActorId] = frozenset()
    """Actors whom brackets name in full: the sentence takes it that a reader knows them."""
    whole: bool = False
    """True for an opening, and for what lacks nothing that it asks for."""
    firm: bool = False
    """True for what is whole and affirms something: fit for the front page …"""
    led: bool = False
    """… if it begins with who acts, or tells in the words of the news what it is about."""
    counts: bool = False
    """True for what begins with a figure of something that a name tells from others."""


def find_drafts(reading: Reading, directory: Directory) -> tuple[Draft, ...]:
    """The sentences of an article that stand alone, some with the help of brackets, in reading order."""
    quoted, foreign = _begin_quoted(reading), find_foreign(reading, directory.knowledge)
    found = (
        _draft(reading, index, directory)
        for index, claim in enumerate(reading.claims)
        if claim.span not in quoted
        and (claim.span.paragraph not in foreign or is_news(claim, reading, directory.knowledge))
        and _is_sentence(claim)
        and not is_empty(claim, directory.knowledge.standing)
        and not _is_about_writer(claim, reading)
        and not is_caption(reading, claim, directory)
    )
    fitted = (_fit(draft, directory) for draft in found if draft is not None)
    return tuple(draft for draft in fitted if draft is not None)


def _fit(draft: Draft, directory: Directory) -> Draft | None:
    """A sentence nobody would read to its end without its last clauses; None where it stays too long."""
    words = draft.text.count(" ") + 1
    if words <= _MOST:
        return draft
    most = _LONG_LEAD if directory.opens(draft.claim.span) else _MOST
    shorter = (d for d in shorten(draft, directory.knowledge) if d.text.count(" ") + 1 <= _READABLE)
    return next(shorter, draft if words <= most else None)


def _begin_quoted(reading: Reading) -> frozenset[Span]:
    """The sentences that begin inside a quotation or an aside which an earlier one of their paragraph opened."""
    paragraphs = {p.id: p.text for p in reading.article.paragraphs}
    read: dict[ParagraphId, tuple[int, bool]] = {}
    found = set()
    for claim in reading.claims:
        at, closed = read.get(claim.span.paragraph, (0, True))
        between = paragraphs[claim.span.paragraph][at : claim.span.start]
        closed = closed == is_balanced(between)
        if not closed:
            found.add(claim.span)
        read[claim.span.paragraph] = (claim.span.start, closed)
    return frozenset(found)


def _is_sentence(claim: Claim) -> bool:
    """True for a whole declarative sentence of fit length, its quotations closed."""
    return (
        _FEWEST <= claim.text.count(" ") + 1 <= _LONGEST
        and bool(_ENDS.search(claim.text))
        and is_balanced(claim.text)
        and "?" not in claim.text
        and "(@" not in claim.text  # a message shown whole, or its writer: whom a report tells of has no handle
    )


def _is_about_writer(claim: Claim, reading: Reading) -> bool:
    """True for "Ana Roca is a reporter in Lima." below what she wrote."""
    return any(claim.text.startswith(writer.name) for writer in reading.article.byline if " " in writer.name)


def is_empty(claim: Claim, standing: Standing) -> bool:
    """True for a sentence that tells only of somebody who told nothing, or wishes."""
    low = claim.text.casefold()
    return any(phrase in low for phrase in standing.empty)


def _draft(reading: Reading, index: int, directory: Directory) -> Draft | None:
    """One sentence with the edits that let it stand alone; None where it cannot."""
    ended = _ends_quotation(reading, index, directory.knowledge.standing)
    return None if ended else _cut(look(reading, index, directory))


def _ends_quotation(reading: Reading, index: int, standing: Standing) -> bool:
    """True for "Ana Roca asked her followers." after a question of hers: the two are one sentence."""
    if not index or not reading.claims[index - 1].text.endswith(("?”", '?"', "!”", '!"')):
        return False
    behind = words_of(reading.claims[index].text)[1 : 1 + _MOST_NAMED]
    return any(word.low in standing.asking for word in behind)


def shorten(draft: Draft, knowledge: Knowledge) -> tuple[Draft, ...]:
    """The sentence without its last clauses, longest first; speaker, conditions and what holds the news stay."""
    standing = knowledge.standing
    text_end = draft.slice.end - draft.slice.start
    whole = draft.claim.text[draft.slice.start - draft.claim.span.start :]
    words = words_of(whole)
    said = draft.claim.attribution
    least = said.span.end - draft.slice.start if said else 0
    found = []
    for at in range(len(words) - 1, _FEWEST, -1):
        word = words[at]
        opens = word.low in standing.endings and words[at - 1].low == "," and not word.quoted
        if words[at].low == "," and at + 1 < len(words) and words[at + 1].low not in standing.endings:
            break  # what follows this comma goes on with the main clause
        if not opens or words[at - 1].start < least or at < _SHORTEST:
            continue
        binding = any(w.base in standing.conditions or w.denies for w in words[at:])
        if binding or holds_news(word.low, knowledge):
            break
        end = words[at - 1].start
        kept = tuple(e for e in draft.edits if e.end <= end)
        edits = (*kept, Edit(kind="ellipsis", start=end, end=end, text=" …", source=None))
        slice_ = replace(draft.slice, end=draft.slice.start + end)
        if end < text_end and is_balanced(whole[:end]):
            found.append(replace(draft, slice=slice_, edits=edits, text=apply_edits(whole[:end], edits)))
    return tuple(found)


def quotation_stands(reading: Reading, claim: Claim, directory: Directory) -> bool:
    """True where what a sentence quotes needs neither what was said before nor who was there to be understood."""
    scene = look(reading, reading.claims.index(claim), directory)
    spoken = speaks_to_somebody(scene.words, scene.stage.standing)
    return not spoken and find_leaning_quoted(scene.words, scene.stage) is None


def words_stand(quoted: str, standing: Standing) -> bool:
    """The same of a quoted sentence by itself, the marks of which may stand around others too."""
    words = words_of(f"“{quoted}”")
    capital = {at for at, word in enumerate(words) if at > 1 and word.capital and word.base != "i"}
    named = {at: "person" if capital & {at - 1, at + 1} else "name" for at in capital}
    return (
        not speaks_to_somebody(words, standing)
        and find_leaning_quoted(words, Stage(standing=standing, named=named)) is None
    )


def cut_draft(reading: Reading, claim: Claim, directory: Directory) -> Draft:
    """A sentence with as many edits as can be made, whether or not it then stands alone: for registers that show it
    beside its source."""
    scene = look(reading, reading.claims.index(claim), directory)
    bound = bind_pronouns(scene) or Bound()
    named = complete_names(scene, bound.actors) or ()
    edits = keep_apart((*bound.edits, *named, *scene.opened, *date_days(scene)))
    return Draft(claim=claim, slice=scene.slice, edits=edits, text=apply_edits(scene.text, edits))


def _cut(scene: Scene) -> Draft | None:
    claim = scene.claim
    if claim.attribution is not None and not scene.slice.contains(claim.attribution.span):
        return None
    if claim.attribution is None and quoted_share(scene.words) > _MOST_QUOTED:
        return None
    if find_leaning(scene.words, scene.stage) is not None or leans_abroad(scene) or _is_hollow(scene):
        return None
    if is_mere_quotation(scene.words, scene.stage) or _lacks_verb(scene):
        return None
    bound = bind_pronouns(scene)
    named = complete_names(scene, bound.actors) if bound else None
    if bound is None or named is None or has_bare_name(scene):
        return None
    edits = keep_apart((*bound.edits, *named, *scene.opened, *scene.dropped, *drop_days(scene), *date_days(scene)))
    whole = is_dated(scene) and is_timed(scene.words, scene.stage) and (scene.stage.opening or _tells_whole(scene))
    whole = whole and not passes_verdict(words_without(scene.words, scene.dropped), scene.stage.standing, _told(scene))
    return Draft(
        claim=claim,
        slice=scene.slice,
        edits=edits,
        text=apply_edits(scene.text, edits),
        referents=bound.actors,
        supplied=find_supplied(scene, edits),
        whole=whole,
        firm=whole,
        led=scene.stage.opening or opens_with_actor(scene.words, scene.stage),
        counts=opens_with_figure(scene.words, scene.stage),
    )


def _lacks_verb(scene: Scene) -> bool:
    """True for a fragment; only of English all forms of verbs are known."""
    return scene.reading.article.language == "en" and is_fragment(scene.words, scene.directory.knowledge)


def _is_hollow(scene: Scene) -> bool:
    """True where the sentence leaves out what it is about; an article's opening never does."""
    words = words_without(scene.words, scene.dropped)
    return not scene.stage.opening and find_hollow(words, scene.stage.standing) is not None


def _tells_whole(scene: Scene) -> bool:
    """True where a sentence from the midst of its article tells something whole."""
    count = sum(w.quoted and w.low[0].isalnum() for w in scene.words)
    quoted = quoted_share(scene.words) > _MUCH_QUOTED and count < _WHOLE_QUOTATION
    words = scene.words
    points = words[0].low == "the" and not words[1].capital and not opens_with_actor(words, scene.stage)
    return not quoted and not points and is_whole(words, scene.stage, _told(scene))


def _told(scene: Scene) -> range:
    """The characters of what the speaker of a sentence is said to have said."""
    said = scene.claim.attribution
    scope = said.scope if said else None
    start = scene.slice.start
    return range(scope.start - start, scope.end - start) if scope else range(0)
