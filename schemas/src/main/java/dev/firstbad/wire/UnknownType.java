package dev.firstbad.wire;

/// A sound record of a type that this version does not know: skip it, and say so.
public final class UnknownType extends UnreadableRecord {
  private static final long serialVersionUID = 1;

  UnknownType(String type) {
    super("it is of type " + type + ", which this version does not know");
  }
}
