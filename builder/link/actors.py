"""Actors across articles: spellings of one name meet, two people of one surname do not, what is unsure is listed.

Names are compared inside blocks of an inverted index only (same beginning by sound), against clusters, not pairs.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.name_words import NameWords, Titles
from builder.knowledge.records import merges
from builder.knowledge.tongues import ENGLISH
from builder.link.clusters import Cluster, Named, Recorded, Sighting
from builder.link.names import (
    Name,
    consonants_of,
    is_other_generation,
    is_same_body,
    is_same_person,
    parse_body,
    parse_person,
)
from builder.link.short_bodies import join_national_bodies
from builder.link.surnames import join_surnames, offices_of
from builder.naming import actor_id, fold, slug
from builder.recall import Recall, make_anew
from builder.values.annotation import Annotated, Candidate
from builder.values.capture import ActorRecord, Role
from builder.values.dossier import Actor
from builder.values.ids import ActorId, ArticleId
from builder.words.grouped import group

_BLOCK = 3
"""Letters of a sound that two names must share to be compared; one edit inside them is lost, which is rare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedActors:
    """The dossier's actors, which local actor is which, and names left for review."""

    actors: tuple[Actor, ...]
    actor_of: dict[tuple[ArticleId, ActorId], ActorId]
    unmatched: tuple[Candidate, ...]


def link_actors(
    annotated: Iterable[Annotated],
    records: tuple[ActorRecord, ...],
    knowledge: Knowledge,
    languages: tuple[str, ...] = (),
    recall: Recall = make_anew,
) -> LinkedActors:
    """Join the actors of all articles; names and roles are those of articles in the dossier's languages, if any.

    The order of the articles does not matter. An edit that brings and takes no name leaves all as it is.
    """
    named = (recall.once(_take_named, one) for one in annotated)
    return recall.once(_link_named, knowledge, Recorded(records=records, languages=languages), *named)


def _take_named(one: Annotated) -> Named:
    return Named(article=one.article.id, language=one.article.language.partition("-")[0], candidates=one.candidates)


def _link_named(knowledge: Knowledge, recorded: Recorded, *named: Named) -> LinkedActors:
    records = recorded.records
    own = {language.partition("-")[0] for language in recorded.languages} | {"und"}
    sightings = sorted(
        (
            Sighting(article=one.article, candidate=c, own=one.language in own, foreign=one.language not in ENGLISH)
            for one in named
            for c in one.candidates
        ),
        key=lambda s: (s.article, s.candidate.id),
    )
    clusters, doubtful = _make_clusters(sightings, records, knowledge)
    into = _merge_into_found(clusters, records, knowledge.gazetteer)
    for cluster in clusters:
        cluster.sightings.sort(key=lambda seen: (seen.article, seen.candidate.id))
    actors: list[Actor] = []
    actor_of: dict[tuple[ArticleId, ActorId], ActorId] = {}
    by_id = {record.id: record for record in records}
    taken: set[ActorId] = set()
    for cluster in sorted(clusters, key=lambda one: (one.known is None, _name_of(one, knowledge.gazetteer), one.type)):
        actor = _make_actor(cluster, by_id, taken, knowledge)
        taken.add(actor.id)
        actors.append(actor)
        for seen in cluster.sightings:
            actor_of[seen.article, seen.candidate.id] = actor.id
    return LinkedActors(actors=_with_former_ids(actors, into), actor_of=actor_of, unmatched=_for_review(doubtful))


def _merge_into_found(
    clusters: list[Cluster], records: Iterable[ActorRecord], gazetteer: Gazetteer
) -> dict[ActorId, ActorId]:
    """All merges of records; one into an actor that was only found, of which no record tells, is done here."""
    into = merges(tuple(records), gazetteer)
    for record in records:
        if record.merge_into is None or record.id in into:
            continue
        named = (
            one for one in clusters if one.known is None and actor_id(_name_of(one, gazetteer)) == record.merge_into
        )
        target = next(named, None)
        if target is None:
            continue
        for merged in [one for one in clusters if one.known == record.id]:
            target.sightings.extend(merged.sightings)
            clusters.remove(merged)
        into[record.id] = record.merge_into
    return into


