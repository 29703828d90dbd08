//! Floor 5: files in and out, with findings by row and column.
