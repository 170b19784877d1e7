"""What happens, and who, whom, where and when."""

import pytest

from builder.annotate.frames.frames import find_frames
from builder.values.annotation import Frame
from builder.values.article import Article
from builder.words.text import cut
from tests.marked import KNOWLEDGE, annotated


def told(marked: str) -> list[str]:
    """Each frame as `TYPE status who=… times numbers`."""
    one, _ = annotated("a", marked)
    return [line(one.article, frame) for frame in find_frames(one, KNOWLEDGE)]


def line(article: Article, frame: Frame) -> str:
    parts = sorted(f"{p.part}={p.actor}" for p in frame.participants)
    words = [cut(article, span) for span in (*frame.times, *frame.quantities)]
    return " ".join([frame.event, frame.status, *parts, *(f"'{w}'" for w in words)])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[Ana Roca=roca] will pay a {two-day=P2D} visit to [Peru=peru] {this week=2023}, they said {on Sunday=2}.",
            ["VISIT planned place=peru who=roca 'two-day' 'this week'"],
        ),
        (
            "Talks between [Ana Roca=roca] and [Luis Vega=vega] will be held in [Lima=lima] on {Monday=2}.",
            ["TALKS planned place=lima who=vega whom=roca 'Monday'"],
        ),
        (
            "The election in [Peru=peru] is due in {June=6}; the visit of fewer than {24 hours=PT24H} will be short.",
            ["ELECTION planned place=peru 'June'", "VISIT reported '24 hours'"],
        ),
        ("[Ana Roca=roca] and [Luis Vega=vega] met on {Monday=2}.", ["TALKS reported who=roca who=vega 'Monday'"]),
        (
            "[Peru=peru] expelled [Ana Roca=roca] and [Luis Vega=vega] resigned.",
            ["EXPEL reported who=peru whom=roca", "RESIGN reported who=vega"],
        ),
        (
            "LIMA, {Feb 9=2} (Wire) - [Ana Roca=roca] arrived in [Lima=lima] on {Monday=2}.",
            ["ARRIVE reported place=lima who=roca 'Monday'"],
        ),
        (
            "A report released {Tuesday=2} by crash investigators found no fault.",
            ["RELEASE reported 'Tuesday'", "CRASH reported"],
        ),
        (
            "The letter was signed {Friday=5} by earthquake survivors.",
            ["AGREEMENT reported 'Friday'", "EARTHQUAKE reported"],
        ),
        (
            "[Ana Roca=roca] arrived in [Lima=lima] on {Feb 9=2} - and left.",
            ["ARRIVE reported place=lima who=roca 'Feb 9'"],
        ),
        (
            "On {Friday=2}, she got three years of prison for the murder of [Luis Vega=vega].",
            ["KILL reported whom=vega"],
        ),
        (
            "[Ana Roca=roca] was convicted of the murder in {April=4}.",
            ["RULING reported whom=roca", "KILL reported"],
        ),
        ("[Ana Roca=roca] was tried for the {2020=2020} murder of it.", ["KILL reported '2020'"]),
        ("[Roca=roca] is due to be released in {May=5}.", ["RELEASE planned whom=roca 'May'"]),
        ("[Roca=roca] will arrive in [Lima=lima] on {Monday=2}.", ["ARRIVE planned place=lima who=roca 'Monday'"]),
        (
            "[Roca=roca] was scheduled to arrive in [Peru=peru] on {Monday=2}.",
            ["ARRIVE planned place=peru who=roca 'Monday'"],
        ),
        (
            "[Roca=roca] arrived in [Peru=peru] early {Tuesday=2} for talks.",
            ["ARRIVE reported place=peru who=roca 'Tuesday'", "TALKS reported"],
        ),
        (
            "Before traveling on, [Roca=roca] visited [Chad=chad] on {Sunday=2}.",
            ["VISIT reported place=chad who=roca 'Sunday'"],
        ),
        ("Since a {2020=2020} military coup in [Peru=peru], the junta has ruled.", ["COUP reported place=peru '2020'"]),
        (
            "[Peru=peru], whose government took power in a military coup in {2021=2021}, agreed.",
            ["COUP reported who=peru '2021'"],
        ),
        ("[UN experts=un] last {Tuesday=2} called for an investigation.", ["CALL_FOR reported who=un 'Tuesday'"]),
        (
            "The blast killed <at least 12 people=12|people|at least> in [Lima=lima].",
            ["KILL reported place=lima 'at least 12 people'"],
        ),
        (
            "[Peru=peru]’s expulsion of [Ana Roca=roca] over {the weekend=2}.",
            ["EXPEL reported who=peru whom=roca 'the weekend'"],
        ),
        ("[Ana Roca=roca] was expelled by [Peru=peru].", ["EXPEL reported who=peru whom=roca"]),
        (
            "Since coming to power in a {2020=2020} coup, [Peru=peru]’s junta has turned.",
            ["COUP reported who=peru '2020'"],
        ),
        (
            "Since taking control of [Peru=peru] in two coups since {August 2020=2020-08/..}, the junta has ruled.",
            ["COUP reported whom=peru 'August 2020'"],
        ),
        ("In {March=3}, [Peru=peru] signed a pact.", ["AGREEMENT reported who=peru 'March'"]),
        (
            "[Roca=roca] is scheduled to travel next to [Chad=chad] and [Peru=peru].",
            ["VISIT planned place=chad place=peru who=roca"],
        ),
        (
            "Before travelling to [Chad=chad], [Roca=roca] visited [Peru=peru] on {Sunday=2}.",
            ["VISIT reported place=chad", "VISIT reported place=peru who=roca 'Sunday'"],
        ),
        ("[Peru=peru] cut ties with its old power [Chad=chad], expelling its troops.", ["EXPEL reported who=peru"]),
        ("[Peru=peru] has equipment bought from [Chad=chad].", ["PURCHASE reported place=chad"]),
        ("[Peru=peru] was expelling the head of a division of [the UN=un].", ["EXPEL reported who=peru"]),
        (
            "[Roca=roca] made the pledge on {Thursday=4} when speaking by phone with [Vega=vega].",
            ["PHONE_CALL reported who=roca whom=vega 'Thursday'"],
        ),
        (
            "So far <288 people=288|people> have died and <over 800=800|> have been reported hurt.",
            ["KILL reported '288 people'", "INJURE reported 'over 800'"],
        ),
        (
            "Apart from <278=278|deaths> deaths, <1,100 people=1100|people> were injured.",
            ["KILL reported '278'", "INJURE reported '1,100 people'"],
        ),
        (
            "{Last week=5}, dozens of soldiers and guards from the private security firm of the port were killed.",
            ["KILL reported 'Last week'"],
        ),
        ("[Vega=vega] accused [Chad=chad] as he visited [Peru=peru].", ["VISIT reported place=peru"]),
        (
            "[Peru=peru] has been torn for years, with riots blamed on [Chad=chad].",
            ["PROTEST reported whom=chad"],
        ),
        (
            "[Roca=roca] is expected in [Peru=peru] on {Monday=2} for a {two-day=P2D} official visit.",
            ["VISIT planned 'two-day'"],
        ),
        ("[Roca=roca] vowed revenge for the attack in [Peru=peru] and promised a law.", []),
        ("[Roca=roca] might visit [Peru=peru].", []),
        ("They called on [Roca=roca] to resign.", ["CALL_FOR reported whom=roca"]),
        ("[Roca=roca] did not resign.", []),
        ("[Roca=roca] ousted the head of the museum on {Friday=2}.", ["DISMISS reported who=roca 'Friday'"]),
        ("Troops ousted [Roca=roca] on {Friday=2}.", ["COUP reported whom=roca 'Friday'"]),
        ("[Roca=roca]’s party came to power in {2010=2010} as farmers wished.", []),
        ("Neighbours queued at a kitchen set up by [Peru=peru].", []),
        ("[Peru=peru] set up a museum in {2010=2010}.", ["FOUND reported who=peru '2010'"]),
        ("A mine owned by [Acme=acme] caved in on {Friday=2}.", ["COLLAPSE reported 'Friday'"]),
        ("The roof of a hall collapsed in [Peru=peru] on {Friday=2}.", ["COLLAPSE reported place=peru 'Friday'"]),
        ("They read of the collapse of [Acme=acme] in {May=5}.", ["COLLAPSE reported whom=acme 'May'"]),
        (
            "By {noon on Friday=2}, {2 May=2}, as boats turned back, the death toll stood at <31=31|>.",
            ["KILL reported '31'"],
        ),
        ("As of {Friday=2} [Roca=roca] leads in the election of a mayor.", ["ELECTION reported who=roca"]),
        ("As of early {Friday=2} [Roca=roca] leads in the election of a mayor.", ["ELECTION reported who=roca"]),
        ("The line confirmed the crash of a ferry in a terse e-mail {Friday=2}.", ["CRASH reported"]),
        ("Fans recalled the talks with [Peru=peru] in a letter on {Friday=2}.", ["TALKS reported whom=peru"]),
        ("[Roca=roca] resigned in a letter on {Friday=2}.", ["RESIGN reported who=roca 'Friday'"]),
        ("By {Friday=2} <31 people=31|people> had died.", ["KILL reported '31 people'"]),
        ("The driver had <two=2|||wounds> stab wounds.", []),
        ("The keeper has <three=3|> gunshot wounds, <two=2|> of them from shotguns.", []),
        ("The bear wounds <five men=5|men>.", ["INJURE reported 'five men'"]),
        (
            "The death toll from the flooding in [Peru=peru] rose <above 150=150|>.",
            ["KILL reported 'above 150'", "FLOOD reported place=peru"],
        ),
        ("The number of dead surpassed <125=125|>.", ["KILL reported '125'"]),
        ("The number of people hurt in the crash climbed to <80=80|>.", ["INJURE reported '80'", "CRASH reported"]),
        ("<26=26|||lives> lives were lost when the mill burned.", ["KILL reported '26'"]),
        ("<Twelve miners=12|miners> lost their lives.", ["KILL reported 'Twelve miners'"]),
        ("They counted a number of dead trees.", []),
        ("A landslide that {a day later=2} had buried a town came from the north.", ["DISASTER reported"]),
        ("Rules in [Peru=peru] that bar smoking are lax.", []),
        ("A court ruled that the sale was void in {May=5}.", ["RULING reported 'May'"]),
        ("{On Monday=1} the premier spoke to the country of its fears after the collapse.", ["COLLAPSE reported"]),
        ("Seven had died, according to a statement of the county {on Monday=1}.", ["KILL reported"]),
        (
            "The crew of one of the worst shipwrecks of [Peru=peru] are in court on {Friday=2}.",
            ["CRASH reported whom=peru"],
        ),
        ("The talks of [Peru=peru] were held on {Friday=2}.", ["TALKS reported whom=peru 'Friday'"]),
        (
            "The boat sank off [Peru=peru] in {1915=1915}, and {last month=5} divers saw it.",
            ["CRASH reported whom=peru '1915'"],
        ),
        ("It was found on {Friday=2}, the anniversary of the funeral of [Roca=roca].", []),
        ("The sale sent shockwaves through [Peru=peru] in {May=5}.", []),
        ("A trade in shipping disasters began in [Peru=peru].", []),
        ("<Twelve men=12|men> drowned on {Friday=2}.", ["KILL reported 'Friday' 'Twelve men'"]),
        ("[Ana Roca=roca] was named chief executive of the harvester firm.", ["APPOINT reported whom=roca"]),
        ("[Luis Vega=vega] has been announced as the new keeper of the club.", ["APPOINT reported whom=vega"]),
        ("Police named the driver.", []),
        ("[Roca=roca] serves sentences of {ten years=P10Y} each in [Peru=peru].", []),
    ],
)
def test_an_event_word_gathers_its_actors_and_times(marked: str, expected: list[str]) -> None:
    assert [line for line in told(marked) if not line.startswith(("ATTACK", "EXPLOSION"))] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[Ana Vega=vega] said at least <12 people=12|people||people> had been killed.",
        "[Ana Vega=vega] said <12=12|||> had died.",
        "[Ana Vega=vega] said a girl was killed.",
        "[Ana Vega=vega] said rebels killed <12 people=12|||people>.",
    ],
)
def test_who_says_that_others_died_has_no_part_in_it(marked: str) -> None:
    one, _ = annotated("a", marked)
    assert [f.participants for f in find_frames(one, KNOWLEDGE) if f.event == "KILL"] == [()]


