package dev.firstbad.event;

/// A person corrected the verdict on a step.
public record StepCorrected(int step, Verdict verdict, String author, String reason)
    implements EventBody, WordOfPerson {}
