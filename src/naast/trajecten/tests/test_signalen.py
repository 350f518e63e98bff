"""Signalen: the list, without names, passed on, withdrawn; figure q stays as it was."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from naast.audit.models import Gebeurtenis
from naast.core.errors import Geweigerd
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient
from naast.testing.inwoners import ANNIE, signaal_van, traject_van
from naast.testing.people import Persoon
from naast.trajecten.actions import change_signaal
from naast.trajecten.models import Signaal, Traject
from naast.trajecten.namen import names_in
from naast.verantwoording.figuren.periode import Bereik, Periode
from naast.verantwoording.figuren.trends import q

NAMEN = [("Annie", "Zonderland"), ("Jan", "de Groot"), ("", "Öztürk")]


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("Mevrouw Zonderland wacht al lang.", ["Annie Zonderland"]),
        ("Bij Annie duurde het drie maanden.", ["Annie Zonderland"]),
        ("annie zonderland kreeg geen antwoord", ["Annie Zonderland"]),
        ("Een groot probleem.", []),
        ("Het probleem van De Groot.", ["Jan de Groot"]),
        ("Familie Ozturk en Annie", ["Annie Zonderland", "Öztürk"]),
        ("Iemand uit Zonderlanden", []),
        ("", []),
    ],
)
def test_a_name_is_seen_in_a_text(tekst: str, gevonden: list[str]) -> None:
    assert names_in(tekst, NAMEN) == gevonden


@given(st.text(), st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=5))
def test_any_text_and_any_names_can_be_looked_at(tekst: str, namen: list[tuple[str, str]]) -> None:
    assert set(names_in(tekst, namen)) <= {f"{v} {a}".strip() for v, a in namen}


def _send(client: TestClient, address: str, gemeente: Gemeente, **values: Any) -> str:
    form = {
        "verzoek": str(uuid4()),
        "gemeente": str(gemeente.pk),
        "soort": "Wachttijd",
        "leefgebied": "zorg",
        "omschrijving": "Wachten op huishoudelijke hulp duurt lang.",
        "datum": "2026-03-10",
    } | values
    return str(client.post(address, form, follow=True).content.decode())


@pytest.fixture
def annie(bij_mee: Persoon, assen: Gemeente) -> Traject:
    """Somebody in support."""
    return traject_van(ANNIE, assen, bij_mee.medewerker)


@pytest.mark.django_db
def test_with_one_gemeente_nothing_is_asked_and_no_empty_question_stands_there(
    als_piet: TestClient, als_noor: TestClient
) -> None:
    address = reverse("trajecten:add_signaal")
    question = '<label class="veld__label" for="id_gemeente">'
    one = als_piet.get(address).content.decode()
    assert 'name="gemeente"' in one
    assert question not in one
    assert ">Gemeente</legend>" in als_noor.get(address).content.decode()


@pytest.mark.django_db
def test_a_known_kind_counts_together_and_another_may_be_written(
    als_noor: TestClient, bij_mee: Persoon, assen: Gemeente
) -> None:
    address = reverse("trajecten:add_signaal")
    assert '<option value="moeilijke brieven">' in als_noor.get(address).content.decode()
    _send(als_noor, address, assen)
    _send(als_noor, address, assen, soort="Parkeren bij het ziekenhuis")
    page = _send(als_noor, address, assen, soort="parkeren bij het Ziekenhuis")

    assert "Het signaal is bewaard." in page
    assert [s.soort for s in Signaal.objects.order_by("pk")] == [
        "wachttijd",
        "Parkeren bij het ziekenhuis",
        "Parkeren bij het ziekenhuis",
    ]
    assert {s.door for s in Signaal.objects.all()} == {bij_mee.medewerker}


@pytest.mark.django_db
def test_a_name_of_somebody_in_support_is_asked_about(
    als_noor: TestClient, annie: Traject, assen: Gemeente
) -> None:
    address = reverse("trajecten:add_signaal")
    assert "Er staat geen naam" not in als_noor.get(address).content.decode()
    named = {"omschrijving": "Mevrouw Zonderland wacht al drie maanden."}
    page = _send(als_noor, address, assen, **named)
    assert "Wij zien: Annie Zonderland." in page
    assert "Er staat geen naam van een inwoner in" in page
    assert not Signaal.objects.exists()

    assert "Het signaal is bewaard." in _send(als_noor, address, assen, **named, bevestigd="on")

    Traject.objects.update(status="afgesloten", afgesloten_op=date(2026, 3, 10))
    assert "Het signaal is bewaard." in _send(als_noor, address, assen, **named)


@pytest.mark.django_db
def test_the_list_is_own_or_of_the_team_and_narrowed(
    als_noor: TestClient,
    als_tess: TestClient,
    als_piet: TestClient,
    noor: Persoon,
    bas: Persoon,
    bij_mee: Persoon,
    assen: Gemeente,
) -> None:
    signaal_van(noor.medewerker, assen)
    signaal_van(
        bas.medewerker,
        assen,
        soort="moeilijke brieven",
        leefgebied="inkomen",
        datum=date(2026, 2, 1),
    )
    address = reverse("trajecten:signalen")

    def seen(client: TestClient, **query: str) -> list[str]:
        return [s.soort for s in client.get(address, query).context["pagina"]]

    assert seen(als_noor) == ["wachttijd"]
    assert seen(als_noor, wie="team") == ["wachttijd", "moeilijke brieven"]
    assert seen(als_tess) == ["wachttijd", "moeilijke brieven"]
    assert seen(als_piet, wie="team") == []
    assert seen(als_tess, soort="brie") == ["moeilijke brieven"]
    assert seen(als_tess, leefgebied="zorg") == ["wachttijd"]
    assert seen(als_tess, vanaf="2026-02-01", tot="2026-02-01") == ["moeilijke brieven"]
    assert seen(als_tess, vanaf="2026-02-02") == ["wachttijd"]
    assert als_tess.get(address).context["soorten"] == [("moeilijke brieven", 1), ("wachttijd", 1)]
    domains = als_tess.get(address).context["leefgebieden"]
    assert sum(number for _, number in domains) == 2


@pytest.mark.django_db
def test_what_was_done_with_it_is_written_down(
    als_noor: TestClient,
    als_bas: TestClient,
    als_piet: TestClient,
    noor: Persoon,
    assen: Gemeente,
    bij_mee: Persoon,
) -> None:
    row = signaal_van(noor.medewerker, assen)
    address = reverse("trajecten:change_signaal", args=[row.pk])
    assert als_piet.get(address).status_code == 404
    old = als_noor.get(address).context["form"]["versie"].value()
    half = {"versie": old, "doorgegeven_aan": "de beleidsmedewerker"}
    assert "én op welke dag" in _send(als_noor, address, assen, **half)
    early = half | {"doorgegeven_op": "2026-03-09"}
    assert "Het signaal was op dinsdag 10 maart" in _send(als_noor, address, assen, **early)

    page = _send(als_noor, address, assen, **half, doorgegeven_op="2026-03-10")

    assert "de beleidsmedewerker, 10 maart 2026" in page
    assert "intussen gewijzigd" in _send(als_bas, address, assen, versie=old)


@pytest.mark.django_db
def test_figure_q_counts_signalen_as_before_and_not_what_was_withdrawn(
    als_noor: TestClient, noor: Persoon, mee: Aanbieder, assen: Gemeente, bij_mee: Persoon
) -> None:
    kept, gone = (signaal_van(noor.medewerker, assen) for _ in range(2))
    periode = Periode(Bereik(assen.pk, mee.pk), date(2026, 1, 1), date(2026, 7, 1))

    def counted() -> Any:
        return q(periode, {}).waarden["signalen"]

    assert counted() == {"wachttijd": 2}
    address = reverse("trajecten:withdraw_signaal", args=[gone.pk])
    page = als_noor.post(address, {"verzoek": str(uuid4())}, follow=True).content.decode()
    assert "Het signaal is ingetrokken." in page
    assert counted() == {"wachttijd": 1}
    assert Signaal.objects.get() == kept
    event = Gebeurtenis.objects.get(actie="trajecten.withdraw_signaal")
    assert gone.omschrijving in str(event.voor)
    assert als_noor.get(address).status_code == 404


@pytest.mark.django_db
def test_what_came_by_aanlevering_is_changed_at_its_source(
    als_noor: TestClient, noor: Persoon, assen: Gemeente, bij_mee: Persoon
) -> None:
    row = signaal_van(noor.medewerker, assen)
    Signaal.objects.update(extern_id="s-1")
    with pytest.raises(Geweigerd, match="in uw eigen systeem"):
        change_signaal(signaal=row, versie="", bevestigd=False, soort="x", datum=row.datum)
    assert "uit een aanlevering" in als_noor.get(reverse("trajecten:signalen")).content.decode()
