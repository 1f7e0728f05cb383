/// The record as JSON, the same on every surface: words are lower-case with dashes, times RFC 3339
/// in UTC, durations milliseconds with the unit in the name, and what is not known is null.
@NullMarked
package dev.firstbad.query.json;

import org.jspecify.annotations.NullMarked;
