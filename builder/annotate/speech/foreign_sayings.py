"""Who is said to have said what, in languages other than English: by the place of verb, name and quotation alone.

Four places are read: `« … », a déclaré X`; `X sagte: „…“` and `X dijo que …`; `قال X إن …`; `по словам X, …`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from builder.annotate.speech.attributions import Saying
from builder.annotate.speech.masked import FAR, MASK, PAUSE, TOKEN, Range
from builder.knowledge.speech import Speech
from builder.words import VOWEL_SIGNS

_WORD = re.compile(rf"[^\W\d_]+(?:['’-][^\W\d_]+|[{VOWEL_SIGNS}]+[^\W\d_]*)*")
_BREAK = re.compile(r"[;:.!?…,\ufffb\ufffc]|\s[-–—]\s|[—–―]")
_LONGEST = 9
"""Words of a name with what stands around it ("le ministre russe des Transports, Igor Vassilkov")."""
_SET_OFF, _SET_OFF_WORDS = 2, 5
"""Marks that set a name off before its verb, and words of the longest such name."""
_CLAUSE = 5
"""Words of a clause that somebody can have said."""
_MARKS = ",;:.!?…-–— "
_QUOTE = (MASK, PAUSE)
_ARABIC_MARKS = str.maketrans("،؛؟", ",;?")


def with_latin_marks(text: str) -> str:
    """The text with Latin marks for Arabic ones, which the rules of this module do not ask for."""
    return text.translate(_ARABIC_MARKS)


def find_sayings_by_place(text: str, start: int, end: int, speech: Speech) -> tuple[Saying, ...]:
    """All sayings in `text[start:end]`, a masked stretch with Latin marks, in reading order."""
    found = list(_find_according(text, start, end, speech))
    for word in _WORD.finditer(text, start, end):
        cue = _cue(word, speech)
        if cue is None or any(one.speaker[0] <= cue[0] < one.speaker[1] for one in found):
            continue
        if word[0].casefold() in speech.closing:
            saying = _behind_quote(text, start, end, cue, speech)
            found.extend([saying] if saying and _may_close(text[slice(*saying.speaker)], speech) else [])
            continue
        saying = (
            _behind_quote(text, start, end, cue, speech)
            or _behind_clause(text, start, end, cue, speech)
            or _before_words(text, start, end, cue, speech)
        )
        if saying is not None:
            found.append(saying)
    return tuple(sorted(found, key=lambda saying: saying.cue))


def _may_close(speaker: str, speech: Speech) -> bool:
    """True for who spoke: "„…“, so Ana Roth"; not for "„…“, so das Motto" nor for "„…“, so lautet der Plan"."""
    words = [_plain(word) for word in speaker.split()]
    return (speaker[:1].isupper() or words[0] in speech.openers) and speech.unvoiced.isdisjoint(words)


def _cue(word: re.Match[str], speech: Speech) -> Range | None:
    """Where a verb of saying stands; a name is none."""
    low = word[0].casefold()
    if _inverted(low, speech):
        low = low.partition("-")[0]
    if (
        low in speech.lemma
        or low in speech.closing
        or any(low.startswith(p) and low[len(p) :] in speech.lemma for p in speech.prefixes)
    ):
        return word.span()
    return None


def _behind_quote(text: str, start: int, end: int, cue: Range, speech: Speech) -> Saying | None:
    """`« … », a déclaré X`, `„…“, sagte X`, `«…», — сказал X`: the speaker stands behind the verb."""
    at = cue[0]
    words = list(TOKEN.finditer(text, max(start, at - 40), at))
    name = _pronoun_in(text, cue, speech)
    while words and (_plain(words[-1][0]) in speech.auxiliaries or _inverted(_plain(words[-1][0]), speech)):
        name = name or _pronoun_in(text, words[-1].span(), speech)
        at = words.pop().start()
    before = text[max(start, at - 6) : at].rstrip(_MARKS)
    if not before.endswith(_QUOTE):
        return None
    name = name or _speaker_behind(text, cue, end, speech)
    if name is None:
        return None
    return Saying(speaker=name, cue=cue, content=((start, at), (name[1], end)), place="after", governs=True)


def _behind_clause(text: str, start: int, end: int, cue: Range, speech: Speech) -> Saying | None:
    """`Douze personnes ont été tuées, a annoncé la préfecture`: one clause, its comma, the verb and who speaks."""
    if speech.verb_first:
        return None
    words = list(TOKEN.finditer(text, start, cue[0]))
    while words and _plain(words[-1][0]) in speech.auxiliaries:
        words.pop()
    told = len(words) >= _CLAUSE and text.count(",", start, words[-1].end()) == 1 and words[-1][0].endswith(",")
    if not told:
        return None
    name = _speaker_behind(text, cue, end, speech)
    if name is None or not (
        text[name[0]].isupper() or _plain(text[slice(*name)].split(maxsplit=1)[0]) in speech.definite
    ):
        return None
    return Saying(speaker=name, cue=cue, content=((start, words[-1].end()),), place="after", governs=True)


def _before_words(text: str, start: int, end: int, cue: Range, speech: Speech) -> Saying | None:
    """`X sagte: „…“`, `X dijo que …`, `قال X إن …`: what is said stands behind."""
    name = (
        _name_behind(text, cue[1], end, speech, speech.cuts)
        if speech.verb_first
        else _name_inverted(text, start, end, cue, speech) or _name_before(text, start, cue[0], speech)
    )
    if name is None or not (speech.verb_first or _names_somebody(text, name, speech)):
        return None
    after = max(cue[1], name[1])
    if not _words_follow(text, after, end, speech):
        return None
    return Saying(speaker=name, cue=cue, content=((after, end),), place="before", governs=True)


def _speaker_behind(text: str, cue: Range, end: int, speech: Speech) -> Range | None:
    return _told_in(text, cue, end, speech) or _name_behind(text, cue[1], end, speech, speech.cuts)


def _told_in(text: str, cue: Range, end: int, speech: Speech) -> Range | None:
    """`сообщили ТАСС в МЧС`: behind a verb that no subject needs, those speak in whose house it was told."""
    if text[slice(*cue)].casefold() not in speech.subjectless:
        return None
    tokens = list(islice(TOKEN.finditer(text, cue[1], min(end, cue[1] + FAR)), _LONGEST))
    for token, after in pairwise(tokens):
        if token[0][-1] in _MARKS:
            return None
        if _plain(token[0]) in speech.houses and _plain(after[0]) not in speech.times:
            return _name_behind(text, token.end(), end, speech, speech.cuts)
    return None


def _inverted(word: str, speech: Speech) -> bool:
    """True for a verb with its pronoun behind it: `a-t-il`, `affirme-t-elle`, `dit-il`."""
    verb, *_, pronoun = word.split("-") if "-" in word else (word, "")
    return pronoun in speech.person and (verb in speech.lemma or verb in speech.auxiliaries)


def _pronoun_in(text: str, word: Range, speech: Speech) -> Range | None:
    """Where the pronoun of such a verb stands."""
    low = text[slice(*word)].casefold()
    end = word[0] + len(low.rstrip(_MARKS))
    return (word[0] + low.rindex("-") + 1, end) if _inverted(low, speech) else None


def _name_inverted(text: str, start: int, end: int, cue: Range, speech: Speech) -> Range | None:
    """`Daraufhin sagte X unter anderem: „…“`: where the verb stands second and something else first, X comes third."""
    low = max((found.end() for found in _BREAK.finditer(text, max(start, cue[0] - FAR), cue[0] - 1)), default=start)
    first = TOKEN.search(text, low, cue[0])
    led = first is not None and _plain(first[0]) in speech.leading | speech.adverbs
    if not (speech.verb_second and led):
        return None
    name = _name_behind(text, cue[1], end, speech, speech.cuts)
    name = name and _first_alone(text, name, speech)
    return name if name and _names_somebody(text, name, speech) else None


def _words_follow(text: str, at: int, end: int, speech: Speech) -> bool:
    """True where a quotation, a colon, or a word such as "que" follows before long."""
    for token in TOKEN.finditer(text, at, min(end, at + FAR // 2)):
        if _plain(token[0]) in speech.that or token[0].endswith(":"):
            return True
        if token[0][-1] in ".!?;" or any(mark in text[at : token.start()] for mark in _QUOTE):
            break
    return any(mark in text[at : min(end, at + FAR // 4)] for mark in _QUOTE)


def _find_according(text: str, start: int, end: int, speech: Speech) -> Iterator[Saying]:
    """`selon X, …`, `…, laut X.`, `по словам X`; `X zufolge`."""
    for phrase in speech.according.finditer(text, start, end):
        name = _name_behind(text, phrase.end(), end, speech, speech.houses)
        name = name and _first_alone(text, name, speech)
        name = name and _behind_nouns(text, name, speech)
        if name is not None and speech.unvoiced.isdisjoint(map(_plain, text[slice(*name)].split())):
            content = ((name[1], end),) if phrase.start() - start < 3 else ((start, phrase.start()), (name[1], end))
            yield Saying(speaker=name, cue=phrase.span(), content=content, place="within", governs=True)
    for phrase in speech.behind.finditer(text, start, end):
        name = _name_before(text, start, phrase.start(), speech)
        if name is not None:
            yield Saying(
                speaker=name,
                cue=phrase.span(),
                content=((start, name[0]), (phrase.end(), end)),
                place="within",
                governs=True,
            )


def _behind_nouns(text: str, name: Range, speech: Speech) -> Range:
    """The words up to the first small one behind a noun, where nouns have capitals: `der Stadt` of `der Stadt mehr`."""
    last = 0
    for token in TOKEN.finditer(text, *name) if speech.verb_second else ():
        if last and token[0][0].islower() and _plain(token[0]) not in speech.openers | speech.within:
            return (name[0], last)
        last = token.end() if token[0][0].isupper() else last
    return name


def _first_alone(text: str, name: Range, speech: Speech) -> Range | None:
    """The pronoun alone where one begins the words (`selon lui aux`); nobody where a verb does (`según dijo`)."""
    first = TOKEN.match(text, name[0])
    word = _plain(first[0]) if first else ""
    if word in speech.lemma or word in speech.auxiliaries:
        return None
    return (name[0], first.end()) if first and word in speech.person else name


def _name_behind(text: str, at: int, end: int, speech: Speech, cuts: frozenset[str]) -> Range | None:
    """The words from `at` to a mark, or to one of the words `cuts`: where, when or to whom it was said."""
    tokens: list[re.Match[str]] = []
    at = _behind_asides(text, at, end, speech) if cuts else at
    for token in TOKEN.finditer(text, at, min(end, at + FAR)):
        gap = text[tokens[-1].end() if tokens else at : token.start()]
        word = _plain(token[0])
        if not tokens and word in speech.reflexive:
            at = token.end()
            continue
        if gap.strip() or token[0][0] in "-–—(" or word in speech.that or (tokens and word in speech.lemma):
            break
        if word in cuts and (tokens or speech.verb_first):
            break
        tokens.append(token)
        if (
            len(tokens) > _LONGEST
            or token[0][-1] in ",;:!?…"
            or (token[0][-1] == "." and len(word) > 1 and word not in speech.shortened)
        ):
            break
    return _trim(text, tokens, speech)


def _behind_asides(text: str, at: int, end: int, speech: Speech) -> int:
    """Past the day, and past where it was said, as far as an article tells: `a dit lundi à la tribune la ministre`."""
    tokens = list(islice(TOKEN.finditer(text, at, min(end, at + FAR)), _LONGEST))
    plain = [_plain(token[0]) for token in tokens]
    dated = len(plain) > 1 and plain[0] in speech.definite and plain[1] in speech.times  # "dijo el lunes"
    first = next((n for n, word in enumerate(plain) if n >= dated and word not in speech.times), 0)
    ends = (n for n, token in enumerate(tokens) if token[0][-1] in _MARKS and len(plain[n]) > 1)
    last = next(ends, len(tokens))
    if first < last and plain[first] in speech.cuts and plain[first] not in speech.definite:
        leading = (speech.cuts - speech.times) | speech.definite
        told = [n for n in range(first + 2, last) if plain[n - 1] not in leading]
        named = (n for n in told if _begins_name(tokens, n))
        first = next((n for n in told if plain[n] in speech.definite), next(named, first))
    return tokens[first].start() if first < last else at


def _begins_name(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """True for a capital behind a word without one: `à la presse M. Petit`."""
    return tokens[at][0][0].isupper() and tokens[at - 1][0][0].islower()


def _name_before(text: str, start: int, at: int, speech: Speech) -> Range | None:
    """The words before a verb back to the mark before them, without auxiliaries, adverbs and what leads in."""
    breaks = [start, *(found.end() for found in _BREAK.finditer(text, max(start, at - FAR), at - 1))]
    tokens = list(TOKEN.finditer(text, breaks[-1], at))
    if len(breaks) > 1 and tokens and _plain(tokens[0][0]) in speech.asides:
        tokens = list(
            TOKEN.finditer(text, breaks[-2], breaks[-1])
        )  # "le député Charles Petit, du parti du peuple, a dit"
    while tokens and _plain(tokens[-1][0]) in speech.auxiliaries | speech.adverbs | speech.times:
        tokens.pop()
    while len(tokens) > 1 and _plain(tokens[0][0]) in speech.adverbs:
        del tokens[0]  # "Además el presidente informó"
    if _describes(text, breaks, tokens, speech):
        named = _list_named(text, breaks[-2], breaks[-1])
        return _trim(text, named, speech) or _trim(text, tokens, speech)
    if not tokens and len(breaks) > _SET_OFF and text[breaks[-1] - 1] == ",":
        opening = TOKEN.search(text, breaks[-3], breaks[-2])
        led = opening is not None and _plain(opening[0]) in speech.leading  # "En Lima, Perú, ha dicho"
        tokens = [] if led else _set_off(text, breaks[-2], breaks[-1])
    if len(tokens) > 1 and _plain(tokens[0][0]) in speech.houses and _plain(tokens[1][0]) not in speech.times:
        verb = _WORD.match(text, at)
        tokens = tokens[verb is not None and verb[0].casefold() in speech.subjectless :]  # `в МЧС сообщили, что`
    if tokens and _plain(tokens[0][0]) in speech.leading:
        return None
    return _trim(text, tokens, speech)


def _describes(text: str, breaks: Sequence[int], tokens: Sequence[re.Match[str]], speech: Speech) -> bool:
    """True for words behind a comma that say who was named before it: `Ana Roca, presidenta de Perú dijo`."""
    apposed = len(breaks) > 1 and text[breaks[-1] - 1] == "," and bool(tokens) and tokens[0][0][0].islower()
    return apposed and _plain(tokens[0][0]) not in speech.openers | speech.leading


def _set_off(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The name between two commas ("el alcalde, Luis Roca, ha dicho que"); nothing for a clause."""
    return _list_named(text, start, end) if text[start - 1] == "," else []


