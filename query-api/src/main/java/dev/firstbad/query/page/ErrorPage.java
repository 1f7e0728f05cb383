package dev.firstbad.query.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;

/// What went wrong with a request, for people.
///
/// @param details all that is wrong
/// @param candidates what an ambiguous name may stand for
/// @param path of the request, for links to the candidates
/// @param locked whether a token may help
/// @param back the page that led here; empty where it is not known
public record ErrorPage(
    Frame frame,
    List<String> details,
    List<String> candidates,
    String path,
    boolean locked,
    String back) {
  public ErrorPage {
    details = List.copyOf(details);
    candidates = List.copyOf(candidates);
  }

  /// The page of a problem (RFC 9457).
  static ErrorPage of(JsonNode problem, Assets assets, String back) {
    HttpStatus status = HttpStatus.forStatus(problem.path("status").asInt());
    List<String> details = problem.path("errors").findValuesAsText("detail");
    List<String> candidates = new ArrayList<>();
    problem.path("candidates").forEach(candidate -> candidates.add(candidate.asText()));
    return new ErrorPage(
        new Frame(title(status), null, assets),
        details.isEmpty() ? List.of(problem.path("detail").asText()) : details,
        candidates,
        problem.path("instance").asText(),
        status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN,
        back);
  }

  private static String title(HttpStatus status) {
    return status == HttpStatus.BAD_REQUEST ? "Something is missing or wrong" : status.getMessage();
  }

  /// The same address with a candidate in place of the name that was asked for.
  public String link(String candidate) {
    return path.substring(0, path.lastIndexOf('/') + 1) + candidate;
  }
}
