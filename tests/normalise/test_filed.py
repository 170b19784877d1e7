"""An agency that stands behind the place where it filed, on a line of its own above the text."""

import pytest

from tests.normalise.reading import read

LEAD = "قال الرئيس منير الأحمد اليوم الثلاثاء إن الميناء في المدينة سيفتح أبوابه أمام السفن الأجنبية في الشهر المقبل."
NEXT = "وأضاف أن العمال سيعودون إلى العمل بعد إضراب استمر أسابيع عدة، وأن الحكومة ستدفع لهم أجورهم عن أيام الإضراب."


@pytest.mark.parametrize(
    ("line", "agency"),
    [("كييف - رويترز", "Reuters"), ("Lima - EFE", "EFE"), ("Foto - EFE", None), ("Lima - Norte", None)],
)
def test_an_agency_behind_a_place_reported_the_text(line: str, agency: str | None) -> None:
    article = read(f"الميناء يفتح أبوابه أمام السفن الأجنبية\n26 أغسطس 2025\n{line}\n\n{LEAD}\n\n{NEXT}\n")
    assert article.agency == agency