def _for_review(doubtful: Iterable[Sighting]) -> tuple[Candidate, ...]:
    """The doubtful names, each once however many articles bear it, sorted."""
    first = {(seen.candidate.name, seen.candidate.type): seen.candidate for seen in reversed(list(doubtful))}
    return tuple(first[key] for key in sorted(first))


def _make_clusters(
    sightings: list[Sighting], records: tuple[ActorRecord, ...], knowledge: Knowledge
) -> tuple[list[Cluster], list[Sighting]]:
    """Group the sightings; the second value are those whose name is too short or fits two groups."""
    known, index = _read_records(records, (seen.candidate for seen in sightings), knowledge)
    apart = _kept_apart(records)
    loose: dict[tuple[str, str], list[Sighting]] = {}
    for seen in sightings:
        one = seen.candidate
        if one.registered:
            known.setdefault(one.id, Cluster(type=one.type, known=one.id)).sightings.append(seen)
        else:
            loose.setdefault((one.type, one.name), []).append(seen)
    clusters: list[Cluster] = []
    doubtful: list[Sighting] = []
    alone: list[Sighting] = []
    # Names seen in most articles come first and gather the rarer spellings; longer ones first among equals, so that
    # "S. Lavrov" meets its full form and not another initial.
    for (kind, name), seen_there in sorted(loose.items(), key=lambda row: (-len(row[1]), -len(row[0][1]), row[0])):
        parsed = _parse(kind, name, knowledge.name_words)
        if kind == "person" and len(parsed.words) == 1:
            alone.extend(seen_there)
            continue
        meeting = [
            one
            for one in _fitting(parsed, kind, index, knowledge, apart.get(actor_id(name), frozenset()))
            if not _is_father_or_son(parsed, seen_there, one, knowledge.name_words.titles)
        ]
        if len(meeting) != 1:
            doubtful.extend(seen_there if meeting else [])
            clusters.append(Cluster(type=kind))
        cluster = meeting[0] if len(meeting) == 1 else clusters[-1]
        _add_name(cluster, name, knowledge.name_words, index)
        cluster.sightings.extend(seen_there)
    clusters = join_national_bodies(clusters, known.values(), knowledge.gazetteer)
    people = [one for one in (*clusters, *known.values()) if one.type == "person"]
    more, unclear = join_surnames(alone, people, apart, knowledge)
    return clusters + more + [one for one in known.values() if one.sightings], doubtful + unclear


def _read_records(
    records: tuple[ActorRecord, ...], found: Iterable[Candidate], knowledge: Knowledge
) -> tuple[dict[ActorId, Cluster], dict[tuple[str, str], list[Cluster]]]:
    """The actors on record: by their ids, and by the blocks of their names.

    The name from which articles give a record its id is one of its names as well, where an editor put it right.
    """
    ids = {record.id for record in records}
    spelt = dict.fromkeys((one.id, name) for one in found if one.id in ids for name in (one.name, *one.aliases))
    mended = group((ident, name) for ident, name in spelt if actor_id(name) == ident)
    known: dict[ActorId, Cluster] = {}
    index: dict[tuple[str, str], list[Cluster]] = {}
    into = merges(records, knowledge.gazetteer)
    for record in records:
        target = into.get(record.id, record.id)
        cluster = known.setdefault(target, Cluster(type=record.type, known=target))
        for spelling in (record.name, *record.aliases, *mended.get(record.id, ())):
            _add_name(cluster, spelling, knowledge.name_words, index)
    return known, index


def _kept_apart(records: tuple[ActorRecord, ...]) -> dict[ActorId, frozenset[ActorId]]:
    """Which ids editors say are not the same, in both directions."""
    found: dict[ActorId, set[ActorId]] = {}
    for record in records:
        for other in record.not_same_as:
            found.setdefault(record.id, set()).add(other)
            found.setdefault(other, set()).add(record.id)
    return {ident: frozenset(others) for ident, others in found.items()}


def _parse(kind: str, name: str, words: NameWords) -> Name:
    """A name taken apart by what it names."""
    return parse_person(name, words) if kind == "person" else parse_body(name, words)


