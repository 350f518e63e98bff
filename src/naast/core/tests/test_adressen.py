"""An address that is made from a pattern is the one that Django makes."""

import pytest
from django.template import engines
from django.urls import NoReverseMatch, reverse, set_script_prefix

from naast.core.adressen import adres


def test_an_address_is_what_reverse_gives_for_any_number() -> None:
    for number in (1, 12345, 987654321, 2**62):
        for naam in ("trajecten:dossier", "meldingen:detail"):
            assert adres(naam, number) == reverse(naam, args=[number])
    assert adres("trajecten:vandaag") == reverse("trajecten:vandaag")


def test_below_another_prefix_it_begins_with_that() -> None:
    try:
        set_script_prefix("/naast/")
        assert adres("trajecten:dossier", 7) == reverse("trajecten:dossier", args=[7])
        assert adres("trajecten:dossier", 7).startswith("/naast/")
    finally:
        set_script_prefix("/")
    assert not adres("trajecten:dossier", 7).startswith("/naast/")


def test_a_link_that_leads_nowhere_is_a_fault_also_when_its_address_is_kept() -> None:
    for tag in ("{% url 'trajecten:nergens' 1 %}", "{% url 'trajecten:dossier' as x %}{{ x }}"):
        with pytest.raises(NoReverseMatch):
            engines["django"].from_string("{% load naast %}" + tag).render({})


def test_other_values_than_whole_numbers_go_the_way_of_django() -> None:
    source = "{% load naast %}{% url 'portaal:gemeente' slug %}|{% url 'trajecten:dossier' pk %}"
    page = engines["django"].from_string(source).render({"slug": "assen", "pk": 7})
    assert page == f"{reverse('portaal:gemeente', args=['assen'])}|{adres('trajecten:dossier', 7)}"
