package dev.firstbad.producer.workshop;

import java.util.Optional;

/// What a command printed, standard output and errors as they came.
///
/// @param text its beginning and its end, with a line between them that says how much was left out
/// @param bytes how much it printed
/// @param fault why the file does not hold what it should, if so
public record Output(String text, long bytes, Optional<String> fault) {
  static final Output NONE = new Output("", 0, Optional.empty());
}
