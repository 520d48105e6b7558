from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from assess.files.problems import ContentError
from assess.files.validation import Advice, ContentModel, did_you_mean, validated
from assess.files.yaml_with_lines import parse_yaml


def even(value: int) -> int:
    if value % 2:
        raise Advice(f"{value} is odd", "Write an even number")
    return value


class Leaf(ContentModel):
    text: str


class Apple(ContentModel):
    kind: Literal["apple"]
    weight: float


class Pear(ContentModel):
    kind: Literal["pear"]
    leaf: Leaf


class Tree(ContentModel):
    name: Annotated[str, Field(min_length=1, max_length=10)]
    height: Annotated[int, Field(ge=1, le=9)] = 1
    old: bool = False
    leaves: list[Leaf] = Field(default_factory=list)
    rings: dict[int, Leaf] = Field(default_factory=dict)
    fruit: list[Annotated[Apple | Pear, Field(discriminator="kind")]] = Field(default_factory=list)
    pairs: Annotated[int, AfterValidator(even)] = 2
    where: str | list[int] | None = None


def problems(text: str, model: type[BaseModel] = Tree) -> list[str]:
    with pytest.raises(ContentError) as error:
        validated(model, parse_yaml(text, Path("tree.yaml")))
    return [str(problem).removeprefix("tree.yaml:") for problem in error.value.problems]


def test_sound_data_becomes_the_model() -> None:
    text = "name: oak\nrings: {3: {text: x}}\nfruit: [{kind: apple, weight: 3}]\nwhere: [1, 2]\n"
    tree = validated(Tree, parse_yaml(text, Path("tree.yaml")))
    assert tree.rings[3].text == "x"
    assert tree.fruit == [Apple(kind="apple", weight=3)]


def test_all_problems_of_a_file_are_told_at_once() -> None:
    assert problems("nme: oak\nheight: 12\nleaves: [{text: 1}, {}]\n") == [
        "1:1: `name` is missing. Write `name: ...` here.",
        "1:1: unknown key `nme`. Did you mean `name`?",
        "2:9: `height` is `12`, more than 9. Write 9 or less.",
        "3:17: `text` must be text, and `1` is not. Put it between double quotes.",
        "3:21: `text` is missing. Write `text: ...` here.",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("height: '3'", "`height` must be a whole number, and `3` is not"),
        ("height: 1.5", "`height` must be a whole number, and `1.5` is not"),
        ("height:", "`height` has no value"),
        ("old: yes", "`old` must be true or false, and `yes` is neither"),
        ("leaves: x", "`leaves` must be a list"),
        ("leaves: [x]", "value 1 of `leaves` must be a mapping"),
        ("rings: []", "`rings` must be a mapping"),
        ("rings: {1: x}", "`1` of `rings` must be a mapping"),
        ("rings: {one: {text: x}}", "`one` must be a whole number"),
        ("fruit: [{weight: 1}]", "`kind` is missing"),
        ("fruit: [{kind: aple}]", "`kind` cannot be `aple`. Did you mean `apple`?"),
        ("fruit: [{kind: pear, leaf: {txt: x, text: y}}]", "unknown key `txt`. Did you mean `text`?"),
        ("fruit: [{kind: apple, weight: heavy}]", "`weight` must be a number, and `heavy` is not"),
        ("pairs: 3", "3 is odd. Write an even number."),
        ("where: {a: 1}", "`where` must be text"),
    ],
)
def test_each_mistake_is_a_sentence_at_its_place(line: str, said: str) -> None:
    found = problems(f"name: oak\n{line}\n")
    assert len(found) == 1
    assert found[0].startswith("2:")
    assert said in found[0]


def test_a_file_that_is_no_mapping_says_so() -> None:
    assert problems("- name\n") == ["1:1: the file must be a mapping. Write `key: value` lines, with spaces in front."]


def test_the_nearest_word_is_offered_or_the_few_that_there_are() -> None:
    assert did_you_mean("flor", ["floor", "toilet"]) == "Did you mean `floor`?"
    assert did_you_mean("x", ["floor", "toilet", "toilet"]) == "Use one of: floor, toilet"
    assert did_you_mean("x", []) == "Delete it"
    assert did_you_mean("x", [f"w{n}" * 5 for n in range(40)]) == "Use one that exists"


class Lenient(BaseModel):
    model_config = ConfigDict(extra="forbid")

    cast: Mapping[str, Leaf]
    as_: str | None = Field(default=None, alias="as")


def test_models_of_others_are_told_in_the_same_words() -> None:
    assert problems("cast: {els: {tekst: x}}\nass: x\n", Lenient) == [
        "1:13: `text` is missing. Write `text: ...` here.",
        "1:14: unknown key `tekst`. Did you mean `text`?",
        "2:1: unknown key `ass`. Did you mean `as`?",
    ]
