package dev.firstbad.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.Verdict;
import dev.firstbad.log.LogText;
import dev.firstbad.producer.check.Check;
import dev.firstbad.producer.detection.Detection;
import dev.firstbad.producer.detection.Rendering;
import dev.firstbad.producer.offline.Offline;
import dev.firstbad.producer.offline.Told;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.whatif.Retried;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads the logs that are kept beside the project, where they are there.
class CorpusTest {
  private static final Path CORPUS = Path.of("../../shared/corpus");

  static Stream<String> files() throws IOException {
    return table().map(row -> row.substring(0, row.indexOf('\t'))).distinct();
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_transcript_tells_what_a_person_finds_in_it(String file) throws IOException {
    assumeThat(CORPUS).exists();
    byte[] bytes = Files.readAllBytes(CORPUS.resolve(file));

    List<Part> parts = Detection.read(bytes);

    assertThat(parts.stream().map(part -> row(file, part)))
        .containsExactlyElementsOf(table().filter(row -> row.startsWith(file)).toList());
    assertThat(parts.stream().flatMap(CorpusTest::lost)).isEmpty();
    assertThat(LogText.encode(text(parts))).isEqualTo(bytes);
  }

  @Test
  void every_transcript_of_the_corpus_is_in_the_table() throws IOException {
    assumeThat(CORPUS).exists();
    List<String> expected = files().toList();

    try (Stream<Path> there = Files.find(CORPUS, 2, (path, file) -> file.isRegularFile())) {
      assertThat(there.map(path -> CORPUS.relativize(path).toString()))
          .filteredOn(file -> file.startsWith("git-bisect/") || file.startsWith("reports/"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void nothing_of_any_syzbot_log_is_lost() {
    assumeThat(CORPUS).exists();

    var summary =
        Check.all(
            List.of(CORPUS.resolve("syzbot").toString()),
            InputStream.nullInputStream(),
            2,
            checked -> {});

    assertThat(summary.logs()).isEqualTo(841);
    assertThat(summary.byteExact()).isEqualTo(841);
    assertThat(summary.refused()).isZero();
    assertThat(summary.agreed()).isGreaterThanOrEqualTo(summary.verdicts() * 999 / 1000);
  }

  @Test
  void any_crash_with_clean_runs_gives_nearly_every_written_verdict() {
    assumeThat(CORPUS).exists();
    Candidate anyCrash = Candidate.named("any-crash").orElseThrow();
    List<Retried> retried = new ArrayList<>();

    Offline.each(
        List.of(CORPUS.resolve("syzbot").toString()),
        InputStream.nullInputStream(),
        told ->
            told instanceof Told.Recorded one
                ? List.of(Retried.of(one.bisection(), anyCrash))
                : List.<Retried>of(),
        retried::addAll);

    int written = retried.stream().mapToInt(Retried::written).sum();
    int agreed = retried.stream().mapToInt(Retried::agreed).sum();
    assertThat(retried).hasSize(841);
    assertThat((double) agreed / written).as(agreed + " of " + written).isGreaterThan(0.999);
  }

  private static Stream<String> lost(Part part) {
    return part instanceof Reading reading
        ? Rendering.firstDifference(reading).stream()
        : Stream.empty();
  }

  private static String text(List<Part> parts) {
    return parts.stream()
        .map(part -> part instanceof Reading reading ? reading.text() : "")
        .collect(joining());
  }

  private static String row(String file, Part part) {
    return switch (part) {
      case Refusal(int line, String reason) -> row(file, line, 0, 0, 0, 0, "-", "refused", reason);
      case Reading reading -> row(file, reading);
    };
  }

  private static String row(String file, Reading reading) {
    BisectionStarted start = all(reading, BisectionStarted.class).findFirst().orElseThrow();
    Outcome outcome =
        all(reading, BisectionConcluded.class).reduce((a, b) -> b).orElseThrow().outcome();
    return row(
        file,
        reading.line(),
        decisions(reading, Verdict.GOOD),
        decisions(reading, Verdict.BAD),
        decisions(reading, Verdict.SKIP),
        confirmations(reading),
        start.terms().bad() + "/" + start.terms().good(),
        outcome.type(),
        commits(outcome));
  }

  private static String row(String file, Object... columns) {
    return file + "\t" + Stream.of(columns).map(Object::toString).collect(joining("\t"));
  }

  private static long decisions(Reading reading, Verdict verdict) {
    return all(reading, DecisionTaken.class)
        .filter(decision -> decision.decision() == verdict)
        .count();
  }

  /// Revisions tested behind the end.
  private static long confirmations(Reading reading) {
    return reading.drafts().stream()
        .map(Draft::body)
        .dropWhile(body -> !(body instanceof BisectionConcluded))
        .filter(body -> body instanceof RevisionSelected)
        .count();
  }

  private static <B extends EventBody> Stream<B> all(Reading reading, Class<B> type) {
    return reading.drafts().stream().map(Draft::body).filter(type::isInstance).map(type::cast);
  }

  private static String commits(Outcome outcome) {
    List<CommitId> commits =
        switch (outcome) {
          case Outcome.Culprit culprit -> List.of(culprit.commit());
          case Outcome.Inconclusive inconclusive -> inconclusive.candidates();
          case Outcome.Horizon horizon -> Stream.ofNullable(horizon.commit()).toList();
          default -> List.of();
        };
    return commits.stream().map(CommitId::abbreviated).collect(joining(" "));
  }

  private static Stream<String> table() throws IOException {
    try (InputStream in = CorpusTest.class.getResourceAsStream("corpus.tsv")) {
      String rows = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return rows.lines().filter(row -> !row.startsWith("#"));
    }
  }
}
