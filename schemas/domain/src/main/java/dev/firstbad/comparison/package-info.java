/// Two bisections side by side.
@NullMarked
package dev.firstbad.comparison;

import org.jspecify.annotations.NullMarked;
