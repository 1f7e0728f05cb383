package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.json.BisectionJson;
import dev.firstbad.query.readmodel.Page;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/// Sends what was asked for, or says that the client has it already.
public final class Answer {
  static final String JSON = "application/json";

  private Answer() {}

  static void json(Context context, JsonNode json) {
    send(context, JSON, json.toString().getBytes(StandardCharsets.UTF_8));
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
    String tag = tag(context, body);
    context
        .header(Header.ETAG, tag)
        .header(Header.CACHE_CONTROL, "no-cache")
        .header(Header.VARY, Header.ACCEPT_ENCODING);
    if (known(context, tag)) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(type).result(body);
    }
  }

  /// Whether a request is about this state: its If-Match names the state's tag, whatever the coding
  /// it was sent in, or its sequence; or there is none (RFC 9110, 13.1.1).
  static boolean isExpected(Context context, Bisection state) {
    String expected = context.header(Header.IF_MATCH);
    if (expected == null) {
      return true;
    }
    String hash = hash(BisectionJson.of(state).toString().getBytes(StandardCharsets.UTF_8));
    String sequence = String.valueOf(state.history().sequence());
    return Arrays.stream(expected.split(","))
        .map(String::strip)
        .anyMatch(tag ->
            tag.equals("*")
                || tag.equals('"' + sequence + '"')
                || tag.equals('"' + hash + '"')
                || tag.equals('"' + hash + "-gzip\""));
  }

  private static String hash(byte[] body) {
    return HexFormat.of().formatHex(sha256(body), 0, 16);
  }

  /// A strong tag stands for the very bytes, which compression changes (RFC 9110, 8.8.3.3).
  private static String tag(Context context, byte[] body) {
    String hash = hash(body);
    String accepted = context.header(Header.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip")
        ? '"' + hash + "-gzip\""
        : '"' + hash + '"';
  }

  private static boolean known(Context context, String tag) {
    String known = context.header(Header.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(k -> k.equals("*") || k.equals(tag) || k.equals("W/" + tag));
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
