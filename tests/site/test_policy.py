"""The pages' Content-Security-Policy: as strict as it can be, and everything works under it."""

import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page

from tests.conftest import ROOT

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')


def read_policy(html: str) -> dict[str, set[str]]:
    (content,) = META.findall(html)
    rows = [part.split() for part in content.split(";")]
    return {row[0]: set(row[1:]) for row in rows}


def test_every_page_carries_one_policy_that_allows_nothing_inside_pages(shipped: Path, paths: list[str]) -> None:
    policies = [read_policy((shipped / "site" / path).read_text(encoding="utf-8")) for path in paths]
    assert all(policy == policies[0] for policy in policies)
    assert policies[0]["default-src"] == {"'none'"}
    assert policies[0]["base-uri"] == policies[0]["form-action"] == {"'none'"}, "which default-src says nothing of"
    assert {word for words in policies[0].values() for word in words} == {"'none'", "'self'", "data:"}
    assert policies[0]["img-src"] == {"'self'", "data:"}


def test_the_file_of_headers_says_what_the_pages_say(shipped: Path) -> None:
    headers = (shipped / "site" / "_headers").read_text(encoding="utf-8")
    (policy,) = META.findall((shipped / "site" / "index.html").read_text(encoding="utf-8"))
    assert f"Content-Security-Policy: {policy}; frame-ancestors 'none'" in headers


def test_a_script_inside_a_page_does_not_run(page: Page, address: str, shipped: Path) -> None:
    planted = shipped / "site" / "planted.html"
    html = (shipped / "site" / "index.html").read_text(encoding="utf-8")
    attack = '<script>window.pwned=1</script><img src="x:" onerror="window.pwned=2"><p style="color:red" id="styled">'
    planted.write_text(html.replace("</article>", f"{attack}</article>"), encoding="utf-8")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    try:
        page.goto(f"{address}/planted.html")
        assert page.evaluate("window.pwned") is None
        assert page.evaluate("getComputedStyle(document.getElementById('styled')).color") != "rgb(255, 0, 0)"
    finally:
        planted.unlink()
    assert any("Content Security Policy" in text for text in said)


def test_the_live_server_keeps_its_own_script(shipped: Path, tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\nsite_name: Live\ndocs_dir: {shipped / 'docs'}\nhooks: []\n"
        f"theme:\n  name: material\n  custom_dir: {ROOT / 'templates' / 'theme'}\n"
    )
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", "--quiet"]
    server = subprocess.Popen(command, cwd=tmp_path)
    try:
        html = wait_for(f"http://127.0.0.1:{port}/")
    finally:
        server.terminate()
        server.wait()
    assert "livereload" in html
    assert META.findall(html) == []


def wait_for(address: str) -> str:
    until = time.monotonic() + 300  # a limit for a busy machine, not a wait
    while True:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - this machine
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
