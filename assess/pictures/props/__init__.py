"""Every prop that a scene may place, by name; the modules are the places of use."""

from collections.abc import Mapping
from types import MappingProxyType

from assess.pictures.prop import Prop
from assess.pictures.props import (
    care_labels,
    cleaning,
    cloths,
    dirt,
    fabric,
    food,
    furniture,
    garments,
    ironing,
    kitchen,
    laundry_things,
    office,
    outdoors,
    papers,
    people_things,
    products,
    room,
    sewing_things,
    shelf_building,
    signs,
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
    people_things,
    signs,
    sewing_things,
    fabric,
    garments,
    laundry_things,
    ironing,
    care_labels,
)

PROPS: Mapping[str, Prop] = MappingProxyType({prop.name: prop for module in _MODULES for prop in module.PROPS})
