"""What somebody says, kept as evidence: recorded on a tablet or at the desk, or brought as a file.

Another service keeps one in two steps. Outside its transaction, because opening sound takes seconds:
`ready = keeping_voices.made_ready(office, body)`. Then inside, just before its row is stored:
`file = evidence_folder.keep(office, actor.organisation, ready)`. The row has the columns `file_hash`, `file_type` and
`file_size`, and leads to her by foreign keys; so erasure, export, back-up and the looking after of files know it
(`storage/kept_files.py`). `web.sounds.voice_of` gives it out.
"""

from assess.errors import BadInput, TooLarge
from assess.files.uploads import Ready
from assess.services import scanning_uploads
from assess.services.office import Office
from assess.sound import transcoding
from assess.sound.kinds import MOST_VOICE_BYTES, MOST_VOICE_SECONDS, TYPES, kind_of


def made_ready(office: Office, body: bytes, *, as_it_came: bool = False) -> Ready:
    """Recognise a sound by its content and make it ready to keep: mono AAC in MP4, equally loud, at most five minutes.

    Where the extra `recordings` is not installed it stays as it came, of the type that its first bytes tell. With
    `as_it_came` so does what cannot be opened (silent, damaged, too long): for a voice that cannot be asked for again.
    Raises TooLarge, BadInput (no sound, a virus, or nothing to hear) or Unavailable (a scanner that gives no answer).
    """
    if len(body) > MOST_VOICE_BYTES:
        raise TooLarge(
            "upload_is_large",
            "This file is too large.",
            "Take one of at most %(most)s million bytes.",
            most=MOST_VOICE_BYTES // 1_000_000,
        )
    kind = kind_of(body)
    if kind is None:
        raise BadInput(
            "recording_unknown_kind",
            "This is no sound file that can be read.",
            "Give a WebM, Ogg, M4A, MP3, FLAC or WAV file.",
        )
    scanning_uploads.scan(office, body)
    as_sent = Ready(body=body, type=TYPES[kind])
    if not transcoding.installed():
        return as_sent
    try:
        made = transcoding.transcode(body, most_bytes=MOST_VOICE_BYTES, most_seconds=MOST_VOICE_SECONDS)
    except BadInput:
        if as_it_came:
            return as_sent
        raise
    return Ready(body=made.body, type=transcoding.MIMETYPE)
