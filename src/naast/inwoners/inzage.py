"""What is held of the person: who it is, and who stand around."""

from naast.core.dossierexport import Beeld, Dossierbron, Onderdeel, Regel, in_words, regel
from naast.core.klok import vandaag
from naast.inwoners.beeld_netwerk import draw
from naast.inwoners.models import Inwoner, Netwerklid, Toestemming, Vertegenwoordiger
from naast.inwoners.netwerk import network_of, on

KOPPEN = ("Nummer", "Wie", "Hoe dichtbij", "Hoe zwaar is het zorgen")
VAN_EEN_ANDER = ("naam", "relatie", "organisatie", "telefoon", "belasting")


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """The person and the network, with its picture of today."""
    leden = network_of(inwoner)
    return [
        Onderdeel("persoon", "Wie u bent", [_person(inwoner)]),
        Onderdeel("vertegenwoordigers", "Wie voor u optreedt", _acting(inwoner)),
        Onderdeel("toestemmingen", "Waar u toestemming voor gaf", _consents(inwoner)),
        Onderdeel(
            "netwerk",
            "Mensen om u heen",
            [_member(lid) for lid in leden],
            uitleg="Dit zijn de mensen en organisaties die u noemde.",
            beelden=_picture(inwoner, on(leden, vandaag())),
        ),
    ]


def _person(inwoner: Inwoner) -> Regel:
    # The pseudoniem is a key of the machine: it says nothing, and outside it could join files.
    return regel(inwoner, kop=inwoner.naam, weg=["pseudoniem"], derden=["vertegenwoordiger"])


def _acting(inwoner: Inwoner) -> list[Regel]:
    rows = Vertegenwoordiger.objects.filter(inwoner=inwoner).order_by("pk")
    return [regel(row, kop=str(row), weg=["inwoner"], derden=["naam", "telefoon"]) for row in rows]


def _consents(inwoner: Inwoner) -> list[Regel]:
    rows = Toestemming.objects.filter(inwoner=inwoner).select_related("vertegenwoordiger", "door")
    return [regel(row, kop=str(row), weg=["inwoner"]) for row in rows.order_by("pk")]


def _member(lid: Netwerklid) -> Regel:
    return regel(
        lid, kop=str(lid), weg=["inwoner"], woorden={"voorganger": ""}, derden=VAN_EEN_ANDER
    )


def _picture(inwoner: Inwoner, leden: list[Netwerklid]) -> list[Beeld]:
    if not leden:
        return []
    rows = [
        (
            str(number),
            f"{lid}, {lid.get_soort_display().split(':')[0]}",
            str(lid.get_nabijheid_display()),
            str(lid.get_belasting_display()) or "niet bekend",
        )
        for number, lid in enumerate(leden, start=1)
    ]
    words = f"Ringen om {inwoner.naam} op {in_words(vandaag())}. De tabel eronder zegt hetzelfde."
    return [Beeld(draw(inwoner.naam, leden), words, KOPPEN, rows)]


BRON = Dossierbron(
    (
        "inwoners_inwoner",
        "inwoners_netwerklid",
        "inwoners_vertegenwoordiger",
        "inwoners_toestemming",
    ),
    read,
)