def test_a_figure_right_before_a_verb_in_a_list_is_its_own() -> None:
    one, _ = annotated("a", "<Five people=5|||people> were killed, <50=50|||others> others injured.")
    told = {f.event: [cut(one.article, q) for q in f.quantities] for f in find_frames(one, KNOWLEDGE)}
    assert told == {"KILL": ["Five people"], "INJURE": ["50"]}


@pytest.mark.parametrize(
    "marked",
    [
        "<Nine=9|||people> people, including <four=4|||members> members of the board, were killed in a hotel fire.",
        "A storm came after <12=12|||people> people, among them <five=5|||sailors> sailors of a line, were killed.",
        "<At least 20=20||at least|guests> guests (including <one=1|||nurse> nurse from the port town) were killed.",
    ],
)
def test_a_part_between_marks_does_not_hold_a_figure_off_its_verb(marked: str) -> None:
    one, _ = annotated("a", marked)
    told = next(f.quantities for f in find_frames(one, KNOWLEDGE) if f.event == "KILL")
    assert told[0] == one.quantities[0].span


def test_fire_that_is_opened_dismisses_nobody() -> None:
    one, _ = annotated("a", "A guard opened fire at [Ana Vega=vega], whom the bank had fired {on Monday=2021-05-03}.")
    assert [cut(one.article, f.span) for f in find_frames(one, KNOWLEDGE) if f.event == "DISMISS"] == ["fired"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The shop, bank and [Acme=acme] bombings were alike.", ["ATTACK reported"]),
        ("[Ana Roca=roca] and [Peru=peru] visits have grown rare.", ["VISIT reported"]),
        ("[Ana Roca=roca] visits [Peru=peru].", ["VISIT reported place=peru who=roca"]),
        ("It fuelled suspicions that [Peru=peru] launched the plane.", []),
        ("Anger over claims of a Peruvian attack filled the hall.", []),
        ("It denied allegations that [Ana Roca=roca] resigned.", []),
        ("[Ana Roca=roca], facing allegations of theft, resigned.", ["RESIGN reported who=roca"]),
        ("Amid claims of fraud [Ana Roca=roca] resigned.", ["RESIGN reported who=roca"]),
        ("Fears of frost grew after [Peru=peru] launched a rocket.", ["LAUNCH reported who=peru"]),
        ("[Ana Roca=roca] lives in fear of being arrested.", []),
        ("The court spoke of the possibility of future charges.", []),
        ("[Peru=peru] claims that rebels attacked [Lima=lima].", ["ATTACK reported whom=lima"]),
        ("Malware infected the network of [Acme=acme].", []),
        ("They will push for more unless [Peru=peru] expels five teams.", []),
        ("The bank would suffer if [Ana Roca=roca] resigned.", []),
        ("The bank suffered when [Ana Roca=roca] resigned.", ["RESIGN reported who=roca"]),
        ("Malware that infected [Acme=acme] spread to a hospital.", []),
        ("A joint investigation with [Peru=peru] began.", ["INVESTIGATE reported who=peru"]),
        ("The naval exercises with [Peru=peru] began.", ["EXERCISE reported whom=peru"]),
        ("The talks with [Peru=peru] began.", ["TALKS reported whom=peru"]),
        ("The virus infected <40 people=40|||people>, doctors said.", ["OUTBREAK reported '40 people'"]),
    ],
)
def test_what_is_thought_or_named_after_others_is_no_deed_of_theirs(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    "marked", ["The [UN=un] probe had ended.", "Dogs searched the rubble of collapsed houses in [Peru=peru]."]
)
def test_what_is_not_acted_upon_is_no_thing(marked: str) -> None:
    one, _ = annotated("a", marked)
    (frame,) = find_frames(one, KNOWLEDGE)
    assert frame.what is None


