"""Attack strings of every kind in every field that strangers or careless editors fill: none becomes anything.

The pages are opened with their policy switched off, so that what is tried here is the escaping alone.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Dialog

from builder.reading import read_in_turn
from builder.shell.build import compile_project
from builder.shell.project import Project
from builder.shell.swap import find_files
from tests.conftest import ROOT, copy_project
from tests.site.conftest import choose_kinds, serve, watch_strangers

RUN = "window.pwned=1"
ATTACKS = {
    "script": f"<script>{RUN}</script>",
    "handler": f'<img src="x:y" onerror="{RUN}">',
    "vector": f"<svg/onload={RUN}><animate onbegin={RUN} attributeName=x dur=1s>",
    "frame": f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    "out of an attribute": f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x=\'',
    "out of a script": f"</script><script>{RUN}</script>",
    "out of a comment": f"--><script>{RUN}</script><!--",
    "out of a title": f"</title></style></textarea><script>{RUN}</script>",
    "base and refresh": '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "link": f"[press](javascript:{RUN}) <javascript:{RUN}> [press]( JaVaScRiPt:{RUN} )",
    "link with data": "[press](data:text/html;base64,PHNjcmlwdD4x) [press](vbscript:x)",
    "link by reference": f"[press][planted]\n\n[planted]: javascript:{RUN}",
    "picture": "![x](https://evil.example/pixel.png) ![x](//evil.example/pixel.png)",
    "attribute list": f"planted {{: #planted-id onclick=\"{RUN}\" style='position:fixed' }}",
    "attribute list of a heading": f"# planted {{#planted-head onclick={RUN}}}",
    "block of markup": f'<div markdown onclick="{RUN}">**planted-strong**</div>',
    "fence": f"```html\n<script>{RUN}</script>\n```",
    "admonition": '!!! danger "planted-admonition"\n    words',
    "snippet": '--8<-- "seeds/dossier.md"\n\n;--8<-- "/etc/passwd"',
    "footnote": "planted[^1]\n\n[^1]: planted-note",
    "abbreviation": "*[planted]: planted-abbreviation",
    "definition": "planted\n:   planted-definition",
    "table": "| planted | cell |\n| --- | --- |\n| a | b |",
    "contents": "[TOC]\n\n[[toc]]",
    "emphasis": "**planted-strong** _planted-em_ ~~planted-del~~ ==planted-mark==",
    "icon": ":material-skull: :octicons-alert-16:",
    "entity": f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;script&#62;{RUN}&#60;/script&#62;",
    "template": "{{ 31337*3 }} {% include 'index.md.j2' %} {# x #} ${31337*3} <%= 31337*3 %>",
    "template that reaches out": "{{ ''.__class__.__mro__[1].__subclasses__() }} {{ config }}",
    "record": "x\n---\ntitle: planted-title\ntemplate: 404.html\n---\n!!python/object/apply:os.system ['touch pwned']",
    "path": "../../../planted/../..\\..\\planted /etc/passwd C:\\planted",
    "separators": "a\u2028b\u2029c\u0085d\x0be\x0cf",
    "bidi": "\u202eplanted\u202d \u2066left\u2069 \u200fright",
    "homoglyphs": "Маlі and Wаgnеr",
    "zero width": f"<scr\u200bipt>{RUN}</scr\u200bipt> <\u00adscript>",
    "private use": "\ue000\ue001 \ufdd0 \ufffe \x02klzzwxh:0001\x03 \x02wzxhzdk:0\x03 wzxhzdk:0",
    "shell": "$(touch pwned) `touch pwned` ; touch pwned",
    "spreadsheet": '=HYPERLINK("https://evil.example","x")',
    "bibtex": "} @article{planted, title={x}} \\input{/etc/passwd}",
    "xml": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e; ]]> <![CDATA[x]]>',
}
ODD_NAMES = (
    "{{7*7}}.txt", "a'b\"c<b>.txt", "-rf.txt", "__proto__.txt", "con.txt", "x\u202etxt.exe.txt", "ünï.txt"
)  # fmt: skip
PLANTED_MARKS = ("planted-id", "planted-head")
PLANTED_TAGS = ("planted-strong", "planted-em", "planted-del", "planted-mark", "planted-admonition", "planted-note")


def plant(folder: Path) -> None:
    """A dossier of captures, overlays and records whose every field is an attack."""
    seeds = folder / "seeds"
    dossier, _ = compile_project(Project(root=folder), read_in_turn)
    targets = cycle([d.id for d in dossier.differences] + [s.id for s in dossier.statements])
    for number, (kind, attack) in enumerate(sorted(ATTACKS.items())):
        stem = f"{number:03}-planted"
        plant_article(seeds / "articles" / stem, kind, attack)
        plant_records(seeds, stem, attack, next(targets))
    (seeds / "articles" / "page.html").write_text(to_page(list(ATTACKS.values())), encoding="utf-8")
    for name in ODD_NAMES:
        (seeds / "articles" / name).write_text(
            "Planted title\n\nMali said on Monday that it was so.\n", encoding="utf-8"
        )
    record = {"title": " ".join(ATTACKS.values()), "question": ATTACKS["script"], "rights": ATTACKS["handler"]}
    write_markdown(seeds / "dossier.md", record, "\n\n".join(ATTACKS.values()))


def plant_article(path: Path, kind: str, attack: str) -> None:
    line = " ".join(attack.split())
    text = f"""{attack}

