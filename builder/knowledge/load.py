"""Reads the knowledge tables from disk (shell): the shipped ones, then a dossier's own on top, key by key."""

import re
from collections.abc import Callable, Collection
from difflib import get_close_matches
from functools import lru_cache
from importlib import resources
from pathlib import Path

import yaml

from builder.knowledge.abbreviations import Abbreviations
from builder.knowledge.common_words import read_common_words
from builder.knowledge.counted import read_counted
from builder.knowledge.countries import read_countries
from builder.knowledge.deeds import read_deeds
from builder.knowledge.events import read_events
from builder.knowledge.exonyms import read_exonyms
from builder.knowledge.exports import read_exports
from builder.knowledge.extents import read_extents
from builder.knowledge.facts import read_facts
from builder.knowledge.furniture import read_furniture
from builder.knowledge.gazetteer import make_gazetteer
from builder.knowledge.headers import read_headers
from builder.knowledge.hedges import read_hedges
from builder.knowledge.json_fields import read_json_fields
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.languages import read_languages
from builder.knowledge.limits import Limits, read_limits
from builder.knowledge.line_weights import read_line_weights
from builder.knowledge.mail import read_mail_words
from builder.knowledge.name_words import read_name_words, read_places
from builder.knowledge.noting import find_unread, note_asked
from builder.knowledge.opinion import read_opinion
from builder.knowledge.organisations import read_institutions, read_organisations
from builder.knowledge.outcomes import read_outcomes
from builder.knowledge.outlets import read_outlets
from builder.knowledge.promises import read_promises
from builder.knowledge.ranking import read_ranking
from builder.knowledge.regions import read_regions
from builder.knowledge.speech import read_speech
from builder.knowledge.standing import Standing
from builder.knowledge.tables import Json, Table, fill, words
from builder.knowledge.times import read_times
from builder.knowledge.tongues import TONGUES, read_tongues
from builder.knowledge.units import read_units
from builder.knowledge.verbs import read_verbs
from builder.knowledge.wording import read_wording
from builder.values.problem import Place, Problem, Problems

_MAX_OWN_BYTES = 2_000_000
_MAX_DEPTH = 20
_ALIKE = 0.75
"""How alike a slip and its key are: "role" is .67 of "royal", which no editor meant; "phrase" .92 of "phrases"."""
_OPEN = frozenset({"times", "feasts"})
"""Tables whose keys are languages and feasts, of which a dossier may have more."""


def load_knowledge(own: Path | None = None) -> Knowledge:
    """The shipped tables, and over them those in the folder `own` that `find_faults` has nothing against."""
    if own is None or not any(own.glob("*.yml")):
        return _shipped_knowledge()
    faulty = {problem.where.path for problem in find_faults(own)}
    return _make_knowledge(lambda name: load_table(name, None if f"seeds/data/{name}.yml" in faulty else own))


@lru_cache(maxsize=1)
def _shipped_knowledge() -> Knowledge:
    """Made once a process, as the tables are read once: nothing changes them."""
    return _make_knowledge(load_table)


def load_limits(own: Path) -> Limits:
    """The limits alone, which hold before anything is read; the shipped ones where the dossier's are faulty."""
    try:
        return read_limits(load_table("limits", own))
    except (yaml.YAMLError, OSError, UnicodeError, TypeError, ValueError):
        return read_limits(load_table("limits"))


def find_faults(own: Path) -> Problems:
    """What is wrong with the tables in the folder `own`, one Problem a table; a faulty table is left out whole."""
    if not own.is_dir():
        return ()
    found = (_find_fault(path, own) for path in sorted(own.iterdir()) if not path.name.startswith("."))
    return tuple(problem for problem in found if problem is not None)


def _find_fault(path: Path, own: Path) -> Problem | None:
    where = Place(path=f"seeds/data/{path.name}")
    shipped = _shipped_tables()
    if path.suffix != ".yml" or path.stem not in shipped:
        remedy = _suggest(path.stem, shipped, ending=".yml")
        return where.problem("table-unknown", "no such table", remedy, "warning")
    try:
        if path.is_symlink() and not path.resolve().is_relative_to(own.resolve().parent.parent):
            raise ValueError("the link leads out of the project")
        _read_own(path.stem, own)
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else None
        message = " ".join(str(fault.problem).split())
        return _faulty(Place(path=where.path, line=line), message)
    except (yaml.YAMLError, OSError, UnicodeError, TypeError, ValueError, KeyError, AttributeError, re.error) as fault:
        return _faulty(where, " ".join(str(fault).split())[:200] or type(fault).__name__)
    return None


def _faulty(where: Place, message: str) -> Problem:
    shipped = f"builder/{where.path.removeprefix('seeds/')}"
    return where.problem("table-faulty", message, f"write it in the shape of {shipped}")


