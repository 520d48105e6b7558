"""Every prop that a scene may place, by name; the modules are the places of use."""

from collections.abc import Mapping
from types import MappingProxyType

from assess.pictures.prop import Prop
from assess.pictures.props import (
    cleaning,
    close_things,
    cloths,
    dirt,
    fabric,
    field_work,
    food,
    furniture,
    garden_tools,
    garments,
    kitchen,
    office,
    outdoors,
    papers,
    people_things,
    plants,
    products,
    room,
    sewing_things,
    shelf_building,
    signs,
    trolleys,
    washroom,
    wheelchairs,
    workshop,
)

_MODULES = (
    cleaning,
    close_things,
    cloths,
    dirt,
    fabric,
    field_work,
    food,
    furniture,
    garden_tools,
    garments,
    kitchen,
    office,
    outdoors,
    papers,
    people_things,
    plants,
    products,
    room,
    sewing_things,
    shelf_building,
    signs,
    trolleys,
    washroom,
    wheelchairs,
    workshop,
)

PROPS: Mapping[str, Prop] = MappingProxyType({prop.name: prop for module in _MODULES for prop in module.PROPS})
