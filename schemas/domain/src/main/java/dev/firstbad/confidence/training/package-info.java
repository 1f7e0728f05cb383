/// Trains a model of confidence on results whose truth is known, and measures it on others.
@NullMarked
package dev.firstbad.confidence.training;

import org.jspecify.annotations.NullMarked;
