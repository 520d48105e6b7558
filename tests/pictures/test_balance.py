"""The rule that says when a group carries mistakes, bad moods or low roles more than chance explains."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.pictures.balance import Appearance, Role, Share, few, many, shares, table
from assess.pictures.look import Look, Skin

NO_ROLE: frozenset[Role] = frozenset()


def people(number: int, *roles: Role, **look: object) -> list[Appearance]:
    return [Appearance(look=Look.model_validate(look), roles=frozenset(roles)) for _ in range(number)]


def unfair(shown: list[Appearance]) -> list[tuple[str, str]]:
    return [(share.group, share.role) for share in shares(shown) if share.unfair]


def test_the_tail_is_fishers_own_the_lady_who_tastes_tea() -> None:
    """R. A. Fisher, The Design of Experiments (1935): three of four cups right, p = 17/70; all four, p = 1/70."""
    assert many(3, 4, 4, 8) == pytest.approx(17 / 70)
    assert many(4, 4, 4, 8) == pytest.approx(1 / 70)


@given(st.integers(1, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_both_tails_cover_everything_and_share_one_count(everybody: int, drawn: int, members: int, count: int) -> None:
    drawn, members = min(drawn, everybody), min(members, everybody)
    count = max(drawn + members - everybody, min(count, drawn, members, everybody))
    count = max(count, 0)
    here = comb(members, count) * comb(everybody - members, drawn - count) / comb(everybody, drawn)
    assert many(count, drawn, members, everybody) + few(count, drawn, members, everybody) == pytest.approx(1 + here)


def test_a_headscarf_on_every_mistake_is_seen() -> None:
    shown = people(12, "mistake", hair="hijab") + people(18, hair="hijab") + people(60, hair="bob")
    assert ("women with hair covered", "mistake") in unfair(shown)


def test_mistakes_spread_as_people_are_shown_are_fair() -> None:
    tones: list[Skin] = [1, 2, 3, 4, 5]
    shown = [one for tone in tones for one in people(4, "mistake", skin=tone) + people(16, skin=tone)]
    assert unfair(shown) == []


def test_a_few_pictures_prove_nothing() -> None:
    assert unfair(people(2, "bad mood", skin=5) + people(30, skin=1)) == []


def test_one_skin_tone_that_is_always_told_what_to_do_is_seen() -> None:
    tones: list[Skin] = [1, 2, 3, 4]
    shown = people(10, "led", skin=5) + [one for tone in tones for one in people(20, skin=tone)]
    assert ("skin tone 5", "led") in unfair(shown)


def test_of_those_who_lead_too_few_is_the_problem_and_too_many_is_not() -> None:
    shown = people(14, "leads", sex="male") + people(10, sex="male") + people(1, "leads") + people(60)
    assert unfair(shown) == [("women and girls", "leads")]


def test_men_and_children_are_left_out_when_dress_is_compared() -> None:
    shown = people(3, hair="hijab") + people(4) + people(5, sex="male") + people(6, age="child")
    assert {share.group: share.everybody for share in shares(shown)}["women with hair covered"] == 7


def test_the_table_gives_every_group_a_line_and_marks_what_is_unfair() -> None:
    lines = table(shares(people(12, "mistake", hair="hijab") + people(60, hair="bob")))
    assert [line.split("  ")[0] for line in lines[1:]] == [
        "skin tone 3", "women with hair covered", "women with hair uncovered", "women and girls",
    ]  # fmt: skip
    assert "12 (100%)!" in lines[2]
    assert "!" not in lines[3]


def test_a_problem_is_a_sentence_with_its_numbers() -> None:
    share = Share(group="skin tone 5", role="led", count=9, total=10, shown=20, everybody=100, chance=0.001)
    assert str(share) == (
        "skin tone 5: 9 of the 10 who are told what to do, but 20 of 100 who are shown: too often for chance (p = 0.001)"
    )


def test_nobody_shown_gives_an_empty_table() -> None:
    assert shares([]) == []
