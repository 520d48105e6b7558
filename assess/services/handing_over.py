"""One organisation of several leaves with everything that is its own: a new instance folder that works by itself.

It has the organisation's rows and its own keys, and a secret of its own: with the old one its new keeper could compute what
belongs to others. Codes, symbols and papers stay as they are.
"""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from assess.credentials import package_keys
from assess.domain.certificate import Statement
from assess.domain.people import Organisation
from assess.errors import Conflict, NotFound
from assess.services import setting_up, stored_sounds
from assess.services.evidence_folder import FOLDER
from assess.services.office import Office
from assess.storage import handing_over, organisations, recordings

DATABASE = "salto.sqlite3"
_RUBRICS = "rubrics"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """How many certificates, and which keys went along with their private halves."""

    certificates: int
    keys: tuple[str, ...]


def named(office: Office, name: str) -> Organisation:
    """Give the organisation with this name. Raises NotFound when there is none, or more than one."""
    with office.see() as connection:
        found = [one for one in organisations.all_organisations(connection) if name in (one.name, one.id)]
    if len(found) != 1:
        raise NotFound("no_such_organisation", "No single organisation here has this name.", "Write it as on its page.")
    return found[0]


def hand_over(office: Office, organisation: Organisation, folder: Path) -> HandedOver:
    """Write the instance. Raises Conflict when the folder holds something; the old installation is not changed."""
    if folder.exists() and any(folder.iterdir()):
        raise Conflict("folder_not_empty", "This folder holds something already.", "Name a new folder.")
    settings = replace(office.settings, instance=folder, database=f"sqlite:///{folder / DATABASE}")
    new = Office(settings, office.clock)
    setting_up.begin(new)
    with office.see() as source:
        used = handing_over.keys_used(source, organisation.id)
        keys = new.keyring.adopt(office.keyring, organisation.id, used)
        package_keys.adopt(
            new.keys_folder, office.keys_folder, organisation.id, new.key_passphrases(), office.key_passphrases()
        )
        with new.store() as target:
            count = handing_over.copy(source, target, organisation.id, lambda body: _lookup(new, body))
        for sha256 in recordings.files_of(source, organisation.id):
            sound = stored_sounds.read(office.recordings_folder, sha256)
            stored_sounds.write(stored_sounds.path_of(new.recordings_folder, sha256), sound)
    if (office.settings.instance / _RUBRICS).is_dir():
        shutil.copytree(office.settings.instance / _RUBRICS, folder / _RUBRICS, dirs_exist_ok=True)
    evidence = office.settings.instance / FOLDER / organisation.id
    if evidence.is_dir():
        shutil.copytree(evidence, folder / FOLDER / organisation.id)
    new.database.close()
    return HandedOver(certificates=count, keys=keys)


def _lookup(new: Office, statement: bytes) -> str:
    return new.keyed("code", Statement.from_bytes(statement).code)
