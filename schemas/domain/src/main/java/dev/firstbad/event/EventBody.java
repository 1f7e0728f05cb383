package dev.firstbad.event;

/// What happened, named in the past tense. Facts (builds, boots, runs) are apart from opinions
/// (judgements, decisions): opinions name their policy and can be derived again.
public sealed interface EventBody
    permits BisectionStarted,
        BisectionPlanned,
        OriginRelocated,
        ConfigMinimised,
        RevisionSelected,
        BuildFinished,
        BootFinished,
        RunFinished,
        RunsSummarised,
        CrashReported,
        RevisionJudged,
        SearchStarted,
        DecisionTaken,
        CommitDescribed,
        SignaturesCompared,
        RecipientsResolved,
        BisectionConcluded,
        BisectionFailed,
        NoteRecorded,
        StepCorrected,
        CulpritConfirmed,
        CulpritWithdrawn,
        BisectionReopened,
        VisibilityChanged {}
