"""Small pictures beside words, drawn by us: 24 by 24, in the colour of the text."""

from django.utils.safestring import SafeString

_LINE = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"'
_ROUND = f'{_LINE} stroke-linejoin="round"'


def _line(path: str) -> str:
    return f'<path {_ROUND} d="{path}"/>'


_DRAWN: dict[str, str] = {
    # Shapes of meaning: each has an outline of its own, so that colour is never alone.
    "stip": '<circle cx="12" cy="12" r="5" fill="currentColor"/>',
    "info": f'<circle {_LINE} cx="12" cy="12" r="9"/>' + _line("M12 11v5.5M12 7.4v.1"),
    "goed": f'<circle {_LINE} cx="12" cy="12" r="9"/>' + _line("M8 12.3l2.8 2.8L16 9.5"),
    "let-op": _line("M12 4L2.8 20h18.4zM12 10v4.5M12 17.2v.1"),
    "fout": _line("M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.4v.1"),
    # Things and directions.
    "pijl": _line("M5 12h14M13 6l6 6-6 6"),
    "terug": _line("M19 12H5M11 6l-6 6 6 6"),
    "plus": _line("M12 5v14M5 12h14"),
    "zoek": f'<circle {_LINE} cx="10.5" cy="10.5" r="6.5"/>' + _line("M15.5 15.5L21 21"),
    "vandaag": _line("M4 6h16v14H4zM4 10.5h16M8.5 3v4M15.5 3v4M8.5 15.3l2.3 2.2 4.2-4.2"),
    "agenda": _line(
        "M4 6h16v14H4zM4 10.5h16M8.5 3v4M15.5 3v4"
        "M8 13.8v.1M12 13.8v.1M16 13.8v.1M8 17v.1M12 17v.1M16 17v.1"
    ),
    "mensen": _line(
        "M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.6-6 6-6s6 2.4 6 6"
        "M16 4.6a3.2 3.2 0 0 1 0 6.1M17.5 14.4c2.5.6 4 2.6 4 5.6"
    ),
    "persoon": _line(
        "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 21c0-4.2 3.2-6.8 7.5-6.8s7.5 2.6 7.5 6.8"
    ),
    "hand": _line(
        "M12 20.5S3.5 15.6 3.5 9.6A4.6 4.6 0 0 1 12 7.2a4.6 4.6 0 0 1 8.5 2.4"
        "c0 6-8.5 10.9-8.5 10.9z"
    ),
    "verwijs": _line("M4 19v-5a4 4 0 0 1 4-4h11M14.5 5.5L19 10l-4.5 4.5"),
    "telefoon": _line(
        "M6.5 3.5h3l1.6 4.3-2 1.6a12 12 0 0 0 5.5 5.5l1.6-2 4.3 1.6v3a2 2 0 0 1-2.2 2"
        "A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z"
    ),
    "kaart": _line("M3.5 6.5l5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13M15 6.5v13"),
    "klok": f'<circle {_LINE} cx="12" cy="12" r="9"/>' + _line("M12 7v5.2l3.4 2"),
    "brief": _line("M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5"),
    "cijfers": _line("M4 20h16M7 16.5v-5M12 16.5V5M17 16.5V9"),
    "lijst": _line("M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1"),
    "melding": _line("M4 5h16v11H10l-4.5 4V16H4zM8 9h8M8 12.3h5"),
    "vraag": _line("M9 9.2a3 3 0 1 1 4.6 2.6c-1 .6-1.6 1.2-1.6 2.4M12 17.7v.1")
    + f'<circle {_LINE} cx="12" cy="12" r="9"/>',
    "euro": _line("M18 6.5A7 7 0 1 0 18 17.5M3.5 10.3h9M3.5 13.7h8"),
    "uit": _line("M14 4H5v16h9M10 12h11M17 8l4 4-4 4"),
    "meer": _line("M4 7h16M4 12h16M4 17h16"),
    "print": _line("M7 8V3.5h10V8M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z"),
    "bestand": _line("M6 3h8l4.5 4.5V21H6zM13.5 3.5V8H18M12 11v6.5M9.3 15l2.7 2.7 2.7-2.7"),
}

ICONEN = {naam: SafeString(drawing) for naam, drawing in _DRAWN.items()}
