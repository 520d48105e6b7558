"""The table of permissions."""

from assess.domain.permissions import GRANTED, Permission, Role, allowed


def test_every_role_stands_in_the_table_and_every_permission_is_somebodys() -> None:
    assert set(GRANTED) == set(Role)
    assert set().union(*GRANTED.values()) == set(Permission)


def test_without_a_role_nothing_is_allowed() -> None:
    assert not any(allowed((), permission) for permission in Permission)


def test_an_administrator_sees_no_participant_and_decides_nothing() -> None:
    hers = GRANTED[Role.ADMINISTRATOR]
    assert not hers & {Permission.SEE_PARTICIPANTS, Permission.SEE_ANSWERS, Permission.DECIDE, Permission.OBSERVE}
