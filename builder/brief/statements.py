"""What the dossier says: sentences that stand alone, the claims that carry all of each, and their backing."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from builder.brief.confidence import Backing, rate
from builder.brief.content import Content, carries, carries_times, lacks_only_times, read_content, share_of_words, stem
from builder.brief.directory import Directory
from builder.brief.drafts import Draft, find_drafts, shorten
from builder.brief.edits import apply_edits
from builder.brief.events import Happening
from builder.brief.hollow import find_hollow
from builder.brief.narrowed import share_out
from builder.brief.sentence import quoted_share, words_of
from builder.dates.edtf import interval, order
from builder.recall import Recall, make_anew
from builder.values.annotation import Claim
from builder.values.dossier import Difference, Edit, Event, Reading, Statement
from builder.values.ids import ActorId, ArticleId, EventId, ParagraphId, StatementId, StoryId
from builder.values.span import Span
from builder.values.when import When

_WORD = re.compile(r"[^\W\d_]{3,}")
_PREPOSITION = re.compile(r"\b(?:on|in|during|since|by|early|late|from)(?: (?:early|late|the))? $", re.IGNORECASE)
_AT_THE_TIME = re.compile(
    r"\b(?:currently|right now|so far|at present|previously|has long|have long|for years|formerly)\b"
)
_FRESH = 45
"""Days before publication in which what happened is still news."""
_MOST_AN_ARTICLE = 15
"""Statements that one article may give: a briefing prints eight of them all."""
_COMMON = 40
"""A word that stands in more sentences of a story than this tells none of them apart."""
_FEWEST_SHARED = 3
_RELATED_WORDS = 0.34
_HIGH = 6
"""Paragraphs of an article below which a sentence must both begin with who acts and name its matter in the words of the
titles to come to the front page: it takes more of the article as known. Of 195 sentences read with their passages
alone, 4 of 137 from up here did not stand by themselves, 9 of 58 from below."""
OF_THE_NEWS = 2
"""Words of its story's titles by which a sentence says what it is about."""
_LEAD = 5
_QUOTED = 8.0
"""What a sentence that is all quotation costs: a briefing tells what happened."""
_VAGUE = 4.0
_MOSTLY = 0.5
_CENTRAL = 0.9
"""What three articles of a story make of one actor whom two of them name, just below."""
_OPENING = 3.0
"""What the first sentence of an article is worth: its reporter's own choice of what to tell."""
_LATE, _LATEST = 0.3, 20
"""What each sentence before it costs one, and how many of them: the further down, the more it takes as known. Of a
hundred sentences read against their passages none of the opening ones leaned, of the others before the sixth one in
seven, of the rest two in five."""
_ADDED, _PORTRAIT = 4.0, 6.0
IS_SOMEBODY = re.compile(r"^[^,]{0,50} (?:is|was|are|were) (?:not |also )?(?:an?|the)\b")
"""Who or what somebody is, not what happened."""
_SHORT = 11
"""Words below which a sentence leaves out what its neighbours told."""
_ADDS = re.compile(r"^[^,;]{0,60}\b(?:also|even|again|still|further|already)\b")
_READABLE = 30
"""Words of a sentence up to which length costs nothing in rank."""


ParagraphKey = tuple[ArticleId, ParagraphId]
Contested = Mapping[ParagraphKey, Sequence[tuple[Span, str]]]
"""Words that other sources contradict, with the question, by the paragraph they stand in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """A claim with what it carries, the happenings it tells of, and its place in the story."""

    claim: Claim
    reading: Reading
    content: Content
    happenings: tuple[Happening, ...]
    place: int
    """How many sentences of its article stand before it."""

    @property
    def article(self) -> ArticleId:
        return self.reading.article.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A statement with its weight among those of equal origins; more is better."""

    statement: Statement
    weight: float
    stale: bool
    """True for background, and for what later news overtook: never a title or a bottom line."""
    overtaken: bool = False
    """True for a fact that was only planned, where the event itself is reported."""
    firm: bool = True
    """False for what stands alone and yet takes its article as known: not for the front page."""
    spare: bool = False
    """True for what is not firm, and yet whole: a key point where the front page has few others."""
    own_words: str = ""
    """What the machine said, once the editors have decided on it."""

    @property
    def compared(self) -> str:
        """The words by which it is like others: those of an editor move nothing else on the front page."""
        return self.own_words or self.statement.text


