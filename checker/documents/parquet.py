"""Parquet: a table with the names of the fields, and an article a row; each with a source of its own text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from checker.documents.escapes import verbatim
from checker.documents.model import Document, NoArticle, Reading, ReadOptions
from checker.documents.records import Value, document_of_record
from checker.errors import CheckerError

_BATCH = 500  # rows that are unpacked at once
_MOST = 400_000_000  # characters: a table that was packed to burst


def read(content: bytes, options: ReadOptions) -> Reading:
    """The articles; CheckerError when it is no Parquet file, or pyarrow is not installed."""
    documents: list[Document] = []
    rows = characters = 0
    for row in _rows(content):
        rows += 1
        source, fields = _written(row)
        characters += len(source)
        if characters > _MOST:
            raise CheckerError(f"holds more than {_MOST:,} characters; split it")
        label = f"row {rows}"
        document = document_of_record(source, fields, options, name=label, label=label, editable=False)
        documents += [document] if document else []
    if not rows:
        raise NoArticle("is a table without rows")
    return Reading(documents=tuple(documents))


def _rows(content: bytes) -> Iterator[dict[str, Any]]:
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise CheckerError('is a Parquet file, which takes pyarrow to read: pip install "checker[parquet]"') from None
    try:
        table = ParquetFile(io.BytesIO(content))
        names = [
            field.name
            for field in table.schema_arrow
            if not pa.types.is_binary(field.type) and not pa.types.is_nested(field.type)
        ]
        for batch in table.iter_batches(batch_size=_BATCH, columns=names):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError, ValueError) as error:
        first = str(error).strip().splitlines()
        raise CheckerError(
            f"is no Parquet file, or is damaged: {first[0] if first else type(error).__name__}"
        ) from None


def _written(row: dict[str, Any]) -> tuple[str, dict[str, list[Value]]]:
    """The fields of a row, one under another, as their source, and where each stands in it."""
    texts = {name: value if isinstance(value, str) else str(value) for name, value in row.items() if value is not None}
    source = "\n".join(texts.values())
    fields: dict[str, list[Value]] = {name: [] for name in row}
    at = 0
    for name, text in texts.items():
        fields[name].append(Value(verbatim(source, at, at + len(text)), at, at + len(text)))
        at += len(text) + 1
    return source, fields
