package dev.firstbad.cli;

/// The user asked for something that cannot be: exit 2 with a message that says what to do.
final class InputWrong extends RuntimeException {
  private static final long serialVersionUID = 1;

  InputWrong(String message) {
    super(message);
  }
}
