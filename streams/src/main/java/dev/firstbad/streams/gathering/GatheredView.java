package dev.firstbad.streams.gathering;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.wire.Topic;
import java.util.List;

/// A view whose records hold what many bisections say of one subject.
public interface GatheredView<K, V> {
  /// The view's name, which its stores and processors carry.
  String name();

  Topic<K, V> topic();

  /// What a bisection says, one part at most for each subject and step.
  List<Part<K, V>> partsOf(Bisection bisection);

  /// The record of a subject.
  ///
  /// @param parts ordered by bisection and step, as many as fit one record
  /// @param total how many parts there are
  V together(K subject, List<V> parts, int total);
}
