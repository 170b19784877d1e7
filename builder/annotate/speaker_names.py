"""The words that name a speaker, before or behind a verb of saying."""

import re
from dataclasses import dataclass, replace

from builder.annotate.masked import (
    FAR,
    MASK,
    PAUSE,
    TOKEN,
    Cue,
    Masked,
    Range,
    after_quote,
    bare,
    follows,
    stops_behind,
)
from builder.words.english import ARTICLES

AS = re.compile(r"\bas\s[^,;:]*$", re.IGNORECASE)
_BREAK = re.compile(r"[;:—–―\ufffb\ufffc]|--|\s-\s|…|\.\.\.")
_WORDS_FOLLOW = re.compile(r",?\s*(?:[\w'’]+\s+){0,3}?(?:[\ufffb\ufffc]|that\b)|\s*:")
_AS_QUOTED = re.compile(r"\s[^.;:!?\ufffb\ufffc]{1,60}?\bas\s[^,.;:!?\ufffb\ufffc]{0,30}[\ufffb\ufffc]")
"""`dismissed the plan as "theatre"`."""
_DASH = re.compile(r"\s*(?:--|[–—―]|\s-\s)\s*")
_SET_OFF = re.compile(r"\w,[”\"]? (?:the )?(?:[A-Z][\w’'.-]+ ){1,4}$")
"""A name that a comma parts from what stands before it ("…, the Times ")."""
_PUT_IT = re.compile(r"puts? it", re.IGNORECASE)
_APPOSED = re.compile(
    r",\s((?:[A-Z][\w.’'-]*\s(?:(?:al|bin|de|del|der|la|van|von)\s)*){1,4}[A-Z](?:[\w’'-]*\w)?)(?=[,;:.]|$)"
)
"""A name behind a comma and before the next mark: "the minister, Ana de la Sol,"."""
_WITH = re.compile(r",\s+with\s+(?=[^,]*$)")
_AND = frozenset(("and", "but", "then", "or"))
_LONGEST_NAME = 22
"""Words; a longer stretch before a verb is a clause, not a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A speaker before the verb; `aside` where a relative clause or a coordination carries the verb."""

    start: int
    end: int
    aside: bool = False


def name_after(masked: Masked, at: int, cuts: frozenset[str]) -> Range | None:
    """The name that begins at `at`: up to a comma, a stop, a quotation or one of the words `cuts`."""
    tokens: list[re.Match[str]] = []
    for token in TOKEN.finditer(masked.text, at, min(masked.end, at + FAR)):
        gap = masked.text[tokens[-1].end() if tokens else at : token.start()]
        if gap.strip() or token[0].casefold().rstrip(",.") in cuts or token[0] in ("-", "–", "—", "--"):
            break
        tokens.append(token)
        if token[0][-1] in ",;:!?…)" or len(tokens) > _LONGEST_NAME:
            break
    name = trim(masked, tokens)
    return name and (name[0], _end_of_apposed(masked, name))


def _end_of_apposed(masked: Masked, name: Range) -> int:
    """Where `the minister, Ana Sol,` ends: a description and the name that is set off behind it are one speaker."""
    described = masked.text[slice(*name)].split()
    is_description = described[-1][0].islower() or described[0].casefold() in ARTICLES
    apposed = _APPOSED.match(masked.text, name[1], masked.end) if is_description else None
    if apposed is None or not masked.speech.times.isdisjoint(apposed[1].casefold().split()):
        return name[1]
    return apposed.end()


def trim(masked: Masked, tokens: list[re.Match[str]]) -> Range | None:
    """From the first to the last token, without times and adverbs at the end and without the stop."""
    while tokens and bare(tokens[-1]) in masked.speech.trailing:
        tokens = tokens[:-1]
    if not tokens or len(tokens) > _LONGEST_NAME:
        return None
    end = tokens[-1].end()
    while masked.text[end - 1] in ",;:!?…":
        end -= 1
    if masked.text[end - 1] == "." and not _goes_on(masked.text[tokens[-1].start() : end], end, masked):
        end -= 1
    return (tokens[0].start(), end) if end > tokens[0].start() else None


def _goes_on(word: str, end: int, masked: Masked) -> bool:
    """True where the stop belongs to the word: `Jr.`, `U.S.`; at a sentence's end or before a quotation it does not."""
    rest = masked.text[end : end + 3].strip()
    return word.count(".") > 1 or (end < masked.end and rest[:1] not in ("", MASK, PAUSE) and not rest[0].isupper())


