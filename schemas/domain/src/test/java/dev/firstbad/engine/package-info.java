@NullMarked
package dev.firstbad.engine;

import org.jspecify.annotations.NullMarked;
