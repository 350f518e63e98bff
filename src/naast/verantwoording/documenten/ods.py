"""The report as an OpenDocument spreadsheet (ODF 1.3), written as a stream.

odfdo and odfpy grow more than linearly with the number of cells; this writer does not.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from naast.core import kleuren
from naast.verantwoording.documenten.bladen import Blad, Waarde, bladen
from naast.verantwoording.documenten.getallen import DECIMALEN, Soort, as_number
from naast.verantwoording.documenten.opbouw import Cel, Verslag

MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
EEN_TEKEN_CM = 0.2
_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("number", "datastyle"),
        ("config", "config"),
        ("meta", "meta"),
        ("fo", "xsl-fo-compatible"),
    )
)
_BEGIN = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{{0}} {_NAMESPACES} office:version="1.3"'


def ods(verslag: Verslag) -> bytes:
    """The workbook."""
    sheets = bladen(verslag)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", MIMETYPE, zipfile.ZIP_STORED)
        package.writestr("META-INF/manifest.xml", _manifest())
        package.writestr("meta.xml", _meta(verslag))
        package.writestr("styles.xml", _styles())
        package.writestr("settings.xml", _settings(sheets))
        with package.open("content.xml", "w") as content:
            for piece in _content(sheets):
                content.write(piece.encode())
    return made.getvalue()


def _manifest() -> str:
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    parts = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", "styles.xml", "meta.xml", "settings.xml")
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest:manifest xmlns:manifest="{namespace}" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3"'
        f' manifest:media-type="{MIMETYPE}"/>{parts}</manifest:manifest>'
    )


def _meta(verslag: Verslag) -> str:
    title = escape(f"{verslag.titel}, {verslag.gemeente}, {verslag.periode}")
    return (
        _BEGIN.format("document-meta")
        + ' xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        + f"<dc:title>{title}</dc:title><dc:creator>{escape(verslag.aanbieder)}</dc:creator>"
        + "<dc:language>nl-NL</dc:language></office:meta></office:document-meta>"
    )


def _styles() -> str:
    return (
        _BEGIN.format("document-styles")
        + "><office:styles>"
        + '<style:default-style style:family="table-cell"><style:text-properties'
        + ' style:font-name="Noto Sans" fo:font-family="Noto Sans" fo:font-size="10pt"'
        + ' fo:language="nl" fo:country="NL"/></style:default-style>'
        + "</office:styles></office:document-styles>"
    )


def _settings(sheets: list[Blad]) -> str:
    """The first row of every sheet stays in sight."""

    def item(name: str, kind: str, value: int) -> str:
        attributes = f'config:name="{name}" config:type="{kind}"'
        return f"<config:config-item {attributes}>{value}</config:config-item>"

    frozen = (
        item("VerticalSplitMode", "short", 2)
        + item("VerticalSplitPosition", "int", 1)
        + item("PositionBottom", "int", 1)
        + item("ActiveSplitRange", "short", 2)
    )
    views = "".join(
        f"<config:config-item-map-entry config:name={quoteattr(blad.naam)}>{frozen}"
        "</config:config-item-map-entry>"
        for blad in sheets
    )
    return (
        _BEGIN.format("document-settings")
        + '><office:settings><config:config-item-set config:name="ooo:view-settings">'
        + '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        + f'<config:config-item-map-named config:name="Tables">{views}'
        + "</config:config-item-map-named></config:config-item-map-entry>"
        + "</config:config-item-map-indexed></config:config-item-set></office:settings>"
        + "</office:document-settings>"
    )


def _content(sheets: list[Blad]) -> Iterator[str]:
    yield _BEGIN.format("document-content") + "><office:automatic-styles>"
    yield from _column_styles(sheets)
    yield from _number_styles()
    yield (
        '<style:style style:name="kop" style:family="table-cell"><style:table-cell-properties'
        f' fo:background-color="{kleuren.KLEUR_ZACHT}" fo:border-bottom="0.75pt solid'
        f' {kleuren.KLEUR}" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/>'
        '</style:style><style:style style:name="tekst" style:family="table-cell">'
        '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'
        "</style:style></office:automatic-styles><office:body><office:spreadsheet>"
    )
    for blad in sheets:
        yield from _sheet(blad)
    yield "</office:spreadsheet></office:body></office:document-content>"


def _column_styles(sheets: list[Blad]) -> Iterator[str]:
    for breedte in sorted({breedte for blad in sheets for breedte in blad.breedtes}):
        yield (
            f'<style:style style:name="k{breedte}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{breedte * EEN_TEKEN_CM:.2f}cm"/>'
            "</style:style>"
        )


def _number_styles() -> Iterator[str]:
    for soort in Soort:
        decimals = DECIMALEN[soort]
        number = (
            f'<number:number number:decimal-places="{decimals}" number:min-integer-digits="1"'
            ' number:grouping="true"/>'
        )
        kind = "percentage-style" if soort is Soort.AANDEEL else "number-style"
        before = "<number:text>€ </number:text>" if soort is Soort.BEDRAG else ""
        after = "<number:text>%</number:text>" if soort is Soort.AANDEEL else ""
        yield f'<number:{kind} style:name="n-{soort}">{before}{number}{after}</number:{kind}>'
        yield (
            f'<style:style style:name="c-{soort}" style:family="table-cell"'
            f' style:data-style-name="n-{soort}">'
            '<style:table-cell-properties style:vertical-align="top"/>'
            '<style:paragraph-properties fo:text-align="end"/></style:style>'
        )


def _sheet(blad: Blad) -> Iterator[str]:
    yield f"<table:table table:name={quoteattr(blad.naam)}>"
    for breedte in blad.breedtes:
        yield f'<table:table-column table:style-name="k{breedte}"/>'
    head = "".join(_text(kop, "kop") for kop in blad.koppen)
    yield f"<table:table-header-rows>{_row(head)}</table:table-header-rows>"
    for waarden in blad.rijen:
        yield _row("".join(map(_cell, waarden)))
    yield "</table:table>"


def _row(cells: str) -> str:
    return f"<table:table-row>{cells}</table:table-row>"


def _cell(waarde: Waarde) -> str:
    if not isinstance(waarde, Cel):
        return _text(waarde, "tekst")
    style = f"c-{waarde.soort}"
    number = as_number(waarde.waarde)
    if number is None:
        empty = waarde.waarde is None
        return (
            f'<table:table-cell table:style-name="{style}"/>'
            if empty
            else _text(waarde.tekst, style)
        )
    kind = "percentage" if waarde.soort is Soort.AANDEEL else "float"
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="{kind}"'
        f' office:value="{number:f}"><text:p>{escape(waarde.tekst)}</text:p></table:table-cell>'
    )


def _text(tekst: str, style: str) -> str:
    if not tekst:
        return f'<table:table-cell table:style-name="{style}"/>'
    allowed = "".join(c for c in tekst if c >= " ")
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"<text:p>{escape(allowed)}</text:p></table:table-cell>"
    )
