"""The words that name a speaker, before a verb of saying."""

import re
from dataclasses import dataclass, replace

from builder.annotate.speech.masked import (
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
    is_adverb,
    is_surname,
    stops_behind,
)
from builder.annotate.speech.speaker_words import end_of_apposed, is_speaker, last_name, trim
from builder.annotate.speech.subjects import (
    behind_leads,
    find_subject,
    is_past,
    is_relative,
    may_be_verb,
    without_leads,
)

AS = re.compile(r"\bas\s[^,;:]*$", re.IGNORECASE)
_BREAK = re.compile(r"[;:—–―\ufffb\ufffc]|--|\s-\s|…|\.\.\.")
_WORDS_FOLLOW = re.compile(r",?\s*(?:[\w'’]+\s+){0,3}?(?:[\ufffb\ufffc]|that\b)|\s*:")
_AS_QUOTED = re.compile(r"\s[^.;:!?\ufffb\ufffc]{1,60}?\bas\s[^,.;:!?\ufffb\ufffc]{0,30}[\ufffb\ufffc]")
"""`dismissed the plan as "theatre"`."""
_DASH = re.compile(r"\s*(?:--|[–—―]|\s-\s)\s*")
_SET_OFF = re.compile(r"\w,[”\"]? (?:the )?(?:[A-Z][\w’'.-]+ ){1,4}$")
"""A name that a comma parts from what stands before it ("…, the Times ")."""
_PUT_IT = re.compile(r"puts? it", re.IGNORECASE)
_WITH = re.compile(r",\s+with\s+(?=[^,]*$)")
_INNER = re.compile(
    r",[^,;]*\b(?:that|which|whom) (?P<name>(?:[A-Z][\w.’'-]+ ){0,4}?(?:[A-Z][\w.’'-]+|he|she))"
    r" (?P<verb>[a-z]+)[^,;]*, $"
)
"""`Roca left, a step that Sol regretted on Friday, saying`: who does what the last part of a sentence tells."""
_IS_DOING = re.compile(r"(he|she|they|we|it)['’](?:s|re)", re.IGNORECASE)
_HAS_DONE = re.compile(r"(he|she|they|we|it)['’](?:ve|d|ll)", re.IGNORECASE)
"""`he's saying`, `he'd said`; "he's called" is passive as often."""
_AND = frozenset(("and", "but", "then", "or"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A speaker before the verb; `aside` where a relative clause or a coordination carries the verb."""

    place: Range
    aside: bool = False


def find_name_before(masked: Masked, cue: Cue, previous: Range | None) -> Name | None:
    """The speaker before the verb, across auxiliaries, adverbs, times, asides and relative clauses."""
    low = _region_start(masked, cue)
    tokens = list(TOKEN.finditer(masked.text, low, cue.start))
    if not tokens:
        return _name_before_dashes(masked, low)
    contracted = (_IS_DOING if cue.form.endswith("ing") else _HAS_DONE).fullmatch(tokens[-1][0])
    if contracted:
        return Name(place=(tokens[-1].start(), tokens[-1].start() + contracted.end(1)))
    quoted = masked.speech.quoted_as.search(masked.text, low, cue.start)
    if quoted:
        return _name_quoted(masked, tokens, quoted, low)
    return _name_by_verb(masked, cue, tokens, previous, low)


def _name_by_verb(
    masked: Masked, cue: Cue, tokens: list[re.Match[str]], previous: Range | None, low: int
) -> Name | None:
    """The name that a verb of saying has by its form, and by what stands right before it."""
    at, seen = _skip_auxiliaries(masked, tokens)
    if at < 0 or _is_noun(masked, cue, bare(tokens[at]), tokens[at][0]):
        return None
    if not seen and _is_one(masked, cue, tokens[:at]):
        return None
    being = not masked.speech.being.isdisjoint(seen)
    if cue.form.endswith("ing") and not being:
        return _shared_name(masked, cue, tokens[at], previous) or _nearest_name(masked, cue, tokens[: at + 1])
    if being and not cue.form.endswith("ing"):
        return None
    return _name_ending_at(masked, cue, tokens[: at + 1], previous, low)


def _name_quoted(masked: Masked, tokens: list[re.Match[str]], quoted: re.Match[str], low: int) -> Name | None:
    """Who is quoted: before "was quoted as saying", and between the words of "Reuters quoted Smith as saying"."""
    before = [token for token in tokens if token.start() < quoted.start()]
    at, seen = _skip_auxiliaries(masked, before) if before else (-1, frozenset[str]())
    if not masked.speech.being.isdisjoint(seen):
        return _collect(masked, before, at, low) if at >= 0 else None
    return _clean(masked, [token for token in tokens if quoted.start(1) <= token.start() < quoted.end(1)])


def _name_ending_at(
    masked: Masked, cue: Cue, tokens: list[re.Match[str]], previous: Range | None, low: int
) -> Name | None:
    """The name whose last word is the last of `tokens`, by what that word is."""
    word = bare(tokens[-1])
    if word in _AND:
        return _shared_name(masked, cue, tokens[-1], previous)
    if word != "to":
        return _collect(masked, tokens, len(tokens) - 1, low)
    went_on = masked.speech.went_on.search(masked.text, low, tokens[-1].end())
    before = [token for token in tokens if went_on and token.start() < went_on.start()]
    return _collect(masked, before, len(before) - 1, low) if before else None


def _name_before_dashes(masked: Masked, low: int) -> Name | None:
    """`Smith -- the chief executive -- said`: the name before the aside between dashes."""
    dashes = list(_DASH.finditer(masked.text, max(masked.start, low - FAR), low))
    if len(dashes) < 2 or dashes[-1].end() < low:
        return None
    tokens = list(TOKEN.finditer(masked.text, max(masked.start, dashes[-2].start() - FAR), dashes[-2].start()))
    subject = find_subject(masked, dashes[-2].start()) if not tokens else None
    if subject is not None:
        return Name(place=subject)
    return _collect(masked, tokens, len(tokens) - 1, masked.start) if tokens else None


def _region_start(masked: Masked, cue: Cue) -> int:
    """Where the clause of the verb begins at the earliest: behind the last quotation, colon, semicolon or dash."""
    low = max(masked.start, cue.start - FAR)
    for found in _BREAK.finditer(masked.text, low, cue.start):
        low = found.end()
    return low + (masked.text[low : low + 1] == ",")


def _skip_auxiliaries(masked: Masked, tokens: list[re.Match[str]]) -> tuple[int, frozenset[str]]:
    """Index of the last token that is no auxiliary, adverb or time, and the auxiliaries passed over."""
    at = len(tokens) - 1
    seen = set()
    while at >= 0:
        word = bare(tokens[at])
        if is_surname(masked, tokens, at):
            break
        if word in masked.speech.auxiliaries:
            seen.add(word)
        elif not is_adverb(masked, tokens[at]) and (
            at == 0 or word not in masked.speech.times or tokens[at][0].endswith(",")
        ):
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


def _is_one(masked: Masked, cue: Cue, before: list[re.Match[str]]) -> bool:
    """True for "a previous demand that": one would demand*s*, unless more are named first ("fans of a club demand").

    A form that is a past as well may speak: "a sign read".
    """
    plain = cue.form == masked.speech.lemma[cue.form] and cue.form not in masked.verbs.past
    words = [bare(token) for token in before[-2:]]
    return plain and words[-1:] in (["a"], ["an"]) and words[0] != "of"


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
        return _name_behind_with(masked, cue) or _name_issuing(masked, cue)
    inner = _inner_name(masked, cue) if cue.form.endswith("ing") else None
    if inner is not None:
        return inner
    place = previous or find_subject(masked, cue.start)
    return place and Name(place=place, aside=True)


def _inner_name(masked: Masked, cue: Cue) -> Name | None:
    """Whoever does what the last part of the sentence tells of what stands before it."""
    inner = _INNER.search(masked.text, max(masked.start, cue.start - FAR), cue.start)
    if inner is None or not (inner["verb"].endswith("ed") or inner["verb"] in masked.verbs.past):
        return None
    return Name(place=inner.span("name"), aside=True)


def _nearest_name(masked: Masked, cue: Cue, tokens: list[re.Match[str]]) -> Name | None:
    """`footage of Smith saying, "…"`: the name right before, where a quotation follows at once; no "motion" speaks."""
    mark = masked.text[cue.end : cue.end + 3].lstrip(" ,:")[:1]
    if mark not in (MASK, PAUSE) or tokens[-1][0][-1] in ",;:":
        return None
    name = _clean(masked, last_name(tokens, masked.speech))
    if name is None or masked.text[slice(*name.place)].islower():
        return None
    return replace(name, aside=True)


def _name_behind_with(masked: Masked, cue: Cue) -> Name | None:
    """`…, with analysts noting that`: the name between."""
    found = _WITH.search(masked.text, max(masked.start, cue.start - 80), cue.start)
    if found is None:
        return None
    name = _clean(masked, list(TOKEN.finditer(masked.text, found.end(), cue.start)))
    return name and replace(name, aside=True)


def _name_issuing(masked: Masked, cue: Cue) -> Name | None:
    """`Smith issued a statement saying`: whoever gives out what says it."""
    subject = find_subject(masked, cue.start)
    verb = TOKEN.search(masked.text, subject[1], cue.start) if subject else None
    while verb and bare(verb) in masked.speech.auxiliaries - masked.speech.being:
        verb = TOKEN.search(masked.text, verb.end(), cue.start)
    if subject is None or verb is None or bare(verb) not in masked.speech.issuing:
        return None
    return Name(place=subject, aside=True)


def _collect(masked: Masked, tokens: list[re.Match[str]], at: int, low: int) -> Name | None:
    """The name that ends with token `at`, read backwards to where its clause begins."""
    if tokens[at][0].endswith(","):
        if masked.text[low - 1 : low + 1] == f"{MASK} ":  # "Ann, asked whether he “loves” it, said"
            subject = find_subject(masked, low)
            return subject and Name(place=subject)
        return _name_with_aside(masked, tokens, at, low)
    aside = verbal = False
    last = at
    while at >= 0:
        word = bare(tokens[at])
        if is_relative(masked, tokens[at]):
            aside = True
            if at < last and not (verbal or may_be_verb(masked, tokens[at + 1])):
                break
            last, verbal = at - 1, False
        elif _bounds_name(masked, tokens, at, last):
            break
        elif not is_surname(masked, tokens, at) and (
            word in masked.speech.auxiliaries
            or is_past(masked, tokens[at])
            or _reports_clause(masked, tokens, at, last)
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
    one = tokens[last][0].endswith(",")  # "Ann, Bo and Cy, who joked"
    return word in masked.speech.clause or (word == "and" and (one or not _joins_names(masked, tokens, at)))


def _joins_names(masked: Masked, tokens: list[re.Match[str]], at: int) -> bool:
    """True where "and" joins two speakers: only a few words before it up to a comma, none of them a verb."""
    begins = next((index + 1 for index in range(at - 1, -1, -1) if tokens[index][0].endswith(",")), 0)
    return 0 < at - begins < 8 and not any(may_be_verb(masked, token) for token in tokens[begins:at])


def _name_with_aside(masked: Masked, tokens: list[re.Match[str]], at: int, low: int) -> Name | None:
    """`Smith, the minister, said`: the name before the aside; behind a long lead the one right before it."""
    start = behind_leads(masked, low, tokens[at].end())
    told = [token for token in tokens[: at + 1] if token.start() >= start]
    commas = [index for index, token in enumerate(told) if token[0].endswith(",")]
    if len(commas) > 1 and is_relative(masked, told[commas[-2] + 1]):
        found = _clean_alone(masked, told[commas[-3] + 1 if len(commas) > 2 else 0 : commas[-2] + 1])
        if found is not None:
            return found
    chosen: list[re.Match[str]] = []
    for token in told:
        if chosen and (bare(token) in masked.speech.clause or is_relative(masked, token)):
            break
        chosen.append(token)
        if token[0].endswith(","):
            break
    name = _clean_alone(masked, chosen)
    return name and replace(name, place=(name.place[0], end_of_apposed(masked, name.place)))


def _clean_alone(masked: Masked, tokens: list[re.Match[str]]) -> Name | None:
    """The same as `_clean` for words among which no verb may be; "the report" is none."""
    led = [at > 0 and bare(tokens[at - 1]) in masked.speech.determiners for at in range(len(tokens))]
    verbal = any(may_be_verb(masked, token) and not noun for token, noun in zip(tokens, led, strict=True))
    return None if verbal else _clean(masked, tokens)


def _clean(masked: Masked, tokens: list[re.Match[str]]) -> Name | None:
    """The name without what leads in and without times; None where no name is left."""
    tokens = without_leads(masked, tokens)
    name = trim(masked, tokens)
    return Name(place=name) if name and is_speaker(masked, name) else None
