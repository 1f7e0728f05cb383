package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.correction.Reply;
import dev.firstbad.query.http.Parameters;
import dev.firstbad.query.http.Saying;
import dev.firstbad.query.http.Speech;
import dev.firstbad.query.json.Difference;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The forms by which people correct steps and rule on culprits: a preview first, then the record.
final class WordPages {
  private static final List<Saying> SAYINGS =
      List.of(Saying.CORRECTIONS, Saying.CONFIRMATIONS, Saying.WITHDRAWALS);
  private static final List<String> FIELDS = List.of("step", "verdict", "author", "reason");
  private static final String EXPECTED = "expected";

  private final Pages pages;
  private final Assets assets;
  private final Speech speech;

  WordPages(Pages pages, Assets assets, Speech speech) {
    this.pages = pages;
    this.assets = assets;
    this.speech = speech;
  }

  void addTo(RoutesConfig routes) {
    for (Saying saying : SAYINGS) {
      routes.post("/bisections/{id}/" + saying.path(), context -> take(context, saying));
    }
  }

  /// Who has seen what it would change says so by the state that he has seen.
  private void take(Context context, Saying saying) {
    Parameters query = Parameters.of(context);
    Form form = Form.of(context, FIELDS);
    String expected = context.formParam(EXPECTED);
    boolean preview = expected == null;
    Reply.Said said =
        speech.take(
            query,
            saying,
            form.json(List.of("step")),
            new Speech.Manner(preview, null, state -> preview || sequence(state).equals(expected)));
    if (preview) {
      preview(context, saying, form, said);
    } else {
      context.redirect(Links.bisection(said.event().bisection()), HttpStatus.SEE_OTHER);
    }
  }

  private void preview(Context context, Saying saying, Form form, Reply.Said said) {
    Bisection before = said.before();
    Map<String, String> fields = new TreeMap<>(form.fields());
    fields.put(EXPECTED, sequence(before));
    pages.show(
        context,
        "word.jte",
        new WordPage(
            new Frame("What this would change", Frame.Section.BISECTIONS, assets),
            Links.bisection(before.id()) + "/" + saying.path(),
            fields,
            before,
            said.after(),
            Difference.between(before, said.after())));
  }

  private static String sequence(Bisection state) {
    return String.valueOf(state.history().sequence());
  }
}
