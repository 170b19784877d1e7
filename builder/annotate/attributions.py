"""Who is said to have said what: a verb of saying, its speaker and the words that are theirs.

Works on one stretch of a paragraph (a sentence, or sentences that a quotation joins), with quotations masked: their
words are nobody's grammar but the speaker's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from builder.annotate.marks import Quoted
from builder.knowledge.speech import Speech
from builder.knowledge.verbs import Verbs

MASK = "\ufffc"
PAUSE = "\ufffb"
"""The last character of a masked quotation that ends with a stop or a comma: a speaker may follow."""
Place = Literal["before", "after", "within"]
Range = tuple[int, int]

_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?")
_TOKEN = re.compile(r"[^\s\ufffb\ufffc]+")
_BREAK = re.compile(r"[;:—–\ufffb\ufffc]|--|\s-\s|…|\.\.\.")
_WORDS_FOLLOW = re.compile(r",?\s*(?:[\w'’]+\s+){0,3}?(?:[\ufffb\ufffc]|that\b)|\s*:")
_STOPS = re.compile(r"\s*(?:[.,;!?…)\ufffb\ufffc—–]|--|$)")
_AND = frozenset(("and", "but", "then", "or"))
_DATELINE = re.compile(r"[A-Z][A-Z .,'’/-]{1,40}(?:\s?\([^()]{2,30}\))?\s*(?:[-–—]|--)\s+")
_DASH = re.compile(r"\s*(?:--|[–—]|\s-\s)\s*")
_COLON = re.compile(r":\s*(?=[\ufffb\ufffc])")
_SIGNED = re.compile(r"[\ufffb\ufffc]\s*([—–―]|--)\s*([A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4})\s*\.?\s*$")
_THAT_CLAIM = re.compile(r"\s+that\b")
_PUT_IT = re.compile(r"puts? it", re.IGNORECASE)
_AS = re.compile(r"\bas\s[^,;:]*$", re.IGNORECASE)
_WITH = re.compile(r",\s+with\s+(?=[^,]*$)")
_FAR = 300
"""Characters of a long sentence that are looked at on either side of a verb."""
_SHORT_NAME = 6
_LONGEST_NAME = 22
"""Words; a longer stretch before a verb is a clause, not a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Offsets into the paragraph. `place`: where the speaker stands, seen from the words that are theirs.

    `governs` is True where the whole sentence is theirs, not a part of it.
    """

    speaker: Range
    cue: Range
    content: tuple[Range, ...]
    place: Place
    governs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """The masked text between two offsets, and the knowledge to read it with."""

    text: str
    start: int
    end: int
    speech: Speech
    verbs: Verbs


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A speaker before the verb; `aside` where a relative clause or a coordination carries the verb."""

    start: int
    end: int
    aside: bool = False


def mask(text: str, quoted: Sequence[Quoted]) -> str:
    """The text with every quotation, marks included, overwritten by as many placeholders."""
    parts = []
    at = 0
    for passage in quoted:
        paused = not passage.closed or _pauses(text[max(passage.start, passage.end - 4) : passage.end])
        length = passage.outer_end - passage.outer_start
        parts += [text[at : passage.outer_start], MASK * (length - 1) + (PAUSE if paused else MASK)]
        at = passage.outer_end
    return "".join((*parts, text[at:]))


def _pauses(end: str) -> bool:
    """True where the words come to a stop, marks of a quotation inside them aside."""
    return end.rstrip("'’\"” ")[-1:] in tuple(",.!?…—–-")


def find_sayings(masked: str, start: int, end: int, speech: Speech, verbs: Verbs) -> tuple[Saying, ...]:
    """All verbs of saying in `masked[start:end]` that have a speaker, in reading order."""
    dateline = _DATELINE.match(masked, start, end)
    start = dateline.end() if dateline else start
    stretch = _Stretch(text=masked, start=start, end=end, speech=speech, verbs=verbs)
    found: list[Saying] = []
    for cue in _find_cues(stretch):
        saying = _read_cue(stretch, cue, found[-1] if found else None)
        if saying is not None:
            found.append(saying)
    if not found:
        found += filter(None, (_read_colon(stretch), _read_signature(stretch)))
    return tuple(found)


