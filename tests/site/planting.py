"""A dossier whose every field is an attack: captures, overlays, records, tables, names."""

from itertools import cycle
from pathlib import Path

import yaml

from builder.reading import read_in_turn
from builder.shell.build import compile_project
from builder.shell.project import Project
from tests.site.attacks import ALL, ATTACKS, to_plain, to_rows
from tests.site.planted_documents import DOCUMENTS

ODD_NAMES = (
    "{{7*7}}.txt", "a'b\"c<b>.txt", "-rf.txt", "__proto__.txt", "con.txt", "x\u202etxt.exe.txt", "ünï.txt",
    "<img src=x onerror=window.pwned=1>.txt", "[press](javascript:1).txt", "%2e%2e%2fplanted.txt",
    "{: #planted-id }.txt",
)  # fmt: skip


def plant(folder: Path) -> None:
    """A dossier of captures, overlays and records whose every field is an attack."""
    seeds = folder / "seeds"
    dossier, _ = compile_project(Project(root=folder), read_in_turn)
    targets = cycle(zip(cycle(d.id for d in dossier.differences), (s.id for s in dossier.statements), strict=False))
    for number, (kind, attack) in enumerate(sorted(ATTACKS.items())):
        stem = f"{number:03}-planted"
        person = f"Nadia Berg{'abcdefghij'[number // 10]}{'abcdefghij'[number % 10]}"
        plant_article(seeds / "articles" / stem, kind, attack, person)
        plant_records(seeds, stem, attack, person)
        plant_decisions(seeds / "decisions" / stem, attack, *next(targets))
    for name in ODD_NAMES:
        (seeds / "articles" / name).write_text(
            "Planted title\n\nMali said on Monday that it was so.\n", encoding="utf-8"
        )
    for name, make in DOCUMENTS.items():
        (seeds / "articles" / name).write_bytes(make())
    fields = {"title": "planted-by-path.head", "text": "../../planted", "author": ATTACKS["template"]}
    write(seeds / "articles" / "one.yml", to_yaml({"json_fields": fields}))
    plant_dossier(folder)


def plant_article(path: Path, kind: str, attack: str, person: str) -> None:
    line = " ".join(attack.split())
    text = f"""{attack}

HEADLINE {line}

By {line}

BAMAKO (Reuters) - Minister Ada Berg {line} said on Monday that Mali {line} will receive 200 tonnes of wheat.

“We {line} agreed on this,” said {person}, the minister. {line}

Source: {line}
"""
    path.with_suffix(".txt").write_bytes(text.encode("utf-8", "surrogatepass"))
    overlay = {
        "title": {"value": f"{kind} {attack}", "reason": attack},
        "publisher": {"value": f"Outlet {attack}", "reason": attack},
        "agency": {"value": f"Agency {attack}", "reason": attack},
        "byline": [{"name": f"Ada {attack}", "role": "reporter"}],
        "dateline": attack,
        "url": "https://a.example/" + line.replace(" ", "%20"),
        "published": {"value": "2023-02-05", "reason": attack},
    }
    write(path.with_suffix(".yml"), to_yaml(overlay))


def plant_decisions(path: Path, attack: str, difference: str, statement: str) -> None:
    said = {"text": attack, "reason": attack, "by": attack}
    write(path.with_suffix(".yml"), to_yaml({"action": "explain", "target": difference, **said}))
    write(path.with_name(f"{path.name}-said.yml"), to_yaml({"action": "disputed", "target": statement, **said}))


def plant_records(seeds: Path, stem: str, attack: str, person: str) -> None:
    correction = {"kind": "correction", "what": attack, "at": "2023-02-09", "by": attack, "was": attack, "now": attack}
    write(seeds / "corrections" / f"{stem}.yml", to_yaml({**correction, "about": [f"{stem}", attack]}))
    line = " ".join(attack.split())
    actor = {
        "name": f"Person {attack}",
        "type": "person",
        "aliases": [person, f"Alias {attack}", line],
        "country": attack,
        "roles": [{"title": f"minister {attack}", "from": "2020", "source": attack}],
    }
    write_markdown(seeds / "actors" / f"{stem}.md", actor, attack)
    write_markdown(seeds / "pages" / f"{stem}.md", {"title": attack}, attack)


def plant_dossier(folder: Path) -> None:
    """The dossier's own record, its tables and its name."""
    seeds = folder / "seeds"
    own = {
        "title": ALL,
        "question": ATTACKS["script"] + ALL,
        "headline": ATTACKS["handler"] + ALL,
        "rights": ATTACKS["handler"] + ALL,
        "repo_url": "https://a.example/" + ATTACKS["out of an attribute"].replace(" ", "%20"),
        "branch": ATTACKS["path"] + ATTACKS["script"],
        "publish_by_outlet": {ALL: "excerpt"},
    }
    write_markdown(seeds / "dossier.md", own, "\n\n".join(map(to_rows, ATTACKS.values())))
    outlets = {"planted": {"name": f"Planted Post {ALL}", "aliases": ["Planted Post"], "owner": "private"}}
    write(seeds / "data" / "outlets.yml", to_yaml({"outlets": outlets}))
    bodies = [{"name": f"Planted Board {ALL}", "type": "organisation", "aliases": ["Planted Board", "Ada Berg"]}]
    write(seeds / "data" / "organisations.yml", to_yaml({"organisations": bodies}))
    about = {"verbs": ["receive, received"], "nouns": ["meeting"], "about": [f"the planted {ATTACKS['handler']}"]}
    write(seeds / "data" / "events.yml", to_yaml({"types": {"PLANTED": about}}))
    terms = {f"agreed {ALL}": ["agreed"], f"said {ALL}": ["said"], f"told {ALL}": ["told"]}
    write(seeds / "data" / "wording.yml", to_yaml({"families": {"planted": {"name": ALL, "terms": terms}}}))
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    name = to_yaml({"site_name": to_plain(ALL)})
    write(folder / "mkdocs.yml", "\n".join(name if row.startswith("site_name:") else row for row in config))


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_markdown(path: Path, front: object, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(f"---\n{to_yaml(front)}---\n{text}\n".encode("utf-8", "surrogatepass"))


def to_yaml(record: object) -> str:
    """With an escape for every character that is not ASCII."""
    return yaml.safe_dump(record, width=10**6)