HEADLINE {line}

By {line}

BAMAKO (Reuters) - Minister Ada Berg {line} said on Monday that Mali {line} will receive 200 tonnes of wheat.

“We {line} agreed on this,” said Ada Berg {line}, the minister.

Source: {line}
"""
    path.with_suffix(".txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    overlay = {
        "title": {"value": f"{kind} {attack}", "reason": attack},
        "publisher": {"value": f"Outlet {attack}", "reason": attack},
        "byline": [{"name": f"Ada {attack}", "role": "reporter"}],
        "dateline": attack,
        "url": "https://a.example/" + line.replace(" ", "%20"),
        "published": {"value": "2023-02-05", "reason": attack},
    }
    path.with_suffix(".yml").write_text(to_yaml(overlay), encoding="utf-8")


def plant_records(seeds: Path, stem: str, attack: str, target: str) -> None:
    decision = {"action": "explain", "target": target, "text": attack, "reason": attack, "by": attack}
    (seeds / "decisions").mkdir(exist_ok=True)
    (seeds / "decisions" / f"{stem}.yml").write_text(to_yaml(decision), encoding="utf-8")
    line = " ".join(attack.split())
    actor = {"name": f"Person {attack}", "type": "person", "aliases": [f"Alias {attack}", line]}
    write_markdown(seeds / "actors" / f"{stem}.md", actor, attack)
    write_markdown(seeds / "pages" / f"{stem}.md", {"title": attack}, attack)


def to_page(attacks: list[str]) -> str:
    heads = "".join(f"<title>{attack}</title><meta name=author content='{attack}'>" for attack in attacks)
    lines = "".join(f"<p>Mali said on Monday that {attack} was so. {attack}</p>" for attack in attacks)
    return f"<html><head>{heads}</head><body><article>{lines}</article></body></html>"


def write_markdown(path: Path, front: object, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\n{to_yaml(front)}---\n{text}\n", encoding="utf-8")


def to_yaml(record: object) -> str:
    """JSON is YAML that says every character plainly."""
    return json.dumps(record, ensure_ascii=True) + "\n"


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with everything planted, built by the command that people use."""
    folder = copy_project(tmp_path_factory.mktemp("attacked") / "inside" / "project")
    plant(folder)
    command = [sys.executable, "-m", "builder", "--project", str(folder), "build", "--quiet"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stdout + run.stderr
    return folder


def test_nothing_is_written_outside_the_project_or_under_an_odd_name(attacked: Path) -> None:
    around = {path for path in attacked.parent.parent.rglob("*") if not path.is_relative_to(attacked)}
    assert around == {attacked.parent}
    assert {path.name for path in attacked.iterdir()} - {"__pycache__"} == {
        "seeds", "templates", "docs", "site", ".dossier", "mkdocs.yml", "mkdocs_hook.py",
    }  # fmt: skip
    names = find_files(attacked / "docs")
    assert [name for name in names if not name.isascii() or set(name) & set("{}<>'\"\\ $`|;&")] == []
    assert not list(attacked.rglob("pwned"))


def test_captured_records_stay_data(attacked: Path) -> None:
    paths = list((attacked / "docs" / "articles").glob("*.md"))
    assert len(paths) > 1
    for path in paths:
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("\n---\n")[0])
        assert front.get("template") is None, path
        assert front.get("title") != "planted-title", path


