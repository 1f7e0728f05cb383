/// What the processors of every view share.
@NullMarked
package dev.firstbad.streams.processing;

import org.jspecify.annotations.NullMarked;
