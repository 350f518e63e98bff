"""What is stored of a dossier."""

from naast.trajecten.models.dossier import (
    Contactmoment,
    Doorverwijzing,
    Hulpvraag,
    HulpvraagStatus,
    Signaal,
    Traject,
    TrajectStatus,
)
from naast.trajecten.models.plan import Actie, ActieStatus, Doel, Plan, PlanStatus

__all__ = [
    "Actie",
    "ActieStatus",
    "Contactmoment",
    "Doel",
    "Doorverwijzing",
    "Hulpvraag",
    "HulpvraagStatus",
    "Plan",
    "PlanStatus",
    "Signaal",
    "Traject",
    "TrajectStatus",
]
