package dev.firstbad.producer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PlanTextTest {
  private static final String PLAN = "start: HEAD\ntest:\n  command: ./test.sh\n";

  @Test
  void what_is_hidden_in_a_plan_is_taken_from_the_environment() {
    String text = PLAN + "environment: {CI_TOKEN: '***', USER: '***'}\n";

    PlanFile plan = read(text, Map.of("CI_TOKEN", "s3cret", "USER", "me"), new ArrayList<>());

    assertThat(plan.environment()).isEqualTo(Map.of("CI_TOKEN", "s3cret", "USER", "***"));
  }

  @Test
  void what_is_hidden_and_not_in_the_environment_is_a_problem() {
    List<String> problems = new ArrayList<>();

    read(PLAN + "  environment: {DB_PASSWORD: '***'}\n", Map.of(), problems);

    assertThat(problems).hasSize(1).first().asString().startsWith("environment.DB_PASSWORD:");
  }

  @Test
  void secrets_are_hidden_wherever_an_environment_is() throws IOException {
    JsonNode tree =
        new YAMLMapper()
            .readTree("environment: {api_key: a, HOME: /}\ntest: {environment: {MY_SECRET: b}}");

    Secrets.hide(tree);

    assertThat(tree)
        .hasToString(
            "{\"environment\":{\"api_key\":\"***\",\"HOME\":\"/\"},"
                + "\"test\":{\"environment\":{\"MY_SECRET\":\"***\"}}}");
  }

  @Test
  void a_key_that_is_there_twice_is_refused() {
    assertThatThrownBy(() -> read(PLAN + "start: v1\n", Map.of(), new ArrayList<>()))
        .isInstanceOf(PlanWrong.class)
        .hasMessageContaining("Duplicate field 'start'");
  }

  private static PlanFile read(
      String text, Map<String, String> environment, List<String> problems) {
    return PlanReader.read(text, environment, problems);
  }
}
