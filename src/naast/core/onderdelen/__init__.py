"""The larger parts of a screen as plain functions; `templatetags/naast.py` makes them tags."""
