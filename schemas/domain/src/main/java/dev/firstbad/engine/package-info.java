/// What a live search does next: the whole algorithm as a function of its plan, its repository and
/// its events.
@NullMarked
package dev.firstbad.engine;

import org.jspecify.annotations.NullMarked;
