"""The first page: three doors, for who works here, for the tablet, and for whoever holds a certificate."""

from flask import Flask, current_app, render_template

from assess.web import guards


def register(app: Flask) -> None:
    """Put the page at the root."""
    app.add_url_rule("/", "start", start)


@guards.public("it says where to go, and nothing else")
def start() -> str:
    """Show the doors of the surfaces that are served here."""
    return render_template("start.html", served=set(current_app.blueprints))
