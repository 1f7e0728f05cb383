/// Plans of live searches: files in YAML, checked as a whole before anything starts.
@NullMarked
package dev.firstbad.producer.plan;

import org.jspecify.annotations.NullMarked;