class _Library:
    """All claims of a story by word, so that a sentence meets only those that share words with it."""

    def __init__(self, directory: Directory, happenings: Iterable[Happening]) -> None:
        told: dict[Span, list[Happening]] = {}
        self.planned: set[tuple[EventId, Span]] = set()
        self.articles: dict[EventId, int] = {}
        for happening in happenings:
            event = happening.event
            self.articles[event.id] = len({claim.article for claim in event.claims})
            self.planned |= {(event.id, t.claim.span) for t in happening.tellings if t.status == "planned"}
            for span in happening.event.claims:
                told.setdefault(span, []).append(happening)
        self.directory = directory
        self.sources: dict[Span, _Source] = {}
        self._titles = title_words(directory)
        self._asked = _telling_words(directory.question, directory)
        self._named: dict[StoryId | ArticleId, Counter[ActorId]] = {}
        self._articles: Counter[StoryId | ArticleId] = Counter()
        self._by_word: dict[tuple[StoryId | ArticleId, str], list[Span]] = {}
        for reading in directory.readings.values():
            story = reading.story or reading.article.id
            self._articles[story] += 1
            self._named.setdefault(story, Counter()).update({m.actor for m in reading.mentions})
            for place, claim in enumerate(reading.claims):
                content = read_content(claim, claim.span, directory)
                mine = tuple(told.get(claim.span, ()))
                self.sources[claim.span] = _Source(
                    claim=claim, reading=reading, content=content, happenings=mine, place=place
                )
                for word in content.stems:
                    self._by_word.setdefault((story, word), []).append(claim.span)

    def newsworthiness(self, source: _Source) -> float:
        """The share of the words of the story's titles that stand in a sentence, each weighed by its titles."""
        titles = self._titles[source.reading.story or source.article]
        words = {stem(w) for w in _WORD.findall(source.claim.text)}
        return sum(titles[w] for w in words) / (titles.total() or 1)

    def is_mere_talk(self, draft: Draft) -> bool:
        """True for a sentence that is mostly quotation, where the words quoted hold none of the news."""
        words = words_of(draft.text)
        quoted = {stem(w.owner) for w in words if w.quoted}
        titles = self._titles[self.sources[draft.claim.span].reading.story or draft.slice.article]
        return quoted_share(words) > _MOSTLY and not any(titles[word] for word in quoted)

    def matter(self, draft: Draft) -> int:
        """How many words of the story's titles a sentence holds beside names: with some it says what it is about."""
        source = self.sources[draft.claim.span]
        titles = self._titles[source.reading.story or source.article]
        return sum(word in titles for word in source.content.stems)

    def centrality(self, source: _Source) -> float:
        """How central the actors of a sentence are: the shares of the story's articles that name the first three."""
        named = self._named[source.reading.story or source.article]
        shares = sorted(
            (named[a] / self._articles[source.reading.story or source.article] for a in source.content.actors),
            reverse=True,
        )
        return 1.5 * sum(shares[:3])

    def is_known(self, draft: Draft) -> bool:
        """True where each person whom brackets name is one whom more than one article of the story names."""
        story = self.sources[draft.claim.span].reading.story or draft.slice.article
        named = self._named[story]
        return all(named[actor] > 1 or self._articles[story] < 2 for actor in draft.supplied)

    def answers(self, text: str) -> float:
        """How many words of the dossier's question stand in a sentence; three are as good as more."""
        return min(len(self._asked & {stem(w) for w in _WORD.findall(text)}), 3)

    def near(self, source: _Source) -> tuple[_Source, ...]:
        """Claims of other articles of the story that share words or a happening with this one, in order."""
        story = source.reading.story or source.article
        shared: Counter[Span] = Counter()
        for word in source.content.stems:
            said = self._by_word.get((story, word), [])
            if len(said) <= _COMMON:
                shared.update(said)
        told = {span for h in source.happenings for span in h.event.claims}
        spans = {s for s, n in shared.items() if n >= _FEWEST_SHARED} | told
        found = (self.sources[s] for s in spans if s.article != source.article)
        return tuple(sorted(found, key=lambda s: (*order(s.reading.article.published.value), s.claim.span)))


def _telling_words(text: str, directory: Directory) -> frozenset[str]:
    common = directory.knowledge.common_words.words
    return frozenset(stem(w) for w in _WORD.findall(text) if w.casefold() not in common)


