"""Bodies that some articles call by a short name alone: whose it is, where another article says it in full."""

from collections.abc import Iterable, Mapping

from builder.link.clusters import Cluster
from builder.naming import fold, slug
from builder.values.ids import ActorId


def join_short_bodies(
    clusters: Iterable[Cluster], known: Iterable[Cluster], apart: Mapping[ActorId, frozenset[ActorId]]
) -> list[Cluster]:
    """The clusters, less those of one word that exactly one other has in short ("Ford", "Ford Motor Co.")."""
    loose = list(clusters)
    bearers: dict[str, list[Cluster]] = {}
    for cluster in (*loose, *known):
        for short in sorted(_short_names(cluster)):
            bearers.setdefault(short, []).append(cluster)
    return [cluster for cluster in loose if not _join(cluster, bearers, apart)]


def _short_names(cluster: Cluster) -> set[str]:
    """The single words by which articles call a body, folded."""
    if cluster.type != "organisation":
        return set()
    return {fold(name) for seen in cluster.sightings for name in seen.candidate.aliases if " " not in name}


def _join(cluster: Cluster, bearers: Mapping[str, list[Cluster]], apart: Mapping[ActorId, frozenset[ActorId]]) -> bool:
    """Give what a cluster of one word holds to the one other body of that name; False where none or several bear it."""
    names = {fold(name) for name in cluster.names}
    short = names.pop() if len(names) == 1 else ""
    others = [one for one in bearers.get(short, ()) if one is not cluster and one.type == cluster.type]
    if len(others) != 1 or " " in short or others[0].known in apart.get(ActorId(slug(short)), frozenset()):
        return False
    others[0].sightings.extend(cluster.sightings)
    if others[0].known is None:
        others[0].names.update(cluster.names)
    return True
