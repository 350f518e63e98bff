"""Colours of the token layer (`naast/css/tokens.css`), for what has no style sheet.

A test holds them against that file.
"""

KLEUR = "#17595a"
KLEUR_DONKER = "#0d4041"
KLEUR_RAND = "#8dbdb9"
KLEUR_ZACHT = "#dceeeb"
KLEUR_ZACHTER = "#eff7f5"
WARM = "#d9693b"
INKT = "#1b2530"
INKT_ZACHT = "#4b5763"
PAPIER = "#ffffff"
LIJN = "#e2ddd4"
RAND = "#737b85"
LETTER = "Noto Sans"
