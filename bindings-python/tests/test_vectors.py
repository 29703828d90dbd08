"""The same cases as in Rust and Kotlin, and the same bytes."""

import hashlib
import json
import pathlib
from typing import Any

import hospital_crm
import pytest

VECTORS = pathlib.Path(__file__).parents[2] / "tests" / "vectors"
CASES = sorted(VECTORS.glob("*/*/*.json"))
LINES = (VECTORS / "answers.sha256").read_text("utf-8").splitlines()
HASHES = {name: digest for digest, name in (line.split("  ", 1) for line in LINES)}


def differences(expected: Any, got: Any, path: str = "") -> list[str]:
    """What of `expected` does not stand in `got`; an object may have more, a list may not."""
    if isinstance(expected, dict) and isinstance(got, dict):
        missing = [f"{path}.{name}: missing" for name in expected if name not in got]
        return missing + [
            line
            for name, value in expected.items()
            if name in got
            for line in differences(value, got[name], f"{path}.{name}")
        ]
    if isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            return [f"{path}: {len(expected)} expected, got {len(got)}"]
        return [
            line
            for at, (value, other) in enumerate(zip(expected, got, strict=True))
            for line in differences(value, other, f"{path}[{at}]")
        ]
    same = expected == got and type(expected) is type(got)
    return [] if same else [f"{path}: {expected!r} expected, got {got!r}"]


def test_there_are_cases() -> None:
    assert len(CASES) > 20


@pytest.mark.parametrize("file", CASES, ids=lambda file: str(file.relative_to(VECTORS)))
def test_vector(file: pathlib.Path) -> None:
    case = json.loads(file.read_text("utf-8"))
    answer = hospital_crm.call(case["op"], json.dumps(case["request"], ensure_ascii=False))
    got = json.loads(answer)
    if "error" in case:
        assert differences(case["error"], got.get("error", {})) == [], answer
    else:
        assert differences(case["expect"], got.get("answer")) == [], answer
    assert hashlib.sha256(answer.encode()).hexdigest() == HASHES[file.relative_to(VECTORS).as_posix()]