def _add_name(cluster: Cluster, spelling: str, words: NameWords, index: dict[tuple[str, str], list[Cluster]]) -> None:
    """Let a cluster be found under one more spelling."""
    name = _parse(cluster.type, spelling, words)
    if not name.words or (cluster.type == "person" and len(name.words) == 1):
        return
    cluster.names[spelling] = name
    for key in sorted(_blocks_of(name)):
        block = index.setdefault(key, [])
        if not any(one is cluster for one in block):
            block.append(cluster)


def _blocks_of(name: Name) -> set[tuple[str, str]]:
    """The blocks of a name: last word by sound with the first one's first letter, either way round; all of it."""
    first, last = name.sounds[0], name.sounds[-1]
    keys = {("name", last[:_BLOCK] + first[:1]), ("name", first[:_BLOCK] + last[:1]), ("last", last)}
    keys |= {("whole", "".join(name.words)[: 2 * _BLOCK]), ("bare", "".join(consonants_of(name)))}
    keys |= {("initials", name.initials)} if name.initials else set()
    return keys


def _fitting(
    name: Name,
    kind: str,
    index: Mapping[tuple[str, str], list[Cluster]],
    knowledge: Knowledge,
    apart: frozenset[ActorId],
) -> list[Cluster]:
    """The clusters all of whose names may be this one's; those that editors keep apart are none."""
    found: list[Cluster] = []
    for key in sorted(_blocks_of(name)):
        for cluster in index.get(key, ()):
            if cluster.type != kind or any(cluster is one for one in found) or cluster.known in apart:
                continue
            if _fits(name, cluster, knowledge):
                found.append(cluster)
    return found


def _is_father_or_son(name: Name, seen_there: Sequence[Sighting], cluster: Cluster, titles: Titles) -> bool:
    """Whether "Karl Sund Jr." is another than "Karl Sund": one article names both, or but one holds an office that one
    person holds at a time ("President Karl Sund").
    """
    others = {spelling for spelling, other in cluster.names.items() if is_other_generation(name, other)}
    if not others:
        return False
    there = {seen.article for seen in seen_there}
    if any(seen.article in there and seen.candidate.name in others for seen in cluster.sightings):
        return True
    held = [_single_offices(seen_there, titles), _single_offices(cluster.sightings, titles)]
    elder, younger = reversed(held) if name.suffix else held
    return bool(elder) and not younger


def _single_offices(sightings: Iterable[Sighting], titles: Titles) -> frozenset[str]:
    return offices_of((role for seen in sightings for role in seen.candidate.roles), (titles,)) & titles.single


def _fits(name: Name, cluster: Cluster, knowledge: Knowledge) -> bool:
    """Whether a name may be another spelling of a cluster's: of any for a record, of all for discovered names.

    A record's aliases may be quite different names; discovered names must agree throughout, or a middle name that
    two people do not share would join them through a third spelling.
    """
    if cluster.type == "person":
        same = (is_same_person(name, other, knowledge.name_words) for other in cluster.names.values())
    else:
        nations = knowledge.gazetteer.nations
        same = (is_same_body(name, other, nations) for other in cluster.names.values())
    return any(same) if cluster.known else all(same)


def _name_of(cluster: Cluster, gazetteer: Gazetteer) -> str:
    """The name to show: a known actor's own; else the spelling of a full name that most articles use; among equals
    the one without initials, then the longer one.
    """
    if cluster.known is not None and cluster.known in gazetteer.actors:
        return gazetteer.actors[cluster.known].name
    own = any(seen.own and seen.candidate.name in cluster.names for seen in cluster.sightings)
    spellings = [seen.candidate.name for seen in cluster.sightings if seen.own or not own]
    counts = Counter([name for name in spellings if name in cluster.names] or spellings)
    return min(counts, key=lambda name: (-counts[name], "." in name, -len(name), name))


def _name_as_told(cluster: Cluster) -> str:
    """What articles in a language of the dossier call a body that is otherwise known by its English name; or nothing.

    An English name stands in no such article: "Parliament" is made of "Assemblée nationale".
    """
    seen_by = (seen for seen in cluster.sightings if seen.own and seen.foreign and not cluster.known)
    told = Counter(
        name for seen in seen_by if seen.candidate.name not in seen.candidate.aliases for name in seen.candidate.aliases
    )
    if cluster.type != "organisation" or not told:
        return ""
    name = min(told, key=lambda name: (-told[name], -len(name), name))
    return name[:1].upper() + name[1:]


