"""The sociale kaart as a file: CSV for people with a spreadsheet, HSDS 3.0 for other systems.

Both become the same rows (`rijen.Rij`), held to the rules of the forms (`keuren`), and all of them
are stored or none (`laden`).
"""
