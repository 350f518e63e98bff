"""Who can log in to the demo: one account per role, all invented, all with the same password."""

from typing import NamedTuple

from naast.accounts.models import Account
from naast.core.action import action
from naast.core.context import Werkcontext, als
from naast.demo.inrichting import HERKOMST, Stadhuis
from naast.organisaties.models import Medewerker, Rol

WACHTWOORD = "naast-bekijken"


class Demoaccount(NamedTuple):
    """Somebody to log in as."""

    email: str
    naam: str
    rol: Rol
    organisatie: str


ACCOUNTS = (
    Demoaccount("noor@mee-samen.example", "Noor Voorbeeld", Rol.CLIENTONDERSTEUNER, "MEE Samen"),
    Demoaccount("tess@mee-samen.example", "Tess Proefstra", Rol.TEAMLEIDER, "MEE Samen"),
    Demoaccount("carla@assen.example", "Carla Bedacht", Rol.CONTRACTMANAGER, "Assen"),
    Demoaccount("mats@mee.example", "Mats Testman", Rol.CLIENTONDERSTEUNER, "MEE"),
    Demoaccount("lies@mee.example", "Lies Demo", Rol.TEAMLEIDER, "MEE"),
    Demoaccount(
        "piet@palet-welzijn.example", "Piet Fictief", Rol.CLIENTONDERSTEUNER, "Palet Welzijn"
    ),
    Demoaccount("zeno@zoetermeer.example", "Zeno Verzonnen", Rol.CONTRACTMANAGER, "Zoetermeer"),
)


@action("demo.make_accounts")
def make_accounts(stadhuis: Stadhuis) -> None:
    """Make the accounts that are not there yet; they exist in the demo only."""
    for wie in ACCOUNTS:
        if not Account.objects.filter(email=wie.email).exists():
            _make(wie, stadhuis)


def _make(wie: Demoaccount, stadhuis: Stadhuis) -> None:
    account = Account.objects.create_user(wie.email, WACHTWOORD, naam=wie.naam)
    account.is_demo = True
    account.save(update_fields=["is_demo"])
    gemeente = stadhuis.gemeenten.get(wie.organisatie)
    aanbieder = stadhuis.aanbieders.get(wie.organisatie)
    context = Werkcontext(
        rol="beheer",
        aanbieder_id=aanbieder.pk if aanbieder else None,
        gemeente_id=gemeente.pk if gemeente else None,
        herkomst=HERKOMST,
    )
    with als(context):
        Medewerker.objects.create(
            account=account, naam=wie.naam, rol=wie.rol, aanbieder=aanbieder, gemeente=gemeente
        )


def accounts_table() -> str:
    """The accounts as lines of text, to print."""
    rows = [("Rol", "Organisatie", "E-mailadres")]
    rows += [(str(wie.rol.label), wie.organisatie, wie.email) for wie in ACCOUNTS]
    widths = [max(len(row[place]) for row in rows) for place in range(3)]
    lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(line.rstrip() for line in lines)
