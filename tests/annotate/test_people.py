"""People whom English news names in ways of their own: from anywhere, or by a surname that is a word."""

import pytest

from tests.actors import named, read


@pytest.mark.parametrize(
    "name",
    [
        "Sunita Deshmukh",
        "Vikram Bose",
        "Haruki Tanabe",
        "Getachew Alemu",
        "Uche Nwosu",
        "Nabih Karam",
        "Deng Lijun",
        "Choi Min-young",
        "Yoon Seong-hyeon",
        "Park Ji-woo",
    ],
)
def test_a_name_from_anywhere_is_a_persons_without_a_title(name: str) -> None:
    assert named(f"The doctors gave {name} the good news on the way home.") != []
    assert named(f"The doctors gave {name} the good news on the way home.")[0][0] == name


@pytest.mark.parametrize("name", ["Sun Valley", "Park Inn", "Deng Report", "Song Contest", "Zhou Dynasty-era"])
def test_a_family_name_before_another_word_is_nobody(name: str) -> None:
    assert named(f"They drove to the {name} hotel and slept.") == []


def test_a_man_in_the_style_of_another_is_named_to_the_hyphen() -> None:
    assert ("Deng Xiaoping", "deng-xiaoping") in named("It was Deng Xiaoping-style reform.")


@pytest.mark.parametrize("text", ["the mayor, Harriet Lane, is away", "Mayor Howard Hall is away"])
def test_a_surname_that_is_a_place_is_one_where_somebody_is_said_to_be_somebody(text: str) -> None:
    name = next(word for word in ("Harriet Lane", "Howard Hall") if word in text)
    assert [one for one, _ in named(f"On Monday {text}.", f"Ms {name.split()[1]} said so.")] == [name, name.split()[1]]


def test_a_street_named_after_somebody_is_nobody() -> None:
    assert named("They walked down Harriet Lane and through Victoria Park to Albert Hall.") == []


@pytest.mark.parametrize("deed", ["survived the crash", "lives next door", "studies law"])
def test_who_does_what_people_alone_do_is_somebody(deed: str) -> None:
    assert named(f"Near the window, Qazhim Tolbek, who {deed}, told us.") == [("Qazhim Tolbek", "qazhim-tolbek")]


def test_a_team_that_wins_is_nobody() -> None:
    assert named("Near the coast, Kestrel Orchard, who won the cup, played on.") == []


def test_initials_of_a_thing_name_a_body_where_they_speak_alone() -> None:
    assert named("They looked through CCTV from the shop.") == []
    assert named("It was over, CCTV reported.") == [("CCTV", "cctv")]


def test_honorifics_of_anywhere_are_no_part_of_a_name() -> None:
    assert read("a", "Then Alhaji Uche Nwosu and Datuk Vikram Bose left.").mentions[0].text == "Uche Nwosu"


def test_a_surname_that_comes_first_is_not_left_out() -> None:
    found = read("a", "Oyin Bello met the chief.", "Now Bello Oyin Musa is elected.", "All cheered Bello.").mentions
    assert "Oyin Musa" not in [one.text for one in found]


def test_a_name_behind_a_title_begins_with_its_first_word() -> None:
    assert named("That is so, spokesman Zhurek Vikram Bose said.")[0][0] == "Zhurek Vikram Bose"
    assert named("Zhurek Vikram Bose said so.")[0][0] == "Vikram Bose"


@pytest.mark.parametrize(
    ("full", "again"),
    [
        ("The singer Clive Marlow was there.", "Sir Clive sang."),
        ("Dame Petra Roca resigned.", "Dame Petra had no choice."),
        ("They met Crown Prince Rashid bin Harun.", "Prince Rashid smiled."),
    ],
)
def test_a_knight_and_a_prince_are_called_by_their_given_names(full: str, again: str) -> None:
    (_, whole), (word, same) = named(full, again)
    assert same == whole
    assert word == again.split()[1]


def test_a_king_is_not_whoever_bears_his_name() -> None:
    """A son's last name is his father's, and a subject may be called as his king is."""
    assert ("Harun", "harun") in named("They met Prince Rashid bin Harun.", "King Harun smiled.")
    assert ("Charles", "charles") in named("The baker Charles Marlow was there.", "King Charles smiled.")


