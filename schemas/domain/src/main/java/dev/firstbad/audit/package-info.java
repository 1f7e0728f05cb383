/// How reliable what was tested is: rates, contradictions, and what cannot be tested at all.
@NullMarked
package dev.firstbad.audit;

import org.jspecify.annotations.NullMarked;
