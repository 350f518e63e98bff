"""What is held of how long the support of an inwoner took."""

from naast.core.dossierexport import Onderdeel, Regel, in_words, regel
from naast.inwoners.models import Inwoner
from naast.trajecten.models import Herziening, Overdracht, Overschrijding

MODELLEN = (Overschrijding, Herziening, Overdracht)


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """Why a question took more hours than the contract counts on, and why the support longer."""
    return [
        Onderdeel("overschrijdingen", "Waarom een vraag meer tijd kostte", _explanations(inwoner)),
        Onderdeel("herzieningen", "Waarom de ondersteuning langer duurde", _reviews(inwoner)),
        Onderdeel("overdrachten", "Wie verder gaat na een Wlz-indicatie", _handovers(inwoner)),
    ]


def _explanations(inwoner: Inwoner) -> list[Regel]:
    rows = Overschrijding.objects.filter(hulpvraag__traject__inwoner=inwoner)
    return [
        regel(row, kop=f"Op {in_words(row.opgegeven_op)}")
        for row in rows.select_related("hulpvraag", "door").order_by("pk")
    ]


def _reviews(inwoner: Inwoner) -> list[Regel]:
    rows = Herziening.objects.filter(traject__inwoner=inwoner)
    return [
        regel(row, kop=f"Op {in_words(row.op)}")
        for row in rows.select_related("traject__inwoner", "door").order_by("pk")
    ]


def _handovers(inwoner: Inwoner) -> list[Regel]:
    rows = Overdracht.objects.filter(traject__inwoner=inwoner)
    wide = rows.select_related("traject__inwoner", "hulpvraag", "voorziening__organisatie", "door")
    return [
        regel(
            row,
            kop=f"Indicatie van {in_words(row.indicatie_op)}",
            woorden={"voorziening": ""},
            derden=["gesproken_met"],
        )
        for row in wide.order_by("pk")
    ]
