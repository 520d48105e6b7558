"""The program that reads a text aloud with eSpeak NG. The text on the standard input, a WAV on the output.

Called by `draft_voices.py` with the name of a voice. `missing` on the error output when the package is not installed.
"""

import ctypes
import io
import sys
import wave
from typing import Any

SYNCHRONOUS = 2
UTF8 = 1
SPEED, WORDS_A_MINUTE = 1, 140
"""A parameter of eSpeak NG, and its value: slower than its own 175, for people who listen in a new language."""
MONO, TWO_BYTES = 1, 2


def stop(reason: str) -> None:
    sys.stderr.write(f"{reason}\n")
    sys.exit(1)


def main(voice: str, text: str) -> bytes:
    """Give the WAV."""
    library: Any = ctypes.cdll.LoadLibrary(str(espeakng_loader.get_library_path()))
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, str(espeakng_loader.get_data_path()).encode(), 0)
    if rate <= 0 or library.espeak_SetVoiceByName(voice.encode()):
        stop("voiceless")
    samples = bytearray()
    kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)

    def hear(heard: Any, number: int, _events: Any) -> int:
        if heard and number > 0:
            samples.extend(ctypes.string_at(heard, number * TWO_BYTES))
        return 0

    heard_by = kind(hear)  # kept, so that it is there as long as it may be called
    library.espeak_SetSynthCallback(heard_by)
    library.espeak_SetParameter(SPEED, WORDS_A_MINUTE, 0)
    said = text.encode()
    library.espeak_Synth(said, ctypes.c_size_t(len(said) + 1), 0, 0, 0, UTF8, None, None)
    library.espeak_Synchronize()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(MONO)
        file.setsampwidth(TWO_BYTES)
        file.setframerate(rate)
        file.writeframes(bytes(samples))
    return out.getvalue()


if __name__ == "__main__":
    try:
        import espeakng_loader
    except ImportError:
        stop("missing")
    sys.stdout.buffer.write(main(sys.argv[1], sys.stdin.buffer.read().decode()))
