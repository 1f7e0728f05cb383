package dev.firstbad.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Ann Author <ann@example.org>|ann@example.org",
        "Ann Author <Ann.Author@Example.ORG>|ann.author@example.org",
        "\"Dr . Ann Q. Author\" <ann@example.org>|ann@example.org",
        "\"Author, Ann \\\"Q\\\"\" <ann@example.org>|ann@example.org",
        "Ann Q. Author <ann@example.org>|ann@example.org",
        "Ann O'Author <ann@example.org>|ann@example.org",
        "Ann Author (Example Corp.) <ann@example.org>|ann@example.org",
        "Änn Åuthör <änn@example.org>|änn@example.org",
        "=?utf-8?q?=C3=84nn?= <ann@example.org>|ann@example.org",
        "<ann@example.org>|ann@example.org",
        "ann@example.org|ann@example.org",
        "ann@example.org (Ann Author)|ann@example.org",
        "  ann+tag@localhost  |ann+tag@localhost",
        "\"ann author\"@example.org|\"ann author\"@example.org",
        "Ann <ann@[192.0.2.1]>|ann@[192.0.2.1]",
      })
  void one_address_is_read(String text, String address) {
    assertThat(Address.parse(text)).contains(address);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "Ann Author",
        "Ann Author ann@example.org",
        "Ann Author <ann@example.org",
        "Ann Author <ann example.org>",
        "Ann Author <>",
        "Author, Ann <ann@example.org>",
        "Ann [Example] <ann@example.org>",
        "Ann <ann@example.org>, Bob <bob@example.org>",
        "<stable@vger.kernel.org> # 4.9+",
        "Ann <ann@example.org> [tested on arm]",
        "Ann <.ann@example.org>",
        "Ann <ann..author@example.org>",
        "\"Ann <ann@example.org>",
        "ann@example.org Ann",
      })
  void anything_else_is_no_address(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @Test
  void long_text_without_an_address_is_refused_in_no_time() {
    String text = "a.b ( c ) \"d\" ".repeat(20_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(Address.parse(text)).isEmpty());
  }
}
