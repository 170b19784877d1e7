"""Cuts sentences out of articles so that they stand alone: a verbatim slice and the list of edits made to it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.firm import is_firm, is_timed
from builder.brief.hollow import find_hollow, is_mere_quotation, speaks_to_somebody
from builder.brief.regions import described_states
from builder.brief.sentence import Stage, Word, find_opener, is_balanced, quoted_share, words_of
from builder.brief.standing import find_leaning, find_leaning_quoted
from builder.edtf import interval
from builder.knowledge.standing import Standing
from builder.spoken import spoken_date
from builder.values.annotation import Claim, Mention, Time
from builder.values.dossier import Edit, Reading
from builder.values.ids import ActorId, ParagraphId
from builder.values.span import Span

_DATELINE = re.compile(
    r"^[A-Z][A-Z .,’'/-]{2,40}(?:,? [A-Z][\w. ]{1,20})?(?: ?\([^()]{2,40}\))? ?(?:[–—]|--|-) ?(?=\S)"
)
_AGENCY = re.compile(r"^[A-Z][\w.,’' ]{1,30} \([A-Z][A-Za-z]{1,12}\) ?(?:[–—-]|--) ?(?=\S)")
_AGENCY_ELSEWHERE = re.compile(r"^[^\W\d_a-zA-Z][^()\d]{1,30} \([^()]{2,24}\) ?[–—-] ?(?=\S)")
"""A dateline in letters other than Latin ones."""
_LABEL = re.compile(r"([^\W\d_]+): ")
_LEADING_MARKS = re.compile(r"[\s–—•*-]+")
_YEAR = re.compile(r"\b\d{4}\b")
_MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_ASKS = re.compile(r"(?:\S+ ){1,3}(?:asked|asks|said|says|wrote|writes|tweeted|joked|demanded)\b")
_ANY = re.compile(r"\ban?\b", re.IGNORECASE)
_LONG_AGO, _PASSED = 120, 3
"""Days after which a month without a year, or "this weekend", more likely means the coming one than that."""
_DAY = re.compile(r"^[A-Z][a-z]+\.? \d{1,2}$")
_ENDS = re.compile(r"[.!][\"”’']?$")
_FIGURES = re.compile(r"\d{1,2}/\d{1,2}")
_IN_STATE = re.compile(r", [A-Z][a-z]+\.(?:,|$| [a-z])")
_FEAST = re.compile(r"(?!.*(?:day|\d))[A-Z]\w+(?: [A-Z]\w+)*")
_CAPITAL_BEFORE = re.compile(r"(?<!\. )\b[A-Z][a-z]+ $")
_OWNING = re.compile(r"[’']s\b")
_FEWEST, _MOST = 7, 48
"""Words of a statement: shorter ones are fragments, longer ones nobody reads in a briefing."""
_LONGEST = 80
"""Words of a sentence that may still be used without its last clauses."""
_READABLE = 34
"""Words to which a long lead is brought down where its last clauses can be left off."""
_MOST_QUOTED = 0.75
_LONGEST_NOTE = 366
_SHORTEST = 12
"""Words and marks that a shortened sentence must keep."""
_SUBJECT = 60
"""Characters in which a subject with its title is named."""
_HEADLINE = 0.8
_CONJUNCTIONS = frozenset({"and", "but", "yet"})
"""Openers that no comma parts from the sentence; "in addition to" opens another thing than "in addition,"."""
_REFLEXIVE = frozenset({"itself", "themselves"})
"""Words whose noun always stands in their own clause."""
_NOT_ONLY = frozenset({"but", "only"})
"""Words that "also" belongs to ("not only late but also dear")."""
_EARLY = 5
"""Words before a pronoun that may still mean whom the sentence before told of; later it means one of its own."""
_LOOK_BACK = 1
"""Sentences before a pronoun in which the one whom it means is looked for: a wrong name is the worst fault."""
_AHEAD = frozenset(
    {
        "will", "would", "may", "might", "could", "can", "shall", "should", "to", "expected", "plans", "set", "due",
        "scheduled", "planned", "coming", "next", "this",
    }
)  # fmt: skip
"""Words of what is to come, beside which a day in a sentence of the past may lie ahead."""
_BESIDE = 10
"""Words before a day among which these are looked for."""
_WEEKEND = 5
"""The weekday from which "this week" may be the coming one."""
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
    firm: bool = False
    """True for an opening, and for what says by itself who did what to what: fit for the front page."""


def apply_edits(words: str, edits: Iterable[Edit]) -> str:
    """The words with the edits made, from left to right; edits do not overlap."""
    text, at = "", 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        text += words[at : edit.start] + edit.text
        at = edit.end
    return text + words[at:]


def find_drafts(reading: Reading, directory: Directory) -> tuple[Draft, ...]:
    """The sentences of an article that stand alone, some with the help of brackets, in reading order."""
    quoted = _begin_quoted(reading)
    found = (
        _draft(reading, index, directory)
        for index, claim in enumerate(reading.claims)
        if claim.span not in quoted and _is_sentence(claim) and not _is_empty(claim, directory.knowledge.standing)
    )
    fitted = (_fit(draft, reading, directory.knowledge.standing) for draft in found if draft is not None)
    return tuple(draft for draft in fitted if draft is not None)


def _fit(draft: Draft, reading: Reading, standing: Standing) -> Draft | None:
    """A sentence nobody would read to its end, or a long lead, without its last clauses; None where too long."""
    words = draft.claim.text.count(" ") + 1
    is_lead = draft.claim == reading.claims[0]
    if words <= (_READABLE if is_lead else _MOST):
        return draft
    shorter = (d for d in shorten(draft, standing) if d.text.count(" ") + 1 <= _READABLE)
    return next(shorter, draft if words <= _MOST else None)


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
        and not _is_headline(claim.text)
    )


def _is_empty(claim: Claim, standing: Standing) -> bool:
    """True for a sentence that tells only of somebody who told nothing."""
    low = claim.text.casefold()
    return any(phrase in low for phrase in standing.empty)


def _is_headline(text: str) -> bool:
    """True where nearly all long words begin with a capital."""
    long = [word for word in text.split() if len(word) > 3]
    return sum(word[:1].isupper() for word in long) > _HEADLINE * len(long)


def _draft(reading: Reading, index: int, directory: Directory) -> Draft | None:
    """One sentence with the edits that let it stand alone; None where it cannot."""
    return None if _ends_quotation(reading, index) else _cut(_look(reading, index, directory))


def _ends_quotation(reading: Reading, index: int) -> bool:
    """True for "Ana Roca asked her followers." after a question of hers: the two are one sentence."""
    if not index or not reading.claims[index - 1].text.endswith(("?”", '?"', "!”", '!"')):
        return False
    return bool(_ASKS.match(reading.claims[index].text))


def shorten(draft: Draft, standing: Standing) -> tuple[Draft, ...]:
    """The sentence without its last clauses, longest first; speaker and conditions are never cut off."""
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
        if any(w.base in standing.conditions or w.low.endswith(("n’t", "n't")) for w in words[at:]):
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
    scene = _look(reading, reading.claims.index(claim), directory)
    spoken = speaks_to_somebody(scene.words, scene.stage.standing)
    return not spoken and find_leaning_quoted(scene.words, scene.stage) is None


def cut_draft(reading: Reading, claim: Claim, directory: Directory) -> Draft:
    """A sentence with as many edits as can be made, whether or not it then stands alone: for registers that show it
    beside its source."""
    scene = _look(reading, reading.claims.index(claim), directory)
    bound = _bind_pronouns(scene) or _Bound()
    named = _complete_names(scene, bound.actors) or ()
    edits = _apart((*bound.edits, *named, *scene.opened, *_dates(scene)))
    return Draft(claim=claim, slice=scene.slice, edits=edits, text=apply_edits(scene.text, edits))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """A sentence about to be cut: its words with what stands in them, and the article around it."""

    reading: Reading
    index: int
    claim: Claim
    slice: Span
    opened: tuple[Edit, ...]
    """The capital of a slice that begins inside its sentence."""
    dropped: tuple[Edit, ...]
    """The words left out that only tie the sentence to its neighbours."""
    text: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    stage: Stage
    directory: Directory

    def is_person(self, actor: ActorId) -> bool:
        return self.directory.is_person(actor)

    def is_quoted(self, offset: int) -> bool:
        """True where the word at this offset of the slice stands between quotation marks: no edit may touch it."""
        return any(w.quoted for w in self.words if w.start <= offset < w.end)

    def bracket(self, start: int, end: int, source: Mention, tail: str = "") -> Edit:
        """Put the words of `source` in brackets in place of those from `start` to `end`."""
        return Edit(kind="bracket", start=start, end=end, text=f"[{source.text}]{tail}", source=source.span)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bound:
    edits: tuple[Edit, ...] = ()
    actors: frozenset[ActorId] = frozenset()


def _cut(scene: _Scene) -> Draft | None:
    claim = scene.claim
    if claim.attribution is not None and not scene.slice.contains(claim.attribution.span):
        return None
    if claim.attribution is None and quoted_share(scene.words) > _MOST_QUOTED:
        return None
    if find_leaning(scene.words, scene.stage) is not None or _is_hollow(scene):
        return None
    if is_mere_quotation(scene.words, scene.stage):
        return None
    bound = _bind_pronouns(scene)
    named = _complete_names(scene, bound.actors) if bound else None
    if bound is None or named is None or _has_bare_name(scene):
        return None
    edits = _apart((*bound.edits, *named, *scene.opened, *scene.dropped, *_dates(scene)))
    return Draft(
        claim=claim,
        slice=scene.slice,
        edits=edits,
        text=apply_edits(scene.text, edits),
        referents=bound.actors,
        supplied=_supplied(scene, edits),
        firm=_is_dated(scene) and is_timed(scene.words, scene.stage) and (scene.stage.opening or _is_firm(scene)),
    )


def _is_hollow(scene: _Scene) -> bool:
    """True where the sentence leaves out what it is about; an article's opening never does."""
    words = _without(scene.words, scene.dropped)
    return not scene.stage.opening and find_hollow(words, scene.stage.standing) is not None


