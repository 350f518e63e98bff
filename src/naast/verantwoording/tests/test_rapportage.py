"""A report from making to reading, through the screens."""

import re
import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from naast.berichten.models import Bericht
from naast.contracten.models import Overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.inwoners.models import Inwoner
from naast.organisaties.models import Aanbieder, Gemeente
from naast.testing.client import TestClient
from naast.testing.people import Persoon, persoon
from naast.trajecten.models import Hulpvraag, Traject
from naast.verantwoording.models import Cijferbijlage, Rapportage, Status

pytestmark = pytest.mark.django_db(databases=["default", "cijfers"])

TWEEDE_HALFJAAR = "2025-07-01_2026-01-01"
VERHAAL = "Meer inwoners vonden ons.\n\nDe wachttijd daalde."


def _hulpvragen(
    aanbieder: Aanbieder, gemeente: Gemeente, aantal: int, dag: date = date(2025, 9, 1)
) -> None:
    """Answered questions of as many inwoners."""
    who = {"aanbieder": aanbieder, "gemeente": gemeente}
    with (
        als(Werkcontext(rol="clientondersteuner", aanbieder_id=aanbieder.pk)),
        handeling("toets"),
    ):
        begin = Inwoner.objects.count()
        for nummer in range(begin, begin + aantal):
            inwoner = Inwoner.objects.create(
                **who, pseudoniem=f"{aanbieder.slug}-{nummer}", achternaam="Geheimnaam"
            )
            traject = Traject.objects.create(**who, inwoner=inwoner, gestart_op=dag)
            Hulpvraag.objects.create(
                **who,
                traject=traject,
                ontvangen_op=dag,
                afgesloten_op=dag,
                status="afgesloten",
                resultaat="beantwoord",
                passend="ja",
                leefgebieden=["wonen"],
            )


def _make(client: TestClient, gemeente: Gemeente, **anders: Any) -> Rapportage:
    """Make a report on the screen; it is the newest."""
    client.post(
        reverse("verantwoording:make"),
        {"gemeente": gemeente.pk, "periode": TWEEDE_HALFJAAR} | anders,
    )
    with als(Werkcontext(rol="teamleider", aanbieder_id=persoon("tess").medewerker.aanbieder_id)):
        return Rapportage.objects.order_by("-pk")[0]


def _write(client: TestClient, rapportage: Rapportage, tekst: str, versie: str = "") -> Any:
    address = reverse("verantwoording:write", args=[rapportage.pk])
    seen = versie or client.get(address).context["form"]["versie"].value()
    return client.post(address, {"toelichting": tekst, "versie": seen})


def _page(client: TestClient, name: str, *args: Any, status: int = 200) -> str:
    response = client.get(reverse(f"verantwoording:{name}", args=args))
    assert response.status_code == status
    return str(response.content.decode()) if not response.streaming else ""


@pytest.fixture
def concept(als_tess: TestClient, mee: Aanbieder, assen: Gemeente) -> Rapportage:
    """A report of MEE to Assen over the second half of 2025: 7 questions, and an account."""
    _hulpvragen(mee, assen, 7)
    made = _make(als_tess, assen)
    _write(als_tess, made, VERHAAL)
    return made


@pytest.fixture
def verzonden(concept: Rapportage, als_tess: TestClient) -> Rapportage:
    """That report, sent."""
    als_tess.post(reverse("verantwoording:send", args=[concept.pk]))
    return concept


def _row(rapportage: Rapportage) -> Rapportage:
    with als(Werkcontext(rol="teamleider", aanbieder_id=rapportage.aanbieder_id)):
        return Rapportage.objects.select_related("bijlage").get(pk=rapportage.pk)


def test_the_list_says_which_half_years_still_need_a_report(
    als_tess: TestClient, assen: Gemeente
) -> None:
    page = _page(als_tess, "list")

    assert "Assen, tweede halfjaar 2025" in page
    assert "Zoetermeer, eerste halfjaar 2025" in page
    _make(als_tess, assen)
    assert "Assen, tweede halfjaar 2025</p>" not in _page(als_tess, "list")


def test_who_works_for_one_gemeente_need_not_choose_it(
    als_tess: TestClient, assen: Gemeente, zoetermeer: Gemeente, mee: Aanbieder
) -> None:
    address = reverse("verantwoording:make")
    assert als_tess.get(address).context["form"]["gemeente"].value() is None
    with als(Werkcontext(rol="beheer", aanbieder_id=mee.pk)), handeling("toets"):
        Overeenkomst.objects.filter(aanbieder=mee, gemeente=zoetermeer).delete()
    assert als_tess.get(address).context["form"]["gemeente"].value() == assen.pk


