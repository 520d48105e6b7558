"""The tablet's own words: key -> English, the source from which the interface catalogues translate.

Spoken as well as shown, so each is one short sentence (at most 12 words) that invites and never commands.
`packing` merges them, in every language of the session, into the `strings` of the pack; the shell page shows the
`ui.pairing.*` ones before there is a pack.
"""

from collections.abc import Mapping
from types import MappingProxyType

STRINGS: Mapping[str, str] = MappingProxyType(
    {
        # The first screen, also read by the counsellor.
        "ui.pairing.title": "Give this code to your counsellor.",
        "ui.pairing.waiting": "Waiting for the counsellor",
        "ui.pairing.offline": "No connection yet. We keep trying.",
        "ui.pairing.confirmed": "Connected",
        "ui.pairing.code": "The code",
        "ui.pairing.no_script": "This page needs JavaScript. Ask your counsellor.",
        # A card, and four pictures as a second step.
        "ui.code.ask": "Tap your four pictures.",
        "ui.code.again": "Tap them once more.",
        "ui.code.sun": "A sun",
        "ui.code.moon": "A moon",
        "ui.code.house": "A house",
        "ui.code.tree": "A tree",
        "ui.code.fish": "A fish",
        "ui.code.cup": "A cup",
        "ui.code.key": "A key",
        "ui.code.flower": "A flower",
        "ui.code.boat": "A boat",
        "ui.code.bird": "A bird",
        "ui.code.apple": "An apple",
        "ui.code.umbrella": "An umbrella",
        # The five buttons and the tools that every screen has.
        "ui.back": "Back",
        "ui.pause": "Rest",
        "ui.help": "Ask for help",
        "ui.not_known": "I don't know",
        "ui.yes": "Yes",
        "ui.listen": "Listen",
        "ui.change_language": "Choose another language",
        "ui.unclear": "I don't understand a picture",
        "ui.way": "Your way: step {n} of {all}",
        "ui.slower": "More slowly",
        # What became of a tap.
        "ui.chosen": "Chosen",
        "ui.changed": "Changed",
        "ui.saved": "Your answer is kept.",
        # Sound: the ear before anything else, and before the first practice whether it is loud enough.
        "ui.ear": "Tap the ear. Then you hear everything.",
        "ui.headphones": "You may use headphones.",
        "ui.volume": "Do you hear me well?",
        "ui.volume.good": "Yes, I hear it well.",
        "ui.volume.louder": "No, it is too soft.",
        "ui.volume.how": "Press the key on the side of the tablet.",
        # Language, welcome, consent.
        "ui.language": "Which language do you like?",
        "ui.greeting": "Hello and welcome.",
        "ui.welcome": "Welcome. Here you show what you can do.",
        "consent.show": "You see pictures and you show what you can do.",
        "consent.keep": "We keep your answers. Your counsellor and the assessor see them.",
        "consent.stop": "You may rest or stop at any moment. Do you join?",
        "consent.yes": "Yes, I join.",
        "consent.not_now": "Not now.",
        "ui.refused": "That is fine. You can always say yes later.",
        # After her result: two more questions; and her own place, where she sees and changes what she said.
        "consent.sharing": "May we show your results to the next organisation?",
        "consent.improving": "May we use your taps, without your name, for better pictures?",
        "consent.allow": "Yes, that is fine.",
        "consent.deny": "No. Nothing changes for me.",
        "consent.ask": "I ask my counsellor first.",
        "consent.hers": "This is what you said. Touch a picture to change it.",
        "consent.hers.open": "What I said yes to.",
        "consent.hers.assessment": "I take part.",
        "consent.hers.sharing": "The next organisation may see my results.",
        "consent.hers.improving": "My taps, without my name, help to make better pictures.",
        "consent.hers.given": "You said yes.",
        "consent.hers.refused": "You said no. That is fine.",
        # Practice.
        "ui.practice.show": "We try it first.",
        "ui.practice.again": "We try it together once more.",
        # Experience cards.
        "frequency.never": "Never",
        "frequency.few": "A few times",
        "frequency.often": "Often",
        "frequency.very_often": "Very often",
        "ui.where": "Where did you do this? You may choose several.",
        "context.home": "At home",
        "context.family_care": "Caring for family",
        "context.volunteering": "As a volunteer",
        "context.paid_here": "Paid work here",
        "context.paid_elsewhere": "Paid work in another country",
        # Picture tasks: how each kind goes, said in its practice; names that only a screen reader says.
        "ui.choose.hint": "Tap a picture. Then tap yes.",
        "ui.order.place": "Place {n}",
        "ui.order.hint": "Tap a picture. Then tap its place.",
        "ui.sort.hint": "Tap a picture. Then tap where it belongs.",
        "ui.match.hint": "Tap a picture. Then tap what it belongs to.",
        "ui.hazard.hint": "Tap the place in the picture.",
        "ui.hazard.picture": "The picture. The arrow keys move the ring.",
        # After a very quick answer, once.
        "ui.quick": "That was quick. Do you want to look again?",
        "ui.quick.look": "I look again.",
        "ui.quick.keep": "This is my answer.",
        # Overview and closing.
        "ui.overview": "These are your answers. You may change each one.",
        "ui.change": "Change this answer",
        "ui.result.talk": "Your counsellor talks with you about this.",
        "ui.result.ask": "What do you think of it?",
        "ui.result.right": "This is right.",
        "ui.result.disagree": "I do not agree.",
        "ui.result.add": "I want to add something.",
        # In her own voice, after "I do not agree" and "I want to add something".
        "ui.voice.which": "What is it about?",
        "ui.voice.ask": "Do you want to say it in your own voice?",
        "ui.voice.keep": "We keep your voice. Your counsellor and who decides hear it.",
        "ui.voice.yes": "Yes, I say it myself.",
        "ui.voice.no": "No. I talk with my counsellor.",
        "ui.voice.how": "Touch the microphone and speak. Touch it again to stop.",
        "ui.voice.now": "I am listening.",
        "ui.voice.stop": "Stop",
        "ui.voice.check": "Do you want to send this? Then tap yes.",
        "ui.voice.play": "I listen to it.",
        "ui.voice.again": "I say it again.",
        "ui.closing": "Next you can show this with your hands.",
        "ui.sending": "Thank you. Your answers are on their way.",
        "ui.sent": "Thank you. You can give the tablet back.",
        # Rest and help.
        "ui.rest": "Rest a little. There is time.",
        "ui.help.asked": "You asked for help. Your counsellor sees it.",
        "ui.help.coming": "Someone is coming to you.",
        "ui.help.go_on": "I go on",
        "ui.help.not_needed": "I need no help now",
        # Calm signs: never an error text.
        "ui.sign.kept": "Your answers are safe on this tablet.",
        "ui.sign.revoked": "Please call your counsellor. Your answers are safe here.",
        "ui.sign.storage": "Please call your counsellor.",
        "ui.sign.connect_again": "Connect again",
        # A picture that she does not understand.
        "ui.unclear.which": "Which picture is not clear to you? Touch it.",
        "ui.unclear.thanks": "Thank you. We will look at this picture.",
        # For staff only, small.
        "ui.staff.computer_voice": "Computer voice, not a recording",
        "ui.staff.coming": "Not ready for a visit yet: pictures are coming",
        "ui.staff.ready": "Ready for a visit without a network",
        "ui.staff.full": "No room on this tablet: not ready for a visit",
        "ui.staff.beside": "A second language, for who sits beside her",
        "ui.staff.no_voice": "No voice for this language on this tablet",
    },
)

SILENT = frozenset(
    {
        *(key for key in STRINGS if key.startswith(("ui.pairing.", "ui.staff."))),
        *("ui.back", "ui.pause", "ui.help", "ui.yes", "ui.listen", "ui.change_language", "ui.unclear", "ui.way"),
        *("ui.voice.now", "ui.voice.stop"),
        *("ui.slower", "ui.order.place", "ui.hazard.picture", "ui.change", "ui.help.go_on"),
    },
)
"""What no voice of ours says: for staff, before there is a pack, or only for a screen reader."""
