/// The HTTP API: routes, parameters, errors, and the document that describes them.
@NullMarked
package dev.firstbad.query.http;

import org.jspecify.annotations.NullMarked;
