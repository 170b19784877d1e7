"""Words of times that are written in several words, and words that are written on to others: `plus tard`, `l'été`."""

from collections.abc import Iterable, Iterator, Sequence

from builder.knowledge.times import TimeWord, TimeWords

Place = tuple[int, int]
"""Where a token begins and ends in the text."""


def split_elided(text: str, places: Iterable[Place], known: TimeWords) -> Iterator[Place]:
    """The tokens, with the short article of `l'été` and `d'août` apart from its word."""
    for first, last in places:
        word = text[first:last].lower().replace("’", "'")
        head = word.find("'") + 1
        if head and word[:head] in known.elided and word not in known.words:
            yield first, first + head
            yield first + head, last
        else:
            yield first, last


def find_phrases(words: Sequence[str], known: TimeWords) -> list[tuple[int, int, TimeWord]]:
    """The phrases among the tokens, each from its first to behind its last, none overlapping another."""
    found: list[tuple[int, int, TimeWord]] = []
    end = 0
    for at, word in enumerate(words):
        for parts, meaning in known.phrases.get(word, ()) if at >= end else ():
            if tuple(words[at : at + len(parts)]) == parts:
                end = at + len(parts)
                found.append((at, end, meaning))
                break
    return found
