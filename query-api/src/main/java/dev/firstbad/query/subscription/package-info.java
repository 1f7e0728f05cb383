/// What a subscription asks for: which events, where they go, from where on; read from JSON with
/// all that is wrong with it (after the CloudEvents Subscriptions API 0.1-wip).
@NullMarked
package dev.firstbad.query.subscription;

import org.jspecify.annotations.NullMarked;
