/// What is mailed of a bisection: the report, the reasons why there is none, the correction.
@NullMarked
package dev.firstbad.report;

import org.jspecify.annotations.NullMarked;
