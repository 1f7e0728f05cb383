/// Trains and measures models of confidence on logs whose true culprit is known.
@NullMarked
package dev.firstbad.producer.calibration;

import org.jspecify.annotations.NullMarked;
