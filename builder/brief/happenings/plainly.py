"""How one sentence tells a happening: by a noun or a verb, done or to come, in plain words or not."""

from builder.brief.directory import Directory
from builder.brief.happenings.line import OWNERS, Line, ends_clean, is_timed
from builder.brief.happenings.tellings import Telling
from builder.words.english import DETERMINERS, HE_OR_SHE

MEANWHILE = frozenset({"as", "while", "when", "after", "before"})


class Account(Line):
    """The line of one telling, with the words of its happening."""

    def __init__(self, telling: Telling, directory: Directory) -> None:
        super().__init__(telling.claim, directory)
        self.telling = telling
        self.counts = tuple(q.span for q in telling.numbers)
        self.event = telling.frame.span


def is_plain(account: Account) -> bool:
    """True where the event words stand in no quotation, and a noun among them is whole and bare of odd adjectives."""
    telling = account.telling
    if telling.is_count or any(q.span.overlaps(account.event) for q in telling.reading.quotes):
        return False
    return not is_noun(account) or (ends_clean(account, account.event.end) and _opens_clean(account))


def is_whole(account: Account) -> bool:
    """True unless the event word is a noun that only describes another ("attack helicopters")."""
    return not is_noun(account) or ends_clean(account, account.event.end)


def is_noun(account: Account) -> bool:
    """True where the event is told by a noun ("visit"), by the lexicon and the word before."""
    first = account.after(account.event.start)
    forms = account.knowledge.events.forms.get(first.low, ()) if first else ()
    kinds = {form.kind for form in forms if form.type == account.telling.frame.event}
    if len(kinds) < 2:
        return kinds == {"noun"}
    before = account.before(account.event.start)[:1]
    return bool(before) and (
        before[0].low in DETERMINERS | OWNERS | account.knowledge.facts.neutral or is_timed(account, before[0])
    )


def is_done(account: Account) -> bool:
    """True where a verb tells the happening ("visited", "paid a visit"): "his visit" may be over or to come."""
    if not is_noun(account):
        return not is_trailing(account)
    skipped = DETERMINERS | account.knowledge.facts.neutral
    led = next(
        (t for t in account.before(account.event.start) if t.low not in skipped and not is_timed(account, t)), None
    )
    return led is not None and led.low in account.knowledge.facts.doing


def is_trailing(account: Account) -> bool:
    """True for "before visiting Peru": who does it is who the sentence is about, but not whether it is done."""
    near = account.before(account.event.start)[:1]
    is_ing = account.directory.words(account.event).split()[0].endswith("ing")
    return is_ing and bool(near) and near[0].low in MEANWHILE


def _opens_clean(account: Account) -> bool:
    """True where only plain adjectives and times stand between a noun and what opens its phrase."""
    for token in account.before(account.event.start):
        if token.low in account.knowledge.facts.neutral or is_timed(account, token):
            continue
        return token.low in DETERMINERS | OWNERS
    return False


def is_inverse(account: Account) -> bool:
    """True for "received": who acts is named last, after "from"."""
    first = account.after(account.event.start)
    return first is not None and first.low in account.knowledge.events.inverse


def is_aside(account: Account) -> bool:
    """True for "as he visited Peru": the article's own words inside a sentence that reports what he said."""
    near = account.before(account.event.start)[:2]
    return len(near) == 2 and near[0].low in HE_OR_SHE and near[1].low in MEANWHILE
