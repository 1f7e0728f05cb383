/// Searches for culprits that are known, in noise that is known: what a policy is worth before it
/// is trusted with machines.
@NullMarked
package dev.firstbad.simulation;

import org.jspecify.annotations.NullMarked;
