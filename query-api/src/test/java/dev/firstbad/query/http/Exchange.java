package dev.firstbad.query.http;

import dev.firstbad.query.World;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request and the status it must get.
///
/// @param path as the document has it, `/api/v1/commits/{hash}`
/// @param value what stands in the place of the path's parameters, `/` between several
/// @param query with its question mark, or nothing
/// @param headers those that are parameters or say who asks
/// @param body JSON, or null for none
/// @param first what is asked before; the `id` of its answer stands in the place of the value
record Exchange(
    int status,
    String method,
    String path,
    String value,
    String query,
    Map<String, String> headers,
    @Nullable String body,
    @Nullable Exchange first) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}|[?&](\\w+)=");

  Exchange {
    headers = Map.copyOf(headers);
  }

  /// A request that reads.
  Exchange(int status, String path, String value, String query) {
    this(status, "GET", path, value, query, Map.of(), null, null);
  }

  static Exchange of(int status, String method, String path) {
    return new Exchange(status, method, path, "", "", Map.of(), null, null);
  }

  Exchange with(int answer) {
    return new Exchange(answer, method, path, value, query, headers, body, first);
  }

  Exchange at(String there) {
    return new Exchange(status, method, path, there, query, headers, body, first);
  }

  Exchange asking(String question) {
    return new Exchange(status, method, path, value, question, headers, body, first);
  }

  Exchange with(String header, String said) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, said);
    return new Exchange(status, method, path, value, query, more, body, first);
  }

  Exchange sending(String json) {
    return new Exchange(status, method, path, value, query, headers, json, first);
  }

  Exchange after(Exchange before) {
    return new Exchange(status, method, path, value, query, headers, body, before);
  }

  /// The path's operation as the document names it.
  String operation() {
    return method + " " + path;
  }

  boolean succeeds() {
    return status >= 200 && status < 300;
  }

  /// The names of the parameters that it sends; who asks is no parameter.
  List<String> parameters() {
    List<String> names = new ArrayList<>(headers.keySet());
    names.removeAll(List.of("Authorization", "Content-Type"));
    Matcher matcher = PARAMETER.matcher(path + query);
    while (matcher.find()) {
      names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return names;
  }

  HttpResponse<String> askedOf(World world) {
    String there = first == null ? value : World.json(first.askedOf(world)).path("id").asText();
    String target = target(there);
    if (status != 304) {
      return world.send(request(world, target).build());
    }
    String tag =
        world.send(request(world, target).build()).headers().firstValue("ETag").orElseThrow();
    return world.send(request(world, target).header("If-None-Match", tag).build());
  }

  private String target(String there) {
    String target = path;
    for (String part : there.split("/", -1)) {
      target = target.replaceFirst("\\{\\w+}", Matcher.quoteReplacement(part));
    }
    return target + query;
  }

  private HttpRequest.Builder request(World world, String target) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(world.uri(target))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    return request;
  }
}