def main_saying(sayings: Sequence[Saying]) -> Saying | None:
    """The one that governs the sentence: a speaker before a phrase like "according to", else None."""
    governing = [saying for saying in sayings if saying.governs]
    return min(governing, key=lambda saying: (saying.place == "within", saying.cue), default=None)


def _read_colon(stretch: _Stretch) -> Saying | None:
    """`The senator scolded him: "…"`, `Smith: "…"`: whoever the sentence is about."""
    colon = _COLON.search(stretch.text, stretch.start, min(stretch.end, stretch.start + _FAR))
    if colon is None:
        return None
    tokens = list(_TOKEN.finditer(stretch.text, stretch.start, colon.start()))
    name = _subject(stretch, colon.start())
    if name is None and len(tokens) <= _SHORT_NAME and all(token[0][0].isupper() for token in tokens):
        name = _trim(stretch, tokens)
    if name is None or not _is_speaker(stretch, name):
        return None
    content = ((colon.end(), stretch.end),)
    return Saying(speaker=name, cue=(colon.start(), colon.start() + 1), content=content, place="before", governs=False)


def _read_signature(stretch: _Stretch) -> Saying | None:
    """`"…" — Ana Sol`: a name behind a dash that ends the stretch."""
    signed = _SIGNED.search(stretch.text, max(stretch.start, stretch.end - 100), stretch.end)
    if signed is None:
        return None
    content = ((stretch.start, signed.start(1)),)
    return Saying(speaker=signed.span(2), cue=signed.span(1), content=content, place="after", governs=True)


def _read_claim(stretch: _Stretch, cue: _Cue) -> Saying | None:
    """`the minister's claim that …`: the one who owns the claim."""
    tokens = list(_TOKEN.finditer(stretch.text, max(stretch.start, cue.start - 80), cue.start))
    while tokens and tokens[-1][0].islower() and not _owns(stretch, tokens[-1]):
        tokens.pop()
        if tokens and tokens[-1][0][-1] in ",;:.":
            return None
    if not tokens or not _owns(stretch, tokens[-1]):
        return None
    name = _last_name([*tokens], stretch.speech.determiners) or tokens[-1:]
    trimmed = _trim(stretch, name)
    if trimmed is None:
        return None
    end = trimmed[1] - (2 if stretch.text[trimmed[1] - 2] in "'’" else 0)
    content = ((cue.end, stretch.end),)
    return Saying(speaker=(trimmed[0], end), cue=(cue.start, cue.end), content=content, place="before", governs=False)


def _owns(stretch: _Stretch, token: re.Match[str]) -> bool:
    """True for `Smith's` and `his`."""
    return token[0].endswith(("'s", "’s")) or _bare(token) in ("his", "her", "their", "its")


def _find_cues(stretch: _Stretch) -> Iterator[_Cue]:
    verbs = [
        _Cue(start=word.start(), end=word.end(), form=low)
        for word in _WORD.finditer(stretch.text, stretch.start, stretch.end)
        if (low := word[0].casefold()) in stretch.speech.spoken
        and not (word[0][0].isupper() and word.start() > stretch.start)
    ]
    phrases = [
        _Cue(start=phrase.start(), end=phrase.end(), form="")
        for phrase in stretch.speech.according.finditer(stretch.text, stretch.start, stretch.end)
    ]
    return iter(sorted((*verbs, *phrases), key=lambda cue: cue.start) if phrases else verbs)


