"""Reads the knowledge tables from disk (shell): the shipped ones, then a dossier's own on top, key by key."""

from importlib import resources
from pathlib import Path

import yaml

from builder.knowledge.abbreviations import read_abbreviations
from builder.knowledge.common_words import read_common_words
from builder.knowledge.countries import read_countries
from builder.knowledge.cuts import read_cuts
from builder.knowledge.events import read_events
from builder.knowledge.furniture import read_furniture
from builder.knowledge.gazetteer import make_gazetteer
from builder.knowledge.headers import read_headers
from builder.knowledge.hedges import read_hedges
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.languages import read_languages
from builder.knowledge.line_weights import read_line_weights
from builder.knowledge.name_words import read_name_words, read_places
from builder.knowledge.organisations import read_institutions, read_organisations
from builder.knowledge.outlets import read_outlets
from builder.knowledge.speech import read_speech
from builder.knowledge.standing import read_standing
from builder.knowledge.tables import Table
from builder.knowledge.times import read_times
from builder.knowledge.units import read_units
from builder.knowledge.verbs import read_verbs
from builder.knowledge.wording import read_wording


def load_knowledge(own: Path | None = None) -> Knowledge:
    """The shipped tables, extended by the tables of the same name in the folder `own`, where there is one."""
    outlets = read_outlets(load_table("outlets", own))
    return Knowledge(
        abbreviations=read_abbreviations(load_table("abbreviations", own)),
        cuts=read_cuts(load_table("cuts", own)),
        events=read_events(load_table("events", own)),
        common_words=read_common_words(load_table("common_words", own)),
        furniture=read_furniture(load_table("furniture", own)),
        gazetteer=make_gazetteer(
            read_countries(load_table("countries", own)),
            read_organisations(load_table("organisations", own)),
            outlets.by_id.values(),
            read_places(load_table("places", own)),
        ),
        institutions=read_institutions(load_table("institutions", own)),
        name_words=read_name_words(
            load_table("name_words", own), load_table("given_names", own), load_table("titles", own)
        ),
        outlets=outlets,
        headers=read_headers(load_table("headers", own)),
        languages=read_languages(load_table("languages", own)),
        lines=read_line_weights(load_table("lines", own)),
        hedges=read_hedges(load_table("hedges", own)),
        speech=read_speech(load_table("speech", own)),
        units=read_units(load_table("units", own)),
        verbs=read_verbs(load_table("verbs", own)),
        wording=read_wording(load_table("wording", own)),
        times=read_times(load_table("times", own)),
        standing=read_standing(load_table("standing", own)),
    )


def load_table(name: str, own: Path | None = None) -> Table:
    """One table: lists are joined, mappings are merged, the dossier's own values win."""
    shipped = yaml.load(
        resources.files("builder").joinpath("data", f"{name}.yml").read_bytes(), Loader=yaml.CSafeLoader
    )
    extra = own / f"{name}.yml" if own else None
    if extra is None or not extra.is_file():
        return shipped or {}
    mine = yaml.load(extra.read_bytes(), Loader=yaml.CSafeLoader) or {}
    merged = dict(shipped or {})
    for key, value in mine.items():
        old = merged.get(key)
        if isinstance(old, list) and isinstance(value, list):
            merged[key] = old + value
        elif isinstance(old, dict) and isinstance(value, dict):
            merged[key] = old | value
        else:
            merged[key] = value
    return merged
