/// What people say of bisections, on its way into the record.
@NullMarked
package dev.firstbad.query.correction;

import org.jspecify.annotations.NullMarked;