def _shipped_tables() -> tuple[str, ...]:
    folder = resources.files("builder").joinpath("data")
    return tuple(sorted(item.name.removesuffix(".yml") for item in folder.iterdir() if item.name.endswith(".yml")))


def _make_knowledge(table: Callable[[str], Table]) -> Knowledge:
    outlets, events = read_outlets(table("outlets")), read_events(table("events"))
    name_words = read_name_words(table("name_words"), table("given_names"), table("titles"))
    common_words = read_common_words(table("common_words"))
    return Knowledge(
        abbreviations=fill(Abbreviations, table("abbreviations")),
        counted=read_counted(table("counted")),
        cuts=words(table("cuts"), "phrases"),
        deeds=read_deeds(table("deeds")),
        events=events,
        common_words=common_words,
        exports=read_exports(table("exports")),
        extents=read_extents(table("extents")),
        furniture=read_furniture(table("furniture")),
        gazetteer=make_gazetteer(
            read_countries(table("countries")),
            read_organisations(table("organisations")),
            outlets.by_id.values(),
            read_places(table("places")),
            read_exonyms(table("exonyms")),
        ),
        institutions=read_institutions(table("institutions")),
        name_words=name_words,
        outlets=outlets,
        outcomes=read_outcomes(table("outcomes")),
        promises=read_promises(table("promises")),
        ranking=read_ranking(table("ranking")),
        regions=read_regions(table("regions")),
        headers=read_headers(table("headers")),
        json_fields=read_json_fields(table("json_fields")),
        languages=read_languages(table("languages")),
        limits=read_limits(table("limits")),
        lines=read_line_weights(table("lines")),
        mail=read_mail_words(table("mail")),
        opinion=read_opinion(table("opinion")),
        hedges=read_hedges(table("hedges")),
        speech=read_speech(table("speech")),
        units=read_units(table("units")),
        verbs=read_verbs(table("verbs")),
        wording=read_wording(table("wording")),
        times=read_times(table("times"), table("feasts")),
        facts=read_facts(table("facts")),
        standing=fill(Standing, table("standing")),
        tongues=read_tongues({code: table(f"language_{code}") for code in TONGUES}, name_words, events, common_words),
    )


def load_table(name: str, own: Path | None = None) -> Table:
    """One table: lists are joined, mappings are merged, the dossier's own values win.

    Raises YAMLError, OSError, UnicodeError, TypeError or ValueError where the dossier's own table is faulty.
    """
    shipped = _load_shipped(name)
    extra = own / f"{name}.yml" if own else None
    if extra is None or not extra.is_file():
        return shipped
    mine = _load_own(extra)
    unknown = next((key for key in mine if key not in shipped), None)
    if unknown is not None and name not in _OPEN:  # it would be lost without a word
        raise ValueError(f"{unknown}: no such key; {_suggest(str(unknown), shipped)}")
    merged = dict(shipped)
    for key, value in mine.items():
        merged[key] = _merge(merged.get(key), value)
    return merged


def _read_own(name: str, own: Path) -> None:
    """Raises what its readers raise, and ValueError for the first key that none of them asks for."""
    table: Table = dict(load_table(name, own))
    noted = {key: note_asked(part) for key, part in table.items()}
    _make_knowledge(lambda other: noted if other == name else load_table(other))
    shipped = _load_shipped(name)
    for key, part in noted.items():
        slip = next(find_unread(part, shipped, (key,)), None)
        if slip is not None:
            raise ValueError(
                f"{': '.join((*slip.path, slip.key))}: no such key; {_suggest(slip.key, sorted(slip.asked))}"
            )


def _suggest(written: str, known: Collection[str], ending: str = "") -> str:
    near = get_close_matches(written, known, n=1, cutoff=_ALIKE)
    return f"did you mean {near[0]}{ending}?" if near else f"use one of: {', '.join(known)}"


def _merge(old: Json, new: Json) -> Json:
    if isinstance(old, list) and isinstance(new, list):
        return old + new
    return old | new if isinstance(old, dict) and isinstance(new, dict) else new


@lru_cache(maxsize=64)
def _load_shipped(name: str) -> Table:
    """A shipped table; read once a process, since nothing changes it."""
    text = resources.files("builder").joinpath("data", f"{name}.yml").read_bytes()
    return yaml.load(text, Loader=yaml.CSafeLoader) or {}


def _load_own(path: Path) -> Table:
    if path.stat().st_size > _MAX_OWN_BYTES:
        raise ValueError(f"more than {_MAX_OWN_BYTES:,} bytes")
    text = path.read_bytes().decode("utf-8-sig")
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or depth > _MAX_DEPTH:
            raise ValueError("aliases and deep nesting are not read; ten lines of them can fill a memory")
    table = yaml.load(text, Loader=yaml.CSafeLoader) or {}
    if not isinstance(table, dict):
        raise TypeError("no keys found: a table is a mapping")
    return table
