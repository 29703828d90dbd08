"""The hospital direct-sales policy, executable.

Facts and policy go in; an answer with its grounds comes out. Records are in `hospital_crm.models`,
what keeps them in `hospital_crm.stores`, errors in `hospital_crm.errors`.
"""

from hospital_crm import errors, models, stores
from hospital_crm._core import (
    Policy,
    PolicyBook,
    StatementPaper,
    Store,
    WorkingCalendar,
    call,
    catalogue,
    compare,
    operations,
    policy_schema,
    render,
    word,
)
from hospital_crm.errors import (
    CalendarError,
    FactsError,
    HospitalCrmError,
    NotFoundError,
    PolicyError,
    StorageError,
)

__all__ = [
    "CalendarError",
    "FactsError",
    "HospitalCrmError",
    "NotFoundError",
    "Policy",
    "PolicyBook",
    "PolicyError",
    "StatementPaper",
    "StorageError",
    "Store",
    "WorkingCalendar",
    "call",
    "catalogue",
    "compare",
    "errors",
    "models",
    "operations",
    "policy_schema",
    "render",
    "stores",
    "word",
]
