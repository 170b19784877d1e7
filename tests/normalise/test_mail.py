from base64 import b64encode
from email.message import EmailMessage, Message
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from tests.documents import BODY, LEAD, TITLE, article_html, article_mail, article_mhtml
from tests.normalise.opening import open_all, open_one, refused, words

TEXT = "\n\n".join(BODY)


def mail(
    text: str = TEXT, sender: str = "The Velmouth Letter <a@velmouth.example>", subject: str = TITLE
) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "reader@home.example", subject
    made["Date"] = "Tue, 07 Feb 2023 10:00:00 +0100"
    made.set_content(text)
    return made


def test_subject_sender_and_date_are_metadata() -> None:
    article = open_one(mail().as_bytes())
    assert (article.title, article.title_basis) == (TITLE, "metadata")
    assert article.publisher == "The Velmouth Letter"
    assert (article.published.value, article.published.basis) == ("2023-02-07", "metadata")
    assert words(article) == list(BODY)


def test_a_sender_whose_domain_is_an_outlets_is_that_outlet() -> None:
    assert open_one(mail(sender="Morning mail <news@theguardian.com>").as_bytes()).publisher == "The Guardian"


@pytest.mark.parametrize("prefix", ["Fwd: ", "FW: Re: ", "WG: ", "[newsletter] "])
def test_what_a_mail_program_put_before_the_subject_is_no_title(prefix: str) -> None:
    assert open_one(mail(subject=prefix + TITLE).as_bytes()).title == TITLE


def test_a_mail_inside_a_mail_is_the_clipping() -> None:
    cover = MIMEMultipart()
    cover["From"], cover["To"], cover["Subject"] = "Ann <ann@home.example>", "bo@home.example", "look at this"
    cover["Date"] = "Thu, 09 Mar 2023 10:00:00 +0100"
    cover.attach(MIMEText("See below."))
    cover.attach(MIMEMessage(mail()))
    article = open_one(cover.as_bytes())
    assert (article.title, article.publisher, article.published.value) == (TITLE, "The Velmouth Letter", "2023-02-07")
    assert words(article) == list(BODY)


@pytest.mark.parametrize(
    ("rule", "names", "day"),
    [
        ("---------- Forwarded message ---------", ("From", "Date", "Subject", "To"), "Sun, 5 Feb 2023 at 10:00"),
        ("-----Ursprüngliche Nachricht-----", ("Von", "Gesendet", "Betreff", "An"), "Sonntag, 5. Februar 2023 10:00"),
        ("", ("De", "Envoyé", "Objet", "À"), "dimanche 5 février 2023 10:00"),
        ("", ("De", "Enviado", "Asunto", "Para"), "domingo, 5 de febrero de 2023 10:00"),
    ],
)
def test_a_mail_that_was_sent_on_is_the_one_below_its_own_header(rule: str, names: tuple[str, ...], day: str) -> None:
    values = ("The Guardian <news@theguardian.com>", day, TITLE, "ann@home.example")
    header = "\n".join(f"{name}: {value}" for name, value in zip(names, values, strict=True))
    made = mail(f"Look at this!\n\n{rule}\n{header}\n\n\n{TEXT}", "Ann <ann@home.example>", "Fwd: " + TITLE)
    article = open_one(made.as_bytes())
    assert (article.title, article.publisher, words(article)) == (TITLE, "The Guardian", list(BODY))
    assert article.published.value == "2023-02-05"


