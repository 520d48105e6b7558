"""Every prop that a scene may place, by name; the modules are the places of use."""

from collections.abc import Mapping
from types import MappingProxyType

from assess.pictures.prop import Prop
from assess.pictures.props import (
    babies,
    baby_things,
    cleaning,
    cloths,
    dirt,
    first_aid,
    food,
    furniture,
    kitchen,
    nursery,
    office,
    outdoors,
    papers,
    people_things,
    products,
    room,
    safety_signs,
    safety_things,
    shelf_building,
    signs,
    toys,
    trolleys,
    washroom,
    workshop,
)

_MODULES = (
    babies,
    baby_things,
    nursery,
    toys,
    safety_signs,
    safety_things,
    first_aid,
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
    people_things,
    signs,
)

PROPS: Mapping[str, Prop] = MappingProxyType({prop.name: prop for module in _MODULES for prop in module.PROPS})
