"""Back to the same place in the dossier or its plan."""

from django.urls import reverse


def back_to(traject_id: int, anker: str = "") -> str:
    """The address of the dossier, at the part that changed."""
    address = reverse("trajecten:dossier", args=[traject_id])
    return f"{address}#{anker}" if anker else address


def back_to_plan(traject_id: int, anker: str = "") -> str:
    """The address of the plan, at the part that changed."""
    address = reverse("trajecten:plan", args=[traject_id])
    return f"{address}#{anker}" if anker else address