def _supplied(scene: _Scene, edits: tuple[Edit, ...]) -> frozenset[ActorId]:
    """The people whom brackets name."""
    sources = {edit.source for edit in edits if edit.kind == "bracket"}
    named = scene.directory.inside(scene.reading.article.id).full_names.values()
    return frozenset(m.actor for m in named if m.span in sources and scene.is_person(m.actor))


def _is_firm(scene: _Scene) -> bool:
    """True where a sentence from the midst of its article affirms something that it tells whole."""
    count = sum(w.quoted and w.low[0].isalnum() for w in scene.words)
    quoted = quoted_share(scene.words) > _MUCH_QUOTED and count < _WHOLE_QUOTATION
    return scene.claim.polarity == "affirmed" and not quoted and is_firm(scene.words, scene.stage)


def _is_dated(scene: _Scene) -> bool:
    """True where every day that needs a date beside it could be given one."""
    for time in scene.directory.inside(scene.reading.article.id).times.inside(scene.slice):
        start, end = time.span.start - scene.slice.start, time.span.end - scene.slice.start
        if time.kind == "date" and not scene.is_quoted(start) and _is_doubtful(scene, time, end):
            return False
    return True


def _look(reading: Reading, index: int, directory: Directory) -> _Scene:
    claim = reading.claims[index]
    slice_, opened = _open(claim, directory.knowledge.standing)
    text = directory.words(slice_)
    words = words_of(text)
    inside = directory.inside(reading.article.id)
    mentions = outermost(inside.mentions.inside(slice_))
    return _Scene(
        reading=reading,
        index=index,
        claim=claim,
        slice=slice_,
        opened=opened,
        dropped=tuple(_drop_linkers(words, directory.knowledge.standing)),
        text=text,
        words=words,
        mentions=mentions,
        stage=Stage(
            standing=directory.knowledge.standing,
            nouns=directory.knowledge.events.nouns,
            named=_named(words, mentions, slice_, directory) | _stated(words, slice_, directory),
            timed=_timed(words, inside.times.inside(slice_), slice_),
            opening=index == 0,
        ),
        directory=directory,
    )


