//! Clause 8.3: expense claims, advances and budgets.
