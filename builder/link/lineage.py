"""Which texts were copied or cut from which: runs of words that two articles share, found without comparing all pairs.

Method: word shingles under their hashes, an inverted index, containment of the smaller text in the larger
(Broder, On the resemblance and containment of documents, 1997).
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import Outlets
from builder.recall import Recall, make_anew
from builder.values.article import Article
from builder.values.ids import ArticleId
from builder.values.problem import Place, Problems
from builder.words.meant import suggest

_WORDS = 5
"""Words in a shingle: short enough that a changed word costs five, long enough that set phrases do not fill it."""
_SHARED = 0.4
"""Share of the smaller text. Independent reports of one happening share at most .11 of their own words (150 articles of
fifty stories measured), an agency's two reports of one day .08; a light rewrite keeps half, a cut nearly all."""
_WHOLE = 0.8
"""Share from which on a text is printed as a whole; news with one message or speech had .6 of it, a paper's next report
on a matter mostly .4 to .6, seldom .75, of the one before."""
_ENOUGH = 20
"""Fewer shingles say nothing: two captions may agree by chance."""
_EARLIEST = 8
"""A shingle of many texts leads only to the first few of them; those are what the rest would be copies of."""
_SAMPLE = 3
"""One shingle in three is indexed; those who meet there are compared in full. Of 20 shared, fewer than two are sampled
in 0.3% of cases; one in five would make that 7%."""
_PROMISING = 0.03
"""Share of the smaller text's shingles at which two must meet to be compared: copies meet at .13 and more. On a
thousand made articles one pair in twenty-three is; up to .08 no copy is missed there."""
_FULLER = 1.1
"""An undated text is the original of a dated one only where it is longer by a tenth."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|\"[^\"]*(?:\"|$)")
"""Words of a statement that two reporters quote are no sign that one copied the other; a quotation that goes on in the
next paragraph has no mark at the end of its own."""
_I = "i"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shingles:
    """Those of a text: all, those of paragraphs that do not speak of themselves, those by which others are met; and
    who printed it.
    """

    every: frozenset[int]
    own: frozenset[int]
    sample: tuple[int, ...]
    publisher: str | None


ShinglesOf = Mapping[ArticleId, Shingles]


def find_copies(
    articles: Iterable[Article], knowledge: Knowledge, recall: Recall = make_anew
) -> dict[ArticleId, ArticleId]:
    """Copy to original. The editor's `copy_of` wins; an agency's text is the original, else the earlier, else the
    fuller, else by id.
    """
    by_id = {article.id: article for article in sorted(articles, key=lambda a: a.id)}
    shingles = {id_: recall.once(_read_shingles, article, knowledge) for id_, article in by_id.items()}
    rank = {id_: _seniority(article, shingles[id_], knowledge.outlets) for id_, article in by_id.items()}
    ranked = sorted(by_id, key=rank.__getitem__)
    found: dict[ArticleId, ArticleId] = {}
    for group in _groups(_near(ranked, shingles)):
        found |= _copies_within(sorted(group, key=rank.__getitem__), by_id, shingles, knowledge.outlets)
    asserted = {id_: a.capture.overlay.copy_of for id_, a in by_id.items() if a.capture.overlay}
    found |= {id_: original for id_, original in asserted.items() if original in by_id and original != id_}
    return {id_: root for id_ in sorted(found) if (root := _root(id_, found)) != id_}


def check_copies(articles: Iterable[Article]) -> Problems:
    """One Problem for each article that an editor calls a copy of itself or of none."""
    ids = sorted(article.id for article in articles)
    return tuple(
        Place(path=overlay.place.path, line=overlay.lines.get("copy_of")).problem(
            "copy-unknown",
            f"copy_of names no other article: {overlay.copy_of!r}",
            _suggest(overlay.copy_of, [other for other in ids if other != article.id]),
        )
        for article in articles
        if (overlay := article.capture.overlay) is not None
        and overlay.copy_of is not None
        and (overlay.copy_of == article.id or overlay.copy_of not in ids)
    )


def _suggest(written: str, ids: Sequence[str]) -> str:
    bare = written.rpartition("/")[2].rpartition(".")[0] or written  # the file, where the id is asked for
    meant = bare if bare in ids else written
    return suggest(meant, ids, "write the id of another article, its file's name without ending")


def _are_copies(one: Shingles, other: Shingles) -> bool:
    """True where enough of the smaller text stands in the larger; False where it is too short to say.

    Paragraphs that speak of themselves count where nearly all is shared: else both print what somebody else said. What
    one paper prints with paragraphs of its own is its next report.
    """
    smaller = min(len(one.every), len(other.every))
    if smaller < _ENOUGH:
        return False
    shared = len(one.every & other.every) / smaller
    if not _SHARED <= shared < _WHOLE:
        return shared >= _WHOLE
    own = one.publisher is not None and one.publisher == other.publisher
    return not own and len(one.own & other.own) / smaller >= _SHARED


def _read_shingles(article: Article, knowledge: Knowledge) -> Shingles:
    tongue = knowledge.tongues.of(article.language)
    selves = tongue.selves if tongue else knowledge.standing.selves | {_I}
    paragraphs = [_WORD.findall(_QUOTED.sub(" ", paragraph.text)) for paragraph in article.paragraphs]
    own = [words for words in paragraphs if not _speak_of_themselves(words, selves)]
    every = _hash(paragraphs)
    return Shingles(
        every=every,
        own=every if len(own) == len(paragraphs) else _hash(own),
        sample=tuple(shingle for shingle in every if shingle % _SAMPLE == 0),
        publisher=article.publisher,
    )


def _hash(paragraphs: Iterable[Iterable[str]]) -> frozenset[int]:
    words = [word.casefold() for word in chain.from_iterable(paragraphs)]
    ends = range(_WORDS, len(words) + 1)
    return frozenset(zlib.crc32(" ".join(words[end - _WORDS : end]).encode()) for end in ends)


def _speak_of_themselves(words: Iterable[str], selves: Set[str]) -> bool:
    """True for a message or a speech set off without marks, which many print: "We will build it", not "the US"."""
    return any(word.casefold() in selves and word != "US" for word in words)


def _seniority(article: Article, shingles: Shingles, outlets: Outlets) -> tuple[int, str, int, ArticleId]:
    """Its place among the possible originals: an agency cuts nothing from what a paper made of its dispatch."""
    return _filed(article, outlets), _day(article) or "~", -len(shingles.every), article.id


def _filed(article: Article, outlets: Outlets) -> int:
    """0 for what an agency filed, 1 for a paper's page that names one, 2 for all else."""
    outlet = outlets.find(article.publisher) if article.publisher else None
    if outlet is not None and outlet.kind == "agency":
        return 0
    return 2 if article.agency is None else int(article.publisher is not None)


