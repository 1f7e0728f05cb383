/// From runs to probabilities: which commit is to blame, and how sure that is.
@NullMarked
package dev.firstbad.inference;

import org.jspecify.annotations.NullMarked;
