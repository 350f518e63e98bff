"""What somebody typed, as the words to look for."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from naast.meldingen.kenmerk import read_kenmerk

WOORDEN = 6
"""More words than this are not looked for."""
LANGSTE = 40
"""A longer word is looked for by its beginning."""
TEKST = 200
"""The search box takes no more; of an address with more the rest is left."""

# As in 'Anna van den Berg': some write them, some leave them out, some put them at the end.
_TUSSENVOEGSELS = frozenset(
    (
        *("van", "de", "der", "den", "het", "t", "ten", "ter", "te", "in", "op", "von"),
        *("el", "al", "la", "le", "du", "da", "di"),
    )
)
_OVERIG = str.maketrans(
    {"ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_NUMMER = re.compile(r"[\d\s()+./-]*")
_LAND = re.compile(r"^(0031|31)0?(?=\d{9}$)")


def plain(tekst: str) -> str:
    """Small letters without accents, one space between words: as `zoeken.vorm` in the database."""
    spread = unicodedata.normalize("NFKD", tekst.lower())
    bare = "".join(sign for sign in spread if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", bare.translate(_OVERIG)))


def digits(tekst: str) -> str:
    """A telephone number within the country: as `zoeken.cijfers` in the database."""
    return _LAND.sub("0", re.sub(r"\D", "", tekst))


@dataclass(frozen=True)
class Vraag:
    """What is looked for. Without `woorden` there is nothing to look for.

    `nummer` is filled when it may be a telephone number, however it is written.
    """

    tekst: str
    woorden: tuple[str, ...]
    nummer: str
    ingekort: bool

    @cached_property
    def voor_namen(self) -> list[str]:
        """Without 'van' and 'de', unless there is nothing else."""
        if self.nummer:
            return [self.nummer]
        return [word for word in self.woorden if word not in _TUSSENVOEGSELS] or [*self.woorden]

    @cached_property
    def voor_teksten(self) -> list[str]:
        """Empty when no word has three letters or more: those begin too many words."""
        return [*self.woorden] if any(len(word) > 2 for word in self.woorden) else []

    @property
    def kan_kenmerk_zijn(self) -> bool:
        """Whether this may be the number of a record in the aanbieder's own system."""
        return any(sign.isdigit() for sign in self.tekst)

    @cached_property
    def kenmerk(self) -> str:
        """That of a melding, however it was typed; empty when it is none."""
        return read_kenmerk(self.tekst)


def read(getypt: str) -> Vraag:
    """The question behind what was typed."""
    tekst = getypt.strip()[:TEKST]
    number = digits(tekst) if _NUMMER.fullmatch(tekst) else ""
    found = list(dict.fromkeys(plain(tekst).split()))
    words = tuple(word[:LANGSTE] for word in found[:WOORDEN])
    too_much = len(getypt.strip()) > TEKST or len(found) > WOORDEN
    return Vraag(tekst, words, number[:LANGSTE] if len(number) > 3 else "", too_much)
