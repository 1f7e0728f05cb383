/// Finds out what a source is, and reads it.
@NullMarked
package dev.firstbad.producer.detection;

import org.jspecify.annotations.NullMarked;
