from builder.compose.saybasis import say_basis, say_owner, say_published_basis, split_evidence


def test_a_stated_day_needs_no_word_on_how_it_is_known() -> None:
    assert say_basis("stated") == ""
    assert say_basis("weekday") == say_basis("relative") == "counted from the day of publication"


def test_how_an_article_is_dated_is_said_without_a_technical_word() -> None:
    assert say_published_basis("inferred") == "worked out from what it tells"
    assert say_published_basis("footer") == "taken from the foot of the page"


def test_an_owner_is_named_in_words() -> None:
    assert (say_owner("wire"), say_owner("state-funded")) == ("news agency", "state-funded")


def test_evidence_is_cut_between_agreements_and_never_inside_a_quotation() -> None:
    pieces = ("“on Monday; early” is 2 May 2031 as in “A”: “b”", "“last week” is May 2031 as in “C”: “d”")
    assert split_evidence("; ".join(pieces)) == pieces
    assert split_evidence("") == ()
