package dev.firstbad.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReleasesTest {
  private static final CommitId COMMIT = new CommitId("0".repeat(40));

  @Test
  void the_releases_among_recorded_tags_are_found_newest_first() {
    JsonNode recorded = Recorded.cases("release_tag_parse");

    List<Release> releases = Releases.of(tags(texts(recorded.path("input"))), "v*");

    assertThat(names(releases)).isEqualTo(texts(recorded.path("without_rc")));
  }

  @Test
  void recorded_releases_are_thinned_as_recorded() {
    for (JsonNode recorded : Recorded.cases("pick_release_tags")) {
      List<Release> releases = Releases.of(tags(texts(recorded.path("input"))), "v*");

      assertThat(names(Releases.thinned(releases))).isEqualTo(texts(recorded.path("expected")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "v*, v6.1 v6.1.3 v6.10, v6.10 v6.1.3 v6.1",
    "v*, v6.1 v6.2-rc1 v6.1-beta2 vv6.3 v6, v6.1 v6",
    "*, v1.2 1.3 release-1.4 1.4-beta5, release-1.4 1.3 v1.2",
    "log4j-*, log4j-2.9 log4j-2.10 log4j-2.10-rc1 slf4j-3.0, log4j-2.10 log4j-2.9",
    "REL_*, REL_9_6 REL_16_1 REL_16_BETA1, REL_16_1 REL_9_6",
    "*-final, 2.0-final 2.1-final 2.2, 2.1-final 2.0-final",
    "v6.*, v6.1 v6.2 v5.9 v60.1, v6.2 v6.1",
    "v6.1, v6.1 v6.1.2, v6.1",
  })
  void what_a_pattern_admits_is_ordered_by_its_numbers(
      String pattern, String tags, String releases) {
    List<Release> found = Releases.of(tags(List.of(tags.split(" "))), pattern);

    assertThat(String.join(" ", names(found))).isEqualTo(releases);
  }

  @Test
  void of_many_sub_releases_the_two_newest_and_the_middle_one_are_tested() {
    List<String> tags = new ArrayList<>(List.of("v6.1", "v6.0"));
    IntStream.rangeClosed(1, 9).mapToObj(i -> "v6.1." + i).forEach(tags::add);

    List<Release> thinned = Releases.thinned(Releases.of(tags(tags), "v*"));

    assertThat(names(thinned)).containsExactly("v6.1.9", "v6.1.8", "v6.1.5", "v6.1", "v6.0");
  }

  @Test
  void a_project_that_counts_in_threes_is_walked_back_to_its_oldest_release() {
    List<String> tags = List.of("3.1.2", "3.1.1", "3.1.0", "3.0.7", "3.0.0", "2.9.1", "2.9.0");

    List<Release> thinned = Releases.thinned(Releases.of(tags(tags), "*"));

    assertThat(names(thinned)).containsExactly("3.1.2", "3.1.1", "3.1.0", "3.0.0", "2.9.0");
  }

  @Test
  void the_oldest_release_is_tested_even_if_it_is_a_sub_release() {
    List<Release> thinned =
        Releases.thinned(Releases.of(tags(List.of("v3.0", "v2.6.39", "v2.6.38")), "v*"));

    assertThat(names(thinned)).containsExactly("v3.0", "v2.6.38");
  }

  @Test
  void releases_named_after_days_are_all_main_releases() {
    List<String> tags = List.of("2024.03.15", "2024.02.15", "2024.01.15", "2023.12.15");

    List<Release> thinned = Releases.thinned(Releases.of(tags(tags), "*"));

    assertThat(names(thinned)).isEqualTo(tags);
  }

  @Test
  void where_there_is_no_release_none_is_tested() {
    assertThat(Releases.thinned(List.of())).isEmpty();
  }

  private static Map<String, CommitId> tags(Collection<String> names) {
    Map<String, CommitId> tags = new HashMap<>();
    names.forEach(name -> tags.put(name, COMMIT));
    return tags;
  }

  private static List<String> names(List<Release> releases) {
    return releases.stream().map(Release::name).toList();
  }

  private static List<String> texts(JsonNode texts) {
    return texts.valueStream().map(JsonNode::asText).toList();
  }
}
