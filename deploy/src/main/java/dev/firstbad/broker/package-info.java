/// A Kafka broker inside this process, for the standalone program and for tests.
@NullMarked
package dev.firstbad.broker;

import org.jspecify.annotations.NullMarked;
