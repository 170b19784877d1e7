"""What the front page is chosen from: the statements fit for it, spread over events and articles."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.front.points import WORTH, long_words, tells_event
from builder.brief.front.told import NO_HEADS, Heads
from builder.brief.statements import Ranked
from builder.values.capture import DossierRecord
from builder.values.dossier import Actor, Difference, Statement
from builder.values.ids import ActorId, ArticleId, EventId, StatementId
from builder.values.span import Span

_ALIKE = 0.7
"""Share of a sentence's long words that another has, too: above it, it is like the other."""
_FOR_WANT = 2
"""Statements of a front page for which none is fit, or none that is carries any weight."""
_COMPARED = 60
"""Statements that may come to the front page; each is compared with those before it."""
_AN_ARTICLE = 3
"""Statements of the front page that one article may give, as long as others have more to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The actors whom the dossier's question names, the countries that it does not name, and what sources dispute."""

    actors: frozenset[ActorId] = frozenset()
    other_countries: frozenset[ActorId] = frozenset()
    heads: Heads = NO_HEADS
    """What the articles begin with: what most of them hold to be asked."""
    disputed: frozenset[Span] = frozenset()
    """The words of every version of an open difference; what only grew as news came in is in dispute with nobody."""

    def share(self, statement: Statement) -> int:
        """How much a statement is about the question: two of its actors are as good as more, one counts for nothing
        beside a country that nobody asked about."""
        named = len(self.actors.intersection(statement.actors))
        if named == 1 and self.other_countries.intersection(statement.actors):
            return 0
        return min(named, 2)


def read_question(question: str, actors: Iterable[Actor], differences: Iterable[Difference]) -> Asked:
    """What the dossier's question is about, and what is open; without a question, nothing is asked."""
    known = tuple(actors)
    named = frozenset(a.id for a in known if question and re.search(rf"\b{re.escape(a.name)}\b", question))
    countries = frozenset(a.id for a in known if a.type == "country")
    versions = (v for d in differences if d.status == "open" and d.type != "update" for v in d.versions)
    disputed = frozenset(span for version in versions for span in version.support)
    return Asked(actors=named, other_countries=countries - named, disputed=disputed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the front page is chosen by."""

    record: DossierRecord
    asked: Asked
    weight: Mapping[StatementId, float]
    directory: Directory

    def is_own(self, statement: Statement) -> bool:
        """True for words in a language that the dossier is written in: title and bottom line have others for want."""
        language = self.directory.readings[statement.slice.article].article.language
        return language in ("und", *self.record.languages)

    def is_dated(self, statement: Statement) -> bool:
        """True where its article has a day, stated or inferred, or several origins tell it."""
        article = self.directory.readings[statement.slice.article].article
        return len(statement.origins) > 1 or article.published.value is not None

    def own_first(self, ranked: Iterable[Ranked]) -> list[Statement]:
        """The statements spread over events and articles, those in the dossier's own languages first."""
        return sorted(_spread(ranked), key=lambda s: not self.is_own(s))


def part_fit(ranked: tuple[Ranked, ...]) -> tuple[list[Ranked], list[Ranked]]:
    """What is fit for the front page, and what may be a key point for want of others."""
    firm = [r for r in ranked if r.firm]
    if all(r.stale and r.weight < 0 for r in firm):
        firm = [*ranked[:_FOR_WANT], *(r for r in firm if r not in ranked[:_FOR_WANT])]
    fit = {r.statement.id for r in firm}
    left = [r for r in ranked if r.statement.id not in fit]
    spare = sorted((r for r in left if r.spare), key=lambda r: r.stale)
    return firm, spare + [r for r in left if not r.spare and not r.stale and r.weight >= WORTH]


def find_unlike(ranked: Iterable[Ranked]) -> tuple[Ranked, ...]:
    """The statements without those that say nearly what one before them says; a fact in few words hides no sentence
    that tells more."""
    kept: list[Ranked] = []
    told: list[tuple[frozenset[str], bool]] = []
    for one in ranked:
        if len(kept) == _COMPARED:
            break
        words = long_words(one.compared)
        if not any(len(words & t) > _ALIKE * (len(words) if made else min(len(words), len(t))) for t, made in told):
            kept.append(one)
            told.append((words, one.statement.made is not None))
    return tuple(kept)


def _spread(ranked: Iterable[Ranked]) -> list[Statement]:
    """The statements in order, one an event, and none from an article that has had its share until all have.

    A plan that was carried out ("was due to arrive") does not stand in the place of its event's news.
    """
    first: list[Statement] = []
    later: list[Statement] = []
    taken: dict[ArticleId, int] = {}
    events: set[EventId] = set()
    for one in ranked:
        statement = one.statement
        article = statement.slice.article
        if (statement.made is None and taken.get(article, 0) >= _AN_ARTICLE) or statement.event in events:
            later.append(statement)
            continue
        taken[article] = taken.get(article, 0) + (statement.made is None)
        if statement.event and not one.overtaken and (statement.made is None or tells_event(statement)):
            events.add(statement.event)
        first.append(statement)
    return first + later
