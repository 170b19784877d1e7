"""Begins a dossier: the folders that people own, and the few files that the renderer needs."""

import re
import shutil
from importlib import resources
from pathlib import Path

import frontmatter
import yaml

from builder.interface.texts import FOLDER, read_texts, translate
from builder.shell.project import SEED_FOLDERS, Project, find_shipped_templates

_NAV_LABEL = re.compile(r"^( +- )([A-Z][a-z ]+):(?= [a-z/]+\.md$|$)", re.MULTILINE)
_THEME_LABEL = re.compile(r"(?:(?<=^        name: )|(?<=^      permalink_title: )).+$", re.MULTILINE)
_TITLE = re.compile(r'(?<= title=")[^"{}]+(?=")')
_STARTER = "_starter"
_RENDERER_FILES = ("mkdocs.yml", "mkdocs_hook.py")
_EDITOR_FILE = ".vscode/settings.json"
"""Tells an editor which schema of docs/ checks and completes which records."""
_ERROR_FORM = ".github/ISSUE_TEMPLATE/error.yml"
"""What “report an error” fills in on GitHub."""
_GUIDE = "CONTRIBUTING.md"
_ENGINEERS = "\n## For engineers\n"
_PICTURE = re.compile(r"^!\[.*\n\n?", re.MULTILINE)
_OWN_LINK = re.compile(r"\[([^]]+)\]\((?!https?:)[^)]*\)")
_IGNORED = "site/\n.dossier/\n.venv/\n__pycache__/\n"


def start_dossier(folder: Path, title: str, question: str, language: str) -> tuple[str, ...]:
    """Lay out a dossier that builds at once; the paths written, relative to `folder`.

    Raises FileExistsError where the folder holds a dossier already: nothing is ever overwritten.
    """
    refuse_dossier(folder)
    project = Project(root=folder)
    for name in SEED_FOLDERS:
        keep = project.seeds / name / ".gitkeep"
        keep.parent.mkdir(parents=True)
        keep.touch()
    record = frontmatter.Post("", title=title, languages=[language])
    if question:
        record["question"] = question
    (project.seeds / "dossier.md").write_text(frontmatter.dumps(record, sort_keys=False) + "\n", encoding="utf-8")
    (project.root / ".gitignore").write_text(_IGNORED, encoding="utf-8")
    for name in (*_RENDERER_FILES, _EDITOR_FILE, _ERROR_FORM):
        (project.root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_find_starter(name), project.root / name)
    (project.root / _GUIDE).write_text(_make_guide(), encoding="utf-8")
    _name_site(project, title)
    shutil.copytree(find_shipped_templates() / "theme", project.templates / "theme")
    _speak(project, language)
    return tuple(sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()))


def refuse_dossier(folder: Path) -> None:
    """Raises FileExistsError where the folder holds a dossier."""
    project = Project(root=folder)
    if project.seeds.exists() or project.mkdocs.exists():
        raise FileExistsError(f"{folder} holds a dossier already; choose an empty folder")


def _make_guide() -> str:
    """The editors' part of the builder's own guide, without pictures and links that a new dossier does not have."""
    editors = _find_starter(_GUIDE).read_text(encoding="utf-8").partition(_ENGINEERS)[0]
    return _OWN_LINK.sub(r"\1", _PICTURE.sub("", "# Contributing\n" + editors[editors.index("\n## For editors") :]))


def _find_starter(name: str) -> Path:
    """Inside the wheel, or beside the package in an editable install."""
    package = Path(str(resources.files("builder")))
    inside = package / _STARTER / name
    return inside if inside.is_file() else package.parent / name


def has_words(language: str) -> bool:
    """Whether pages can speak a language without a table of the dossier's own."""
    return language == "en" or (find_shipped_templates() / FOLDER / f"{language}.yml").is_file()


def _speak(project: Project, language: str) -> None:
    """Give the renderer the language, and the navigation and the theme's parts their words, where a table has them:
    pages in English run from left to right.
    """
    table = find_shipped_templates() / FOLDER / f"{language}.yml"
    if not table.is_file():
        return
    source = table.read_text(encoding="utf-8")
    table_texts = read_texts({f"{FOLDER}/{language}.yml": source}, (language,))
    texts = {text: said for text, said in table_texts.items() if isinstance(said, str)}
    plain = project.mkdocs.read_text(encoding="utf-8").replace("  language: en\n", f"  language: {language}\n")
    project.mkdocs.write_text(
        _THEME_LABEL.sub(
            lambda label: texts.get(label[0], label[0]),
            _NAV_LABEL.sub(lambda label: f"{label[1]}{texts.get(label[2], label[2])}:", plain),
        ),
        encoding="utf-8",
    )
    for part in (project.templates / "theme").rglob("*.html"):
        said = _TITLE.sub(lambda title: texts.get(title[0], title[0]), part.read_text(encoding="utf-8"))
        part.write_text(translate(said, texts), encoding="utf-8")


def _name_site(project: Project, title: str) -> None:
    """Put the title into the renderer's configuration, leaving its comments as they are."""
    lines = project.mkdocs.read_text(encoding="utf-8").splitlines(keepends=True)
    quoted = yaml.safe_dump({"site_name": title}, allow_unicode=True, width=10_000)
    project.mkdocs.write_text(
        "".join(quoted if line.startswith("site_name:") else line for line in lines), encoding="utf-8"
    )