def _make_actor(
    cluster: Cluster, records: Mapping[ActorId, ActorRecord], taken: set[ActorId], knowledge: Knowledge
) -> Actor:
    """One actor of the dossier, with every spelling seen and every role."""
    english = _name_of(cluster, knowledge.gazetteer)
    name = _name_as_told(cluster) or english
    record = records.get(cluster.known) if cluster.known else None
    ident = cluster.known or _free_id(english, cluster, taken)
    spellings = dict.fromkeys(record.aliases if record else ())
    spellings |= dict.fromkeys(
        spelling for seen in cluster.sightings for spelling in (seen.candidate.name, *seen.candidate.aliases)
    )
    for spelling in (name, name[:1].lower() + name[1:]):
        spellings.pop(spelling, None)
    return Actor(
        id=ident,
        name=name,
        type=cluster.type,
        aliases=tuple(spellings),
        roles=record.roles if record and record.roles else _roles_seen(cluster, knowledge.name_words.titles),
        record=record,
        former_ids=tuple(sorted(_ids_before(cluster) - {ident})),
    )


def _ids_before(cluster: Cluster) -> set[ActorId]:
    """The ids that an actor would have had before its names met; a known one never had its names'."""
    names = set() if cluster.known else set(cluster.names)
    if cluster.type == "person":
        seen_by = ((seen.candidate, seen.article) for seen in cluster.sightings)
        alone = ((one, article) for one, article in seen_by if not one.registered and one.name not in cluster.names)
        names |= {f"{one.name} {article}" for one, article in alone}
    return {actor_id(name) for name in names}


def _free_id(name: str, cluster: Cluster, taken: set[ActorId]) -> ActorId:
    """The id of a discovered actor: its name's slug; with its article for a bare surname, with its type for a twin."""
    ident = actor_id(name)
    if cluster.office:
        ident = actor_id(f"{cluster.office} {name}")
    elif not cluster.names:
        ident = actor_id(f"{name} {cluster.sightings[0].article}")
    if ident in taken:
        ident = ActorId(f"{ident}-{slug(cluster.type)}")
    number = 2
    while ident in taken:
        ident = ActorId(f"{slug(name)}-{number}")
        number += 1
    return ident


def _roles_seen(cluster: Cluster, titles: Titles) -> tuple[Role, ...]:
    """The roles that articles give, each once, with the first article that says so; those that most give come first.

    Where an article in a language of the dossier's own gives one, those of the others are left out.

    What gives a role in more words gives it too: "Governor" is said by whoever says "Massachusetts Governor".
    """
    found: dict[str, Role] = {}
    given: dict[str, set[ArticleId]] = {}
    own = any(seen.own and seen.candidate.roles for seen in cluster.sightings)
    for seen in (seen for seen in cluster.sightings if seen.own or not own):
        for title in seen.candidate.roles:
            key = fold(title).replace("’", "'")
            found.setdefault(key, Role(title=title, source=seen.article))
            given.setdefault(key, set()).add(seen.article)
    weight = {
        key: len(set().union(*(given[other] for other in given if _is_part(other, key, titles)))) for key in found
    }
    return tuple(found[key] for key in sorted(found, key=lambda key: (-weight[key], -len(key.split()))))


def _is_part(short: str, long: str, titles: Titles) -> bool:
    """Whether a role is another in fewer words, and not one that is over ("former president")."""
    return long == short or (long.endswith(f" {short}") and titles.past.isdisjoint(long.split()))


def _with_former_ids(actors: Iterable[Actor], into: Mapping[ActorId, ActorId]) -> tuple[Actor, ...]:
    """All actors sorted by id; the target of a merge answers to the ids that were merged into it."""
    former: dict[ActorId, set[ActorId]] = {}
    for merged, target in into.items():
        former.setdefault(target, set()).add(merged)
    return tuple(
        replace(actor, former_ids=tuple(sorted({*actor.former_ids, *former[actor.id]})))
        if actor.id in former
        else actor
        for actor in sorted(actors, key=lambda actor: actor.id)
    )
