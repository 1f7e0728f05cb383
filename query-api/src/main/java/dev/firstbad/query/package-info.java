/// Everything that answers: read model, HTTP API, pages.
@NullMarked
package dev.firstbad.query;

import org.jspecify.annotations.NullMarked;
