"""`front_matter_of`: what stands above a text about it, in YAML, TOML or JSON, with the place of each value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from checker.documents.builder import TextBuilder
from checker.documents.dates import Rank, stated_date
from checker.documents.escapes import Unescaped, backslashed, doubled, verbatim
from checker.documents.json.source import Json, JsonFault, json_at
from checker.documents.model import ReadOptions, Role, StatedDate
from checker.documents.toml_source import toml_fields
from checker.errors import CheckerError
from checker.text.article import BlockKind

if TYPE_CHECKING:
    from yaml import Node

# A fence is a line of its own; “---json” and “---yaml” say which language follows.
_FENCE = re.compile(r"(---(?:yaml|toml|json)?|\+\+\+|;;;)[ \t]*(?:\r\n|\r|\n)")
_CLOSER = {"---": r"(?:---|\.\.\.)", "+++": r"\+\+\+", ";;;": ";;;"}
_BARE_JSON = re.compile(r"\{[ \t]*(?:\r\n|\r|\n)\s*\"")  # as Hugo takes it, without a fence; `{x}` is MDX
_COMMENT = re.compile(r"(?:(?<=\s)|(?<![^\r\n]))#[ \t]*(checker:[^\r\n]*)")
_KEY = re.compile(r"[\"']?[\w.-]+[\"']?[ \t]*[:=]")  # what a line of front matter begins with
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")  # a YAML value's anchor and tag
_MOST_RANKS = 9  # of the keys of front matter: the next rank is that of another kind of statement
_DEEPEST = 4  # keys within one another: `meta.dates.published`
_MOST = 2_000  # fields: aliases of YAML could stand for millions
_SIMPLE_YAML = 20_000  # characters, and this many marks of nesting: beyond it libyaml could exhaust the stack
_SIMPLE_NESTING = 500
_DEEP_NESTING = 20_000  # beyond it Python's own reader would take seconds to give up

TITLES = ("title", "headline")
# What is printed or listed under the title. A description for search engines is read there by everyone.
STANDFIRSTS = ("subtitle", "subheading", "standfirst", "deck", "dek", "lede", "summary", "excerpt", "description")
_EMBARGO_KEYS = (
    "embargo",
    "embargoed",
    "embargo_until",
    "embargoed_until",
    "embargountil",
    "embargodate",
    "embargo_date",
)
_EXPIRY_KEYS = ("expirydate", "expires", "expiry", "expire", "unpublishdate", "unpublish_date")
_LANGUAGES = ("lang", "language", "locale")


class Field(Struct, frozen=True):
    """A value of the front matter: what it says, and its half-open span in the source, with its marks."""

    value: Unescaped
    start: int
    end: int

    @property
    def text(self) -> str:
        """What it says, without the space around it."""
        return self.value.text.strip()


class FrontMatter(Struct, frozen=True):
    """The values by their keys in lower case, joined with dots where they stand in one another; where the text begins."""

    fields: dict[str, Field]
    end: int
    comments: tuple[tuple[int, int, str], ...] = ()  # where each begins and ends, and what it says

    def titles(self) -> list[tuple[BlockKind, Field]]:
        """The title and what is printed under it, in the order of the source."""
        found = [(BlockKind.HEADLINE, self.fields[key]) for key in TITLES if key in self.fields][:1]
        found += [(BlockKind.SUBHEADING, self.fields[key]) for key in STANDFIRSTS if key in self.fields]
        return sorted([each for each in found if each[1].text], key=lambda each: each[1].start)

    def put_titles(self, builder: TextBuilder) -> bool:
        """Add the title, what is printed under it and the comments; whether there is a title."""
        titles = self.titles()
        comments = list(self.comments)
        for kind, field in titles:
            while comments and comments[0][0] < field.start:
                start, end, text = comments.pop(0)
                builder.comment(text, start, end)
            builder.begin(kind)
            field.value.feed(builder)
        for start, end, text in comments:
            builder.comment(text, start, end)
        return any(kind is BlockKind.HEADLINE for kind, _ in titles)

    def dates(self, options: ReadOptions) -> Iterator[StatedDate]:
        """The dates that it states, in the order of the source; a date that cannot be read is left out."""
        ranks = [
            *[(key, Role.PUBLISHED, rank) for rank, key in enumerate(options.published_keys)],
            *[(key, Role.MODIFIED, rank) for rank, key in enumerate(options.modified_keys)],
            *[(key, Role.EMBARGO, rank) for rank, key in enumerate(_EMBARGO_KEYS)],
            *[(key, Role.EXPIRY, rank) for rank, key in enumerate(_EXPIRY_KEYS)],
        ]
        found = [(self.fields[key.lower()], key, role, rank) for key, role, rank in ranks if key.lower() in self.fields]
        for field, key, role, rank in sorted(found, key=lambda each: each[0].start):
            stated = stated_date(
                field.text,
                f"the front matter ({key})",
                Rank.FRONT_MATTER + min(rank, _MOST_RANKS),
                options,
                role=role,
                start=field.start,
                end=field.end,
            )
            if stated is not None:
                yield stated

    @property
    def language(self) -> str:
        """The ISO 639 code that it states, or empty."""
        stated = next((self.fields[key].text for key in _LANGUAGES if key in self.fields), "")
        return re.split(r"[-_]", stated.lower())[0]

    @property
    def is_draft(self) -> bool:
        """Whether it says that the text is not published yet."""
        if "draft" in self.fields:
            return self.fields["draft"].text.lower() in ("true", "yes", "on", "1")
        return "published" in self.fields and self.fields["published"].text.lower() in ("false", "no", "off", "0")


def front_matter_of(source: str) -> FrontMatter | None:
    """The front matter, or None where the source begins with its text; CheckerError when it is broken."""
    if _BARE_JSON.match(source):
        return _json(source, 0)
    fence = _FENCE.match(source)
    if fence is None:
        return None
    mark, start = fence[1][:3], fence.end()
    closer = re.compile(rf"^{_CLOSER[mark]}[ \t]*$", re.MULTILINE).search(source.replace("\r", "\n"), start)
    if closer is None:
        if _KEY.match(source, start):
            raise CheckerError(f"line 1: the front matter that begins here is not closed with a line “{mark}”")
        return None  # a line across the page
    if mark == ";;;" or fence[1].endswith("json"):
        return FrontMatter(_json(source, start).fields, closer.end())
    if mark == "+++" or fence[1].endswith("toml"):
        fields = {key: Field(value, *span) for key, (value, span) in toml_fields(source, start, closer.start()).items()}
        return FrontMatter(fields, closer.end(), _comments(source, start, closer.start()))
    fields_of_yaml = _yaml(source, start, closer.start())
    if fields_of_yaml is None:
        return None
    return FrontMatter(fields_of_yaml, closer.end(), _comments(source, start, closer.start()))


def _comments(source: str, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    """The comments that speak to the checker; what else begins with “#” may be part of a text."""
    return tuple((*found.span(), found[1]) for found in _COMMENT.finditer(source, start, end))


