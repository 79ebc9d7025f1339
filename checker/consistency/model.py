"""`Statement`: what a finder read off the copy, with the days on which it holds; `Copy`: what finders read."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from checker.claims import Evidence
from checker.consistency.known_names import KnownNames
from checker.days import TruthSet
from checker.mentions.model import Kind, Mention
from checker.mentions.resolve import SentenceMentions
from checker.text.article import Article, BlockKind
from checker.text.tokens import Tokens


class Statement(Struct, frozen=True, kw_only=True):
    """Words of the copy that hold, or not, by the copy's own account.

    `start`, `end`: half-open code points. `truth`: over publication days; `NEVER` for what no day can make right.
    `words`: what the braces of the rule's message may name. `suggestions`: what to write instead of all the words.
    `derivation`: how the truth was worked out, a line each.
    """

    start: int
    end: int
    truth: TruthSet
    words: dict[str, str] = {}
    suggestions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    derivation: tuple[str, ...] = ()
    day: str = "publication"


class Copy(Struct, frozen=True, kw_only=True):
    """An article as finders read it. `published`: its day, when it is given or stated."""

    article: Article
    tokens: Tokens
    scenes: Sequence[SentenceMentions]
    published: int | None
    known: KnownNames
    named: Mapping[Kind, Sequence[tuple[SentenceMentions, Mention]]]  # mentions with their sentences, in order
    scene_starts: Sequence[int]  # code points, one for each scene
    line_of: Callable[[int], int]  # the number of the line of the file, from 1, for a place of the text

    @classmethod
    def of(
        cls,
        article: Article,
        tokens: Tokens,
        scenes: Sequence[SentenceMentions],
        published: int | None,
        known: KnownNames,
        line_of: Callable[[int], int] | None = None,
    ) -> Copy:
        """The article made ready for the finders. `line_of`: None where the text's lines are those of its file."""
        named: dict[Kind, list[tuple[SentenceMentions, Mention]]] = {kind: [] for kind in Kind}
        for scene in scenes:
            for mention in scene.mentions:
                named[mention.kind].append((scene, mention))
        return cls(
            article=article, tokens=tokens, scenes=scenes, published=published, known=known, named=named,
            scene_starts=[scene.sentence.start for scene in scenes],
            line_of=line_of or _lines_of(article.text),
        )  # fmt: skip

    @property
    def vocabulary(self) -> AbstractSet[str]:
        """The words of the text in lower case."""
        return self.tokens.places.keys()

    @property
    def text(self) -> str:
        """The text that was checked."""
        return self.article.text

    def sentences_with(self, words: frozenset[str]) -> Iterator[SentenceMentions]:
        """The sentences that hold one of the words (in lower case), in order, each once."""
        last = -1
        for index in self.tokens.places_of(words):
            number = bisect_right(self.scene_starts, self.tokens.starts[index]) - 1
            if number > last and index in self.scenes[number].tokens:
                last = number
                yield self.scenes[number]

    def has_figure(self, scene: SentenceMentions) -> bool:
        """Whether a number in figures stands in the sentence."""
        figures, span = self.tokens.figures, scene.tokens
        at = bisect_left(figures, span.start)
        return at < len(figures) and figures[at] < span.stop

    def scene_at(self, place: int) -> SentenceMentions | None:
        """The sentence around a place of the text; None in furniture and between sentences."""
        number = bisect_right(self.scene_starts, place) - 1
        return self.scenes[number] if number >= 0 and place < self.scenes[number].sentence.end else None

    def words_of(self, scene: SentenceMentions) -> str:
        """The sentence as it stands in the text."""
        return self.article.text[scene.sentence.start : scene.sentence.end]

    def is_headline(self, scene: SentenceMentions) -> bool:
        """Whether the sentence stands in a headline or subheading."""
        kind = self.article.blocks[scene.sentence.block].kind
        return kind is BlockKind.HEADLINE or kind is BlockKind.SUBHEADING

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether the span lies inside direct speech."""
        return self.article.is_quoted(start, end)


def _lines_of(text: str) -> Callable[[int], int]:
    """The number of the line, from 1, of each place of a text."""
    breaks = [found.start() for found in re.finditer(r"\r\n?|\n", text)]
    return lambda place: bisect_right(breaks, place) + 1


class Finder(Struct, frozen=True):
    """A function that reads statements off the copy, and the words that its statements hand to the rule's message."""

    statements: Callable[[Copy], Iterator[Statement]]
    words: frozenset[str]
