package dev.firstbad.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the elements of a list that a property needs, by leaving out chunk after chunk: a state
/// that says what to try next, and takes the answer.
///
/// A chunk that can be left out is gone; one that cannot is split, until it is one element. Of a
/// needed chunk whose first half can be left out, the second half is needed.
///
/// @param chunks what is left, in order
/// @param at the chunk that is to be left out next
public record Minimiser<T>(List<Chunk<T>> chunks, int at, int attempts, int most) {
  private static final int MANY = 32;

  /// A stretch of the list.
  ///
  /// @param needed whether it is known that not all of it can be left out
  /// @param last whether it is the last part of a needed chunk whose other parts are gone as far as
  ///   they were tried: if they all go, it is needed itself
  record Chunk<T>(List<T> elements, boolean needed, boolean last) {
    Chunk {
      elements = List.copyOf(elements);
    }

    Chunk<T> found() {
      return new Chunk<>(elements, true, false);
    }

    boolean isFound() {
      return needed || last;
    }

    boolean isSettled() {
      return isFound() && elements.size() == 1;
    }
  }

  public Minimiser {
    chunks = List.copyOf(chunks);
  }

  /// A search for what is needed of these elements, some of which may be.
  ///
  /// @param most how many attempts are made; what is not known to be needless after them is kept
  public static <T> Minimiser<T> of(List<T> elements, int most) {
    List<Chunk<T>> whole =
        elements.isEmpty() ? List.of() : List.of(new Chunk<>(elements, false, false));
    return new Minimiser<>(whole, 0, 0, most).settled();
  }

  /// A search where it is known that some of these elements are needed.
  static <T> Minimiser<T> ofNeeded(List<T> elements, int most) {
    return new Minimiser<>(List.of(new Chunk<>(elements, true, false)), 0, 0, most).settled();
  }

  /// The elements to try the property with; empty at the end.
  public Optional<List<T>> attempt() {
    return at >= chunks.size() || attempts >= most
        ? Optional.empty()
        : Optional.of(elements(without(chunks, at)));
  }

  /// The state after an attempt.
  ///
  /// @param held whether the property held without the chunk
  public Minimiser<T> after(boolean held) {
    return held ? dropped() : kept(chunks.get(at));
  }

  /// What is left.
  public List<T> kept() {
    return elements(chunks);
  }

  private Minimiser<T> dropped() {
    return new Minimiser<>(without(chunks, at), at, attempts + 1, most).settled();
  }

  private Minimiser<T> kept(Chunk<T> chunk) {
    List<Chunk<T>> next = new ArrayList<>(chunks);
    next.set(at, chunk.found());
    for (int later = at + 1; later < next.size(); later++) {
      if (next.get(later).last()) {
        next.set(later, new Chunk<>(next.get(later).elements(), false, false));
        break;
      }
    }
    return new Minimiser<>(next, at, attempts + 1, most).settled();
  }

  /// Splits needed chunks and passes those that are one element, up to a chunk to be tried.
  private Minimiser<T> settled() {
    Minimiser<T> state = this;
    while (state.at < state.chunks.size() && state.chunks.get(state.at).isFound()) {
      Chunk<T> chunk = state.chunks.get(state.at);
      state =
          chunk.isSettled()
              ? new Minimiser<>(state.chunks, state.at + 1, state.attempts, state.most)
              : state.split(chunk);
    }
    return state;
  }

  private Minimiser<T> split(Chunk<T> chunk) {
    int size = chunk.elements().size();
    int parts = Math.min(size, chunks.size() > 1 ? 2 : size > MANY ? 5 : 3);
    List<Chunk<T>> next = new ArrayList<>(chunks.subList(0, at));
    for (int part = 0; part < parts; part++) {
      next.add(
          new Chunk<>(
              chunk.elements().subList(part * size / parts, (part + 1) * size / parts),
              false,
              part == parts - 1));
    }
    next.addAll(chunks.subList(at + 1, chunks.size()));
    return new Minimiser<>(next, at, attempts, most);
  }

  private static <T> List<Chunk<T>> without(List<Chunk<T>> chunks, int index) {
    List<Chunk<T>> rest = new ArrayList<>(chunks);
    rest.remove(index);
    return rest;
  }

  private static <T> List<T> elements(List<Chunk<T>> chunks) {
    return chunks.stream().flatMap(chunk -> chunk.elements().stream()).toList();
  }
}
