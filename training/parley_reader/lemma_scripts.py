"""Lemmas as edits of the form, so that a classifier can give them.

`l3|y` lower-cases the form, strips three characters and adds "y" (ponies, pony); `=0|` leaves it as it stands
(London); `*be` is the lemma itself, for forms that share no beginning with it.
"""


def lemma_script(form: str, lemma: str) -> str:
    """The cheapest script that turns form into lemma; keeping the case costs half a character."""
    best: tuple[float, str] | None = None
    for tag, base, extra in (("l", form.lower(), 0.0), ("=", form, 0.5)):
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        strip, add = len(base) - shared, lemma[shared:]
        if shared == 0 and strip > 0:
            continue
        cost = strip + len(add) + extra
        if best is None or cost < best[0]:
            best = (cost, f"{tag}{strip}|{add}")
    return best[1] if best else f"*{lemma}"


def apply_script(form: str, script: str) -> str:
    """The lemma that a script gives; the form itself where the script strips more than there is."""
    if script.startswith("*"):
        return script[1:]
    base = form.lower() if script[0] == "l" else form
    strip, add = script[1:].split("|", 1)
    return base if int(strip) > len(base) else base[: len(base) - int(strip)] + add
