import codecs
from dataclasses import replace

import pytest
from ftfy import fix_encoding
from ftfy.badness import is_bad
from hypothesis import example, given
from hypothesis import strategies as st

from builder.normalise import normalise
from builder.normalise.decode import clean, decode
from tests.normalise.reading import KNOWLEDGE, body, capture, refuse

SENTENCE = "Erdoğan said “the café in Kyïv” — naïvely — was “open”, and the mayor of Łódź agreed with him."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_in_every_dress_reads_the_same(encoding: str) -> None:
    assert decode(capture(SENTENCE.encode(encoding)), KNOWLEDGE.languages) == (SENTENCE, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    text = "The ministers met in Geneva on Friday."
    assert decode(capture(text.encode(encoding)), KNOWLEDGE.languages) == (text, ())


def test_windows_text_is_read_and_said_to_be_a_guess() -> None:
    sentence = "The café’s owner said “we’re open” – and so it was, über alles, señor."
    text, problems = decode(capture(sentence.encode("cp1252")), KNOWLEDGE.languages)
    assert text == sentence
    assert [(p.code, p.severity) for p in problems] == [("encoding-guessed", "warning")]


def test_cyrillic_windows_text_is_read() -> None:
    sentence = "Министр иностранных дел России Сергей Лавров прибыл в Бамако во вторник. " * 4
    assert decode(capture(sentence.encode("cp1251")), KNOWLEDGE.languages)[0] == sentence


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("cp1250", "Rząd ogłosił w środę, że nie będzie już płacił za węgiel z tej kopalni. "),
        ("iso8859-2", "Rząd ogłosił w środę, że nie będzie już płacił za węgiel z tej kopalni. "),
        ("cp1250", "Vláda ve středu řekla, že už nebude podle smlouvy platit za uhlí z dolů. "),
        ("cp1250", "A miniszter szerint csak az új híd nyílik meg, és nem volt ő a felelős érte. "),
        ("cp1254", "Bakan, köprünün bu yıl açılacağını ve daha sonra bir yolun yapılacağını söyledi. "),
        ("cp1252", "Le ministre a dit que la Côte d’Azur n’est pas là pour payer l’œuvre des autres. "),
        ("cp1252", "Der Minister sagte, für die Brücke über den Fluss ist nach der Wahl kein Geld da. "),
    ],
)
def test_latin_letters_are_those_of_the_language(encoding: str, sentence: str) -> None:
    assert decode(capture((sentence * 3).encode(encoding)), KNOWLEDGE.languages)[0] == sentence * 3


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("x-sjis", "cp932"), ("Shift_JIS", "cp932"), ("iso-2022-jp", "iso2022_jp"), ("gb2312", "gb18030")],
)
def test_a_page_is_read_by_the_name_that_browsers_know(declared: str, encoding: str) -> None:
    words = "橋の開通式は火曜日に行われた" if "j" in declared.casefold() else "大桥星期二通车"
    page = f"<html><head><meta charset={declared}></head><body><p>{words}</p></body></html>"
    text, problems = decode(replace(capture(page.encode(encoding)), media_type="text/html"), KNOWLEDGE.languages)
    assert (text, problems) == (page, ())


@pytest.mark.parametrize("declared", ["base64", "idna", "undefined", "punycode", "rot13", "zip", "no-such"])
def test_a_declared_encoding_that_no_page_is_in_does_no_harm(declared: str) -> None:
    page = f"<html><head><meta charset={declared}></head><body><p>The café opened on the quay.</p></body></html>"
    found, _ = decode(replace(capture(page.encode("cp1252")), media_type="text/html"), KNOWLEDGE.languages)
    assert found == page


@given(st.lists(st.sampled_from(["Ã©", "â€™", "Â ", "à", "œ", "“", "”", "é", "Ø", "x", ".", " ", "harbour opens"])))
def test_mojibake_is_seen_wherever_ftfy_sees_it(parts: list[str]) -> None:
    text = "".join(("“„", *parts))
    assert clean(text) == clean(fix_encoding(text) if is_bad(text) else text)


def test_mojibake_is_undone_and_healthy_text_left_alone() -> None:
    healthy = "Russia’s “shared wish” costs 5 €."
    broken = "Russiaâ€™s â€œshared wishâ€\x9d costs 5 â‚¬."
    assert clean(broken) == healthy
    assert clean(healthy) == healthy


def test_every_line_end_is_one_and_every_space_is_plain() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\x0bf") == "a\nb\nc\nd\ne\nf"
    assert clean("a\xa0b\tc\u2009d\u3000e") == "a b c d e"


def test_invisible_marks_and_controls_are_gone() -> None:
    assert clean("\u202eM\u200bali\u2066 \xadsa\x00id\x1b\ufeff\U000e0041") == "Mali said"


def test_joiners_of_arabic_persian_and_emoji_stay() -> None:
    assert clean("می\u200cخواهم 👩\u200d👧") == "می\u200cخواهم 👩\u200d👧"


@example("\x94Â\x1f")
@given(st.text())
def test_cleaning_twice_equals_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_problem_never_an_exception(data: bytes) -> None:
    text, problems = decode(capture(data), KNOWLEDGE.languages)
    assert text is not None or len(problems) == 1


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, "\u200b\u200e".encode()])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    assert [p.code for p in refuse(data)] == ["capture-empty"]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe" * 9, bytes(range(256)) * 4, b"\x00" * 64]
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    assert [p.code for p in refuse(data)] == ["capture-binary"]


def test_a_text_beyond_the_limit_is_refused_unread_and_a_dossier_may_set_it() -> None:
    data = b"The ministers met in Geneva on Friday.\n"
    few = replace(KNOWLEDGE, limits=replace(KNOWLEDGE.limits, text_bytes=len(data) - 1))
    assert [p.code for p in normalise(capture(data), few)[1]] == ["document-too-large"]
    assert not normalise(capture(data), KNOWLEDGE)[1]


def test_a_page_that_is_not_in_the_utf_8_it_declares_is_read_by_a_guess() -> None:
    page = (
        "<meta charset=utf-8><p>Le préfet a déclaré mardi que le café rouvrirait à la mi-été, après une décennie.</p>"
    )
    text, problems = decode(replace(capture(page.encode("cp1252")), media_type="text/html"), KNOWLEDGE.languages)
    assert text == page
    assert [p.code for p in problems] == ["encoding-guessed"]


def test_utf_8_that_is_cut_in_the_middle_of_a_letter_stays_utf_8() -> None:
    whole = "Le préfet a déclaré mardi que le café rouvrirait cet été"
    text, problems = decode(capture(whole.encode()[:-1]), KNOWLEDGE.languages)
    assert text == whole[:-1] + "\ufffd"
    assert [(p.code, p.severity) for p in problems] == [("encoding-damaged", "warning")]


def test_what_fills_a_file_up_to_a_whole_block_is_no_text() -> None:
    assert body(b"The ferry sailed on Tuesday." + b"\0" * 4000) == ["The ferry sailed on Tuesday."]
