"""All sentences of a story, each with what it carries, and what its titles and articles make of it."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder.brief.content import Content, read_content, stem, telling_words
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.sentences.drafts import Draft
from builder.brief.sentences.sentence import quoted_share, words_of
from builder.dates.edtf import order
from builder.values.annotation import Claim
from builder.values.dossier import Reading
from builder.values.ids import ActorId, ArticleId, EventId, StoryId
from builder.values.span import Span

_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = 40
"""A word that stands in more sentences of a story than this tells none of them apart."""
_FEWEST_SHARED = 3
OF_THE_NEWS = 2
"""Words of its story's titles by which a sentence says what it is about."""
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A claim with what it carries, the happenings it tells of, and its place in the story."""

    claim: Claim
    reading: Reading
    content: Content
    happenings: tuple[Happening, ...]
    place: int
    """How many sentences of its article stand before it."""

    @property
    def article(self) -> ArticleId:
        """The article that it stands in."""
        return self.reading.article.id


class Library:
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
        self.sources: dict[Span, Source] = {}
        self._titles = title_words(directory)
        self._asked = telling_words(directory.question, directory.knowledge.common_words)
        self._named: dict[StoryId | ArticleId, Counter[ActorId]] = {}
        self._articles: Counter[StoryId | ArticleId] = Counter()
        self._by_word: dict[tuple[StoryId | ArticleId, str], list[Span]] = {}
        for reading in directory.readings.values():
            story = reading.home
            self._articles[story] += 1
            self._named.setdefault(story, Counter()).update({m.actor for m in reading.mentions})
            for place, claim in enumerate(reading.claims):
                content = read_content(claim, claim.span, directory)
                mine = tuple(told.get(claim.span, ()))
                self.sources[claim.span] = Source(
                    claim=claim, reading=reading, content=content, happenings=mine, place=place
                )
                for word in content.stems:
                    self._by_word.setdefault((story, word), []).append(claim.span)

    def newsworthiness(self, source: Source) -> float:
        """The share of the words of the story's titles that stand in a sentence, each weighed by its titles."""
        titles = self._titles[source.reading.home]
        words = {stem(w) for w in _WORD.findall(source.claim.text)}
        return sum(titles[w] for w in words) / (titles.total() or 1)

    def is_mere_talk(self, draft: Draft) -> bool:
        """True for a sentence that is mostly quotation, where the words quoted hold none of the news."""
        words = words_of(draft.text)
        quoted = {stem(w.owner) for w in words if w.quoted}
        titles = self._titles[self.sources[draft.claim.span].reading.home]
        return quoted_share(words) > _MOSTLY and not any(titles[word] for word in quoted)

    def matter(self, draft: Draft) -> int:
        """How many words of the story's titles a sentence holds beside names: with some it says what it is about."""
        source = self.sources[draft.claim.span]
        titles = self._titles[source.reading.home]
        return sum(word in titles for word in source.content.stems)

    def centrality(self, source: Source) -> float:
        """How central the actors of a sentence are: the shares of the story's articles that name the first three."""
        story = source.reading.home
        named, articles = self._named[story], self._articles[story]
        shares = sorted((named[actor] / articles for actor in source.content.actors), reverse=True)
        return 1.5 * sum(shares[:3])

    def is_known(self, draft: Draft) -> bool:
        """True where each person whom brackets name is one whom more than one article of the story names."""
        story = self.sources[draft.claim.span].reading.home
        named = self._named[story]
        return all(named[actor] > 1 or self._articles[story] < 2 for actor in draft.supplied)

    def answers(self, text: str) -> float:
        """How many words of the dossier's question stand in a sentence; three are as good as more."""
        return min(len(self._asked & {stem(w) for w in _WORD.findall(text)}), 3)

    def near(self, source: Source) -> tuple[Source, ...]:
        """Claims of other articles of the story that share words or a happening with this one, in order."""
        story = source.reading.home
        shared: Counter[Span] = Counter()
        for word in source.content.stems:
            said = self._by_word.get((story, word), [])
            if len(said) <= _COMMON:
                shared.update(said)
        told = {span for h in source.happenings for span in h.event.claims}
        spans = {s for s, n in shared.items() if n >= _FEWEST_SHARED} | told
        found = (self.sources[s] for s in spans if s.article != source.article)
        return tuple(sorted(found, key=lambda s: (*order(s.reading.article.published.value), s.claim.span)))


def title_words(directory: Directory) -> dict[StoryId | ArticleId, Counter[str]]:
    """How many titles of a story have each word: what its articles hold to be the news."""
    found: dict[StoryId | ArticleId, Counter[str]] = {}
    for reading in directory.readings.values():
        words = telling_words(reading.article.title, directory.knowledge.common_words)
        found.setdefault(reading.home, Counter()).update(words)
    return found