def _read_cue(stretch: _Stretch, cue: _Cue, previous: Saying | None) -> Saying | None:
    """The saying that a cue belongs to; None where it is a noun, passive, or nobody is named."""
    if not cue.form:
        return _read_according(stretch, cue)
    if cue.form in stretch.speech.claims and _THAT_CLAIM.match(stretch.text, cue.end, stretch.end):
        claimed = _read_claim(stretch, cue)
        if claimed is not None:
            return claimed
    return _read_verb(stretch, cue, previous) if cue.form in stretch.speech.lemma else None


def _read_verb(stretch: _Stretch, cue: _Cue, previous: Saying | None) -> Saying | None:
    if stretch.speech.lemma[cue.form] == "blame" and _follows(stretch.text, cue.end, "on"):
        return None
    if _follows(stretch.text, cue.end, "by"):
        return _read_passive(stretch, cue)
    inverted = _read_inverted(stretch, cue) if _follows_words(stretch, cue.start) else None
    if inverted is not None:
        return inverted
    name = _find_name_before(stretch, cue, previous)
    return None if name is None else _place(stretch, cue, name)


def _follows(text: str, at: int, word: str) -> bool:
    return text[at : at + len(word) + 2] == f" {word} "


def _follows_words(stretch: _Stretch, at: int) -> bool:
    """True where a quotation, or a clause and its comma, ends right before `at`."""
    while at > stretch.start and stretch.text[at - 1].isspace():
        at -= 1
    return at > stretch.start and stretch.text[at - 1] in (PAUSE, ",", MASK)


def _read_according(stretch: _Stretch, cue: _Cue) -> Saying | None:
    name = _name_after(stretch, cue.end, frozenset(("who", "which", "that", "when", "while")))
    if name is None:
        return None
    leads = _only_leads(stretch, cue.start)
    after = (name[1], stretch.end)
    content = (after,) if leads else ((stretch.start, cue.start), after)
    return Saying(speaker=name, cue=(cue.start, cue.end), content=content, place="within", governs=True)


def _read_passive(stretch: _Stretch, cue: _Cue) -> Saying | None:
    """`described by X as Y`: X speaks about what stands around."""
    name = _name_after(stretch, cue.end + len(" by "), frozenset(("as", "of", "for", "to", "who", "which")))
    if name is None or cue.form in stretch.speech.bare:
        return None
    content = ((name[1], stretch.end),)
    return Saying(speaker=name, cue=(cue.start, cue.end), content=content, place="within", governs=False)


def _read_inverted(stretch: _Stretch, cue: _Cue) -> Saying | None:
    """`"…," said X`: the words before, the speaker behind."""
    if cue.form.endswith("ing") or cue.form not in stretch.speech.reports:
        return None
    quoted = _after_quote(stretch, cue.start)
    commas = stretch.text.count(",", max(stretch.start, cue.start - _FAR), cue.start)
    if not quoted and (cue.form in stretch.speech.bare or commas != 1):
        return None
    name = _name_after(stretch, cue.end, stretch.speech.cuts)
    if name is None or not _is_speaker(stretch, name):
        return None
    if not quoted and not _STOPS.match(stretch.text, name[1], stretch.end):
        return None
    content = ((stretch.start, cue.start), (name[1], stretch.end))
    return Saying(speaker=name, cue=(cue.start, cue.end), content=content, place="after", governs=True)


def _after_quote(stretch: _Stretch, at: int) -> bool:
    """True where a quotation that has come to a pause stands right before `at`."""
    before = stretch.text[max(stretch.start, at - 8) : at].rstrip()
    return before.endswith(PAUSE) or (before.endswith(",") and before.rstrip(", ").endswith((MASK, PAUSE)))


def _name_after(stretch: _Stretch, at: int, cuts: frozenset[str]) -> Range | None:
    """The name that begins at `at`: up to a comma, a stop, a quotation or one of the words `cuts`."""
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(stretch.text, at, min(stretch.end, at + _FAR)):
        gap = stretch.text[tokens[-1].end() if tokens else at : token.start()]
        if gap.strip() or token[0].casefold().rstrip(",.") in cuts or token[0] in ("-", "–", "—", "--"):
            break
        tokens.append(token)
        if token[0][-1] in ",;:!?…)" or len(tokens) > _LONGEST_NAME:
            break
    return _trim(stretch, tokens)


