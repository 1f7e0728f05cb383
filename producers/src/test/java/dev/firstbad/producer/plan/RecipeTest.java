package dev.firstbad.producer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

final class RecipeTest {
  private static final String PLAN = "start: HEAD\ntest:\n  command: ./test.sh\n";

  @Test
  void commands_that_differ_in_their_words_alone_are_different_recipes()
      throws JsonProcessingException {
    PlanFile one = read("start: HEAD\ntest: {command: ['./t', 'a, b']}");
    PlanFile other = read("start: HEAD\ntest: {command: ['./t', 'a', 'b']}");

    assertThat(Recipe.ofTest(one)).isNotEqualTo(Recipe.ofTest(other));
  }

  @Test
  void another_number_of_runs_is_another_recipe() throws JsonProcessingException {
    PlanFile ten = read(PLAN + "  runs: 10\n");
    PlanFile four = read(PLAN + "  runs: 4\n");

    assertThat(Recipe.ofTest(ten)).isNotEqualTo(Recipe.ofTest(four));
  }

  @Test
  void the_order_of_an_environment_makes_no_other_recipe() throws JsonProcessingException {
    PlanFile one = read(PLAN + "environment: {A: 1, B: 2}\n");
    PlanFile other = read(PLAN + "environment: {B: 2, A: 1}\n");

    assertThat(Recipe.ofBuild(one, "gcc", null)).isEqualTo(Recipe.ofBuild(other, "gcc", null));
  }

  private static PlanFile read(String text) throws JsonProcessingException {
    return PlanReader.read(new YAMLMapper().readTree(text), new ArrayList<>());
  }
}
