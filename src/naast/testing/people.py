"""The fixed people of the tests. All are fictional.

| who | works as | for |
|---|---|---|
| Noor, Bas | cliëntondersteuner | MEE (Assen, Zoetermeer) |
| Tess | teamleider | MEE |
| Piet | cliëntondersteuner | Palet Welzijn (Zoetermeer) |
| Carla | contractmanager | gemeente Assen |
| Zeno | contractmanager | gemeente Zoetermeer |
"""

import hashlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

from allauth.mfa.totp.internal.auth import TOTP

from naast.accounts.models import Account
from naast.contracten.models import Overeenkomst
from naast.core.action import handeling
from naast.core.context import Werkcontext, als
from naast.organisaties.models import Aanbieder, Gemeente, Medewerker, Rol

WACHTWOORD = "een zin die alleen in toetsen staat"
TOTP_GEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


class Persoon(NamedTuple):
    """Somebody who works, as the tests name them."""

    account: Account
    medewerker: Medewerker


STAF = {
    "noor": (Rol.CLIENTONDERSTEUNER, "mee"),
    "bas": (Rol.CLIENTONDERSTEUNER, "mee"),
    "tess": (Rol.TEAMLEIDER, "mee"),
    "piet": (Rol.CLIENTONDERSTEUNER, "palet-welzijn"),
    "carla": (Rol.CONTRACTMANAGER, "assen"),
    "zeno": (Rol.CONTRACTMANAGER, "zoetermeer"),
}
ACHTERNAMEN = {
    "noor": "van den Voorbeeld",
    "bas": "Testman",
    "tess": "Proefstra",
    "piet": "Fictief",
    "carla": "Bedacht",
    "zeno": "Verzonnen",
}


def people_digest() -> str:
    """Changes when the people do, so that the template is made anew."""
    return hashlib.sha256(Path(__file__).read_bytes()).hexdigest()


def make_people() -> None:
    """Store gemeenten, aanbieders, contracts and staff in a new database."""
    with handeling("toetsen.make_people"):
        assen = Gemeente.objects.create(
            naam="Assen", slug="assen", wijken=["Centrum", "Noorderpark", "Peelo"]
        )
        zoetermeer = Gemeente.objects.create(
            naam="Zoetermeer", slug="zoetermeer", wijken=["Centrum", "Oosterheem", "Rokkeveen"]
        )
        mee = Aanbieder.objects.create(
            naam="MEE", slug="mee", telefoon="000 000 00 01", email="mee@mee.example"
        )
        palet = Aanbieder.objects.create(
            naam="Palet Welzijn",
            slug="palet-welzijn",
            telefoon="000 000 00 02",
            email="palet@palet.example",
        )
        for gemeente, aanbieder in ((assen, mee), (zoetermeer, mee), (zoetermeer, palet)):
            Overeenkomst.objects.create(
                gemeente=gemeente, aanbieder=aanbieder, van=date(2024, 1, 1)
            )
    organisaties: dict[str, Aanbieder | Gemeente] = {
        o.slug: o for o in (assen, zoetermeer, mee, palet)
    }
    for voornaam, (rol, slug) in STAF.items():
        _make_person(voornaam, rol, organisaties[slug])


def _make_person(voornaam: str, rol: Rol, organisatie: Aanbieder | Gemeente) -> None:
    naam = f"{voornaam.capitalize()} {ACHTERNAMEN[voornaam]}"
    account = Account.objects.create_user(
        f"{voornaam}@{organisatie.slug}.example", WACHTWOORD, naam=naam
    )
    TOTP.activate(account, TOTP_GEHEIM)
    where: dict[str, Aanbieder | Gemeente]
    if isinstance(organisatie, Aanbieder):
        where = {"aanbieder": organisatie}
        context = Werkcontext(rol="beheer", aanbieder_id=organisatie.pk)
    else:
        where = {"gemeente": organisatie}
        context = Werkcontext(rol="beheer", gemeente_id=organisatie.pk)
    with als(context), handeling("toetsen.make_people"):
        Medewerker.objects.create(account=account, rol=rol, naam=naam, **where)


def account_van(voornaam: str) -> Account:
    """With which one of them logs in, read from the database of the test."""
    return Account.objects.get(email__startswith=f"{voornaam}@")


def persoon(voornaam: str) -> Persoon:
    """One of them, read from the database of the test."""
    account = account_van(voornaam)
    with als(Werkcontext(rol="account", account_id=account.pk)):
        medewerker = Medewerker.objects.select_related("aanbieder", "gemeente").get(account=account)
    return Persoon(account, medewerker)
