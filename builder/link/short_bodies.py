"""Bodies that some articles name without their country: whose it is, where another article says it in full."""

from collections.abc import Iterable, Mapping

from builder.knowledge.gazetteer import Gazetteer
from builder.link.clusters import Cluster
from builder.values.ids import ActorId, ArticleId
from builder.words import keys_of

_SMALL = frozenset({"of", "the", "for", "and", "s"})
_FEWEST = 2
"""Words of a body without its country; "the Army" of one article is many a country's."""


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
    owner.sightings.extend(cluster.sightings)
    if owner.known is None:  # what editors or the shipped lists know keeps its own names
        owner.names.update(cluster.names)
    return True
