"""`naast bestanden` names what is gone or changed."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from naast.bijlagen import opslag
from naast.bijlagen.actions import withdraw_bijlage
from naast.bijlagen.models import Bijlage
from naast.bijlagen.tests.bestanden import bijlage_van
from naast.testing.people import Persoon
from naast.trajecten.models import Traject

pytestmark = pytest.mark.django_db


def said() -> str:
    heard = StringIO()
    try:
        call_command("bestanden", stdout=heard)
    except SystemExit as end:
        heard.write(f"[{end.code}]")
    return heard.getvalue()


def test_every_file_is_read_and_what_is_wrong_is_named(
    traject: Traject, bij_mee: Persoon, kast: Path
) -> None:
    good, gone, broken, other = (bijlage_van(traject, bij_mee.medewerker) for _ in range(4))
    assert said() == "De bestanden kloppen: 4 gelezen.\n"

    opslag.remove(gone.opslagnaam)
    (kast / "nieuw" / broken.opslagnaam).write_bytes(b"anders")
    Bijlage.objects.filter(pk=other.pk).update(sha256="0" * 64)
    assert said() == (
        f"Weg: bijlage {gone.pk}.\nVeranderd: bijlage {broken.pk}, {other.pk}.\n"
        "Zet deze bestanden terug uit de back-up.\n[1]"
    )
    assert good.pk not in (gone.pk, broken.pk, other.pk)


def test_what_is_withdrawn_during_the_check_is_not_missed(
    traject: Traject, bij_mee: Persoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = bijlage_van(traject, bij_mee.medewerker)

    def withdrawn_just_now(naam: str) -> bytes:
        withdraw_bijlage(bijlage=made, door=bij_mee.medewerker, reden="hoort bij iemand anders")
        raise opslag.Weg(naam)

    monkeypatch.setattr(opslag, "read", withdrawn_just_now)
    assert said() == "De bestanden kloppen: 1 gelezen.\n"
