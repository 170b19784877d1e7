"""Opens the captures that hold several articles: each entry becomes a capture of its own, with an id for good.

The id is the file's stem and a hash of the entry's own id (guid, address, else title), so that neither the order of a
feed nor a change of its text moves it, and an overlay of that name corrects the one entry.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from string import ascii_lowercase, ascii_uppercase

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.limits import Limits
from builder.naming import entry_id, stem
from builder.normalise.decode import clean, decode
from builder.normalise.late import find_lines, read_feed
from builder.normalise.readers.document import only_the_error, part_left_out, too_large, too_long, wordless
from builder.normalise.readers.records import read_records
from builder.normalise.several import gather_articles, manifold
from builder.values.capture import Capture, Entry, Gathered, Overlay, Seeds
from builder.values.problem import Place, Problem, Problems

_FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})
JSON = frozenset({"application/json", "application/jsonl", "application/feed+json", "text/csv"})
_PLAIN = bytes.maketrans(
    f"{ascii_uppercase}_=*~#".encode() + b"\x94\x97", f"{ascii_lowercase}-----".encode() + b"\x93\x96"
)
_PARTED = (b"-----", b"document", b"\xe2\x80\x93" * 2, b"\x96" * 2, b"\x00")
"""What every text of several articles holds, for a first look at its bytes without blanks, capitals and all kinds of
rules and dashes: UTF-16 shows by its zeros. A pattern takes as long as to read all else of an unchanged dossier."""
_SHOWN, _SHOWN_LETTERS = 8, 80
"""Words and letters of what is left out that its Problem quotes."""
_SHARED = ("publisher", "agency", "language", "captured", "publish")
"""What the overlay of a file says of every article in it."""


Opened = tuple[tuple[Capture, ...], Problems]
"""What one file of the seeds holds: itself, or a capture for each article in it."""


def open_captures(seeds: Seeds, knowledge: Knowledge) -> tuple[Opened, ...]:
    """What each file of the seeds holds, in their order."""
    return tuple(open_capture(capture, seeds.dossier.json_fields, knowledge) for capture in seeds.captures)


def lay_open(seeds: Seeds, held: Iterable[Opened]) -> tuple[Seeds, Problems]:
    """The seeds with all that their files hold, and overlays beside them; a Problem for an overlay of nothing."""
    opened: dict[str, Capture] = {}
    problems: Problems = ()
    closed: list[str] = []
    for capture, (found, more) in zip(seeds.captures, held, strict=True):
        problems += more + tuple(_taken(part) for part in found if part.id.casefold() in opened)
        for part in found:
            opened.setdefault(part.id.casefold(), part)
        closed.extend([] if found else [f"{capture.id}-"])
    loose = {stem(overlay.place.path): overlay for overlay in seeds.loose}
    captures = _overlay(opened.values(), loose)
    known = {capture.id for capture in captures}
    lost = (name for name in loose if name not in known and not name.startswith(tuple(closed)))
    kept, notes = apply_drops(captures)
    return replace(seeds, captures=kept, loose=()), problems + tuple(_orphan(loose[name]) for name in lost) + notes


def open_capture(capture: Capture, json_fields: Mapping[str, str], knowledge: Knowledge) -> Opened:
    """The capture itself, or one for each article in it; () with a Problem where it holds none."""
    if capture.media_type not in _FEEDS | JSON:
        return _open_text(capture, knowledge) if capture.media_type == "text/plain" else ((capture,), ())
    if len(capture.data) > knowledge.limits.text_bytes:
        return (), (too_long(capture, knowledge.limits),)
    own = {**json_fields, **(capture.overlay.json_fields if capture.overlay else {})}
    if capture.media_type in _FEEDS:
        entries, problems = read_feed(capture, knowledge)
    else:
        entries, problems, alone = read_records(capture, knowledge.json_fields.before(own), knowledge.languages)
        if alone:
            return (replace(capture, entry=entries[0]),), problems
    if not entries:
        return (), only_the_error(problems) or (
            wordless(capture, "it holds no article", "take it again when it has some"),
        )
    captures, more = _split(capture, entries, knowledge.limits)
    return captures, problems + more if captures else only_the_error(problems + more)


def _open_text(capture: Capture, knowledge: Knowledge) -> Opened:
    """A capture an article, where the text holds several."""
    if len(capture.data) > knowledge.limits.text_bytes:
        return (capture,), ()
    plain = capture.data.translate(_PLAIN, b" \t")
    if not any(sign in plain for sign in _PARTED):
        return (capture,), ()
    text, _ = decode(capture, knowledge.languages)
    gathered = gather_articles(text, (), knowledge) if text else None
    return open_gathered(capture, gathered, knowledge.limits) if gathered else ((capture,), ())


def open_gathered(capture: Capture, gathered: Gathered, limits: Limits) -> Opened:
    """A capture for each article in a file that holds several, and a note of what stands in none; else a Problem."""
    if not gathered.entries:
        return (), (manifold(capture),)
    captures, problems = _split(capture, gathered.entries, limits)
    return captures, problems + ((_passed_over(capture, gathered.rest),) if captures and gathered.rest else ())


def _split(capture: Capture, entries: Collection[Entry], limits: Limits) -> Opened:
    """A capture an entry; of entries with one id the first, and one Problem for all that are left out."""
    if len(entries) > limits.entries:
        return (), (too_large(capture, f"it has more than {limits.entries:,} articles"),)
    parts: dict[str, Capture] = {}
    twins = empty = 0
    for entry in entries:
        id_ = entry_id(capture.id, entry.key)
        if not (find_lines(entry.text) if entry.form == "html" else clean(entry.text)).strip():
            empty += 1
        elif id_ in parts:
            twins += 1
        else:
            parts[id_] = replace(capture, id=id_, data=b"", entry=entry, overlay=_shared(capture.overlay))
    if not empty and not twins:
        return tuple(parts.values()), ()
    return tuple(parts.values()), (_left_out(capture, empty, twins, len(entries)),)


def _shared(given: Overlay | None) -> Overlay | None:
    """What the file's overlay says of every article in the file."""
    if given is None:
        return None
    return Overlay(
        place=given.place,
        publisher=given.publisher,
        agency=given.agency,
        language=given.language,
        captured=given.captured,
        publish=given.publish,
        reasons={name: reason for name, reason in given.reasons.items() if name in _SHARED},
    )


