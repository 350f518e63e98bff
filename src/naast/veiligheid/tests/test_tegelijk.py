"""Two people at once; and the way in for who looks after the database, as the manual has it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
import pytest
from django.db import connections

from naast.audit.models import Gebeurtenis
from naast.core.errors import Verouderd
from naast.core.gegevensmap import PROJECT
from naast.organisaties.models import Gemeente, Medewerker
from naast.testing.inwoners import ANNIE, traject_van
from naast.testing.live import OwnDatabase
from naast.testing.people import persoon
from naast.veiligheid.keuzes import Stap
from naast.veiligheid.models import Meldcode, Meldcodeverslag
from naast.veiligheid.tests.gevallen import begonnen, gezet, werkt


@pytest.fixture
def meldcode(own_database: OwnDatabase) -> Meldcode:
    """Begun by Noor, stored for everybody's transaction; Bas decides."""
    noor, bas = persoon("noor").medewerker, persoon("bas").medewerker
    with werkt(noor):
        assen = Gemeente.objects.get(slug="assen")
        return begonnen(traject_van(ANNIE, assen, noor, dagen_geleden=7), noor, bas)


def test_of_two_who_sign_the_same_step_one_is_first(meldcode: Meldcode) -> None:
    together = Barrier(2)

    def write(who: Medewerker) -> str:
        together.wait(timeout=30)
        try:
            with werkt(who):
                gezet(meldcode, Stap.GESPREK, who)
        except Verouderd:
            return "te laat"
        finally:
            connections.close_all()
        return "getekend"

    people = [persoon("noor").medewerker, persoon("bas").medewerker]
    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(write, people)) == ["getekend", "te laat"]
    with werkt(people[0]):
        assert Meldcodeverslag.objects.filter(soort="gedaan").count() == 1


def test_when_all_readers_left_the_manual_of_the_database_lets_one_in(
    own_database: OwnDatabase, meldcode: Meldcode
) -> None:
    manual = (PROJECT / "docs/beheerders/meldcode.md").read_text(encoding="utf-8")
    script = manual.split("```sql")[1].split("```")[0]

    def carry_out(email: str) -> None:
        values = {":meldcode": str(meldcode.pk), ":'email'": f"'{email}'", ":'reden'": "'weg'"}
        filled = script
        for name, value in values.items():
            filled = filled.replace(name, value)
        with psycopg.connect(
            host=own_database.socket, user="postgres", dbname=own_database.naam, autocommit=True
        ) as server:
            server.execute(filled)

    tess = persoon("tess")
    with pytest.raises(psycopg.errors.NotNullViolation):
        carry_out("piet@palet-welzijn.example")
    with werkt(tess.medewerker):
        assert not Meldcode.objects.exists()
    carry_out(tess.account.email)
    with werkt(persoon("bas").medewerker):
        assert not Meldcode.objects.exists()
    with werkt(tess.medewerker):
        assert Meldcode.objects.get().beslisser == tess.medewerker
        event = Gebeurtenis.objects.filter(actie="beheer.meldcode_lezer", voor__isnull=True).get()
        assert event.na
        assert event.na["reden"] == "weg"
