/// The whole system in one process: broker, streams, query API.
@NullMarked
package dev.firstbad.standalone;

import org.jspecify.annotations.NullMarked;
