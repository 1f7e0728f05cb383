/// Mailed bisection reports: what stands around the log of the search.
@NullMarked
package dev.firstbad.producer.report;

import org.jspecify.annotations.NullMarked;
