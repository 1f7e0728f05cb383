package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.query.Seed;
import dev.firstbad.query.World;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportTest {
  private static final String REPORT = "/api/v1/bisections/5eed/report";

  private World world;

  @BeforeAll
  void begin(@TempDir Path directory) {
    world = new World(directory).with(List.of(Seed.events()));
  }

  @AfterAll
  void end() {
    world.close();
  }

  @Test
  void the_mail_of_the_sample_names_everybody_and_what_a_fix_needs() {
    assertThat(world.get(REPORT).body())
        .startsWith(
            """
            Subject: [bisected] WARNING: bad unlock balance in __get_user_pages_remote
            Cc: akpm@linux-foundation.org,
                bgeffon@google.com,
                peterx@redhat.com,
                torvalds@linux-foundation.org

            """)
        .endsWith(
            """
            Reported-by: Firstbad <firstbad@localhost>
            Fixes: 71335f37c5e8 ("mm/gup: allow to react to fatal signals")
            """);
  }

  @Test
  void before_the_end_of_the_search_the_answer_is_a_reason() {
    assertThat(world.get(REPORT + "?at=50").body())
        .isEqualTo("Nobody is told of bisection 5eed:\n- the search has not ended\n");
  }

  @Test
  void as_json_the_parts_are_apart() {
    JsonNode report = world.json(REPORT + "?format=json");

    assertThat(report.path("send").asBoolean()).isTrue();
    assertThat(report.at("/culprit/commit").asText()).startsWith("71335f37c5e8");
    assertThat(report.path("to")).isEmpty();
    assertThat(report.path("cc")).hasSize(4);
    assertThat(report.path("fixes").asText()).startsWith("71335f37c5e8 (");
  }
}