def is_speaker(masked: Masked, name: Range) -> bool:
    """True where the words can name a speaker: no verb, no clause, not a lone determiner."""
    found = [token.casefold() for token in masked.text[name[0] : name[1]].split()]
    plain = [word.strip(",.") for word in found]
    first = masked.text[name[0]]
    if not (first.isalnum() or first in "$€£"):
        return False
    known = first.isupper() or plain[0] in masked.speech.openers
    return (
        (known or len(plain) <= 6)
        and masked.speech.verbal.isdisjoint(plain)
        and plain[-1] not in masked.speech.determiners
    )


def find_name_before(masked: Masked, cue: Cue, previous: Range | None) -> Name | None:
    """The speaker before the verb, across auxiliaries, adverbs, times, asides and relative clauses."""
    low = _region_start(masked, cue)
    tokens = list(TOKEN.finditer(masked.text, low, cue.start))
    if not tokens:
        return _name_before_dashes(masked, low)
    at, seen = _skip_auxiliaries(masked, tokens)
    if at < 0 or _is_noun(masked, cue, bare(tokens[at]), tokens[at][0]):
        return None
    being = not masked.speech.being.isdisjoint(seen)
    if cue.form.endswith("ing") and not being:
        return _shared_name(masked, cue, tokens[at], previous) or _nearest_name(masked, cue, tokens[: at + 1])
    if being and not cue.form.endswith("ing"):
        return None
    return _name_ending_at(masked, cue, tokens[: at + 1], previous, low)


def _name_ending_at(
    masked: Masked, cue: Cue, tokens: list[re.Match[str]], previous: Range | None, low: int
) -> Name | None:
    """The name whose last word is the last of `tokens`, by what that word is."""
    word = bare(tokens[-1])
    if word in _AND:
        return _shared_name(masked, cue, tokens[-1], previous)
    if word != "to":
        return _collect(masked, tokens, len(tokens) - 1, low)
    went_on = [bare(token) for token in tokens[-3:-1]] == ["went", "on"] and len(tokens) > 3
    return _collect(masked, tokens, len(tokens) - 4, low) if went_on else None


def _name_before_dashes(masked: Masked, low: int) -> Name | None:
    """`Smith -- the chief executive -- said`: the name before the aside between dashes."""
    dashes = list(_DASH.finditer(masked.text, max(masked.start, low - FAR), low))
    if len(dashes) < 2 or dashes[-1].end() < low:
        return None
    tokens = list(TOKEN.finditer(masked.text, max(masked.start, dashes[-2].start() - FAR), dashes[-2].start()))
    subject = find_subject(masked, dashes[-2].start()) if not tokens else None
    if subject is not None:
        return Name(start=subject[0], end=subject[1])
    return _collect(masked, tokens, len(tokens) - 1, masked.start) if tokens else None


def _region_start(masked: Masked, cue: Cue) -> int:
    """Where the clause of the verb begins at the earliest: behind the last quotation, colon, semicolon or dash."""
    low = max(masked.start, cue.start - FAR)
    for found in _BREAK.finditer(masked.text, low, cue.start):
        low = found.end()
    return low


def _skip_auxiliaries(masked: Masked, tokens: list[re.Match[str]]) -> tuple[int, frozenset[str]]:
    """Index of the last token that is no auxiliary, adverb or time, and the auxiliaries passed over."""
    at = len(tokens) - 1
    seen = set()
    while at >= 0:
        word = bare(tokens[at])
        is_adverb = word in masked.speech.adverbs or (word.endswith("ly") and tokens[at][0].islower())
        if word in masked.speech.auxiliaries:
            seen.add(word)
        elif not is_adverb and (at == 0 or word not in masked.speech.times or tokens[at][0].endswith(",")):
            break
        at -= 1
    return at, frozenset(seen)


def _is_noun(masked: Masked, cue: Cue, before: str, written: str) -> bool:
    """True where the form is a noun here, or says nothing without words that follow."""
    if (
        before in masked.speech.determiners
        or before in masked.speech.objects
        or written.endswith((" '", "s'", "'s", "’s", "s’"))
    ):
        return True
    if cue.form in masked.speech.doing and _tells_clause(masked, cue):
        return False
    if cue.form not in masked.speech.bare and cue.form not in masked.speech.doing:
        return False
    return not (
        _WORDS_FOLLOW.match(masked.text, cue.end, min(masked.end, cue.end + 60))
        or _AS_QUOTED.match(masked.text, cue.end, masked.end)
        or _PUT_IT.match(masked.text, cue.start, cue.end + 3)
        or _ends_post(masked, cue)
    )


