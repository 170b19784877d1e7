"""How a name that an article gives would be listed: in no other case, with no word written on to it."""

from builder.annotate.actors.evidence import Run
from builder.annotate.actors.found import Board
from builder.annotate.actors.leading import find_led_title
from builder.knowledge.declension import base_of_unknown, listed_surname

_UNDECLINED = "оиуэ"
"""How foreign given names end that have no cases."""


def name_as_listed(board: Board, one: Run) -> str:
    """The name as it stands, or as it would be listed: in no other case ("Дмитрия Уткина"), with no word written on."""
    passage, bases = board.passages[one.passage], board.words.given_bases
    name, given = passage.slice(one.first, one.last), passage.words[one.first].text
    if not board.words.listed_names:
        joined = next((form for form in bases if name.startswith(f"{form} ")), "")
        return bases[joined] + name[len(joined) :] if joined else name
    if one.last - one.first != 2:
        return name
    womans = _find_womans(board, given)
    base = bases.get(given.lower()) or womans or base_of_unknown(given, board.words.given_names)
    surname = passage.words[one.last - 1].text
    if base is None:  # "Марио Ланца" or, where "Ланц" stands as well, his surname in another case
        listed = listed_surname(surname, given)
        return f"{given} {listed}" if given[-1] in _UNDECLINED and _stands_anywhere(board, listed) else name
    if base.endswith("ий") and given.lower() not in bases and not _stands_anywhere(board, base):
        return name  # "Асию" may be a woman's name, too
    listed = listed_surname(surname, base)
    declined = _is_declined(board, one) and listed != surname
    doubtful = not (womans or given.lower() in bases) or passage.key(one.first) in board.words.listed_names
    if doubtful and not declined and (listed == surname or not _stands_anywhere(board, listed)):
        return name  # "Валерия Чекалова" is a woman, or Валерий in another case
    return f"{base[0].upper()}{base[1:]} {listed}"


def _find_womans(board: Board, given: str) -> str | None:
    """A woman's given name that no list has, where it stands in its first case as well: "Асию" beside "Асия"."""
    stem = next((given.removesuffix(end) for end in ("ии", "ию", "ией") if given.endswith(end)), "")
    return f"{stem}ия" if stem and _stands_anywhere(board, f"{stem}ия") else None


def _is_declined(board: Board, one: Run) -> bool:
    """Whether the title before a name is in another case, and so the name: "губернатора Амана Тулеева"."""
    title = find_led_title(board, one.passage, one.first, one.last) or one.title
    return title is not None and title.head in board.words.titles.bases


def _stands_anywhere(board: Board, text: str) -> bool:
    """Whether an article has a word."""
    return any(word.text == text for passage in board.passages for word in passage.words)
