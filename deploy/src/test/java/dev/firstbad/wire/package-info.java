@NullMarked
package dev.firstbad.wire;

import org.jspecify.annotations.NullMarked;
