package dev.firstbad.query.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.json.BisectionJson;
import dev.firstbad.query.readmodel.Page;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Sends what was asked for, or says that the client has it already.
public final class Answer {
  static final String JSON = "application/json";

  /// That a coding is wanted, which a weight of 0 denies (RFC 9110, 12.5.3).
  private static final Pattern GZIP = Pattern.compile("gzip(?! *; *q=0(\\.0*)? *(,|$))");

  /// Writes the bytes that the text has in UTF-8, without making the text.
  private static final ObjectWriter WRITER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                  .build())
          .build()
          .writer();

  private Answer() {}

  static void json(Context context, JsonNode json) {
    try {
      send(context, JSON, WRITER.writeValueAsBytes(json));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// A page of items that are JSON already.
  static void page(Context context, Page<String> page) {
    StringJoiner json = new StringJoiner(",", "{\"items\":[", "],\"next\":");
    page.items().forEach(json::add);
    String next = page.next() == null ? "null" : '"' + page.next().toString() + '"';
    send(context, JSON, (json + next + "}").getBytes(StandardCharsets.UTF_8));
  }

  /// All items of a list that is never long.
  static <T> void items(Context context, List<T> items, Function<T, ObjectNode> json) {
    page(context, new Page<>(items, null).map(item -> json.apply(item).toString()));
  }

  public static void send(Context context, String type, byte[] body) {
    Content content = new Content(body);
    if (isWanted(context, content)) {
      context.contentType(type).result(body);
    }
  }

  /// Sends what is kept, compressed once for all who want it so.
  static void json(Context context, Content kept) {
    if (isWanted(context, kept)) {
      context.contentType(JSON);
      if (acceptsGzip(context)) {
        context.header(Header.CONTENT_ENCODING, "gzip").result(kept.compressed());
      } else {
        context.result(kept.body());
      }
    }
  }

  private static boolean isWanted(Context context, Content content) {
    String tag = tag(context, content.hash());
    context
        .header(Header.ETAG, tag)
        .header(Header.CACHE_CONTROL, "no-cache")
        .header(Header.VARY, Header.ACCEPT_ENCODING);
    boolean known = known(context, tag);
    if (known) {
      context.status(HttpStatus.NOT_MODIFIED);
    }
    return !known;
  }

  /// Whether a request is about this state: its If-Match names the state's tag, whatever the coding
  /// it was sent in, or its sequence; or there is none (RFC 9110, 13.1.1).
  static boolean isExpected(Context context, Bisection state) {
    String expected = context.header(Header.IF_MATCH);
    if (expected == null) {
      return true;
    }
    String hash = Content.of(BisectionJson.of(state).toString()).hash();
    String sequence = String.valueOf(state.history().sequence());
    return Arrays.stream(expected.split(","))
        .map(String::strip)
        .anyMatch(tag ->
            tag.equals("*")
                || tag.equals('"' + sequence + '"')
                || tag.equals('"' + hash + '"')
                || tag.equals('"' + hash + "-gzip\""));
  }

  /// A strong tag stands for the very bytes, which compression changes (RFC 9110, 8.8.3.3).
  private static String tag(Context context, String hash) {
    return acceptsGzip(context) ? '"' + hash + "-gzip\"" : '"' + hash + '"';
  }

  private static boolean acceptsGzip(Context context) {
    String accepted = context.header(Header.ACCEPT_ENCODING);
    return accepted != null && GZIP.matcher(accepted).find();
  }

  private static boolean known(Context context, String tag) {
    String known = context.header(Header.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(k -> k.equals("*") || k.equals(tag) || k.equals("W/" + tag));
  }
}
