"""Everything this package raises about the policy, the facts and the stores.

A broken contract, a refused claim or a missed deadline is no error: it is an ordinary answer with
findings. An object of the wrong type is an ordinary `TypeError`.
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "CalendarError",
    "FactsError",
    "HospitalCrmError",
    "NotFoundError",
    "PolicyError",
    "StorageError",
]

_FIELDS = ("code", "path", "expected", "observed", "help", "place")


class HospitalCrmError(Exception):
    """Base of all errors of this package. `str(error)` is the whole sentence."""

    code: str
    """The stable code: compare this, never the sentence."""
    path: str | None
    """The field it is about, for example `factors[2].score`."""
    expected: str | None
    """What would have been right."""
    observed: str | None
    """What was met instead."""
    help: str | None
    """What to do about it."""
    place: str | None
    """The file and line, if there is one."""

    def __init__(
        self,
        message: str,
        /,
        *,
        code: str,
        path: str | None = None,
        expected: str | None = None,
        observed: str | None = None,
        help: str | None = None,
        place: str | None = None,
    ) -> None:
        """Keep the sentence and the parts it was made of."""
        super().__init__(message)
        self.code = code
        self.path = path
        self.expected = expected
        self.observed = observed
        self.help = help
        self.place = place

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy with all fields, which the default of exceptions does not do."""
        fields = {name: getattr(self, name) for name in _FIELDS}
        return _rebuild, (type(self), self.args, fields), self.__dict__


def _rebuild(kind: type[HospitalCrmError], args: tuple[Any, ...], fields: dict[str, Any]) -> HospitalCrmError:
    return kind(*args, **fields)


class PolicyError(HospitalCrmError, ValueError):
    """The policy is wrong: it was refused when it was read."""


class FactsError(HospitalCrmError, ValueError):
    """The facts cannot be judged."""


class StorageError(HospitalCrmError):
    """A store failed."""


class CalendarError(HospitalCrmError, LookupError):
    """A day lies outside the years that the working calendar covers."""


class NotFoundError(HospitalCrmError, LookupError):
    """A record that was asked for is not there."""
