package dev.firstbad.recipients;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.RecipientsResolved.Form;
import dev.firstbad.recipients.People.Scope;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All recipients rules of syzkaller, by the day each came into force.
public final class RecipientsPolicies {
  private static final Set<Trailer> REVIEWS =
      inOrder(EnumSet.of(Trailer.REVIEWED, Trailer.ACKED, Trailer.TESTED));
  private static final Set<Trailer> SIGNED = inOrder(EnumSet.complementOf(EnumSet.of(Trailer.CC)));
  private static final Set<Trailer> ALL_TRAILERS = inOrder(EnumSet.allOf(Trailer.class));

  /// Oldest first.
  public static final List<RecipientsPolicy> ALL =
      List.of(
          rule("2018-05-17", REVIEWS, Scope.BODY, 3, Form.SINGLE),
          rule("2019-03-17", ALL_TRAILERS, Scope.BODY, 3, Form.SINGLE),
          rule("2019-12-10", SIGNED, Scope.BODY, 2, Form.SINGLE),
          rule("2020-05-18", SIGNED, Scope.WHOLE_MESSAGE, 2, Form.SINGLE),
          rule("2020-07-31", SIGNED, Scope.WHOLE_MESSAGE, 2, Form.TO_AND_CC));

  /// The rule in force.
  public static final RecipientsPolicy TODAY = ALL.getLast();

  private RecipientsPolicies() {}

  /// The policy of that name.
  public static Optional<RecipientsPolicy> named(String name) {
    return ALL.stream().filter(policy -> policy.name().equals(name)).findFirst();
  }

  /// Of the policies that can have been in force, the one that fits best what a source tells; the
  /// first among equals. Throws NoSuchElementException if there are none.
  public static RecipientsPolicy closest(
      List<RecipientsPolicy> candidates, List<String> to, List<String> cc, CommitDescribed commit) {
    return Collections.min(
        candidates, Comparator.comparingInt(policy -> policy.misfits(to, cc, commit)));
  }

  private static RecipientsPolicy rule(
      String date, Set<Trailer> trailers, Scope scope, int few, Form form) {
    return new RecipientsPolicy("recipients@" + date, new People(trailers, scope), few, form);
  }

  private static Set<Trailer> inOrder(EnumSet<Trailer> trailers) {
    return Collections.unmodifiableSet(trailers);
  }
}
