/// How sure the result of a recorded bisection is, from its record alone, and why.
@NullMarked
package dev.firstbad.confidence;

import org.jspecify.annotations.NullMarked;
