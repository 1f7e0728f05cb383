package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Proposal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Verdict;
import dev.firstbad.event.Visibility;
import dev.firstbad.query.correction.Reply;
import dev.firstbad.query.correction.Statement;
import dev.firstbad.query.correction.Words;
import dev.firstbad.query.json.ChangeJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What people say of a bisection: corrections, and what they think of its culprit.
final class WordRoutes {
  private static final String ONE = "/api/v1/bisections/{id}";
  private static final Field REASON = Field.text("reason");
  private static final List<String> VERDICTS = List.of("good", "bad", "skip");
  private static final List<String> VISIBILITIES = List.of("public", "private");

  private final Words words;
  private final Lookup lookup;

  WordRoutes(Words words, Lookup lookup) {
    this.words = words;
    this.lookup = lookup;
  }

  void addTo(RoutesConfig routes) {
    post(
        routes,
        "/corrections",
        body -> new Proposal.Correct(body.number("step"), verdict(body)),
        Field.number("step"),
        Field.word("verdict", VERDICTS),
        REASON);
    post(routes, "/confirmations", body -> new Proposal.Confirm(), REASON.optional());
    post(routes, "/withdrawals", body -> new Proposal.Withdraw(), REASON);
    post(routes, "/reopenings", body -> new Proposal.Reopen(), REASON.optional());
    post(
        routes,
        "/visibility",
        body -> new Proposal.Show(visibility(body)),
        Field.word("visibility", VISIBILITIES),
        REASON);
  }

  private void post(
      RoutesConfig routes, String path, Function<Body, Proposal> proposal, Field... fields) {
    List<Field> all = new ArrayList<>(List.of(fields));
    all.add(Field.line("author"));
    routes.post(
        ONE + path,
        context -> {
          Parameters query = Parameters.of(context, "preview");
          boolean preview = "true".equals(query.word("preview", List.of("true", "false")));
          BisectionId id = lookup.id(query);
          Body body = Body.of(context, all);
          Statement statement =
              new Statement(
                  id,
                  proposal.apply(body),
                  body.text("author"),
                  body.optional("reason").orElse(""),
                  Keys.of(context),
                  state -> Answer.isExpected(context, state));
          answer(context, preview ? words.preview(statement) : words.say(statement), preview);
        });
  }

  private static Verdict verdict(Body body) {
    return Verdict.valueOf(body.text("verdict").toUpperCase(Locale.ROOT));
  }

  private static Visibility visibility(Body body) {
    return Visibility.valueOf(body.text("visibility").toUpperCase(Locale.ROOT));
  }

  private static void answer(Context context, Reply reply, boolean preview) {
    switch (reply) {
      case Reply.Said said -> answer(context, said, preview);
      case Reply.Refused(var why) -> throw impossible(why.field(), why.reason());
      case Reply.KeyTaken(var event) ->
          throw impossible(
              Keys.HEADER,
              "the key is that of another request, recorded as event " + event.sequence());
      case Reply.Outdated(Bisection now) ->
          throw new Problem(
                  HttpStatus.PRECONDITION_FAILED,
                  "it has changed: its last event is " + now.history().sequence(),
                  Header.IF_MATCH,
                  List.of())
              .refused();
      case Reply.Unknown unknown ->
          throw Problem.notFound("id", "nothing is known of " + context.pathParam("id")).refused();
    }
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

  private static Refused impossible(@Nullable String field, String why) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, why, field, List.of()).refused();
  }
}