def _json(source: str, at: int) -> FrontMatter:
    try:
        value = json_at(source, at)
    except JsonFault as fault:
        line = len(re.findall(r"\r\n|\r|\n", source[: fault.at])) + 1
        raise CheckerError(f"line {line}: the front matter is not JSON: {fault.message}") from None
    fields: dict[str, Field] = {}
    _note_json(source, value, "", fields)
    return FrontMatter(fields, value.end)


def _note_json(source: str, value: Json, path: str, fields: dict[str, Field]) -> None:
    if isinstance(value.value, dict):
        if path.count(".") < _DEEPEST:
            for key, each in value.value.items():
                _note_json(source, each, f"{path}.{key.lower()}" if path else key.lower(), fields)
    elif isinstance(value.value, Unescaped):
        fields[path] = Field(value.value, value.start, value.end)
    elif isinstance(value.value, str):
        fields[path] = Field(verbatim(source, value.start, value.end), value.start, value.end)


def _yaml(source: str, start: int, end: int) -> dict[str, Field] | None:
    """The fields; None when it is no mapping, so that the fences were lines across the page."""
    import yaml

    text = source[start:end]
    nesting = text.count("[") + text.count("{") + text.count("- ") + text.count("? ")
    if nesting > _DEEP_NESTING:
        raise CheckerError("line 1: the front matter is nested too deeply")
    simple = len(text) <= _SIMPLE_YAML and nesting <= _SIMPLE_NESTING
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader) if simple else yaml.SafeLoader
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        first = len(re.findall(r"\r\n|\r|\n", source[:start])) + 1
        line = first + (error.problem_mark.line if error.problem_mark else 0)
        raise CheckerError(f"line {line}: the front matter is not YAML: {error.problem or error.context}") from None
    except yaml.YAMLError:
        raise CheckerError(
            "line 1: the front matter is not YAML: it has a character that YAML does not allow"
        ) from None
    except RecursionError:
        raise CheckerError("line 1: the front matter is nested too deeply") from None
    if not isinstance(root, yaml.MappingNode):
        if root is None or not _KEY.match(source, start):
            return {} if root is None and not text.strip() else None
        raise CheckerError("line 2: the front matter is not YAML: “key: value” is expected")
    fields: dict[str, Field] = {}
    _note_yaml(root, "", source, start, fields)
    return fields


def _note_yaml(node: Node, path: str, source: str, shift: int, fields: dict[str, Field]) -> None:
    import yaml

    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and path.count(".") < _DEEPEST and len(fields) < _MOST:
                name = key.value.lower()
                _note_yaml(value, f"{path}.{name}" if path else name, source, shift, fields)
    elif isinstance(node, yaml.ScalarNode):
        start, end = shift + node.start_mark.index, shift + node.end_mark.index
        fields[path] = Field(_yaml_scalar(source, start, end, node.style), start, end)


def _yaml_scalar(source: str, start: int, end: int, style: str | None) -> Unescaped:
    if properties := _PROPERTIES.match(source, start, end):
        start = properties.end()
    if style == '"':
        return backslashed(source, start + 1, end - 1)
    if style == "'":
        return doubled(source, start + 1, end - 1)
    if style in ("|", ">"):  # its first line has the mark only
        first = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)\s*").match(source, start, end)
        start = first.end() if first else start
    return verbatim(source, start, start + len(source[start:end].rstrip()))
