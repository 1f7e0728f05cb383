@NullMarked
package dev.firstbad.query.export;

import org.jspecify.annotations.NullMarked;
