"""Making gemeenten, aanbieders and the people who work there."""

from typing import TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.text import slugify

from naast.accounts.models import Account
from naast.core.action import action
from naast.core.context import Werkcontext, als
from naast.core.errors import Geweigerd
from naast.organisaties.models import ROLLEN_AANBIEDER, Aanbieder, Gemeente, Medewerker, Rol

M = TypeVar("M", Gemeente, Aanbieder)

ROLLEN: dict[type[Aanbieder] | type[Gemeente], list[str]] = {
    Aanbieder: [*ROLLEN_AANBIEDER],
    Gemeente: [Rol.CONTRACTMANAGER],
}
"""Which roles an organisation can give."""


@action("organisaties.ensure_gemeente")
def ensure_gemeente(*, naam: str) -> tuple[Gemeente, bool]:
    """The gemeente of that name (capitals do not matter), made when absent; whether it is new."""
    return _ensure(Gemeente, "gemeente", naam)


@action("organisaties.ensure_aanbieder")
def ensure_aanbieder(*, naam: str) -> tuple[Aanbieder, bool]:
    """The aanbieder of that name (capitals do not matter), made when absent; whether it is new."""
    return _ensure(Aanbieder, "aanbieder", naam)


@action("organisaties.add_medewerker")
def add_medewerker(
    *, email: str, naam: str, rol: str, organisatie: Aanbieder | Gemeente, wachtwoord: str = ""
) -> Medewerker:
    """An account with its place in one organisation (BIO2 5.16: personal, never shared).

    Without `wachtwoord` the person sets one by mail, over 'wachtwoord vergeten'.
    """
    email = email.strip().lower()
    _check_person(email, naam, rol, organisatie)
    account = Account.objects.create_user(email, wachtwoord or None, naam=naam.strip())
    is_aanbieder = isinstance(organisatie, Aanbieder)
    context = Werkcontext(
        rol="beheer",
        aanbieder_id=organisatie.pk if is_aanbieder else None,
        gemeente_id=None if is_aanbieder else organisatie.pk,
        herkomst="opdrachtregel",
    )
    where = {"aanbieder" if is_aanbieder else "gemeente": organisatie}
    with als(context):
        return Medewerker.objects.create(account=account, naam=account.naam, rol=rol, **where)


def _check_person(email: str, naam: str, rol: str, organisatie: Aanbieder | Gemeente) -> None:
    try:
        validate_email(email)
    except ValidationError as fault:
        raise Geweigerd(
            f"'{email}' is geen e-mailadres. Geef een adres als naam@organisatie.nl.", veld="email"
        ) from fault
    if Account.objects.filter(email=email).exists():
        raise Geweigerd(f"Er is al een account met {email}.", veld="email")
    if not naam.strip():
        raise Geweigerd("Geef de naam van de medewerker.", veld="naam")
    if rol not in ROLLEN[type(organisatie)]:
        mogelijk = " of ".join(ROLLEN[type(organisatie)])
        raise Geweigerd(f"Bij {organisatie} past de rol {mogelijk}.", veld="rol")


def _ensure(model: type[M], wat: str, naam: str) -> tuple[M, bool]:
    naam = " ".join(naam.split())
    langst = model._meta.get_field("naam").max_length or 80
    if not naam or len(naam) > langst or not naam.isprintable():
        raise Geweigerd(f"Geef een naam voor de {wat} van 1 tot en met {langst} tekens.", veld=wat)
    bestaand = model.objects.filter(naam__iexact=naam).first()
    if bestaand is not None:
        return bestaand, False
    return model.objects.create(naam=naam, slug=_free_slug(model, naam)), True


def _free_slug(model: type[M], naam: str) -> str:
    basis = slugify(naam)[:40] or model._meta.model_name or ""
    slug, nummer = basis, 1
    while model.objects.filter(slug=slug).exists():
        nummer += 1
        slug = f"{basis}-{nummer}"
    return slug
