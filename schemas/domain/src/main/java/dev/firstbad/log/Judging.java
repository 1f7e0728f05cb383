package dev.firstbad.log;

import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.Verdict;
import dev.firstbad.log.Tests.Test;
import dev.firstbad.log.Versions.Version;
import dev.firstbad.verdict.Circumstances;
import dev.firstbad.verdict.Judgement;
import dev.firstbad.verdict.Policies;
import dev.firstbad.verdict.Practice;
import dev.firstbad.verdict.VerdictPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The verdicts of the era's policy on the tests that a log tells of, by step.
///
/// Of the policies that can have been in force, the one is taken that agrees with most of what the
/// log says came of its tests; among equals the one of the day when the machine began, where that
/// is told; then the one that was in force for longest.
final class Judging {
  private static final Versions<VerdictPolicy> POLICIES =
      new Versions<>(Policies.SYZKALLER, VerdictPolicy::name);

  private final Tests tests;
  private final @Nullable LocalDate day;

  private Judging(Tests tests) {
    Instant began = tests.began();
    this.tests = tests;
    this.day = began == null ? null : LocalDate.ofInstant(began, ZoneOffset.UTC);
  }

  /// Judges the tests as a tool of that span did.
  static Map<Integer, RevisionJudged> judge(Tests tests, Span span) {
    Judging judging = new Judging(tests);
    return POLICIES.within(span).stream()
        .max(
            Comparator.<Version<VerdictPolicy>>comparingLong(judging::agreements)
                .thenComparing(judging::ofTheDay)
                .thenComparingLong(Judging::length))
        .map(judging::verdicts)
        .orElse(Map.of());
  }

  private Map<Integer, RevisionJudged> verdicts(Version<VerdictPolicy> version) {
    Map<Integer, RevisionJudged> verdicts = new LinkedHashMap<>();
    Circumstances circumstances = Circumstances.first(practice(version.span()));
    for (Test test : tests.over()) {
      Judgement judgement = version.rule().judge(test.trial(), circumstances);
      verdicts.put(test.step(), judgement.of(test.step()));
      circumstances = circumstances.after(judgement);
    }
    return verdicts;
  }

  private long agreements(Version<VerdictPolicy> version) {
    Map<Integer, Verdict> said = tests.said();
    return verdicts(version).values().stream()
        .filter(verdict -> verdict.verdict() == said.get(verdict.step()))
        .count();
  }

  private boolean ofTheDay(Version<VerdictPolicy> version) {
    return day != null && version.span().contains(day);
  }

  private static long length(Version<VerdictPolicy> version) {
    return ChronoUnit.DAYS.between(version.span().since(), version.span().until());
  }

  /// What was practised on the day, or else in the first version of the span.
  private Practice practice(Span span) {
    LocalDate at = day != null && span.contains(day) ? day : span.since();
    Practice practice = Practice.FIVE_RUNS;
    for (Practice next : Practice.values()) {
      practice = next.since().isAfter(at) ? practice : next;
    }
    return practice;
  }
}
