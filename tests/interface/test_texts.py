"""The interface speaks a dossier's language where a table has its words, and English where it has not."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest
import yaml
from jinja2 import Environment

from builder.cli import run
from builder.cli.status import Status
from builder.dates.spoken import LONG, SHORT
from builder.interface import Interface, make_interface
from builder.interface.named import SaidName
from builder.interface.said import Said, SaidDate
from builder.interface.texts import is_shown, pieces_of, read_texts, script_texts, translate, translate_script
from builder.knowledge.load import load_knowledge
from builder.normalise.readers.document import AS_TEXT, RECOGNISE
from builder.render import render
from builder.shell.project import find_shipped_templates
from builder.shell.spoken import read_interface
from builder.values.page import Page

SHIPPED = find_shipped_templates()
TABLES = sorted((SHIPPED / "texts").glob("*.yml"))
TEXTS = {"Key points": "Points essentiels", "confidence": "confiance", "None.": "Rien."}
NOT_FOR_PAGES = frozenset(("changed.md.j2", "diff.md.j2", "measured.md.j2"))
"""What `dossier diff` prints, and the table of measurements: both speak English."""
NO_WORDS = frozenset(("`seeds/actors/NAME.md`", "`seeds/dossier.md`", "dossier.json", "{name} {times}"))

LEFT_OUT = (
    "it seems to hold several articles, and not each begins with a headline and a day",
    "put each into a file of its own, or draw a line of hyphens (-----) between them",
    "words that stand in none of its articles: 1,234; they begin “Results of your search”",
    "where they belong to an article, save that article as a file of its own",
    "its 90,000 lines are more than 50,000",
    "its 90,000 tags are more than 50,000",
    "the RTF file holds no text",
    "what stands behind the brace that ends it is not read",
    "where that belongs to the article, copy all of it into a file that ends in .txt",
)
"""Problems of files that hold more than one article, or more than can be read."""

UNSEEN = re.compile(
    r"[.:([$]|(?:d|md)-|.*(?:, (?:legend|fieldset|select))|use strict|NF|Escape|Editorial|YYYY|noopener"
)
"""How texts of the scripts begin that nobody reads: selectors, classes, keys, what is compared."""


def script_words() -> set[str]:
    """All words that the shipped scripts show."""
    scripts = (path.read_text(encoding="utf-8") for path in (SHIPPED / "assets").glob("*.js"))
    found = {text for script in scripts for text in script_texts(script)}
    return {text for text in found if re.search("[A-Za-z]{2}", text) and not UNSEEN.match(text.strip())}


def shown_texts() -> set[str]:
    """All words of the shipped templates that pages show."""
    environment = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True)
    found: set[str] = set()
    for path in SHIPPED.glob("*.j2"):
        source = path.read_text(encoding="utf-8")
        for token in environment._tokenize(source, path.name) if path.name not in NOT_FOR_PAGES else ():
            if token.type == "data":
                found.update(pieces_of(token.value))
            elif token.type == "string" and is_shown(token.value):
                found.add(token.value)
        found.update(word for pair in re.findall(r'plural\("([^"]+)", "([^"]+)"\)', source) for word in pair)
    return {text for text in found if re.search(r"[A-Za-z]{2}", text) and not text.startswith("d-")}


def said_texts() -> set[str]:
    """All words that code puts together for pages: the first argument of each `Said`."""
    package = SHIPPED.parent / "builder"
    calls = (
        node
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Said" and node.args
    )
    firsts = (call.args[0] for call in calls)
    return {first.value for first in firsts if isinstance(first, ast.Constant) and isinstance(first.value, str)}


def lexicon_texts() -> set[str]:
    """How the lexicons name happenings, ask about them, and name families of words."""
    knowledge = load_knowledge(None)
    events = knowledge.events
    kinds = events.types.values()
    asked = {q.replace("{was}", was) for qs in events.questions.values() for q in qs for was in ("was", "were")}
    own = {q for kind in kinds for qs in kind.questions.values() for q in qs}
    measured = set(re.findall(r'ask: "([^"]+)"', (SHIPPED.parent / "builder/data/counted.yml").read_text("utf-8")))
    extents = set(re.findall(r'ask: "([^"]+)"', (SHIPPED.parent / "builder/data/extents.yml").read_text("utf-8")))
    families = set(
        re.findall(r"^ +name: (.+)$", (SHIPPED.parent / "builder/data/wording.yml").read_text("utf-8"), re.M)
    )
    settled = set(events.settle.values())
    return asked | own | measured | extents | families | settled | {text for kind in kinds for text in kind.about}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_has_every_word_that_readers_see(path: Path) -> None:
    texts = read_texts({f"texts/{path.name}": path.read_text(encoding="utf-8")}, (path.stem,))
    assert sorted((shown_texts() | said_texts() | lexicon_texts() | script_words()) - texts.keys() - NO_WORDS) == []


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_the_head_of_a_column_of_numbers_has_one_full_stop(path: Path) -> None:
    texts = read_texts({f"texts/{path.name}": path.read_text(encoding="utf-8")}, (path.stem,))
    head = translate("| No. | Article |", texts)
    assert re.fullmatch(r"\| N\w+\. \| \w+ \|", head), head


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_what_to_do_with_a_file_that_cannot_be_read_is_said_in_each_language(path: Path) -> None:
    assert {AS_TEXT, RECOGNISE} <= yaml.safe_load(path.read_text(encoding="utf-8")).keys()


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_what_of_a_file_was_left_out_is_said_in_each_language(path: Path) -> None:
    interface = make_interface(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [text for text in LEFT_OUT if interface.find(text) == text] == []
    assert "boxes" not in interface.find("what stands in boxes on its pages is not read")


def test_tables_say_the_same_texts_each_once_with_their_slots() -> None:
    tables = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in TABLES}
    for path in TABLES:
        lines = re.findall(r'^("(?:[^"\\]|\\.)*"):', path.read_text(encoding="utf-8"), re.MULTILINE)
        assert sorted({line for line in lines if lines.count(line) > 1}) == []
        for text, said in tables[path.stem].items():
            assert slots(said) <= slots(text), text
        assert tables[path.stem].keys() ^ tables["fr"].keys() == set()


def slots(text: str) -> set[str]:
    return (
        {name for _, name, _, _ in Formatter().parse(text) if name} if "`{" not in text and "…}" not in text else set()
    )


def test_a_piece_is_said_whole_and_never_inside_another() -> None:
    assert translate("## Key points\n\n| confidence | \n", TEXTS) == "## Points essentiels\n\n| confiance | \n"
    assert translate("Key points of it · in confidence", TEXTS) == "Key points of it · in confidence"
    assert (
        translate('<span class="confidence">Key points:</span>', TEXTS)
        == '<span class="confidence">Points essentiels:</span>'
    )
    assert translate("Key points: ", {**TEXTS, ":": " :"}) == "Points essentiels : "


def test_strings_that_code_compares_stay_and_captured_words_too() -> None:
    source = '{% if view.kind == "confidence" %}{{ view.text }} · confidence{% endif %}'
    view = type("View", (), {"kind": "confidence", "text": "Key points"})()
    page = Page(path="a.txt", template="a.j2", front_matter={}, view=view)
    french = make_interface({"confidence": "confiance", "Key points": "Points"})
    (file,) = render((page,), {"a.j2": source}, french)
    assert file.data.decode() == "Key points · confiance"
    (english,) = render((page,), {"a.j2": source})
    assert english.data.decode() == "Key points · confidence"


def test_words_made_in_code_are_english_until_a_page_says_them() -> None:
    french = make_interface({"since {day}": "depuis {day}", "{n} origins": "{n} origines", "undated": "sans date"})
    words = Said("since {day}", day=Said("undated"))
    assert (words, french.say(words), Interface().say(words)) == ("since undated", "depuis sans date", "since undated")
    assert french.find("12 origins") == "12 origines"
    assert french.say("since undated") == "since undated"
    assert french.find("12 origins of it") == "12 origins of it"


def test_what_fills_a_pattern_is_said_only_where_it_is_the_dossiers_own() -> None:
    table = {"unknown field {name}": "champ inconnu {name}", "write {what}": "écrivez {what}", "a list": "une liste"}
    french = make_interface(table)
    assert french.find("unknown field a list") == "champ inconnu a list"
    assert french.find("write a list") == "écrivez une liste"


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("fr", "7 février 2023|7 févr. 2023|août 2020|depuis 2015|4–5 février 2023|vers 2015|été 2011|années 2010"),
        ("fr-CA", "7 février 2023|7 févr. 2023|août 2020|depuis 2015|4–5 février 2023|vers 2015|été 2011|années 2010"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language: str, days: str) -> None:
    interface = read_interface(sources(), (language,))
    values = ("2023-02-07", "2020-08", "2015/..", "2023-02-04/2023-02-05", "2015~", "2011-22", "201X")
    long = [interface.say(SaidDate.of(value, LONG)) for value in values]
    assert [long[0], interface.say(SaidDate.of("2023-02-07", SHORT)), *long[1:]] == days.split("|")
    assert interface.find("“A” says only that it was published in August 2020.").endswith("août 2020.")


def test_a_language_of_ones_own_needs_a_table_and_nothing_else() -> None:
    table = '"articles": {one: "статья", few: "статьи", many: "статей", other: "статьи"}\n"since {day}": "с {day}"\n'
    russian = read_interface({"texts/ru.yml": table}, ("ru",))
    assert [russian.count(n, "article", "articles") for n in (1, 3, 5, 21)] == ["статья", "статьи", "статей", "статья"]
    assert russian.say(SaidDate.of("2023-02-07", LONG)) == "7 февраля 2023\u202fг."
    assert russian.say(Said("since {day}", day=SaidDate.of("2020-08", LONG))) == "с август 2020\u202fг."
    assert read_interface({"texts/ru.yml": table}, ("pl",)) == Interface()


NAMES = {f"names/{path.name}": path.read_text(encoding="utf-8") for path in sorted((SHIPPED / "names").glob("*.yml"))}
COUNTRIES = ("Russia", "Mali", "United States", "Iran", "Israel", "Cuba", "Democratic Republic of the Congo")
NAMED = {
    "fr": (
        "{who:de}",
        "de la Russie|du Mali|des États-Unis|de l’Iran|d’Israël|de Cuba|de la RDC|d’Anna Reed|de Reuters",
        "La visite d’Anna Reed au Mali",
    ),
    "de": (
        "{who:von}",
        "von Russland|von Mali|von den USA|vom Iran|von Israel|von Kuba|von der DR Kongo|von Anna Reed|von Reuters",
        "Der Besuch von Anna Reed in Mali",
    ),
    "es": (
        "{who:de}",
        "de Rusia|de Malí|de Estados Unidos|de Irán|de Israel|de Cuba|de la República Democrática del Congo"
        "|de Anna Reed|de Reuters",
        "La visita de Anna Reed a Malí",
    ),
}
"""By language: a word with a slot, what fills it, and a label with a person and a place."""


@pytest.mark.parametrize("language", NAMED)
def test_countries_and_names_stand_behind_a_word_as_the_language_has_it(language: str) -> None:
    interface = read_interface(sources() | NAMES, (language,))
    slot, told, label = NAMED[language]
    names = (*map(SaidName, COUNTRIES), "Anna Reed", "Reuters")
    assert "|".join(interface.fill(slot, {"who": name}) for name in names) == told
    assert interface.say(Said("{who}’s visit to {place}", who="Anna Reed", place=SaidName("Mali"))) == label


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_asks_only_for_forms_that_its_language_has(path: Path) -> None:
    names = read_interface(sources() | NAMES, (path.stem,)).names
    asked = set(re.findall(r"\{\w+:(\w+)\}", path.read_text(encoding="utf-8")))
    assert asked == names.forms.keys()
    assert re.findall(r"\b(\w+) \{\w+:\1\}", path.read_text(encoding="utf-8")) == [], "a form has its own preposition"
    known = {*names.called.values(), *names.irregular}
    assert sorted((names.kinds.keys() | names.irregular.keys()) - known) == []


def test_countries_have_their_names_in_every_language_that_cldr_knows() -> None:
    polish = read_interface({"texts/pl.yml": '"undated": "-"\n'}, ("pl",))
    assert polish.say(SaidName("Germany")) == "Niemcy"
    assert polish.say("Germany") == "Germany"
    assert Interface().say(SaidName("Germany")) == "Germany"


def test_languages_do_not_lend_each_other_their_months() -> None:
    table = '"undated": "-"\n'
    for language in ("zh", "nl", "fr"):
        interface = read_interface({f"texts/{language}.yml": table}, (language,))
        assert interface.say(SaidDate.of("2023-02", LONG)) in {"2023年2月", "februari 2023", "février 2023"}


def test_a_language_without_a_table_is_english_and_a_faulty_table_is_named() -> None:
    assert read_texts({}, ("sw",)) == {}
    for fault in ("- a\n", "a: {one: b}\n", "a: 1\n"):
        with pytest.raises(ValueError, match="texts"):
            read_texts({"texts/fr.yml": fault}, ("fr-CA",))


def test_a_script_says_its_texts_and_keeps_what_it_compares() -> None:
    script = 'x.label = "Close"; if (kind === "close") say(`Correct ${KINDS[kind].say} now`, "two\\nlines")'
    french = {"Close": 'Fermer "ici"', "close": "non", "Correct {a} now": "Corriger {a}"}
    said = 'x.label = "Fermer \\"ici\\""; if (kind === "close") say(`Corriger ${KINDS[kind].say}`, "two\\nlines")'
    assert translate_script(script, french) == said
    assert translate_script(script, {}) == script


def sources() -> dict[str, str]:
    return {f"texts/{path.name}": path.read_text(encoding="utf-8") for path in TABLES}


ENGLISH = frozenset(
    re.findall(
        r"\w+",
        """the and of is are was were with from which what who how where when this that by has have not no its to for at
    be been their they than only other more without within undated since until confidence happened unknown inferred
    stated day month year low high planned reported statement statements""",
    )
)
"""Words of English that are hardly any of another language."""
ALSO_OWN = {"de": {"was"}, "es": {"no"}}
"""Those of them that are words of the language as well."""
ARTICLES = {
    "a.txt": """Au moins 12 morts dans le déraillement d'un train

