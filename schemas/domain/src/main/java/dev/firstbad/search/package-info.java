/// Which commit to test next: the rules by which `git bisect` chooses, without git.
@NullMarked
package dev.firstbad.search;

import org.jspecify.annotations.NullMarked;
