/// How a crash is found in what a run printed, and what it is called.
@NullMarked
package dev.firstbad.crash;

import org.jspecify.annotations.NullMarked;