def _tells_clause(masked: Masked, cue: Cue) -> bool:
    """True for "added the talks would go on": a verb of its own follows; not for "added a second goal"."""
    words = {bare(token) for token in TOKEN.finditer(masked.text, cue.end, masked.end)}
    verbs = masked.verbs
    return any(not words.isdisjoint(kind) for kind in (verbs.past, verbs.present, masked.speech.auxiliaries))


def _ends_post(masked: Masked, cue: Cue) -> bool:
    """True where verb and speaker follow a quotation or a clause, or stand in between.

    `"…," Smith noted`, `as Smith noted,`, `The ship sank, the Times reports.`
    """
    before = masked.text[max(masked.start, cue.start - 120) : cue.start]
    return (PAUSE in before or bool(AS.search(before)) or bool(_SET_OFF.search(before))) and (
        stops_behind(masked, cue) or follows(masked.text, cue.end, "of")
    )


def _shared_name(masked: Masked, cue: Cue, before: re.Match[str], previous: Range | None) -> Name | None:
    """The speaker of a verb that stands behind "and", or of `…, adding that`: the sentence's own."""
    joined = before[0].endswith((",", ")")) or bare(before) in _AND | {"by", "while"}
    if not joined and not after_quote(masked, before.start()):
        return _name_behind_with(masked, cue)
    if previous is not None:
        return Name(start=previous[0], end=previous[1], aside=True)
    subject = find_subject(masked, cue.start)
    return None if subject is None else Name(start=subject[0], end=subject[1], aside=True)


def _nearest_name(masked: Masked, cue: Cue, tokens: list[re.Match[str]]) -> Name | None:
    """`footage of Smith saying, "…"`: the name right before, where a quotation follows at once; no "motion" speaks."""
    mark = masked.text[cue.end : cue.end + 3].lstrip(" ,:")[:1]
    if mark not in (MASK, PAUSE) or tokens[-1][0][-1] in ",;:":
        return None
    name = _clean(masked, last_name(tokens, masked.speech.determiners))
    if name is None or masked.text[name.start : name.end].islower():
        return None
    return replace(name, aside=True)


def _name_behind_with(masked: Masked, cue: Cue) -> Name | None:
    """`…, with analysts noting that`: the name between."""
    found = _WITH.search(masked.text, max(masked.start, cue.start - 80), cue.start)
    if found is None:
        return None
    name = _clean(masked, list(TOKEN.finditer(masked.text, found.end(), cue.start)))
    return name and replace(name, aside=True)


def find_subject(masked: Masked, limit: int) -> Range | None:
    """The sentence's first name: from behind what leads in to its first verb."""
    at = _behind_leads(masked, masked.start, limit)
    tokens: list[re.Match[str]] = []
    for token in TOKEN.finditer(masked.text, at, min(limit, at + FAR)):
        if tokens and _may_be_verb(masked, token):
            return trim(masked, tokens)
        tokens.append(token)
        if token[0][-1] in ",;:)" or len(tokens) > 12:
            return trim(masked, tokens) if token[0][-1] in ",)" else None
    return None


def _may_be_verb(masked: Masked, token: re.Match[str]) -> bool:
    word = bare(token)
    return (
        word in masked.speech.auxiliaries
        or word in masked.verbs.past
        or word in masked.speech.lemma
        or _is_relative(masked, token)
        or (token[0].islower() and word.endswith("ed"))
    )


def _is_relative(masked: Masked, token: re.Match[str]) -> bool:
    """False for the World Health Organization's WHO."""
    return bare(token) in masked.speech.relative and not token[0].isupper()


def _behind_leads(masked: Masked, at: int, limit: int) -> int:
    """Where the subject may begin: behind `But`, behind `On Sunday,` or `Speaking in Oslo,`."""
    for _ in range(4):
        token = TOKEN.search(masked.text, at, limit)
        if token is None or bare(token) not in masked.speech.leading:
            return token.start() if token else at
        comma = masked.text.find(",", token.start(), min(limit, token.start() + FAR))
        if comma < 0:
            return _behind_times(masked, token.start(), limit)
        alone = bare(token) in ("but", "and", "still", "yet", "so")
        at = token.end() if alone else comma + 1
    return at


def _behind_times(masked: Masked, at: int, limit: int) -> int:
    """Behind a lead without a comma: `On Monday`, `Last month`, `But`."""
    for token in TOKEN.finditer(masked.text, at, limit):
        word = bare(token)
        if word not in masked.speech.leading and not word.isdigit():
            return token.start()
    return at


