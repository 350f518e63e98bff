"""What is held of how long the support of an inwoner took."""

from naast.core.dossierexport import Onderdeel, in_words, regel
from naast.inwoners.models import Inwoner
from naast.trajecten.models import Overschrijding

MODELLEN = (Overschrijding,)


def read(inwoner: Inwoner) -> list[Onderdeel]:
    """Why a question took more hours than the contract counts on."""
    rows = Overschrijding.objects.filter(hulpvraag__traject__inwoner=inwoner)
    return [
        Onderdeel(
            "overschrijdingen",
            "Waarom een vraag meer tijd kostte",
            [
                regel(row, kop=f"Op {in_words(row.opgegeven_op)}")
                for row in rows.select_related("hulpvraag", "door").order_by("pk")
            ],
        )
    ]
