"""The words of the staff's part of the tablet (a home visit): key -> English. They go along sealed, in her language.

Those of the door (`visit.door.*`) stand outside of the seal: they ask for the PIN. Words that the desk has too are the same
sentences, so that they are translated once.
"""

from collections.abc import Mapping
from types import MappingProxyType

from assess.web.languages import N_

STAFF_STRINGS: Mapping[str, str] = MappingProxyType(
    {
        "visit.door.title": N_("For staff: type your PIN."),
        "visit.door.name": N_("For staff"),
        "visit.door.wrong": N_("This is not the PIN. Tries left: {left}"),
        "visit.door.last": N_("One try is left. After it everything for this visit is destroyed here."),
        "visit.door.gone": N_(
            "What went along for this visit is destroyed here. What you saved is sealed and will be sent."
        ),
        "visit.door.back": N_("Back to her"),
        "visit.door.erase": N_("Take a digit away"),
        "visit.door.wait": N_("One moment"),
        "visit.with": N_("Home visit with {name}"),
        "visit.until": N_("until the end of {moment}"),
        "visit.hand_over": N_("Hand the tablet to her"),
        "visit.back": N_("Back"),
        "visit.sent": N_("Everything is sent."),
        "visit.kept": N_("Kept on this tablet, and sent when there is a network."),
        "visit.domain.start": N_("Observe"),
        "visit.domain.go_on": N_("Go on"),
        "visit.domain.in": N_("Handed in"),
        "visit.domain.stopped": N_("stopped for safety"),
        "visit.minutes": N_("{minutes} minutes"),
        "visit.progress": N_("{n} of {all}"),
        "visit.end": N_("End the visit"),
        "visit.end.ask": N_("End the visit? Your part of this tablet is destroyed; what you saved is still sent."),
        "visit.end.open": N_("A sheet is not handed in yet. You can go on with it at the desk."),
        "visit.end.yes": N_("Yes, end it"),
        "visit.not_agreed": N_("She has not agreed to take part. Ask her on the tablet first."),
        "visit.say": N_("Say to her, and show"),
        "visit.materials": N_("Is everything there?"),
        "visit.stop_rule": N_("When to stop"),
        "visit.context": N_("Where do you observe?"),
        "visit.identity": N_("How do you know that it is she?"),
        "visit.no_photograph": N_("No photograph is ever needed."),
        "visit.begin": N_("Begin observing"),
        "visit.watch_for": N_("Watch for"),
        "visit.level.0": N_("not seen today"),
        "visit.level.1": N_("with help"),
        "visit.level.2": N_("alone"),
        "visit.level.3": N_("alone and more"),
        "visit.level.0.more": N_("The task gave the chance, and she did not show it today."),
        "visit.level.not_seen": N_("No chance to see it"),
        "visit.level.not_seen.more": N_("The task did not lead there today. It says nothing about her."),
        "visit.undo": N_("Undo"),
        "visit.note": N_("Note"),
        "visit.note.hint": N_("What you saw, in your own words. Whoever decides reads it."),
        "visit.note.keep": N_("Keep the note"),
        "visit.list": N_("All competences"),
        "visit.to_score": N_("to score"),
        "visit.hand_in": N_("Hand in my scores"),
        "visit.hand_in.after": N_(
            "After handing in, your scores cannot be changed, and you can see those of a colleague."
        ),
        "visit.stop": N_("Stop for safety"),
        "visit.stop.what": N_("What happened?"),
        "visit.stop.hint": N_("Describe what you saw, not the person."),
        "visit.stop.yes": N_("Stop the task"),
        "visit.storage": N_("This tablet cannot keep anything more. Note it on paper, and make room."),
        "context.test_room": N_("In a test room"),
        "context.work_floor": N_("On a work floor"),
        "context.home_visit": N_("During a home visit"),
        "context.group_task": N_("In a task with a group"),
        "identity.known": N_("I know her"),
        "identity.introduced": N_("Someone who knows her introduced her"),
        "identity.document_shown": N_("She showed a document"),
        "identity.private_check": N_("Checked in private by a woman"),
    },
)
