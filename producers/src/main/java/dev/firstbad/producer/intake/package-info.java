/// Brings logs into the record, each bisection once.
@NullMarked
package dev.firstbad.producer.intake;

import org.jspecify.annotations.NullMarked;
