package dev.firstbad.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firstbad.event.Event;
import java.net.URI;
import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RemoteSchemasTest {
  private static final Event EVENT = Samples.events().findFirst().orElseThrow();

  private final FakeRegistry registry = new FakeRegistry();
  private final Topic<?, Event> events = Topics.with(SchemaRegistry.at(registry.url())).events();

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void a_schema_is_registered_once_under_topic_and_record() {
    written();
    written();

    assertThat(registry.requests())
        .containsExactly(
            "POST /subjects/bisections.events.v1-dev.firstbad.event.BisectionStarted/versions");
  }

  @Test
  void records_carry_the_ids_of_the_registry() {
    Headers headers = new RecordHeaders();

    byte[] bytes = requireNonNull(events.value().serializer().serialize("", headers, EVENT));

    assertThat(ByteBuffer.wrap(bytes).getInt(1)).isEqualTo(5000);
    assertThat(headers.lastHeader("ce_dataschema").value())
        .asString()
        .isEqualTo(registry.url() + "schemas/ids/5000");
  }

  @Test
  void another_process_reads_by_asking_once() {
    byte[] bytes = written();
    Topic<?, Event> elsewhere = Topics.with(SchemaRegistry.at(registry.url())).events();

    assertThat(elsewhere.value().deserializer().deserialize("", bytes)).isEqualTo(EVENT);
    assertThat(elsewhere.value().deserializer().deserialize("", bytes)).isEqualTo(EVENT);
    assertThat(registry.requests()).filteredOn("GET /schemas/ids/5000"::equals).hasSize(1);
  }

  @Test
  void a_record_of_a_strangers_schema_is_of_an_unknown_type() {
    int id = registry.add("{\"type\":\"record\",\"name\":\"other.Moon\",\"fields\":[]}");

    assertThatExceptionOfType(UnknownType.class)
        .isThrownBy(() -> read(id))
        .withMessage("it is of type other.Moon, which this version does not know");
  }

  @Test
  void an_id_that_the_registry_does_not_know_makes_a_record_unreadable() {
    assertThatExceptionOfType(UnreadableRecord.class)
        .isThrownBy(() -> read(4711))
        .withMessage("its schema id 4711 is not known here");
  }

  @Test
  void a_record_of_a_schema_that_is_not_avro_is_unreadable() {
    int id = registry.add("syntax = \"proto3\";");

    assertThatExceptionOfType(UnreadableRecord.class).isThrownBy(() -> read(id));
  }

  @Test
  void a_registry_in_trouble_is_asked_again() {
    registry.failFor(2);

    written();

    assertThat(registry.requests()).hasSize(3);
  }

  @Test
  void a_registry_that_does_not_answer_leaves_the_record_unharmed() {
    Topic<?, Event> nowhere =
        Topics.with(SchemaRegistry.at(URI.create("http://127.0.0.1:1"))).events();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> nowhere.value().serializer().serialize("", EVENT))
        .withMessage("the schema registry http://127.0.0.1:1 does not answer");
  }

  private byte[] written() {
    return requireNonNull(events.value().serializer().serialize("", EVENT));
  }

  private void read(int id) {
    byte[] bytes = ByteBuffer.allocate(6).put((byte) 0).putInt(id).array();
    events.value().deserializer().deserialize("", bytes);
  }
}
