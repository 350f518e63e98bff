"""Noto Sans as static files, for documents and pictures made on the server (OFL, see LICENSE)."""

from pathlib import Path

LETTERTYPEN = Path(__file__).parent