def _trim(stretch: _Stretch, tokens: list[re.Match[str]]) -> Range | None:
    """From the first to the last token, without times and adverbs at the end and without the stop."""
    while tokens and _bare(tokens[-1]) in stretch.speech.trailing:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > _LONGEST_NAME:
        return None
    end = tokens[-1].end()
    while stretch.text[end - 1] in ",;:!?…":
        end -= 1
    if stretch.text[end - 1] == "." and not _goes_on(stretch.text[tokens[-1].start() : end], end, stretch):
        end -= 1
    return (tokens[0].start(), end) if end > tokens[0].start() else None


def _goes_on(word: str, end: int, stretch: _Stretch) -> bool:
    """True where the stop belongs to the word: `Jr.`, `U.S.`; at a sentence's end or before a quotation it does not."""
    rest = stretch.text[end : end + 3].strip()
    return word.count(".") > 1 or (end < stretch.end and rest[:1] not in ("", MASK, PAUSE) and not rest[0].isupper())


def _bare(token: re.Match[str]) -> str:
    return token[0].casefold().replace("’", "'").strip(",.;:!?()")


def _is_speaker(stretch: _Stretch, name: Range) -> bool:
    """True where the words can name a speaker: no verb, no clause, not a lone determiner."""
    found = [token.casefold() for token in stretch.text[name[0] : name[1]].split()]
    plain = [word.strip(",.") for word in found]
    first = stretch.text[name[0]]
    known = first.isupper() or plain[0] in stretch.speech.openers
    return (
        (known or len(plain) <= 6)
        and stretch.speech.verbal.isdisjoint(plain)
        and plain[-1] not in stretch.speech.determiners
    )


def _find_name_before(stretch: _Stretch, cue: _Cue, previous: Saying | None) -> _Name | None:
    """The speaker before the verb, across auxiliaries, adverbs, times, asides and relative clauses."""
    low = _region_start(stretch, cue)
    tokens = list(_TOKEN.finditer(stretch.text, low, cue.start))
    if not tokens:
        return _name_before_dashes(stretch, low)
    at, seen = _skip_auxiliaries(stretch, tokens)
    if at < 0 or _is_noun(stretch, cue, _bare(tokens[at]), tokens[at][0]):
        return None
    being = not stretch.speech.being.isdisjoint(seen)
    if cue.form.endswith("ing") and not being:
        return _shared_name(stretch, cue, tokens[at], previous) or _nearest_name(stretch, cue, tokens[: at + 1])
    if being and not cue.form.endswith("ing"):
        return None
    return _name_ending_at(stretch, cue, tokens[: at + 1], previous, low)


def _name_ending_at(
    stretch: _Stretch, cue: _Cue, tokens: list[re.Match[str]], previous: Saying | None, low: int
) -> _Name | None:
    """The name whose last word is the last of `tokens`, by what that word is."""
    word = _bare(tokens[-1])
    if word in _AND:
        return _shared_name(stretch, cue, tokens[-1], previous)
    if word != "to":
        return _collect(stretch, tokens, len(tokens) - 1, low)
    went_on = [_bare(token) for token in tokens[-3:-1]] == ["went", "on"] and len(tokens) > 3
    return _collect(stretch, tokens, len(tokens) - 4, low) if went_on else None


def _name_before_dashes(stretch: _Stretch, low: int) -> _Name | None:
    """`Smith -- the chief executive -- said`: the name before the aside between dashes."""
    dashes = list(_DASH.finditer(stretch.text, max(stretch.start, low - _FAR), low))
    if len(dashes) < 2 or dashes[-1].end() < low:
        return None
    tokens = list(_TOKEN.finditer(stretch.text, max(stretch.start, dashes[-2].start() - _FAR), dashes[-2].start()))
    subject = _subject(stretch, dashes[-2].start()) if not tokens else None
    if subject is not None:
        return _Name(start=subject[0], end=subject[1])
    return _collect(stretch, tokens, len(tokens) - 1, stretch.start) if tokens else None