def test_a_teamleider_makes_a_report_and_a_double_click_makes_one(
    als_tess: TestClient, als_noor: TestClient, assen: Gemeente, mee: Aanbieder
) -> None:
    sent = {
        "gemeente": assen.pk,
        "periode": TWEEDE_HALFJAAR,
        "verzoek": "3f0e9a34-6f0e-4d21-9b4c-5bb1f6f1a001",
    }
    address = reverse("verantwoording:make")

    assert als_noor.post(address, sent).status_code == 403
    assert [als_tess.post(address, sent).status_code for _ in range(2)] == [302, 302]
    with als(Werkcontext(rol="teamleider", aanbieder_id=mee.pk)):
        assert [(r.van, r.tot) for r in Rapportage.objects.all()] == [
            (date(2025, 7, 1), date(2026, 1, 1))
        ]


def test_other_months_are_possible_and_faults_say_what_to_do(
    als_tess: TestClient, assen: Gemeente
) -> None:
    sent = {"gemeente": assen.pk, "periode": "anders"}
    address = reverse("verantwoording:make")

    wrong = als_tess.post(address, sent | {"van": "lente", "tot_en_met": "2025-03"})
    turned = als_tess.post(address, sent | {"van": "2025-05", "tot_en_met": "2025-03"})
    made = _make(als_tess, assen, periode="anders", van="2025-02", tot_en_met="2025-12")

    assert "bijvoorbeeld 2026-01" in wrong.content.decode()
    assert "Kies een latere maand" in turned.content.decode()
    assert (made.van, made.tot) == (date(2025, 2, 1), date(2026, 1, 1))


def test_the_provider_reads_every_letter_in_full(concept: Rapportage, als_noor: TestClient) -> None:
    page = _page(als_noor, "detail", concept.pk)

    for letter in "abcdefghijklmnopq":
        assert f'id="cijfer-{letter}"' in page, letter
    assert "Dit zijn de cijfers van nu" in page
    assert "De wachttijd daalde." in page
    assert "Versturen</a>" not in page


def test_a_figure_opens_to_registrations_without_names(
    concept: Rapportage, als_noor: TestClient, als_piet: TestClient
) -> None:
    address = reverse("verantwoording:open", args=[concept.pk, "h"])
    page = als_noor.get(address, {"deel": "delen/wonen"}).content.decode()

    assert page.count("ontvangen 1 september 2025") == 7
    assert "Geheimnaam" not in page
    dossiers = re.findall(r'href="(/trajecten/\d+/)">hulpvraag', page)
    assert len(dossiers) == 7
    assert als_noor.get(dossiers[0]).status_code == 200
    assert als_piet.get(dossiers[0]).status_code == 404
    assert als_noor.get(address, {"deel": "delen/bestaat-niet"}).status_code == 404
    assert als_noor.get(reverse("verantwoording:open", args=[concept.pk, "zz"])).status_code == 404
    assert als_piet.get(address).status_code == 404


def test_an_inwoner_who_counts_opens_to_the_dossier_and_not_to_that_of_another_aanbieder(
    concept: Rapportage, als_noor: TestClient, als_piet: TestClient
) -> None:
    page = als_noor.get(reverse("verantwoording:open", args=[concept.pk, "a"])).content.decode()

    dossiers = re.findall(r'href="(/trajecten/\d+/)">inwoner', page)
    assert len(dossiers) == 7
    assert page.count("gestart 1 september 2025") == 7
    assert "Geheimnaam" not in page
    assert als_noor.get(dossiers[0]).status_code == 200
    assert als_piet.get(dossiers[0]).status_code == 404


def test_before_sending_the_provider_sees_what_the_gemeente_will_see(
    als_tess: TestClient, mee: Aanbieder, assen: Gemeente
) -> None:
    _hulpvragen(mee, assen, 3)
    made = _make(als_tess, assen)

    assert "&lt;5" in _page(als_tess, "send", made.pk)
    assert "&lt;5" not in _page(als_tess, "detail", made.pk)