def _drop_linkers(words: tuple[Word, ...], standing: Standing) -> Iterator[Edit]:
    """Leaves out "also", and "however" between commas with these: without it the sentence says the same alone."""
    for at, word in enumerate(words):
        if word.quoted or not at or at + 1 >= len(words):
            continue
        before, after = words[at - 1], words[at + 1]
        if word.low in standing.linkers and before.low not in _NOT_ONLY and not before.quoted:
            yield Edit(kind="omission", start=before.end, end=word.end, text="", source=None)
        elif word.low in standing.asides and before.low == "," and after.low == ",":
            yield Edit(kind="omission", start=before.start, end=after.end, text="", source=None)


def _without(words: tuple[Word, ...], edits: tuple[Edit, ...]) -> tuple[Word, ...]:
    return tuple(w for w in words if not any(e.start <= w.start < e.end for e in edits))


def _named(
    words: tuple[Word, ...], mentions: tuple[Mention, ...], slice_: Span, directory: Directory
) -> dict[int, str]:
    """The type of the actor at each word inside a mention."""
    found: dict[int, str] = {}
    starts = [w.start + slice_.start for w in words]
    for mention in mentions:
        type_ = directory.actors[mention.actor].type
        first, last = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)
        found |= dict.fromkeys(range(first, last), type_)
    return found


