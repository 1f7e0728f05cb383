package dev.firstbad.producer.transcript;

import dev.firstbad.producer.transcript.Item.Begun;
import dev.firstbad.producer.transcript.Item.Decided;
import dev.firstbad.producer.transcript.Item.Ended;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Mail quotes earlier mail: a log that is quoted deeper than another and tells only what that one
/// tells from its beginning is no bisection of its own, but text around its neighbour.
final class Quotations {
  private Quotations() {}

  /// The sections without quotations of others, which become part of another section.
  static List<Section> folded(List<Section> sections) {
    if (sections.stream().mapToInt(Section::depth).distinct().count() < 2) {
      return sections;
    }
    List<Told> told = sections.stream().map(Told::of).toList();
    Node all = new Node();
    told.forEach(all::add);
    List<Section> left = new ArrayList<>(sections);
    for (int i = left.size() - 1; i >= 0; i--) {
      if (all.shallowest(told.get(i).words) < told.get(i).depth) {
        fold(left, i);
      }
    }
    return left;
  }

  /// What a section tells.
  private record Told(int depth, List<String> words) {
    static Told of(Section section) {
      return new Told(
          section.depth(), new Items(section).all().stream().flatMap(Quotations::words).toList());
    }
  }

  /// What sections tell from their beginning on: a path from the root for each, on which all are
  /// that tell more.
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private int depth = Integer.MAX_VALUE;

    void add(Told told) {
      Node node = this;
      for (String word : told.words) {
        node = node.next.computeIfAbsent(word, key -> new Node());
        node.depth = Math.min(node.depth, told.depth);
      }
    }

    /// The depth of the least quoted section that begins with these words.
    int shallowest(List<String> words) {
      Node node = this;
      for (String word : words) {
        node = node.next.getOrDefault(word, node);
      }
      return node.depth;
    }
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

  private static Stream<String> words(Item item) {
    return switch (item) {
      case Decided decision ->
          decision.revisions().stream().map(revision -> decision.word() + " " + revision.commit());
      case Ended end -> Stream.of(end.outcome().toString());
      case Begun start -> Stream.of("start " + start.arguments() + start.bad() + start.good());
      case Item.Free free -> Stream.of();
    };
  }
}
