package dev.firstbad.event;

/// What a person said of a bisection, whatever its source says.
public sealed interface WordOfPerson
    permits StepCorrected, CulpritConfirmed, CulpritWithdrawn, VisibilityChanged {
  /// Who said it.
  String author();

  /// Why.
  String reason();
}
