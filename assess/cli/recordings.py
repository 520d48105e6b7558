"""`salto recordings`: what is to be recorded, as a list for a studio, and files back in bulk."""

import csv
import sys
from pathlib import Path

import click

from assess.clock import Clock
from assess.errors import BadInput, NotFound, SaltoError, TooLarge
from assess.services import draft_voices, recording_prompts, signing_in
from assess.services.office import Office
from assess.settings import Settings
from assess.web.tablet.words import spoken


@click.group("recordings")
def recordings() -> None:
    """Have people record what the tablet says."""


@recordings.command("list")
@click.option("--language", required=True, help="The language to record, such as nl.")
@click.option("--everything", is_flag=True, help="Also what has been recorded in today's words.")
def list_prompts(language: str, *, everything: bool) -> None:
    """Print what is to be recorded, as CSV: how a file must be called, the words, and the name of a picture."""
    office = _office()
    rows = csv.writer(sys.stdout, lineterminator="\n")
    rows.writerow(("file", "words", "picture"))
    for one in recording_prompts.to_record(office, _words(office), language, everything=everything):
        rows.writerow((one.key, one.words, one.picture or ""))
    office.database.close()


@recordings.command("import")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--language", required=True, help="The language of all files in the folder.")
@click.option("--by", required=True, help="Who speaks or brings them, by sign-in name: somebody else approves them.")
def import_files(folder: Path, language: str, by: str) -> None:
    """Keep the sound files of FOLDER, each called after the key of its prompt, for a second person to approve.

    The same folder may be given again: what is there already is left alone.
    """
    office = _office()
    actor = signing_in.actor_named(office, by)
    words = _words(office)
    kept = refused = 0
    for path in sorted(one for one in folder.iterdir() if one.is_file() and not one.name.startswith(".")):
        try:
            new = recording_prompts.import_file(office, actor, words, language, path.stem, path.read_bytes())
        except (BadInput, TooLarge, NotFound) as error:
            refused += 1
            click.echo(f"{path}: {_sentence(error)}")
        else:
            kept += new
    click.echo(f"{kept} new recordings wait for a second person; {refused} files could not be used.")
    office.database.close()
    if refused:
        sys.exit(1)


@recordings.command("draft")
@click.option("--language", required=True, help="A language that a program can read aloud, such as nl.")
def draft(language: str) -> None:
    """Have everything read aloud by a program now that nobody has recorded, so that no tablet waits for it."""
    office = _office()
    texts = {
        one.key: one.words for one in recording_prompts.to_record(office, _words(office), language, everything=False)
    }
    if not draft_voices.has(office, language):
        raise click.ClickException(f"There is no computer voice for {language} here. A person is needed.")
    promised = draft_voices.promise(office, language, texts)
    size = sum(len(draft_voices.body(office, digest)) for digest in promised.values())
    click.echo(f"{len(promised)} prompts can be heard as drafts, {size / 1e6:.1f} MB.")
    office.database.close()


def _words(office: Office) -> recording_prompts.Words:
    return spoken(office.settings.content)


def _sentence(error: SaltoError) -> str:
    return f"{error.sentence % error.values} {error.todo % error.values}"


def _office() -> Office:
    return Office(Settings.from_environment(), Clock())
