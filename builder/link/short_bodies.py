"""Bodies that some articles call by a short name alone: whose it is, where another article says it in full."""

from collections.abc import Iterable, Mapping

from builder.knowledge.gazetteer import Gazetteer
from builder.link.clusters import Cluster
from builder.naming import actor_id, fold
from builder.values.ids import ActorId, ArticleId
from builder.words import keys_of

_SMALL = frozenset({"of", "the", "for", "and", "s"})
_FEWEST = 2
"""Words of a body without its country; "the Army" of one article is many a country's."""


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
    if len(others) != 1 or " " in short or others[0].known in apart.get(actor_id(short), frozenset()):
        return False
    _give(cluster, others[0])
    return True


def _give(cluster: Cluster, owner: Cluster) -> None:
    """Let a body have what another holds; what editors or the shipped lists know keeps its own names."""
    owner.sightings.extend(cluster.sightings)
    if owner.known is None:
        owner.names.update(cluster.names)


def join_national_bodies(clusters: Iterable[Cluster], known: Iterable[Cluster], gazetteer: Gazetteer) -> list[Cluster]:
    """The clusters, less "Coast Guard" where "U.S. Coast Guard" is the only one of that name with a country.

    Some article that names the body without its country must name the country.
    """
    loose, named = list(clusters), list(known)
    owners: dict[frozenset[str], list[tuple[Cluster, ActorId]]] = {}
    for cluster in (*loose, *named):
        for bare, country in sorted(_national_names(cluster, gazetteer), key=str):
            owners.setdefault(bare, []).append((cluster, country))
    articles = {one.known: {seen.article for seen in one.sightings} for one in named if one.type == "country"}
    return [cluster for cluster in loose if not _join_owner(cluster, owners, articles, gazetteer)]


def _bare(name: str, gazetteer: Gazetteer) -> frozenset[str]:
    return frozenset(keys_of(name)) - gazetteer.country_words - _SMALL


def _national_names(cluster: Cluster, gazetteer: Gazetteer) -> set[tuple[frozenset[str], ActorId]]:
    """What a body is called without its country, with the country, for each of its names that has one."""
    if cluster.type != "organisation":
        return set()
    spellings = {*cluster.names, *(name for seen in cluster.sightings for name in seen.candidate.aliases)}
    found = set()
    for name in spellings:
        countries = {gazetteer.place_words[key] for key in keys_of(name) if key in gazetteer.country_words}
        bare = _bare(name, gazetteer)
        if len(countries) == 1 and len(bare) >= _FEWEST:
            found.add((bare, ActorId(countries.pop())))
    return found


def _join_owner(
    cluster: Cluster,
    owners: Mapping[frozenset[str], list[tuple[Cluster, ActorId]]],
    articles: Mapping[ActorId | None, set[ArticleId]],
    gazetteer: Gazetteer,
) -> bool:
    """Give what a cluster holds to the one body of that name and a country; False where there is none, or several."""
    if cluster.type != "organisation" or _national_names(cluster, gazetteer):
        return False
    bares = {_bare(name, gazetteer) for name in cluster.names}
    found = {id(one): (one, country) for bare in bares for one, country in owners.get(bare, ())}
    if len(found) != 1:
        return False
    owner, country = next(iter(found.values()))
    if not any(seen.article in articles.get(country, ()) for seen in cluster.sightings):
        return False
    _give(cluster, owner)
    return True
