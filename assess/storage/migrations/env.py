"""What Alembic runs: migrations on the connection that `migrate` opened, in its transaction."""

from alembic import context

from assess.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
