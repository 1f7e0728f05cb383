package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.Visibility;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.query.Samples;
import dev.firstbad.query.outbox.DeadLetter;
import dev.firstbad.query.subscription.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Webhooks against a real receiver.
final class WebhookTest {
  private static final List<Event> FIRST = Samples.many(1, 2).getFirst();
  private static final List<Event> SECOND = Samples.many(1, 2).getLast();

  private final Hook hook = new Hook();
  private Office office;

  @BeforeEach
  void open(@TempDir Path directory) {
    office = new Office(directory);
  }

  @AfterEach
  void close() {
    office.close();
    hook.close();
  }

  @Test
  void every_event_is_posted_once_in_the_order_of_its_bisection() {
    subscribe("");

    office.written(FIRST).written(SECOND).deliver();

    assertThat(eventsOf(FIRST)).isEqualTo(names(FIRST));
    assertThat(eventsOf(SECOND)).isEqualTo(names(SECOND));
    assertThat(hook.calls()).hasSize(FIRST.size() + SECOND.size());
  }

  @Test
  void an_event_comes_as_a_cloud_event_in_structured_mode() {
    subscribe("");

    office.written(FIRST).deliver();

    Hook.Call call = hook.calls().getFirst();
    Event event = FIRST.getFirst();
    assertThat(call.header("Content-Type")).isEqualTo("application/cloudevents+json");
    assertThat(call.json().path("specversion").asText()).isEqualTo("1.0");
    assertThat(call.json().path("id").asText()).isEqualTo(event.id().value());
    assertThat(call.json().path("type").asText()).isEqualTo("dev.firstbad.bisection-started.v1");
    assertThat(call.json().at("/data/format").asText()).isEqualTo("live");
  }

