@NullMarked
package dev.firstbad.query;

import org.jspecify.annotations.NullMarked;
