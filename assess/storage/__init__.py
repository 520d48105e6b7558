"""SQL and nothing else: tables, migrations, and one module of queries per concept. See README.md."""