  @Test
  void a_call_is_signed_over_its_id_its_time_and_its_body() throws Exception {
    Subscription subscription = subscribe("");

    office.written(FIRST).deliver();

    Hook.Call call = hook.calls().getFirst();
    String time = String.valueOf(office.clock.instant().getEpochSecond());
    String id = FIRST.getFirst().id().value();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(Objects.requireNonNull(subscription.secret()).bytes(), "HmacSHA256"));
    byte[] signed = mac.doFinal((id + "." + time + "." + call.body()).getBytes(UTF_8));
    assertThat(call.header("webhook-id")).isEqualTo(id);
    assertThat(call.header("webhook-timestamp")).isEqualTo(time);
    assertThat(call.header("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(signed));
  }

  @Test
  void only_what_a_subscription_wants_is_sent() {
    subscribe(
        ", 'types': ['dev.firstbad.revision-selected.v1'], 'filters': [{'exact':"
            + " {'subject': '%s'}}]".formatted(SECOND.getFirst().bisection()));

    office.written(FIRST).written(SECOND).deliver();

    assertThat(hook.calls()).isNotEmpty();
    assertThat(hook.calls())
        .extracting(call -> call.json().path("type").asText())
        .containsOnly("dev.firstbad.revision-selected.v1");
    assertThat(eventsOf(FIRST)).isEmpty();
  }

  @Test
  void a_failure_keeps_back_its_own_bisection_alone_and_is_tried_again() {
    hook.answers(call -> answer(call.event().equals(names(FIRST).get(1)) ? 500 : 204));
    Subscription subscription = subscribe("");
    office.written(FIRST).written(SECOND).deliver();
    assertThat(eventsOf(FIRST)).isEqualTo(names(FIRST).subList(0, 2));
    assertThat(eventsOf(SECOND)).isEqualTo(names(SECOND));
    assertThat(office.standing(subscription).failure()).isEqualTo("the receiver answered 500");

    hook.answers(200);
    office.later(Duration.ofSeconds(2));

    assertThat(eventsOf(FIRST).subList(2, eventsOf(FIRST).size()))
        .isEqualTo(names(FIRST).subList(1, FIRST.size()));
  }

  @Test
  void it_is_tried_ever_more_rarely_and_given_up_after_a_day() {
    hook.answers(503);
    Subscription subscription = subscribe("");
    office.written(FIRST.subList(0, 1)).deliver();

    for (int minute = 0; minute < 24 * 60 + 61; minute++) {
      office.later(Duration.ofMinutes(1));
    }

    assertThat(hook.calls()).hasSizeBetween(25, 60);
    assertThat(office.standing(subscription).pending()).isZero();
    assertThat(office.deadLetters(subscription))
        .singleElement()
        .extracting(DeadLetter::event, DeadLetter::reason)
        .containsExactly(FIRST.getFirst().id().value(), "the receiver answered 503");
  }

  @Test
  void what_was_given_up_can_be_tried_again_under_the_same_id() {
    hook.answers(500);
    Subscription subscription = subscribe("");
    office.written(FIRST.subList(0, 1)).deliver();
    office.later(Duration.ofDays(1));
    hook.answers(200);

    assertThat(office.desk().retry(subscription.id(), null)).isEqualTo(1);
    office.send();

    assertThat(office.deadLetters(subscription)).isEmpty();
    assertThat(hook.calls())
        .extracting(call -> call.header("webhook-id"))
        .containsOnly(FIRST.getFirst().id().value())
        .hasSize(3);
  }

  @Test
  void a_receiver_that_hangs_is_given_up_on_and_holds_nobody_else_up() {
    try (Hook other = new Hook()) {
      hook.answers(0);
      Subscription hanging = subscribe("");
      office.subscribe("{'sink': '%s'}".formatted(other.url()));

      office.written(FIRST).deliver();

      assertThat(other.calls()).hasSize(FIRST.size());
      assertThat(hook.calls()).hasSize(1);
      assertThat(office.standing(hanging).failure()).contains("timed out");
    }
  }

  @Test
  void a_receiver_that_is_not_there_is_waited_for() {
    Hook gone = new Hook();
    String url = gone.url();
    gone.close();

    Subscription subscription = office.subscribe("{'sink': '%s'}".formatted(url));
    office.written(FIRST).deliver();

    assertThat(office.standing(subscription).failure()).startsWith("ConnectException");
    assertThat(office.standing(subscription).pending()).isEqualTo(FIRST.size());
  }

  @Test
  void a_receiver_that_answers_410_ends_the_subscription() {
    hook.answers(410);
    Subscription subscription = subscribe("");

    office.written(FIRST).deliver();
    office.written(SECOND).later(Duration.ofDays(2));

    assertThat(hook.calls()).hasSize(1);
    assertThat(office.desk().find(subscription.id()).orElseThrow().ended()).contains("410");
    assertThat(office.deadLetters(subscription)).hasSize(FIRST.size());
  }

  @Test
  void a_receiver_that_asks_for_time_gets_it() {
    hook.answers(call -> new Hook.Answer(429, Map.of("Retry-After", "120")));
    subscribe("");
    office.written(FIRST).written(SECOND).deliver();
    hook.answers(200);
    int before = hook.calls().size();

    office.later(Duration.ofSeconds(119));
    assertThat(hook.calls()).hasSize(before);
    office.later(Duration.ofSeconds(1));

    assertThat(hook.calls()).hasSize(before + FIRST.size() + SECOND.size());
  }

  @Test
  void a_redirect_is_not_followed() {
    try (Hook other = new Hook()) {
      hook.answers(call -> new Hook.Answer(307, Map.of("Location", other.url())));
      Subscription subscription = subscribe("");

      office.written(FIRST).deliver();

      assertThat(other.calls()).isEmpty();
      assertThat(office.standing(subscription).failure()).endsWith("307");
    }
  }

  @Test
  void a_replay_of_the_record_sends_nothing_again() {
    Subscription subscription = subscribe("");
    office.written(FIRST).written(SECOND).deliver();
    int sent = hook.calls().size();

    office.rebuild();
    office.restart();
    office.rewind(subscription);
    office.deliver();

    assertThat(hook.calls()).hasSize(sent);
  }

  @Test
  void one_address_gets_an_event_once_however_many_subscriptions_name_it() {
    subscribe("");
    subscribe(
        ", 'filters': [{'exact': {'subject': '%s'}}]".formatted(FIRST.getFirst().bisection()));

    office.written(FIRST).deliver();

    assertThat(hook.events()).isEqualTo(names(FIRST));
  }

  @Test
  void what_is_hidden_is_sent_to_nobody() {
    subscribe("");
    List<Event> hidden = new ArrayList<>(FIRST);
    hidden.addAll(
        Draft.placeAfter(
            List.of(),
            FIRST.getLast().sequence(),
            List.of(Draft.said(new VisibilityChanged(Visibility.PRIVATE, "eve", "embargo"))),
            FIRST.getFirst().bisection(),
            Samples.RECORDED,
            "/correction"));

    office.written(hidden).written(SECOND).deliver();

    assertThat(hook.events()).isEqualTo(names(SECOND));
  }

  @Test
  void a_paused_subscription_keeps_its_place() {
    String sink = "{'sink': '%s', 'startFrom': 'beginning'".formatted(hook.url());
    Subscription paused = office.subscribe(sink + ", 'config': {'paused': true}}");
    office.written(FIRST).deliver();
    assertThat(hook.calls()).isEmpty();

    office.change(paused, sink + "}");
    office.deliver();

    assertThat(hook.events()).isEqualTo(names(FIRST));
  }

  @Test
  void what_was_recorded_before_is_sent_where_a_subscription_begins_at_the_beginning() {
    office.written(FIRST);
    subscribe(", 'startFrom': 'beginning'");
    try (Hook other = new Hook()) {
      office.subscribe("{'sink': '%s', 'startFrom': 'now'}".formatted(other.url()));

      office.deliver();

      assertThat(hook.events()).isEqualTo(names(FIRST));
      assertThat(other.calls()).isEmpty();
    }
  }

  @Test
  void a_digest_holds_all_of_a_period_in_order() {
    subscribe(", 'config': {'digest': 'PT1H'}");
    office.written(FIRST).later(Duration.ofMinutes(10));
    office.written(SECOND).later(Duration.ofMinutes(49));
    assertThat(hook.calls()).isEmpty();

    office.later(Duration.ofMinutes(1));

    Hook.Call digest = hook.calls().getFirst();
    assertThat(hook.calls()).hasSize(1);
    assertThat(digest.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
    assertThat(digest.json()).extracting(event -> event.path("id").asText()).isEqualTo(ids());
  }

  @Test
  void a_digest_that_failed_is_the_same_when_it_comes_again() {
    hook.answers(500);
    subscribe(", 'config': {'digest': 'PT1H'}");
    office.written(FIRST).deliver();
    office.later(Duration.ofHours(1));
    office.written(SECOND).deliver();
    hook.answers(200);

    office.later(Duration.ofHours(1));

    assertThat(hook.calls()).hasSize(3);
    assertThat(hook.calls().get(1).body()).isEqualTo(hook.calls().get(0).body());
    assertThat(hook.calls().get(1).header("webhook-id"))
        .isEqualTo(hook.calls().get(0).header("webhook-id"))
        .isNotEqualTo(hook.calls().get(2).header("webhook-id"));
  }

  @Test
  void a_removed_subscription_gets_nothing_more() {
    hook.answers(500);
    Subscription subscription = subscribe("");
    office.written(FIRST).deliver();

    assertThat(office.desk().remove(subscription.id())).isTrue();
    office.later(Duration.ofDays(1));

    assertThat(hook.calls()).hasSize(1);
  }

  private Subscription subscribe(String more) {
    return office.subscribe("{'sink': '%s'%s}".formatted(hook.url(), more));
  }

  private List<String> eventsOf(List<Event> events) {
    String bisection = events.getFirst().bisection() + "/";
    return hook.events().stream().filter(event -> event.startsWith(bisection)).toList();
  }

  private static List<String> ids() {
    return Stream.of(FIRST, SECOND).flatMap(List::stream).map(event -> event.id().value()).toList();
  }

  private static List<String> names(List<Event> events) {
    return events.stream().map(event -> event.bisection() + "/" + event.sequence()).toList();
  }

  private static Hook.Answer answer(int status) {
    return new Hook.Answer(status, Map.of());
  }
}
