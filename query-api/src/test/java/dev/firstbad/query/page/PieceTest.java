package dev.firstbad.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PieceTest {
  @Test
  void steps_are_told_from_other_numbers() {
    assertThat(Piece.of("2 binaries crashed: steps 3, 5, 10", 9))
        .containsExactly(
            new Piece("2 binaries crashed: steps ", 0),
            new Piece("3", 3),
            new Piece(", ", 0),
            new Piece("5", 5),
            new Piece(", 10", 0));
  }

  @Test
  void a_sentence_that_names_none_is_one_piece() {
    assertThat(Piece.of("one crash in 7 at footstep 3", 9))
        .isEqualTo(List.of(new Piece("one crash in 7 at footstep 3", 0)));
  }
}
