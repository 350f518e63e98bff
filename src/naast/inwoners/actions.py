"""The only writer of `Inwoner`."""

from datetime import date
from typing import TypedDict, Unpack

from naast.core.action import action
from naast.core.errors import Geweigerd
from naast.core.klok import vandaag
from naast.core.versie import check_versie
from naast.inwoners.models import Inwoner
from naast.inwoners.pseudoniem import eigen_pseudoniem
from naast.organisaties.models import Aanbieder, Gemeente


class InwonerGegevens(TypedDict, total=False):
    """What may be known of a person, all of it optional."""

    voornaam: str
    achternaam: str
    geboortedatum: date | None
    telefoon: str
    email: str
    adres: str
    postcode: str
    woonplaats: str
    wijk: str
    doelgroepen: list[str]
    kwetsbaar: bool | None
    taal: str
    let_op: str
    vertegenwoordiger: str


@action("inwoners.create_inwoner")
def create_inwoner(
    *, aanbieder: Aanbieder, gemeente: Gemeente, **gegevens: Unpack[InwonerGegevens]
) -> Inwoner:
    """A person who is new in the files of this aanbieder."""
    row = Inwoner(aanbieder=aanbieder, gemeente=gemeente, pseudoniem=eigen_pseudoniem())
    _fill(row, gegevens)
    row.save()
    return row


@action("inwoners.update_inwoner")
def update_inwoner(
    *, inwoner: Inwoner, versie: str, **gegevens: Unpack[InwonerGegevens]
) -> Inwoner:
    """Change what is known. `versie` is that of the page: nobody overwrites a colleague unseen."""
    row = Inwoner.objects.select_for_update().get(pk=inwoner.pk)
    check_versie(row, versie)
    _fill(row, gegevens)
    row.save()
    return row


@action("inwoners.learn_about")
def learn_about(*, inwoner: Inwoner, taal: str, let_op: str, kwetsbaar: bool | None) -> Inwoner:
    """What is told anew of somebody who is known: nothing that stood there goes away."""
    row = Inwoner.objects.select_for_update().get(pk=inwoner.pk)
    row.taal = row.taal or taal
    if let_op.strip() not in row.let_op:
        row.let_op = f"{row.let_op}\n{let_op.strip()}".strip()
    row.kwetsbaar = row.kwetsbaar if kwetsbaar is None else kwetsbaar
    row.save()
    return row


def _fill(row: Inwoner, gegevens: InwonerGegevens) -> None:
    for naam, waarde in gegevens.items():
        setattr(row, naam, waarde)
    if row.geboortedatum:
        if row.geboortedatum > vandaag():
            raise Geweigerd("Deze geboortedatum moet nog komen.", veld="geboortedatum")
        row.geboortejaar = row.geboortedatum.year
    if row.postcode:
        row.postcode4 = row.postcode[:4]
