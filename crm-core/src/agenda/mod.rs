//! Floor 5: the obligations of every domain in one list.