def _region_start(stretch: _Stretch, cue: _Cue) -> int:
    """Where the clause of the verb begins at the earliest: behind the last quotation, colon, semicolon or dash."""
    low = max(stretch.start, cue.start - _FAR)
    for found in _BREAK.finditer(stretch.text, low, cue.start):
        low = found.end()
    return low


def _skip_auxiliaries(stretch: _Stretch, tokens: list[re.Match[str]]) -> tuple[int, frozenset[str]]:
    """Index of the last token that is no auxiliary, adverb or time, and the auxiliaries passed over."""
    at = len(tokens) - 1
    seen = set()
    while at >= 0:
        word = _bare(tokens[at])
        is_adverb = word in stretch.speech.adverbs or (word.endswith("ly") and tokens[at][0].islower())
        if word in stretch.speech.auxiliaries:
            seen.add(word)
        elif not is_adverb and (at == 0 or word not in stretch.speech.times or tokens[at][0].endswith(",")):
            break
        at -= 1
    return at, frozenset(seen)


def _is_noun(stretch: _Stretch, cue: _Cue, before: str, written: str) -> bool:
    """True where the form is a noun here, or says nothing without words that follow."""
    if (
        before in stretch.speech.determiners
        or before in stretch.speech.objects
        or written.endswith((" '", "s'", "'s", "’s", "s’"))
    ):
        return True
    if cue.form not in stretch.speech.bare:
        return False
    return not (
        _WORDS_FOLLOW.match(stretch.text, cue.end, min(stretch.end, cue.end + 60))
        or _PUT_IT.match(stretch.text, cue.start, cue.end + 3)
        or _ends_post(stretch, cue)
    )


def _ends_post(stretch: _Stretch, cue: _Cue) -> bool:
    """True where verb and speaker follow a quotation, or stand in between: `"…," Smith noted`, `as Smith noted,`."""
    before = stretch.text[max(stretch.start, cue.start - 120) : cue.start]
    return (PAUSE in before or bool(_AS.search(before))) and (
        _stops(stretch, cue) or _follows(stretch.text, cue.end, "of")
    )


def _shared_name(stretch: _Stretch, cue: _Cue, before: re.Match[str], previous: Saying | None) -> _Name | None:
    """The speaker of a verb that stands behind "and", or of `…, adding that`: the sentence's own."""
    joined = before[0].endswith((",", ")")) or _bare(before) in _AND | {"by", "while"}
    if not joined and not _after_quote(stretch, before.start()):
        return _name_behind_with(stretch, cue)
    if previous is not None:
        return _Name(start=previous.speaker[0], end=previous.speaker[1], aside=True)
    subject = _subject(stretch, cue.start)
    return None if subject is None else _Name(start=subject[0], end=subject[1], aside=True)


def _nearest_name(stretch: _Stretch, cue: _Cue, tokens: list[re.Match[str]]) -> _Name | None:
    """`footage of Smith saying, "…"`: the name right before, where a quotation follows at once."""
    follows = stretch.text[cue.end : cue.end + 3].lstrip(" ,:")[:1]
    if follows not in (MASK, PAUSE) or tokens[-1][0][-1] in ",;:":
        return None
    name = _clean(stretch, _last_name(tokens, stretch.speech.determiners))
    return name and replace(name, aside=True)


def _name_behind_with(stretch: _Stretch, cue: _Cue) -> _Name | None:
    """`…, with analysts noting that`: the name between."""
    found = _WITH.search(stretch.text, max(stretch.start, cue.start - 80), cue.start)
    if found is None:
        return None
    name = _clean(stretch, list(_TOKEN.finditer(stretch.text, found.end(), cue.start)))
    return name and replace(name, aside=True)


