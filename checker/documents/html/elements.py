"""What the elements of HTML are to a reader of prose."""

from __future__ import annotations

from checker.text.article import BlockKind


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID = _names("area base br col embed frame hr img input keygen link meta param source track wbr")

# Where one of these begins or ends, a paragraph does.
BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p pre"
    " section select summary table tbody td tfoot th thead title tr ul"
)
HEADINGS = _names("h1 h2 h3 h4 h5 h6")

# No prose, with all that they hold. `noscript` says that scripts are off, or repeats a picture.
LEFT_OUT = _names(
    "audio button canvas datalist del dialog head iframe listing map math noembed noframes noscript object optgroup option"
    " plaintext pre s script select strike style svg template textarea video xmp"
)
# The same within a line. Where its end tag was forgotten it ends with the paragraph.
LEFT_OUT_OF_LINES = _names("code kbd rp rt samp tt var")

# Without these the words around them would seem to be neighbours.
LEAVES_A_GAP = _names("code kbd math object samp tt var")

# Around the story, when nobody has told which part is the story.
FURNITURE = _names("nav footer aside form menu")

KINDS = {
    "h1": BlockKind.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), BlockKind.SUBHEADING),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}

# What only a page of its own has; a fragment is put into one.
OF_PAGES = _names("html head body frameset")