def _stated(words: tuple[Word, ...], slice_: Span, directory: Directory) -> dict[int, str]:
    """The words of descriptions that mean one state ("the West African nation")."""
    spans = [(s.span.start - slice_.start, s.span.end - slice_.start) for s in described_states(slice_, directory)]
    return {i: "country" for i, w in enumerate(words) for start, end in spans if start <= w.start < end}


def _timed(words: tuple[Word, ...], times: tuple[Time, ...], slice_: Span) -> frozenset[int]:
    """The words inside a time."""
    starts = [w.start + slice_.start for w in words]
    spans = ((bisect_left(starts, t.span.start), bisect_left(starts, t.span.end)) for t in times)
    return frozenset(at for first, last in spans for at in range(first, last))


def outermost(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that lie in no other, in reading order."""
    found: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not found or not found[-1].span.contains(mention.span):
            found.append(mention)
    return tuple(found)


def _open(claim: Claim, standing: Standing) -> tuple[Span, tuple[Edit, ...]]:
    """The sentence without its dateline and without an opener that adds nothing ("But", "Meanwhile,")."""
    kinds = (_DATELINE, _AGENCY, _AGENCY_ELSEWHERE, _LEADING_MARKS)
    match = next((found for kind in kinds if (found := kind.match(claim.text))), None)
    start = match.end() if match else 0
    label = _LABEL.match(claim.text, start)
    if label and label[1].casefold() in standing.labels:
        start = label.end()
    words = words_of(claim.text[start : start + 60])
    dropped = find_opener(words, standing.droppable)
    comma = dropped > 0 and words[dropped].low == ","
    if dropped and (comma or words[0].low in _CONJUNCTIONS):
        start += words[dropped + comma].start
    slice_ = replace(claim.span, start=claim.span.start + start)
    first = claim.text[start : start + 1]
    if start and first.islower():
        return slice_, (Edit(kind="capital", start=0, end=1, text=first.upper(), source=None),)
    return slice_, ()


def _bind_pronouns(scene: _Scene) -> _Bound | None:
    """Brackets for a pronoun whose one possible person stands in the sentences before; None where it stays open."""
    standing = scene.directory.knowledge.standing
    starts = [m.span.start - scene.slice.start for m in scene.mentions if scene.is_person(m.actor)]
    people = [start for start in starts if not scene.is_quoted(start) and not _is_example(scene, start)]
    edits: list[Edit] = []
    actors: set[ActorId] = set()
    for position, word in enumerate(scene.words):
        if word.quoted or position in scene.stage.named:
            continue
        if word.base in standing.male | standing.female:
            if _means_another(scene, position, people):
                return None
            if edits or any(start < word.start for start in people) or _leads_up(scene, position, people):
                continue
            person = _person_before(scene) if _opens_clause(scene, position) else None
            if person is not None and _is_other_gender(scene, person.actor, word.base):
                return None
            edit = _stand_in(scene, position, person) if person else None
            if person is None or edit is None:
                return None
            edits.append(edit)
            actors.add(person.actor)
        elif word.base in (standing.thing | standing.group) - _REFLEXIVE and not _has_antecedent(scene, position):
            return None
    return _Bound(edits=tuple(edits), actors=frozenset(actors))


def _means_another(scene: _Scene, position: int, people: list[int]) -> bool:
    """True where "he" or "her" means somebody else than the person whom the sentence names before."""
    word, start = scene.words[position], scene.slice.start
    before = {m.actor for m in scene.mentions if m.span.start - start in people and m.span.end - start <= word.start}
    return (
        _is_judged(scene, position, people)
        or _says_as_pronoun(scene, word)
        or _follows_opening(scene, position, people)
        or (len(before) == 1 and _is_other_gender(scene, min(before), word.base))
    )


def _says_as_pronoun(scene: _Scene, word: Word) -> bool:
    """True for "Blaming Ana Roca, he said, …": the speaker is nobody whom the sentence names."""
    said = scene.claim.attribution
    if said is None or said.speaker is None or said.speaker_text.casefold() != word.low or word.start < _SHORTEST:
        return False
    return all(m.actor != said.speaker for m in scene.mentions)


def _is_judged(scene: _Scene, position: int, people: list[int]) -> bool:
    """True for "Ana Roca criticized his plan": nobody does so to oneself, and nobody else is named before."""
    before = scene.words[position - 1] if position else scene.words[0]
    return before.low in scene.stage.standing.judging and sum(start < before.start for start in people) == 1


def _is_example(scene: _Scene, start: int) -> bool:
    """True for the name in "several Democrats, including Ana Roca": whom the sentence is not about."""
    before = [w.low for w in scene.words if w.end <= start][-3:]  # "including Mr. Roca"
    return bool({"including", "like"}.intersection(before))


def _is_other_gender(scene: _Scene, actor: ActorId, pronoun: str) -> bool:
    """True where the article speaks of the person with the other pronoun ("Ana Roca said she")."""
    standing = scene.directory.knowledge.standing
    told = scene.directory.pronouns_of(scene.reading.article.id, actor)
    male, female = (sum(told[w] for w in words) for words in (standing.male, standing.female))
    return male > female if pronoun in standing.female else female > male


def _opens_clause(scene: _Scene, position: int) -> bool:
    """True where only small words stand before a pronoun, so that it can mean nobody of its own sentence."""
    common = scene.directory.knowledge.common_words.words
    return position <= _EARLY and all(w.low in common or not w.low.isalpha() for w in scene.words[:position])


def _follows_opening(scene: _Scene, position: int, people: list[int]) -> bool:
    """True for "Campaigning against Ana Roca in May, he left": the opening may well name somebody else."""
    commas = [w.start for w in scene.words[:position] if w.low == ","]
    if (
        len(commas) != 1
        or position < 1
        or scene.words[position - 1].low != ","
        or not scene.words[0].low.endswith("ing")
    ):
        return False
    return all(start < commas[0] for start in people if start < scene.words[position].start)


def _leads_up(scene: _Scene, position: int, people: list[int]) -> bool:
    """True for "In his speech, Ana Roca said": the person follows the comma of the opening phrase."""
    if not 0 < position <= _EARLY or scene.words[position].low not in {"his", "her"}:
        return False
    commas = [w.start for w in scene.words[position : position + 14] if w.low == ","]
    return bool(commas) and any(0 < start - commas[0] <= 24 for start in people)


def _person_before(scene: _Scene) -> Mention | None:
    """The fullest name of the person whom the nearest sentence that names any is about; None where it names two."""
    for claim in reversed(scene.reading.claims[max(scene.index - _LOOK_BACK, 0) : scene.index]):
        mentions = scene.directory.inside(claim.span.article).mentions.inside(claim.span)
        near = [m for m in mentions if scene.is_person(m.actor)]
        if near:
            if any(_is_in_quotation(m, claim) for m in near):
                return None
            leads = any(_leads(m, claim) for m in near)
            return _fullest(scene, near[0].actor) if leads and len({m.actor for m in near}) == 1 else None
    return None


def _is_in_quotation(mention: Mention, claim: Claim) -> bool:
    """True where a name stands between quotation marks: of whom a speaker speaks, not who is meant next."""
    return not is_balanced(claim.text[: mention.span.start - claim.span.start])


def _leads(mention: Mention, claim: Claim) -> bool:
    """True for the speaker of a sentence, and for a name at its start that owns nothing."""
    if claim.attribution is not None and claim.attribution.speaker == mention.actor:
        return True
    end = mention.span.end - claim.span.start
    return end <= _SUBJECT and not _OWNING.match(claim.text, end)


def _fullest(scene: _Scene, actor: ActorId) -> Mention | None:
    """Where the article names an actor most fully: the first of the longest names."""
    return scene.directory.inside(scene.reading.article.id).full_names.get(actor)


def _stand_in(scene: _Scene, position: int, person: Mention) -> Edit | None:
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


def _has_antecedent(scene: _Scene, position: int) -> bool:
    """True where something stands before that "it" can mean (a body, a land, "a bill"), or "they" ("officials")."""
    before = [(i, w) for i, w in enumerate(scene.words[:position]) if not w.quoted]
    if position < 2 or not before:
        return False
    if scene.words[position].base in scene.directory.knowledge.standing.thing:
        told = _tells_somebody(scene, position)
        named = any(scene.stage.named.get(i, "person") != "person" for i, _ in before) and not told
        return named or any(w.low in {"a", "an"} and not _is_somebody(scene, i) for i, w in before)
    plural = any(len(w.low) > 4 and w.low.endswith("s") and w.low == w.owner for _, w in before)
    counted = {w.low for i, w in before if scene.words[i + 1].low != "of"}
    return plural or bool(counted & {"two", "three", "some", "many", "several", "people"}) or _are_two(scene, position)


def _is_somebody(scene: _Scene, at: int) -> bool:
    """True for "a senior staffer", whom "it" never means."""
    near = [w.low for w in scene.words[at + 1 : at + 5]]
    return any(low in scene.stage.standing.roles for low in near)


def _tells_somebody(scene: _Scene, position: int) -> bool:
    """True for "A staffer told The Herald that it": what is meant is neither of the two."""
    low = [w.low for w in scene.words[:position]]
    return low[-1:] == ["that"] and "told" in low


def _are_two(scene: _Scene, position: int) -> bool:
    """True for "Ana Roca and Luis Vega" before the word."""
    named = scene.stage.named
    return any(w.low == "and" and i - 1 in named and i + 1 in named for i, w in enumerate(scene.words[:position]) if i)


def _complete_names(scene: _Scene, resolved: frozenset[ActorId]) -> tuple[Edit, ...] | None:
    """Brackets with the full name for the first bare surname or description of each; None where none is known."""
    edits: list[Edit] = []
    named = {"name", "acronym", "metonym", "demonym"}
    seen = resolved | {m.actor for m in scene.mentions if m.kind in named and not _is_bare(scene, m)}
    shift = scene.slice.start
    for mention in scene.mentions:
        start, end = mention.span.start - shift, mention.span.end - shift
        if mention.actor in seen or scene.is_quoted(start):
            continue
        seen |= {mention.actor}
        full = _fullest(scene, mention.actor)
        if _is_bare(scene, mention):
            if full is None or full == mention or not _is_safe_name(scene, mention, full, start, end):
                if _has_title(scene, start):
                    continue
                return None
            edits.append(scene.bracket(_with_courtesy(scene, start), end, full))
        elif mention.kind == "descriptor" and full is not None:
            edits.append(Edit(kind="bracket", start=end, end=end, text=f" [{full.text}]", source=full.span))
    return (*edits, *_name_states(scene))


def _name_states(scene: _Scene) -> Iterator[Edit]:
    """The state's name beside "the West African nation", unless the sentence names it."""
    named = {m.actor for m in scene.mentions}
    for state in described_states(scene.slice, scene.directory):
        end = state.span.end - scene.slice.start
        if state.actor not in named and not scene.is_quoted(state.span.start - scene.slice.start):
            yield Edit(kind="bracket", start=end, end=end, text=f" [{state.named.text}]", source=state.named.span)


def _is_bare(scene: _Scene, mention: Mention) -> bool:
    """True for a surname alone, also where the article has no fuller name of somebody whom others name fully."""
    if mention.kind == "surname":
        return True
    actor = scene.directory.actors[mention.actor]
    return mention.kind == "name" and scene.is_person(actor.id) and " " not in mention.text and " " in actor.name


def _has_title(scene: _Scene, start: int) -> bool:
    """True for a surname after an office ("President Obama"): so everybody knows who is meant."""
    before = [w for w in scene.words if w.end <= start]
    courtesy = scene.directory.knowledge.standing.courtesy
    return len(before) > 1 and before[-1].capital and len(before[-1].low) > 2 and before[-1].low not in courtesy


def _is_safe_name(scene: _Scene, mention: Mention, full: Mention, start: int, end: int) -> bool:
    """False where two people of the dossier share the surname, or it is a part of a double name ("Romney-Ryan")."""
    surname = mention.text.split()[-1]
    joined = scene.text[end : end + 1] == "-" or scene.text[start - 1 : start] == "-"
    joined = joined or scene.text[end + 1 : end + 2].isupper()  # "Trump Tower"
    alone = scene.directory.is_alone(surname, scene.reading.article.id)
    return not joined and surname in full.text and alone


def _has_bare_name(scene: _Scene) -> bool:
    """True where a lone capital word that is no mention ends a fuller name in the article or is a surname elsewhere."""
    words, last = scene.words, scene.directory.last_names(scene.reading.article.id) | scene.directory.surnames
    for at, word in enumerate(words):
        if not word.capital or word.quoted or at in scene.stage.named or word.owner not in last:
            continue
        beside = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]
        if not any(w.capital and w.owner.isalpha() for w in beside):
            return True
    return False


