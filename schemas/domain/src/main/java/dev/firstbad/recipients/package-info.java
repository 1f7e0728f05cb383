/// Who is told of a culprit, and which line and rule say so.
@NullMarked
package dev.firstbad.recipients;

import org.jspecify.annotations.NullMarked;
