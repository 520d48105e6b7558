"""The door for any WSGI server, such as `granian --interface wsgi wsgi:app`. The settings come from the environment."""

from assess.app import create_app

app = create_app()
