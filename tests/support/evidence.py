"""A piece of evidence for a portfolio, as somebody brings it."""

from assess.domain.portfolio import Authenticity, LifeContext, Sort
from assess.services.keeping_portfolio import NewEvidence

PDF = b"%PDF-1.7\n%%EOF\n"
DIPLOMA = NewEvidence(
    sort=Sort.DOCUMENT,
    title="Diploma",
    competences=("cleaning.floor",),
    context=LifeContext.PAID_WORK,
    abroad=True,
    happened="2012",
    seen_by="",
    authenticity=Authenticity.NOT_YET,
    words="",
)
"""From another country; its truth is still to be established."""
