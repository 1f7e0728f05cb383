/// What the processors share, one by one.
@NullMarked
package dev.firstbad.streams.processing;

import org.jspecify.annotations.NullMarked;
