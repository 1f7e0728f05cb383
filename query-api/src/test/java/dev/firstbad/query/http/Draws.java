package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Event;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Word;
import dev.firstbad.query.readmodel.Mentions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conditions with values that bisections were seen to have, for every filter there is.
final class Draws {
  private static final int VALUES = 2;
  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CHANGED = Pattern.compile("(?m)^ (\\w[\\w./-]*) +\\|");

  private final Random random = new Random(1);
  private final Map<BisectionId, List<String>> notes = new HashMap<>();
  private final List<Bisection> bisections;
  private final List<Condition> conditions = new ArrayList<>();

  Draws(List<List<Event>> logs, List<Bisection> bisections) {
    this.bisections = bisections;
    logs.forEach(log -> notes.put(log.getFirst().bisection(), notes(log)));
  }

  List<Condition> conditions() {
    texts("kind", b -> Stream.of(Word.of(Objects.requireNonNull(b.started()).kind())));
    texts("state", b -> Stream.of(Word.of(b.state())));
    texts("outcome", b -> of(b.outcome(), outcome -> outcome.type()));
    texts("flag", b -> b.flags().stream().map(flag -> Word.of(flag.kind())));
    texts("policy", b -> steps(b, step -> of(step.judged(), judged -> judged.policy())));
    begun("culprit", Draws::culprit, 8);
    begun("commit", b -> Mentions.commits(b).stream().map(CommitId::hex), 7);
    begun("tool", Draws::tool, 12);
    within("author", b -> of(b.culprit(), culprit -> culprit.author()));
    within("title", b -> of(b.crash(), crash -> crash.title()));
    within("compiler", Draws::compilers);
    draw("recipient", Draws::addresses, (b, address) -> addresses(b).anyMatch(address::equals));
    draw("path", b -> changed(b).map(path -> path.replaceFirst("[^/]*$", "")), Draws::changes);
    draw("path", Draws::changed, Draws::changes);
    draw("q", this::words, (b, word) -> words(b).anyMatch(each -> each.startsWith(word)));
    draw(
        "minConfidence",
        b -> of(b.confidence(), confidence -> String.valueOf(confidence)),
        (b, least) -> b.confidence() != null && b.confidence() >= Double.parseDouble(least));
    draw("from", Draws::recorded, (b, time) -> !Conditions.recordedAt(b).isBefore(time(time)));
    draw("to", Draws::recorded, (b, time) -> Conditions.recordedAt(b).isBefore(time(time)));
    return conditions;
  }

  private void texts(String name, Function<Bisection, Stream<String>> values) {
    draw(name, values, (b, value) -> values.apply(b).anyMatch(value::equals));
  }

  private void begun(String name, Function<Bisection, Stream<String>> values, int digits) {
    draw(
        name,
        b -> values.apply(b).map(hash -> hash.substring(0, digits)),
        (b, start) -> values.apply(b).anyMatch(hash -> hash.startsWith(start)));
  }

  private void within(String name, Function<Bisection, Stream<String>> values) {
    draw(
        name,
        b -> values.apply(b).filter(text -> !text.isBlank()).map(this::part),
        (b, part) -> values.apply(b).anyMatch(text -> lower(text).contains(lower(part))));
  }

  private void draw(
      String name,
      Function<Bisection, Stream<String>> values,
      BiPredicate<Bisection, String> meets) {
    for (int drawn = 0; drawn < VALUES; ) {
      List<String> found = values.apply(bisections.get(random.nextInt(bisections.size()))).toList();
      if (!found.isEmpty()) {
        String value = found.get(random.nextInt(found.size()));
        conditions.add(new Condition(name, value, bisection -> meets.test(bisection, value)));
        drawn++;
      }
    }
  }

  /// Some of a text, in capitals.
  private String part(String text) {
    int from = random.nextInt(text.length());
    String part = text.substring(from, Math.min(text.length(), from + 6));
    return part.isBlank() ? text : part.toUpperCase(Locale.ROOT);
  }

  /// All words that a bisection, or a note of it, has.
  private Stream<String> words(Bisection bisection) {
    Stream<String> said =
        Stream.of(
                Stream.of(bisection.id().value()),
                of(bisection.started(), started -> started.subject()),
                of(bisection.crash(), crash -> crash.title()),
                of(bisection.culprit(), culprit -> culprit.title()),
                of(bisection.culprit(), culprit -> culprit.author()),
                of(bisection.outcome(), Draws::title),
                steps(bisection, Draws::texts),
                addresses(bisection),
                Mentions.commits(bisection).stream().map(CommitId::hex),
                Objects.requireNonNull(notes.get(bisection.id())).stream())
            .flatMap(texts -> texts);
    return said.flatMap(text -> WORD.splitAsStream(lower(text))).filter(word -> !word.isEmpty());
  }

  private static Stream<String> texts(Step step) {
    return Stream.of(
            of(step.revision(), revision -> revision.title()),
            of(step.revision(), revision -> revision.release()),
            of(step.crash(), crash -> crash.title()),
            of(step.summary(), summary -> summary.result().title()),
            step.runs().stream().map(run -> run.result().title()),
            of(step.decision(), decision -> decision.title()),
            of(step.decision(), decision -> decision.answer().nextTitle()))
        .flatMap(texts -> texts);
  }

  private static @Nullable String title(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Culprit culprit -> culprit.title();
      case Outcome.Horizon horizon -> horizon.title();
      default -> null;
    };
  }

  private static List<String> notes(List<Event> log) {
    return log.stream()
        .map(Event::body)
        .filter(NoteRecorded.class::isInstance)
        .map(note -> ((NoteRecorded) note).text())
        .toList();
  }

  private static Stream<String> steps(Bisection bisection, Function<Step, Stream<String>> texts) {
    return bisection.steps().stream().flatMap(texts);
  }

  private static Stream<String> culprit(Bisection bisection) {
    return bisection.outcome() instanceof Outcome.Culprit culprit
        ? Stream.of(culprit.commit().hex())
        : Stream.empty();
  }

  private static Stream<String> tool(Bisection bisection) {
    return of(bisection.started(), started -> started.tool() == null ? null : started.tool().hex());
  }

  private static Stream<String> compilers(Bisection bisection) {
    return steps(bisection, step -> of(step.build(), build -> build.compiler()));
  }

  private static Stream<String> addresses(Bisection bisection) {
    return Mentions.recipients(bisection).stream().map(told -> lower(told.address()));
  }

  private static Stream<String> changed(Bisection bisection) {
    return of(bisection.culprit(), culprit -> culprit.changes())
        .flatMap(changes -> CHANGED.matcher(changes).results())
        .map(found -> found.group(1))
        .filter(path -> path.contains("/"));
  }

  private static <T> Stream<String> of(@Nullable T value, Function<T, @Nullable String> text) {
    return value == null ? Stream.empty() : Stream.ofNullable(text.apply(value));
  }

  private static boolean changes(Bisection bisection, String path) {
    return changed(bisection)
        .anyMatch(each -> path.endsWith("/") ? each.startsWith(path) : each.equals(path));
  }

  private static Stream<String> recorded(Bisection bisection) {
    return Stream.of(Conditions.recordedAt(bisection).toString());
  }

  private static Instant time(String text) {
    return Instant.parse(text);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
