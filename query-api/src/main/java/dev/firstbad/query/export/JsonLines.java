package dev.firstbad.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.stream.Stream;

/// A line of JSON for each part of a bisection.
record JsonLines(OutputStream out, Function<Bisection, Stream<ObjectNode>> parts)
    implements Export {
  @Override
  public void add(Bisection bisection) throws IOException {
    for (ObjectNode part : (Iterable<ObjectNode>) parts.apply(bisection)::iterator) {
      out.write((part + "\n").getBytes(UTF_8));
    }
  }
}
