package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.State;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.query.Samples;
import dev.firstbad.query.json.BisectionJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Every filter with values that some samples meet, told by looking at each bisection.
final class Conditions {
  private static final Instant NOON = Samples.RECORDED.plus(Duration.ofHours(60));

  private Conditions() {}

  static List<Condition> all() {
    return List.of(
        new Condition("kind", "fix", b -> kind(b) == Kind.FIX),
        new Condition("state", "running", b -> b.state() == State.RUNNING),
        new Condition("state", "reopened", b -> b.state() == State.REOPENED),
        new Condition("outcome", "culprit", b -> b.outcome() instanceof Outcome.Culprit),
        new Condition(
            "outcome", "not-reproduced", b -> b.outcome() instanceof Outcome.NotReproduced),
        new Condition("culprit", "0b0b", b -> culprit(b).startsWith("0b0b")),
        new Condition(
            "culprit", Samples.commit(5).hex(), b -> culprit(b).equals(Samples.commit(5).hex())),
        new Condition("commit", "0A0A0A", b -> commits(b).anyMatch(c -> c.startsWith("0a0a0a"))),
        new Condition("author", "ÅNSTRÖM", b -> author(b).contains("ånström")),
        new Condition("author", "bob@", b -> author(b).contains("bob@")),
        new Condition("recipient", "EVE@example.com", b -> told(b, "eve@example.com")),
        new Condition("title", "(100% \"", b -> title(b).contains("(100% \"")),
        new Condition("title", "BÄR_%_X", b -> title(b).contains("bär_%_x")),
        new Condition("q", "use-after-free", b -> text(b).contains("use-after-free")),
        new Condition("q", "gup unlock", b -> text(b).contains("mm/gup: unlock")),
        new Condition("q", "fre \"net", b -> text(b).contains("free") && text(b).contains("net-")),
        new Condition("tool", "0C0C", b -> tool(b).startsWith("0c0c")),
        new Condition("compiler", "clang", b -> compilers(b).anyMatch(c -> c.equals("Clang 11"))),
        new Condition("flag", "low-confidence", b -> flagged(b, Flag.Kind.LOW_CONFIDENCE)),
        new Condition("minConfidence", "0.5", b -> confidence(b) >= 0.5),
        new Condition("minConfidence", "0", b -> b.confidence() != null),
        new Condition("policy", "two-rate@1", Conditions::isJudgedByTwoRates),
        new Condition("path", "net/", b -> changes(b).contains("net/")),
        new Condition("path", "mm/gup.c", b -> changes(b).contains("mm/gup.c")),
        new Condition("from", NOON.toString(), b -> !recordedAt(b).isBefore(NOON)),
        new Condition("to", NOON.toString(), b -> recordedAt(b).isBefore(NOON)));
  }

  static Instant recordedAt(Bisection bisection) {
    return Objects.requireNonNull(bisection.history().recordedAt());
  }

  private static double confidence(Bisection bisection) {
    return bisection.confidence() == null ? -1 : bisection.confidence();
  }

  private static String tool(Bisection bisection) {
    return String.valueOf(Objects.requireNonNull(bisection.started()).tool());
  }

  private static Stream<String> compilers(Bisection bisection) {
    return bisection.steps().stream()
        .map(step -> step.build() == null ? "" : String.valueOf(step.build().compiler()));
  }

  private static boolean flagged(Bisection bisection, Flag.Kind kind) {
    return bisection.flags().stream().anyMatch(flag -> flag.kind() == kind);
  }

  private static boolean isJudgedByTwoRates(Bisection bisection) {
    return bisection.steps().stream()
        .anyMatch(step -> step.judged() != null && step.judged().policy().equals("two-rate@1"));
  }

  private static String changes(Bisection bisection) {
    return bisection.culprit() == null ? "" : bisection.culprit().changes();
  }

  private static Kind kind(Bisection bisection) {
    return Objects.requireNonNull(bisection.started()).kind();
  }

  private static String culprit(Bisection bisection) {
    return bisection.outcome() instanceof Outcome.Culprit c ? c.commit().hex() : "";
  }

  private static Stream<String> commits(Bisection bisection) {
    Stream<String> ends =
        switch (bisection.outcome()) {
          case Outcome.Culprit c -> Stream.of(c.commit().hex());
          case Outcome.NotConfirmed n -> Stream.of(n.commit().hex());
          case Outcome.Inconclusive i -> i.candidates().stream().map(c -> c.hex());
          case Outcome.Horizon h -> Stream.of(Objects.requireNonNull(h.commit()).hex());
          case null, default -> Stream.of();
        };
    Stream<String> steps = bisection.steps().stream().map(s -> s.revision().commit().hex());
    String start = String.valueOf(Objects.requireNonNull(bisection.started()).start());
    return Stream.of(Stream.of(start), steps, ends).flatMap(s -> s);
  }

  private static String author(Bisection bisection) {
    CommitDescribed culprit = bisection.culprit();
    return culprit == null ? "" : culprit.author().toLowerCase(Locale.ROOT);
  }

  private static boolean told(Bisection bisection, String address) {
    RecipientsResolved recipients = bisection.recipients();
    return recipients != null
        && recipients.recipients().stream()
            .map(Recipient::address)
            .anyMatch(address::equalsIgnoreCase);
  }

  private static String title(Bisection bisection) {
    return bisection.crash() == null ? "" : bisection.crash().title().toLowerCase(Locale.ROOT);
  }

  /// Everything that any bisection says: the samples hold their words nowhere else.
  private static String text(Bisection bisection) {
    return BisectionJson.of(bisection).toString().toLowerCase(Locale.ROOT);
  }
}
