"""Every prop that a scene may place, by name; the modules are the places of use."""

from collections.abc import Mapping
from types import MappingProxyType

from assess.pictures.prop import Prop
from assess.pictures.props import (
    care_room,
    care_things,
    cleaning,
    cloths,
    cooking,
    dirt,
    dishes,
    food,
    furniture,
    ingredients,
    kitchen,
    kitchen_tools,
    office,
    outdoors,
    papers,
    people_things,
    products,
    room,
    shelf_building,
    signs,
    trolleys,
    washroom,
    wheelchairs,
    workshop,
)

_MODULES = (
    cleaning,
    cloths,
    products,
    washroom,
    dirt,
    furniture,
    room,
    office,
    papers,
    kitchen,
    kitchen_tools,
    cooking,
    ingredients,
    dishes,
    food,
    workshop,
    shelf_building,
    trolleys,
    outdoors,
    care_room,
    care_things,
    people_things,
    signs,
    wheelchairs,
)

PROPS: Mapping[str, Prop] = MappingProxyType({prop.name: prop for module in _MODULES for prop in module.PROPS})