def _overlay(captures: Iterable[Capture], loose: Mapping[str, Overlay]) -> tuple[Capture, ...]:
    """Every entry with its own overlay, over what the file's says."""
    laid = (
        replace(capture, overlay=_over(loose[capture.id], capture.overlay))
        if capture.entry is not None and capture.id in loose
        else capture
        for capture in captures
    )
    return tuple(sorted(laid, key=lambda capture: capture.id))


def _over(own: Overlay, shared: Overlay | None) -> Overlay:
    if shared is None:
        return own
    return replace(
        own,
        publisher=own.publisher or shared.publisher,
        agency=own.agency or shared.agency,
        language=own.language or shared.language,
        captured=own.captured or shared.captured,
        publish=own.publish or shared.publish,
        reasons={**shared.reasons, **own.reasons},
    )


def apply_drops(captures: Iterable[Capture]) -> tuple[tuple[Capture, ...], Problems]:
    """The captures and entries that no editor dropped, and a note for each of the others: nothing vanishes unseen."""
    kept: list[Capture] = []
    notes: list[Problem] = []
    for capture in captures:
        if capture.overlay is None or not capture.overlay.drop:
            kept.append(capture)
        else:
            notes.append(_dropped(capture, capture.overlay))
    return tuple(kept), tuple(notes)


def _dropped(capture: Capture, overlay: Overlay) -> Problem:
    what = f"{capture.entry.title or capture.entry.key!r} of {capture.path}" if capture.entry else capture.path
    return overlay.place.problem(
        "capture-dropped",
        f"an editor dropped {what}: {overlay.reasons.get('drop', 'no reason given')}",
        "take out `drop` to read it",
        "note",
    )


def _taken(capture: Capture) -> Problem:
    return capture.problem(
        "id-twice",
        f"an article of it has the id of another clipping, {capture.id!r}",
        "rename that clipping, or this file",
    )


def _left_out(capture: Capture, empty: int, twins: int, total: int) -> Problem:
    parts = ((empty, "without text"), (twins, "under the id of another"))
    message = " and ".join(f"{count} of {total} articles {what}" for count, what in parts if count)
    return capture.problem(
        "entry-left-out",
        f"left out: {message}",
        "save the articles that are meant as files of their own",
        "note" if total > empty + twins else "error",
    )


def _passed_over(capture: Capture, rest: Sequence[str]) -> Problem:
    words = " ".join(rest).split()
    first = " ".join(words[:_SHOWN])[:_SHOWN_LETTERS]
    message = f"words that stand in none of its articles: {len(words):,}; they begin “{first}”"
    return part_left_out(capture, message, "where they belong to an article, save that article as a file of its own")


def _orphan(overlay: Overlay) -> Problem:
    return Place(path=overlay.place.path).problem(
        "overlay-orphan",
        "no clipping of this name stands beside it, and no file beside it holds an article of this name",
        "rename it after its clipping, or delete it",
    )
