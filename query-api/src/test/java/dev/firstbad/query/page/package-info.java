@NullMarked
package dev.firstbad.query.page;

import org.jspecify.annotations.NullMarked;
