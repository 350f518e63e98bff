"""Words to look for, and the piece of a text around them."""

import pytest
from django.db import connection

from naast.zoeken.fragment import fragment, marked
from naast.zoeken.vraag import digits, plain, read


@pytest.mark.parametrize(
    ("getypt", "woorden"),
    [
        ("Anna van den Berg", ["anna", "berg"]),
        ("van den", ["van", "den"]),
        ("'t Hart", ["hart"]),
        ("+31 (0)6 12 34 56 78", ["0612345678"]),
        ("06 - 12 34 56 78", ["0612345678"]),
        ("0031612345678", ["0612345678"]),
        ("jan@voorbeeld.example", ["jan", "voorbeeld", "example"]),
        ("Jan jan JAN", ["jan"]),
        ("%_*", []),
    ],
)
def test_what_was_typed_becomes_words(getypt: str, woorden: list[str]) -> None:
    assert read(getypt).voor_namen == woorden


@pytest.mark.django_db
@pytest.mark.parametrize(
    "tekst",
    [
        "José-Ünal ĳsland",
        "Ørsted & Łukasz",
        "ﬁets straße",
        "e\u0301\u00a0é",
        "O'Brien_2",
        "+31 (0)6-12345678",
    ],
)
def test_the_database_and_we_write_a_word_the_same_way(tekst: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT zoeken.vorm(%s::text), zoeken.cijfers(%s::text)", [tekst, tekst])
        assert cursor.fetchone() == (plain(tekst), digits(tekst))


def test_short_words_are_not_looked_for_in_texts() -> None:
    assert read("jo").voor_teksten == []
    assert read("jo huis").voor_teksten == ["jo", "huis"]


def test_a_long_text_is_cut_at_words_around_what_was_found() -> None:
    text = "woord " * 60 + "traplift" + " woord" * 60

    piece = fragment(text, ["traplift"])
    assert piece.startswith("… woord")
    assert piece.endswith("woord …")
    assert "<mark>traplift</mark>" in piece
    assert len(piece) < 240


def test_without_the_word_itself_the_beginning_is_shown() -> None:
    assert fragment("Een korte tekst.", ["anders"]) == "Een korte tekst."
    assert fragment("", ["anders"]) == ""
    assert fragment("x" * 500, ["anders"]) == f"{'x' * 200} …"


def test_other_forms_of_a_word_are_marked() -> None:
    assert fragment("Twee scholen, één school.", ["school", "schol"]) == (
        "Twee <mark>scholen</mark>, één <mark>school</mark>."
    )


def test_a_name_is_marked_where_the_words_are() -> None:
    assert marked("José <van> Berg", ["jose", "erg"]) == (
        "<mark>José</mark> &lt;van&gt; <mark>Berg</mark>"
    )
