/// The record as it grows, to any number of readers at once.
@NullMarked
package dev.firstbad.query.stream;

import org.jspecify.annotations.NullMarked;
