package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/// What went wrong with a request, for people.
///
/// @param candidates what an ambiguous name may stand for
/// @param path of the request, for links to the candidates
/// @param locked whether a token may help
public record ErrorPage(
    Frame frame, String detail, List<String> candidates, String path, boolean locked) {
  public ErrorPage {
    candidates = List.copyOf(candidates);
  }

  /// The page of a problem (RFC 9457).
  static ErrorPage of(JsonNode problem, Assets assets) {
    List<String> candidates = new ArrayList<>();
    problem.path("candidates").forEach(candidate -> candidates.add(candidate.asText()));
    String path = problem.path("instance").asText();
    Frame frame = new Frame(problem.path("title").asText(), null, assets);
    return new ErrorPage(frame, problem.path("detail").asText(), candidates, path, locked(problem));
  }

  private static boolean locked(JsonNode problem) {
    int status = problem.path("status").asInt();
    return status == HttpStatus.UNAUTHORIZED.getCode() || status == HttpStatus.FORBIDDEN.getCode();
  }

  /// The same address with a candidate in place of the name that was asked for.
  public String link(String candidate) {
    return path.substring(0, path.lastIndexOf('/') + 1) + candidate;
  }
}
