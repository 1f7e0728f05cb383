/// Tests of the whole.
@NullMarked
package dev.firstbad;

import org.jspecify.annotations.NullMarked;