def _with_courtesy(scene: _Scene, start: int) -> int:
    """Where "Mr." begins, if it stands right before."""
    before = [w for w in scene.words if w.end <= start and w.low != "."][-1:]
    courtesy = scene.directory.knowledge.standing.courtesy
    near = before and before[0].low in courtesy and scene.text[before[0].end : start].strip(" .") == ""
    return before[0].start if near else start


def _dates(scene: _Scene) -> Iterable[Edit]:
    """A bracket after each day that only the date of publication makes known."""
    for time in scene.directory.inside(scene.reading.article.id).times.inside(scene.slice):
        if any(m.span.overlaps(time.span) and m.span != time.span for m in scene.mentions):
            continue
        if _IN_STATE.match(scene.text, time.span.end - scene.slice.start):
            continue  # "Corpus Christi, Tex." is no feast
        if _FEAST.fullmatch(time.text) and _CAPITAL_BEFORE.search(scene.text[: time.span.start - scene.slice.start]):
            continue  # nor is "Johnnie Christmas"
        end = time.span.end - scene.slice.start
        doubtful = _describes(scene, time, end) or _is_doubtful(scene, time, end) or _may_come(time, scene.reading)
        note = "" if doubtful else date_note(time)
        owned = _OWNING.match(scene.text, end)
        end = owned.end() if owned else end
        if note and not scene.is_quoted(time.span.start - scene.slice.start):
            yield Edit(kind="date", start=end, end=end, text=f" [{note}]", source=time.span)


