/// What goes between the tasks of alerts.
@NullMarked
package dev.firstbad.streams.alert;

import org.jspecify.annotations.NullMarked;
