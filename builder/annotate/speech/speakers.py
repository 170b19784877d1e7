"""Which actor the words before or behind a verb of saying name."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.knowledge.name_words import NameWords, Titles
from builder.knowledge.speech import Speech
from builder.naming import fold
from builder.values.annotation import Candidate, Mention
from builder.values.ids import ActorId
from builder.words.grouped import group

_LONGEST = 120
"""Characters before a place among which a mention that holds it begins, the longest name with its office."""
_HEAD_ENDS = re.compile(r",|\s\(|\s(?:of|for|from|in|at|on|via|who|with|to)\s")
_MEDIA = frozenset({"on", "via"})
"""What leads to where it was said: "a statement on Twitter" is not Twitter's."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?")
_SEXES = frozenset({"man", "woman"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionIndex:
    """Mentions by paragraph and place, so that a look-up costs no walk through the text."""

    by_paragraph: Mapping[str, tuple[Mention, ...]]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> "MentionIndex":
        """Index mentions that come in any order."""
        ordered = sorted(mentions, key=lambda mention: mention.span)
        return cls(by_paragraph=group((mention.span.paragraph, mention) for mention in ordered))

    def near(self, paragraph: str, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions that begin at most `_LONGEST` characters before `start`, and before `end`; in reading order."""
        found = self.by_paragraph.get(paragraph, ())
        first = bisect_left(found, start - _LONGEST, key=lambda mention: mention.span.start)
        last = bisect_left(found, end, key=lambda mention: mention.span.start)
        return found[first:last]


def persons(candidates: Sequence[Candidate]) -> frozenset[ActorId]:
    """The actors who can be "he" or "she"."""
    return frozenset(candidate.id for candidate in candidates if candidate.type == "person")


def ways(candidates: Sequence[Candidate], names: NameWords) -> Mapping[ActorId, str]:
    """ "mr" or "ms" for each person whose given name men or women alone bear, else by how the article calls them."""
    told = ((one, fold(one.name).split()[:1]) for one in candidates if one.type == "person")
    found = {
        one.id: names.addresses.get("".join(first), "") or one.address or _way_of(one.roles, names.titles)
        for one, first in told
    }
    return {actor: way for actor, way in found.items() if way}


def _way_of(roles: Sequence[str], titles: Titles) -> str:
    """ "mr" for a spokesman, "ms" for a congresswoman; empty where roles tell nothing, as that of a German."""
    told = [word for role in roles for word in role.casefold().split()]
    words = [word for word in told if (word,) in titles.heads or word in _SEXES]
    return "ms" if any(w.endswith("woman") for w in words) else "mr" if any(w.endswith("man") for w in words) else ""


def holders(candidates: Sequence[Candidate], names: NameWords, speech: Speech) -> Mapping[str, ActorId]:
    """Whom "the governor" means: the one person whom the article calls by that office, present holders alone."""
    found: dict[str, set[ActorId]] = {}
    borne = ((one.id, role.casefold().split()) for one in candidates if one.type == "person" for role in one.roles)
    for actor, words in borne:
        for office in _offices(words, names.titles) if words[0] not in names.titles.past else ():
            found.setdefault(office, set()).add(actor)
    articles = [f"{article} " for article in speech.definite if article.isalpha()] or [
        "" if names.titles.lead else "the "
    ]
    return {
        f"{article}{office}": min(people)
        for office, people in found.items()
        if len(people) == 1
        for article in articles
    }


def _offices(words: Sequence[str], titles: Titles) -> Iterator[str]:
    """What a role is called for short: its last words, or its first where a title begins with its head."""
    for at in range(len(words)):
        if not titles.lead:
            yield " ".join(words[at:])
            if titles.adjective_stems and words[at].endswith("er"):  # "der russische Außenminister"
                yield " ".join((words[at].removesuffix("r"), *words[at + 1 :]))
        elif words[at] not in titles.within:
            yield " ".join(words[: at + 1])


def name_speaker(text: str, start: int, end: int, mentions: Sequence[Mention], speech: Speech) -> ActorId | None:
    """The actor that the name at these offsets stands for: the one its head names.

    Of "Mali's foreign ministry" the ministry, not Mali; of "a spokesman for the army" the army; of "the minister, Ana
    Sol" Ana Sol; of "Western officials" nobody; of two names joined by "and" nobody.
    """
    inside = [mention for mention in mentions if mention.span.start < end and start < mention.span.end]
    apposed = _apposed(inside, text, start, end)
    if apposed is not None:
        return apposed
    found = _HEAD_ENDS.search(text, start, end)
    head = found.start() if found else end
    if " and " in text[start:head] and not any(m.span.start <= start and m.span.end >= head for m in inside):
        return None
    if speech.verb_first and inside and inside[0].span.start == start and inside[0].kind != "demonym":
        return inside[0].actor  # "قالت السويد لتركيا": who says it stands before whom it is said to
    named = _ending_at(inside, head)
    if named is not None:
        return None if speech.owning and _owns(text, start, named, speech) else named.actor
    words = text[start:head].split()
    voice = next((v for n in (2, 1) if (v := " ".join(words[-n:])).casefold() in speech.voices), None)
    if voice is None:
        return None
    owner = found is not None and found[0].strip() not in _MEDIA
    named = _ending_at(inside, head - len(voice) - 1)
    return named.actor if named else _first_after(inside, head) if owner else None


def _owns(text: str, start: int, named: Mention, speech: Speech) -> bool:
    """True for the name in "l’entourage de Roca": somebody else speaks, unless the words are such as "porte-parole"."""
    small = speech.definite - speech.owning
    words = [word for word in _WORD.findall(text[start : named.span.start].casefold()) if word not in small]
    return len(words) > 1 and words[-1] in speech.owning and speech.voices.isdisjoint(words)


def _apposed(mentions: Sequence[Mention], text: str, start: int, end: int) -> ActorId | None:
    """Who is named behind the comma of "the minister, Ana Sol"."""
    comma = text.rfind(", ", start, end)
    named = [m for m in mentions if m.span.start > comma > start and m.span.end == end and m.kind == "name"]
    return named[0].actor if named else None


def _ending_at(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The longest mention that ends at `at`; a demonym names no speaker."""
    ending = [m for m in mentions if at - 1 <= m.span.end <= at + 1 and m.kind != "demonym"]
    return max(ending, key=lambda m: (m.span.end - m.span.start, -m.span.start), default=None)


def _first_after(mentions: Sequence[Mention], at: int) -> ActorId | None:
    """The outermost of the mentions that begin first behind `at`."""
    behind = [m for m in mentions if m.span.start >= at and m.kind != "demonym"]
    return min(behind, key=lambda m: (m.span.start, -m.span.end)).actor if behind else None