def _is_doubtful(scene: _Scene, time: Time, end: int) -> bool:
    """True for a day whose date is not known for sure: perhaps the coming one, or after a past that it dates."""
    if _describes(scene, time, end):
        return False
    days, published = interval(time.value), interval(scene.reading.article.published.value)
    if days is None or published is None:
        return time.value is None
    start = time.span.start - scene.slice.start
    near = [w.low for w in scene.words if w.end <= start][-_BESIDE:]
    told = scene.claim.tense == "past" or scene.claim.attribution is not None
    past = told and _AHEAD.isdisjoint(near)
    late = days[0] >= published[1] and past and not _YEAR.search(time.text)
    week = time.text.casefold() == "this week" and published[0].weekday() >= _WEEKEND
    return late or week or (not scene.stage.opening and _may_come(time, scene.reading))


def _may_come(time: Time, reading: Reading) -> bool:
    """True for "November" or "this weekend" long before publication: perhaps the coming one is meant."""
    days, published = interval(time.value), interval(reading.article.published.value)
    if days is None or published is None:
        return False
    ago = (published[0] - days[1]).days
    words = time.text.casefold()
    bare = bool(_MONTH.fullmatch(time.text.removeprefix("in ").removeprefix("In ")))
    return (bare and ago > _LONG_AGO) or (words.endswith("this weekend") and ago >= _PASSED)