def title_words(directory: Directory) -> dict[StoryId | ArticleId, Counter[str]]:
    """How many titles of a story have each word: what its articles hold to be the news."""
    found: dict[StoryId | ArticleId, Counter[str]] = {}
    for reading in directory.readings.values():
        words = _telling_words(reading.article.title, directory)
        found.setdefault(reading.story or reading.article.id, Counter()).update(words)
    return found


def find_statements(
    directory: Directory,
    happenings: tuple[Happening, ...],
    differences: tuple[Difference, ...],
    recall: Recall = make_anew,
) -> tuple[Ranked, ...]:
    """All statements, the best backed first; sentences with the same slots are one. Each story speaks for itself."""
    contested = _contested(differences)
    found: list[Ranked] = []
    for near, told in share_out(directory, happenings, recall):
        beside = {key: spans for key, spans in contested.items() if key[0] in near.readings}
        key = (near, tuple(map(_mark_happening, told)), tuple(sorted(_mark_contested(beside))))
        make = partial(_state_story, near, told, beside)
        found += recall("statements", next(iter(near.readings)), key, make)
    return tuple(sorted(found, key=rank_key))


def _mark_happening(happening: Happening) -> tuple[object, ...]:
    """A key for all of a happening that statements look at."""
    event = happening.event
    planned = tuple(t.claim.span for t in happening.tellings if t.status == "planned")
    return event.id, event.status, event.claims, planned


def _mark_contested(contested: Contested) -> Iterator[tuple[Span, str]]:
    for pairs in contested.values():
        yield from pairs


def _state_story(directory: Directory, happenings: tuple[Happening, ...], contested: Contested) -> tuple[Ranked, ...]:
    """The statements of one story, in the order of its articles."""
    library = _Library(directory, happenings)
    said: set[Span] = set()
    found: list[Ranked] = []
    for reading in sorted(directory.readings.values(), key=_reading_order):
        drafts = [
            d
            for d in find_drafts(reading, directory)
            if (d.claim == reading.claims[0] or _tells(library.sources[d.claim.span].content))
            and not library.is_mere_talk(d)
        ]
        weighed = sorted(((_weigh(d, library.sources[d.claim.span], library), d) for d in drafts), key=lambda p: -p[0])
        for weight, draft in weighed[:_MOST_AN_ARTICLE]:
            if draft.claim.span not in said:
                statement, same = _state(draft, library, contested)
                said |= same
                found.append(
                    Ranked(
                        statement=statement,
                        weight=weight,
                        stale=_is_stale(library.sources[draft.claim.span], library),
                        firm=_is_firm(draft, reading, library),
                        spare=_is_spare(draft, reading, library),
                    )
                )
    return tuple(found)


def _is_firm(draft: Draft, reading: Reading, library: _Library) -> bool:
    """True for what may come to the front page; a lead that only sets a scene does not."""
    content, matter = library.sources[draft.claim.span].content, library.matter(draft)
    if not draft.firm or not library.is_known(draft):
        return False
    if draft.claim == reading.claims[0]:
        return bool(content.times or content.speaker or content.numbers or matter)
    told = draft.led + (matter >= OF_THE_NEWS)
    return told >= (1 if _stands_high(draft, reading) else 2)


def _is_spare(draft: Draft, reading: Reading, library: _Library) -> bool:
    """True for a whole sentence that nothing overtook and that begins with who acts, or is dated or told by somebody.

    Background and the opening of an article must begin so and be on the news as well: others only set a scene.
    """
    source = library.sources[draft.claim.span]
    if not draft.whole or not library.is_known(draft) or _is_overtaken(source, library):
        return False
    dated = bool(source.content.times or source.content.speaker)
    if _is_background(source) or draft.claim == reading.claims[0]:
        return draft.led and (dated or library.matter(draft) > 0)
    return draft.led or dated


def _stands_high(draft: Draft, reading: Reading) -> bool:
    return any(paragraph.id == draft.slice.paragraph for paragraph in reading.article.paragraphs[:_HIGH])


def _tells(content: Content) -> bool:
    """True for a sentence that names somebody, or tells an event with a number."""
    return bool(content.actors) or bool(content.events and content.numbers)


def _reading_order(reading: Reading) -> tuple[object, ...]:
    return (*order(reading.article.published.value), reading.article.id)


def rank_key(ranked: Ranked) -> tuple[object, ...]:
    """Most independent origins first, then the weightiest."""
    statement = ranked.statement
    passed_on = len(statement.origins) > 1 and statement.one_source is not None
    return (-len(statement.origins), passed_on, ranked.stale, -ranked.weight, statement.id)