@pytest.mark.parametrize(
    ("names", "day", "above"),
    [
        (("From", "To", "Subject", "Date"), "Sun, 05 Feb 2023 10:00:00 +0100", ""),
        (("From", "Sent", "To", "Subject"), "Sunday, February 5, 2023 10:00 AM", "Print\n\n"),
        (("Von", "Gesendet", "An", "Betreff"), "Sonntag, 5. Februar 2023 10:00", f"{TITLE}\n"),
    ],
)
def test_a_mail_pasted_as_text_is_read_as_one(names: tuple[str, ...], day: str, above: str) -> None:
    values = {"An": "ann@home.example", "To": "ann@home.example", "Subject": f"Fwd: {TITLE}", "Betreff": f"AW: {TITLE}"}
    sender = {"From": "Bo Tan <news@theguardian.com>", "Von": "Bo Tan <news@theguardian.com>"}
    header = "\n".join(f"{name}: {({**values, **sender}).get(name, day)}" for name in names)
    article = open_one(f"{above}{header}\n\n{TEXT}\n".encode())
    assert (article.title, article.publisher, words(article)) == (TITLE, "The Guardian", list(BODY))
    assert (article.published.value, article.published.basis) == ("2023-02-05", "metadata")
    assert header.split("\n") == [gone.text for gone in article.removed if gone.text in header.split("\n")]


@pytest.mark.parametrize("header", ["From: the harbour\nDate: 5 February 2023", "Subject: ferries\nFrom: Bo Tan"])
def test_some_fields_of_a_header_are_none(header: str) -> None:
    assert open_one(f"{TITLE}\n{header}\n\n{TEXT}\n".encode()).publisher != "Bo Tan"


def test_a_colon_in_the_text_is_no_header() -> None:
    text = f"From: the harbour\n\n{TEXT}"
    assert open_one(mail(text).as_bytes()).publisher == "The Velmouth Letter"


def test_markup_is_read_as_its_reader_sees_it() -> None:
    article = open_one(article_mail())
    assert words(article) == list(BODY)
    assert "What is in this letter" not in [removed.text for removed in article.removed]


def test_addresses_that_a_plain_part_holds_are_left_out() -> None:
    article = open_one(mail(TEXT.replace("Monday", "Monday ( https://x.example/a?b=c )")).as_bytes())
    assert words(article)[0] == LEAD


@pytest.mark.parametrize("above", ["From reader@home.example Tue Feb  7 10:00:00 2023\n", "{length}   \r\n"])
def test_what_a_mailbox_writes_above_a_mail_is_no_part_of_it(above: str) -> None:
    data = mail().as_bytes()
    tail = b"<?xml version='1.0'?><plist/>" if "length" in above else b""
    article = open_one(above.format(length=len(data)).encode() + data + tail)
    assert (article.title, words(article)) == (TITLE, list(BODY))


def test_a_mailbox_of_several_is_named() -> None:
    one = b"From a@home.example Tue Feb  7 10:00:00 2023\n" + mail().as_bytes()
    assert refused(one + b"\n" + one) == "document-of-several"


@pytest.mark.parametrize("encoding", ["7-bit", "plain", "8bits", "text/plain"])
def test_a_part_whose_transfer_encoding_nobody_knows_is_read_as_it_stands(encoding: str) -> None:
    data = (
        mail().as_bytes().replace(b"Content-Transfer-Encoding: 7bit", f"Content-Transfer-Encoding: {encoding}".encode())
    )
    assert words(open_one(data)) == list(BODY)


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Más lluvia en Málaga".encode(), "Más lluvia en Málaga"),
        ("Más lluvia en Málaga".encode("cp1252"), "Más lluvia en Málaga"),
        (b"=?gb2312?B?" + b64encode("镕基大桥通车".encode("gb18030")) + b"?=", "镕基大桥通车"),
        (b"=?utf-8?B?abcde?=", "=?utf-8?B?abcde?="),
        (b"=?no-such?Q?Caf=C3=A9?= opens", "Café opens"),
    ],
)
def test_a_subject_is_read_however_it_is_written(subject: bytes, title: str) -> None:
    data = mail(subject="Placeholder").as_bytes().replace(b"Placeholder", subject)
    assert open_one(data).title == title


def test_what_is_attached_is_named_and_not_read() -> None:
    made = mail()
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="report.pdf")
    articles, (problem,) = open_all(made.as_bytes())
    assert words(articles[0]) == list(BODY)
    assert (problem.code, problem.severity) == ("attachment-unread", "note")
    assert "report.pdf" in problem.message


