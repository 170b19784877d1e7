"""Whether a weekday is the last one or the next, as the verbs tell it, in an article of Friday 22 March 2013."""

import pytest

from tests.annotate.test_times import times

NEXT = [
    "She is hoping to reach them at Monday's debate.",
    "Leaders of the two countries meet Monday in Vienna.",
    "The presidents meet on Monday to sign the deal.",
    "Voters go to the polls on Monday.",
    "Protesters hold a rally on Monday.",
    "The minister leaves for Cairo on Monday.",
    "The court rules on Monday on the appeal.",
    "The trial resumes Monday.",
    "The exhibition opens to the public on Monday.",
    "The team faces Chile on Monday.",
    "Talks are to begin Monday.",
    "Talks were to begin Monday.",
    "The vote, scheduled for Monday, was called off.",
    "A vote on the bill is planned for Monday.",
    "A hearing is set for Monday.",
    "A hearing has been set for Monday.",
    "The judge set a hearing for Monday.",
    "He faces a hearing on Monday.",
    "The government has until Monday to respond.",
    "He was given until Monday to respond.",
    "He was ordered to appear in court on Monday.",
    "The visit, which begins on Monday, is the first.",
    "She is leaving on Monday.",
    "She is expected back on Monday.",
    "He could be released as early as Monday.",
    "He is due in court on Monday.",
    "The strike is to start at midnight on Monday.",
    "The union called a strike for Monday.",
    "Unions are calling for protests on Monday.",
    "They are getting ready for Monday's vote.",
    "Ahead of Monday's vote, police were on the streets.",
    "They will debate it again on Monday.",
    "He said he would resign on Monday.",
    "He told reporters he will travel on Monday.",
    "The sanctions take effect Monday.",
    "The law comes into force on Monday.",
    "The deal is likely to be signed on Monday.",
    "Markets reopen on Monday.",
    "Polls open at 8 a.m. on Monday.",
    "School starts again on Monday.",
    "The summit, starting Monday, will last three days.",
    "It starts from Monday.",
    "From Monday, drivers must pay more.",
    "As of Monday, drivers will pay more.",
    "Starting Monday, drivers will pay more.",
    "The deadline is Monday.",
    "The funeral is on Monday.",
    "The funeral takes place on Monday.",
    "Her funeral will be on Monday.",
    "The parliament is voting on the motion on Monday.",
    "The plan is to be unveiled on Monday.",
    "He hopes to return by Monday.",
    "They want the troops out by Monday.",
    "They demanded that he leave by Monday.",
    "They demanded an answer by Monday.",
    "They agreed to meet again on Monday.",
    "They agreed a truce that begins on Monday.",
    "The tickets go on sale Monday.",
    "The ceremony has been moved to Monday.",
    "The ceremony was postponed until Monday.",
    "The match was put off to Monday.",
    "The president flies to Paris on Monday.",
    "The pope travels to Cuba on Monday.",
    "The pope is travelling to Cuba on Monday.",
    "The storm is forecast to hit on Monday.",
    "Rain is forecast for Monday.",
    "More rain is expected Monday.",
    "The jury will announce its verdict on Monday.",
    "The bank is expected to hand down a decision on Monday.",
    "The coach could announce his resignation on Monday.",
]
LAST = [
    "The man who died Monday was 40.",
    "Police said Monday that they had found it.",
    "Police said on Monday they were looking for him.",
    "Police say the man was shot on Monday.",
    "The attack came on Monday.",
    "The blast took place on Monday.",
    "He has been missing since Monday.",
    "He was last seen on Monday.",
    "Three people, including a child, were hurt on Monday.",
    "According to a statement released on Monday, the plant will close.",
    "The plant will close, the firm said Monday.",
    "The plant will close in May, the firm announced on Monday.",
    "A court on Monday ordered that he be freed.",
    "A court on Monday sentenced him.",
    "In a speech on Monday he said the war would end.",
    "Speaking on Monday, he warned that more could follow.",
    "Speaking to reporters Monday, she said she would run.",
    "A report published on Monday says the ice may melt.",
    "Data released Monday showed prices rose.",
    "Data released Monday show prices are rising.",
    "He would not say on Monday whether he will run.",
    "He could not be reached for comment on Monday.",
    "She is to stand trial, prosecutors said Monday.",
    "It is the first time since Monday that it rained.",
    "It comes after a blast on Monday.",
    "The arrest follows a raid on Monday.",
    "Monday's attack was the worst.",
    "Monday's attack may have been his work.",
    "He should have been there on Monday.",
    "He denied on Monday that he plans to quit.",
    "The mayor vowed Monday to rebuild.",
    "The mayor promised on Monday to rebuild.",
    "The army says it killed ten on Monday.",
    "The shares closed up 2% on Monday.",
    "He arrived Monday for talks.",
    "He arrived Monday and will leave soon.",
    "He landed Monday to begin a two-day visit.",
    "Rescuers on Monday were still searching.",
    "The toll rose to 12 on Monday.",
    "The toll had risen to 12 by Monday.",
    "Officials confirmed Monday the talks will go ahead.",
    "China urged both sides on Monday to talk.",
    "The UN on Monday called for calm.",
    "The fire, which started on Monday, is out.",
    "The fire broke out Monday and is still burning.",
    "Two planes collided on Monday near Lyon.",
    "A vote on Monday ended in chaos.",
    "Talks on Monday broke down.",
    "Russia on Monday threatened to leave.",
    "Prosecutors are investigating Monday's blast.",
    "Police are investigating the cause of a fire late on Monday, which gutted the inn.",
    "Police are searching for a man after a robbery on Monday.",
    "The two met on Monday ahead of the summit.",
    "He flew to Paris to meet her on Monday.",
    "Rules have come under fire since Monday.",
    "The shop remained open on Monday.",
    "He was jailed for Monday's attack.",
    "He will be charged with the killing on Monday.",
    "Unions will appeal against the ruling on Monday.",
    "Relatives will be told of the crash on Monday.",
    "He may not have known on Monday.",
    "A spokesman would not comment on Monday.",
]


