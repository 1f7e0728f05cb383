/// Drives a search: performs what the engine asks for, and records what came of it.
@NullMarked
package dev.firstbad.producer.drive;

import org.jspecify.annotations.NullMarked;
