/// Where logs come from: files, directories, standard input.
@NullMarked
package dev.firstbad.producer.source;

import org.jspecify.annotations.NullMarked;
