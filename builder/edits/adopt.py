"""Findings of the machine that a person makes their own: what a record of seeds/ says when it says the same.

Pure, like `absorb`: a finding in, an assertion out, or a Problem that says why not.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from builder.edits.absorb import Assertion
from builder.knowledge.tables import Json
from builder.naming import overlay_path
from builder.values.article import Article
from builder.values.dossier import Actor, Dossier
from builder.values.ids import ActorId, ArticleId
from builder.values.problem import Place, Problem
from builder.values.when import Published

ARTICLE_FIELDS: Final = ("published", "title", "publisher", "agency", "byline", "dateline", "language", "url", "genre")
_INFERRED: Final = ("published",)
"""What is adopted of an article unless its fields are named: what no line of it states."""


def adopt(name: str, fields: Sequence[str], dossier: Dossier) -> Assertion | Problem:
    """The record that holds what was found of an actor, or of an article in these fields."""
    actor = next((a for a in dossier.actors if a.id == ActorId(name)), None)
    if actor is not None:
        return _adopt_actor(actor)
    article = next((r.article for r in dossier.readings if r.article.id == ArticleId(name)), None)
    if article is not None:
        return _adopt_article(article, fields)
    return _refuse(f"seeds/{name}", f"the dossier has no actor or article {name!r}", "look ids up in docs/dossier.json")


def _adopt_actor(actor: Actor) -> Assertion | Problem:
    if actor.record is not None:
        return _refuse(actor.record.place.path, f"{actor.id!r} is a record already", "change the file itself")
    roles: list[Json] = [{"title": role.title, "source": role.source} for role in actor.roles]
    found: Mapping[str, Json] = {
        "name": actor.name,
        "type": actor.type,
        "aliases": [alias for alias in actor.aliases if alias != actor.name],
        "roles": roles,
    }
    return Assertion(path=f"seeds/actors/{actor.id}.md", fields={key: value for key, value in found.items() if value})


def _adopt_article(article: Article, fields: Sequence[str]) -> Assertion | Problem:
    overlay, path = article.capture.overlay, overlay_path(article.capture)
    wanted = {name: _field(article, name) for name in fields or _INFERRED}
    said = [name for name in wanted if name in article.asserted]
    if said:
        return _refuse(
            overlay.place.path if overlay else path, f"{', '.join(said)}: asserted already", "change the file itself"
        )
    empty = [name for name, value in wanted.items() if value is None]
    if empty:
        return _refuse(
            path, f"{', '.join(empty)}: nothing was found to adopt", "write the field by hand, with a reason"
        )
    if not fields and article.published.basis != "inferred":
        remedy = "name fields with --field to adopt what the article states"
        return _refuse(path, f"the date of {article.id!r} is stated, not inferred", remedy)
    return Assertion(path=path, fields=wanted)


def _field(article: Article, name: str) -> Json:
    if name == "published":
        return _published(article.published)
    if name == "byline":
        return [{"name": b.name, "role": b.role} for b in article.byline] or None
    value: str | None = getattr(article, name)
    return value or None


def _published(at: Published) -> Json:
    """The date, with how the machine came to it as the reason."""
    return {"value": at.value, "reason": f"{at.basis}: {at.evidence}".removesuffix(": ")} if at.value else None


def _refuse(path: str, message: str, remedy: str) -> Problem:
    return Place(path=path).problem("adopt-refused", message, remedy)
