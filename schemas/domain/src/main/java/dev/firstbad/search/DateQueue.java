package dev.firstbad.search;

import java.util.PriorityQueue;

/// Commits by committer date, newest first; first in first out among equal dates.
final class DateQueue {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private final CommitGraph graph;
  private int arrivals;

  DateQueue(CommitGraph graph) {
    this.graph = graph;
  }

  void add(int commit) {
    entries.add(new Entry(commit, graph.date(commit), arrivals++));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  int removeFirst() {
    return entries.remove().commit();
  }

  long firstDate() {
    return entries.element().date();
  }

  private record Entry(int commit, long date, int arrival) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byDate = Long.compare(other.date, date);
      return byDate != 0 ? byDate : Integer.compare(arrival, other.arrival);
    }
  }
}
