"""`salto keys`: the keys that sign certificates. See docs/how-to/keep-signing-keys.md."""

from pathlib import Path

import click

from assess.clock import Clock
from assess.services import handing_over, keeping_keys
from assess.services.office import Office
from assess.settings import Settings


@click.group()
def keys() -> None:
    """Look after the keys that sign certificates."""


@keys.command("list")
def list_keys() -> None:
    """List the keys, oldest first: since when, what each may do, how much it has signed, and for whom."""
    click.echo(f"{'key':<18}{'made on':<12}{'where':<8}{'state':<14}{'certificates':<14}for")
    for line in keeping_keys.overview(_office()):
        key = line.key
        made = key.made_at.date().isoformat() if key.made_at else "not known"
        state = "signs" if line.signs else key.state.value
        where = "device" if key.device_label else "file"
        owner = line.owner or "all"
        click.echo(f"{key.id:<18}{made:<12}{where:<8}{state:<14}{line.certificates:<14}{owner}")


@keys.command("add")
@click.option("--in-device", is_flag=True, help="Make it in the device that the settings name (PKCS #11).")
@click.option("--for", "organisation", help="The organisation (its name) that alone signs with it.")
def add(*, in_device: bool, organisation: str | None) -> None:
    """Make a new key that signs from now on. What older keys signed stays good."""
    office = _office()
    owner = handing_over.named(office, organisation).id if organisation else None
    key = keeping_keys.add(office, in_device=in_device, owner=owner)
    click.echo(f"From now on the key {key} signs{f' for {organisation}' if organisation else ''}.")


@keys.command("retire")
@click.argument("key")
@click.confirmation_option(prompt="Its private half will be destroyed. Go on?")
def retire(key: str) -> None:
    """Destroy the private half of an older KEY. What it signed stays good."""
    keeping_keys.retire(_office(), key)
    click.echo(f"The key {key} can sign no more. It goes on checking what it signed.")


@keys.command("compromised")
@click.argument("key")
@click.confirmation_option(prompt="Nothing that this key signed will count any more. Go on?")
def compromised(key: str) -> None:
    """Take a KEY away that somebody else may have, and sign anew every certificate that the log knows."""
    done = keeping_keys.compromise(_office(), key)
    click.echo(f"The key {key} counts no more. {done.signed_again} certificates are signed anew with {done.new_key}.")
    for certificate in done.left:
        click.echo(f"Not signed again, because the log does not know that it was issued here: {certificate}", err=True)
    click.echo("Their codes still work. Print a paper again for whoever shows it where there is no network.")


@keys.command("hand-over")
@click.argument("organisation")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def hand_over(organisation: str, folder: Path) -> None:
    """Write everything of one ORGANISATION (its name) into FOLDER: a new instance, with its keys and nothing of others.

    FOLDER holds private keys, closed with what SALTO_KEY_PASSPHRASE says now, and personal data: carry it as such.
    """
    office = _office()
    done = handing_over.hand_over(office, handing_over.named(office, organisation), folder)
    click.echo(f"{done.certificates} certificates and {len(done.keys)} keys are in {folder}.")
    if not done.keys:
        click.echo(
            "It has no key of its own, so what it signed can be checked there, and new certificates get a new key. "
            f"To change that, type first: salto keys add --for '{organisation}'",
            err=True,
        )


@keys.command("lock")
@click.option(
    "--old-passphrase-file",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="A file with the passphrase that opened them until now.",
)
def lock(old_passphrase_file: Path | None) -> None:
    """Encrypt all key files under the passphrase that is set now (SALTO_KEY_PASSPHRASE_FILE)."""
    older = [old_passphrase_file.read_text(encoding="utf-8").strip().encode()] if old_passphrase_file else []
    click.echo(f"{keeping_keys.lock(_office(), *older)} key files are locked with the passphrase that is set.")


def _office() -> Office:
    return Office(Settings.from_environment(), Clock())