def _day(article: Article) -> str | None:
    return article.published.value if article.published.precision == "day" else None


def _near(ranked: list[ArticleId], shingles: ShinglesOf) -> dict[ArticleId, list[ArticleId]]:
    """Each article's likely originals or copies among those before it in rank."""
    index: defaultdict[int, list[ArticleId]] = defaultdict(list)
    near: dict[ArticleId, list[ArticleId]] = {id_: [] for id_ in ranked}
    for id_ in ranked:
        mine = shingles[id_]
        met = _meet(id_, index, mine.sample)
        for other in sorted(other for other, times in met.items() if times > 1):
            least = _PROMISING * min(len(mine.every), len(shingles[other].every))
            if met[other] >= least and _are_copies(mine, shingles[other]):
                near[id_].append(other)
                near[other].append(id_)
    return near


def _meet(id_: ArticleId, index: defaultdict[int, list[ArticleId]], sample: tuple[int, ...]) -> Counter[ArticleId]:
    """At how many of these shingles each article of the index is met; they are then entered."""
    homes = list(map(index.__getitem__, sample))
    met = Counter(chain.from_iterable(homes))
    for home in homes:
        if len(home) < _EARLIEST:
            home.append(id_)
    return met


def _groups(near: Mapping[ArticleId, list[ArticleId]]) -> Iterable[list[ArticleId]]:
    """Articles that hang together, each group once; those that share with nobody are left out."""
    seen: set[ArticleId] = set()
    for start in sorted(near):
        if start in seen or not near[start]:
            continue
        group, waiting = [], [start]
        seen.add(start)
        while waiting:
            id_ = waiting.pop()
            group.append(id_)
            fresh = [other for other in near[id_] if other not in seen]
            seen.update(fresh)
            waiting += fresh
        yield group


def _copies_within(
    group: list[ArticleId], by_id: Mapping[ArticleId, Article], shingles: ShinglesOf, outlets: Outlets
) -> dict[ArticleId, ArticleId]:
    """Copies of the group's original; what shares too little with it is looked at again without them."""
    copies: dict[ArticleId, ArticleId] = {}
    left = group
    while len(left) > 1:
        original = _original(left, by_id, shingles, outlets)
        rest = [id_ for id_ in left if id_ != original]
        taken = {id_ for id_ in rest if _are_copies(shingles[id_], shingles[original])}
        copies |= dict.fromkeys(sorted(taken), original)
        left = [id_ for id_ in rest if id_ not in taken]
    return copies


def _original(
    ranked: list[ArticleId], by_id: Mapping[ArticleId, Article], shingles: ShinglesOf, outlets: Outlets
) -> ArticleId:
    first, *rest = ranked
    filed = _filed(by_id[first], outlets)
    undated = [id_ for id_ in rest if not _day(by_id[id_]) and _filed(by_id[id_], outlets) == filed]
    if undated and _day(by_id[first]) and len(shingles[undated[0]].every) > _FULLER * len(shingles[first].every):
        return undated[0]
    return first


def _root(id_: ArticleId, copies: Mapping[ArticleId, ArticleId]) -> ArticleId:
    """The text at the end of the arrows; editors who point two texts at each other get the lesser id as original."""
    path = [id_]
    while (following := copies.get(path[-1])) is not None:
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)
    return path[-1]
