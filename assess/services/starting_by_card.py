"""She begins without typing: a printed card, and four pictures as a second step. Neither is of use without the other."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from assess.credentials import qr
from assess.credentials.qr import Symbol
from assess.domain.people import Session, Tablet
from assess.domain.permissions import Permission
from assess.domain.start_code import TRIES, pictures_of
from assess.errors import Gone, Unavailable
from assess.services.office import Actor, Office, hashed
from assess.storage import devices
from assess.storage.devices import StartCard

CARD_LIFE = timedelta(days=7)
LABEL = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCard:
    """A card to print: its secret is shown this once, and only its hash is kept."""

    session: Session
    secret: str
    symbol: Symbol
    pictures: tuple[str, ...]
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What came of a try: a token when card and pictures are right, otherwise how many tries are left."""

    token: str | None
    left: int


def pictures(office: Office, session_id: str) -> tuple[str, ...]:
    """Give the four pictures of a session: for its cards, and to open its tablet again without a network."""
    return pictures_of(office.keyed("pictures", session_id))


def make(office: Office, actor: Actor, session_id: str, address: str) -> NewCard:
    """Make a card for a session; an earlier one that nobody used ends. `address` is the tablet's page."""
    secret = office.clock.token()
    with office.work(actor) as work:
        work.require(Permission.PAIR_TABLET)
        session = work.session(session_id)
        devices.end_cards(work.connection, actor.organisation, session_id, work.now)
        card = StartCard(
            id=work.new_id(),
            organisation=actor.organisation,
            session=session_id,
            secret_hash=hashed(secret),
            misses=0,
            made_by=actor.id,
            expires_at=work.now + CARD_LIFE,
        )
        devices.add_card(work.connection, card)
        work.record("card.made", "session", session_id, {"card": card.id})
    return NewCard(
        session=session,
        secret=secret,
        symbol=qr.symbol(f"{address}#card={secret}"),
        pictures=pictures(office, session_id),
        expires_at=card.expires_at,
    )


def begin(office: Office, secret: str, chosen: Sequence[str]) -> Begun:
    """Begin with a card and four pictures, once. Gone for a card that is unknown, used, too old or tried too often."""
    now = office.clock.now()
    with office.store() as connection:
        card = devices.find_card(connection, hashed(secret))
        if card is None or card.expires_at <= now or card.misses >= TRIES:
            raise Gone("card_spent", "This card does not work any more.", "Ask your counsellor for another.")
        right = " ".join(pictures(office, card.session))
        if not hmac.compare_digest(right.encode(), " ".join(chosen).encode()):
            devices.miss_card(connection, card.id)
            return Begun(token=None, left=TRIES - card.misses - 1)
        if not devices.use_card(connection, card.id, now):
            raise Unavailable("card_in_use", "This card is just being used.", "Wait a moment.")
        token, tablet = (
            office.clock.token(),
            Tablet(id=office.clock.new_id(), session=card.session, label=LABEL, paired_at=now),
        )
        devices.add_tablet(connection, card.organisation, tablet, card.made_by)
        devices.give_token(connection, tablet.id, hashed(token))
    return Begun(token=token, left=TRIES)
