package dev.firstbad.query.subscription;

import java.util.List;
import java.util.stream.Collectors;

/// A subscription that cannot be taken, with all that is wrong with it.
public final class Invalid extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  Invalid(List<Fault> faults) {
    super(faults.stream().map(Fault::detail).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