def _subject(stretch: _Stretch, limit: int) -> Range | None:
    """The sentence's first name: from behind what leads in to its first verb."""
    at = _behind_leads(stretch, stretch.start, limit)
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(stretch.text, at, min(limit, at + _FAR)):
        word = _bare(token)
        if tokens and _may_be_verb(stretch, word, token[0]):
            return _trim(stretch, tokens)
        tokens.append(token)
        if token[0][-1] in ",;:)" or len(tokens) > 12:
            return _trim(stretch, tokens) if token[0][-1] in ",)" else None
    return None


def _may_be_verb(stretch: _Stretch, word: str, written: str) -> bool:
    return (
        word in stretch.speech.auxiliaries
        or word in stretch.verbs.past
        or word in stretch.speech.lemma
        or word in stretch.speech.relative
        or (written.islower() and word.endswith("ed"))
    )


def _behind_leads(stretch: _Stretch, at: int, limit: int) -> int:
    """Where the subject may begin: behind `But`, behind `On Sunday,` or `Speaking in Oslo,`."""
    for _ in range(4):
        token = _TOKEN.search(stretch.text, at, limit)
        if token is None or _bare(token) not in stretch.speech.leading:
            return token.start() if token else at
        comma = stretch.text.find(",", token.start(), min(limit, token.start() + _FAR))
        if comma < 0:
            return _behind_times(stretch, token.start(), limit)
        alone = _bare(token) in ("but", "and", "still", "yet", "so")
        at = token.end() if alone else comma + 1
    return at


def _behind_times(stretch: _Stretch, at: int, limit: int) -> int:
    """Behind a lead without a comma: `On Monday`, `Last month`, `But`."""
    for token in _TOKEN.finditer(stretch.text, at, limit):
        word = _bare(token)
        if word not in stretch.speech.leading and not word.isdigit():
            return token.start()
    return at


def _collect(stretch: _Stretch, tokens: list[re.Match[str]], at: int, low: int) -> _Name | None:
    """The name that ends with token `at`, read backwards to where its clause begins."""
    if tokens[at][0].endswith(","):
        return _name_with_aside(stretch, tokens, at, low)
    aside = verbal = False
    last = at
    while at >= 0:
        word = _bare(tokens[at])
        if word in stretch.speech.relative:
            aside = True
            if at < last and not verbal:
                break
            last, verbal = at - 1, False
        elif _bounds_name(stretch, tokens, at, last):
            break
        elif word in stretch.speech.auxiliaries or word in stretch.verbs.past:
            verbal = True
        at -= 1
    name = None if verbal else _clean(stretch, tokens[at + 1 : last + 1])
    return name and replace(name, aside=aside)


def _bounds_name(stretch: _Stretch, tokens: list[re.Match[str]], at: int, last: int) -> bool:
    """True where another clause ends with token `at`: a comma, a word that begins a clause, an "and" of two verbs."""
    if at < last and tokens[at][0].endswith((",", ";")):
        return True
    word = _bare(tokens[at])
    return word in stretch.speech.clause or (word == "and" and not _joins_names(stretch, tokens, at))


def _joins_names(stretch: _Stretch, tokens: list[re.Match[str]], at: int) -> bool:
    """True where "and" joins two speakers: only a few words before it, none of them a verb."""
    before = tokens[max(0, at - 8) : at]
    return 0 < len(before) < 8 and not any(
        _may_be_verb(stretch, _bare(token), token[0]) or token[0].endswith(",") for token in before
    )


def _name_with_aside(stretch: _Stretch, tokens: list[re.Match[str]], at: int, low: int) -> _Name | None:
    """`Smith, the minister, said`: the name before the aside."""
    start = _behind_leads(stretch, low, tokens[at].end())
    chosen: list[re.Match[str]] = []
    for token in tokens:
        if token.start() < start or token.start() > tokens[at].start():
            continue
        if chosen and _bare(token) in stretch.speech.clause | stretch.speech.relative:
            break
        chosen.append(token)
        if token[0].endswith(","):
            break
    name = _clean(stretch, chosen)
    if name is None or any(_may_be_verb(stretch, _bare(token), token[0]) for token in chosen):
        return None
    return name


