/// The state of one bisection, folded from its events.
@NullMarked
package dev.firstbad.bisection;

import org.jspecify.annotations.NullMarked;
