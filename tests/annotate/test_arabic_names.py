"""Names in Arabic, whose letters have no capitals: when a word is somebody's name, and when a word."""

import pytest

from tests.annotate.test_languages import actors, read


@pytest.mark.parametrize(
    "text",
    [
        "اتفق الطرفان علي وقف القتال. وأصر الوفد علي مطالبه.",
        "حصل الفريق علي المركز الثالث، وحافظ علي صدارته.",
        "أجاب الناطق على سؤال. ورد علي سؤال آخر علي الفور.",
    ],
)
def test_who_writes_a_preposition_as_a_name_is_written_names_nobody_by_it(text: str) -> None:
    assert actors("ar", text) == []


def test_a_name_that_is_written_as_others_write_a_preposition_is_one_where_that_is_written_well() -> None:
    assert actors("ar", "وصل علي الطويل إلى البصرة. وقع على الاتفاق ورد على أسئلة.")[0][0] == "علي الطويل"
    assert actors("ar", "وقال علي الطويل إن الجسر جاهز.")[0][0] == "علي الطويل"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار أمير الريف المدينة أمس.", ""),
        ("جاء فارس ليلا على حصان.", ""),
        ("نشرت الصحيفة عدد المقاعد وأسماء الفائزين بها.", ""),
        ("يهدف الجسر إلى تيسير مرور الشاحنات.", ""),
        ("ظهر في البحيرة نوع نادر الوجود.", ""),
        ("حصلت الممرضة على وسام الاستحقاق.", ""),
        ("وقال الدكتور أمير الحسيني إن اللقاح آمن.", "أمير الحسيني"),
    ],
)
def test_a_given_name_that_is_a_word_is_a_name_behind_a_title_a_verb_or_another(text: str, name: str) -> None:
    assert [one.name for one in read("ar", text).candidates] == [name] * bool(name)


def test_a_given_name_that_is_a_word_is_a_name_wherever_it_stands_with_a_surname_that_it_was_shown_with() -> None:
    told = "سافر أمير الحسيني أمس. وقال الدكتور أمير الحسيني إن اللقاح آمن. وعاد أمير الريف."
    assert [text for text, _ in actors("ar", told)] == ["أمير الحسيني", "أمير الحسيني"]


def test_a_surname_with_the_article_stands_alone_where_the_article_shows_it_as_a_name() -> None:
    told = "التقى حمزة المصري الصحفيين. وفاز المنتخب المصري بالكأس."
    assert [text for text, _ in actors("ar", told)] == ["حمزة المصري"]
    said = "التقى سعد الحريري الصحفيين. وقال الحريري إن اللقاء مثمر. ثم غادر الحريري."
    assert [text for text, _ in actors("ar", said)] == ["سعد الحريري", "الحريري", "الحريري"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استقبل محمود عباس وزير الخارجية.", "محمود عباس"),
        ("كشف محمود عباس تفاصيل الاتفاق.", "محمود عباس"),
        ("حضر محمد حسين السعدي اللقاء.", "محمد حسين السعدي"),
        ("أشاد يوسف شاهين وإخراج الفيلم.", "يوسف شاهين"),
        ("عاد خالد للمدينة.", ""),
        ("سأل ليندا وجون كايا عما حدث.", "جون كايا"),
        ("أبدى الطرفان حسن نية.", ""),
    ],
)
def test_a_name_ends_before_words_that_are_no_names(text: str, name: str) -> None:
    assert [one.name for one in read("ar", text).candidates if one.type == "person"] == [name] * bool(name)


def test_what_is_written_on_to_a_name_is_no_spelling_of_it() -> None:
    found = read(
        "ar", "وصل سعد الكردي إلى باريس. وقعت ألمانيا وفرنسا الاتفاق، وسعد الكردي شاهد لكوريا الشمالية."
    ).candidates
    assert [one.aliases for one in found] == [("فرنسا",), ("ألمانيا",), ("كوريا الشمالية",), ("سعد الكردي",)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استقبل الأمير محمد بن ناصر الوفد.", "محمد بن ناصر"),
        ("وقال الشيخ أحمد بن خالد آل حمدان إن الميناء جاهز.", "أحمد بن خالد آل حمدان"),
        ("وصل عبد الغفور الراوي إلى البصرة.", "عبد الغفور الراوي"),
        ("التقى حسن فضل الله الصحفيين.", "حسن فضل الله"),
    ],
)
def test_a_name_goes_on_behind_whose_son_or_servant_somebody_is(text: str, name: str) -> None:
    assert [one.name for one in read("ar", text).candidates] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت السفيرة النرويجية سولفيغ هاغن إن المحادثات مستمرة.", "سولفيغ هاغن"),
        ('أكد المدرب السابق غونتر برانت "سنفوز بالكأس" قبل المباراة.', "غونتر برانت"),
        ("وقالت المتحدثة باسم المستشفى اليوم إن اللقاح آمن.", ""),
        ("وقال الوزير السابق مخاطبا أنصار حزبه إن الجسر جاهز.", ""),
        ("وأكد الوزير الجديد لصحيفة محلية أن الجسر جاهز.", ""),
    ],
)
def test_who_speaks_is_named_between_the_office_and_the_words(text: str, name: str) -> None:
    assert [one.name for one in read("ar", text).candidates] == [name] * bool(name)


@pytest.mark.parametrize(
    "text",
    [
        "وصلت شيرين أبو حمدان إلى المدينة. وكتبت شيرين أبو حمدان كتابا. وقيل إن شيرين استقالت أمس.",
        "وصل سامي توماس إلى المدينة. ودعت توماس لتحقيق شامل.",
        "حضر يحيى عبد الهادي اللقاء. وعرف الجمهور عبد الهادي بوصفه كاتبا.",
    ],
)
def test_a_word_behind_a_part_of_somebodys_name_is_no_surname(text: str) -> None:
    assert len({name for _, name in actors("ar", text)}) == 1
