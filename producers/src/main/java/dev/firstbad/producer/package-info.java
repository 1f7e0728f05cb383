/// Everything that appends events to the record.
@NullMarked
package dev.firstbad.producer;

import org.jspecify.annotations.NullMarked;
