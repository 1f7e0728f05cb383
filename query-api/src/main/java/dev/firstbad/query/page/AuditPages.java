package dev.firstbad.query.page;

import dev.firstbad.event.BisectionId;
import dev.firstbad.query.http.Auditing;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Read;
import dev.firstbad.query.readmodel.Audit;
import dev.firstbad.query.readmodel.AuditQuestion;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.CommitNames;
import dev.firstbad.query.readmodel.Flakiness;
import dev.firstbad.query.readmodel.Page;
import dev.firstbad.query.readmodel.Resting;
import dev.firstbad.query.readmodel.Unusable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/// The pages of the audit: what is flaky, what cannot be tested, and what rests on it.
final class AuditPages {
  private static final String UNUSABLE = AuditPage.PATH + "/unusable";
  private static final String RESTING = AuditPage.PATH + "/bisections";

  private final Pages pages;
  private final Assets assets;
  private final Audit audit;
  private final Bisections bisections;
  private final CommitNames names;

  AuditPages(Pages pages, Assets assets, Audit audit, Bisections bisections, CommitNames names) {
    this.pages = pages;
    this.assets = assets;
    this.audit = audit;
    this.bisections = bisections;
    this.names = names;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, AuditPage.PATH, this::flaky);
    Read.at(routes, UNUSABLE, this::unusable);
    Read.at(routes, RESTING, this::resting);
  }

  private void flaky(Context context) {
    if (Pages.tidied(context)) {
      return;
    }
    Parameters query = Parameters.of(context, Auditing.NAMES, "limit", "cursor");
    AuditQuestion question = Auditing.of(query);
    Map<String, String> given = Pages.given(query, Auditing.NAMES);
    Page<Flakiness> page = audit.flaky(question, query.sight(), query.cursor(), query.limit());
    Map<String, String> called =
        question.group() == AuditQuestion.Group.COMMIT
            ? names.of(page.items().stream().map(Flakiness::key).toList(), query.sight())
            : Map.of();
    List<AuditPage.Row> rows =
        page.items().stream()
            .map(item ->
                AuditPage.Row.of(item, question.group(), called.getOrDefault(item.key(), "")))
            .toList();
    String next = Pages.next(AuditPage.PATH, given, page.next());
    pages.show(
        context, "audit.jte", new AuditPage(frame("Flaky tests"), question, given, rows, next));
  }

  private void unusable(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Page<Unusable> page = audit.unusable(query.sight(), query.cursor(), query.limit());
    Map<String, String> called =
        names.of(page.items().stream().map(Unusable::commit).toList(), query.sight());
    String next = Pages.next(UNUSABLE, Map.of(), page.next());
    pages.show(
        context,
        "unusable.jte",
        new UnusablePage(frame("Commits that cannot be tested"), page.items(), called, next));
  }

  private void resting(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Page<Resting> page = audit.resting(query.sight(), query.cursor(), query.limit());
    Map<BisectionId, String> titles =
        bisections.titles(
            page.items().stream().map(item -> new BisectionId(item.bisection())).toList());
    List<RestingPage.Row> rows =
        page.items().stream()
            .map(item ->
                new RestingPage.Row(
                    item, titles.getOrDefault(new BisectionId(item.bisection()), "")))
            .toList();
    String next = Pages.next(RESTING, Map.of(), page.next());
    pages.show(
        context,
        "resting.jte",
        new RestingPage(frame("Culprits that rest on flaky steps"), rows, next));
  }

  private Frame frame(String title) {
    return new Frame(title, Frame.Section.AUDIT, assets);
  }
}
