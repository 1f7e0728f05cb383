/// The views, on a test bench.
@NullMarked
package dev.firstbad.streams;

import org.jspecify.annotations.NullMarked;
