"""The forms of the agenda."""
