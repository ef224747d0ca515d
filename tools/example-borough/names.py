"""Names for the streets: each ward draws on words of its own, as estates and terraces do."""

import random

from geometry import along, inside, length_of

WORDS = {
    "Castle & Quays": """
        Bailey Saddler Cooper Chandler Mercer Tallow Salter Skinner Baxter Lantern Market
        Chapel Guildhall Abbey Corn Fletcher Weaver Friar Assembly Custom
    """.split(),
    "Priory": """
        Prior Cloister Vesper Compline Almoner Chantry Lady Canon Pilgrim Sexton Rood
        Minster Psalter Refectory Cowl Garth Precentor Anselm
    """.split(),
    "Northgate": """
        Larch Elm Rowan Hazel Hornbeam Linden Aspen Maple Spindle Medlar Whitebeam Holly
        Juniper Cypress Walnut Blackthorn Sycamore Cedar Acacia Mulberry
    """.split(),
    "North Hill": """
        Fairview Summit Beacon Ridge Kestrel Skylark Falcon Lapwing Curlew Plover Merlin
        Harrier Hobby Swift Fieldfare Redwing Wheatear Siskin
    """.split(),
    "Lakeside": """
        Heron Kingfisher Reed Sedge Willow Moorhen Coot Grebe Teal Osier Lily Swan Mallard
        Bulrush Wigeon Pochard Iris Shoveler
    """.split(),
    "Foxholes": """
        Vixen Covert Brock Bracken Bramble Dingle Spinney Coppice Hawthorn Foxglove Woodruff
        Sorrel Badger Fern Bluebell Ransom Celandine
    """.split(),
    "Eastfield": """
        Barley Wheatsheaf Furrow Harvest Acre Stackyard Headland Ploughman Gleaner Clover
        Teasel Oatfield Threshing Meadowsweet Tithe Haywain Sickle Rye
    """.split(),
    "Albion Docks": """
        Capstan Anchor Windlass Hawser Mizzen Bosun Cutter Clipper Schooner Ballast Halyard
        Topsail Bollard Compass Tidewater Stevedore Lighterman Rigger Brigantine
    """.split(),
    "Saltney": """
        Samphire Sandpiper Cockle Shingle Tern Dunlin Avocet Oyster Brine Saltpan Marram
        Thrift Whelk Mussel Sandling Limpet
    """.split(),
    "Heath": """
        Heather Gorse Broom Furze Turbary Ling Bilberry Juniper Peat Moorland Stonechat
        Nightjar Whin Adder Birch
    """.split(),
    "Millbrook": """
        Millstone Sluice Miller Fuller Weir Leat Shuttle Bobbin Spinner Tenter Carder Loom
        Flax Teazle Dyer Warp Weft Hopper Sack Malthouse
    """.split(),
    "Westfold": """
        Shepherd Fleece Drover Pinfold Hurdle Wether Lammas Crook Shearing Gate Bellwether
        Pasture Ewe Hogget Collie Sheepwash Wool Dale Croft
    """.split(),
    "Orchard": """
        Pippin Russet Quince Damson Perry Bramley Costard Codlin Greengage Cider Medlar
        Cherry Pearmain Blossom Apple Plum Bullace Warden Walnut
    """.split(),
    "Ferry & Marsh": """
        Ferryman Wherry Punt Oar Rowlock Causeway Withy Marshman Eel Towpath Staithe Landing
        Bittern Warbler Sallow Slipway Coble Sculler
    """.split(),
}
LONG = ["Road", "Street", "Avenue", "Lane", "Road", "Street"]
SHORT = "Close Grove Gardens Place Terrace Row Court Walk Drive Crescent".split()


def name_streets(streets, wards, seed):
    """A name for each street, no two alike: (name, ward, line), sorted by name."""
    picker = random.Random(seed)
    taken, named = set(), []
    for line in sorted(streets, key=length_of, reverse=True):
        middle = along(line, length_of(line) / 2)[0]
        ward = next(name for name, ring in wards if inside(middle, ring))
        endings = LONG if length_of(line) > 420 else SHORT
        choices = [f"{word} {ending}" for word in WORDS[ward] for ending in endings]
        free = [name for name in choices if name not in taken]
        name = picker.choice(free)
        taken.add(name)
        named.append((name, ward, line))
    return sorted(named, key=lambda street: street[0])
