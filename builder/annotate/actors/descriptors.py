"""Descriptions that stand for actors of the article: "the ministry", "the junta", "the Russian foreign minister"."""

from collections import deque
from itertools import pairwise

from builder.annotate.actors.bodies import find_body, is_modifier, pin_body
from builder.annotate.actors.found import Board, Found, Role
from builder.annotate.actors.passages import JOINS, Passage
from builder.annotate.actors.titles import Title, head_starting_at, start_of_title, text_of
from builder.knowledge.organisations import Institution, Keys
from builder.values.ids import ActorId
from builder.words import keys_of
from builder.words.english import POINTERS

_INDEFINITE = frozenset({"a", "an", "another", "former", "any"})
_NEAREST = 3
"""Words after "the junta in" within which its country must stand ("in neighbouring Burkina Faso")."""
_LINKING = frozenset({"of", "for"})
_LONGEST_APPOSITION = 5
"""Words of "the UN peacekeeping force, MINUSMA,"; longer ones describe something else."""


def nest_descriptors(board: Board) -> None:
    """Add the descriptions whose actor the article makes plain; what is not plain stays out."""
    _nest_bodies(board)
    _nest_governments(board)
    _nest_roles(board)
    _nest_appositions(board)
    _nest_pointed(board)


def _nest_bodies(board: Board) -> None:
    """Link "the ministry", "the Malian ministry", "its national army" and "the country's military"."""
    institutions = board.knowledge.institutions
    bodies = _bodies_named(board)
    for number, passage in enumerate(board.passages):
        for index in range(passage.begin, len(passage.words)):
            key = passage.words[index].key
            if key not in institutions.phrases and key not in institutions.heads:
                continue
            if board.at(number, index) is not None or not _is_led(board, number, index):
                continue
            whole = find_body(passage, index, institutions)
            if whole is not None:
                _nest_whole(board, number, index, whole)
            else:
                _nest_head(board, number, index, bodies)


def _is_led(board: Board, number: int, index: int) -> bool:
    """Whether a pointer, a country or a word that may follow them stands right before."""
    passage = board.passages[number]
    if index == 0 or not passage.joined(index):
        return False
    before = passage.words[index - 1]
    return (
        before.key in POINTERS | {"whose"}
        or before.key in board.knowledge.institutions.led_by
        or before.possessive
        or board.at(number, index - 1) is not None
    )


def _is_at(passage: Passage, index: int, keys: Keys) -> bool:
    """Whether these words stand there."""
    return tuple(word.key for word in passage.words[index : index + len(keys)]) == keys


def _bodies_named(board: Board) -> frozenset[tuple[ActorId, Keys, ActorId]]:
    """The bodies of states that the article names: id, bare noun, country."""
    found = set()
    for one in board.found:
        inner = board.at(one.passage, one.first)
        if one.kind != "name" or inner is None or inner.last >= one.last:
            continue
        body = find_body(board.passages[one.passage], inner.last, board.knowledge.institutions)
        if body is not None and body[1] == one.last:
            found.add((one.actor, body[0].head, inner.actor))
    return frozenset(found)


def _nest_whole(board: Board, number: int, index: int, whole: tuple[Institution, int]) -> None:
    """Link "its national army", "the country's military" to the body of the country spoken of last."""
    passage, institutions = board.passages[number], board.knowledge.institutions
    first = index
    while first > 0 and passage.joined(first) and passage.key(first - 1) in institutions.led_by:
        first -= 1
    if passage.key(first - 1) not in institutions.owners:
        return
    country = _last_country(board, number, first)
    if country is not None:
        ident = pin_body(board, whole[0], country)
        board.nest(Found(passage=number, first=index, last=whole[1], actor=ident, kind="descriptor"))


