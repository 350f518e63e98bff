"""The fault a person sees when the embedded database cannot be used."""


class PostgresError(Exception):
    """The embedded database cannot be made or started; the message is Dutch and says what to do."""
