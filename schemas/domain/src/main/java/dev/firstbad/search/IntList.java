package dev.firstbad.search;

import java.util.Arrays;

/// A growing list of ints, without a box for each.
final class IntList {
  private int[] elements = new int[16];
  private int size;

  void add(int element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
    }
    elements[size++] = element;
  }

  int get(int index) {
    return elements[index];
  }

  int removeLast() {
    return elements[--size];
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
