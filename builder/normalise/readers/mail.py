"""Mail and web archives (MHTML), both MIME: the part that holds the words, and what the header states."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.languages import Languages
from builder.knowledge.mail import MailWords
from builder.normalise.decode import clean, decode, find_codec
from builder.normalise.late import find_lines
from builder.normalise.lines import has_letters
from builder.normalise.media import ENVELOPE
from builder.normalise.readers.document import Document, attempt, broken, cut_off, too_large, wordless
from builder.normalise.readers.stated import read_date, web_address
from builder.values.article import Removed
from builder.values.capture import Capture
from builder.values.problem import Problem, Problems

_LONGEST_HEADER = 2_000
_WITHIN, _BLOCK = 60, 8
"""Non-empty lines in which the header of a mail that was sent on begins, and that it takes at most."""
_TOP = 3
"""Those above the header of a mail that was copied out of its program: a button, the subject once more."""
_COSTLY = frozenset({"uuencode", "x-uuencode", "uue", "x-uue"})
"""An encoding from before 1996: decoding it costs 200 times the memory of the text."""
_NEXT_MAIL = re.compile(rb"^\r?\nFrom [^\n]{1,300}\r?\n[A-Za-z][A-Za-z0-9-]{1,40}: ", re.MULTILINE)
"""Where the next mail of a mailbox begins."""
_LINK = re.compile(r"\s?[<(\[]\s?https?://[^\s<>()\[\]]{1,2000}\s?[>)\]]")
_ADDRESSED = re.compile(r"[>*\s]*[^\W\d_]{2,12}\s?:\*?\s.{0,200}@")
"""The line that names whom the mail went to, in whatever language."""
_RULE = re.compile(r"^[\s*=_~#+-]{4,}$", re.MULTILINE)
_STORIES = 3
"""Ways on to other pages from which a mail tells several stories: one or two stand below an article, too."""
_LANGUAGES = ("en", "de", "fr", "es", "ru")
"""Languages in which programs write the day of a mail that was sent on."""
_ENOUGH = 0.7
"""Markup is read where it shows this part of the plain part's letters: plain parts are often wrapped, or a stub."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The page of a web archive, and the address that it was saved from."""

    page: str
    url: str | None
    problems: Problems


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    sender: str
    subject: str
    date: str


