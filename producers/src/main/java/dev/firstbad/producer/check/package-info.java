/// Checks offline that a log is understood: renders it back and derives its verdicts again.
@NullMarked
package dev.firstbad.producer.check;

import org.jspecify.annotations.NullMarked;
