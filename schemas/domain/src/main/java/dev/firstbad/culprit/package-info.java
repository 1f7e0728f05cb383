/// Commits that bisections blame.
@NullMarked
package dev.firstbad.culprit;

import org.jspecify.annotations.NullMarked;
