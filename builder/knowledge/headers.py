"""Words around bylines, credits and dates of publication."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, fill, list_by_word, words

_GLUE = r"(?-i:(?:(?<=[a-z]{2})|(?<=By))(?=[A-Z]))"
"""Where a name was pasted on to a word: "vonAnn Lee"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """Patterns made once from `data/headers.yml`; all but that of joints match without regard to case."""

    byline: re.Pattern[str]
    published: re.Pattern[str]
    updated: re.Pattern[str]
    taken: re.Pattern[str]
    """Begins a line that tells when the page was printed, saved or looked up."""
    stamp: re.Pattern[str]
    """How long ago something was, which says no day: "3 hours ago", "il y a 2 heures"."""
    reading: re.Pattern[str]
    """A whole line on how long it takes to read an article: "4 min read"."""
    address: re.Pattern[str]
    """A whole line with the address of its article."""
    slug: re.Pattern[str]
    """What an agency writes before its headline, in capitals: "UPDATE 2-"."""
    american: re.Pattern[str]
    source: re.Pattern[str]
    source_line: re.Pattern[str]
    """A line that says whose the text is ("Source: Reuters"), the name in group 1 …"""
    reporting: re.Pattern[str]
    """… or who helped to report it ("With inputs from AFP")."""
    joint: re.Pattern[str]
    role: re.Pattern[str]
    role_of: Mapping[str, str]
    author_page: re.Pattern[str]
    """What an address holds that leads to the page of an author."""
    follow: re.Pattern[str]
    company: re.Pattern[str]
    """The last word of a company's name that its outlet does without."""
    rights: re.Pattern[str]
    """What a line of rights says where it names nobody: "All rights reserved"."""
    platforms: frozenset[str]
    outlet_words: frozenset[str]
    outlet_articles: frozenset[str]
    section_words: frozenset[str]
    not_names: frozenset[str]
    weekdays: frozenset[str]
    jobs: frozenset[str]
    particles: frozenset[str]

    def says_when(self, text: str) -> bool:
        """True for what begins with a word for when it came out or was changed: "Published On 13 August 2023"."""
        return self.published.match(text) is not None or self.updated.match(text) is not None

    def without_cue(self, text: str) -> str:
        """The names of a byline without what it begins with: "By Ann Lee"."""
        cue = self.byline.match(text)
        return text[cue.end() :].strip() if cue else text.strip()


def read_headers(table: Table) -> Headers:
    """Make the value from `data/headers.yml`."""
    role_of = list_by_word(table, "roles")
    return fill(
        Headers,
        table,
        byline=re.compile(
            rf"(?:[-–—•]\s)?\s*(?:{any_of(words(table, 'bylines'))})(?:\s*:\s*|\s+|$|{_GLUE})", re.IGNORECASE
        ),
        not_names=frozenset((*words(table, "not_names"), *words(table, "weekdays"))),
        published=_anywhere(words(table, "published")),
        updated=_anywhere(words(table, "updated")),
        taken=re.compile(rf"\W*(?:{any_of(words(table, 'taken'))})(?![^\W\d])", re.IGNORECASE),
        stamp=_stamp(any_of(words(table, "spans")), any_of(words(table, "since")), any_of(words(table, "ago"))),
        reading=re.compile(
            rf"\W*\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?\s?(?:{any_of(words(table, 'reading'))})\W*", re.IGNORECASE
        ),
        address=re.compile(
            rf"(?:\W*(?:{any_of(words(table, 'addresses'))})\s?(?:[:–-]\s?)?)?(?P<url>https?://\S+)", re.IGNORECASE
        ),
        slug=re.compile(
            rf"(?:(?:{any_of(word.upper() for word in words(table, 'slugs'))})(?:\s\d{{1,2}})?-)+(?=[^\W\d_])"
        ),
        american=_anywhere(words(table, "american")),
        source=re.compile(rf"\s*(?:{any_of(words(table, 'sources'))})\s*(?::|[-–—]|\s)\s*", re.IGNORECASE),
        source_line=re.compile(rf"^\W*(?:{any_of(words(table, 'source_lines'))})\s*[:：]\s*(.+)$", re.IGNORECASE),
        reporting=re.compile(rf"^\W*(?:{any_of(words(table, 'reporting'))})\s+(.+)$", re.IGNORECASE),
        joint=re.compile(rf"\s*(?:[,;/&|]|\b(?:{any_of(_in_both_cases(words(table, 'joints')))})\b)\s*"),
        role=re.compile(rf"\b(?:{any_of(role_of)})\b\s*:?\s*", re.IGNORECASE),
        role_of=role_of,
        company=re.compile(rf"[,\s]+(?:&|{any_of(words(table, 'company_words'))})\.?$", re.IGNORECASE),
        rights=_anywhere(words(table, "rights")),
        author_page=re.compile(rf"/(?:{any_of(words(table, 'author_folders'))})/"),
        follow=re.compile(rf"\W*(?:{any_of(words(table, 'follow'))})\s+", re.IGNORECASE),
    )


def _stamp(spans: str, since: str, ago: str) -> re.Pattern[str]:
    span = rf"\d{{1,3}}\s?(?:{spans})"
    return re.compile(
        rf"(?<!\w)(?:{since})\s{span}(?!(?!(?:{since})\s)[^\W\d_])|(?<![\d.:]){span}\s(?:{ago})(?!\w)", re.IGNORECASE
    )


def _in_both_cases(joints: Iterable[str]) -> Iterable[str]:
    """Small and shouted; a single capital is somebody's initial."""
    return (form for joint in joints for form in {joint, joint.upper() if len(joint) > 1 else joint})


def _anywhere(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?![^\W\d])", re.IGNORECASE)
