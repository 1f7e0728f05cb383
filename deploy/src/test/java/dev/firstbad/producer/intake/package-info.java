/// Imports into a real broker.
@NullMarked
package dev.firstbad.producer.intake;

import org.jspecify.annotations.NullMarked;
