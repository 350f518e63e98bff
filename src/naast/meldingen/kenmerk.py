"""The code of a melding: made, and read back however somebody typed it."""

import re
import secrets

# No vowels and nothing that looks alike: a code to say aloud on the phone.
TEKENS = "BCDFGHJKMNPQRSTVWXZ23456789"
_KENMERK = re.compile(f"[{TEKENS}]{{8}}")


def new_kenmerk() -> str:
    """As in 'BCDF-2345'."""
    return _written("".join(secrets.choice(TEKENS) for _ in range(8)))


def read_kenmerk(getypt: str) -> str:
    """As we write it, also without its hyphen or in small letters; empty if it is none."""
    signs = re.sub(r"[\W_]", "", getypt).upper()
    return _written(signs) if _KENMERK.fullmatch(signs) else ""


def _written(signs: str) -> str:
    return f"{signs[:4]}-{signs[4:]}"
