"""Small drawings made on the server: text out of plain shapes, shown as an image.

Colours come from `kleuren`; a meaning always has a shape too, and a table says the same.
"""

from base64 import b64encode
from html import escape

from naast.core import kleuren


def drawing(breedte: int, hoogte: int, delen: list[str]) -> str:
    """The SVG document around shapes; it grows and shrinks with its place on the page."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breedte} {hoogte}" '
        f'width="{breedte}" height="{hoogte}" fill="{kleuren.INKT}" '
        f'font-family="Noto Sans, Segoe UI, Roboto, sans-serif">{"".join(delen)}</svg>'
    )


def data_uri(svg: str) -> str:
    """What an `<img>` takes as its address; nothing in it can run or load anything."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


def words(
    x: float,
    y: float,
    tekst: str,
    *,
    maat: float = 13,
    kleur: str = kleuren.INKT,
    vet: bool = False,
    midden: bool = False,
    rand: bool = False,
) -> str:
    """One line of text, with its foot at `y`; with `rand` it stays readable over lines."""
    look = f'font-size="{maat:g}" fill="{kleur}"'
    look += ' font-weight="700"' if vet else ""
    look += ' text-anchor="middle"' if midden else ""
    look += f' stroke="{kleuren.PAPIER}" stroke-width="4" paint-order="stroke"' if rand else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(tekst)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, *, kleur: str, dikte: float = 1) -> str:
    """A straight line."""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{kleur}" stroke-width="{dikte:g}"/>'
    )


def circle(
    x: float,
    y: float,
    straal: float,
    *,
    vulling: str = "none",
    lijn: str = "none",
    dikte: float = 1,
) -> str:
    """A circle, open or filled."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{straal:.1f}" fill="{vulling}" '
        f'stroke="{lijn}" stroke-width="{dikte:g}"/>'
    )


def square(
    x: float, y: float, zijde: float, *, vulling: str = "none", lijn: str = "none", dikte: float = 1
) -> str:
    """A square around its middle."""
    half = zijde / 2
    return (
        f'<rect x="{x - half:.1f}" y="{y - half:.1f}" width="{zijde:.1f}" height="{zijde:.1f}" '
        f'rx="2" fill="{vulling}" stroke="{lijn}" stroke-width="{dikte:g}"/>'
    )
