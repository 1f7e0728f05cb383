/// The view of what is known of each commit and binary.
@NullMarked
package dev.firstbad.streams.evidence;

import org.jspecify.annotations.NullMarked;
