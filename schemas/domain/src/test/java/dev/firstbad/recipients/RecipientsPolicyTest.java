package dev.firstbad.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.Recipient.Field;
import dev.firstbad.event.RecipientsResolved;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipientsPolicyTest {
  private static final CommitDescribed COMMIT =
      commit(
          "foo: break it",
          "",
          "Tested-by: this is in the text, and no address",
          "",
          "Reported-by: Rep <rep@example.org>",
          "Reviewed-by: Rev <rev@example.org>",
          "Reported-and-tested-by: Tes <tes@example.org>",
          "Acked-by: \"Kai K.\" <ACK@example.org>",
          "Cc: Car <car@example.org>",
          "CC: stable@vger.kernel.org",
          "Signed-off-by: Ann Author <ann@example.org>",
          "Signed-off-by: Bob <bob@example.org>");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2018-05-17, ack ann rev tes",
    "2019-03-17, ack ann bob car rev tes",
    "2019-12-10, ack ann bob rev tes",
    "2020-05-18, ack ann bob rev tes",
    "2020-07-31, ack ann bob rev tes",
  })
  void each_era_reads_its_own_trailers(String date, String names) {
    assertThat(addresses(policy(date).resolve(COMMIT, List.of())))
        .containsExactlyElementsOf(
            Stream.of(names.split(" ")).map(name -> name + "@example.org").toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Reviewed-by: A <a@b.c>, Reviewed-by",
    "Reviewed-and-tested-by: A <a@b.c>, Reviewed-by",
    "Tested-and-Reviewed-by: A <a@b.c>, Reviewed-by",
    "Reported-and-acked-by: A <a@b.c>, Acked-by",
    "Acked-for-MFD-by: A <a@b.c>, Acked-by",
    "Reported-and-Tested-by: A <a@b.c>, Tested-by",
    "Signed-off-by: A <a@b.c>, Signed-off-by",
  })
  void the_trailer_that_names_somebody_is_the_rule(String line, String rule) {
    RecipientsResolved resolved = policy("2020-07-31").resolve(commit("t", "", line), List.of());

    assertThat(resolved.recipients()).contains(new Recipient("a@b.c", Field.TO, rule, line));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "reviewed-by: A <a@b.c>",
    "Reported-And-tested-by: A <a@b.c>",
    "Signed-Off-By: A <a@b.c>",
    "' Acked-by: A <a@b.c>'",
    "Acked-by:A <a@b.c>",
    "Acked-by: A <a@b.c> # for my part",
    "Acked-by: A and B",
    "cc: A <a@b.c>",
    "Reported-by: A <a@b.c>",
    "Suggested-by: A <a@b.c>",
    "Co-developed-by: A <a@b.c>",
    "From: A <a@b.c>",
  })
  void other_lines_name_nobody(String line) {
    assertThat(addresses(policy("2019-03-17").resolve(commit("t", "", line), List.of())))
        .containsExactly("ann@example.org");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2019-12-10, 1", "2020-05-18, 2"})
  void the_summary_line_is_read_since_2020_05_18(String date, int people) {
    CommitDescribed commit = commit("Acked-by: A <a@b.c>", "", "text");

    assertThat(policy(date).resolve(commit, List.of()).recipients()).hasSize(people);
  }

  @ParameterizedTest(name = "{0}: {1} people")
  @CsvSource({
    "2018-05-17, 3, true",
    "2018-05-17, 4, false",
    "2019-03-17, 3, true",
    "2019-03-17, 4, false",
    "2019-12-10, 2, true",
    "2019-12-10, 3, false",
    "2020-07-31, 2, true",
    "2020-07-31, 3, false",
  })
  void maintainers_are_asked_where_the_commit_names_few(String date, int people, boolean asked) {
    CommitDescribed commit = people(people);

    assertThat(policy(date).wantsMaintainers(commit)).isEqualTo(asked);
    assertThat(addresses(policy(date).resolve(commit, List.of("list@x.org"))))
        .hasSize(asked ? people + 1 : people);
  }

  @Test
  void one_list_names_each_once() {
    RecipientsResolved resolved =
        policy("2019-12-10")
            .resolve(people(2), List.of("Ann Author <ann@example.org>", "b@x.org", "b@x.org"));

    assertThat(addresses(resolved)).containsExactly("ann@example.org", "b@x.org", "p1@x.org");
    assertThat(resolved.form()).isEqualTo(RecipientsResolved.Form.SINGLE);
    assertThat(resolved.recipients()).extracting(Recipient::field).containsOnly(Field.CC);
  }

  @Test
  void to_and_cc_come_from_the_roles_and_may_name_somebody_again() {
    List<String> lines =
        List.of(
            "Ann Author <ann@example.org> (maintainer:FOO (BAR))",
            "Sue <sue@x.org> (supporter:FOO)",
            "Rev <rev@x.org> (reviewer:FOO)",
            "Dev <dev@x.org> (commit_signer:1/2=50%)",
            "foo@lists.x.org (moderated list:FOO (BAR))",
            "linux-kernel@vger.kernel.org (open list)");

    RecipientsResolved resolved = policy("2020-07-31").resolve(people(1), lines);

    assertThat(told(resolved, Field.TO))
        .containsExactly("ann@example.org", "ann@example.org", "foo@lists.x.org", "sue@x.org");
    assertThat(told(resolved, Field.CC))
        .containsExactly("dev@x.org", "linux-kernel@vger.kernel.org", "rev@x.org");
    assertThat(resolved.recipients())
        .contains(new Recipient("sue@x.org", Field.TO, "get_maintainer", lines.get(1)));
  }

  @Test
  void the_kernel_list_is_in_to_where_it_is_the_only_list() {
    List<String> lines =
        List.of("linux-kernel@vger.kernel.org (open list)", "Rev <rev@x.org> (reviewer:FOO)");

    RecipientsResolved resolved = policy("2020-07-31").resolve(people(1), lines);

    assertThat(told(resolved, Field.TO)).contains("linux-kernel@vger.kernel.org");
  }

  @Test
  void what_a_source_tells_is_attributed_in_its_order() {
    RecipientsResolved explained =
        policy("2020-07-31")
            .explain(
                List.of("ann@example.org", "ann@example.org", "list@x.org"),
                List.of("c@x.org"),
                people(1));

    assertThat(explained.recipients())
        .containsExactly(
            new Recipient(
                "ann@example.org", Field.TO, "author", "Author: Ann Author <ann@example.org>"),
            new Recipient("ann@example.org", Field.TO, "get_maintainer", null),
            new Recipient("list@x.org", Field.TO, "get_maintainer", null),
            new Recipient("c@x.org", Field.CC, "get_maintainer", null));
  }

  @Test
  void an_address_that_no_rule_gives_stays_unexplained() {
    RecipientsResolved explained =
        policy("2019-12-10").explain(List.of(), List.of("car@example.org"), COMMIT);
    RecipientsResolved unknown =
        policy("2019-12-10").explain(List.of(), List.of("car@example.org"), null);

    Recipient recipient = new Recipient("car@example.org", Field.CC, "unexplained", null);
    assertThat(explained.recipients()).containsExactly(recipient);
    assertThat(unknown.recipients()).containsExactly(recipient);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void what_a_policy_resolves_it_explains(RecipientsPolicy policy) {
    RecipientsResolved resolved = policy.resolve(COMMIT, List.of());

    RecipientsResolved explained =
        policy.explain(told(resolved, Field.TO), told(resolved, Field.CC), COMMIT);

    assertThat(explained).isEqualTo(resolved);
    assertThat(policy.misfits(told(resolved, Field.TO), told(resolved, Field.CC), COMMIT)).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void every_policy_is_found_by_its_name(RecipientsPolicy policy) {
    assertThat(RecipientsPolicies.named(policy.name())).containsSame(policy);
  }

  @Test
  void the_closest_policy_explains_most_and_misses_least() {
    List<RecipientsPolicy> candidates = RecipientsPolicies.ALL.subList(0, 4);
    List<String> cc = addresses(policy("2019-03-17").resolve(COMMIT, List.of()));

    assertThat(RecipientsPolicies.closest(candidates, List.of(), cc, COMMIT))
        .isSameAs(policy("2019-03-17"));
  }

  @Test
  void a_seed_like_commit_tells_four_and_told_twenty_one_while_cc_counted() {
    String[] message =
        Stream.of(
                Stream.of("mm/gup: allow to react", "", "text", "", "Signed-off-by: P <p@x.org>"),
                Stream.of("Signed-off-by: A <a@x.org>", "Tested-by: B <b@x.org>"),
                Stream.iterate(1, i -> i + 1).limit(17).map(i -> "Cc: C <c" + i + "@x.org>"),
                Stream.of("Link: http://x.org/p@x.org", "Signed-off-by: T <t@x.org>"))
            .flatMap(lines -> lines)
            .toArray(String[]::new);
    CommitDescribed commit = by("P <p@x.org>", message);

    assertThat(addresses(policy("2019-12-10").resolve(commit, List.of())))
        .containsExactly("a@x.org", "b@x.org", "p@x.org", "t@x.org");
    assertThat(addresses(policy("2019-03-17").resolve(commit, List.of()))).hasSize(21);
  }

  @Test
  void addresses_are_sorted_by_their_bytes() {
    CommitDescribed commit =
        by(
            "B <b@x.org>",
            "t",
            "",
            "Acked-by: <_@x.org>",
            "Acked-by: <ä@x.org>",
            "Acked-by: <1@x.org>");

    assertThat(addresses(RecipientsPolicies.TODAY.resolve(commit, List.of())))
        .containsExactly("1@x.org", "_@x.org", "b@x.org", "ä@x.org");
  }

  static Stream<RecipientsPolicy> all() {
    return RecipientsPolicies.ALL.stream();
  }

  private static RecipientsPolicy policy(String date) {
    return RecipientsPolicies.named("recipients@" + date).orElseThrow();
  }

  /// A commit of Ann's that names so many people.
  private static CommitDescribed people(int number) {
    List<String> acks =
        Stream.iterate(1, i -> i + 1)
            .limit(number - 1)
            .map(i -> "Acked-by: P <p" + i + "@x.org>")
            .toList();
    return commit("title\n\n" + String.join("\n", acks));
  }

  private static CommitDescribed commit(String... lines) {
    return by("Ann Author <ann@example.org>", lines);
  }

  private static CommitDescribed by(String author, String... lines) {
    CommitId id = new CommitId("71335f37c5e8ec9225285206f7f875057b9737ad");
    return new CommitDescribed(
        id, List.of(), List.of(), author, "", null, String.join("\n", lines), "");
  }

  private static List<String> addresses(RecipientsResolved resolved) {
    return resolved.recipients().stream().map(Recipient::address).toList();
  }

  private static List<String> told(RecipientsResolved resolved, Field field) {
    return resolved.recipients().stream()
        .filter(recipient -> recipient.field() == field)
        .map(Recipient::address)
        .toList();
  }
}