def test_a_count_before_the_noun_bounds_the_counting() -> None:
    one, _ = annotated("a", "It took control in two coups since {August 2020=2020-08/..}.")
    frame = next(f for f in find_frames(one, KNOWLEDGE) if f.event == "COUP")
    assert frame.count is not None
    assert cut(one.article, frame.count) == "two"


def test_one_endless_sentence_costs_little() -> None:
    one, _ = annotated("a", "the airstrike on [Peru=peru] and then a visit by [Roca=roca] on {Monday=2} " * 3000)
    assert len(find_frames(one, KNOWLEDGE)) == 6000


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("[UN experts=un] called for an independent investigation into it.", "an independent investigation"),
        ("[Peru=peru] expelled the head of the rights office {on Sunday=2}.", "the head of the rights office"),
        ("[Peru=peru]’s expulsion of the agency's envoy over the weekend.", "the agency's envoy"),
        ("[Acme=acme] released [Peru=peru].", None),
        ("[Acme=acme] released it.", None),
        ("The paper published the letters of nine women claiming to be heirs.", "the letters of nine women"),
        ("[Ana Roca=roca] called for lower prices may be why they fell.", "lower prices"),
        ("[Ana Roca=roca] called for the old prize to be abolished.", None),
    ],
)
def test_the_thing_acted_upon_is_cut_without_what_follows_it(marked: str, what: str | None) -> None:
    one, _ = annotated("a", marked)
    frame = find_frames(one, KNOWLEDGE)[0]
    assert (cut(one.article, frame.what) if frame.what else None) == what


