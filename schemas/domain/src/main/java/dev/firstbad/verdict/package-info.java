/// From runs to verdicts: the rule of every era, each a named policy.
@NullMarked
package dev.firstbad.verdict;

import org.jspecify.annotations.NullMarked;
