package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Event;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class UnreadableRecordTest {
  private static final Topics TOPICS = Topics.with(SchemaRegistry.ofRepository());

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                 | it has 0 bytes, fewer than the frame around Avro",
        "00000000           | it has 4 bytes, fewer than the frame around Avro",
        "7b2261223a317d     | it begins with 0x7b, not with 0x00 and a schema id",
        "00000f423f00       | its schema id 999999 is not known here",
        "00ffffffff00       | its schema id -1 is not known here",
        "000000000a         | it ends within its Avro value of dev.firstbad.event.CulpritConfirmed",
        "000000000a80808010 | it ends within its Avro value of"
            + " dev.firstbad.event.CulpritConfirmed",
        "000000000a01       | it is no dev.firstbad.event.CulpritConfirmed: Malformed data. Length"
            + " is negative: -1",
        "000000000a02650220 | it is no dev.firstbad.event.CulpritConfirmed: a bisection id is 1 to"
            + " 64 letters, digits, '.', '_' or '-': ' '",
        "000000000a0265026202 04 | it is not Avro of its schema: union branch 2",
      })
  void what_is_no_event_is_refused_with_the_reason(String hex, String reason) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThatExceptionOfType(UnreadableRecord.class)
        .isThrownBy(() -> read(bytes))
        .withMessage(reason)
        .isNotInstanceOf(UnknownType.class);
  }

  @Test
  void bytes_behind_the_value_are_refused() {
    byte[] bytes = written();

    assertThatExceptionOfType(UnreadableRecord.class)
        .isThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length + 1)))
        .withMessage("bytes follow its Avro value");
  }

  @Test
  void a_type_that_is_not_known_is_told_from_an_unsound_record() {
    Headers headers =
        new RecordHeaders().add("ce_type", "dev.firstbad.moon-landed.v1".getBytes(UTF_8));

    assertThatExceptionOfType(UnknownType.class)
        .isThrownBy(() ->
            TOPICS
                .events()
                .value()
                .deserializer()
                .deserialize("", headers, new byte[] {0, 0, 1, 0, 0}))
        .withMessage("it is of type dev.firstbad.moon-landed.v1, which this version does not know");
  }

  @Test
  void a_view_is_no_event() {
    byte[] view =
        new Values.Of<>(new Arbitrary(1).of(Bisection.class), TOPICS.bisections(), 1).bytes();

    assertThatExceptionOfType(UnknownType.class)
        .isThrownBy(() -> read(view))
        .withMessage("it is of type dev.firstbad.view.Bisection, which this version does not know");
  }

  @ParameterizedTest
  @MethodSource
  void whatever_the_bytes_it_is_an_event_or_unreadable(int seed) {
    Random random = new Random(seed);
    byte[] bytes = written();
    IntStream.rangeClosed(0, random.nextInt(4))
        .forEach(i -> bytes[random.nextInt(5, bytes.length)] = (byte) random.nextInt());

    try {
      assertThat(read(bytes)).isInstanceOf(Event.class);
    } catch (UnreadableRecord e) {
      assertThat(e).hasMessageMatching("(?s)it .*|its .*|bytes .*");
    }
  }

  static IntStream whatever_the_bytes_it_is_an_event_or_unreadable() {
    return IntStream.range(0, 500);
  }

  @Test
  void a_key_that_is_none_is_refused_with_the_reason() {
    assertThatExceptionOfType(UnreadableRecord.class)
        .isThrownBy(
            () -> TOPICS.culprits().key().deserializer().deserialize("", "HEAD".getBytes(UTF_8)))
        .withMessage(
            "its key is unsound: a commit id must be 7 to 64 lower-case hex digits: 'HEAD'");
  }

  private static byte[] written() {
    Event event = Samples.events().findFirst().orElseThrow();
    return requireNonNull(TOPICS.events().value().serializer().serialize("", event));
  }

  private static @Nullable Event read(byte[] bytes) {
    return TOPICS.events().value().deserializer().deserialize("", bytes);
  }
}
