/// Text as people mail it, seen line by line: without quoting, indentation and transfer encoding.
@NullMarked
package dev.firstbad.producer.lines;

import org.jspecify.annotations.NullMarked;
