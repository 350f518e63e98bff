"""The texts of the bench of search: always the same, with shares that the questions rest on."""

from random import Random

from naast.bench.zoekgegevens import network, notes, people
from naast.bench.zoekmeting import Zoekregel, search_table


def test_notes_hold_the_words_that_are_asked_for_as_often_as_is_said() -> None:
    made = [text for (text,) in notes(Random("toets"), 4_000)]

    assert made == [text for (text,) in notes(Random("toets"), 4_000)]
    assert 0.15 < sum("gemeente" in text.split() for text in made) / 4_000 < 0.35
    assert sum("zuurstofapparaat" in text for text in made) == 12
    assert 0 < sum("traplift" in text for text in made) < 20


def test_people_have_names_and_telephone_numbers() -> None:
    made = list(people(Random("toets"), 500))

    assert len({telefoon for _, _, telefoon in made}) == 500
    assert any(achternaam == "Jansen" for _, achternaam, _ in made)


def test_people_around_an_inwoner_have_a_name_and_half_of_them_a_telephone_number() -> None:
    made = list(network(Random("toets"), 400))

    assert made == list(network(Random("toets"), 400))
    assert sum("Jansen" in naam for naam, _, _ in made) > 3
    assert 150 < sum(telefoon != "" for *_, telefoon in made) < 250


def test_the_table_has_plain_milliseconds() -> None:
    line = search_table([Zoekregel("een naam", "jansen", 0.0312, 0.05)]).splitlines()[-1]

    assert line == "| een naam | jansen | 31.2 | 50.0 | < 100 |"
