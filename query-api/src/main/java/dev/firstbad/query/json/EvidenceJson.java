package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Step;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import dev.firstbad.evidence.Contradiction;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.Observation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all bisections know of one commit or one binary.
///
/// @param titles which bug each bisection is about: the title of its crash, where known
public record EvidenceJson(Map<BisectionId, String> titles) {
  public EvidenceJson {
    titles = Map.copyOf(titles);
  }

  /// A commit: who blames it, what was seen there, and which of its binaries contradict themselves.
  public ObjectNode of(
      CommitId commit, @Nullable CulpritReport report, @Nullable Evidence evidence) {
    Fields fields =
        new Fields()
            .text("commit", commit)
            .text("title", title(report, observations(evidence)))
            .number("blamedBy", report == null ? 0 : report.total())
            .list("blames", report == null ? List.of() : report.blames(), CulpritJson::of);
    return seen(fields, evidence);
  }

  /// A binary: the commits it was built from, what was seen of it, and whether that fits together.
  public ObjectNode of(Signature signature, Evidence evidence) {
    Stream<CommitId> commits =
        evidence.observations().stream().map(seen -> seen.step().revision().commit()).distinct();
    Fields fields = new Fields().text("signature", signature).texts("commits", commits.toList());
    return seen(fields, evidence);
  }

  private ObjectNode seen(Fields fields, @Nullable Evidence evidence) {
    List<Observation> observations = observations(evidence);
    return fields
        .number("total", evidence == null ? 0 : evidence.total())
        .list("observations", observations, this::of)
        .list("contradictions", Contradiction.in(observations), this::of)
        .done();
  }

  private ObjectNode of(Observation observation) {
    return place(observation).object("step", StepJson.of(observation.step())).done();
  }

  private ObjectNode of(Contradiction contradiction) {
    return new Fields()
        .text("signature", contradiction.signature())
        .truth("sameBug", contradiction.sameBug(titles))
        .list("good", contradiction.good(), seen -> place(seen).done())
        .list("bad", contradiction.bad(), seen -> place(seen).done())
        .done();
  }

  private Fields place(Observation observation) {
    return new Fields()
        .text("bisection", observation.bisection())
        .object("crash", new Fields().text("title", titles.get(observation.bisection())).done())
        .number("number", observation.step().number());
  }

  private static List<Observation> observations(@Nullable Evidence evidence) {
    return evidence == null ? List.of() : evidence.observations();
  }

  private static @Nullable String title(
      @Nullable CulpritReport report, List<Observation> observations) {
    if (report != null && report.title() != null) {
      return report.title();
    }
    for (Observation observation : observations) {
      Step step = observation.step();
      if (step.revision().title() != null) {
        return step.revision().title();
      }
    }
    return null;
  }
}
