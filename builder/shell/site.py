"""Runs the renderer: docs/ to site/, whole or not at all."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from builder.shell.project import Project
from builder.shell.swap import swap_folders
from builder.shell.write import make_state
from builder.values.capture import Search
from builder.values.problem import Place, Problem, Problems

HOOK_SWITCH = "DOSSIER_HOOK"
"""Set to `off` by the builder, so that the hook does not start it a second time."""

_OFFLINE_SWITCH = "DOSSIER_OFFLINE"
"""What mkdocs.yml asks for: pages that lead to files instead of folders, and search without a server."""

Medium = Literal["server", "disk"]
"""Where readers open the site from."""

_SEARCH_SWITCH = "DOSSIER_SEARCH"
_LEFT_OUT_OF_SEARCH = ".headerlink"
"""Beside what pages mark with `data-pagefind-ignore`: the theme takes its own marks, `data-search-exclude`, away."""
THEME_CARRIES = 1000
"""Articles up to which the theme's search is quick: its index is fetched whole, 1.7 MB compressed at that size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """How the renderer ended; `log` is what it printed."""

    status: int
    log: str


def render_site(
    project: Project, environment: Mapping[str, str], medium: Medium = "server", search: Search = "theme"
) -> Rendered:
    """Render into a folder beside site/ and put it in place only where that went well."""
    make_state(project)
    fresh = project.state / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(fresh.resolve())]
    run = subprocess.run(  # noqa: S603 - a fixed command
        command,
        cwd=project.root,
        env=_silence(environment, medium, search),
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode == 0 and search == "pagefind":
        run = _index_pages(fresh)
    if run.returncode == 0:
        swap_folders(fresh, project.site, project.state / "previous-site")
    else:
        shutil.rmtree(fresh, ignore_errors=True)
    return Rendered(status=run.returncode, log=(run.stdout + run.stderr).strip())


def find_refusal(host: str, port: int) -> str | None:
    """What the system says against serving there; None where it lets us."""
    try:
        socket.create_server((host, port)).close()
    except socket.gaierror as fault:  # no such host
        return str(fault.strerror)
    except OSError as fault:
        return os.strerror(fault.errno) if fault.errno else str(fault)
    return None


def serve_site(project: Project, address: str, environment: Mapping[str, str]) -> int:
    """Serve with live reload until stopped; the hook of mkdocs.yml rebuilds docs/ whenever seeds/ changes.

    Only pages whose Markdown changed are rendered again: everything that a page shows stands in its own file. The
    renderer takes the folder that it renders into away only where nothing hurries its end, so that folder is in ours.
    """
    project.docs.mkdir(exist_ok=True)  # which the renderer asks for before the hook writes it
    command = [sys.executable, "-m", "mkdocs", "serve", "--dirty", "--dev-addr", address]
    with TemporaryDirectory(prefix="dossier-", ignore_cleanup_errors=True) as folder:
        settings = {**environment, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": folder}
        try:
            ran = subprocess.run(command, cwd=project.root, env=settings, check=False)  # noqa: S603 - a fixed command
        except KeyboardInterrupt:
            return 0
    return ran.returncode


def choose_search(articles: int, wish: Search | None, medium: Medium) -> tuple[Search, Problems]:
    """The theme's search as far as it carries, and from disk, where nothing else works; Pagefind where installed."""
    wanted = wish or ("pagefind" if articles > THEME_CARRIES else "theme")
    if wanted == "theme" or medium == "disk":
        return "theme", ()
    return ("pagefind", ()) if find_spec("pagefind") is not None else ("theme", (_without_pagefind(articles),))


def _without_pagefind(articles: int) -> Problem:
    return Place(path="site").problem(
        "search-heavy",
        f"every page loads the index of all {articles:,} articles for its search: Pagefind is not installed",
        "pip install 'dossier-compiler[large]', or build with --search theme",
        "warning",
    )


def _index_pages(site: Path) -> subprocess.CompletedProcess[str]:
    """Pagefind's index beside the pages; the theme's, which the hook leaves empty, goes: nothing reads it then."""
    shutil.rmtree(site / "search", ignore_errors=True)
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--exclude-selectors", _LEFT_OUT_OF_SEARCH]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed command


def _silence(environment: Mapping[str, str], medium: Medium, search: Search) -> dict[str, str]:
    offline = {_OFFLINE_SWITCH: "true"} if medium == "disk" else {}
    return {
        **environment,
        **offline,
        _SEARCH_SWITCH: search,
        HOOK_SWITCH: "off",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }


def current_environment() -> Mapping[str, str]:
    """The environment that renderers inherit."""
    return os.environ
