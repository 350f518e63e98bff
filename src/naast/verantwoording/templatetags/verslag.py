"""Showing the pictures of a report in a page: `{% load verslag %}`."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from naast.verantwoording.documenten.opbouw import Cel, Grafiek, Rij, Tabel

register = template.Library()


@register.simple_tag
def tekening(grafiek: Grafiek) -> SafeString:
    """The picture, in the page itself: letters and colours are those of the page.

    The SVG is ours (Altair, with every name escaped by the drawing library).
    """
    svg = mark_safe(grafiek.svg)  # noqa: S308
    return format_html(
        '<div role="img" aria-label="{}" class="tekening">{}</div>', grafiek.alternatief, svg
    )


@register.filter
def cellen(tabel: Tabel, rij: Rij) -> list[tuple[str, Cel]]:
    """The values of a row, each with the head of its column."""
    return list(zip(tabel.koppen[1:], rij.cellen, strict=True))
