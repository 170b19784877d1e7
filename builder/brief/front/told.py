"""How many articles of the dossier begin with what a statement tells: what most of them lead with is the news."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from builder.brief.content import telling_words
from builder.brief.directory import Directory
from builder.brief.statements import Ranked
from builder.knowledge.common_words import CommonWords
from builder.recall import Recall
from builder.values.dossier import Reading
from builder.values.ids import ArticleId

_HEAD = 5
"""Sentences that tell, with its title, what an article is about. Against ideal front pages of 79 topics, of which half
were looked at for nothing else: three are as good, one or eight little worse; the titles alone are half as good."""
_A_WORD = 4.0
"""What it is worth that every other article has a word so high up: of the best sentences some seven. Three and six
were worse on one half each; without it titles had .04 to .05 less of the words of the ideal ones, on both halves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """The words that articles begin with, how many begin with each, and what it is worth that another one does."""

    of: Mapping[ArticleId, frozenset[str]]
    told: Mapping[str, int]
    a_word: float

    def weigh(self, words: frozenset[str], article: ArticleId) -> float:
        """What words of an article are worth: each by the others that begin with it."""
        own = words & self.of.get(article, frozenset())
        return self.a_word * (sum(self.told.get(word, 0) for word in words) - len(own))


NO_HEADS = Heads(of={}, told={}, a_word=0.0)


def weigh_heads(directory: Directory, recall: Recall) -> Heads:
    """What each word is worth by which articles of the dossier begin, of whatever story."""
    common = directory.knowledge.common_words
    heads = {name: recall.once(find_head, reading, common) for name, reading in directory.readings.items()}
    every = frozenset(heads.values())  # a reprint begins as its original does, and tells nothing of its own
    told = Counter(word for head in every for word in head)
    return Heads(of=heads, told=told, a_word=_A_WORD / max(len(every) - 1, 1))


def weigh_told(ranked: tuple[Ranked, ...], heads: Heads) -> tuple[Ranked, ...]:
    """The statements as they come, each heavier by the words that other articles begin with.

    Whoever puts facts among them sorts them anew.
    """
    return tuple(replace(r, weight=r.weight + heads.weigh(r.words, r.statement.slice.article)) for r in ranked)


def find_head(reading: Reading, common: CommonWords) -> frozenset[str]:
    """The telling words of an article's title and of its first sentences."""
    said = (reading.article.title, *(claim.text for claim in reading.claims[:_HEAD]))
    return frozenset(word for text in said for word in telling_words(text, common))
