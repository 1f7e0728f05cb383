/// Who may ask what: tokens and their scopes.
@NullMarked
package dev.firstbad.query.access;

import org.jspecify.annotations.NullMarked;