def _collect(masked: Masked, tokens: list[re.Match[str]], at: int, low: int) -> Name | None:
    """The name that ends with token `at`, read backwards to where its clause begins."""
    if tokens[at][0].endswith(","):
        return _name_with_aside(masked, tokens, at, low)
    aside = verbal = False
    last = at
    while at >= 0:
        word = bare(tokens[at])
        if _is_relative(masked, tokens[at]):
            aside = True
            if at < last and not verbal:
                break
            last, verbal = at - 1, False
        elif _bounds_name(masked, tokens, at, last):
            break
        elif (
            word in masked.speech.auxiliaries or word in masked.verbs.past or _reports_clause(masked, tokens, at, last)
        ):
            verbal = True
        at -= 1
    name = None if verbal else _clean(masked, tokens[at + 1 : last + 1])
    return name and replace(name, aside=aside)


def _reports_clause(masked: Masked, tokens: list[re.Match[str]], at: int, last: int) -> bool:
    """True for the verb in "a spokesman confirmed it replied": what follows is what was said, and no name."""
    pronoun = at + 1 == last and bare(tokens[last]) in masked.speech.person | masked.speech.body
    return pronoun and bare(tokens[at]) in masked.speech.lemma


def _bounds_name(masked: Masked, tokens: list[re.Match[str]], at: int, last: int) -> bool:
    """True where another clause ends with token `at`: a comma, a word that begins a clause, an "and" of two verbs."""
    if at < last and tokens[at][0].endswith((",", ";")):
        return True
    word = bare(tokens[at])
    return word in masked.speech.clause or (word == "and" and not _joins_names(masked, tokens, at))


def _joins_names(masked: Masked, tokens: list[re.Match[str]], at: int) -> bool:
    """True where "and" joins two speakers: only a few words before it, none of them a verb."""
    before = tokens[max(0, at - 8) : at]
    return 0 < len(before) < 8 and not any(_may_be_verb(masked, token) or token[0].endswith(",") for token in before)


def _name_with_aside(masked: Masked, tokens: list[re.Match[str]], at: int, low: int) -> Name | None:
    """`Smith, the minister, said`: the name before the aside; behind a long lead the one right before it."""
    start = _behind_leads(masked, low, tokens[at].end())
    told = [token for token in tokens[: at + 1] if token.start() >= start]
    commas = [index for index, token in enumerate(told) if token[0].endswith(",")]
    if len(commas) > 1 and _is_relative(masked, told[commas[-2] + 1]):
        found = _clean_alone(masked, told[commas[-3] + 1 if len(commas) > 2 else 0 : commas[-2] + 1])
        if found is not None:
            return found
    chosen: list[re.Match[str]] = []
    for token in told:
        if chosen and (bare(token) in masked.speech.clause or _is_relative(masked, token)):
            break
        chosen.append(token)
        if token[0].endswith(","):
            break
    name = _clean_alone(masked, chosen)
    return name and replace(name, end=_end_of_apposed(masked, (name.start, name.end)))


def _clean_alone(masked: Masked, tokens: list[re.Match[str]]) -> Name | None:
    """The same as `_clean` for words among which no verb may be."""
    return None if any(_may_be_verb(masked, token) for token in tokens) else _clean(masked, tokens)


def _clean(masked: Masked, tokens: list[re.Match[str]]) -> Name | None:
    """The name without what leads in and without times; None where no name is left."""
    tokens = _without_leads(masked, tokens)
    name = trim(masked, tokens)
    if name is None or not is_speaker(masked, name):
        return None
    return Name(start=name[0], end=name[1])


def _without_leads(masked: Masked, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Drops `But`, `On Monday`, `Last month`; before a place (`In Mali the minister`) keeps the last name."""
    at = 0
    prepositional = False
    while at < len(tokens):
        word = bare(tokens[at])
        if word not in masked.speech.leading and not word.isdigit():
            break
        prepositional = word in masked.speech.places and word not in masked.speech.times
        at += 1
    rest = tokens[at:]
    return last_name(rest, masked.speech.determiners) if prepositional and at else rest


def last_name(tokens: list[re.Match[str]], determiners: frozenset[str]) -> list[re.Match[str]]:
    """The last tokens that begin with a determiner or run in capitals."""
    for at in range(len(tokens) - 1, 0, -1):
        if bare(tokens[at]) in determiners:
            return tokens[at:]
        if tokens[at][0][0].isupper() and not tokens[at - 1][0][0].isupper():
            return tokens[at:]
    return []
