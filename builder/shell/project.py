"""Where things lie in a dossier folder, and the templates that apply there."""

from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from builder.values.page import File

SEED_FOLDERS = ("articles", "actors", "corrections", "decisions", "editions", "pages")
"""Folders of seeds/ that every dossier has."""
_SHIPPED_IN_WHEEL = "_templates"
_ASSETS = "assets"
_THEME = "theme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A dossier folder; only `state` is git-ignored and may vanish at any time."""

    root: Path

    @property
    def seeds(self) -> Path:
        """What people own."""
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        """What the builder owns."""
        return self.root / "docs"

    @property
    def site(self) -> Path:
        """What the renderer makes."""
        return self.root / "site"

    @property
    def state(self) -> Path:
        """Rescued files, the lock, trees under way."""
        return self.root / ".dossier"

    @property
    def templates(self) -> Path:
        """The project's own templates; they win over the shipped ones, file by file."""
        return self.root / "templates"

    @property
    def mkdocs(self) -> Path:
        """The renderer's configuration."""
        return self.root / "mkdocs.yml"

    @property
    def own_tables(self) -> Path:
        """Knowledge tables that this dossier adds."""
        return self.seeds / "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """`sources` maps a template's name (POSIX, relative to its folder) to its text; assets go out as they are."""

    sources: dict[str, str]
    assets: tuple[File, ...]


def find_shipped_templates() -> Path:
    """Inside the wheel, or beside the package in an editable install."""
    package = Path(str(resources.files("builder")))
    inside = package / _SHIPPED_IN_WHEEL
    return inside if inside.is_dir() else package.parent / "templates"


def read_templates(project: Project) -> Templates:
    """The shipped templates with the project's own on top. Theme overrides are the renderer's and not read."""
    paths = _files_below(find_shipped_templates()) | _files_below(project.templates)
    return Templates(
        sources={
            name: paths[name].read_text(encoding="utf-8")
            for name in sorted(paths)
            if not name.startswith((f"{_ASSETS}/", f"{_THEME}/"))
        },
        assets=tuple(
            File(path=name, data=paths[name].read_bytes()) for name in sorted(paths) if name.startswith(f"{_ASSETS}/")
        )
        + _read_schemas(),
    )


def find_schemas() -> Path:
    """Where the schemas of the records lie."""
    return Path(str(resources.files("builder"))) / "schemas"


def _read_schemas() -> tuple[File, ...]:
    """The schemas of the records, published for the correction form and for editors' completion."""
    return tuple(
        File(path=f"{_ASSETS}/schemas/{path.name}", data=path.read_bytes())
        for path in sorted(find_schemas().glob("*.schema.json"))
    )


def _files_below(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.relative_to(folder).parts)
    }
