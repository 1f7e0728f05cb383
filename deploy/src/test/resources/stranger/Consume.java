// Reads COUNT events from the beginning of a topic and prints each as a line of JSON, with nothing
// but kafka-clients and avro:
//   java -cp 'lib/*' Consume.java BROKER REGISTRY_URL TOPIC COUNT
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

public final class Consume {
  private static final Map<Integer, Schema> SCHEMAS = new HashMap<>();

  public static void main(String[] args) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            args[0],
            "group.id",
            "stranger-" + ProcessHandle.current().pid(),
            "auto.offset.reset",
            "earliest",
            "isolation.level",
            "read_committed"); // an import is in the topic whole or not at all
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(args[2]));
      for (int left = Integer.parseInt(args[3]); left > 0; ) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          GenericRecord event = decoded(args[1], ByteBuffer.wrap(record.value()));
          String type = new String(record.headers().lastHeader("ce_type").value());
          System.out.println(
              "{\"key\":\""
                  + record.key()
                  + "\",\"type\":\""
                  + type
                  + "\",\"event\":"
                  + event
                  + "}");
          left--;
        }
      }
    }
  }

  /// A zero byte, the schema's id in four bytes, Avro.
  private static GenericRecord decoded(String registry, ByteBuffer value) throws Exception {
    value.get();
    Schema schema = schema(registry, value.getInt());
    var decoder = DecoderFactory.get().binaryDecoder(value.array(), 5, value.remaining(), null);
    return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
  }

  private static Schema schema(String registry, int id) throws Exception {
    if (!SCHEMAS.containsKey(id)) {
      var answer = new ObjectMapper().readTree(URI.create(registry + "/schemas/ids/" + id).toURL());
      SCHEMAS.put(id, new Schema.Parser().parse(answer.path("schema").asText()));
    }
    return SCHEMAS.get(id);
  }
}