@pytest.mark.parametrize(
    ("marked", "places"),
    [
        ("[Roca=roca] visited [Peru=peru], [Chad=chad] and [Fiji=fiji].", ["chad", "fiji", "peru"]),
        ("[Roca=roca] visited [Peru=peru] and [Chad=chad] in May.", ["chad", "peru"]),
        ("[Roca=roca] visited [Peru=peru] and [Chad=chad] sent a letter.", ["peru"]),
        ("[Roca=roca] visited [Peru=peru], [Chad=chad] said.", ["peru"]),
    ],
)
def test_a_list_of_places_is_visited_where_and_closes_it(marked: str, places: list[str]) -> None:
    one, _ = annotated("a", marked)
    frame = next(f for f in find_frames(one, KNOWLEDGE) if f.event == "VISIT")
    assert sorted(p.actor for p in frame.participants if p.part == "place") == places


def test_who_receives_is_acted_upon_by_whom_from_names() -> None:
    assert told("[Peru=peru] has received boats from [Chad=chad].") == ["DELIVERY reported who=chad whom=peru"]
    assert told("[Peru=peru] has received a warm welcome.") == []


@pytest.mark.parametrize(
    "told_of_none",
    [
        "[Ana Roca=roca] had a heart attack on {Monday=2}.",
        "The appeals court is in [Lima=lima].",
        "Forecasters are calling for three inches of rain {on Monday=2}.",
        "Winds arriving on {Monday=2} felled the trees.",
        "[Acme=acme] said in a press release {on Monday=2} that it was sorry.",
        "A clinical trial began in {May=5}.",
        "Stocks rallied on {Monday=2}.",
        "The price of oil had sharply collapsed by {May=5}.",
        "Shares in [Acme=acme] crashed on {Monday=2}.",
        "A scandal erupted in {2017=1}.",
        "[Ana Roca=roca] met the deadline on {Monday=2}.",
        "[Ana Roca=roca] won praise in {May=5}.",
        "[Ana Roca=roca] attacked [Acme=acme] for its slowness.",
        "[Ana Roca=roca] attacked [Acme=acme] and insisted on more.",
        "[Ana Roca=roca] claimed credit for saving lives.",
        "[Ana Roca=roca] claimed his life was in danger.",
        "Police fired tear gas in [Lima=lima] on {Monday=2}.",
        "Rubber bullets were fired in [Lima=lima] on {Monday=2}.",
        "Police fired at [Ana Roca=roca] on {Monday=2}.",
        "Migrants came ashore in [Lima=lima] on {Monday=2}.",
    ],
)
def test_figures_of_speech_tell_no_happening(told_of_none: str) -> None:
    assert told(told_of_none) == []


