"""Form fields about contracts."""

from django import forms

from naast.organisaties.models import Gemeente


def gemeente_veld(gemeenten: list[Gemeente], *, label: str = "Gemeente") -> forms.TypedChoiceField:
    """For which gemeente the work is done; not asked when there is only one."""
    by_key = {str(g.pk): g for g in gemeenten}
    field = forms.TypedChoiceField(
        label=label,
        choices=[(key, g.naam) for key, g in by_key.items()],
        coerce=by_key.__getitem__,
        error_messages={"required": "Kies voor welke gemeente dit is."},
        widget=forms.RadioSelect,
    )
    if len(gemeenten) == 1:
        field.widget, field.initial = forms.HiddenInput(), str(gemeenten[0].pk)
    return field
