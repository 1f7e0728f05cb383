package dev.firstbad.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Signature;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.query.Samples;
import dev.firstbad.query.Seed;
import dev.firstbad.query.outbox.DeadLetter;
import dev.firstbad.query.outbox.OptOuts;
import dev.firstbad.query.subscription.Subscription;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mail against a real mail server.
final class MailTest {
  private static final CommitId CULPRIT = new CommitId("71335f37c5e8ec9225285206f7f875057b9737ad");
  private static final List<Event> SEED = Seed.events();

  private GreenMail server;
  private Office office;
  private final List<Event> record = new ArrayList<>(SEED);

  @BeforeEach
  void open(@TempDir Path directory) throws IOException {
    server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    MailSettings settings =
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            MailSettings.Security.NONE,
            null,
            null,
            "Firstbad <bot@bisect.example.org>",
            URI.create("https://bisect.example.org/"));
    office = new Office(directory, settings);
  }

  @AfterEach
  void close() {
    office.close();
    server.stop();
  }

  @Test
  void a_culprit_is_told_as_its_report_has_it() throws Exception {
    office.subscribe("{'sink': 'mailto:ada@example.org?cc=list@example.org'}");

    office.written(SEED).deliver();

    MimeMessage mail = to("ada@example.org").getFirst();
    assertThat(mail.getSubject())
        .isEqualTo("[bisected] WARNING: bad unlock balance in __get_user_pages_remote");
    assertThat(addresses(mail, Message.RecipientType.TO)).containsExactly("ada@example.org");
    assertThat(addresses(mail, Message.RecipientType.CC)).containsExactly("list@example.org");
    assertThat(text(mail))
        .contains(
            "https://bisect.example.org/api/v1/bisections/5eed/steps",
            "Reported-by: Firstbad <bot@bisect.example.org>",
            "Fixes: 71335f37c5e8 (\"mm/gup: allow to react to fatal signals\")");
    assertThat(to("list@example.org")).hasSize(1);
  }

  @Test
  void each_copy_has_its_own_way_out_with_one_click() throws Exception {
    office.subscribe("{'sink': 'mailto:ada@example.org,bob@example.org'}");

    office.written(SEED).deliver();

    MimeMessage ada = to("ada@example.org").getFirst();
    assertThat(header(ada, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(header(ada, "List-Unsubscribe"))
        .matches("<https://bisect.example.org/api/v1/opt-outs/[A-Za-z0-9_-]{32}>")
        .isNotEqualTo(header(to("bob@example.org").getFirst(), "List-Unsubscribe"));
    assertThat(text(ada)).contains(header(ada, "List-Unsubscribe").replaceAll("[<>]", ""));
  }

  @Test
  void the_bisections_own_recipients_are_told_where_that_is_wanted() throws Exception {
    office.subscribe("{'sink': 'mailto:ada@example.org', 'config': {'recipients': true}}");

    office.written(SEED).deliver();

    MimeMessage mail = to("akpm@linux-foundation.org").getFirst();
    assertThat(addresses(mail, Message.RecipientType.TO)).containsExactly("ada@example.org");
    assertThat(addresses(mail, Message.RecipientType.CC))
        .containsExactly(
            "akpm@linux-foundation.org",
            "bgeffon@google.com",
            "peterx@redhat.com",
            "torvalds@linux-foundation.org");
    assertThat(server.getReceivedMessages()).hasSize(5);
  }

  @Test
  void nobody_is_told_of_a_culprit_that_a_flag_speaks_against_until_it_is_confirmed() {
    office.subscribe("{'sink': 'mailto:ada@example.org', 'config': {'recipients': true}}");
    say(new SignaturesCompared(CULPRIT, signature(), CULPRIT, signature()));
    office.written(record).deliver();
    assertThat(server.getReceivedMessages()).isEmpty();

    say(new CulpritConfirmed(CULPRIT, "eve@example.org", "reverted, gone"));
    office.written(record).deliver();

    assertThat(server.getReceivedMessages()).hasSize(5);
  }

  @Test
  void a_withdrawal_is_told_to_exactly_those_who_were_told() throws Exception {
    office.subscribe(
        "{'sink': 'mailto:ada@example.org', 'types':"
            + " ['dev.firstbad.bisection-concluded.v1']}");
    office.written(SEED).deliver();
    office.subscribe("{'sink': 'mailto:late@example.org'}");

    say(new CulpritWithdrawn(CULPRIT, "eve@example.org", "the revert crashes, too"));
    office.written(record).deliver();

    List<MimeMessage> ada = to("ada@example.org");
    assertThat(ada).hasSize(2);
    assertThat(ada.getLast().getSubject()).startsWith("[correction] WARNING: bad unlock");
    assertThat(text(ada.getLast())).contains("eve@example.org withdrew the culprit 71335f37c5e8");
    assertThat(header(ada.getLast(), "In-Reply-To")).isEqualTo(ada.getFirst().getMessageID());
    assertThat(to("late@example.org")).isEmpty();
  }

  @Test
  void who_got_a_correction_gets_no_other_one() {
    office.subscribe("{'sink': 'mailto:ada@example.org'}");
    office.written(SEED).deliver();
    say(new CulpritWithdrawn(CULPRIT, "eve@example.org", "no"));
    office.written(record).deliver();

    say(new BisectionReopened("eve@example.org", "again", null));
    office.written(record).deliver();

    assertThat(to("ada@example.org")).hasSize(2);
  }

  @Test
  void a_culprit_withdrawn_before_the_mail_went_out_is_never_told() {
    Subscription subscription = office.subscribe("{'sink': 'mailto:ada@example.org'}");
    server.stop();
    office.written(SEED).deliver();
    say(new CulpritWithdrawn(CULPRIT, "eve@example.org", "no"));
    office.written(record).read();
    server.start();

    office.later(Duration.ofHours(1));

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(office.standing(subscription).pending()).isZero();
  }

  @Test
  void a_mail_server_that_is_down_is_waited_for() {
    Subscription subscription = office.subscribe("{'sink': 'mailto:ada@example.org'}");
    server.stop();
    office.written(SEED).deliver();
    assertThat(office.standing(subscription).failure()).startsWith("the mail server: ");
    server.start();

    office.later(Duration.ofSeconds(2));

    assertThat(to("ada@example.org")).hasSize(1);
    assertThat(office.standing(subscription).pending()).isZero();
  }

  @Test
  void after_a_day_without_a_mail_server_a_mail_is_given_up() {
    Subscription subscription = office.subscribe("{'sink': 'mailto:ada@example.org'}");
    server.stop();

    office.written(SEED).deliver();
    office.later(Duration.ofDays(1));
    server.start();

    assertThat(office.deadLetters(subscription))
        .isNotEmpty()
        .extracting(DeadLetter::target)
        .containsOnly("ada@example.org");
  }

  @Test
  void who_opted_out_gets_no_more_mail_of_any_subscription() throws Exception {
    office.subscribe("{'sink': 'mailto:ada@example.org,bob@example.org'}");
    office.written(SEED).deliver();
    String token =
        header(to("ada@example.org").getFirst(), "List-Unsubscribe").replaceAll(".*/|>", "");

    office.desk().optOut(token, OptOuts.Wish.NO_MAIL);
    office.subscribe("{'sink': 'mailto:ada@example.org'}");
    say(new CulpritWithdrawn(CULPRIT, "eve@example.org", "no"));
    office.written(record).deliver();

    assertThat(to("ada@example.org")).hasSize(1);
    assertThat(to("bob@example.org")).hasSize(2);
  }

  @Test
  void who_takes_mail_again_gets_it() throws Exception {
    office.subscribe("{'sink': 'mailto:ada@example.org'}");
    office.written(SEED).deliver();
    String token =
        header(to("ada@example.org").getFirst(), "List-Unsubscribe").replaceAll(".*/|>", "");
    office.desk().optOut(token, OptOuts.Wish.NO_MAIL);
    office.desk().optOut(token, OptOuts.Wish.MAIL);

    say(new CulpritWithdrawn(CULPRIT, "eve@example.org", "no"));
    office.written(record).deliver();

    assertThat(to("ada@example.org")).hasSize(2);
  }

  @Test
  void a_digest_is_one_mail_a_period_with_all_of_it() throws Exception {
    office.subscribe("{'sink': 'mailto:ada@example.org', 'config': {'digest': 'P1D'}}");
    List<List<Event>> samples = Samples.many(7, 40);
    office.written(SEED).deliver();
    samples.forEach(office::written);
    office.later(Duration.ofHours(11));
    assertThat(server.getReceivedMessages()).isEmpty();

    office.later(Duration.ofHours(1));

    MimeMessage digest = to("ada@example.org").getFirst();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(digest.getSubject()).matches("\\[bisected] \\d+ reports");
    assertThat(text(digest)).contains("=== 1 of ", "mm/gup: allow to react to fatal signals");
  }

  @Test
  void a_replay_of_the_record_mails_nobody_again() {
    Subscription subscription = office.subscribe("{'sink': 'mailto:ada@example.org'}");
    office.written(SEED).deliver();

    office.rebuild();
    office.restart();
    office.rewind(subscription);
    office.deliver();

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  private void say(EventBody body) {
    long last = record.getLast().sequence();
    record.addAll(
        Draft.placeAfter(
            List.of(), last, List.of(Draft.said(body)), Seed.ID, Samples.RECORDED, "/correction"));
  }

  private List<MimeMessage> to(String address) {
    return server
        .findReceivedMessages(user -> user.getEmail().equals(address), mail -> true)
        .toList();
  }

  /// One that stays the server's when it is stopped and started.
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return String.join("", mail.getHeader(name) == null ? new String[0] : mail.getHeader(name));
  }

  private static List<String> addresses(MimeMessage mail, Message.RecipientType type)
      throws MessagingException {
    return Arrays.stream(mail.getRecipients(type)).map(Object::toString).toList();
  }

  private static String text(MimeMessage mail) throws IOException, MessagingException {
    return ((String) mail.getContent()).replace("\r\n", "\n");
  }

  private static Signature signature() {
    return new Signature("ab".repeat(20));
  }
}
