package dev.firstbad.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.Event;
import dev.firstbad.query.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filters over the conclusion of the sample.
final class FilterTest {
  private static final Bisection SAMPLE = Evolution.fold(Seed.ID, Seed.events());
  private static final Event CONCLUDED =
      Seed.events().stream()
          .filter(event -> event.body() instanceof BisectionConcluded)
          .findFirst()
          .orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"exact": {"type": "dev.firstbad.bisection-concluded.v1"}}                | true
          {"exact": {"type": "dev.firstbad.bisection-concluded"}}                   | false
          {"exact": {"type": "Dev.firstbad.bisection-concluded.v1"}}                | false
          {"prefix": {"type": "dev.firstbad.bisection-"}}                           | true
          {"suffix": {"type": "-concluded.v1", "subject": "eed"}}                   | true
          {"suffix": {"type": "-concluded.v1", "subject": "5ee"}}                   | false
          {"exact": {"causationid": "x"}}                                           | false
          {"not": {"exact": {"causationid": "x"}}}                                  | true
          {"exact": {"sequence": "92"}}                                             | true
          {"exact": {"outcome": "culprit", "kind": "cause", "state": "concluded"}}  | true
          {"exact": {"outcome": "flake"}}                                           | false
          {"prefix": {"culprit": "71335f37c5e8"}}                                   | true
          {"prefix": {"title": "WARNING: bad unlock"}}                              | true
          {"suffix": {"author": "@sina.com>"}}                                      | false
          {"exact": {"recipient": "bgeffon@google.com"}}                            | true
          {"not": {"exact": {"recipient": "bgeffon@google.com"}}}                   | false
          {"suffix": {"recipient": "@kernel.org"}}                                  | false
          {"prefix": {"compiler": "gcc"}}                                           | true
          {"prefix": {"commit": "7e634208"}}                                        | true
          {"exact": {"format": "syzbot-log"}}                                       | true
          {"exact": {"flag": "flaky"}}                                              | false
          {"any": [{"exact": {"kind": "fix"}}, {"exact": {"kind": "cause"}}]}       | true
          {"any": [{"exact": {"kind": "fix"}}, {"exact": {"state": "running"}}]}    | false
          {"all": [{"exact": {"kind": "fix"}}, {"exact": {"kind": "cause"}}]}       | false
          {"all": [{"exact": {"kind": "cause"}}, {"not": {"exact": {"id": "1"}}}]}  | true
          """)
  void a_filter_means_what_its_dialect_says(String filter, boolean admitted) {
    List<Filter> read = filters(filter);

    assertThat(read).hasSize(1).allMatch(f -> f.admits(sample()) == admitted);
  }

  @Test
  void the_bisection_is_looked_up_only_where_a_filter_asks_for_it() {
    Attributes attributes =
        new Attributes(
            CONCLUDED,
            () -> {
              throw new AssertionError("looked up");
            });

    assertThat(filters("{\"exact\": {\"subject\": \"5eed\"}}").getFirst().admits(attributes))
        .isTrue();
  }

  private static Attributes sample() {
    return new Attributes(CONCLUDED, () -> SAMPLE);
  }

  private static List<Filter> filters(String filter) {
    try {
      return new FilterReader().all(Given.whole(new ObjectMapper().readTree("[" + filter + "]")));
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
