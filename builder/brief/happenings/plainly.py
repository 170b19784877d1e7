"""How one sentence tells a happening: by a noun or a verb, done or to come, in plain words or not."""

from builder.brief.directory import Directory
from builder.brief.happenings.line import OWNERS, Line, ends_clean, is_timed
from builder.brief.happenings.tellings import Telling
from builder.words.english import DETERMINERS, POINTERS

SUBJECTS = frozenset({"he", "she"})
MEANWHILE = frozenset({"as", "while", "when", "after", "before"})


class Scene(Line):
    """The line of one telling, with the words of its happening."""

    def __init__(self, telling: Telling, directory: Directory) -> None:
        super().__init__(telling.claim, directory)
        self.telling = telling
        self.counts = tuple(q.span for q in telling.numbers)
        self.event = telling.frame.span


def is_plain(scene: Scene) -> bool:
    """True where the event words stand in no quotation, and a noun among them is whole and bare of odd adjectives."""
    telling = scene.telling
    if telling.is_count or any(q.span.overlaps(scene.event) for q in telling.reading.quotes):
        return False
    return not is_noun(scene) or (ends_clean(scene, scene.event.end) and _opens_clean(scene))


def is_whole(scene: Scene) -> bool:
    """True unless the event word is a noun that only describes another ("attack helicopters")."""
    return not is_noun(scene) or ends_clean(scene, scene.event.end)


def is_noun(scene: Scene) -> bool:
    """True where the event is told by a noun ("visit"), by the lexicon and the word before."""
    first = scene.after(scene.event.start)
    forms = scene.knowledge.events.forms.get(first.low, ()) if first else ()
    kinds = {form.kind for form in forms if form.type == scene.telling.frame.event}
    if len(kinds) < 2:
        return kinds == {"noun"}
    before = scene.before(scene.event.start)[:1]
    return bool(before) and (
        before[0].low in DETERMINERS | OWNERS | scene.knowledge.facts.neutral or is_timed(scene, before[0])
    )


def is_done(scene: Scene) -> bool:
    """True where a verb tells the happening ("visited", "paid a visit"): "his visit" may be over or to come."""
    if not is_noun(scene):
        return not is_trailing(scene)
    skipped = DETERMINERS | scene.knowledge.facts.neutral
    led = next((t for t in scene.before(scene.event.start) if t.low not in skipped and not is_timed(scene, t)), None)
    return led is not None and led.low in scene.knowledge.facts.doing


def is_trailing(scene: Scene) -> bool:
    """True for "before visiting Peru": who does it is who the sentence is about, but not whether it is done."""
    near = scene.before(scene.event.start)[:1]
    is_ing = scene.directory.words(scene.event).split()[0].endswith("ing")
    return is_ing and bool(near) and near[0].low in MEANWHILE


def _opens_clean(scene: Scene) -> bool:
    """True where only plain adjectives, sizes and times stand between a noun and what opens its phrase."""
    for token in scene.before(scene.event.start):
        if is_plain_word(scene, token.low) or is_timed(scene, token):
            continue
        return token.low in DETERMINERS | OWNERS
    return False


def is_known(scene: Scene) -> bool:
    """True where a sentence takes a blow to a land as known, whatever it says of it: "survivors of the earthquake"."""
    kind = scene.knowledge.events.types[scene.telling.frame.event]
    if not (kind.strikes or kind.home) or not is_noun(scene):
        return False
    words = (t for t in scene.before(scene.event.start) if not is_plain_word(scene, t.low) and not is_timed(scene, t))
    opener = next(words, None)
    return opener is not None and opener.low in OWNERS | POINTERS


def is_plain_word(scene: Scene, low: str) -> bool:
    """True for a word before an event noun that changes nothing of what happened: "official", "7.8-magnitude"."""
    facts, strikes = scene.knowledge.facts, scene.knowledge.events.types[scene.telling.frame.event].strikes
    return low in facts.neutral or (strikes and (low in facts.sizes or low[:1].isdigit()))


def is_inverse(scene: Scene) -> bool:
    """True for "received": who acts is named last, after "from"."""
    first = scene.after(scene.event.start)
    return first is not None and first.low in scene.knowledge.events.inverse


def is_aside(scene: Scene) -> bool:
    """True for "as he visited Peru": the article's own words inside a sentence that reports what he said."""
    near = scene.before(scene.event.start)[:2]
    return len(near) == 2 and near[0].low in SUBJECTS and near[1].low in MEANWHILE
