"""One dossier with articles in seven languages, made for this test: it builds, and reads right."""

import json
from pathlib import Path

import pytest

from builder.cli import run
from builder.cli.status import Status
from tests.conftest import copy_project

ARTICLES = {
    "en": """Russia and Mali agree on a bridge
By Anna Reed
February 7, 2023

BAMAKO (Reuters) - Russian Transport Minister Igor Vasilkov arrived in Bamako on Tuesday to sign an accord on a bridge.

"The bridge will be open before the rains," Vasilkov told reporters after the talks with his counterpart.

The two countries signed the accord on Tuesday, the ministry said. Work on the bridge will begin in March.
""",
    "fr": """La Russie promet un pont au Mali
Par Claire Morel
Publié le 7 février 2023

BAMAKO (AFP) - Le ministre russe des Transports, Igor Vassilkov, est arrivé mardi à Bamako pour signer un accord.

« Le pont sera ouvert avant les pluies », a déclaré M. Vassilkov. Le 3 janvier 2023, un premier texte avait été signé.

Lire aussi : Les ponts d'Afrique
""",
    "de": """Russland verspricht Mali eine Brücke
Von Jana Brandt
Stand: 7. Februar 2023

BAMAKO (dpa) - Der russische Verkehrsminister Igor Wassilkow ist am 7. Februar in Bamako eingetroffen, so die Regierung.

„Die Brücke wird vor dem Regen eröffnet“, sagte Wassilkow nach den Gesprächen mit dem Präsidenten des Landes.

Die malische Regierung teilte mit, die Arbeiten an der neuen Brücke über den Fluss würden im März beginnen.
""",
    "es": """Rusia promete un puente a Malí
Por Lucía Ortega
Actualizado el 7 de febrero de 2023

BAMAKO (EFE) - El ministro ruso de Transporte, Ígor Vasilkov, llegó el martes a Bamako para firmar un acuerdo.

«El puente se abrirá antes de las lluvias», dijo Vasilkov a los periodistas. Las obras empezarán en marzo, según él.
""",
    "ru": """Россия построит мост в Мали
7 февраля 2023

БАМАКО, 7 февраля. /ТАСС/. Министр транспорта России Игорь Васильков прибыл во вторник в Бамако, чтобы подписать акт.

«Мост будет открыт до начала дождей», — сказал Васильков журналистам. По словам Василькова, работы начнутся в марте.
""",
    "ar": """روسيا تبني جسرا في مالي
7 فبراير 2023

باماكو (رويترز) - وصل وزير النقل الروسي إيغور فاسيلكوف إلى باماكو يوم الثلاثاء لتوقيع اتفاق بشأن جسر جديد.

وقال فاسيلكوف للصحفيين بعد المحادثات: "سيفتح الجسر قبل موسم الأمطار". ووقع البلدان أول وثيقة في 3 يناير 2023.
""",
    "pl": """Rosja buduje most w Mali
7 lutego 2023

Minister transportu Rosji Igor Vasilkov przybył we wtorek do Bamako, aby podpisać umowę o moście. Umowa jest ważna.

Prace nad mostem przez rzekę mają się rozpocząć w marcu, a zakończyć się przed porą deszczową w tym samym roku.
""",
}  # fmt: skip
AGENCIES = {
    "en": "Reuters",
    "fr": "Agence France-Presse",
    "de": "dpa",
    "es": "EFE",
    "ru": "TASS",
    "ar": "Reuters",
    "pl": None,
}
QUOTES = {
    "en": "The bridge will be open before the rains,",
    "fr": "Le pont sera ouvert avant les pluies",
    "de": "Die Brücke wird vor dem Regen eröffnet",
    "es": "El puente se abrirá antes de las lluvias",
    "ru": "Мост будет открыт до начала дождей",
    "ar": "سيفتح الجسر قبل موسم الأمطار",
}
Rows = dict[str, dict[str, object]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("languages") / "project"
    copy_project(folder)
    for path in (folder / "seeds").rglob("*.*"):
        path.unlink()
    (folder / "seeds" / "dossier.md").write_text("---\ntitle: The bridge\n---\n", encoding="utf-8")
    record = "---\nname: Igor Vasilkov\ntype: person\n---\n"
    (folder / "seeds" / "actors" / "igor-vasilkov.md").write_text(record, encoding="utf-8")
    for code, text in ARTICLES.items():
        (folder / "seeds" / "articles" / f"{code}1.txt").write_text(text, encoding="utf-8")
    assert run(["--project", str(folder), "build", "--docs-only", "--quiet"]) == Status.FINE
    return folder


@pytest.fixture(scope="module")
def dossier(folder: Path) -> dict[str, object]:
    found = json.loads((folder / "docs" / "dossier.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def rows(dossier: dict[str, object]) -> Rows:
    articles = dossier["articles"]
    assert isinstance(articles, list)
    return {str(row["language"]): row for row in articles}


def test_each_article_has_its_language_date_agency_and_title(rows: Rows) -> None:
    assert {code: row["agency"] for code, row in rows.items()} == AGENCIES
    for code, row in rows.items():
        assert row["title"] == ARTICLES[code].splitlines()[0]
        published = row["published"]
        assert isinstance(published, dict)
        assert published["value"] == "2023-02-07", code


def test_one_person_is_one_actor_in_every_script(dossier: dict[str, object]) -> None:
    actors = dossier["actors"]
    assert isinstance(actors, list)
    (person,) = [actor for actor in actors if actor["type"] == "person"]
    assert (person["id"], person["articles"]) == ("igor-vasilkov", len(ARTICLES))
    assert {"Igor Wassilkow", "Igor Vassilkov", "Игорь Васильков", "إيغور فاسيلكوف"} <= set(person["aliases"])


@pytest.mark.parametrize("code", QUOTES)
def test_the_person_is_quoted_in_each_language_that_is_read(code: str, rows: Rows) -> None:
    quotes = rows[code]["quotes"]
    assert isinstance(quotes, list)
    assert [(quote["text"], quote["speaker"]) for quote in quotes] == [(QUOTES[code], "igor-vasilkov")]


@pytest.mark.parametrize("code", QUOTES)
def test_the_day_of_arrival_is_the_same_day_in_each_language(code: str, rows: Rows) -> None:
    times = rows[code]["times"]
    assert isinstance(times, list)
    assert "2023-02-07" in {time["value"] for time in times}


def test_title_and_bottom_line_are_in_the_dossiers_own_language(folder: Path) -> None:
    front = (folder / "docs" / "index.md").read_text(encoding="utf-8")
    assert "\n# Russian Transport Minister Igor Vasilkov arrived" in front
    assert 'lang="' not in next(line for line in front.splitlines() if "Bottom line" in line)


def pages(folder: Path) -> dict[str, str]:
    found = {}
    for path in (folder / "docs" / "articles").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        for code in ARTICLES:
            if f"\nlanguage: {code}\n" in text:
                found[code] = text
    return found


def test_right_to_left_articles_say_so_and_others_do_not(folder: Path) -> None:
    found = pages(folder)
    assert '<div class="d-body" lang="ar" dir="rtl" markdown>' in found["ar"]
    assert '# <span lang="ar" dir="auto">' in found["ar"]
    assert all('dir="rtl"' not in text for code, text in found.items() if code != "ar")
    assert "<span lang=" not in found["en"].partition('<div class="d-body"')[0]


def test_quotations_say_their_language_on_other_pages(folder: Path) -> None:
    quotes = (folder / "docs" / "quotes.md").read_text(encoding="utf-8")
    assert all(f'<span lang="{code}" dir="auto">“{QUOTES[code]}' in quotes for code in ("fr", "de", "es", "ru", "ar"))


def test_the_page_says_how_far_its_language_is_read(folder: Path) -> None:
    found = pages(folder)
    assert "not read by the machine" in found["pl"]
    assert "happenings are not" in found["ru"]
    for whole in ("en", "de"):
        assert "read" not in found[whole].split("| Language |")[1].splitlines()[0]
