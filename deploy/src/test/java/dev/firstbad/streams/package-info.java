/// The views on a real broker.
@NullMarked
package dev.firstbad.streams;

import org.jspecify.annotations.NullMarked;
