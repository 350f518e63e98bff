"""Looking up what belongs to a hulpvraag, in templates of the dossier."""

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def van(found: Mapping[int, object], pk: int) -> object:
    """`{{ uren|van:hulpvraag.pk }}`: of this record; empty without."""
    return found.get(pk, "")