def test_what_figures_of_speech_are_made_of_tells_happenings_elsewhere() -> None:
    assert told("Workers rallied in [Lima=lima] on {Monday=2}.") == ["PROTEST reported place=lima 'Monday'"]
    assert told("Critics of prices for fuel rallied on {Monday=2}.") == ["PROTEST reported 'Monday'"]
    assert told("The oil tanker sank off [Peru=peru] on {Monday=2}.") == ["CRASH reported whom=peru 'Monday'"]
    assert "ATTACK reported whom=lima" in told("The rebels attacked [Lima=lima] and claimed six lives.")
    assert told("The rebels attacked [Lima=lima] for the second time.") == ["ATTACK reported whom=lima"]
    assert told("The volcano erupted in {May=5}.") == ["ERUPTION reported 'May'"]


def test_a_day_before_an_aside_is_not_of_a_noun_that_a_preposition_leads_to() -> None:
    text = "[Acme=acme] cut prices on {Monday=2}, a bold step amid fears of the outbreak."
    assert told(text) == ["OUTBREAK reported"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Roca=roca] was convicted by a court of robbing a shop in {May 2011=5}.", "RULING reported whom=roca"),
        ("[Roca=roca] was convicted on {Monday=2} of robbing a shop in {May=5}.", "RULING reported whom=roca 'Monday'"),
        ("[Roca=roca] was convicted of fraud in {2015=1}.", "RULING reported whom=roca '2015'"),
        ("A court on {Monday=2} found [Roca=roca], whose boat sank, guilty.", "RULING reported whom=roca 'Monday'"),
    ],
)
def test_the_day_of_a_ruling_is_not_that_of_the_crime(marked: str, expected: str) -> None:
    assert expected in told(marked)