@pytest.fixture(scope="module")
def attacked_address(attacked: Path) -> Iterator[str]:
    with serve(attacked / "site") as url:
        yield url


def test_in_a_browser_without_the_policy_nothing_runs_leads_astray_or_looks_planted(
    browser: Browser, attacked: Path, attacked_address: str
) -> None:
    names = sorted(path.relative_to(attacked / "site").as_posix() for path in (attacked / "site").rglob("*.html"))
    kinds = choose_kinds(names)
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    faults = watch_strangers(page, attacked_address)
    name = names[0]

    def refuse(dialog: Dialog) -> None:
        faults.append(f"{name}: dialog")
        dialog.dismiss()

    page.route(LOOKS, lambda route: route.continue_() if name in kinds else route.abort())
    page.on("dialog", refuse)
    for name in names:
        tags = () if name.startswith("pages/") else PLANTED_TAGS  # people's own pages may be Markdown
        page.goto(f"{attacked_address}/{name}", wait_until="load")
        faults += [f"{name}: {fault}" for fault in page.evaluate(LOOK, [list(PLANTED_MARKS), list(tags)])]
    context.close()
    assert faults == []


LOOKS = re.compile(r"\.(?:css|woff2)$|/assets/javascripts/")
"""The theme's looks and programs: tried on one page of each kind, and left out on the others, which load sooner."""
LOOK = """([marks, tags]) => {
    const found = []
    const all = (selector) => [...document.querySelectorAll(selector)]
    if (window.pwned) found.push("a script ran")
    for (const element of all("*"))
        for (const { name, value } of element.attributes) {
            if (/^on/.test(name)) found.push(`${element.tagName} ${name}`)
            const asked = /^(href|src|action|data|srcdoc|formaction)$/.test(name) || name.endsWith(":href")
            const address = value.replace(/[\\x00-\\x20]/g, "").toLowerCase()
            if (asked && /^(javascript|vbscript|data:text|file):?/.test(address) && address !== "javascript:void(0)")
                found.push(`${name} ${address}`)
        }
    const alien = "base, iframe, object, embed, meta[http-equiv=refresh], article img, article script, article style"
    for (const element of all(alien)) found.push(element.outerHTML.slice(0, 120))
    for (const mark of marks) if (document.getElementById(mark)) found.push(mark)
    for (const element of all("strong, em, del, mark, abbr, dd, .admonition, .footnote, .toc"))
        if (tags.includes(element.textContent.trim())) found.push(`${element.tagName} from captured words`)
    if (document.body.innerText.includes("94011")) found.push("a template was evaluated")
    if (document.body.innerText.includes("root:x:0")) found.push("a file was read")
    return found
}"""


def test_search_and_feeds_hold_the_attacks_as_text(attacked: Path) -> None:
    site = attacked / "site"
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert any("pwned" in entry["title"] + entry["text"] for entry in index["docs"])
    assert [e["location"] for e in index["docs"] if "<script" in e["title"] + e["text"] or "<img" in e["text"]] == []
    for path in site.rglob("*.xml"):
        assert "<script" not in path.read_text(encoding="utf-8"), path
    for path in [site / "feed.json", *(site / "actors").glob("*.json")]:
        items = json.loads(path.read_text(encoding="utf-8"))["items"]
        assert [item for item in items if "content_html" in item] == [], "words are given as text alone"
