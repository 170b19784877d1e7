"""Surnames that stand alone in an article: whose they are, where an office or the company they keep makes it plain."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.name_words import NameWords, Titles
from builder.link.clusters import Cluster, Sighting
from builder.link.names import Name, sound_of
from builder.naming import actor_id
from builder.values.ids import ActorId, ArticleId
from builder.words import keys_of

_COMPANY = 2
"""People whom two articles must both name for a surname in one to be the full name's in the other; one of them, a
president, stands in every article of a year."""
_LINKS = frozenset({"of", "for", "in", "at", "to", "and"})


@dataclass(slots=True, eq=False)
class _Person:
    """Somebody with a full name: where it stands, the offices, and how the articles address the surname."""

    cluster: Cluster
    articles: frozenset[ArticleId]
    offices: frozenset[str]
    addresses: frozenset[str]


@dataclass(slots=True)
class _People:
    """All with a full name, by the sound of the surname and by article."""

    by_surname: dict[str, list[_Person]] = field(default_factory=dict)
    by_article: dict[ArticleId, set[int]] = field(default_factory=dict)
    company: dict[int, set[int]] = field(default_factory=dict)
    """Who is named beside somebody, made once: a president stands in every article."""

    def company_of(self, person: _Person, article: ArticleId) -> int:
        """How many others both the article and those of the person name."""
        me = id(person.cluster)
        if me not in self.company:
            self.company[me] = set().union(*(self.by_article[one] for one in person.articles)) - {me}
        return len(self.by_article.get(article, set()) & self.company[me])


def join_surnames(
    alone: Sequence[Sighting],
    people: Iterable[Cluster],
    apart: Mapping[ActorId, frozenset[ActorId]],
    knowledge: Knowledge,
) -> tuple[list[Cluster], list[Sighting]]:
    """Give each surname to the one full name that it means, or to a cluster by its office, or to one of its own.

    The second value are those that mean nobody for certain.
    """
    titles = _titles_of_all(knowledge)
    known = _read_people(people, knowledge)
    bearers = [(seen, _find_bearer(seen, known, apart.get(_own_id(seen), frozenset()), titles)) for seen in alone]
    found: dict[tuple[str, str], Cluster] = {}
    clusters: list[Cluster] = []
    doubtful: list[Sighting] = []
    for seen, bearer in bearers:
        if bearer is not None:
            bearer.cluster.sightings.append(seen)
            continue
        surname = _surname_of(seen)
        office = min(offices_of(seen.candidate.roles, titles) & titles[0].single, default="")
        if office and (surname not in known.by_surname or office in titles[0].royal):
            cluster = found.setdefault((office, surname), Cluster(type="person", office=office))
        else:
            cluster = Cluster(type="person")
            doubtful.append(seen)
            clusters.append(cluster)
        cluster.sightings.append(seen)
    return clusters + list(found.values()), doubtful


def _find_bearer(
    seen: Sighting, people: _People, apart: frozenset[ActorId], titles: Sequence[Titles]
) -> _Person | None:
    """The one full name that a surname stands for; None where none does for certain.

    An office that one person holds at a time tells people of one surname apart; any other title, or the company, only
    confirms the one who may be meant.
    """
    named = people.by_surname.get(_surname_of(seen), [])
    offices = offices_of(seen.candidate.roles, titles)
    fits = [one for one in named if one.cluster.known not in apart and not _is_addressed_otherwise(seen, one)]
    holders = [one for one in fits if offices & one.offices & titles[0].single]
    if len(holders) == 1:
        return holders[0]
    if offices & titles[0].royal:
        return None  # "King Salman" is no son of his
    # Whom the article names in full it would mean by the surname, had it not addressed somebody else.
    elsewhere = [one for one in named if seen.article not in one.articles]
    fits = [one for one in elsewhere if one in fits]
    if len(elsewhere) == 1 and fits and offices & fits[0].offices:
        return fits[0]
    near = [one for one in fits if people.company_of(one, seen.article) >= _COMPANY]
    return near[0] if len(near) == 1 and not (offices and near[0].offices) else None


def _is_addressed_otherwise(seen: Sighting, person: _Person) -> bool:
    """Whether one is "Mr." and the other "Ms."."""
    return bool(seen.candidate.address and person.addresses and seen.candidate.address not in person.addresses)


def _own_id(seen: Sighting) -> ActorId:
    return actor_id(f"{seen.candidate.name} {seen.article}")


def _surname_of(seen: Sighting) -> str:
    """The surname by its sound; "Edward IV" is whole, and nobody's surname."""
    return " ".join(map(sound_of, keys_of(seen.candidate.name)))


def _read_people(people: Iterable[Cluster], knowledge: Knowledge) -> _People:
    found = _People()
    words, titles = knowledge.name_words, _titles_of_all(knowledge)
    for cluster in people:
        person = _Person(
            cluster=cluster,
            articles=frozenset(seen.article for seen in cluster.sightings),
            offices=offices_of(_roles_of(cluster, knowledge), titles),
            addresses=_addresses_of(cluster, words),
        )
        for sound in sorted(set().union(*(_surnames_in(name, words) for name in cluster.names.values()))):
            found.by_surname.setdefault(sound, []).append(person)
        for article in person.articles:
            found.by_article.setdefault(article, set()).add(id(cluster))
    return found


def _addresses_of(cluster: Cluster, words: NameWords) -> frozenset[str]:
    """How articles address a person, and how the given name would have it."""
    given = {words.addresses.get(name.words[0], "") for name in cluster.names.values()}
    return frozenset(given | {seen.candidate.address for seen in cluster.sightings}) - {""}


def _surnames_in(name: Name, words: NameWords) -> set[str]:
    """By what surname a full name is called: its last word, or its first where family names come first."""
    return {name.sounds[-1]} | ({name.sounds[0]} if name.words[0] in words.family_first else set())


def _roles_of(cluster: Cluster, knowledge: Knowledge) -> list[str]:
    roles = [role for seen in cluster.sightings for role in seen.candidate.roles]
    known = knowledge.gazetteer.actors.get(cluster.known) if cluster.known else None
    return [*roles, *(known.roles if known else ())]


def _titles_of_all(knowledge: Knowledge) -> tuple[Titles, ...]:
    """The titles of English first, then of every other language."""
    return (knowledge.name_words.titles, *(tongue.names.titles for tongue in knowledge.tongues.known.values()))


def offices_of(roles: Iterable[str], titles: Sequence[Titles]) -> frozenset[str]:
    """The title words of roles: "president" of "the former Polish President", "minister" of "Minister of Trade"."""
    offices = (_office_of(keys_of(role), one) for role in roles for one in titles)
    return frozenset(office for office in offices if office)


def _office_of(keys: Sequence[str], titles: Titles) -> str:
    end = next((at for at, key in enumerate(keys) if key in _LINKS), len(keys))
    heads = (keys[:at] for at in range(len(keys), 0, -1)) if titles.lead else (keys[at:end] for at in range(end))
    compound = keys[-1] if keys and titles.ends and keys[-1].endswith(titles.ends) else ""  # "Umweltminister"
    return next((" ".join(head) for head in heads if tuple(head) in titles.heads), compound)
