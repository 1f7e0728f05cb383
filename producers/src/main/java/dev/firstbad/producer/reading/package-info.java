/// What a source says, as drafts of events.
@NullMarked
package dev.firstbad.producer.reading;

import org.jspecify.annotations.NullMarked;
