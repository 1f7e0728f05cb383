package dev.firstbad.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionReaderTest {
  private static final Reach OUTSIDE = new Reach(new Hosts(false), true);
  private static final String SECRET = "whsec_" + "QUJD".repeat(8);

  @Test
  void what_is_left_open_has_a_default() {
    Definition read = read("{'sink': 'https://203.0.113.7/hook'}").definition();

    assertThat(read.config()).isEqualTo(new Config(null, false, Uncertain.HOLD, false));
    assertThat(read.startFrom()).isEqualTo(new StartFrom.Now());
    assertThat(read.types()).isEmpty();
    assertThat(read.filters()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'sink': 'https://203.0.113.7/hook', 'startFrom': {'0': 12, '3': 7}}",
        "{'sink': 'http://203.0.113.7:81/a?b=c', 'startFrom': '2026-03-01T00:00:00Z'}",
        "{'sink': 'mailto:a@example.org,b@example.org?cc=c@example.org', 'startFrom': 'beginning',"
            + " 'config': {'digest': 'PT24H', 'recipients': true, 'uncertain': 'resend'}}",
        "{'sink': 'https://203.0.113.7', 'source': '/import/syzbot-log',"
            + " 'types': ['dev.firstbad.run-finished.v1'], 'filters':"
            + " [{'not': {'any': [{'prefix': {'title': 'KASAN'}}, {'all':"
            + " [{'suffix': {'id': '0'}}]}]}}], 'config': {'paused': true}}"
      })
  void what_is_written_is_read_as_the_same(String json) {
    Definition read = read(json).definition();

    assertThat(new DefinitionReader(OUTSIDE).read(DefinitionJson.of(read)).definition())
        .isEqualTo(read);
  }

  @Test
  void to_and_cc_of_a_mailto_address_are_apart() {
    Sink sink =
        read("{'sink': 'mailto:A+b@Example.org,c%2Bd@example.org?cc=l@x.org'}").definition().sink();

    assertThat(sink)
        .isInstanceOfSatisfying(
            Sink.Mail.class,
            mail -> {
              assertThat(mail.to()).containsExactly("a+b@example.org", "c+d@example.org");
              assertThat(mail.cc()).containsExactly("l@x.org");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                     | sink        | sink is missing
          {'sink': 7}                            | sink        | sink 7 is no text
          {'sink': 'ftp://x.org'}                | sink        | is no http, https or mailto address
          {'sink': 'https:/x'}                   | sink        | names no host
          {'sink': 'https://u:p@x.org/'}         | sink        | neither a user nor a fragment
          {'sink': 'https://x.org/ y'}           | sink        | is no address
          {'sink': 'https://127.0.0.1/'}         | sink        | 127.0.0.1, an address that webhooks may
          {'sink': 'http://[::1]/'}              | sink        | is refused: [::1]
          {'sink': 'http://169.254.169.254/'}    | sink        | is refused
          {'sink': 'http://10.1.2.3/'}           | sink        | is refused
          {'sink': 'http://100.64.0.1/'}         | sink        | is refused
          {'sink': 'http://[fd00::1]/'}          | sink        | is refused
          {'sink': 'http://[::ffff:10.0.0.1]/'}  | sink        | is refused
          {'sink': 'http://[64:ff9b::a00:1]/'}   | sink        | is refused
          {'sink': 'http://0/'}                  | sink        | is refused
          {'sink': 'mailto:nobody'}              | sink        | is not like mailto:
          {'sink': 'mailto:a@b.c%0d%0aBcc:x'}    | sink        | is not like mailto:
          {'sink': 'mailto:a@b.c?bcc=d@e.f'}     | sink        | is not like mailto:
          {'sink': 'mailto:?cc='}                | sink        | is not like mailto:
          """)
  void a_sink_that_will_not_do_is_said(String json, String field, String complaint) {
    assertThat(faults(json))
        .singleElement()
        .satisfies(fault -> assertThat(fault.field()).isEqualTo(field))
        .satisfies(fault -> assertThat(fault.detail()).contains(complaint));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    String json =
        """
        {'sink': 'mailto:a@b.org', 'protocol': 'HTTP', 'color': 1, 'source': '', 'types': ['x'],
         'startFrom': 'soon', 'config': {'digest': 'P1Y', 'paused': 'yes', 'uncertain': 'maybe',
           'secret': 'tell-nobody', 'size': 2},
         'filters': [{'exact': {'colour': 'red'}}, {'sql': 'x'}, {'all': []}, {'exact': {}},
           {'not': {'exact': {'id': ''}}}, {}, 7]}
        """;

    assertThat(faults(json))
        .extracting(Fault::field)
        .containsExactlyInAnyOrder(
            "color",
            "protocol",
            "types[0]",
            "config.secret",
            "config.secret",
            "config.size",
            "config.digest",
            "config.paused",
            "config.uncertain",
            "startFrom",
            "source",
            "filters[0].exact.colour",
            "filters[1].sql",
            "filters[2].all",
            "filters[3].exact",
            "filters[4].not.exact.id",
            "filters[5]",
            "filters[6]",
            "filters[6]");
  }

  @Test
  void a_secret_is_never_repeated() {
    assertThat(faults("{'sink': 'https://203.0.113.7', 'config': {'secret': 'tell-nobody'}}"))
        .singleElement()
        .extracting(Fault::detail)
        .isEqualTo("config.secret is not whsec_ followed by 24 to 64 bytes in base64");
    DefinitionReader.Asked asked =
        read("{'sink': 'https://203.0.113.7', 'config': {'secret': '" + SECRET + "'}}");
    assertThat(asked.secret()).hasToString("***").isEqualTo(new Secret(SECRET));
    assertThat(DefinitionJson.of(asked.definition()).toString()).doesNotContain("secret");
  }

  @Test
  void filters_are_neither_too_deep_nor_too_many() {
    String deep = "{'not': ".repeat(9) + "{'exact': {'id': '1'}}" + "}".repeat(9);
    String many = "{'exact': {'id': '1'}},".repeat(200) + "{'exact': {'id': '1'}}";

    assertThat(faults("{'sink': 'https://203.0.113.7', 'filters': [" + deep + "]}"))
        .singleElement()
        .extracting(Fault::detail)
        .asString()
        .contains("at most 200 filters, 8 deep");
    assertThat(faults("{'sink': 'https://203.0.113.7', 'filters': [" + many + "]}"))
        .extracting(Fault::field)
        .containsExactly("filters[200]");
  }

  @Test
  void without_a_mail_server_a_mailto_sink_is_refused() {
    DefinitionReader reader = new DefinitionReader(new Reach(new Hosts(false), false));

    Invalid invalid =
        catchThrowableOfType(Invalid.class, () -> reader.read(json("{'sink': 'mailto:a@b.org'}")));

    assertThat(invalid.faults()).extracting(Fault::field).containsExactly("sink");
    assertThat(invalid).hasMessageContaining("this system sends no mail");
  }

  @Test
  void where_that_is_allowed_a_webhook_may_go_inside() {
    DefinitionReader reader = new DefinitionReader(new Reach(new Hosts(true), false));

    Definition read = reader.read(json("{'sink': 'http://127.0.0.1:8000/'}")).definition();

    assertThat(read.config().digest()).isNull();
    assertThat(read.sink().protocol()).isEqualTo("HTTP");
  }

  @Test
  void a_digest_is_a_period_of_iso_8601() {
    Definition read =
        read("{'sink': 'https://203.0.113.7', 'config': {'digest': 'P1D'}}").definition();

    assertThat(read.config().digest()).isEqualTo(Duration.ofDays(1));
  }

  private static List<Fault> faults(String json) {
    return catchThrowableOfType(Invalid.class, () -> read(json)).faults();
  }

  private static DefinitionReader.Asked read(String json) {
    return new DefinitionReader(OUTSIDE).read(json(json));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
