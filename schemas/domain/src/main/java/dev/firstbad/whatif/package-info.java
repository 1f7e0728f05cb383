/// What recorded bisections would have done under another policy.
@NullMarked
package dev.firstbad.whatif;

import org.jspecify.annotations.NullMarked;
