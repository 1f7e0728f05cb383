package dev.firstbad.query.subscription;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Word;
import dev.firstbad.query.readmodel.Mentions;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be asked of the bisection of an event, in the words of the list of bisections.
enum BisectionAttribute {
  KIND,
  STATE,
  /// The word of its type.
  OUTCOME,
  /// Hash of the commit blamed.
  CULPRIT,
  /// The culprit's author, `Name <address>`.
  AUTHOR,
  /// The title of its crash.
  TITLE,
  /// Each address that is told.
  RECIPIENT,
  /// Hash of every commit that was a bound, was tested, decided on, offered or blamed.
  COMMIT,
  /// Commit of the tool that ran it.
  TOOL,
  /// What told of it, such as `syzbot-log` or `live`.
  FORMAT,
  /// Each compiler that built for it.
  COMPILER,
  /// Each flag that is on it.
  FLAG,
  /// Each policy that judged for it.
  POLICY;

  static final Map<String, BisectionAttribute> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Word::of, a -> a));

  Stream<String> of(Bisection bisection) {
    return switch (this) {
      case KIND -> each(bisection.started(), started -> Word.of(started.kind()));
      case STATE -> Stream.of(Word.of(bisection.state()));
      case OUTCOME -> each(bisection.outcome(), Outcome::type);
      case CULPRIT -> culprit(bisection.outcome());
      case AUTHOR -> each(bisection.culprit(), culprit -> culprit.author());
      case TITLE -> each(bisection.crash(), crash -> crash.title());
      case RECIPIENT ->
          Mentions.recipients(bisection).stream().map(recipient -> recipient.address());
      case COMMIT -> Mentions.commits(bisection).stream().map(commit -> commit.hex());
      case TOOL -> each(bisection.started(), s -> s.tool() == null ? null : s.tool().hex());
      case FORMAT -> each(bisection.started(), started -> started.format());
      case COMPILER ->
          steps(bisection, step -> step.build() == null ? null : step.build().compiler());
      case FLAG -> bisection.flags().stream().map(flag -> Word.of(flag.kind())).distinct();
      case POLICY ->
          steps(bisection, step -> step.judged() == null ? null : step.judged().policy());
    };
  }

  private static Stream<String> culprit(@Nullable Outcome outcome) {
    return outcome instanceof Outcome.Culprit culprit
        ? Stream.of(culprit.commit().hex())
        : Stream.empty();
  }

  private static <T> Stream<String> each(
      @Nullable T value, Function<T, @Nullable String> attribute) {
    return value == null ? Stream.empty() : Stream.ofNullable(attribute.apply(value));
  }

  private static Stream<String> steps(
      Bisection bisection, Function<Step, @Nullable String> attribute) {
    return bisection.steps().stream()
        .flatMap(step -> Stream.ofNullable(attribute.apply(step)))
        .distinct();
  }
}
