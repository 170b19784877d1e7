"""How many articles of the dossier begin with what a statement tells: what most of them lead with is the news."""

from collections import Counter
from dataclasses import replace

from builder.brief.content import telling_words
from builder.brief.directory import Directory
from builder.brief.statements import Ranked
from builder.knowledge.common_words import CommonWords
from builder.recall import Recall
from builder.values.dossier import Reading

_HEAD = 5
"""Sentences that tell, with its title, what an article is about. Against ideal front pages of 79 topics, of which half
were looked at for nothing else: three are as good, one or eight little worse; the titles alone are half as good."""
_A_WORD = 4.0
"""What it is worth that every other article has a word so high up: of the best sentences some seven. Three and six
were worse on one half each; without it titles had .04 to .05 less of the words of the ideal ones, on both halves."""


def weigh_told(ranked: tuple[Ranked, ...], directory: Directory, recall: Recall) -> tuple[Ranked, ...]:
    """The statements as they come, each heavier by the words that other articles, of whatever story, begin with.

    Whoever puts facts among them sorts them anew.
    """
    common = directory.knowledge.common_words
    heads = {name: recall.once(find_head, reading, common) for name, reading in directory.readings.items()}
    every = frozenset(heads.values())  # a reprint begins as its original does, and tells nothing of its own
    told = Counter(word for head in every for word in head)
    others = max(len(every) - 1, 1)

    def share(one: Ranked) -> float:
        """The words that others begin with, each as the share of those."""
        own = one.words & heads[one.statement.slice.article]
        return (sum(map(told.__getitem__, one.words)) - len(own)) / others

    return tuple(replace(r, weight=r.weight + _A_WORD * share(r)) for r in ranked)


def find_head(reading: Reading, common: CommonWords) -> frozenset[str]:
    """The telling words of an article's title and of its first sentences."""
    said = (reading.article.title, *(claim.text for claim in reading.claims[:_HEAD]))
    return frozenset(word for text in said for word in telling_words(text, common))