def test_who_is_found_and_another_guilty_are_no_ruling() -> None:
    assert told("Police found the boat and [Roca=roca] was guilty.") == []
    assert told("A jury found [Roca=roca] not guilty.") == []


def test_the_year_of_an_edition_is_no_day() -> None:
    assert told("[Roca=roca] won the {2018=2018} Harbour Prize.") == ["WIN reported who=roca"]
    assert told("In {2018=2018} Ana [Roca=roca] won the prize.") == ["WIN reported who=roca '2018'"]
    assert told("[Roca=roca] took power in the {2018=2018} coup.") == ["COUP reported who=roca '2018'"]
    assert told("On {Monday=2} he spoke of the {2018=2018} Harbour bombings.") == ["ATTACK reported '2018'"]
    assert told("Ana [Roca=roca] was arrested on a {2018=2018} warrant.") == ["ARREST reported whom=roca"]
    assert told("[Peru=peru] sued [Acme=acme] under the {1998=1998} law.") == ["LAWSUIT reported who=peru whom=acme"]
    for cups in ("the {2018=2018} and {2022=2022} Cups", "the {2018=2018} bids", "the {2018=2018}, {2020=2020} bids"):
        assert told(f"The probe into {cups} went on.") == ["INVESTIGATE reported"]
    assert told("[Roca=roca] resigned in {2018=2018} and {2022=2022}.") == ["RESIGN reported who=roca '2018' '2022'"]
    assert told("Ana [Roca=roca] was arrested in {2018=2018}.") == ["ARREST reported whom=roca '2018'"]
    assert told("The election in [Lima=lima] is set for {2018=2018}.") == ["ELECTION planned place=lima '2018'"]


