/// What a search asks a git repository: its history, its commits, its releases.
@NullMarked
package dev.firstbad.producer.repository;

import org.jspecify.annotations.NullMarked;
