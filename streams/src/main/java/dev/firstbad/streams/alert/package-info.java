/// What a person should look at, as soon as the record says so.
@NullMarked
package dev.firstbad.streams.alert;

import org.jspecify.annotations.NullMarked;
