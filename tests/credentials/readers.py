"""Other people's readers of PDFs and QR symbols: poppler, qpdf, zbar."""

import shutil
import subprocess
from pathlib import Path

import pikepdf


def tool(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is not installed (poppler-utils, qpdf, zbar-tools)"
    return found


def run(name: str, *arguments: object) -> str:
    command = [tool(name), *(str(argument) for argument in arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def write(body: bytes, folder: Path) -> Path:
    path = folder / "paper.pdf"
    path.write_bytes(body)
    return path


def read(body: bytes, folder: Path) -> str:
    """All words in reading order, with every kind of space as one space."""
    return " ".join(run("pdftotext", write(body, folder), "-").split())


def pages(body: bytes, folder: Path) -> int:
    with pikepdf.open(write(body, folder)) as pdf:
        return len(pdf.pages)


def outside_the_page(body: bytes, folder: Path) -> list[str]:
    """Words that begin or end beyond the printable part of the page (10 points from each edge)."""
    found = []
    for line in run("pdftotext", "-bbox", write(body, folder), "-").splitlines():
        if "<word" not in line:
            continue
        place = dict(part.split("=") for part in line.split(">")[0].replace('"', "").split() if "=" in part)
        low, high = float(place["yMin"]), float(place["yMax"])
        if not (float(place["xMin"]) > 10 and float(place["xMax"]) < 585.3 and low > 10 and high < 831.9):
            found.append(line)
    return found
