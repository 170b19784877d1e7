"""Undated articles whose day nothing tells: beside the dated that they are most like, or beside each other."""

from collections.abc import Iterable, Mapping, Sequence

from builder.link.groups import Group, Vectors, excess, gather, group_articles
from builder.link.heads import Head
from builder.values.ids import ArticleId

_CLEAR = 0.05
"""How much more than any other group one must be like an article: else nobody knows which flood it tells of, the one
of February or that of August."""


def join_undated(
    groups: Sequence[Sequence[ArticleId]],
    undated: Iterable[ArticleId],
    alike: Mapping[ArticleId, Sequence[Sequence[ArticleId]]],
    vectors: Vectors,
    heads: Mapping[ArticleId, Head],
) -> list[list[ArticleId]]:
    """The groups with the undated articles that clearly belong to one of them; then those that tell one episode.

    `alike` are the groups that each may belong to, by some of their members. No date follows from it.
    """
    home = {id_: number for number, group in enumerate(groups) for id_ in group}
    joined = [list(group) for group in groups]
    gathered: dict[int, Group] = {}
    left: list[ArticleId] = []
    for id_ in sorted(undated):
        numbers = {home[near[0]] for near in alike[id_]}
        gathered |= {n: gather(groups[n], vectors, heads) for n in numbers - gathered.keys()}
        own = gather([id_], vectors, heads)
        likely = sorted(((excess(own, gathered[n]), n) for n in numbers), reverse=True)
        if not likely or likely[0][0] < 0:
            left.append(id_)
        elif len(likely) == 1 or likely[1][0] < likely[0][0] - _CLEAR:
            joined[likely[0][1]].append(id_)
        else:
            joined.append([id_])
    return [sorted(group) for group in joined] + group_articles(dict.fromkeys(left), vectors, heads)
