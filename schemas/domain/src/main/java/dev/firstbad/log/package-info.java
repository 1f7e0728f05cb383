/// The grammar of syzbot's bisection logs, of all eras: text to events, and events to the same
/// text.
@NullMarked
package dev.firstbad.log;

import org.jspecify.annotations.NullMarked;
