package dev.firstbad.producer.transcript;

import dev.firstbad.producer.transcript.Item.Decided;
import dev.firstbad.producer.transcript.Item.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Mail quotes earlier mail: a log that is quoted deeper than another and tells only what that one
/// tells from its beginning is no bisection of its own, but text around its neighbour.
final class Quotations {
  private Quotations() {}

  /// The sections without quotations of others, which become part of another section.
  static List<Section> folded(List<Section> sections) {
    List<Section> left = new ArrayList<>(sections);
    for (int i = left.size() - 1; i >= 0 && left.size() > 1; i--) {
      Section section = left.get(i);
      if (left.stream().anyMatch(other -> quotes(section, other))) {
        fold(left, i);
      }
    }
    return left;
  }

  private static void fold(List<Section> sections, int index) {
    Section quotation = sections.get(index);
    int host = index + 1 < sections.size() ? index + 1 : index - 1;
    Section neighbour = sections.get(host);
    if (neighbour.depth() != quotation.depth()) {
      sections.set(host, host < index ? neighbour.with(quotation) : quotation.before(neighbour));
      sections.remove(index);
    }
  }

  private static boolean quotes(Section section, Section other) {
    if (section.depth() <= other.depth()) {
      return false;
    }
    List<String> told = told(section);
    List<String> toldThere = told(other);
    return told.size() <= toldThere.size() && told.equals(toldThere.subList(0, told.size()));
  }

  private static List<String> told(Section section) {
    return new Items(section).all().stream().flatMap(Quotations::told).toList();
  }

  private static Stream<String> told(Item item) {
    return switch (item) {
      case Decided decision ->
          decision.revisions().stream().map(revision -> decision.word() + " " + revision.commit());
      case Ended end -> Stream.of(end.outcome().toString());
      case Item.Begun start -> Stream.of();
      case Item.Free free -> Stream.of();
    };
  }
}
