package dev.firstbad.query.page;

import dev.firstbad.query.subscription.Subscription;

/// A subscription that was just taken, with the secret that is told this once.
public record SubscribedPage(Frame frame, Subscription subscription) {
  public String secret() {
    return subscription.secret() == null ? "" : subscription.secret().text();
  }
}
