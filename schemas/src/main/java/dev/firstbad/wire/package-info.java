/// The wire: topics, framing and the codec between Avro records and domain events.
@NullMarked
package dev.firstbad.wire;

import org.jspecify.annotations.NullMarked;
