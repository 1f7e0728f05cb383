/// The view of each bisection, folded from its events.
@NullMarked
package dev.firstbad.streams.bisection;

import org.jspecify.annotations.NullMarked;
