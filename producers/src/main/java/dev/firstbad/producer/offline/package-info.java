/// Reads logs without a running system, as the record would have them.
@NullMarked
package dev.firstbad.producer.offline;

import org.jspecify.annotations.NullMarked;
