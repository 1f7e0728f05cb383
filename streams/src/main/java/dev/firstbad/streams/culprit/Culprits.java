package dev.firstbad.streams.culprit;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.CommitId;
import dev.firstbad.streams.gathering.GatheredView;
import dev.firstbad.streams.gathering.Part;
import dev.firstbad.wire.Topic;
import java.util.List;

/// The culprit reports: of each commit, which bisections blame it.
public record Culprits(Topic<CommitId, CulpritReport> topic)
    implements GatheredView<CommitId, CulpritReport> {
  @Override
  public String name() {
    return "culprits";
  }

  @Override
  public List<Part<CommitId, CulpritReport>> partsOf(Bisection bisection) {
    return CulpritReport.of(bisection).stream()
        .map(report -> new Part<>(report.commit(), 0, report))
        .toList();
  }

  @Override
  public CulpritReport together(CommitId commit, List<CulpritReport> parts, int total) {
    return CulpritReport.together(commit, parts, total);
  }
}
