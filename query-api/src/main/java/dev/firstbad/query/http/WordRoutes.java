package dev.firstbad.query.http;

import dev.firstbad.query.correction.Reply;
import dev.firstbad.query.json.ChangeJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What people say of a bisection: corrections, and what they think of its culprit.
final class WordRoutes {
  private static final String ONE = "/api/v1/bisections/{id}/";

  private final Speech speech;

  WordRoutes(Speech speech) {
    this.speech = speech;
  }

  void addTo(RoutesConfig routes) {
    for (Saying saying : Saying.values()) {
      routes.post(ONE + saying.path(), context -> take(context, saying));
    }
  }

  private void take(Context context, Saying saying) {
    Parameters query = Parameters.of(context, "preview");
    boolean preview = "true".equals(query.word("preview", List.of("true", "false")));
    Speech.Manner manner =
        new Speech.Manner(preview, Keys.of(context), state -> Answer.isExpected(context, state));
    answer(context, speech.take(query, saying, Body.json(context), manner), preview);
  }

  private static void answer(Context context, Reply.Said said, boolean preview) {
    boolean created = said.anew() && !preview;
    if (created) {
      context.header(
          Header.LOCATION,
          "/api/v1/bisections/%s?at=%d"
              .formatted(said.event().bisection(), said.event().sequence()));
    }
    byte[] json =
        new ChangeJson(said.event(), said.before(), said.after())
            .of(created || !said.anew())
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    context
        .status(created ? HttpStatus.CREATED : HttpStatus.OK)
        .contentType(Answer.JSON)
        .result(json);
  }
}
