/// What is known of one commit or one binary over all bisections.
@NullMarked
package dev.firstbad.evidence;

import org.jspecify.annotations.NullMarked;