def _contested(differences: Iterable[Difference]) -> Contested:
    """The words of every version of an open conflict, with its question."""
    questions = {
        span: difference.question
        for difference in differences
        if difference.type == "conflict" and difference.status != "resolved"
        for version in difference.versions
        for span in version.support
    }
    contested: dict[ParagraphKey, list[tuple[Span, str]]] = {}
    for span, question in questions.items():
        contested.setdefault((span.article, span.paragraph), []).append((span, question))
    return contested


def _weigh(draft: Draft, source: _Source, library: _Library) -> float:
    """How much a sentence tells: many articles on its event, the titles' words, high up, dated, short."""
    articles = max((library.articles[h.event.id] for h in source.happenings), default=0)
    lead = [p.id for p in source.reading.article.paragraphs[:_LEAD]]
    place = lead.index(draft.slice.paragraph) if draft.slice.paragraph in lead else _LEAD
    words = draft.text.count(" ") + 1
    told = words_of(draft.text.replace("]’s", "’s").replace("]'s", "'s"))
    return (
        2.0 * min(max(articles - 1, 0), 4)
        + 1.5 * (_LEAD - place)
        + 20.0 * library.newsworthiness(source)
        + _centred(library.centrality(source))
        + (_OPENING if draft.claim == source.reading.claims[0] else 0.0)
        + 1.5 * library.answers(draft.text)
        + (1.0 if source.content.times or source.content.speaker else -1.0)
        + (1.0 if source.content.events else -1.0)
        - (5.0 if _is_stale(source, library) else 0.0)
        - _LATE * min(source.place, _LATEST)
        - max(words - _READABLE, 0) / 3
        - 0.7 * len(draft.edits)
        - _QUOTED * quoted_share(told)
        - (_VAGUE if find_hollow(told, library.directory.knowledge.standing) else 0.0)
        - (4.0 if words < _SHORT else 0.0)
        - (_ADDED if _ADDS.search(draft.text) else 0.0)
        - (_PORTRAIT if IS_SOMEBODY.search(draft.text) and not source.content.times else 0.0)
    )


def _centred(centrality: float) -> float:
    """The weight of the actors; a sentence with none whom another article names stands beside the story."""
    return centrality if centrality > _CENTRAL else centrality - 4.0


def _is_stale(source: _Source, library: _Library) -> bool:
    """True for what was overtaken, and for what was long before."""
    return _is_overtaken(source, library) or _is_background(source)


def _is_overtaken(source: _Source, library: _Library) -> bool:
    """True for a plan that is reported carried out, and for what was so at the time."""
    reported = (h.event.id for h in source.happenings if h.event.status == "reported")
    done = any((event, source.claim.span) in library.planned for event in reported)
    return done or bool(_AT_THE_TIME.search(source.claim.text))


def _is_background(source: _Source) -> bool:
    """True for a sentence without event, day or speaker, and where all its days lie well before its article."""
    content = source.content
    if not (content.events or content.times or content.speaker):
        return True
    published = interval(source.reading.article.published.value)
    days = [d for d in map(interval, content.times) if d]
    return published is not None and bool(days) and all((published[0] - d[0]).days > _FRESH for d in days)


def _state(draft: Draft, library: _Library, contested: Contested) -> tuple[Statement, set[Span]]:
    """The statement of a draft, and the claims that say exactly the same."""
    source = library.sources[draft.claim.span]
    near = library.near(source)
    draft = _widest(draft, source, near, library.directory)
    mine = _content(draft, source, library.directory)
    support = tuple(s for s in near if carries(s.content, mine))
    same = {s.claim.span for s in support if carries(mine, s.content)} | {draft.claim.span}
    related = tuple(s for s in near if s not in support and _is_related(s, source))
    beside = contested.get((draft.slice.article, draft.slice.paragraph), ())
    question = next((q for span, q in beside if draft.slice.contains(span)), None)
    rating = rate((_backing(s) for s in (source, *support)), question)
    event = _main_event(source)
    return (
        Statement(
            id=StatementId(draft.claim.id),
            text=draft.text,
            by="machine",
            when=_when(draft, source, library.directory),
            actors=tuple(sorted(mine.actors | draft.referents)),
            event=event.id if event else None,
            slice=draft.slice,
            edits=draft.edits,
            support=(draft.slice, *(s.claim.span for s in support)),
            related=tuple(s.claim.span for s in related),
            origins=rating.origins,
            one_source=rating.one_source,
            confidence=rating.confidence,
            why=rating.why,
            without=rating.without,
        ),
        same,
    )


