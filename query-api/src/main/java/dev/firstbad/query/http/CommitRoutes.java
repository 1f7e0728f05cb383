package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.evidence.Observation;
import dev.firstbad.query.json.CulpritJson;
import dev.firstbad.query.json.EvidenceJson;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Page;
import dev.firstbad.query.readmodel.Reports;
import dev.firstbad.query.readmodel.Sight;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Commits and binaries over all bisections.
final class CommitRoutes {
  private final Reports reports;
  private final Named named;
  private final Bisections bisections;
  private final Turnstile turnstile = new Turnstile();

  CommitRoutes(Reports reports, Bisections bisections) {
    this.reports = reports;
    this.named = new Named(reports);
    this.bisections = bisections;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/commits/{hash}", this::commit);
    Read.at(routes, "/api/v1/signatures/{hex}", this::signature);
    Read.at(routes, "/api/v1/culprits", this::culprits);
    Read.at(routes, "/api/v1/culprits/{hash}", this::culprit);
  }

  private void commit(Context context) {
    Parameters query = Parameters.of(context);
    CommitId commit = named.commit(query);
    Sight sight = query.sight();
    EvidenceKey key = new EvidenceKey.OfCommit(commit);
    turnstile.pass(
        reports.size(key),
        () -> {
          CulpritReport report = reports.culprit(commit, sight).orElse(null);
          Evidence evidence = reports.evidence(key, sight).orElse(null);
          Answer.json(context, json(evidence).of(commit, report, evidence));
        });
  }

  private void signature(Context context) {
    Parameters query = Parameters.of(context);
    Sight sight = query.sight();
    Signature signature = named.signature(query);
    EvidenceKey key = new EvidenceKey.OfSignature(signature);
    turnstile.pass(
        reports.size(key),
        () -> {
          Evidence evidence =
              reports.evidence(key, sight).orElseThrow(() -> Named.gone("hex", signature.hex()));
          Answer.json(context, json(evidence).of(signature, evidence));
        });
  }

  private void culprits(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Page<CulpritReport> page = reports.culprits(query.sight(), query.cursor(), query.limit());
    Answer.page(context, page.map(report -> json(report, query.sight()).toString()));
  }

  private void culprit(Context context) {
    Parameters query = Parameters.of(context);
    CommitId commit = named.culprit(query);
    ObjectNode json =
        reports
            .culprit(commit, query.sight())
            .map(report -> json(report, query.sight()))
            .orElseThrow(() -> Named.gone("hash", commit.hex()));
    Answer.json(context, json);
  }

  private ObjectNode json(CulpritReport report, Sight sight) {
    return CulpritJson.of(report, reports.independent(report.commit(), sight));
  }

  private EvidenceJson json(@Nullable Evidence evidence) {
    if (evidence == null) {
      return new EvidenceJson(Map.of());
    }
    Set<BisectionId> seenBy =
        evidence.observations().stream().map(Observation::bisection).collect(Collectors.toSet());
    return new EvidenceJson(bisections.titles(seenBy));
  }
}