def test_a_report_is_sent_only_with_an_account_and_after_its_period(
    als_tess: TestClient, als_noor: TestClient, assen: Gemeente
) -> None:
    made = _make(als_tess, assen)
    running = _make(als_tess, assen, periode="2026-01-01_2026-07-01")
    _write(als_tess, running, VERHAAL)

    refused = als_tess.post(reverse("verantwoording:send", args=[made.pk]))
    too_soon = als_tess.post(reverse("verantwoording:send", args=[running.pk]))

    assert "Schrijf eerst de toelichting" in refused.content.decode()
    assert "De periode is nog niet afgelopen" in too_soon.content.decode()
    assert als_noor.post(reverse("verantwoording:send", args=[made.pk])).status_code == 403
    assert {_row(made).status, _row(running).status} == {Status.CONCEPT}


def test_sending_freezes_the_figures_and_tells_the_gemeente_without_content(
    concept: Rapportage, als_tess: TestClient, carla: Persoon, tess: Persoon
) -> None:
    als_tess.post(reverse("verantwoording:send", args=[concept.pk]))
    row = _row(concept)
    with als(Werkcontext(rol="teamleider", aanbieder_id=row.aanbieder_id)):
        mail = Bericht.objects.get()

    assert (row.status, row.verzonden_door_id) == (Status.VERZONDEN, tess.medewerker.pk)
    assert (row.figuren or {})["a"]["waarde"] == 7
    assert all((row.definities, row.contract, row.definities_versie))
    assert len(row.bijlage.geteld["a"]["waarde"]["nummers"]) == 7
    assert mail.aan == carla.account.email
    assert not any(character.isdigit() for character in mail.onderwerp + mail.tekst)


def test_what_is_registered_later_never_changes_a_sent_report(
    verzonden: Rapportage,
    als_tess: TestClient,
    als_carla: TestClient,
    mee: Aanbieder,
    assen: Gemeente,
) -> None:
    before = _row(verzonden).figuren
    document = als_carla.get(
        reverse("verantwoording:gemeente_download", args=[verzonden.pk, "ods"])
    ).content
    _hulpvragen(mee, assen, 6)

    page = _page(als_tess, "detail", verzonden.pk)
    again = als_carla.get(
        reverse("verantwoording:gemeente_download", args=[verzonden.pk, "ods"])
    ).content
    assert _row(verzonden).figuren == before
    assert "<strong>7</strong> inwoners" in page
    assert _cells(again) == _cells(document)


def _cells(ods: bytes) -> bytes:
    return zipfile.ZipFile(BytesIO(ods)).read("content.xml")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE verantwoording_rapportage SET figuren = '{}' WHERE id = %s",
        "UPDATE verantwoording_rapportage SET toelichting = 'anders' WHERE id = %s",
        "UPDATE verantwoording_rapportage SET verzonden_at = now() WHERE id = %s",
        "UPDATE verantwoording_rapportage SET status = 'concept' WHERE id = %s",
        "DELETE FROM verantwoording_rapportage WHERE id = %s",
        "UPDATE verantwoording_cijferbijlage SET figuren = '{}' WHERE rapportage_id = %s",
        "UPDATE verantwoording_cijferbijlage SET geteld = '{}' WHERE rapportage_id = %s",
        "DELETE FROM verantwoording_cijferbijlage WHERE rapportage_id = %s",
    ],
)
def test_nobody_changes_a_sent_report_in_raw_sql(verzonden: Rapportage, change: str) -> None:
    context = Werkcontext(rol="teamleider", aanbieder_id=verzonden.aanbieder_id)
    with als(context), handeling("toets"):
        with pytest.raises(DatabaseError, match="verzonden rapportage"), transaction.atomic():
            _run(change, verzonden.pk)
        harmless = "UPDATE verantwoording_rapportage SET status = status WHERE id = %s"
        assert _run(harmless, verzonden.pk) == 1


def _run(sql: str, pk: int) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, [pk])
        return int(cursor.rowcount)


def test_two_who_write_the_account_do_not_overwrite_each_other(
    concept: Rapportage, als_tess: TestClient
) -> None:
    address = reverse("verantwoording:write", args=[concept.pk])
    seen = str(als_tess.get(address).context["form"]["versie"].value())
    _write(als_tess, concept, "Eerst bewaard.")

    clash = _write(als_tess, concept, "Later bewaard.", seen)
    assert clash.status_code == 200
    for words in ("Eerst bewaard.", "Later bewaard.", "Een collega heeft deze gegevens intussen"):
        assert words in clash.content.decode()
    assert _row(concept).toelichting == "Eerst bewaard."
    _write(als_tess, concept, "Samen.", str(clash.context["form"]["versie"].value()))
    assert _row(concept).toelichting == "Samen."


