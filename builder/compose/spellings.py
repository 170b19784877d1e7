"""Every spelling under which the names of an article may be looked up, so that search finds it by each.

Searching is for words as they stand: who looks for Сергей or Goita must find the articles that print Sergei or Goïta.
"""

from collections.abc import Iterable
from functools import lru_cache

from builder.compose.parts import Here
from builder.compose.views.shared import Link
from builder.values.dossier import Reading
from builder.words import plain_words, split_words, strip_accents

Spellings = tuple[Link, tuple[str, ...]]


def find_spellings(here: Here, reading: Reading) -> tuple[Spellings, ...]:
    """Actors and the source, each with the spellings that hold a word which the article itself does not print."""
    article = reading.article
    printed = _words_of((article.title, *(p.text for p in article.paragraphs)))
    named = [here.site.actors[a] for a in dict.fromkeys(m.actor for m in reading.mentions) if a in here.site.actors]
    source = here.row_source(reading)
    whose = [(here.actor(actor.id), (actor.name, *actor.aliases)) for actor in named]
    whose.append((source, (source.text, article.publisher or "", article.agency or "")))
    found = [(link, _lacking(names, printed)) for link, names in whose]
    return tuple((link, tuple(n for n in names if n != link.text)) for link, names in found if names)


def find_bare_words(reading: Reading) -> tuple[str, ...]:
    """Words printed with accents, in plain letters: who types `cafe` must find the article that prints `café`."""
    texts = (reading.article.title, *(p.text for p in reading.article.paragraphs))
    words = dict.fromkeys(word.text.lower() for text in texts if not text.isascii() for word in split_words(text))
    return tuple(dict.fromkeys(bare for word in words if (bare := strip_accents(word)) != word and bare not in words))


def _lacking(names: Iterable[str], printed: frozenset[str]) -> tuple[str, ...]:
    every = dict.fromkeys(form for name in names for form in (name, strip_accents(name)))
    return tuple(form for form in every if not _words_of_name(form) <= printed)


@lru_cache(maxsize=65536)
def _words_of_name(name: str) -> frozenset[str]:
    """Remembered: many articles name the same."""
    return _words_of((name,))


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for text in texts for word in plain_words(text))
