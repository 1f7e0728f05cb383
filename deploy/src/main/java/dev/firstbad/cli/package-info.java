/// The command line `firstbad`.
@NullMarked
package dev.firstbad.cli;

import org.jspecify.annotations.NullMarked;
