/// Firstbad on the wire: schemas, codec, serdes, topics, and the store of events.
@NullMarked
package dev.firstbad.wire;

import org.jspecify.annotations.NullMarked;
