/// Bisections in forms that other systems take.
@NullMarked
package dev.firstbad.query.export;

import org.jspecify.annotations.NullMarked;
