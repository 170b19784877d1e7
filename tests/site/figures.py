"""Asks the search of an open page for figures that numbers begin with."""

from playwright.sync_api import Page

_STEPS = range(5825, 5825 * 200, 5825)
NUMBERS = sorted({str(n % 2003) for n in _STEPS} | {f"{n % 89}.{n % 997}" for n in _STEPS})
"""Whole and broken ones of which the theme's own search loses 70."""


def assert_every_figure_finds_its_numbers(page: Page) -> None:
    """By the page's own worker, whatever that is, with an index of these numbers alone."""
    found = page.evaluate(
        """async numbers => {
            const { search } = JSON.parse(document.querySelector("#__config").textContent);
            const worker = new Worker(new URL(search, location.href));
            const ask = message => new Promise(heard => {
                worker.onmessage = ({ data }) => heard(data);
                worker.postMessage(message);
            });
            const fields = { title: { boost: 1 }, text: { boost: 1 } };
            const config = { lang: ["en"], separator: "\\\\s+", pipeline: [], fields };
            const docs = numbers.map(text => ({ location: `n${text}/`, title: text, text }));
            await ask({ type: 0, data: { config, docs, options: {} } });
            const count = {};
            for (const figure of "123456789")
                count[figure] = (await ask({ type: 2, data: figure })).data.items.length;
            return count;
        }""",
        NUMBERS,
    )
    assert found == {figure: sum(number.startswith(figure) for number in NUMBERS) for figure in "123456789"}
