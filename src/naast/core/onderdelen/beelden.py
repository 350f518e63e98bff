"""The smallest parts: an icon, and a state in a word."""

from collections.abc import Sequence
from functools import cache

from django import template
from django.utils.safestring import SafeString

from naast.core.iconen import ICONEN
from naast.core.onderdelen.markup import markup

SOORTEN = ("neutraal", "info", "goed", "let-op", "fout")
SHAPES = {"neutraal": "stip", "info": "info", "goed": "goed", "let-op": "let-op", "fout": "fout"}


def one_of(value: str, known: Sequence[str] | dict[str, str]) -> str:
    """The value; TemplateSyntaxError when a template asks for one that does not exist."""
    if value not in known:
        raise template.TemplateSyntaxError(f"{value!r} is geen van {', '.join(known)}")
    return value


@cache
def picture(naam: str) -> SafeString:
    """A small picture beside words (`{% icoon %}`); never instead of them."""
    return markup(
        '<svg class="icoon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>',
        ICONEN[naam],
    )


def statuslabel(tekst: str, soort: str = "neutraal") -> SafeString:
    """A state in a word, with a shape beside it."""
    shape = picture(SHAPES[one_of(soort, SOORTEN)])
    return markup('<span class="status status--{}">{}{}</span>', soort, shape, tekst)
