package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What went wrong with a request (RFC 9457).
///
/// @param detail what a person needs to know to mend it
/// @param parameter the parameter that is to blame, if one is
/// @param candidates what an ambiguous parameter may mean
/// @param faults all that is wrong, where that can be more than one thing
record Problem(
    HttpStatus status,
    String detail,
    @Nullable String parameter,
    List<String> candidates,
    List<Fault> faults) {
  static final String TYPE = "application/problem+json";

  /// One thing that is wrong, and the parameter or field to blame.
  record Fault(String parameter, String detail) {}

  Problem {
    candidates = List.copyOf(candidates);
    faults = List.copyOf(faults);
  }

  Problem(HttpStatus status, String detail, @Nullable String parameter, List<String> candidates) {
    this(status, detail, parameter, candidates, List.of());
  }

  Problem(HttpStatus status, String detail) {
    this(status, detail, null, List.of());
  }

  static Problem badParameter(String parameter, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, detail, parameter, List.of());
  }

  static Problem at(HttpStatus status, String parameter, String detail) {
    return new Problem(status, detail, parameter, List.of());
  }

  static Problem notFound(String parameter, String detail) {
    return new Problem(HttpStatus.NOT_FOUND, detail, parameter, List.of());
  }

  static Problem ambiguous(String parameter, String detail, List<String> candidates) {
    return new Problem(HttpStatus.CONFLICT, detail, parameter, candidates);
  }

  static Problem badBody(List<Fault> faults) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        faults.stream().map(Fault::detail).collect(Collectors.joining("; ")),
        faults.getFirst().parameter(),
        List.of(),
        faults);
  }

  Refused refused() {
    return new Refused(this);
  }

  void answer(Context context) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      context.header(Header.RETRY_AFTER, "1"); // seconds
    }
    context.status(status).contentType(TYPE).result(json(context.path()).toString());
  }

  ObjectNode json(String instance) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "about:blank")
            .put("title", status.getMessage())
            .put("status", status.getCode())
            .put("detail", detail)
            .put("instance", instance);
    if (parameter != null) {
      json.put("parameter", parameter);
    }
    if (!candidates.isEmpty()) {
      candidates.forEach(json.putArray("candidates")::add);
    }
    for (Fault fault : faults) {
      json.withArray("errors")
          .addObject()
          .put("parameter", fault.parameter())
          .put("detail", fault.detail());
    }
    return json;
  }
}