def _nest_head(board: Board, number: int, index: int, bodies: frozenset[tuple[ActorId, Keys, ActorId]]) -> None:
    """Link "the ministry" and "the Malian ministry" to the one body of that noun."""
    passage = board.passages[number]
    heads = board.knowledge.institutions.heads.get(passage.key(index), ())
    head = next((keys for keys in heads if _is_at(passage, index, keys)), None)
    if head is None:
        return
    last = index + len(head)
    if is_modifier(passage, last, board.knowledge.institutions):
        return
    owner = _country_before(board, number, index)
    country = owner.actor if owner else None
    fits = {ident for ident, keys, whose in bodies if keys == head and country in {None, whose}}
    if len(fits) == 1:
        first = owner.first if owner else index
        board.nest(Found(passage=number, first=first, last=last, actor=fits.pop(), kind="descriptor"))


def _country_before(board: Board, number: int, index: int) -> Found | None:
    """The mention of a country right before a word."""
    if not board.passages[number].joined(index):
        return None
    owner = board.at(number, index - 1)
    return owner if owner is not None and not owner.place and board.type_of(owner.actor) == "country" else None


def _last_country(board: Board, number: int, index: int) -> ActorId | None:
    """The country named last before a word of the same paragraph."""
    for probe in range(index - 1, -1, -1):
        owner = board.at(number, probe)
        if owner is not None and owner.kind in {"name", "acronym"} and board.type_of(owner.actor) == "country":
            return owner.actor
    return None


def _nest_governments(board: Board) -> None:
    """Link "Mali's ruling military junta", "the junta in Bamako", "its junta leaders", and then the bare junta."""
    institutions = board.knowledge.institutions
    bare: list[tuple[int, int, int]] = []
    countries: set[ActorId] = set()
    for number, passage in enumerate(board.passages):
        reach = passage.begin
        for index in range(passage.begin, len(passage.words)):
            nouns = institutions.governments.get(passage.words[index].key)
            if nouns is None or index < reach or board.at(number, index) is not None:
                continue
            keys = next((keys for keys in nouns if _is_at(passage, index, keys)), None)
            if keys is None:
                continue
            reach = index + len(keys)
            owner = _ruled_country(board, number, index, reach)
            if owner is not None:
                _nest_government(board, number, (index, reach), owner)
                countries |= set() if keys in institutions.beside_only else {owner}
            elif keys not in institutions.beside_only:
                bare.append((number, index, reach))
    if len(countries) == 1:
        for number, first, last in bare:
            _nest_government(board, number, (first, last), min(countries))


def _nest_government(board: Board, number: int, where: tuple[int, int], country: ActorId) -> None:
    """Add a noun for a government, with the demonym right before it."""
    before = _country_before(board, number, where[0])
    first = before.first if before is not None and before.kind == "demonym" else where[0]
    board.nest(Found(passage=number, first=first, last=where[1], actor=country, kind="descriptor"))


def _ruled_country(board: Board, number: int, first: int, last: int) -> ActorId | None:
    """The country that a noun for a government belongs to, by the words beside it."""
    passage = board.passages[number]
    before = _country_before(board, number, first)
    if before is not None:
        return before.actor
    if passage.key(first - 1) in {"its", "whose"}:
        return _last_country(board, number, first)
    if passage.key(last) != "in":
        return None
    near = (board.at(number, index) for index in range(last + 1, last + 1 + _NEAREST))
    return next((one.actor for one in near if one and board.type_of(one.actor) == "country"), None)


def _nest_roles(board: Board) -> None:
    """Link "the Russian foreign minister" and "Mali's foreign minister" to the one person of that role."""
    by_head: dict[str, list[Role]] = {}
    for role in board.roles:
        if role.head not in board.words.titles.relations and role.country is not None:
            by_head.setdefault(role.head, []).append(role)
    firsts = {head.split()[0] for head in by_head}
    for number, passage in enumerate(board.passages):
        for index in range(passage.begin, len(passage.words)):
            if passage.words[index].key not in firsts or board.at(number, index) is not None:
                continue
            head = head_starting_at(passage, index, board.words.titles)
            title = Title(
                first=start_of_title(passage, index, board.words.titles),
                last=index + head,
                head=text_of(passage, index + head, head),
            )
            if title.head in by_head and not _is_named_there(board, number, title.last):
                _nest_role(board, number, title, by_head[title.head])


