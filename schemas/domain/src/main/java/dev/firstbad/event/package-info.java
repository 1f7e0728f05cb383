/// The language that every part speaks: what happened in a bisection, as immutable facts and
/// opinions.
@NullMarked
package dev.firstbad.event;

import org.jspecify.annotations.NullMarked;
