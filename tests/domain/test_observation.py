"""Who may see whose scores."""

from assess.domain.observation import visible_to
from tests.support.rubrics import observed

ELS = observed("els", "2026-11-02", 2)
KARIM = observed("karim", "2026-11-02", 3)
KARIM_OPEN = observed("karim", "2026-11-02", 3, handed_in=False)


def test_an_assessor_sees_nothing_of_the_others_before_hers_is_in() -> None:
    assert visible_to("karim", [ELS], may_score=True, awaits_score=True) == ()
    assert visible_to("karim", [ELS, KARIM_OPEN], may_score=True, awaits_score=True) == (KARIM_OPEN,)


def test_when_both_are_in_both_see_both() -> None:
    for viewer in ("els", "karim"):
        assert visible_to(viewer, [ELS, KARIM], may_score=True, awaits_score=False) == (ELS, KARIM)


def test_the_first_does_not_see_what_the_second_has_not_handed_in() -> None:
    assert visible_to("els", [ELS, KARIM_OPEN], may_score=True, awaits_score=True) == (ELS,)


def test_a_third_assessor_scores_blind_too() -> None:
    assert visible_to("noor", [ELS, KARIM], may_score=True, awaits_score=True) == ()


def test_whoever_never_scores_sees_what_is_handed_in() -> None:
    assert visible_to("noor", [ELS, KARIM_OPEN], may_score=False, awaits_score=True) == (ELS,)


def test_with_two_scores_in_and_none_awaited_an_assessor_who_only_decides_sees_them() -> None:
    assert visible_to("noor", [ELS, KARIM], may_score=True, awaits_score=False) == (ELS, KARIM)