def test_a_sent_report_is_not_written_or_sent_again(
    verzonden: Rapportage, als_tess: TestClient
) -> None:
    wrote = _write(als_tess, verzonden, "Anders")
    again = als_tess.post(reverse("verantwoording:send", args=[verzonden.pk]))

    assert (wrote.status_code, again.status_code) == (409, 409)
    assert _row(verzonden).toelichting == VERHAAL


def test_a_corrected_report_lists_what_differs_and_the_old_one_stays_to_read(
    verzonden: Rapportage,
    als_tess: TestClient,
    als_carla: TestClient,
    mee: Aanbieder,
    assen: Gemeente,
) -> None:
    _hulpvragen(mee, assen, 6)
    als_tess.post(reverse("verantwoording:correct", args=[verzonden.pk]))
    als_tess.post(reverse("verantwoording:correct", args=[verzonden.pk]))
    with als(Werkcontext(rol="teamleider", aanbieder_id=mee.pk)):
        new = Rapportage.objects.get(vorige=verzonden)
    assert "geldt nu" in _page(als_carla, "gemeente_list")
    als_tess.post(reverse("verantwoording:send", args=[new.pk]))

    row = _row(new)
    assert {"naam": "a. Geholpen inwoners", "was": "7", "wordt": "13"} in (row.verschillen or [])
    assert (_row(verzonden).status, row.versie) == (Status.VERVANGEN, 2)
    page = _page(als_carla, "gemeente_detail", new.pk)
    assert "Wat er is veranderd sinds de vorige versie" in page
    assert "Er is een nieuwere versie" in _page(als_carla, "gemeente_detail", verzonden.pk)


def test_a_gemeente_reads_only_what_was_sent_to_it(
    concept: Rapportage,
    als_tess: TestClient,
    als_carla: TestClient,
    als_zeno: TestClient,
    als_noor: TestClient,
) -> None:
    addresses = [
        reverse("verantwoording:gemeente_detail", args=[concept.pk]),
        reverse("verantwoording:gemeente_download", args=[concept.pk, "pdf"]),
    ]
    assert [als_carla.get(address).status_code for address in addresses] == [404, 404]
    als_tess.post(reverse("verantwoording:send", args=[concept.pk]))

    assert [als_carla.get(address).status_code for address in addresses] == [200, 200]
    assert [als_zeno.get(address).status_code for address in addresses] == [404, 404]
    assert [als_noor.get(address).status_code for address in addresses] == [403, 403]
    own = reverse("verantwoording:detail", args=[concept.pk])
    assert als_carla.get(own).status_code == 403
    assert "tweede halfjaar 2025" in _page(als_carla, "gemeente_list")
    assert "tweede halfjaar 2025</a>" not in _page(als_zeno, "gemeente_list")


def test_in_raw_sql_a_gemeente_sees_no_concept_and_no_full_figures(
    concept: Rapportage, verzonden: Rapportage, assen: Gemeente, zoetermeer: Gemeente
) -> None:
    for gemeente, expected in ((assen, 1), (zoetermeer, 0)):
        with als(Werkcontext(rol="contractmanager", gemeente_id=gemeente.pk)):
            assert Rapportage.objects.count() == expected
            assert Cijferbijlage.objects.count() == 0


@pytest.mark.parametrize(
    ("formaat", "begin"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("ods", b"PK"), ("html", b"<!doc")]
)
def test_both_sides_download_the_report(
    verzonden: Rapportage, als_carla: TestClient, als_noor: TestClient, formaat: str, begin: bytes
) -> None:
    for client, name in ((als_carla, "gemeente_download"), (als_noor, "download")):
        response = client.get(reverse(f"verantwoording:{name}", args=[verzonden.pk, formaat]))
        assert response.content.startswith(begin)
        assert f'-versie-1.{formaat}"' in response["Content-Disposition"]
        unknown = client.get(reverse(f"verantwoording:{name}", args=[verzonden.pk, "exe"]))
        assert unknown.status_code == 404


def test_the_gemeente_sees_aanbieders_beside_each_other(
    als_tess: TestClient,
    als_zeno: TestClient,
    mee: Aanbieder,
    zoetermeer: Gemeente,
) -> None:
    _hulpvragen(mee, zoetermeer, 8)
    made = _make(als_tess, zoetermeer)
    _write(als_tess, made, VERHAAL)
    als_tess.post(reverse("verantwoording:send", args=[made.pk]))

    page = _page(als_zeno, "gemeente_list")
    assert "Laatste cijfers, tweede halfjaar 2025" in page
    assert "Palet Welzijn" in page
    assert '<td data-kop="MEE" class="getal">8</td>' in page