AFP

Publié le 8 mars 2022

PERPIGNAN (AFP) – Au moins 12 personnes ont été tuées mardi dans le déraillement d'un train, a annoncé la préfecture.

Lire aussi : notre dossier

« Nous ne savons pas encore pourquoi le train est sorti de la voie », a déclaré le ministre des Transports.

Le président français se rendra jeudi à Perpignan, a indiqué l'Élysée.
""",
    "b.txt": """Déraillement : la France attend

Reuters

Publié le 11 mars 2022

PERPIGNAN (Reuters) – Le président français s'est rendu jeudi à Perpignan, où le déraillement a fait 14 morts mardi.

« Toute la lumière sera faite », a affirmé le président français.
""",
    "c.txt": """Le ministre promet un rapport

Le ministre des Transports a promis mardi de publier un rapport sur le déraillement de Perpignan.
""",
    "c.yml": "published: 2022-02-30\npublischer: X\n",
    "d.txt": "",
    "e.json": '{"a": 1',
}
PDF = "%PDF-1.4 rien"
"""Read in a process of its own, whose start takes longer than all the rest."""


@pytest.mark.parametrize("language", [path.stem for path in TABLES])
def test_no_page_of_a_dossier_in_another_language_speaks_english(tmp_path: Path, language: str) -> None:
    folder = tmp_path / "train"
    assert run(["init", str(folder), "--title", "Perpignan", "--language", language, "--quiet"]) == Status.FINE
    for name, text in ARTICLES.items():
        (folder / "seeds" / "articles" / name).write_text(text, encoding="utf-8")
    fields = "action: hide\ntarget: nix\nreason: rien\nby: A. B.\nat: 2024-01-01\n"
    (folder / "seeds" / "decisions" / "x.yml").write_text(fields, encoding="utf-8")
    fields = "kind: typo\nwhat: La date\nabout: [a]\nat: 2024-01-01\nby: A. B.\n"
    (folder / "seeds" / "corrections" / "y.yml").write_text(fields, encoding="utf-8")
    run(["--project", str(folder), "edition", "--quiet"])
    (folder / "seeds" / "articles" / "f.pdf").write_text(PDF, encoding="utf-8")
    assert run(["--project", str(folder), "build", "--docs-only", "--quiet"]) == Status.PROBLEMS
    pages = sorted((folder / "docs").rglob("*.md"))
    found = {
        f"{page.name}: {line}": words
        for page in pages
        for line in said_on(page)
        if (words := english_in(line, language))
    }
    assert {page.parent.name for page in pages} >= {"articles", "actors", "sources", "03"}
    assert found == {}


def english_in(line: str, language: str) -> set[str]:
    return set(re.findall(r"\w+", line.lower())) & ENGLISH - ALSO_OWN.get(language, set())


def said_on(page: Path) -> list[str]:
    """The title and the lines of a page without code, addresses, names of fields and the table of measurements."""
    _, matter, body = page.read_text(encoding="utf-8").split("---\n", 2)
    body = re.sub(r"Measured on .*?(?=\n\n##|\Z)", "", body, flags=re.DOTALL)
    body = re.sub(
        r"`[^`]*`|<span class=\"d-meta\">[a-z-]+</span>|\]\([^\s()\"]*|\b(?!title)[\w-]+=\"[^\"]*\"", " ", body
    )
    known = re.sub(
        r"(?:l’un de |eines von|uno de): .*|pin, confidence \w+ disputed", " ", re.sub(r"</?[a-z]\w*", " ", body)
    )
    return [re.findall(r"^title: (.*)$", matter, re.MULTILINE)[0], *known.splitlines()]


def test_a_dossier_in_a_language_without_a_table_has_english_pages_that_mark_its_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mina"
    assert run(["init", str(folder), "--title", "الميناء", "--language", "ar"]) == Status.FINE
    assert "templates/texts/ar.yml" in capsys.readouterr().out
    told = "الميناء\n\n26 مايو 2022\n\nأعلنت السلطات في مالي اليوم الخميس أن مئات من السكان وصلوا إلى باماكو.\n"
    (folder / "seeds/articles/a.txt").write_text(told, encoding="utf-8")
    assert run(["--project", str(folder), "build", "--docs-only", "--quiet"]) == Status.FINE
    assert "\n  language: en\n" in (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert '<span lang="ar" dir="auto">أعلنت' in (folder / "docs" / "statements.md").read_text(encoding="utf-8")


def test_a_french_dossier_has_french_navigation_headings_and_page_language(tmp_path: Path) -> None:
    folder = tmp_path / "pont"
    assert run(["init", str(folder), "--title", "Le pont", "--language", "fr", "--quiet"]) == Status.FINE
    assert run(["--project", str(folder), "build", "--docs-only", "--quiet"]) == Status.FINE
    mkdocs = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert "\n  language: fr\n" in mkdocs
    assert "  - Acteurs: actors/index.md" in mkdocs
    assert "\n        name: Passer au mode sombre\n" in mkdocs
    assert "\n      permalink_title: Lien vers cette section\n" in mkdocs
    assert "<h1>Page inconnue</h1>" in (folder / "templates" / "theme" / "404.html").read_text(encoding="utf-8")
    assert 'title="Corriger cette page"' in (folder / "templates/theme/partials/actions.html").read_text("utf-8")
    assert "\ntitle: Acteurs\n" in (folder / "docs" / "actors" / "index.md").read_text(encoding="utf-8")
    assert "\n# Chronologie" in (folder / "docs" / "timeline.md").read_text(encoding="utf-8")
    assert 'textContent = "Copier la référence"' in (folder / "docs" / "assets" / "dossier.js").read_text("utf-8")
