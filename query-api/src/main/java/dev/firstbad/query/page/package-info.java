/// Web pages, for people who would rather look than read.
@NullMarked
package dev.firstbad.query.page;

import org.jspecify.annotations.NullMarked;
