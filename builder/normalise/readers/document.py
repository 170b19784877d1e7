"""What a reader took out of a document, and the Problems that stand in where it took nothing."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from builder.knowledge.limits import Limits
from builder.normalise.lines import has_letters
from builder.values.article import Removed
from builder.values.capture import Capture
from builder.values.problem import Problem, Problems
from builder.values.when import Published

RUNNING = "page header or footer"
"""Why a line is no body that pages repeat."""
AS_TEXT = "open it, select all, copy, and save the text beside it as a file that ends in .txt"
RECOGNISE = (
    "make its text selectable with a text recognition program (OCR), or type the article into a file that ends in .txt"
)
_LINK = re.compile(r"https?://\S+")
_FEW, _SENTENCE, _TITLE = 3, 6, 25
"""Links of which each may have a title, words of the shortest sentence beside one, and of the longest title."""
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text, paragraphs apart by a blank line, and what the document states about itself; None is 'not stated'.

    `removed` are lines that the reader itself took for no part of the text, `cuts` ways to part it where the document
    begins anew, on a page or below a heading.
    """

    text: str
    title: str | None = None
    title_basis: str = "metadata"
    authors: tuple[str, ...] = ()
    published: Published | None = None
    publisher: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    removed: tuple[Removed, ...] = ()
    cuts: tuple[tuple[str, ...], ...] = ()
    problems: Problems = ()


def cut_rows(rows: Sequence[str], begins: Sequence[bool]) -> tuple[str, ...]:
    """The rows as texts, of which each but the first begins where that is said."""
    texts: list[list[str]] = [[]]
    for row, begin in zip(rows, begins, strict=True):
        if begin and texts[-1]:
            texts.append([])
        texts[-1].append(row)
    return tuple(map("\n\n".join, texts))


def attempt(parse: Callable[[], R], capture: Capture, what: str) -> R | Problem:
    """What a library makes of the bytes, or a Problem; `what` is the kind of document, for the message.

    Every exception counts: which ones a library raises for bytes made to break it, its documentation does not say.
    """
    try:
        return parse()
    except MemoryError:
        return too_large(capture, "it takes more memory than a document may have")
    except RecursionError:
        return too_large(capture, "its parts lie inside each other too deeply")
    except Exception as fault:
        return broken(capture, f"{what} is damaged or cut off ({type(fault).__name__})")


def only_the_error(problems: Problems) -> Problems:
    """The first error alone, where nothing could be read: what else was doubtful matters no more."""
    return next(((problem,) for problem in problems if problem.severity == "error"), problems)


def broken(capture: Capture, message: str) -> Problem:
    """Nothing can be read."""
    return capture.problem("document-broken", message, f"take it again, or {AS_TEXT}")


def locked(capture: Capture) -> Problem:
    """Encrypted."""
    return capture.problem(
        "document-locked", "it is locked with a password", f"{AS_TEXT[:7]} with its password{AS_TEXT[7:]}"
    )


def too_large(capture: Capture, message: str) -> Problem:
    """Beyond a limit of `data/limits.yml`."""
    remedy = "cut it down to the article, or raise the limit in seeds/data/limits.yml"
    return capture.problem("document-too-large", message, remedy)


def too_long(capture: Capture, limits: Limits) -> Problem:
    """More bytes than the text of a clipping has."""
    return too_large(capture, f"its {len(capture.data):,} bytes are more than {limits.text_bytes:,}")


def find_unfit_text(capture: Capture, text: str, limits: Limits) -> Problem | None:
    """Why a text is not looked at line by line: it holds no letters, or more lines than any article."""
    if not has_letters(text):
        return wordless(capture, "it holds no letters")
    lines = sum(map(bool, map(str.strip, text.split("\n")))) if text.count("\n") >= limits.lines else 0
    return too_large(capture, f"its {lines:,} lines are more than {limits.lines:,}") if lines > limits.lines else None


def find_links_alone(capture: Capture, text: str) -> Problem | None:
    """Why a text is no article that holds addresses alone, or addresses with a title beside or above each."""
    rows = [row for row in map(str.strip, text.split("\n")) if has_letters(row)]
    titles = [_LINK.sub("", row) for row in rows]
    linked = sum(row != title for row, title in zip(rows, titles, strict=True))
    if not linked or linked * 2 + 1 < len(rows):  # a heading above them all
        return None
    bare = not any(map(has_letters, titles))
    return links_alone(capture) if bare or (linked >= _FEW and not any(map(_is_prose, titles))) else None


def _is_prose(row: str) -> bool:
    words = len(row.split())
    return words > _TITLE or (words >= _SENTENCE and row.rstrip(' "”’»)').endswith((".", "!", "…")))


def links_alone(capture: Capture) -> Problem:
    """Addresses of pages, and not what stands on them."""
    return capture.problem(
        "links-without-article",
        "it is a list of links or bookmarks, and holds no article",
        "open each page that is meant, and save it or its text as a file of its own",
    )


def find_overgrown(capture: Capture, page: str, limits: Limits) -> Problem | None:
    """A page of more tags than any that somebody reads: what tells its body needs seconds for ten thousands of them."""
    tags = page.count("<")
    return (
        too_large(capture, f"its {tags:,} tags are more than {limits.page_tags:,}") if tags > limits.page_tags else None
    )


def wordless(capture: Capture, message: str, remedy: str = AS_TEXT) -> Problem:
    """Whole, but without an article."""
    return capture.problem("document-without-text", message, remedy)


def cut_off(capture: Capture, what: str) -> Problem:
    """Read, but its end is missing."""
    message = f"the end of {what} is missing: part of the article may be, too"
    return capture.problem("document-cut-off", message, "take it again", "warning")


def part_left_out(capture: Capture, message: str, remedy: str) -> Problem:
    """Read, but for a part that may belong to an article."""
    return capture.problem("part-left-out", message, remedy, "note")