@pytest.mark.parametrize(
    ("end", "count", "codes"),
    [
        ("Read more »", 3, ["mail-of-several"]),
        ("[Weiterlesen]", 3, ["mail-of-several"]),
        ("Lire la suite…", 4, ["mail-of-several"]),
        ("Read more", 2, []),
        ("He read more books than all others.", 4, []),
    ],
)
def test_a_newsletter_of_several_stories_is_one_article_and_named(end: str, count: int, codes: list[str]) -> None:
    parts = [f"{paragraph}\n\n{end}" for paragraph in (BODY * 2)[:count]]
    (article,), problems = open_all(mail("\n\n".join(parts)).as_bytes())
    assert [one.code for one in problems] == codes
    assert words(article)[0] == BODY[0]


@pytest.mark.parametrize("declared", ["utf-8", "us-ascii", "windows-1252", "no-such-charset", "\udcff"])
def test_a_wrong_declared_encoding_does_no_harm(declared: str) -> None:
    head = (
        "From: a@b.example\nTo: c@d.example\nSubject: x y z\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset={declared}\n"
    )
    data = (head + "Content-Transfer-Encoding: 8bit\n\n").encode("utf-8", "replace") + TEXT.encode()
    assert words(open_one(data)) == list(BODY)


def test_an_encoding_that_is_declared_and_true_is_believed() -> None:
    head = "From: a@b.example\nTo: c@d.example\nSubject: =?iso-8859-1?Q?Caf=E9?= in town\nMIME-Version: 1.0\n"
    data = (head + "Content-Type: text/plain; charset=iso-8859-1\n\n").encode() + TEXT.replace(
        "council", "café"
    ).replace("“", '"').replace("”", '"').encode("iso-8859-1")
    article = open_one(data)
    assert article.title == "Café in town"
    assert "harbour café" in words(article)[0]


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n\n",
        b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x",
        b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: text/plain\n"
        b"Content-Transfer-Encoding: base64\n\n!!!!",
        b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: image/png\n\nabc",
        b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n"
        b"Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\nM\n",
    ],
)
def test_a_mail_without_words_is_named(data: bytes) -> None:
    assert refused(data) == "document-without-text"


def test_messages_inside_each_other_without_end_are_refused() -> None:
    head = b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n"
    assert refused(head * 10_000 + b"x") == "document-too-large"


def test_more_parts_than_any_mail_has_are_refused() -> None:
    many: Message = MIMEMultipart()
    many["From"], many["To"] = "a@b.example", "c@d.example"
    for _ in range(30):
        many.attach(MIMEText("x"))
    assert refused(many.as_bytes(), parts=20) == "document-too-large"


def test_a_web_archive_is_the_page_that_was_saved_not_the_day_of_saving() -> None:
    article = open_one(article_mhtml())
    assert words(article) == list(BODY)
    assert article.url == "https://news.example/2023/02/07/wall"
    assert article.published.value == "2023-02-07"


def test_a_web_archive_names_an_outlet_by_its_address() -> None:
    data = article_mhtml().replace(b"news.example", b"www.theguardian.com")
    assert open_one(data).publisher == "The Guardian"


def test_a_web_archive_without_its_page_is_named() -> None:
    assert refused(article_mhtml().replace(b"text/html", b"image/png")) == "document-broken"


def test_pictures_of_a_web_archive_are_never_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket.connect", refuse)
    remote = "<link rel=stylesheet href=http://198.51.100.1/a.css><base href=http://198.51.100.1/>"
    archive = MIMEMultipart("related")
    archive["From"], archive["Content-Location"] = "<Saved by Blink>", "http://198.51.100.1/"
    archive.attach(MIMEText(article_html(remote + "<script src=http://198.51.100.1/a.js></script>"), "html", "utf-8"))
    assert words(open_one(archive.as_bytes())) == list(BODY)
