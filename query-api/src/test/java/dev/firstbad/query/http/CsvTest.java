package dev.firstbad.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
  void a_text_that_a_spreadsheet_would_compute_is_made_text(String formula) {
    assertThat(Csv.line(formula)).isEqualTo("'" + formula + "\r\n");
  }

  @Test
  void a_formula_that_must_be_quoted_is_made_text_within_its_quotes() {
    assertThat(Csv.line("=HYPERLINK(\"http://evil.example\",1)\r"))
        .isEqualTo("\"'=HYPERLINK(\"\"http://evil.example\"\",1)\r\"\r\n");
  }

  @Test
  void a_return_at_the_beginning_is_made_text() {
    assertThat(Csv.line("\r=1")).isEqualTo("\"'\r=1\"\r\n");
  }

  @Test
  void numbers_stay_numbers() {
    assertThat(Csv.line(-1, 0.5, -2L)).isEqualTo("-1,0.5,-2\r\n");
  }

  @Test
  void what_separates_is_quoted_and_nothing_is_an_empty_cell() {
    assertThat(Csv.line("a,b", null, "say \"no\"", "two\nlines"))
        .isEqualTo("\"a,b\",,\"say \"\"no\"\"\",\"two\nlines\"\r\n");
  }
}
