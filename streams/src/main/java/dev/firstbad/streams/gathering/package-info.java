/// How what many bisections say of one subject comes together in one record.
@NullMarked
package dev.firstbad.streams.gathering;

import org.jspecify.annotations.NullMarked;
