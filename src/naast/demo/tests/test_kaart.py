"""The sociale kaart of the demo."""

import pytest

from naast.core.klok import vandaag
from naast.demo.inrichting import make_stadhuis
from naast.demo.kaart import make_kaarten
from naast.sociale_kaart.models import Organisatie
from naast.sociale_kaart.queries import on_kaart, to_check

pytestmark = pytest.mark.django_db


def test_each_gemeente_has_a_kaart_with_something_to_look_over() -> None:
    stadhuis = make_stadhuis()
    make_kaarten(stadhuis)

    for gemeente in stadhuis.gemeenten.values():
        aantal = on_kaart(gemeente).count()
        assert 0 < to_check(gemeente, vandaag()).count() < aantal
    changed = Organisatie.objects.order_by("pk").first()
    assert changed is not None
    make_kaarten(stadhuis)
    assert Organisatie.objects.filter(naam=changed.naam).count() == 1


def test_all_of_it_is_fictional() -> None:
    make_kaarten(make_stadhuis())

    for organisatie in Organisatie.objects.all():
        assert organisatie.telefoon.startswith("000 000")
        assert organisatie.email.endswith(".example")
        assert organisatie.website.rstrip("/").endswith(".example")