@pytest.mark.parametrize("text", NEXT)
def test_what_is_to_come_is_on_the_next_monday(text: str) -> None:
    assert "2013-03-25" in [value for _, value in times(text, "2013-03-22")]


@pytest.mark.parametrize("text", LAST)
def test_what_was_is_on_the_last_monday(text: str) -> None:
    assert "2013-03-18" in [value for _, value in times(text, "2013-03-22")]


YEARS = [
    ("Elections will be held on May 5.", "2013-05-05"),
    ("Elections are due on May 5.", "2013-05-05"),
    ("Voters go to the polls on May 5.", "2013-05-05"),
    ("The trial opens May 5.", "2013-05-05"),
    ("The trial was adjourned until May 5.", "2013-05-05"),
    ("The vote was put off to May 5.", "2013-05-05"),
    ("They demanded an answer by May 5.", "2013-05-05"),
    ("He has until May 5 to appeal.", "2013-05-05"),
    ("The album is out on May 5.", "2013-05-05"),
    ("The judge set a hearing for May 5.", "2013-05-05"),
    ("The two sides agreed to meet on May 5.", "2013-05-05"),
    ("He was elected on May 5.", "2012-05-05"),
    ("The ship sank on October 12.", "2012-10-12"),
    ("The crash on Oct. 12 killed five.", "2012-10-12"),
    ("The crash on Jan. 12 killed five.", "2013-01-12"),
    ("He died on March 12.", "2013-03-12"),
    ("It snowed in February.", "2013-02"),
    ("She won in November.", "2012-11"),
    ("The party will be hurt by the November scandal.", "2012-11"),
    ("Divers will look for the cause of the August spill.", "2012-08"),
    ("A court will hear the suit over the November 2 stampede.", "2012-11-02"),
    ("She will run in November.", "2013-11"),
    ("The show starts in June.", "2013-06"),
    ("The show is to start in June.", "2013-06"),
    ("It is planned for April.", "2013-04"),
    ("The court will issue its ruling in December.", "2013-12"),
    ("The rebels would step up attacks in December.", "2013-12"),
    ("He will stand trial over a blast in December.", "2012-12"),
    ("Sales begin in April.", "2013-04"),
    ("He was jailed in December.", "2012-12"),
    ("He has been in jail since December.", "2012-12"),
    ("The rebels seized the town in August.", "2012-08"),
    ("The town, seized in August, is calm.", "2012-08"),
    ("The lease runs out in August.", "2013-08"),
    ("They hope to finish by August.", "2013-08"),
    ("It could be ready by August.", "2013-08"),
    ("A decision is expected in July.", "2013-07"),
    ("A decision was expected in July.", "2013-07"),
    ("The report, published in July, said so.", "2012-07"),
    ("Sales in January fell.", "2013-01"),
    ("In December, he left.", "2012-12"),
    ("In December, he will leave.", "2013-12"),
    ("Earlier in March he fell ill.", "2013-03"),
    ("Later in March he will travel.", "2013-03"),
    ("Last September he left.", "2012-09"),
    ("Next September he will leave.", "2013-09"),
    ("This September he will leave.", "2013-09"),
    ("The firm's net fell in the year ended June 30.", "2012-06-30"),
    ("The firm's net may fall in the year ending June 30.", "2013-06-30"),
    ("The deadline is April 15.", "2013-04-15"),
    ("The offer expires March 31.", "2013-03-31"),
    ("The rules take effect April 1.", "2013-04-01"),
    ("The rules took effect Jan. 1.", "2013-01-01"),
    ("The rules will take effect on Jan. 1.", "2014-01-01"),
    ("The pact lasts until Dec. 31.", "2013-12-31"),
    ("As of Dec. 31 it had 300 staff.", "2012-12-31"),
    ("It is effective June 1.", "2013-06-01"),
]