def read_mail(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """A newsletter: subject, sender and date from the header; what is attached is named and left alone."""
    parts = _parse(capture, knowledge)
    if isinstance(parts, Problem):
        return parts
    head = next((part for part in parts[1:] if _is_forwarded(part)), parts[0])
    text = _find_text(capture, parts, knowledge.languages)
    if not text.strip():
        return wordless(capture, "the mail holds no text")
    stated = _Stated(sender=_header(head, "From"), subject=_header(head, "Subject"), date=_header(head, "Date"))
    stated, text = _find_sent_on(text, knowledge.mail, _WITHIN) or (stated, text)
    document = _describe(stated, text, knowledge)
    stories = _note_stories(capture, document.text, knowledge.mail)
    return replace(document, problems=_note_end(capture, parts) + _note_attached(capture, parts) + stories)


def find_pasted_mail(text: str, knowledge: Knowledge) -> Document | None:
    """A mail that somebody saved or pasted as text: its header stands at the top."""
    found = _find_sent_on(text, knowledge.mail, _TOP)
    if found is None:
        return None
    document = _describe(*(_find_sent_on(found[1], knowledge.mail, _WITHIN) or found), knowledge)
    above = filter(has_letters, text[: len(text) - len(document.text)].split("\n"))
    return replace(document, removed=tuple(Removed(text=row.strip(), reason="above the article") for row in above))


def _describe(stated: _Stated, text: str, knowledge: Knowledge) -> Document:
    """What the fields of a header say of the text below them."""
    name, address = parseaddr(stated.sender)
    outlet = knowledge.outlets.find_by_address(f"https://{address.rpartition('@')[2]}/") if "@" in address else None
    subject = stated.subject
    while match := knowledge.mail.prefix.match(subject):
        subject = subject[match.end() :]
    return Document(
        text=text,
        title=subject or None,
        published=next(
            (day for code in _LANGUAGES if (day := read_date(stated.date, "Date", knowledge.headers, code))), None
        ),
        publisher=outlet.name if outlet else name or None,
    )


def _find_sent_on(text: str, words: MailWords, within: int) -> tuple[_Stated, str] | None:
    """What a header within the text states, and the text below it: so mails look that were sent on."""
    rows = text.split("\n")
    filled = [at for at, row in enumerate(rows) if row.strip()]
    for place, start in enumerate(filled[:within]):
        if not words.sender.fullmatch(rows[start].strip()):
            continue
        block = filled[place : place + _BLOCK]
        sender, date, subject = (
            next(((at, m["value"]) for at in block if (m := pattern.fullmatch(rows[at].strip()))), None)
            for pattern in (words.sender, words.date, words.subject)
        )
        if sender and date and subject:
            last = max(at for at in block if at <= max(sender[0], date[0], subject[0]) or _ADDRESSED.match(rows[at]))
            below = "\n".join(rows[last + 1 :])
            return _Stated(sender=sender[1], subject=subject[1], date=date[1]), below if below.strip() else text
    return None


def read_archive(capture: Capture, knowledge: Knowledge) -> Archive | Problem:
    """The first page of a web archive; its pictures and frames are left alone."""
    parts = _parse(capture, knowledge)
    if isinstance(parts, Problem):
        return parts
    page = next((part for part in parts if part.get_content_type() in {"text/html", "application/xhtml+xml"}), None)
    if page is None:
        return broken(capture, "the web archive holds no page: it is damaged or cut off")
    address = _header(parts[0], "Snapshot-Content-Location") or _header(page, "Content-Location")
    text = _decode_part(capture, page, knowledge.languages)
    if not text.strip():
        return wordless(capture, "the page in the web archive is empty")
    return Archive(page=text, url=web_address(address), problems=_note_end(capture, parts))


def _parse(capture: Capture, knowledge: Knowledge) -> list[Message] | Problem:
    """The message and all its parts, from the outside in; of a mailbox that holds several, none."""
    data, most = capture.data, knowledge.limits.parts
    if envelope := ENVELOPE.match(data):
        if _NEXT_MAIL.search(data, envelope.end()):
            return _mailbox(capture)
        data = data[envelope.end() :][: int(envelope["length"]) if envelope["length"] else None]
    parts = attempt(lambda: list(_walk(message_from_bytes(data), most)), capture, "the message")
    if isinstance(parts, list) and len(parts) > most:
        return too_large(capture, f"it has more than {most:,} parts")
    return parts


def _mailbox(capture: Capture) -> Problem:
    return capture.problem(
        "document-of-several", "it is a mailbox of several mails", "save each that is an article as a file of its own"
    )


def _walk(message: Message, most: int) -> Iterator[Message]:
    waiting, count = [message], 0
    while waiting and count <= most:
        part = waiting.pop(0)
        count += 1
        yield part
        payload = part.get_payload()
        if isinstance(payload, list):
            waiting[:0] = [inner for inner in payload if isinstance(inner, Message)]


def _is_forwarded(part: Message) -> bool:
    """True for a whole message inside another: the clipping is what was forwarded, not the cover."""
    return bool(part.get("From") and part.get("Subject"))


def _find_text(capture: Capture, parts: list[Message], languages: Languages) -> str:
    """The fuller of the first plain and the first marked-up part."""
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    inner = next((at for at, part in enumerate(shown) if at and _is_forwarded(part)), 0)
    plain = next((part for part in shown[inner:] if part.get_content_type() == "text/plain"), None)
    marked = next((part for part in shown[inner:] if part.get_content_type() == "text/html"), None)
    words = _RULE.sub("", _LINK.sub("", _decode_part(capture, plain, languages))) if plain is not None else ""
    lines = find_lines(_decode_part(capture, marked, languages)) if marked is not None else ""
    return lines if len(lines) >= len(words) * _ENOUGH else words


def _decode_part(capture: Capture, part: Message, languages: Languages) -> str:
    """The part's text; UTF-8 wins over a declared encoding, since its bytes are hardly ever anything else by chance."""
    if str(part.get("Content-Transfer-Encoding", "")).strip().casefold() in _COSTLY:
        return ""
    payload = attempt(lambda: part.get_payload(decode=True), capture, "a part of the message")
    if not isinstance(payload, bytes):
        return ""
    charset = find_codec(str(part.get_content_charset() or ""))
    for encoding in filter(None, (charset, "utf-8") if payload.isascii() else ("utf-8", charset)):
        try:
            return clean(payload.decode(encoding))
        except UnicodeDecodeError:
            continue
    text, _ = decode(replace(capture, data=payload, media_type=part.get_content_type()), languages)
    return text or ""


def _header(message: Message, name: str) -> str:
    """A field of the header, decoded, on one line; what lies beyond the length of any title is cut."""
    raw = next((str(value) for key, value in message.raw_items() if key.casefold() == name.casefold()), "")
    return _decode_words(raw[:_LONGEST_HEADER])


def _decode_words(raw: str) -> str:
    """What stands in a header or is the name of a file; letters that it may not hold are there as they are written."""
    octets = raw.encode("utf-8", "surrogateescape")
    try:
        raw = octets.decode()
    except UnicodeDecodeError:
        raw = octets.decode("cp1252", "replace")
    try:
        text = str(make_header([_decode_word(*word) for word in decode_header(raw)]))
    except (ValueError, MessageError):  # damaged
        text = raw
    return " ".join(clean(text).split())


def _decode_word(word: bytes | str, charset: str | None) -> tuple[str, str | None]:
    if isinstance(word, str):
        return word, None
    if charset is None:  # what stands beside encoded words, as Python hands it on
        return word.decode("raw-unicode-escape"), None
    return word.decode(find_codec(charset) or "utf-8", "replace"), "utf-8"


def _note_end(capture: Capture, parts: list[Message]) -> Problems:
    missing = any(isinstance(defect, CloseBoundaryNotFoundDefect) for part in parts for defect in part.defects)
    return (cut_off(capture, "the message"),) if missing else ()


def _note_attached(capture: Capture, parts: list[Message]) -> Problems:
    names = [_decode_words(part.get_filename() or part.get_content_type()) for part in parts if _is_attached(part)]
    if not names:
        return ()
    message = f"attached and not read: {', '.join(names)[:200]}"
    remedy = "save it beside the mail, as a file of its own, if it is an article"
    return (capture.problem("attachment-unread", message, remedy, "note"),)


def _note_stories(capture: Capture, text: str, words: MailWords) -> Problems:
    """Of a newsletter of several stories told in short: nobody can say where each begins, so they stay one article."""
    count = sum(1 for _ in words.goes_on.finditer(text))
    if count < _STORIES:
        return ()
    message = f"it tells several stories in short, {count} with a link to the whole: they are read as one article"
    remedy = "save the page of each story that matters as a file of its own, and take the mail out"
    return (capture.problem("mail-of-several", message, remedy, "warning"),)


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" and part.get_content_maintype() != "image"
