@NullMarked
package dev.firstbad.producer.plan;

import org.jspecify.annotations.NullMarked;
