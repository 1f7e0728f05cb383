/// Transcripts of `git bisect`: its log, its commands and its answers.
@NullMarked
package dev.firstbad.producer.transcript;

import org.jspecify.annotations.NullMarked;
