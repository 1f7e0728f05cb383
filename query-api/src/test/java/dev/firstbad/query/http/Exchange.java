package dev.firstbad.query.http;

import dev.firstbad.query.World;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request and the status it must get.
///
/// @param path as the document has it, `/api/v1/commits/{hash}`
/// @param value what stands in the place of the path's parameter
/// @param query with its question mark, or nothing
record Exchange(int status, String path, String value, String query) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}|[?&](\\w+)=");

  /// The names of the parameters that it sends.
  List<String> parameters() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(path + query);
    while (matcher.find()) {
      names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return names;
  }

  HttpResponse<String> askedOf(World world) {
    String target = path.replaceAll("\\{\\w+}", value) + query;
    if (status != 304) {
      return world.get(target);
    }
    String tag = world.get(target).headers().firstValue("ETag").orElseThrow();
    return world.get(target, "If-None-Match", tag);
  }
}
