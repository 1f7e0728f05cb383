/// What in the record a person should look at.
@NullMarked
package dev.firstbad.alert;

import org.jspecify.annotations.NullMarked;