def _list_named(text: str, start: int, end: int) -> list[re.Match[str]]:
    """A few words of which the first and the last have capitals; nothing for others."""
    tokens = list(TOKEN.finditer(text, start, end))
    named = bool(tokens) and tokens[0][0][0].isupper() and tokens[-1][0][0].isupper()
    return tokens if named and len(tokens) <= _SET_OFF_WORDS else []


def _trim(text: str, tokens: list[re.Match[str]], speech: Speech) -> Range | None:
    while tokens and _plain(tokens[-1][0]) in speech.times | speech.adverbs | speech.joining:
        tokens.pop()
    clausal = speech.that | speech.finite
    if any(not token[0][0].isupper() and _plain(token[0]) in clausal for token in tokens):
        return None  # a clause, and nobody's name; "la préfète du Grand Est" is one
    if not tokens or len(tokens) > _LONGEST + 1 or all(_plain(token[0]) in speech.definite for token in tokens):
        return None
    first, end = tokens[0], tokens[-1].end()
    while text[end - 1] in ",;:.!?…" and end > first.start():
        end -= 1
    return (first.start(), end) if end > first.start() else None


def _names_somebody(text: str, name: Range, speech: Speech) -> bool:
    """True where a capital, an article or a pronoun shows that the words before a verb are who speaks."""
    words = text[slice(*name)].split()
    return _plain(words[0]) in speech.openers or any(word[0].isupper() for word in words)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").strip(",.;:!?()…")