def _widest(draft: Draft, source: _Source, near: tuple[_Source, ...], directory: Directory) -> Draft:
    """The sentence, or as much of its beginning as most origins and articles carry; of equals the longest."""
    whole = _without_unshared_times(draft, source, near, directory)
    shorter = shorten(draft, directory.knowledge) if near else ()
    every = (whole, *(_without_unshared_times(d, source, near, directory) for d in shorter))
    return max(every, key=lambda d: _breadth(d, source, near, directory))


def _breadth(draft: Draft, source: _Source, near: tuple[_Source, ...], directory: Directory) -> tuple[int, int]:
    """How many other origins and articles carry a draft."""
    mine = _content(draft, source, directory)
    support = [s for s in near if carries(s.content, mine)]
    origins = {s.reading.origin for s in support if s.reading.origin} - {source.reading.origin}
    return len(origins), len({s.article for s in support})


def _content(draft: Draft, source: _Source, directory: Directory) -> Content:
    """What the slice carries; times that an ellipsis leaves out do not count."""
    content = read_content(source.claim, draft.slice, directory)
    out = [
        replace(draft.slice, start=draft.slice.start + e.start, end=draft.slice.start + e.end)
        for e in draft.edits
        if e.kind == "ellipsis"
    ]
    if not out:
        return content
    kept = (
        t
        for t in directory.inside(source.article).times.inside(draft.slice)
        if not any(o.contains(t.span) for o in out)
    )
    return replace(content, times=frozenset(t.value for t in kept if t.value and t.kind == "date"))


def _without_unshared_times(draft: Draft, source: _Source, near: Iterable[_Source], directory: Directory) -> Draft:
    """Leave out a day that another article tells less exactly, where with it that article could not support."""
    mine = read_content(source.claim, draft.slice, directory)
    missing = [
        value
        for other in near
        if lacks_only_times(other.content, mine) and not carries_times(other.content, mine)
        for value in mine.times
        if not carries_times(other.content, replace(mine, times=frozenset({value})))
    ]
    if not missing:
        return draft
    words = directory.words(draft.slice)
    left_out = [
        _leave_out(words, t.span.start - draft.slice.start, t.span.end - draft.slice.start)
        for t in directory.inside(source.article).times.inside(draft.slice)
        if t.value in missing
    ]
    edits = tuple(e for e in draft.edits if not any(o.start <= e.start <= o.end for o in left_out))
    every = tuple(sorted((*edits, *left_out), key=lambda e: (e.start, e.end)))
    return replace(draft, edits=every, text=apply_edits(words, every))


def _leave_out(words: str, start: int, end: int) -> Edit:
    """An ellipsis in place of a time and its preposition ("on Monday")."""
    before = _PREPOSITION.search(words[:start])
    return Edit(kind="ellipsis", start=before.start() if before else start, end=end, text="…", source=None)


def _is_related(other: _Source, source: _Source) -> bool:
    """True for a claim that carries a part: the same happening, or an actor in common and a third of the words."""
    if {h.event.id for h in other.happenings} & {h.event.id for h in source.happenings}:
        return True
    shared: frozenset[ActorId] = other.content.actors & source.content.actors
    return bool(shared) and share_of_words(other.content, source.content) >= _RELATED_WORDS


def _backing(source: _Source) -> Backing:
    said = source.claim.attribution
    if said is None:
        return Backing(origin=source.reading.origin)
    return Backing(
        origin=source.reading.origin,
        speaker=said.speaker or said.speaker_text.casefold() or None,
        name=said.speaker_text,
    )


def _main_event(source: _Source) -> Event | None:
    """The happening that most claims tell of."""
    best = max(source.happenings, key=lambda h: (len(h.event.claims), h.event.id), default=None)
    return best.event if best else None


def _when(draft: Draft, source: _Source, directory: Directory) -> When | None:
    """The day of what the sentence tells, else the first date in it; None where it has none of its own."""
    inside = directory.inside(source.article)
    spans = {t for f in inside.frames.inside(source.claim.span) for t in f.times}
    own = directory.inside(source.article).times.inside(draft.slice)
    dated = [t for t in own if t.kind == "date" and t.value]
    told = [t for t in dated if t.span in spans] or dated
    if told and told[0].value:
        return When(value=told[0].value, basis=told[0].basis, words=told[0].text)
    return None
