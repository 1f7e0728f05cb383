package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionId;
import dev.firstbad.query.correction.Reply;
import dev.firstbad.query.correction.Statement;
import dev.firstbad.query.correction.Words;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Takes down what people say of bisections, from wherever they say it, or says why it cannot.
public final class Speech {
  private final Words words;
  private final Lookup lookup;

  public Speech(Words words, Lookup lookup) {
    this.words = words;
    this.lookup = lookup;
  }

  /// How something is said.
  ///
  /// @param preview whether it is only asked what saying it would change
  /// @param key names the request, so that sending it again is sending it once; null for none
  /// @param expected the state that its author has seen, or any
  public record Manner(boolean preview, @Nullable String key, Predicate<Bisection> expected) {}

  /// What became of it, in or out of the record.
  ///
  /// @param said its fields, each of which is checked
  public Reply.Said take(Parameters query, Saying saying, JsonNode said, Manner manner) {
    BisectionId id = lookup.id(query);
    Body body = Body.of(said, saying.fields());
    Statement statement =
        new Statement(
            id,
            saying.proposal(body),
            body.text("author"),
            body.optional("reason").orElse(""),
            manner.key(),
            manner.expected());
    return said(id, manner.preview() ? words.preview(statement) : words.say(statement));
  }

  private static Reply.Said said(BisectionId id, Reply reply) {
    return switch (reply) {
      case Reply.Said said -> said;
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
          throw Problem.notFound("id", "nothing is known of " + id).refused();
    };
  }

  private static Refused impossible(@Nullable String field, String why) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, why, field, List.of()).refused();
  }
}