def test_what_comes_ashore_or_takes_lives_is_told() -> None:
    assert told("Marching ashore on {Monday=2}, the storm had claimed at least <five=5|lives> lives.") == [
        "LANDFALL reported 'Monday'",
        "KILL reported 'five'",
    ]
    assert told("The fire claimed the lives of <five people=5|||people>.") == ["KILL reported 'five people'"]
    assert told("[Roca=roca] claimed the title.") == []


@pytest.mark.parametrize(
    "marked",
    [
        "The [Bank=bank] on {Monday=2} cut rates.",
        "The [Bank=bank] on {Monday=2} raised its main interest rate by half a point.",
        "The [Bank=bank] on {Monday=2} slashed benchmark interest rates.",
        "The [Bank=bank] on {Monday=2} left its key rates unchanged.",
    ],
)
def test_a_central_bank_decides_on_its_rates(marked: str) -> None:
    assert told(marked) == ["RATES reported who=bank 'Monday'"]


def test_what_a_bank_is_asked_to_do_or_may_do_with_its_rates_is_no_decision() -> None:
    assert told("[Roca=roca] demanded that the [Bank=bank] cut rates.") == ["CALL_FOR reported who=roca"]
    assert told("The [Bank=bank] could cut rates.") == []
    assert told("[Roca=roca] raised doubts about interest rates.") == []
    assert told("[Roca=roca] raised the prospect of higher interest rates.") == []
    assert told("Airlines cut flights as interest rates rose.") == []
    assert told("The plan lowered the rate of accidents; [Roca=roca] wants lower rates.") == ["CRASH reported"]
    assert told("Broken supply chains are a bad sign for the [Bank=bank].") == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Police vowed {on Monday=2} to arrest [Luis Vega=vega].", "ARREST planned whom=vega"),
        ("[Acme=acme] pledged late {last week=2} to launch a boat.", "LAUNCH planned who=acme"),
        ("{On Monday=2} the union agreed to visit [Peru=peru].", "VISIT planned place=peru"),
        ("{On Monday=2} [Acme=acme] is due to launch a boat.", "LAUNCH planned who=acme 'On Monday'"),
        ("[Acme=acme] is expected on {Monday=2} to launch a boat.", "LAUNCH planned who=acme 'Monday'"),
    ],
)
def test_the_day_of_a_promise_is_not_that_of_what_is_promised(marked: str, expected: str) -> None:
    assert expected in told(marked)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Ana Roca=roca], head of the city's [Water Board=board], was arrested.", "ARREST reported whom=roca"),
        ("[Luis Vega=vega], chief of the firm's [Oslo Office=office], resigned.", "RESIGN reported who=vega"),
        ("[Ana Roca=roca] left, and the city's [Water Board=board] sued [Acme=acme].", "who=board whom=acme"),
    ],
)
def test_who_is_named_before_an_aside_takes_part_not_whom_the_aside_names(marked: str, expected: str) -> None:
    assert any(one.endswith(expected) for one in told(marked))


@pytest.mark.parametrize(
    "marked",
    [
        "Rebels have spoken of prosecuting [Luis Vega=vega].",
        "The owners of the club spoke of suing [Acme=acme].",
        "Staff were ordered to leave [Peru=peru] for want of water.",
    ],
)
def test_what_is_only_spoken_of_and_a_land_that_is_left_are_no_happening(marked: str) -> None:
    assert told(marked) == []


