package dev.firstbad.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.Story;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.Signature;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.Terms;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReportTest {
  private static final Sender SENDER =
      new Sender("Firstbad <bot@example.org>", URI.create("https://bisect.example.org/"));
  private static final EventBody WITHDRAWN =
      new CulpritWithdrawn(Story.CULPRIT, "ann@example.org", "the revert crashes, too");
  private static final EventBody NOOP =
      new SignaturesCompared(
          Story.CULPRIT,
          new Signature("ab".repeat(20)),
          Story.commit('b'),
          new Signature("ab".repeat(20)));

  @Test
  void a_culprit_is_told_with_all_that_a_maintainer_needs() {
    Report.Mail mail =
        mail(described("foo: break it\n\nFaster.\n"), crash("WARNING in foo"), told());

    assertThat(mail.subject()).isEqualTo("[bisected] WARNING in foo");
    assertThat(mail.to()).extracting(Recipient::address).containsExactly("ada@example.org");
    assertThat(mail.cc()).extracting(Recipient::address).containsExactly("list@example.org");
    assertThat(mail.text())
        .isEqualTo(
            """
            A bisection found the commit that brought this:

                WARNING in foo

            Nobody has looked at the result yet: take it as a strong hint.

            commit cccccccccccccccccccccccccccccccccccccccc
            Author: Ada <ada@example.org>
            Date:   Mon Mar 2 00:00:00 2020 +0000

                foo: break it

                Faster.

            The search
              seen on       aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
              tested        4 revisions in 1h00m
              step by step  https://bisect.example.org/api/v1/bisections/story/steps
              log           https://bisect.example.org/api/v1/bisections/story/log

            Told, and why
              To            ada@example.org: author, Author: Ada <ada@example.org>
              Cc            list@example.org: get_maintainer

            If you fix this, please say so in the commit:

            Reported-by: Firstbad <bot@example.org>
            Fixes: cccccccccccc ("foo: break it")
            """);
  }

  @ParameterizedTest
  @MethodSource("withheld")
  void nobody_is_told_of_what_is_not_sure(String reason, EventBody more) {
    assertThat(Report.of(after(more), SENDER)).isEqualTo(new Report.Withheld(List.of(reason)));
  }

  static Stream<Arguments> withheld() {
    return Stream.of(
        Arguments.of(
            "the search was reopened and has not ended again",
            new BisectionReopened("ann@example.org", "wrong image", null)),
        Arguments.of(
            "the search failed: infra, no machine",
            new BisectionFailed(new Outcome.Infra("no machine"), null)),
        Arguments.of(
            "no commit is to blame: inconclusive, one of 2 commits",
            concluded(new Outcome.Inconclusive(List.of(Story.CULPRIT, Story.commit('d'))))),
        Arguments.of(
            "no commit is to blame: horizon, still crashes",
            concluded(new Outcome.Horizon(null, null, "still crashes"))),
        Arguments.of("no commit is to blame: truncated", concluded(new Outcome.Truncated())),
        Arguments.of("noop: culprit and parent are the same binary " + "ab".repeat(20), NOOP),
        Arguments.of(
            "low-confidence: the tool's own error probability is 0.50, above 0.34",
            new BisectionConcluded(new Outcome.Culprit(Story.CULPRIT, "foo: break it"), null, .5)),
        Arguments.of(
            "release: the culprit's title is that of a release: Linux 5.6",
            concluded(new Outcome.Culprit(Story.commit('d'), "Linux 5.6"))),
        Arguments.of(
            "ann@example.org withdrew the culprit cccccccccccc: the revert crashes, too",
            WITHDRAWN));
  }

  @Test
  void a_search_under_way_has_nothing_to_tell() {
    Bisection running = Evolution.fold(Story.ID, Story.told().subList(0, 5));

    assertThat(Report.of(running, SENDER))
        .isEqualTo(new Report.Withheld(List.of("the search has not ended")));
  }

  @Test
  void a_culprit_that_a_person_confirmed_is_told_whatever_its_flags() {
    EventBody confirmed = new CulpritConfirmed(Story.CULPRIT, "ann@example.org", "reverted, fine");

    assertThat(mail(NOOP, confirmed).text())
        .contains("Confirmed by ann@example.org: reverted, fine");
  }

  @Test
  void a_word_on_another_commit_says_nothing_of_this_one() {
    EventBody other = new CulpritWithdrawn(Story.commit('d'), "ann@example.org", "no");

    assertThat(mail(other).text()).contains("Nobody has looked at the result yet");
  }

  @Test
  void what_a_log_holds_cannot_break_out_of_its_line() {
    Report.Mail mail = mail(crash("WARNING\r\nBcc: all@example.org \u202e\u001b[31m"));

    assertThat(mail.subject())
        .isEqualTo("[bisected] WARNING Bcc: all@example.org \ufffd\ufffd[31m");
  }

  @Test
  void without_a_site_the_reader_is_told_the_commands() {
    assertThat(((Report.Mail) Report.of(after(), Sender.UNNAMED)).text())
        .contains("firstbad steps story", "Reported-by: Firstbad <firstbad@localhost>");
  }

  @Test
  void what_made_a_bug_go_away_is_nothing_to_fix() {
    List<EventBody> bodies = Story.bodies();
    bodies.removeIf(body -> body instanceof DecisionTaken);
    bodies.set(
        0, new BisectionStarted(Kind.FIX, "live", null, Terms.DEFAULT, null, null, null, "hang"));

    Report.Mail mail = (Report.Mail) Report.of(folded(bodies), SENDER);

    assertThat(mail.subject()).isEqualTo("[bisected fix] WARNING in foo");
    assertThat(mail.text()).contains("made this go away").doesNotContain("Reported-by", "Fixes:");
  }

  @Test
  void a_correction_says_what_no_longer_stands_and_why() {
    Correction correction = correction(WITHDRAWN);

    assertThat(correction.subject()).isEqualTo("[correction] WARNING in foo");
    assertThat(correction.text())
        .contains("    cccccccccccc (\"foo: break it\")\n")
        .endsWith(
            "  - ann@example.org withdrew the culprit cccccccccccc: the revert crashes, too\n");
  }

  @Test
  void a_correction_tells_of_the_new_culprit_where_there_is_one() {
    Correction correction =
        correction(concluded(new Outcome.Culprit(Story.commit('d'), "bar: break it")));

    assertThat(correction.text())
        .contains("the bisection now names dddddddddddd (\"bar: break it\").")
        .endsWith("Fixes: dddddddddddd (\"bar: break it\")\n");
  }

  private static Correction correction(EventBody more) {
    return Correction.of(
        new Correction.Told(Story.CULPRIT, "foo: break it"),
        after(crash("WARNING in foo"), more),
        SENDER);
  }

  private static Report.Mail mail(EventBody... more) {
    return (Report.Mail) Report.of(after(more), SENDER);
  }

  private static Bisection after(EventBody... more) {
    List<EventBody> bodies = Story.bodies();
    bodies.addAll(List.of(more));
    return folded(bodies);
  }

  private static Bisection folded(List<EventBody> bodies) {
    return Evolution.fold(Story.ID, Story.place(bodies));
  }

  private static EventBody concluded(Outcome outcome) {
    return new BisectionConcluded(outcome, null, null);
  }

  private static EventBody crash(String title) {
    return new CrashReported(null, title, List.of(), null);
  }

  private static EventBody described(String message) {
    return new CommitDescribed(
        Story.CULPRIT,
        List.of(),
        List.of(),
        "Ada <ada@example.org>",
        "Mon Mar 2 00:00:00 2020 +0000",
        null,
        message,
        "");
  }

  private static EventBody told() {
    return new RecipientsResolved(
        List.of(
            new Recipient(
                "ada@example.org", Recipient.Field.TO, "author", "Author: Ada <ada@example.org>"),
            new Recipient("list@example.org", Recipient.Field.CC, "get_maintainer", null)),
        RecipientsResolved.Form.TO_AND_CC);
  }
}