def _is_named_there(board: Board, number: int, last: int) -> bool:
    """Whether the name itself follows: the title then describes it and stands for nobody."""
    passage = board.passages[number]
    if passage.gap(last) not in JOINS | {", "} or last >= len(passage.words):
        return False
    owner = board.at(number, last)
    return (owner is not None and not owner.place) or (passage.words[last].capital and passage.gap(last) == " ")


def _nest_role(board: Board, number: int, title: Title, roles: list[Role]) -> None:
    """Link one title to the person whose role has the same country and every word of it."""
    passage = board.passages[number]
    owner = _country_before(board, number, title.first) if title.first > 0 else None
    if owner is None or passage.key(owner.first - 1) in _INDEFINITE:
        return
    said = {word.key for word in passage.words[title.first : title.last]}
    fits = {role.actor for role in roles if role.country == owner.actor and said <= set(keys_of(role.text))}
    if len(fits) == 1:
        board.nest(Found(passage=number, first=owner.first, last=title.last, actor=fits.pop(), kind="descriptor"))


def _nest_pointed(board: Board) -> None:
    """Link "the agency" to the one body named before whose name has that noun for its head."""
    named: dict[str, set[ActorId]] = {}
    heads = board.words.pointed_heads
    owned = deque(sorted(board.found, key=lambda one: (one.passage, one.first)))
    for number, passage in enumerate(board.passages):
        nouns = (at for at in range(passage.begin, len(passage.words)) if passage.words[at].key in heads)
        for index in nouns:
            while owned and (owned[0].passage, owned[0].first) <= (number, index):
                one = owned.popleft()
                if (head := _head_of(board, one)) in heads:
                    named.setdefault(head, set()).add(one.actor)
            bodies = named.get(passage.words[index].key, ())
            if len(bodies) == 1 and _is_pointed_at(board, number, index):
                actor = next(iter(bodies))
                board.nest(Found(passage=number, first=index, last=index + 1, actor=actor, kind="descriptor"))


def _head_of(board: Board, one: Found) -> str:
    """The noun that may stand for a body: the last of its name, or the one before "of" in "Supreme Court of Peru"."""
    if one.place or one.kind != "name" or board.type_of(one.actor) != "organisation":
        return ""
    keys = [word.key for word in board.passages[one.passage].words[one.first : one.last]]
    return next((head for head, link in pairwise(keys) if link in _LINKING), keys[-1])


def _is_pointed_at(board: Board, number: int, index: int) -> bool:
    """Whether "the" and no other word stands before a noun that belongs to nothing behind it, be it "the Academy"."""
    passage = board.passages[number]
    word = passage.words[index]
    led = passage.key(index - 1) == "the" and word.gap == " " and board.at(number, index) is None
    if word.capital and (passage.headline or (index + 1 < len(passage.words) and passage.words[index + 1].capital)):
        return False
    if not led or index + 1 >= len(passage.words) or passage.gap(index + 1) not in JOINS or word.possessive:
        return led
    after = passage.key(index + 1)
    verb = after in board.words.speech or (after.endswith("ed") and passage.gap(index + 1) == " ")
    return verb or after in board.knowledge.institutions.followers - _LINKING


def _nest_appositions(board: Board) -> None:
    """Link "the UN peacekeeping force, MINUSMA," : the words between a known body and a name set off by commas."""
    for one in tuple(board.found):
        passage = board.passages[one.passage]
        if one.place or one.kind not in {"name", "acronym"} or passage.gap(one.first) != ", ":
            continue
        if passage.gap(one.last)[:1] != "," or board.type_of(one.actor) == "person":
            continue
        if passage.key(one.first - 1) not in board.words.organisation_ends:
            continue
        first = one.first - 1
        while first > 0 and passage.joined(first) and one.first - first < _LONGEST_APPOSITION:
            if board.at(one.passage, first - 1) is not None or passage.words[first - 1].capital:
                break
            first -= 1
        owner = board.at(one.passage, first - 1)
        if owner is not None and not owner.place and passage.joined(first):
            board.nest(
                Found(passage=one.passage, first=owner.first, last=one.first, actor=one.actor, kind="descriptor")
            )
