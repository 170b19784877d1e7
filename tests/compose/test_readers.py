"""Feeds and references as the programs of their readers take them: feedparser, pybtex, citeproc."""

import json

import feedparser
import pytest
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from builder.compose.indexing import index_dossier
from tests.compose.made import attach
from tests.compose.sample import sample_dossier

FILES = {file.path: file.data.decode() for file in attach(index_dossier(sample_dossier()))}
CSL = json.loads(FILES["articles/references.json"])


@pytest.mark.parametrize("path", sorted(path for path in FILES if path.endswith(".xml")))
def test_a_feed_reader_finds_nothing_wrong_and_every_entry_whole(path: str) -> None:
    feed = feedparser.parse(FILES[path].encode())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title
    for entry in feed.entries:
        assert entry.id
        assert entry.title
        assert entry.link
        assert entry.updated_parsed
        assert entry.authors


@pytest.mark.parametrize("path", sorted(path.removesuffix(".xml") for path in FILES if path.endswith(".xml")))
def test_a_json_feed_has_what_its_version_asks_for_and_the_entries_of_the_other(path: str) -> None:
    feed = json.loads(FILES[f"{path}.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all(item["id"] and item["content_text"] for item in feed["items"])
    assert len(feed["items"]) == len(feedparser.parse(FILES[f"{path}.xml"].encode()).entries)


def test_a_bibtex_reader_finds_every_article_with_its_writers_alone() -> None:
    entries = parse_string(FILES["articles/references.bib"], "bibtex").entries
    assert len(entries) == len(CSL) > 0
    for entry, reference in zip(entries.values(), CSL, strict=True):
        names = [str(person).strip("{}") for person in entry.persons.get("author", ())]
        assert names == [name["literal"] for name in reference.get("author", ())]
        dates = reference.get("issued", {}).get("date-parts", [[""]])
        assert entry.fields.get("year", "") == str(dates[0][0])


def test_a_reference_manager_reads_every_entry_with_its_date() -> None:
    read = CiteProcJSON(CSL)
    assert set(read) == {entry["id"].lower() for entry in CSL}
    for entry in CSL:
        assert read[entry["id"].lower()].type == "article-newspaper"
        assert ("issued" in entry) == bool(read[entry["id"].lower()].get("issued"))
