"""`salto translations`: from the content to the translators and back."""

from pathlib import Path

import click

from assess.clock import Clock
from assess.content.extraction import by_catalogue, extracted, is_stale
from assess.content.folders import ContentFolders
from assess.content.library import Library
from assess.content.progress import progress
from assess.content.translations import languages, read_status
from assess.domain.prompt import prompts_of
from assess.domain.text import SOURCE_LANGUAGE
from assess.files.problems import ContentError, ProblemList
from assess.services import recording_prompts
from assess.services.checking_content import open_words
from assess.services.office import Office
from assess.settings import Settings
from assess.web.tablet.strings import STRINGS
from assess.web.tablet.words import spoken


@click.group("translations")
def translations() -> None:
    """Send new strings to translators, and see how far each language is."""


@translations.command("extract")
def extract() -> None:
    """Bring translations/<language>/content/*.po up to date; translations are kept."""
    folders, library = _opened()
    for language in languages(folders):
        try:
            found = extracted(folders, language, library.strings)
        except ContentError as error:
            raise click.ClickException(str(error)) from error
        for path, after in found.items():
            before = path.read_bytes() if path.is_file() else b""
            if after != before:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(after)
            click.echo(f"{_shown(path)}: {'unchanged' if after == before else 'updated'}")


@translations.command("check")
def check() -> None:
    """Exit with 1 when a catalogue lacks strings of the content, or has some that are gone or changed."""
    folders, library = _opened()
    stale = [
        path
        for language in languages(folders)
        for path, strings in by_catalogue(folders, language, library.strings).items()
        if is_stale(path, strings)
    ]
    for path in stale:
        click.echo(f"{_shown(path)}:1:1: the catalogue is not up to date. Run `salto translations extract`.")
    if stale:
        raise click.exceptions.Exit(1)
    click.echo("Every catalogue has every string of the content.")


@translations.command("status")
@click.option("--missing", "show_missing", is_flag=True, help="Also list the strings without a translation.")
def status(*, show_missing: bool) -> None:
    """Show, by language, how much is translated for participants and for staff, reviewed, recorded and approved.

    Recorded and approved are prompts of all organisations of this installation, in the words of today.
    """
    folders, library = _opened()
    problems = ProblemList()
    words = spoken(folders.root)
    made = recording_prompts.made_everywhere(Office(Settings.from_environment(), Clock()))
    click.echo(
        f"{'language':<10}{'participants':>13}{'staff':>7}{'stale':>7}{'reviewed':>10}{'recorded':>10}{'approved':>10}"
    )
    for language in languages(folders):
        with problems.gathering():
            found = progress(folders, library, language, STRINGS.values())
            reviewed = "yes" if read_status(folders, language).reviewed else "no"
            prompts = prompts_of(
                library.snapshot(library.domains), words.get(language, {}), words[SOURCE_LANGUAGE], language
            )
            recorded = [made[language][one.digest] for one in prompts if one.digest in made.get(language, {})]
            shares = f"{found.participants.percent:>12}%{found.staff.percent:>6}%"
            click.echo(f"{language:<10}{shares}{found.stale:>7}{reviewed:>10}{len(recorded):>10}{sum(recorded):>10}")
            for gap in found.missing if show_missing else ():
                click.echo(f"  {gap}")
    for problem in problems:
        click.echo(problem.seen_from(Path.cwd()))
    if len(problems):
        raise click.exceptions.Exit(1)


def _opened() -> tuple[ContentFolders, Library]:
    folders = ContentFolders.from_environment()
    try:
        return folders, open_words(folders)
    except ContentError as error:
        raise click.ClickException(f"the content has problems, run `salto content check`\n{error}") from error


def _shown(path: Path) -> str:
    return (path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path).as_posix()


if __name__ == "__main__":
    translations()
