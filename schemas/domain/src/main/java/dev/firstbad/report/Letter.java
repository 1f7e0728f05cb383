package dev.firstbad.report;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The mail that tells of a culprit: what it brought, which commit it is, what that rests on, who
/// is told and why, and the trailers that a fix needs.
final class Letter {
  private final Bisection bisection;
  private final CommitId culprit;
  private final @Nullable CommitDescribed commit;
  private final String title;
  private final Sender sender;
  private final StringBuilder text = new StringBuilder();

  Letter(Bisection bisection, Outcome.Culprit outcome, Sender sender) {
    this.bisection = bisection;
    this.culprit = outcome.commit();
    CommitDescribed described = bisection.culprit();
    this.commit = described != null && described.commit().equals(culprit) ? described : null;
    this.title = Plain.line(title(outcome, commit));
    this.sender = sender;
  }

  Report.Mail mail() {
    String reporter = isFix() ? null : Plain.line(sender.reporter());
    String fixes = isFix() ? null : named(culprit, title);
    opening();
    commit();
    text.append(Grounds.of(bisection, sender));
    trailers(reporter, fixes);
    return new Report.Mail(
        culprit,
        title,
        subject(),
        told(Recipient.Field.TO),
        told(Recipient.Field.CC),
        text.toString(),
        reporter,
        fixes);
  }

  /// A commit as kernel people quote it: twelve digits and the subject.
  static String named(CommitId commit, String title) {
    return commit.abbreviated() + (title.isEmpty() ? "" : " (\"" + title + "\")");
  }

  /// What a bisection is about: its crash, or what its source says, or its culprit.
  static String topic(Bisection bisection, String otherwise) {
    BisectionStarted started = bisection.started();
    if (bisection.crash() != null) {
      return Plain.line(bisection.crash().title());
    }
    return started == null || started.subject() == null ? otherwise : Plain.line(started.subject());
  }

  private String subject() {
    return (isFix() ? "[bisected fix] " : "[bisected] ") + topic(bisection, title);
  }

  private void opening() {
    say(
        isFix()
            ? "A bisection found the commit that made this go away:"
            : "A bisection found the commit that brought this:");
    say("");
    say("    " + topic(bisection, "what bisection " + bisection.id() + " looks for"));
    say("");
    say(assurance());
    say("");
  }

  private String assurance() {
    Review review = bisection.review();
    return review == null || !review.commit().equals(culprit)
        ? "Nobody has looked at the result yet: take it as a strong hint."
        : "Confirmed by %s: %s".formatted(Plain.line(review.author()), Plain.line(review.reason()));
  }

  private void commit() {
    say("commit " + culprit);
    if (commit == null) {
      say("");
      say("    " + title);
    } else {
      say("Author: " + Plain.line(commit.author()));
      say("Date:   " + Plain.line(commit.authored()));
      say("");
      text.append(Plain.quoted(commit.message()));
    }
    say("");
  }

  private void trailers(@Nullable String reporter, @Nullable String fixes) {
    if (reporter != null) {
      say("If you fix this, please say so in the commit:");
      say("");
      say("Reported-by: " + reporter);
      say("Fixes: " + fixes);
    }
  }

  private List<Recipient> told(Recipient.Field field) {
    RecipientsResolved resolved = bisection.recipients();
    return resolved == null
        ? List.of()
        : resolved.recipients().stream().filter(told -> told.field() == field).toList();
  }

  private boolean isFix() {
    BisectionStarted started = bisection.started();
    return started != null && started.kind() == Kind.FIX;
  }

  private void say(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private static String title(Outcome.Culprit outcome, @Nullable CommitDescribed commit) {
    if (commit != null) {
      return commit.title();
    }
    return outcome.title() == null ? "" : outcome.title();
  }
}
