package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A system whose schemas are registered elsewhere.
final class RegistryIT {
  @TempDir Path data;

  @Test
  void all_records_carry_the_ids_of_the_registry_that_is_configured() {
    try (OtherRegistry registry = new OtherRegistry();
        LiveSystem system = LiveSystem.in(data, registry.url())) {
      URI named = URI.create(system.json("/api/v1/system").path("schemaRegistry").asText());

      system.sample();

      system.eventually("/api/v1/culprits", page -> page.path("items").size() == 1);
      assertThat(named).isEqualTo(registry.url());
      assertThat(registry.subjects())
          .contains(
              "bisections.events.v1-dev.firstbad.event.RunFinished",
              "culprits.view.v1-dev.firstbad.view.CulpritReport");
      assertThat(system.get("/subjects").statusCode()).isEqualTo(404);
    }
  }
}
