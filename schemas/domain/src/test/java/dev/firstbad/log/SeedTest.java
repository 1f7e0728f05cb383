package dev.firstbad.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.State;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Effort;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.SelectionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The log this project started from.
final class SeedTest {
  private static final CommitId CULPRIT = new CommitId("71335f37c5e8ec9225285206f7f875057b9737ad");
  private static final String SEED = Logs.resource("seed.txt");
  private static final Bisection END = Logs.fold(SEED);

  @Test
  void the_seed_comes_back_byte_for_byte_without_a_note() {
    assertThat(Logs.copy(SEED)).isEqualTo(SEED);
    assertThat(Logs.all(SEED, NoteRecorded.class)).isEmpty();
  }

  @Test
  void the_seed_names_its_culprit_and_who_is_told() {
    assertThat(END.state()).isEqualTo(State.CONCLUDED);
    assertThat(END.outcome())
        .isEqualTo(new Outcome.Culprit(CULPRIT, "mm/gup: allow to react to fatal signals"));
    assertThat(Logs.only(SEED, RecipientsResolved.class).recipients())
        .extracting(Recipient::address)
        .containsExactly(
            "akpm@linux-foundation.org",
            "bgeffon@google.com",
            "peterx@redhat.com",
            "torvalds@linux-foundation.org");
  }

  @Test
  void the_seed_tells_its_effort() {
    assertThat(END.effort())
        .isEqualTo(
            new Effort(
                16,
                Duration.parse("PT3H44M51.128104565S"),
                Duration.parse("PT1H36M36.221211671S"),
                Duration.parse("PT2H7M12.420456751S")));
  }

  @Test
  void the_seed_tests_its_origin_one_release_and_fourteen_midpoints() {
    assertThat(END.steps()).hasSize(16);
    assertThat(END.steps().subList(0, 3))
        .extracting(step -> step.revision().reason())
        .containsExactly(SelectionReason.ORIGIN, SelectionReason.RELEASE, SelectionReason.MIDPOINT);
    assertThat(END.steps().get(4).runs()).hasSize(10);
    assertThat(Logs.all(SEED, DecisionTaken.class))
        .hasSize(14)
        .allMatch(decision -> decision.commit().equals(commitOf(decision.step())));
  }

  private static @Nullable CommitId commitOf(@Nullable Integer step) {
    return step == null ? null : END.steps().get(step - 1).revision().commit();
  }

  @Test
  void the_seed_describes_the_culprit() {
    CommitDescribed commit = Logs.only(SEED, CommitDescribed.class);

    assertThat(commit.author()).isEqualTo("Peter Xu <peterx@redhat.com>");
    assertThat(commit.authoredAt()).isEqualTo(Instant.parse("2020-04-02T04:08:53Z"));
    assertThat(commit.message()).startsWith("mm/gup: allow to react to fatal signals\n\nThe");
    assertThat(commit.changes()).startsWith(" mm/gup.c     | 12 ").endsWith(" deletions(-)\n");
  }

  @Test
  void the_report_of_the_seed_goes_to_the_end() {
    CrashReported crash = Logs.only(SEED, CrashReported.class);

    assertThat(crash.title()).isEqualTo("WARNING: bad unlock balance in __get_user_pages_remote");
    assertThat(crash.report()).startsWith("=====").endsWith("R15: 000000000076bf0c\n\n");
  }

  @Test
  void each_event_of_the_seed_knows_its_lines() {
    List<ParsedLog.Entry> entries = SyzbotLog.parse(SEED).entries();

    assertThat(entries.getFirst()).extracting(ParsedLog.Entry::first).isEqualTo(1);
    assertThat(entries.getLast()).extracting(ParsedLog.Entry::last).isEqualTo(192);
    assertThat(entries)
        .filteredOn(entry -> entry.draft().body() instanceof CommitDescribed)
        .extracting(ParsedLog.Entry::first, ParsedLog.Entry::last)
        .containsExactly(tuple(105, 146));
  }

  @Test
  void each_decision_of_the_seed_is_what_the_rule_of_its_era_gives_and_rests_on_it() {
    List<Draft> drafts = SyzbotLog.parse(SEED).drafts();

    assertThat(SyzbotLog.parse(SEED).checks()).hasSize(14).allMatch(ParsedLog.Check::agrees);
    assertThat(drafts)
        .filteredOn(draft -> draft.body() instanceof DecisionTaken)
        .extracting(draft -> drafts.get(draft.cause()).body())
        .hasOnlyElementsOfType(RevisionJudged.class);
    assertThat(SyzbotLog.parse(SEED).warnings()).isEmpty();
  }
}