@pytest.mark.parametrize(("text", "value"), YEARS)
def test_a_date_without_its_year_is_of_the_year_that_the_verb_tells(text: str, value: str) -> None:
    assert value in [v for _, v in times(text, "2013-03-22")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bank has declined to comment beyond a Saturday statement.", "2013-03-16"),
        ("The coach said so in a Saturday interview.", "2013-03-16"),
        ("The mayor resigned after a Saturday meeting.", "2013-03-16"),
        ("The coach will speak after a Saturday match.", "2013-03-23"),
        ("Even so, Thursday's message from the band is chilling.", "2013-03-21"),
        ("The union's Thursday tweets are still read.", "2013-03-21"),
        ("Investigators are reading Thursday's leak of papers.", "2013-03-21"),
    ],
)
def test_a_day_before_what_is_over_is_behind_however_near_the_next_one_is(text: str, day: str) -> None:
    assert [value for _, value in times(text, "2013-03-22")] == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Today, the brewery has sales of $8 million.", []),
        ("Today, the town is home to ten studios.", []),
        ("Today, her hospital is one of many.", []),
        ("Today, the senate has passed the bill.", ["2013-03-22"]),
        ("Today, the brewery has to close.", ["2013-03-22"]),
        ("Today, the president has a meeting with his envoy.", ["2013-03-22"]),
        ("Today, the court has two hearings.", ["2013-03-22"]),
        ("Today, the town mourned the miners.", ["2013-03-22"]),
        ("The brewery has today a new owner.", ["2013-03-22"]),
    ],
)
def test_what_opens_with_today_and_is_so_for_years_names_no_day(text: str, days: list[str]) -> None:
    assert [value for _, value in times(text, "2013-03-22")] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The mayor urged on Wednesday a high turnout before a vote on Sunday.", ["2013-03-20", "2013-03-24"]),
        ("The striker trained on Tuesday before the cup final on Saturday.", ["2013-03-19", "2013-03-23"]),
        ("The bank met its staff on Monday before a hearing on Wednesday.", ["2013-03-18", "2013-03-20"]),
        ("She was seen on Tuesday before he left on Monday.", ["2013-03-19", "2013-03-18"]),
    ],
)
def test_a_day_that_another_is_before_comes_behind_it(text: str, days: list[str]) -> None:
    assert [value for _, value in times(text, "2013-03-22")] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Neither man could be reached on Sunday.", "2013-03-17"),
        ("No survivors could be found Sunday.", "2013-03-17"),
        ("Nobody could explain the outage on Sunday.", "2013-03-17"),
        ("A truce could be signed on Sunday.", "2013-03-24"),
        ("Monday night, the mayor had vowed that she would not resign.", "2013-03-18"),
    ],
)
def test_what_nobody_could_do_and_what_had_been_vowed_is_over(text: str, day: str) -> None:
    assert [value for _, value in times(text, "2013-03-22")] == [day]