def test_an_elected_president_is_no_election() -> None:
    assert "ELECTION" not in " ".join(told("Troops toppled the democratically elected president on {Monday=2}."))
    assert told("A newly elected mayor of [Lima=lima] resigned.") == ["RESIGN reported"]
    assert told("[Roca=roca] was elected president in {June=6}.") == ["ELECTION reported whom=roca 'June'"]


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("[Acme=acme] published a secret U.S. army film.", "a secret U.S. army film"),
        ("[Acme=acme] published nearly 20,000 letters.", "nearly 20,000 letters"),
        ("[Acme=acme] delivered 1,500 U.N. trucks to [Peru=peru].", "1,500 U.N. trucks"),
        ("[Acme=acme] published 20,000.", None),
    ],
)
def test_neither_the_stop_of_letters_nor_the_comma_of_a_figure_ends_a_thing(marked: str, what: str | None) -> None:
    one, _ = annotated("a", marked)
    (frame,) = find_frames(one, KNOWLEDGE)
    assert (cut(one.article, frame.what) if frame.what else None) == what


def test_a_search_by_the_police_is_no_attack() -> None:
    assert told("Police raided the offices of [Acme=acme] on {Monday=2}.") == []
    assert told("A raid on the docks of [Lima=lima] brought in rifles.") == []
    assert told("An air raid on [Lima=lima] began.") == ["ATTACK reported whom=lima"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the day is that of another deed or noun
        ("The mayor denied any role in the crash {Tuesday=2}.", ["CRASH reported"]),
        ("Questions surfaced {Friday=5} about the cause of the crash.", ["CRASH reported"]),
        ("It was unknown {Sunday=7} when he will be charged.", ["CHARGE planned"]),
        ("[Roca=roca] is expected to meet with victims of {Monday=1}'s fire.", ["TALKS planned who=roca"]),
        ("He killed 40 people — a doctor counted again on {Friday=5} — and hid.", ["KILL reported"]),
        ("On {Monday=1} a nurse was treated like those who protested.", ["PROTEST reported"]),
        ("[Roca=roca] flew to [Lima=lima] and returned {six months later=6}.", ["VISIT reported place=lima who=roca"]),
        # and its own day stays
        ("A fire on {Friday=5} that killed eight was set.", ["KILL reported 'Friday'"]),
        (
            "The union deplored [Acme=acme]'s dismissal of [Vega=vega] {Friday=5}.",
            ["DISMISS reported who=acme whom=vega 'Friday'"],
        ),
        ("A crash of a bus in [Lima=lima] {Tuesday=2} shocked the town.", ["CRASH reported place=lima 'Tuesday'"]),
        ("Early on {Monday=1}, an explosion in [Lima=lima] was heard.", ["EXPLOSION reported place=lima 'Monday'"]),
    ],
)
def test_a_day_dates_what_its_own_clause_tells(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The road stayed closed due to the explosion.", ["EXPLOSION reported"]),
        ("She would have resigned over the plan.", []),
        ("The bank does not intend to release the letter.", []),
        ("The council called {Monday=1} for criminal charges.", ["CALL_FOR reported 'Monday'"]),
        ("[Roca=roca] travelled on {Friday=5} to [Lima=lima].", ["VISIT reported place=lima who=roca 'Friday'"]),
        ("The guard who killed [Luis Vega=vega] has been charged.", ["KILL reported whom=vega", "CHARGE reported"]),
        ("The bank is guarded by a [Lima=lima] bomb squad with assault rifles.", []),
        ("The mayor called the [Lima=lima] crash a shame {Monday=1}.", ["CRASH reported"]),
        ("Miners threatened a walkout in [Lima=lima].", []),
        ("[Roca=roca] predicts [Vega=vega] wins the vote.", []),
        ("The thief walked out with a lamp to demonstrate that it works.", []),
    ],
)
def test_what_small_words_make_of_an_event_word(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected
