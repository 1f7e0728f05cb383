package dev.firstbad.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.Counts;
import dev.firstbad.event.Draft;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.query.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EvidenceJsonTest {
  private static final Signature BINARY = new Signature("9".repeat(64));
  private static final BisectionId GOOD = new BisectionId("good");
  private static final BisectionId BAD = new BisectionId("bad");

  @Test
  void a_binary_that_was_good_and_bad_for_one_bug_is_a_contradiction_of_the_same_bug() {
    JsonNode binary = binary(Map.of(GOOD, "WARNING in foo", BAD, "WARNING in foo"));

    assertThat(binary.at("/contradictions/0/sameBug").asBoolean()).isTrue();
    assertThat(binary.at("/contradictions/0/good/0/bisection").asText()).isEqualTo("good");
    assertThat(binary.at("/contradictions/0/bad/0/bisection").asText()).isEqualTo("bad");
  }

  @Test
  void a_binary_that_was_good_and_bad_for_two_bugs_says_so() {
    JsonNode binary = binary(Map.of(GOOD, "WARNING in foo", BAD, "WARNING in bar"));

    assertThat(binary.path("contradictions")).hasSize(1);
    assertThat(binary.at("/contradictions/0/sameBug").asBoolean()).isFalse();
  }

  @Test
  void a_commit_that_was_never_tested_has_no_evidence() {
    JsonNode commit = new EvidenceJson(Map.of()).of(Samples.commit(1), null, null);

    assertThat(commit)
        .hasToString(
            """
            {"commit":"%s","title":null,"blamedBy":0,"blames":[],"total":0,"observations":[],\
            "contradictions":[]}\
            """
                .formatted(Samples.commit(1)));
  }

  private static JsonNode binary(Map<BisectionId, String> titles) {
    EvidenceKey key = new EvidenceKey.OfSignature(BINARY);
    List<Evidence> parts =
        Stream.of(seen(GOOD, Verdict.GOOD), seen(BAD, Verdict.BAD))
            .flatMap(bisection -> Evidence.of(bisection).stream())
            .filter(part -> part.key().equals(key))
            .toList();
    return new EvidenceJson(titles).of(BINARY, Evidence.together(key, parts, 2));
  }

  private static Bisection seen(BisectionId id, Verdict verdict) {
    List<Draft> drafts =
        Stream.of(
                new RevisionSelected(1, Samples.commit(1), SelectionReason.ORIGIN, null, null, ""),
                new BuildFinished(1, BuildResult.BUILT, null, BINARY, null, null),
                new RevisionJudged(1, verdict, new Counts(1, 0, 0, 0), "any-crash", "one run"))
            .map(Draft::said)
            .toList();
    return Evolution.fold(id, Draft.place(drafts, id, Samples.RECORDED, "/test"));
  }
}
