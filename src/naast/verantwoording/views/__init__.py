"""Screens of the reports, by audience."""
