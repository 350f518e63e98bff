"""Only who must know: on every page, in raw SQL, and in the log."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from naast.audit.models import Gebeurtenis
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Medewerker
from naast.testing.client import TestClient
from naast.testing.people import Persoon
from naast.trajecten.models import Traject
from naast.veiligheid import actions
from naast.veiligheid.keuzes import Stap
from naast.veiligheid.models import Meldcode, Meldcodelezer, Meldcodeverslag
from naast.veiligheid.tests.gevallen import SIGNALEN, begonnen, gezet, kindcheck, werkt

pytestmark = pytest.mark.django_db
TABELLEN = [
    f"veiligheid_{name}"
    for name in ("meldcode", "meldcodelezer", "meldcodestap", "meldcodeverslag")
]


def counted() -> list[int]:
    """Rows of each table that can be seen now, in raw SQL."""
    with connection.cursor() as cursor:
        found = []
        for table in TABELLEN:
            cursor.execute(f"SELECT count(*) FROM {table}")
            row = cursor.fetchone()
            found.append(row[0] if row else -1)
    return found


def run(statement: str, *values: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_in_raw_sql_only_the_readers_have_rows(
    meldcode: Meldcode, tess: Persoon, bas: Persoon, noor: Persoon
) -> None:
    assert counted() == [1, 2, 5, 1]
    with werkt(bas.medewerker):
        assert counted() == [1, 2, 5, 1]
    with werkt(tess.medewerker):
        assert counted() == [0, 0, 0, 0]
    only_aanbieder = Werkcontext(rol="teamleider", aanbieder_id=tess.medewerker.aanbieder_id)
    only_account = Werkcontext(rol="clientondersteuner", account_id=noor.account.pk)
    for context in (only_aanbieder, only_account):
        with als(context):
            assert counted() == [0, 0, 0, 0]


def test_nobody_makes_himself_a_reader(meldcode: Meldcode, tess: Persoon) -> None:
    row = (
        "INSERT INTO veiligheid_meldcodelezer (aanbieder_id, gemeente_id, extern_id, meldcode_id,"
        " medewerker_id, als, reden, door_id, vanaf_at, ingetrokken_reden)"
        " VALUES (%s, %s, '', %s, %s, 'genoemd', 'ik wil het weten', %s, now(), '')"
    )
    me = tess.medewerker
    values = (me.aanbieder_id, meldcode.gemeente_id, meldcode.pk, me.pk, me.pk)
    with werkt(me):
        with pytest.raises(DatabaseError, match="row-level security"):
            run(row, *values)
        with connection.cursor() as cursor:
            for table in TABELLEN[:3]:
                column = "id" if table == "veiligheid_meldcode" else "meldcode_id"
                cursor.execute(f"UPDATE {table} SET {column} = {column}")
                assert cursor.rowcount == 0
            cursor.execute("UPDATE veiligheid_meldcode SET opener_id = %s", [me.pk])
            assert cursor.rowcount == 0
        assert counted() == [0, 0, 0, 0]


def test_nobody_begins_a_file_in_the_name_of_a_colleague(annie: Traject, tess: Persoon) -> None:
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        begonnen(annie, tess.medewerker, tess.medewerker)


def test_the_log_of_a_file_is_for_its_readers(
    meldcode: Meldcode, als_noor: TestClient, tess: Persoon, bas: Persoon
) -> None:
    als_noor.get(reverse("veiligheid:detail", args=[meldcode.pk]))
    events = Gebeurtenis.objects.filter(tabel__startswith="veiligheid_")
    about = events.filter(tabel="veiligheid_meldcodeverslag").get()
    assert about.na
    assert about.na["tekst"] == SIGNALEN
    assert events.filter(actie="lezen", doel="meldcode volgen").count() == 1
    assert events.filter(actie="veiligheid.open_meldcode").exists()
    with werkt(bas.medewerker):
        assert events.count() == 10
    with werkt(tess.medewerker):
        assert not events.exists()
        everything = [f"{e.actie} {e.voor} {e.na} {e.doel}" for e in Gebeurtenis.objects.all()]
    assert everything
    assert not [line for line in everything if "eldcode" in line or SIGNALEN in line]


def pages(meldcode: Meldcode) -> list[str]:
    lezer = meldcode.lezers.first()
    assert lezer
    names = ("detail", "pdf", "check_children", "decide", "report", "name_reader", "change_decider")
    steps = ("step", "skip", "supplement", "replan")
    return [
        *(reverse(f"veiligheid:{name}", args=[meldcode.pk]) for name in names),
        *(reverse(f"veiligheid:{name}", args=[meldcode.pk, "gesprek"]) for name in steps),
        reverse("veiligheid:withdraw_reader", args=[lezer.pk]),
    ]


def test_a_colleague_and_the_teamleider_find_nothing_and_see_no_difference(
    annie: Traject,
    noor: Persoon,
    bas: Persoon,
    als_tess: TestClient,
    als_noor: TestClient,
    als_piet: TestClient,
    als_carla: TestClient,
) -> None:
    found = f"{reverse('zoeken:search')}?q="
    shown_everywhere = (
        *("/vandaag/?wie=team", "/team/", f"/trajecten/{annie.pk}/meer/", "/trajecten/"),
        f"/trajecten/{annie.pk}/",
        *(f"{found}blauwe arm", f"{found}meldcode", f"{found}annie"),
    )

    def seen() -> list[str]:
        return [_without_tokens(als_tess.get(path).content.decode()) for path in shown_everywhere]

    before = seen()
    meldcode = begonnen(annie, noor.medewerker, bas.medewerker)
    assert seen() == before
    assert "Meldcode starten" in before[2]
    assert (
        "Meldcode van 10 maart 2026"
        in als_noor.get(f"/trajecten/{annie.pk}/meer/").content.decode()
    )
    for path in pages(meldcode):
        absent = path.replace(str(meldcode.pk), "999999")
        assert als_tess.get(path).status_code == als_tess.get(absent).status_code == 404
        assert als_tess.post(path).status_code in (404, 405)
        assert als_piet.get(path).status_code == 404
        assert als_carla.get(path).status_code == 403


def _without_tokens(page: str) -> str:
    """The page without what is new each time it is opened."""
    return "\n".join(
        line
        for line in page.splitlines()
        if "csrfmiddlewaretoken" not in line and "nonce" not in line
    )


def test_who_is_named_reads_along_and_writes_but_does_not_decide(
    meldcode: Meldcode, als_noor: TestClient, als_tess: TestClient, tess: Persoon
) -> None:
    detail = reverse("veiligheid:detail", args=[meldcode.pk])
    name = reverse("veiligheid:name_reader", args=[meldcode.pk])
    assert (
        "Waarom moet deze collega"
        in als_noor.post(name, {"medewerker": tess.medewerker.pk}).content.decode()
    )
    assert als_tess.get(detail).status_code == 404
    named = {"medewerker": tess.medewerker.pk, "reden": "vervangt mij deze week"}
    assert als_noor.post(name, named).status_code == 302
    page = als_tess.get(detail).content.decode()
    assert "U leest mee. De reden: vervangt mij deze week" in page
    assert "Iemand laten meelezen" not in page
    step = reverse("veiligheid:step", args=[meldcode.pk, "gesprek"])
    spoken = {"op": "2026-03-10", "met": "mevrouw", "tekst": "Zij is bang voor hem."}
    assert als_tess.post(step, spoken).status_code == 302
    assert "Getekend door Tess Proefstra, teamleider" in als_noor.get(detail).content.decode()
    for path in ("decide", "name_reader", "change_decider"):
        assert als_tess.get(reverse(f"veiligheid:{path}", args=[meldcode.pk])).status_code == 403

    row = meldcode.lezers.get(als="genoemd")
    withdraw = reverse("veiligheid:withdraw_reader", args=[row.pk])
    assert als_tess.get(withdraw).status_code == 403
    assert "Geef antwoord op de vraag" in als_noor.post(withdraw, {"reden": ""}).content.decode()
    assert als_noor.post(withdraw, {"reden": "Noor is terug"}).status_code == 302
    assert als_tess.get(detail).status_code == 404
    with werkt(tess.medewerker):
        assert counted() == [0, 0, 0, 0]
    after = als_noor.get(detail).content.decode()
    assert "Wie dit eerder lazen" in after
    assert "Noor is terug" in after


def test_another_decider_takes_over_and_the_former_reads_no_more(
    meldcode: Meldcode, als_bas: TestClient, als_tess: TestClient, tess: Persoon, bas: Persoon
) -> None:
    detail = reverse("veiligheid:detail", args=[meldcode.pk])
    change = reverse("veiligheid:change_decider", args=[meldcode.pk])
    form = {"beslisser": tess.medewerker.pk, "reden": "Bas is met verlof"}
    gone = als_bas.post(change, form, follow=True)
    assert gone.redirect_chain[-1][0] == f"/trajecten/{meldcode.traject_id}/"
    assert als_bas.get(detail).status_code == 404
    assert "U ziet deze meldcode omdat u beslist." in als_tess.get(detail).content.decode()
    assert meldcode.lezers.filter(als="beslisser").count() == 2
    with werkt(bas.medewerker):
        assert counted() == [0, 0, 0, 0]


def test_who_began_and_who_decides_cannot_be_sent_away(
    meldcode: Meldcode, als_noor: TestClient
) -> None:
    for row in meldcode.lezers.all():
        path = reverse("veiligheid:withdraw_reader", args=[row.pk])
        refused = als_noor.post(path, {"reden": "zomaar"}).content.decode()
        assert "Wie begon en wie beslist blijven lezen" in refused
    assert meldcode.lezers.filter(ingetrokken_at__isnull=True).count() == 2


def test_the_file_stays_with_its_readers_when_the_traject_moves_on(
    meldcode: Meldcode, annie: Traject, als_noor: TestClient, als_tess: TestClient, tess: Persoon
) -> None:
    Traject.objects.filter(pk=annie.pk).update(eigenaar=tess.medewerker)
    detail = reverse("veiligheid:detail", args=[meldcode.pk])
    assert als_tess.get(detail).status_code == 404
    assert als_noor.get(detail).status_code == 200
    Traject.objects.filter(pk=annie.pk).update(status="afgesloten", afgesloten_op="2026-03-10")
    assert als_noor.get(detail).status_code == 200
    assert Meldcode.objects.get().status == "lopend"


def test_what_is_signed_cannot_be_changed_or_taken_away(meldcode: Meldcode) -> None:
    for statement in (
        "UPDATE veiligheid_meldcodeverslag SET tekst = 'niets aan de hand'",
        "DELETE FROM veiligheid_meldcodeverslag",
        "DELETE FROM veiligheid_meldcodelezer",
        "DELETE FROM veiligheid_meldcodestap",
        "DELETE FROM veiligheid_meldcode",
    ):
        with pytest.raises(DatabaseError, match="blijft staan"):
            run(statement)
    with pytest.raises(DatabaseError):
        run("TRUNCATE veiligheid_meldcodeverslag")


def test_nobody_signs_for_another(meldcode: Meldcode, bas: Persoon) -> None:
    with pytest.raises(DatabaseError, match="tekent men zelf"), transaction.atomic():
        gezet(meldcode, Stap.GESPREK, bas.medewerker)
    assert Meldcodeverslag.objects.count() == 1


def test_the_database_holds_back_a_decision_of_another_or_before_the_rest(
    meldcode: Meldcode, noor: Persoon, bas: Persoon
) -> None:
    def insert(door: Medewerker) -> None:
        Meldcodeverslag.objects.create(
            aanbieder_id=meldcode.aanbieder_id,
            gemeente_id=meldcode.gemeente_id,
            meldcode=meldcode,
            stap="beslissen",
            soort="gedaan",
            op="2026-03-10",
            tekst="niets",
            melden=False,
            hulp=False,
            door=door,
            getekend_at="2026-03-10T10:00Z",
        )

    with pytest.raises(DatabaseError, match="Alleen wie beslist"), transaction.atomic():
        insert(noor.medewerker)
    too_early = pytest.raises(DatabaseError, match="Eerst de andere stappen")
    with werkt(bas.medewerker), too_early, transaction.atomic():
        insert(bas.medewerker)
    for stap in (Stap.SIGNALEN, Stap.OVERLEG, Stap.GESPREK, Stap.WEGEN):
        gezet(meldcode, stap, noor.medewerker)
    kindcheck(meldcode, noor.medewerker, "nog_onbekend")
    too_early = pytest.raises(DatabaseError, match="Eerst de andere stappen")
    with werkt(bas.medewerker), too_early, transaction.atomic():
        insert(bas.medewerker)


def test_a_reader_row_is_there_for_everybody_who_reads(
    meldcode: Meldcode, noor: Persoon, tess: Persoon
) -> None:
    actions.name_reader(
        meldcode=meldcode, door=noor.medewerker, medewerker=tess.medewerker, reden="leest mee"
    )
    rows = Meldcodelezer.objects.filter(meldcode=meldcode).values_list("als", flat=True)
    assert list(rows) == ["opener", "beslisser", "genoemd"]
    with handeling("toets"), pytest.raises(DatabaseError, match="opener_blijft"):
        run(
            "UPDATE veiligheid_meldcodelezer SET ingetrokken_at = now() + interval '9 years',"
            " ingetrokken_door_id = door_id, ingetrokken_reden = 'weg' WHERE als = 'opener'"
        )
