"""Migration operations: row-level security and the audit triggers of a table.

Each dossier table gets both. A gemeente has no policy on a dossier table at all.
"""

from django.db.migrations.operations.special import RunSQL

OWN = "aanbieder_id = (SELECT huidige_aanbieder())"
BOTH_PARTIES = f"{OWN} OR gemeente_id = (SELECT huidige_gemeente())"


def protect(table: str, *, using: str = OWN, check: str = OWN) -> RunSQL:
    """Rows of `table` for the aanbieder of the transaction only.

    `using`: who may read, `check`: who may write. The role of the figures reads all rows, but
    only the columns that are granted to it.
    """
    return RunSQL(
        f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY eigen_rijen ON {table} TO naast_app USING ({check}) WITH CHECK ({check});
        CREATE POLICY lezen ON {table} FOR SELECT TO naast_app USING ({using});
        CREATE POLICY cijfers ON {table} FOR SELECT TO naast_cijfers USING (true);
        """,
        f"""
        DROP POLICY cijfers ON {table};
        DROP POLICY lezen ON {table};
        DROP POLICY eigen_rijen ON {table};
        ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
        """,
    )


def record_changes(table: str) -> RunSQL:
    """Every change of a row of `table` leaves one event; without a named action it is refused."""
    triggers = (
        ("INSERT", "NEW TABLE AS nieuw"),
        ("UPDATE", "OLD TABLE AS oud NEW TABLE AS nieuw"),
        ("DELETE", "OLD TABLE AS oud"),
    )
    create = "".join(
        f"CREATE TRIGGER audit_{event.lower()} AFTER {event} ON {table} REFERENCING {tables}"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_leg_vast();\n"
        for event, tables in triggers
    )
    drop = "".join(f"DROP TRIGGER audit_{event.lower()} ON {table};\n" for event, _ in triggers)
    return RunSQL(create, drop)


def dossier(table: str) -> list[RunSQL]:
    """A dossier table: protected and recorded."""
    return [protect(table), record_changes(table)]


def shared(table: str, *, own: str) -> RunSQL:
    """Rows of `table` for everybody to read; to write for whom `own` holds; nobody deletes."""
    return RunSQL(
        f"""
        ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY lezen ON {table} FOR SELECT TO naast_app USING (true);
        CREATE POLICY toevoegen ON {table} FOR INSERT TO naast_app WITH CHECK ({own});
        CREATE POLICY wijzigen ON {table} FOR UPDATE TO naast_app USING ({own}) WITH CHECK ({own});
        """,
        f"""
        DROP POLICY wijzigen ON {table};
        DROP POLICY toevoegen ON {table};
        DROP POLICY lezen ON {table};
        ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE {table} DISABLE ROW LEVEL SECURITY;
        """,
    )
