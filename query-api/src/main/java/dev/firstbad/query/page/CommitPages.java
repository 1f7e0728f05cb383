package dev.firstbad.query.page;

import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.Signature;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import dev.firstbad.evidence.Observation;
import dev.firstbad.query.http.Named;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.http.Turnstile;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Page;
import dev.firstbad.query.readmodel.Reports;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pages of what bisections have in common: commits, blamed or tested, and binaries.
final class CommitPages {
  private static final int MOST_REVIEWS = 50;

  private final Pages pages;
  private final Assets assets;
  private final Bisections bisections;
  private final Reports reports;
  private final Named named;
  private final Turnstile turnstile = new Turnstile();

  CommitPages(Pages pages, Assets assets, Bisections bisections, Reports reports) {
    this.pages = pages;
    this.assets = assets;
    this.bisections = bisections;
    this.reports = reports;
    this.named = new Named(reports);
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/culprits", this::culprits);
    Read.at(routes, "/culprits/{hash}", this::culprit);
    Read.at(routes, "/commits/{hash}", this::commit);
    Read.at(routes, "/signatures/{hex}", this::signature);
  }

  private void culprits(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Page<CulpritReport> page = reports.culprits(query.sight(), query.cursor(), query.limit());
    Frame frame = new Frame("Culprits", Frame.Section.CULPRITS, assets);
    pages.show(
        context,
        "culprits.jte",
        new CulpritsPage(frame, page.items(), Pages.next("/culprits", Map.of(), page.next())));
  }

  /// A commit that is not blamed, or no more, is still a commit.
  private void culprit(Context context) {
    Parameters query = Parameters.of(context);
    CommitId commit = named.commit(query);
    Optional<CulpritReport> report = reports.culprit(commit, query.sight());
    if (report.isEmpty()) {
      context.redirect(Links.commit(commit));
      return;
    }
    int independent = reports.independent(commit, query.sight());
    CulpritPage page =
        CulpritPage.of(
            report.get(), independent, changes(report.get()), reviews(commit, query), assets);
    pages.show(context, "culprit.jte", page);
  }

  private void commit(Context context) {
    Parameters query = Parameters.of(context, "cursor");
    CommitId commit = named.commit(query);
    EvidenceKey key = new EvidenceKey.OfCommit(commit);
    turnstile.pass(
        reports.size(key),
        () ->
            pages.show(
                context,
                "commit.jte",
                commit(commit, reports.evidence(key, query.sight()).orElse(null), query)));
  }

  private CommitPage commit(CommitId commit, @Nullable Evidence evidence, Parameters query) {
    CulpritReport report = reports.culprit(commit, query.sight()).orElse(null);
    String subject = subject(report, evidence);
    String release = told(evidence, RevisionSelected::release);
    String title = subject.isEmpty() ? release : subject;
    Frame frame = new Frame(title.isEmpty() ? commit.hex() : title, null, assets);
    Findings findings = Findings.of(evidence, titles(evidence), query.cursor());
    int blamedBy = report == null ? 0 : report.total();
    return new CommitPage(
        frame, commit, subject, release, blamedBy, reviews(commit, query), findings);
  }

  private List<Reviewed> reviews(CommitId commit, Parameters query) {
    return Reviewed.of(commit, bisections.reviewed(commit, query.sight(), MOST_REVIEWS));
  }

  private void signature(Context context) {
    Parameters query = Parameters.of(context, "cursor");
    Signature signature = named.signature(query);
    EvidenceKey key = new EvidenceKey.OfSignature(signature);
    turnstile.pass(
        reports.size(key),
        () ->
            pages.show(
                context,
                "signature.jte",
                signature(
                    signature,
                    reports
                        .evidence(key, query.sight())
                        .orElseThrow(() -> Named.gone("hex", signature.hex())),
                    query)));
  }

  private SignaturePage signature(Signature signature, Evidence evidence, Parameters query) {
    List<CommitId> commits =
        evidence.observations().stream()
            .map(seen -> seen.step().revision().commit())
            .distinct()
            .toList();
    Frame frame = new Frame("Binary " + Words.hash(signature.hex()), null, assets);
    Findings findings = Findings.of(evidence, titles(evidence), query.cursor());
    return new SignaturePage(frame, signature, commits, findings);
  }

  private Map<BisectionId, String> titles(@Nullable Evidence evidence) {
    if (evidence == null) {
      return Map.of();
    }
    Set<BisectionId> seenBy =
        evidence.observations().stream().map(Observation::bisection).collect(Collectors.toSet());
    return bisections.titles(seenBy);
  }

  /// The changes are with the bisections that blame it, and with each of them the same.
  private String changes(CulpritReport report) {
    return report.blames().stream()
        .map(blame -> bisections.find(blame.bisection()).orElse(null))
        .filter(Objects::nonNull)
        .flatMap(bisection -> Optional.ofNullable(bisection.culprit()).stream())
        .filter(described -> described.commit().equals(report.commit()))
        .map(described -> described.changes())
        .findFirst()
        .orElse("");
  }

  private static String subject(@Nullable CulpritReport report, @Nullable Evidence evidence) {
    if (report != null && report.title() != null) {
      return report.title();
    }
    return told(evidence, RevisionSelected::title);
  }

  /// What the first test that tells it tells of the revision; empty where none does.
  private static String told(
      @Nullable Evidence evidence, Function<RevisionSelected, @Nullable String> field) {
    List<Observation> seen = evidence == null ? List.of() : evidence.observations();
    return seen.stream()
        .map(one -> field.apply(one.step().revision()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
