import dev.firstbad.inference.Beliefs;
import dev.firstbad.inference.Branching;
import dev.firstbad.inference.Evidence;
import dev.firstbad.inference.Posterior;
import dev.firstbad.inference.Tally;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Measures what one more run costs a search by posterior: `java KernelLikeHistory.java COMMITS |
/// java -cp … Updates.java`. The history has 200 tested revisions; each of 500 updates, after 500
/// to warm up, adds a run at one of them and works the whole posterior out again. Beside it stands
/// how long this machine takes to read as many bytes as an update must read and write at least:
/// parents, priors, and for each commit a bit for each tested revision, twice.
void main() throws IOException {
  int[][] parents = parents();
  double[] priors = new double[parents.length];
  Arrays.fill(priors, 1);
  Branching lineage = new Branching(parents, priors);
  Random random = new Random(1);
  int[] tested = random.ints(0, parents.length).distinct().limit(200).toArray();
  Evidence evidence = Evidence.EMPTY;
  boolean[] bugged = descendants(parents, parents.length / 3);
  for (int revision : tested) {
    evidence = evidence.plus(revision, runs(bugged[revision], random));
  }
  Posterior before = Posterior.of(Beliefs.KERNEL, lineage, evidence);
  long merges = Arrays.stream(parents).filter(of -> of.length > 1).count();
  System.out.printf(
      "%d commits, %d merges, %d tested revisions, %.1f nats open%n",
      parents.length, merges, tested.length, before.entropy());
  update(lineage, evidence, tested);
  stream(parents, tested.length);
}

void update(Branching lineage, Evidence evidence, int[] tested) {
  ThreadMXBean thread = ManagementFactory.getThreadMXBean();
  double[] wall = new double[500];
  double[] cpu = new double[500];
  Evidence now = evidence;
  double sum = 0;
  for (int i = 0; i < 1000; i++) {
    int revision = tested[i % tested.length];
    long began = System.nanoTime();
    long worked = thread.getCurrentThreadCpuTime();
    now = now.plus(revision, new Tally(0, 1));
    sum += Posterior.of(Beliefs.KERNEL, lineage, now).best().probability();
    if (i >= 500) {
      cpu[i - 500] = (thread.getCurrentThreadCpuTime() - worked) / 1e6;
      wall[i - 500] = (System.nanoTime() - began) / 1e6;
    }
  }
  print("one update, CPU", cpu);
  print("one update, wall", wall);
  System.out.printf("the likeliest culprit: %.3f at the mean%n", sum / 1000);
}

/// The least there is to do: every byte once.
void stream(int[][] parents, int tested) {
  int[] flat = Arrays.stream(parents).flatMapToInt(Arrays::stream).toArray();
  double[] priors = new double[parents.length];
  long[] reached = new long[2 * parents.length * ((tested + 63) / 64)];
  double[] wall = new double[500];
  long sum = 0;
  for (int i = 0; i < 1000; i++) {
    long began = System.nanoTime();
    for (int parent : flat) {
      sum += parent;
    }
    for (double prior : priors) {
      sum += (long) prior;
    }
    for (long bits : reached) {
      sum ^= bits;
    }
    if (i >= 500) {
      wall[i - 500] = (System.nanoTime() - began) / 1e6;
    }
  }
  int bytes = 4 * flat.length + 8 * priors.length + 8 * reached.length;
  print("reading its %d KiB once, wall (%d)".formatted(bytes >> 10, sum & 1), wall);
}

void print(String what, double[] millis) {
  double[] sorted = millis.clone();
  Arrays.sort(sorted);
  System.out.printf(
      "%s: median %.3f ms, p99 %.3f ms%n",
      what, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
}

boolean[] descendants(int[][] parents, int culprit) {
  boolean[] found = new boolean[parents.length];
  for (int commit = culprit; commit < found.length; commit++) {
    found[commit] = commit == culprit || Arrays.stream(parents[commit]).anyMatch(p -> found[p]);
  }
  return found;
}

Tally runs(boolean contains, Random random) {
  int failed = 0;
  for (int run = 0; run < 10; run++) {
    failed += contains && random.nextDouble() < 0.3 ? 1 : 0;
  }
  return new Tally(failed, 10 - failed);
}

/// The parents of each commit of a stream for `git fast-import`, whose marks count from 1; what
/// resets a reference to the last commit is no parent of it.
int[][] parents() throws IOException {
  List<List<Integer>> parents = new ArrayList<>();
  BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
  for (String line = in.readLine(); line != null; line = in.readLine()) {
    if (line.startsWith("mark :")) {
      parents.add(new ArrayList<>());
    } else if (line.matches("(from|merge) :\\d+") && parent(line) < parents.size() - 1) {
      parents.getLast().add(parent(line));
    }
  }
  return parents.stream()
      .map(of -> of.stream().mapToInt(Integer::intValue).toArray())
      .toArray(int[][]::new);
}

int parent(String line) {
  return Integer.parseInt(line.substring(line.indexOf(':') + 1)) - 1;
}
