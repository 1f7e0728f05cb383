/// The view of commits that bisections blame.
@NullMarked
package dev.firstbad.streams.culprit;

import org.jspecify.annotations.NullMarked;
