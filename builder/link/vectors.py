"""What an article is about, as weighted words and actors, so that two articles can be compared.

TF-IDF on light stems (Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988), with the actors
that the words name as terms of their own, so that spellings of one name meet. Where it was tells less than what it was.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from builder.knowledge.common_words import CommonWords
from builder.knowledge.knowledge import Knowledge
from builder.link.heads import ActorOf, lead_of
from builder.recall import Recall, make_anew
from builder.values.annotation import Annotated
from builder.values.ids import ArticleId

_LONGEST = 96
"""Terms kept of each article, the weightiest: all of them (some 300) join three pairs of stories too many in fifty."""
_PRIOR = 50
"""Articles of other matters that every dossier is taken to stand among, so that what all articles of a small dossier
share is still telling. None: three articles of one story fall apart; 300: in large dossiers unlike stories join."""
_EXACT = 8
"""Up to so many articles a term is in are counted, more are told by the power of two next to them: how rare a word is
is no exact matter, and one edit then moves the weights of few articles. B-cubed on fifty real stories .991, this way
.996; on 300 and 1,000 made articles .984 and .990, this way .985 and .990; two real topics that had lost one article
and three are whole. Steps of a fourth of that part a story of another topic."""
_PLACE = 0.5
"""What names of countries and cities count: two happenings in one town in one week share little else. Whole: B-cubed
.925 on a thousand made articles of sixty towns; .7: .977; .5: .990; .35: .988. Fifty real stories: the same at each."""

_COMPOUND, _HEAD = 8, 6
"""Letters of a stem that is made of several words, and of what counts of the first. Of twenty German reports of five
stories two of one story are .19 alike, this way .21 (from 6 letters .20, from 9 .21; heads of 7 .20, ends of 6 .19),
two of different ones .09 at most in each way."""
_WORD = re.compile(r"[^\W\d_]{2,40}")
Vector = Mapping[str, float]


def weigh(
    annotated: Sequence[Annotated], actor_of: ActorOf, knowledge: Knowledge, recall: Recall = make_anew
) -> dict[ArticleId, Vector]:
    """A unit vector for each article, its weightiest terms first; empty for one without words."""
    stems = (recall.once(_count_stems, one, knowledge.common_in(one.article.language)) for one in annotated)
    counts = {
        one.article.id: recall.once(_count_terms, one, its, actor_of) for one, its in zip(annotated, stems, strict=True)
    }
    spread = Counter(chain.from_iterable(counts.values()))
    known = _round(len(counts) + _PRIOR)
    rarity = {term: math.log(known / _round(articles + 1)) for term, articles in spread.items()}
    for term in rarity.keys() & recall.once(_place_terms, knowledge):
        rarity[term] *= _PLACE
    own = {id_: recall.same(f"rarity {id_}", tuple(map(rarity.__getitem__, terms))) for id_, terms in counts.items()}
    return {id_: recall.once(_unit, terms, own[id_]) for id_, terms in counts.items()}


def _round(articles: int) -> int:
    return articles if articles <= _EXACT else 2 ** round(math.log2(articles))


def cosine(one: Vector, other: Vector) -> float:
    """How alike two unit vectors are, 0 to 1; `fsum` loses nothing, so the same for any order of input."""
    return math.fsum([one[term] * other[term] for term in filter(other.__contains__, one)])


def add(one: Vector, other: Vector) -> dict[str, float]:
    """The sum of two vectors."""
    total = dict(one)
    for term, weight in other.items():
        total[term] = total.get(term, 0.0) + weight
    return total


def _count_terms(one: Annotated, stems: Mapping[str, int], actor_of: ActorOf) -> Mapping[str, int]:
    return {**stems, **_count_actors(one, actor_of)}


def _count_stems(one: Annotated, common: CommonWords) -> dict[str, int]:
    """How often each stem stands in the article; what its lead says counts twice."""
    article = one.article
    texts = [paragraph.text for paragraph in (*article.paragraphs, *lead_of(article))]
    titles = [article.title] if article.title_basis == "fallback" else [article.title, article.title]
    words = Counter(_words(" ".join([*titles, *texts])))
    counts: Counter[str] = Counter()
    for word, times in words.items():
        if word not in common.words:
            counts[_stem(word, common.endings)] += times
    return {**counts, **_count_heads(counts)} if common.compounds else dict(counts)


def _count_heads(stems: Mapping[str, int]) -> Counter[str]:
    """The same for what long words begin with, which other words made of it share."""
    heads: Counter[str] = Counter()
    for word, times in stems.items():
        if len(word) >= _COMPOUND:
            heads[f"{word[:_HEAD]}-"] += times
    return heads


def _count_actors(one: Annotated, actor_of: ActorOf) -> Counter[str]:
    """The same for actors."""
    counts: Counter[str] = Counter()
    article = one.article
    lead = {paragraph.id for paragraph in lead_of(article)}
    for mention in one.mentions:
        actor = actor_of.get((article.id, mention.actor), mention.actor)
        counts[f"@{actor}"] += 2 if mention.span.paragraph in lead else 1
    return counts


def _place_terms(knowledge: Knowledge) -> frozenset[str]:
    gazetteer = knowledge.gazetteer
    countries = (f"@{known.id}" for known in gazetteer.actors.values() if known.type == "country")
    languages = (knowledge.common_words, *(tongue.common for tongue in knowledge.tongues.known.values()))
    places = (_stem(word, one.endings) for one in languages for word in gazetteer.place_words)
    return frozenset((*places, *countries))


def stems(text: str, common: CommonWords) -> Iterable[str]:
    """The words of a text without common ones, in lower case, without their endings."""
    return (_stem(word, common.endings) for word in _words(text) if word not in common.words)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'").replace("'s ", " "))


@lru_cache(maxsize=65536)
def _stem(word: str, endings: tuple[str, ...]) -> str:
    """The word without the ending of one of its forms, never shorter than four letters."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _unit(terms: Mapping[str, int], rarity: Sequence[float]) -> Vector:
    weights = {term: (1 + math.log(count)) * rare for (term, count), rare in zip(terms.items(), rarity, strict=True)}
    kept = sorted(weights, key=lambda term: (-weights[term], term))[:_LONGEST]
    length = math.sqrt(math.fsum(weights[term] ** 2 for term in kept)) or 1.0
    return {term: weights[term] / length for term in kept}
