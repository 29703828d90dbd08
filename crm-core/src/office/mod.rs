//! Floor 7: the facade over a store and a policy book.
