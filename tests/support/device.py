"""A device for keys: SoftHSM with a token of its own, in a folder of the test run."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from assess.credentials.key_device import Device

LIBRARIES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so")
TOKEN, PIN = "salto", "4321"


@pytest.fixture(scope="session")
def key_device(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Device]:
    """The library reads its folder from the environment once per process, so there is one for the whole run."""
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}/tokens\n", encoding="utf-8")
    before = os.environ.get("SOFTHSM2_CONF")
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    command = ["softhsm2-util", "--init-token", "--free", "--label", TOKEN, "--pin", PIN, "--so-pin", "8765"]
    subprocess.run(command, check=True, capture_output=True)
    library = next(path for path in LIBRARIES if Path(path).is_file())
    yield Device(library=library, token=TOKEN, pin=PIN)
    if before is None:
        del os.environ["SOFTHSM2_CONF"]
    else:
        os.environ["SOFTHSM2_CONF"] = before
