"""Statements for tests: Fatma's, with as many competences as asked for, and with long words."""

from dataclasses import replace
from hashlib import sha256
from random import Random
from typing import Any

from assess.domain.certificate import (
    CertifiedCompetence,
    CertifiedRubric,
    CertifiedTask,
    Holder,
    Issuer,
    Statement,
)
from assess.domain.code import Code, new_code
from assess.domain.rubric import EscoLink
from assess.domain.text import Text

VERIFY_URL = "https://check.example.org/verify"
PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><defs><clipPath id="c">'
    b'<rect x="40" y="40" width="720" height="520" rx="30"/></clipPath></defs>'
    b'<rect width="800" height="600" fill="#EAF4F1"/><g clip-path="url(#c)" transform="translate(10 5) rotate(2)">'
    b'<ellipse cx="400" cy="300" rx="200" ry="120" fill="#0B5D63" opacity="0.5"/>'
    b'<path d="M100 500Q200 300 400 480T700 500l-20-60h-40v-30c0-20 30-20 30 0z" fill="none" stroke="#2B2A33"'
    b' stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></g></svg>'
)
PICTURE_ID = sha256(PICTURE).hexdigest()
PICTURES = {PICTURE_ID: PICTURE}
PARTS = (
    ("Choose product and cloth", "Product en doek kiezen", "Choisir le produit et le chiffon"),
    ("Clean the toilet and washbasin", "Toilet en wastafel reinigen", "Nettoyer les toilettes et le lavabo"),
    ("Clean surfaces and dust", "Oppervlakken en stof", "Surfaces et poussière"),
    ("Clean the floor", "De vloer reinigen", "Nettoyer le sol"),
    ("Work safely for your body", "Veilig werken voor het lichaam", "Travailler en ménageant son corps"),
    ("Check the result", "Het resultaat nakijken", "Vérifier le résultat"),
)
SEEN = Text.of(
    "Took the right product and cloth for each surface, and refused a bottle without a label.",
    nl="Nam voor elk oppervlak het juiste product en de juiste doek, en weigerde een fles zonder etiket.",
    fr="A pris le bon produit et le bon chiffon pour chaque surface, et a refusé une bouteille sans étiquette.",
)
ESCO = EscoLink(uri="http://data.europa.eu/esco/skill/51a26193-9abe-4bce-9108-f50835be1c35", label="handle agents")


class Chance:
    """Chance that can be repeated."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - repeatable on purpose

    def randbelow(self, exclusive_upper_bound: int, /) -> int:
        return self._random.randrange(exclusive_upper_bound)


def code_number(seed: int) -> Code:
    return new_code(Chance(seed))


def competence(number: int, level: int = 2) -> CertifiedCompetence:
    title, dutch, french = PARTS[number % len(PARTS)]
    return CertifiedCompetence(
        criterion=f"criterion-{number}",
        title=Text.of(title, nl=dutch, fr=french),
        level=level,
        seen=SEEN,
        picture=PICTURE_ID,
        assessors=2,
        occasions=("2026-11-12", "2026-11-19"),
        esco=(ESCO,),
    )


def statement(count: int = 5, /, **changes: Any) -> Statement:
    """Fatma's certificate with `count` competences, levels 1, 2 and 3 in turn; name fields to change them."""
    whole = Statement(
        code=code_number(count).symbols,
        language="nl",
        holder=Holder(given_name="Fatma", family_name="Yıldız"),
        issuer=Issuer(name="De Brug vzw", place="Antwerpen"),
        rubric=CertifiedRubric(
            id="cleaning",
            version=1,
            title=Text.of("Cleaning", nl="Schoonmaak", fr="Nettoyage"),
            digest="0" * 64,
        ),
        task=CertifiedTask(
            title=Text.of("Clean a washroom", nl="Een wasruimte schoonmaken", fr="Nettoyer un sanitaire"),
            minutes=25,
        ),
        competences=tuple(competence(number, number % 3 + 1) for number in range(count)),
        not_assessed=(Text.of("Ask for help", nl="Hulp vragen", fr="Demander de l’aide"),),
        contexts=("test_room", "work_floor"),
        frameworks=("Schoonmaker, BK-0215-3 (VKS 2)",),
        assessors=("Els Peeters", "Karim Aydin"),
        decided_by="Noor El Amrani",
        decided_on="2026-11-20",
        issued_on="2026-11-21",
        expires_on=None,
    )
    return replace(whole, **changes)
