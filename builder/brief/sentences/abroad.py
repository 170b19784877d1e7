"""Sentences in other languages than English that go on with the one before, and so are not quoted alone."""

import re

from builder.brief.sentences.scene import Scene
from builder.brief.sentences.sentence import word_after
from builder.knowledge.tongues import Tongue

_QUOTATION = re.compile('"[^"]*(?:"|$)|[„“][^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|‹[^›]*(?:›|$)')
_HEAD = 4
"""Words at the head of an opening sentence, of which "this" can only mean what stands above the article."""
_BEFORE_TIME = 2
"""Small words before the time that a sentence begins with: "Am", "En la"."""


def leans_abroad(scene: Scene) -> bool:
    """True where a sentence leans by its opening, also behind a time ("Am Montag"), by "diese Zahl" anywhere, by a
    pronoun in its first clause that means nobody known to speak, by a verb whose subject was told before, or by a mood
    of verbs that tells what somebody said who is not named.
    """
    tongue, said = scene.directory.knowledge.tongues.of(scene.reading.article.language), scene.claim.attribution
    if tongue is None or not scene.words:
        return False
    if scene.words[0].low in tongue.speech.person and not scene.words[0].quoted:
        return True
    begun = {scene.text, scene.text[_end_of_time(scene) :]}
    if any(map(tongue.leaning.match, begun)) or _points(scene, tongue):
        return True
    if not scene.stage.opening and any(map(tongue.subjectless.match, begun)):
        return True
    if said is not None and said.speaker_text.casefold() in tongue.speech.person:
        return said.speaker is None
    return any(one.match(scene.text) for one in (tongue.pronouns, *([tongue.hearsay] if said is None else [])))


def _end_of_time(scene: Scene) -> int:
    """Where the words begin behind the time that a sentence opens with ("El lunes", "Am Montag"); 0 behind none."""
    first = min(scene.stage.timed, default=len(scene.words))
    if first > _BEFORE_TIME:
        return 0
    behind = (w for at, w in enumerate(scene.words) if at > first and at not in scene.stage.timed and w.low != ",")
    return next((word.start for word in behind), 0)


def _points(scene: Scene, tongue: Tongue) -> bool:
    """True for "diese Zahl" outside quotations, which may end in a later sentence; behind the beginning of an article's
    first sentence it means what that sentence told.
    """
    words = scene.words[:_HEAD] if scene.stage.opening else scene.words
    told = _QUOTATION.sub(lambda said: " " * len(said[0]), scene.text)
    pointing = (i for i, word in enumerate(words) if word.low in tongue.pointing and told[word.start] != " ")
    return any(i not in scene.stage.timed and word_after(words, i) not in tongue.unpointing for i in pointing)