@pytest.mark.parametrize("office", ["Tory MP", "Labour MP", "Green MEP", "UN Special Rapporteur"])
def test_who_sits_in_a_parliament_is_named_behind_the_party(office: str) -> None:
    assert ("Nadia Roca", "nadia-roca") in named(f"But {office} Nadia Roca said it was the worst outcome.")


def test_the_members_of_a_party_are_nobody() -> None:
    assert named("He told Labour MPs that he was sorry, and Labour MPs said no.") == []


@pytest.mark.parametrize("outlet", ["The BBC", "Al Jazeera"])
def test_who_reports_for_a_station_is_somebody(outlet: str) -> None:
    assert ("Qazhim Tolbek", "qazhim-tolbek") in named(f"{outlet}'s Qazhim Tolbek said the roads were closed.")
    assert ("Qazhim Tolbek", "qazhim-tolbek") not in named("The town's Qazhim Tolbek said the roads were closed.")


@pytest.mark.parametrize("place", ["Prince Rupert station", "King Fahd airport", "Queen Mary hospital"])
def test_what_is_named_after_a_king_is_nobody(place: str) -> None:
    assert named(f"They met near {place} on Sunday.") == []


@pytest.mark.parametrize(
    "title",
    ["Maj. Gen.", "retired Lt. Gen.", "Inspector-General of Police", "Cllr", "Baroness", "President-elect", "Hon."],
)
def test_who_bears_a_title_of_several_words_or_of_another_land_is_named_behind_it(title: str) -> None:
    assert ("Qazhim Tolbek", "qazhim-tolbek") in named(f"On Monday {title} Qazhim Tolbek left the hall.")


@pytest.mark.parametrize("thing", ["Elizabeth Line", "Jasmine Revolution", "Marshall Plan", "Eid al-Adha", "Rosa Bay"])
def test_a_thing_called_as_somebody_is_nobody(thing: str) -> None:
    assert named(f"They spoke of {thing} on Monday.") == []


@pytest.mark.parametrize("structure", ["Rosa Parks Avenue", "Nelson Mandela Bay", "Martin Luther King Day"])
def test_what_is_named_after_somebody_is_nobody(structure: str) -> None:
    assert named(f"They spoke of {structure} on Monday.") == []


@pytest.mark.parametrize("office", ["Peruvian president", "prime minister", "Peru's chancellor"])
def test_an_office_that_one_holds_names_whoever_stands_behind_it(office: str) -> None:
    found = named(f"They wrote to {office} Tolbek on the way home. Tolbek was glad.")
    assert [one for one, _ in found][-2:] == ["Tolbek", "Tolbek"]


@pytest.mark.parametrize("words", ["the president Tolbekians deserve", "a president Tolbek needs", "lawyer Tolbek"])
def test_an_office_of_many_or_of_somebody_else_names_nobody(words: str) -> None:
    assert named(f"They asked for {words} on the way home.") == []


@pytest.mark.parametrize("lady", ["First lady Ana Tolbek came.", "The first lady, Ana Tolbek, came."])
def test_a_president_is_not_the_first_lady_of_the_same_surname(lady: str) -> None:
    found = named(lady, "President Tolbek spoke.", "Mrs. Tolbek left. Tolbek stayed. First Lady Tolbek slept.")
    assert [actor for _, actor in found] == ["ana-tolbek", "tolbek", "ana-tolbek", "tolbek", "ana-tolbek"]


@pytest.mark.parametrize(
    "text",
    [
        "First lady Ana Tolbek came. President Ana Tolbek was sworn in. President Tolbek spoke. Tolbek left.",
        "Former first lady Ana Tolbek came. President Tolbek spoke. Tolbek left.",
        "First lady Ana Tolbek came. Senator Tolbek spoke. Tolbek left.",
    ],
)
def test_a_first_lady_may_hold_an_office_herself(text: str) -> None:
    assert {actor for _, actor in named(text)} == {"ana-tolbek"}
