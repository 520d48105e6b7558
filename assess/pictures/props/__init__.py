"""Every prop that a scene may place, by name; the modules are the places of use."""

from collections.abc import Mapping
from types import MappingProxyType

from assess.pictures.prop import Prop
from assess.pictures.props import (
    cleaning,
    cloths,
    dirt,
    entrusted_things,
    field_work,
    food,
    furniture,
    garden_tools,
    kitchen,
    office,
    outdoors,
    papers,
    people_things,
    plants,
    products,
    room,
    shelf_building,
    signs,
    steady_work,
    time_things,
    trolleys,
    washroom,
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
    food,
    workshop,
    shelf_building,
    trolleys,
    outdoors,
    garden_tools,
    plants,
    field_work,
    people_things,
    signs,
    time_things,
    entrusted_things,
    steady_work,
)

PROPS: Mapping[str, Prop] = MappingProxyType({prop.name: prop for module in _MODULES for prop in module.PROPS})
