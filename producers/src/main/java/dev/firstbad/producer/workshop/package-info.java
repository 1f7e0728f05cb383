/// Where revisions are built and run: commands as processes, work trees, signatures of what was
/// built.
@NullMarked
package dev.firstbad.producer.workshop;

import org.jspecify.annotations.NullMarked;
