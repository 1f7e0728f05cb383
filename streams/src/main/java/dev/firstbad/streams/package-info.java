/// Everything that folds events into views.
@NullMarked
package dev.firstbad.streams;

import org.jspecify.annotations.NullMarked;
