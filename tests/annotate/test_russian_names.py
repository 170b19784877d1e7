"""Names in Russian: where one begins behind an office, how it is listed, and what Latin letters are."""

import pytest

from tests.annotate.test_languages import read


def people(text: str) -> list[str]:
    return [one.name for one in read("ru", text).candidates if one.type == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Об этом рассказал спикер Верховной Рады Андрей Лесной.", ["Андрей Лесной"]),
        ("Глава Минэнерго Александр Лесной приехал в порт.", ["Александр Лесной"]),
        ("Это сказал замминистра иностранных дел Российской Федерации Олег Лесной.", ["Олег Лесной"]),
        ("Это сказал помощник Петра Лесного Артур Зимин.", ["Артур Зимин"]),
        ("Адвокат Ивана Лесного рассказал об этом.", ["Иван Лесной"]),
        ("Патриарх всея Руси Кирилл прибыл в город.", []),
        ("Это сказал президент толпе в штате Западная Вирджиния.", []),
        ("Это сказала депутат Ирина Ярая.", ["Ирина Ярая"]),
        ("Это сказал директор компании Wintershall Марио Зимин.", ["Марио Зимин"]),
        ("Вчера в Виктории Лесной открыл мост.", []),
        ("Рейс из Сидни Зимин пропустил.", []),
        ("Вчера Сидни Зимин открыл мост.", ["Сидни Зимин"]),
    ],
)
def test_a_name_begins_with_its_given_name_behind_what_an_office_is_of(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Об этом сообщил Nord Stream. Глава Nord Stream приехал.", []),
        ("Представитель компании Green Valley отказался от комментариев.", []),
        ("Об этом сообщил Peter Wood.", ["Peter Wood"]),
        ("Вчера в Washington D.C. Пелоси ответила журналистам.", []),
    ],
)
def test_latin_letters_in_a_russian_text_are_a_person_with_a_given_name_alone(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Вчера приехал Аксельбрехт Вернер (Axel Werner).", ["Axel Werner", "Аксельбрехт Вернер"]),
        ("Вчера выступала Жизлен Мартен (Giselle Martin) из Лиона.", ["Giselle Martin", "Жизлен Мартен"]),
        ("Построили Зелёный Мост (Green Bridge).", []),
    ],
)
def test_a_given_name_in_latin_letters_behind_a_russian_name_shows_a_person(text: str, names: list[str]) -> None:
    assert sorted(people(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Встреча с Хайко Маасом прошла вчера. Маас остался доволен.", ["Хайко Маас"]),
        ("Выступил Марио Ланца.", ["Марио Ланца"]),
        ("Выступил Николя Роже.", ["Николя Роже"]),
        ("Адвокат Каролии Зиминой приехал. Каролия ждала.", ["Каролия Зимина"]),
    ],
)
def test_a_foreign_name_in_another_case_is_listed_as_the_article_has_it(text: str, names: list[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Посол Северной Кореи прибыл в Новую Зеландию.", {"north-korea", "new-zealand"}),
        ("В Южной Корее и Соединённых Штатах прошли выборы.", {"south-korea", "united-states"}),
        ("Это решение Верховного суда вызвало спор.", {"supreme-court"}),
        ("Это решение Верховного суда Судана вызвало спор.", {"sudan", "supreme-court-sudan"}),
    ],
)
def test_a_country_is_known_in_every_case_and_a_court_is_of_none_that_is_not_named(text: str, actors: set[str]) -> None:
    assert {mention.actor for mention in read("ru", text).mentions} == actors