def _clean(stretch: _Stretch, tokens: list[re.Match[str]]) -> _Name | None:
    """The name without what leads in and without times; None where no name is left."""
    tokens = _without_leads(stretch, tokens)
    name = _trim(stretch, tokens)
    if name is None or not _is_speaker(stretch, name):
        return None
    return _Name(start=name[0], end=name[1])


def _without_leads(stretch: _Stretch, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Drops `But`, `On Monday`, `Last month`; before a place (`In Mali the minister`) keeps the last name."""
    at = 0
    prepositional = False
    while at < len(tokens):
        word = _bare(tokens[at])
        if word not in stretch.speech.leading and not word.isdigit():
            break
        prepositional = word in stretch.speech.places and word not in stretch.speech.times
        at += 1
    rest = tokens[at:]
    return _last_name(rest, stretch.speech.determiners) if prepositional and at else rest


def _last_name(tokens: list[re.Match[str]], determiners: frozenset[str]) -> list[re.Match[str]]:
    """The last tokens that begin with a determiner or run in capitals."""
    for at in range(len(tokens) - 1, 0, -1):
        if _bare(tokens[at]) in determiners:
            return tokens[at:]
        if tokens[at][0][0].isupper() and not tokens[at - 1][0][0].isupper():
            return tokens[at:]
    return []


def _only_leads(stretch: _Stretch, at: int) -> bool:
    """True where nothing that could be a sentence stands before `at`."""
    if at - stretch.start > _FAR:
        return False
    head = stretch.text[stretch.start : at].strip(" ,")
    if not head:
        return True
    words = [word.casefold().strip(",.") for word in head.split()]
    if words[0] not in stretch.speech.leading:
        return all(word.endswith("ly") or word in stretch.speech.adverbs for word in words)
    comma = stretch.text[stretch.start : at].rstrip().endswith(",")
    return comma or all(word in stretch.speech.leading or word.isdigit() for word in words)


def _place(stretch: _Stretch, cue: _Cue, name: _Name) -> Saying:
    """Whether the words stand before the speaker, behind the verb, or both."""
    before, after = (stretch.start, name.start), (cue.end, stretch.end)
    saying = Saying(
        speaker=(name.start, name.end), cue=(cue.start, cue.end), content=(after,), place="before", governs=False
    )
    if name.aside:
        return saying
    stops = _stops(stretch, cue)
    if _AS.search(stretch.text, max(stretch.start, name.start - 4), name.start):
        return replace(saying, content=(before, after), place="within") if stops or cue.form == "put" else saying
    leads = _only_leads(stretch, name.start)
    if _after_quote(stretch, name.start) and (stops or not leads):
        return replace(saying, content=(before, after), place="after", governs=True)
    if leads:
        return replace(saying, governs=True)
    if stops and stretch.text[max(stretch.start, name.start - 8) : name.start].rstrip().endswith(","):
        governs = cue.form in stretch.speech.reports
        return replace(saying, content=(before, after), place="after", governs=governs)
    return saying


def _stops(stretch: _Stretch, cue: _Cue) -> bool:
    """True where nothing that is said follows the verb: a stop, a comma, a time, a place or a hearer."""
    if _STOPS.match(stretch.text, cue.end, stretch.end):
        return True
    word = _TOKEN.search(stretch.text, cue.end, stretch.end)
    if word is None:
        return True
    if _bare(word) in stretch.speech.places:
        return True
    tail = stretch.text[cue.end : min(stretch.end, cue.end + 80)]
    return stretch.speech.lemma[cue.form] == "tell" and " that " not in tail and len(tail) < 80
