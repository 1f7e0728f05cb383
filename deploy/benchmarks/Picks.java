import dev.firstbad.event.CommitId;
import dev.firstbad.producer.repository.History;
import dev.firstbad.search.CommitGraph;
import dev.firstbad.search.Decision;
import dev.firstbad.search.Pick;
import dev.firstbad.search.Search;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Measures one pick with the graph in memory, without and with a skipped commit: `java -cp …
/// Picks.java REPOSITORY BAD GOOD`. Milliseconds of CPU time, the median of 15 after 15 to warm up.
/// `Picks.java graph COMMITS` tells instead how much memory a graph of that size takes.
void main(String[] args) {
  if (args[0].equals("graph")) {
    graph(Integer.parseInt(args[1]));
    return;
  }
  History history = History.in(Path.of(args[0]));
  List<CommitId> ends = history.revisions().all(List.of(args[1], args[2]));
  CommitGraph graph = history.reachable(ends);
  Search search = Search.between(ends.getFirst(), ends.subList(1, 2));
  Pick.Test first = (Pick.Test) Decision.of(graph, search).pick();
  System.out.printf("pick in memory: %.1f ms, %s%n", millis(graph, search), first.commit());
  Search skipping = search.after(first).skip(List.of(first.commit()));
  System.out.printf("pick in memory after a skip: %.1f ms%n", millis(graph, skipping));
}

double millis(CommitGraph graph, Search search) {
  ThreadMXBean thread = ManagementFactory.getThreadMXBean();
  double[] taken = new double[30];
  for (int i = 0; i < taken.length; i++) {
    long began = thread.getCurrentThreadCpuTime();
    Decision.of(graph, search);
    taken[i] = (thread.getCurrentThreadCpuTime() - began) / 1e6;
  }
  double[] measured = Arrays.copyOfRange(taken, 15, 30);
  Arrays.sort(measured);
  return measured[7];
}

/// A graph in which every fourth commit is a merge.
void graph(int commits) {
  Random random = new Random(1);
  long before = used();
  CommitGraph graph = new CommitGraph();
  List<CommitId> recent = new ArrayList<>();
  for (int i = 0; i < commits; i++) {
    CommitId id = new CommitId("%016x%016x%08x".formatted(random.nextLong(), random.nextLong(), i));
    List<CommitId> parents = new ArrayList<>();
    if (i > 0) {
      parents.add(recent.getLast());
    }
    if (i > 40 && i % 4 == 0) {
      parents.add(recent.get(random.nextInt(recent.size() - 1)));
    }
    graph.add(id, i, parents);
    recent.add(id);
    if (recent.size() > 40) {
      recent.removeFirst();
    }
  }
  System.out.printf("a graph of %,d commits: %d MB%n", graph.size(), (used() - before) >> 20);
}

long used() {
  Runtime runtime = Runtime.getRuntime();
  for (int i = 0; i < 3; i++) {
    System.gc();
  }
  return runtime.totalMemory() - runtime.freeMemory();
}
