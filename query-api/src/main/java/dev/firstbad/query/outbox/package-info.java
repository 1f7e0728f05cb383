/// What must outlast everything that can be rebuilt: subscriptions, how far each has come, what is
/// to be sent and was, who was told of what, who wants no more mail. An SQLite file; all its SQL is
/// here.
@NullMarked
package dev.firstbad.query.outbox;

import org.jspecify.annotations.NullMarked;
