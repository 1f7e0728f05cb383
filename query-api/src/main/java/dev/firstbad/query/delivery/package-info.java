/// From the record to subscribers: what each of them wants is taken into the outbox, and sent from
/// there by webhook or mail.
@NullMarked
package dev.firstbad.query.delivery;

import org.jspecify.annotations.NullMarked;
