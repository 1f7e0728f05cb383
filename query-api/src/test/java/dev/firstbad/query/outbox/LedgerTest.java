package dev.firstbad.query.outbox;

import static dev.firstbad.query.outbox.Taken.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.firstbad.query.subscription.Subscription;
import dev.firstbad.query.subscription.Uncertain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerTest {
  private static final String URL = "https://example.org/a";
  private static final Lane LANE = new Lane("one", URL, "b1");

  @TempDir private Path directory;
  private Ledger ledger;
  private Subscriptions subscriptions;
  private Outbox outbox;
  private Outcomes outcomes;

  @BeforeEach
  void open() {
    ledger = Ledger.open(file());
    subscriptions = new Subscriptions(ledger);
    outbox = new Outbox(ledger);
    outcomes = new Outcomes(ledger);
    subscriptions.add(Taken.webhook("one", URL), Map.of(0, 7L));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void what_was_written_is_there_after_a_restart() {
    outbox.take(
        List.of(entry(LANE, "e1")),
        new Stretch(List.of("one"), Map.of(0, 7L), Map.of(0, 8L, 1, 2L)),
        NOON);

    reopen();

    assertThat(subscriptions.all()).containsExactly(Taken.webhook("one", URL));
    assertThat(new Positions(ledger).all()).isEqualTo(Map.of("one", Map.of(0, 8L, 1, 2L)));
    assertThat(outbox.first(LANE)).map(Delivery::event).contains("e1");
  }

  @Test
  void an_event_is_taken_once_for_a_target_whatever_the_subscription() {
    subscriptions.add(Taken.webhook("two", URL), Map.of(0, 7L));
    take(List.of(entry(LANE, "e1"), entry(LANE, "e1")));
    take(List.of(entry(new Lane("two", URL, "b1"), "e1")));

    assertThat(outbox.open(LANE, 9)).hasSize(1);
    assertThat(outbox.first(new Lane("two", URL, "b1"))).isEmpty();
  }

  @Test
  void what_arrived_is_not_taken_again() {
    take(List.of(entry(LANE, "e1")));
    outcomes.delivered(outbox.open(LANE, 9), Tidings.NONE, NOON, NOON);

    take(List.of(entry(LANE, "e1")));

    assertThat(outbox.first(LANE)).isEmpty();
    assertThat(outbox.due("one", NOON, 9)).isEmpty();
    assertThat(subscriptions.standing("one").delivered()).isEqualTo(1);
  }

  @Test
  void a_lane_is_due_when_its_first_delivery_is() {
    take(List.of(entry(LANE, "e1"), entry(LANE, "e2")));

    fail("no answer", NOON.plusSeconds(2));

    assertThat(outbox.due("one", NOON.plusSeconds(1), 9)).isEmpty();
    assertThat(outbox.due("one", NOON.plusSeconds(2), 9)).containsExactly(LANE);
    assertThat(outbox.first(LANE)).map(Delivery::event).contains("e1");
  }

  @Test
  void after_a_day_of_failures_the_next_has_its_turn() {
    take(List.of(entry(LANE, "e1")));
    take(List.of(new Entry(LANE, "e2", true, NOON.plusSeconds(9), "x")));

    fail("no answer", NOON);
    failAt(NOON.plus(Duration.ofDays(1)), "no answer again");

    assertThat(outbox.first(LANE)).map(Delivery::event).contains("e2");
    assertThat(new DeadLetters(ledger).of("one", 0, 9))
        .extracting(DeadLetter::event, DeadLetter::reason, DeadLetter::attempts)
        .containsExactly(tuple("e1", "no answer again", 2));
  }

  @Test
  void a_dead_letter_retried_has_another_day() {
    take(List.of(entry(LANE, "e1")));
    failAt(NOON.plus(Duration.ofDays(1)), "no answer");

    int retried = new DeadLetters(ledger).retry("one", "e1", NOON.plus(Duration.ofDays(2)));

    assertThat(retried).isEqualTo(1);
    assertThat(outbox.due("one", NOON.plus(Duration.ofDays(2)), 9)).containsExactly(LANE);
    assertThat(outbox.first(LANE).orElseThrow().payload()).isEqualTo("x");
  }

  @Test
  void what_was_under_way_when_we_were_killed_is_set_aside() {
    take(List.of(entry(LANE, "e1"), entry(LANE, "e2")));
    outcomes.begin(outbox.open(LANE, 1), Tidings.NONE, NOON);

    new DeadLetters(ledger).recover(List.of(), NOON);

    assertThat(outbox.open(LANE, 9)).extracting(Delivery::event).containsExactly("e2");
    assertThat(new DeadLetters(ledger).of("one", 0, 9))
        .singleElement()
        .satisfies(dead -> assertThat(dead.reason()).contains("whether it arrived is not known"));
  }

  @Test
  void what_was_under_way_is_sent_again_where_the_subscriber_wants_that() {
    take(List.of(entry(LANE, "e1")));
    outcomes.begin(outbox.open(LANE, 1), Tidings.NONE, NOON);

    new DeadLetters(ledger).recover(List.of("one"), NOON);

    assertThat(outbox.first(LANE)).map(Delivery::event).contains("e1");
  }

  @Test
  void a_removed_subscription_has_nothing_under_way_any_more() {
    take(List.of(entry(LANE, "e1")));
    List<Delivery> waiting = outbox.open(LANE, 9);

    assertThat(subscriptions.remove("one")).isTrue();

    assertThat(outcomes.begin(waiting, Tidings.NONE, NOON)).isFalse();
    assertThat(subscriptions.find("one")).isEmpty();
  }

  @Test
  void another_address_gets_what_was_to_go_to_the_one_before() {
    take(List.of(entry(LANE, "e1")));
    Subscription moved = Taken.webhook("one", "https://example.org/b");

    subscriptions.replace(Taken.webhook("one", URL), moved, Map.of(), NOON);

    Lane lane = new Lane("one", "https://example.org/b", "b1");
    assertThat(outbox.due("one", NOON, 9)).containsExactly(lane);
    assertThat(outbox.first(lane)).map(Delivery::event).contains("e1");
  }

  @Test
  void a_pause_does_not_count_as_a_day_of_failures() {
    take(List.of(entry(LANE, "e1")));
    Subscription paused =
        Taken.with(
            "one",
            Taken.webhook("one", URL).definition().sink(),
            Taken.config(true, Uncertain.HOLD));

    subscriptions.replace(
        paused, Taken.webhook("one", URL), Map.of(), NOON.plus(Duration.ofDays(9)));
    failAt(NOON.plus(Duration.ofDays(9)).plusSeconds(1), "no answer");

    assertThat(outbox.first(LANE)).map(Delivery::event).contains("e1");
  }

  @Test
  void changes_asked_for_at_once_are_all_made() {
    IntStream.range(0, 500)
        .parallel()
        .forEach(i -> take(List.of(entry(new Lane("one", URL, "b" + i), "e" + i))));

    assertThat(subscriptions.standing("one").pending()).isEqualTo(500);
  }

  @Test
  void the_file_is_nobody_elses_to_read() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_file_that_is_damaged_is_left_alone() throws IOException {
    Path damaged = directory.resolve("damaged.sqlite");
    Files.writeString(damaged, "not a database at all ".repeat(1000));

    assertThatThrownBy(() -> Ledger.open(damaged))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining(damaged.toString());
    assertThat(Files.readString(damaged)).startsWith("not a database at all");
  }

  @Test
  void a_closed_ledger_says_so() {
    ledger.close();

    assertThatThrownBy(() -> take(List.of())).isInstanceOf(LedgerUnavailable.class);
    assertThatThrownBy(() -> outbox.first(LANE)).isInstanceOf(LedgerUnavailable.class);
  }

  @Test
  void an_address_keeps_its_token() {
    OptOuts optOuts = new OptOuts(ledger);
    String token = optOuts.token("ada@example.org", "t1");

    optOuts.set(token, NOON);

    assertThat(optOuts.token("ada@example.org", "t2")).isEqualTo("t1");
    assertThat(optOuts.among(List.of("ada@example.org", "bob@example.org")))
        .containsExactly("ada@example.org");
    assertThat(optOuts.find("t1")).contains(new OptOuts.OptOut("ada@example.org", NOON));
    assertThat(optOuts.find("t2")).isEqualTo(Optional.empty());
  }

  private void fail(String reason, Instant retryAt) {
    outcomes.failed(
        List.of(outbox.first(LANE).orElseThrow()),
        new Outcomes.Failure(reason, retryAt, false, null),
        NOON);
  }

  private void failAt(Instant at, String reason) {
    outcomes.failed(
        List.of(outbox.first(LANE).orElseThrow()),
        new Outcomes.Failure(reason, at, false, null),
        at);
  }

  private void take(List<Entry> entries) {
    outbox.take(entries, new Stretch(List.of("one", "two"), Map.of(0, 7L), Map.of()), NOON);
  }

  private static Entry entry(Lane lane, String event) {
    return new Entry(lane, event, true, NOON, "x");
  }

  private void reopen() {
    ledger.close();
    openAgain();
  }

  private void openAgain() {
    ledger = Ledger.open(file());
    subscriptions = new Subscriptions(ledger);
    outbox = new Outbox(ledger);
  }

  private Path file() {
    return directory.resolve("subscriptions.sqlite");
  }
}