def _describes(scene: _Scene, time: Time, end: int) -> bool:
    """True for a day that stands before its noun ("Sept. 11 survivors"): it may name an event of any year."""
    after = next((w for w in scene.words if w.start >= end), None)
    near = after is not None and scene.text[end : after.start] == " " and after.low.isalpha() and not after.capital
    common = scene.directory.knowledge.common_words.words
    named = (
        _DAY.search(time.text)
        or _FIGURES.fullmatch(time.text)
        or (_FEAST.fullmatch(time.text) and not _MONTH.search(time.text))
    )
    return after is not None and near and bool(named) and after.low not in common


def date_note(time: Time) -> str:
    """What to put beside a time: its date, only the year where the words name the month; nothing if they say all."""
    if time.kind != "date" or _YEAR.search(time.text) or _ANY.search(time.text):
        return ""
    days = interval(time.value)
    if days is None or time.value is None or (days[1] - days[0]).days > _LONGEST_NOTE:
        return ""
    if _MONTH.search(time.text):
        return str(days[0].year)
    return spoken_date(time.value)


def _apart(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in order; of two that overlap, the first in the list stays."""
    kept: list[Edit] = []
    for edit in edits:
        if all(edit.end <= k.start or k.end <= edit.start for k in kept):
            kept.append(edit)
    return tuple(sorted(kept, key=lambda e: (e.start, e.end)))
