"""How a name that an article gives would be listed: in no other case, with no word written on to it."""

from builder.annotate.actors.evidence import Run
from builder.annotate.actors.found import Board
from builder.annotate.actors.leading import find_led_title
from builder.knowledge.declension import base_of_unknown, listed_surname


def name_as_listed(board: Board, one: Run) -> str:
    """The name as it stands, or as it would be listed: in no other case ("Дмитрия Уткина"), with no word written on."""
    passage, bases = board.passages[one.passage], board.words.given_bases
    name, given = passage.slice(one.first, one.last), passage.words[one.first].text
    if not board.words.listed_names:
        joined = next((form for form in bases if name.startswith(f"{form} ")), "")
        return bases[joined] + name[len(joined) :] if joined else name
    base = bases.get(given.lower()) or base_of_unknown(given, board.words.given_names)
    if base is None or one.last - one.first != 2:
        return name
    surname = passage.words[one.last - 1].text
    listed = listed_surname(surname, base)
    declined = _is_declined(board, one) and listed != surname
    doubtful = given.lower() not in bases or passage.key(one.first) in board.words.listed_names
    if doubtful and not declined and not _stands_anywhere(board, listed):
        return name  # "Валерия Чекалова" is a woman, or Валерий in another case
    return f"{base[0].upper()}{base[1:]} {listed}"


def _is_declined(board: Board, one: Run) -> bool:
    """Whether the title before a name is in another case, and so the name: "губернатора Амана Тулеева"."""
    title = find_led_title(board, one.passage, one.first, one.last) or one.title
    return title is not None and title.head in board.words.titles.bases


def _stands_anywhere(board: Board, text: str) -> bool:
    """Whether an article has a word."""
    return any(word.text == text for passage in board.passages for word in passage.words)
