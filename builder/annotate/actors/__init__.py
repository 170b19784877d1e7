"""Who is named: registered actors, names that news conventions show, and descriptions that stand for them."""

from builder.annotate.actors.bodies import pin_institutions, pin_organisations
from builder.annotate.actors.caseless import pin_by_given_names
from builder.annotate.actors.descriptors import nest_descriptors
from builder.annotate.actors.employers import pin_employers, pin_initialled
from builder.annotate.actors.foreign_bodies import pin_foreign_bodies
from builder.annotate.actors.found import Board
from builder.annotate.actors.joined import pin_joined
from builder.annotate.actors.leading import note_foreign_roles
from builder.annotate.actors.passages import read_passages
from builder.annotate.actors.people import pin_people, words_standing_alone
from builder.annotate.actors.registered import pin_registered
from builder.annotate.actors.reporters import pin_reporters
from builder.annotate.actors.roles import find_addresses, note_roles
from builder.annotate.actors.short import pin_beside_nouns, pin_bracketed, pin_short
from builder.annotate.actors.spelt_out import pin_spelt_out
from builder.annotate.actors.transliterated import pin_transliterated
from builder.knowledge.knowledge import Knowledge
from builder.naming import fold
from builder.values.annotation import Candidate, Mention
from builder.values.article import Article
from builder.values.ids import ActorId
from builder.values.span import Span


def find_mentions(
    article: Article, sentences: tuple[Span, ...], knowledge: Knowledge
) -> tuple[tuple[Mention, ...], tuple[Candidate, ...]]:
    """All mentions in reading order (outer before inner), and the actors they name as this article shows them."""
    board = Board(
        passages=read_passages(article, sentences, knowledge), knowledge=knowledge, language=article.language[:2]
    )
    authors = frozenset(fold(author.name) for author in article.byline)
    if knowledge.tongue is None:
        _pin_english(board, authors)
    else:
        _pin_other(board, authors)
    mentions = _make_mentions(article, board)
    return mentions, _make_candidates(board, mentions)


def _pin_english(board: Board, authors: frozenset[str]) -> None:
    alone = words_standing_alone(board)
    pin_registered(board)
    pin_institutions(board)
    pin_organisations(board)
    pin_joined(board)
    pin_spelt_out(board)
    pin_people(board, authors, alone)
    pin_beside_nouns(board)
    pin_employers(board, alone)
    pin_bracketed(board)
    pin_initialled(board, alone)
    pin_short(board)
    pin_reporters(board)
    note_roles(board)
    nest_descriptors(board)


def _pin_other(board: Board, authors: frozenset[str]) -> None:
    """Names known beforehand, and people where the language has words that show them."""
    pin_registered(board)
    pin_foreign_bodies(board)
    pin_transliterated(board)
    pin_by_given_names(board)
    if board.words.given_names:
        pin_people(board, authors, words_standing_alone(board))
        pin_bracketed(board)
    pin_short(board)
    note_foreign_roles(board)


def _make_mentions(article: Article, board: Board) -> tuple[Mention, ...]:
    """The findings as mentions, outer before inner; places that are no actors fall away."""
    order = sorted(
        (one for one in board.found if not one.place),
        key=lambda one: (one.passage, one.first, -one.last, one.actor),
    )
    return tuple(
        Mention(
            span=board.passages[one.passage].span(article, one.first, one.last),
            text=board.passages[one.passage].slice(one.first, one.last),
            actor=one.actor,
            kind=one.kind,
        )
        for one in order
    )


def _make_candidates(board: Board, mentions: tuple[Mention, ...]) -> tuple[Candidate, ...]:
    """The actors mentioned, sorted by id, with the spellings and roles that the article gives them."""
    spellings: dict[ActorId, dict[str, None]] = {}
    for mention in mentions:
        seen = spellings.setdefault(mention.actor, {})
        if mention.kind in {"name", "acronym"}:
            seen[_without_prefix(mention, board)] = None
    roles: dict[ActorId, dict[str, None]] = {}
    for role in (role for role in board.roles if not role.recorded):
        roles.setdefault(role.actor, {})[role.text] = None
    addresses = find_addresses(board)
    return tuple(
        _make_candidate(ident, tuple(spellings[ident]), tuple(roles.get(ident, ())), addresses.get(ident, ""), board)
        for ident in sorted(spellings)
    )


def _without_prefix(mention: Mention, board: Board) -> str:
    """The words of a mention without what Arabic writes on to a name that is known without it: "وفرنسا"."""
    prefixes = board.knowledge.tongue.prefixes if board.knowledge.tongue else ()
    for prefix in prefixes:
        bare = mention.text.removeprefix(prefix)
        known = board.locals[mention.actor].name if mention.actor in board.locals else ""
        entry = board.gazetteer.find(bare) if bare != mention.text else None
        if bare != mention.text and (bare == known or (entry is not None and entry.id == mention.actor)):
            return bare
    return mention.text


def _make_candidate(
    ident: ActorId, aliases: tuple[str, ...], roles: tuple[str, ...], address: str, board: Board
) -> Candidate:
    """One actor as the article shows it."""
    known = board.gazetteer.actors.get(ident)
    shown = known or board.locals[ident]
    return Candidate(
        id=ident,
        name=shown.name,
        type=shown.type,
        aliases=aliases,
        roles=roles,
        registered=known is not None,
        address=address,
    )
