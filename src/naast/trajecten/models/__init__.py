"""What is stored of a dossier."""

from naast.trajecten.models.doorverwijzing import Doorverwijzing
from naast.trajecten.models.dossier import (
    Contactmoment,
    Hulpvraag,
    HulpvraagStatus,
    Traject,
    TrajectStatus,
)
from naast.trajecten.models.duur import Herziening, Overschrijding
from naast.trajecten.models.inwonercode import Inwonercode
from naast.trajecten.models.overdracht import Overdracht
from naast.trajecten.models.plan import Actie, ActieStatus, Doel, Plan, PlanStatus
from naast.trajecten.models.signaal import Signaal
from naast.trajecten.models.tijddeel import Tijddeel
from naast.trajecten.models.zelfredzaamheid import Meting, ZrmTekst

__all__ = [
    "Actie",
    "ActieStatus",
    "Contactmoment",
    "Doel",
    "Doorverwijzing",
    "Herziening",
    "Hulpvraag",
    "HulpvraagStatus",
    "Inwonercode",
    "Meting",
    "Overdracht",
    "Overschrijding",
    "Plan",
    "PlanStatus",
    "Signaal",
    "Tijddeel",
    "Traject",
    "TrajectStatus",
    "ZrmTekst",
]
