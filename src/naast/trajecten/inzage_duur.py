"""What is held of how long the support of an inwoner took."""

from naast.core.dossierexport import Onderdeel, Regel, in_words, regel
from naast.inwoners.models import Inwoner
from naast.trajecten.models import Herziening, Overschrijding

MODELLEN = (Overschrijding, Herziening)


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """Why a question took more hours than the contract counts on, and why the support longer."""
    return [
        Onderdeel("overschrijdingen", "Waarom een vraag meer tijd kostte", _explanations(inwoner)),
        Onderdeel("herzieningen", "Waarom de ondersteuning langer duurde", _reviews(inwoner)),
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
