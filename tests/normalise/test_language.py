import pytest

from builder.normalise.language import find_language, settle_language
from tests.normalise.reading import KNOWLEDGE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister arrived in the capital on Tuesday, and he was welcomed by his counterpart.", "en"),
        ("Le ministre est arrivé mardi dans la capitale, où il a été accueilli par son homologue.", "fr"),
        ("Der Minister ist am Dienstag in der Hauptstadt eingetroffen und wurde dort begrüßt.", "de"),
        ("El ministro llegó el martes a la capital, donde fue recibido por su homólogo en el aeropuerto.", "es"),
        ("O ministro chegou na terça-feira à capital, onde foi recebido pelo seu homólogo, e não falou.", "pt"),
        ("Министр прибыл во вторник в столицу.", "ru"),
        ("Міністр прибув у вівторок до столиці, її зустріли.", "uk"),
        ("وصل الوزير إلى العاصمة يوم الثلاثاء.", "ar"),
        ("外相は火曜日に首都に到着した。", "ja"),
        ("外交部长周二抵达首都。", "zh"),
        ("Bakan salı günü başkente geldi ve yeni köprünün açıldığını söyledi.", "tr"),
        ("zxq vbn", "und"),
        ("", "und"),
    ],
)
def test_languages_are_told_by_script_and_small_words(text: str, language: str) -> None:
    assert find_language(text, KNOWLEDGE.languages) == language


ENGLISH = "The minister arrived in the capital on Tuesday, and he was welcomed by his counterpart. "
GERMAN = "Der Minister ist am Dienstag in der Hauptstadt eingetroffen und wurde dort begrüßt. "


@pytest.mark.parametrize(
    ("stated", "text", "language"),
    [
        ("en-us", "外相は火曜日に首都に到着した。", "ja"),
        ("kn", ENGLISH, "en"),
        ("bg", "Министърът пристигна във вторник в столицата.", "bg"),
        ("hu", "Kellemes zenés műsor ennyi", "hu"),
        ("en-US", GERMAN * 6, "de"),
        ("en", "CHINA DON'T CARE.", "en"),
        ("de_AT", "zxq vbn", "de"),
        ("english", GERMAN, "de"),
    ],
)
def test_a_stated_language_holds_unless_the_text_is_plainly_in_another(stated: str, text: str, language: str) -> None:
    assert settle_language(stated, text, KNOWLEDGE.languages) == language
