/// From the topics into the read model.
@NullMarked
package dev.firstbad.query.projection;

import org.jspecify.annotations.NullMarked;
