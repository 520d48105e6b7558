"""Every prop that a scene may place, by name; the modules are the places of use."""

from collections.abc import Mapping
from types import MappingProxyType

from assess.pictures.prop import Prop
from assess.pictures.props import (
    cleaning,
    cloths,
    dirt,
    food,
    furniture,
    kitchen,
    market_stall,
    office,
    outdoors,
    packing,
    papers,
    people_things,
    products,
    room,
    shelf_building,
    shop_things,
    signs,
    till_things,
    trolleys,
    warehouse,
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
    people_things,
    signs,
    shop_things,
    till_things,
    market_stall,
    packing,
    warehouse,
)

PROPS: Mapping[str, Prop] = MappingProxyType({prop.name: prop for module in _MODULES for prop in module.PROPS})
