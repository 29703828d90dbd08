"""The hospital direct-sales policy, executable."""
