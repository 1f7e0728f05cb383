import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Prints a history shaped like the kernel's for `git fast-import`: many short branches, a merge
/// for every 2.7 commits on them. `java KernelLikeHistory.java COMMITS [SEED]`; the tip is
/// `master`, and the tag `good` is the first commit.
final class KernelLikeHistory {
  private static final int BRANCHES = 40;
  private static final double MERGES = 0.27;

  private final Random random;
  private final Writer out;
  private final List<Integer> main = new ArrayList<>();
  private final List<Integer> sides = new ArrayList<>();
  private int mark;
  private long date = 1_500_000_000L;

  private KernelLikeHistory(long seed, Writer out) {
    this.random = new Random(seed);
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    try (Writer out = new BufferedWriter(new OutputStreamWriter(System.out), 1 << 16)) {
      new KernelLikeHistory(seed, out).write(Integer.parseInt(args[0]));
    }
  }

  /// The middle of the history is a tree of its own, merged at once, as subsystems' are: no commit
  /// splits the whole in two halves, so that every merge has to be weighed.
  private void write(int commits) throws IOException {
    main.add(commit());
    out.write("reset refs/tags/good\nfrom :1\n\n");
    grow(commits * 9 / 20);
    int trunk = main.getLast();
    main.add(commit(main.get(main.size() / 2)));
    grow(commits * 11 / 20);
    main.add(commit(trunk, main.getLast()));
    grow(commits);
  }

  private void grow(int until) throws IOException {
    List<Integer> line = new ArrayList<>(List.of(main.getLast()));
    while (mark < until - sides.size()) {
      if (!sides.isEmpty() && random.nextDouble() < MERGES) {
        line.add(commit(line.getLast(), sides.remove(random.nextInt(sides.size()))));
      } else if (sides.size() < BRANCHES && random.nextDouble() < 0.35) {
        sides.add(commit(line.get(Math.max(0, line.size() - 1 - random.nextInt(60)))));
      } else if (sides.isEmpty()) {
        line.add(commit(line.getLast()));
      } else {
        int side = random.nextInt(sides.size());
        sides.set(side, commit(sides.get(side)));
      }
    }
    while (!sides.isEmpty()) {
      line.add(commit(line.getLast(), sides.removeLast()));
    }
    main.addAll(line.subList(1, line.size()));
  }

  private int commit(int... parents) throws IOException {
    mark++;
    date += random.nextInt(240);
    String who = "A <a@example.org> " + (date - random.nextInt(86_400)) + " +0000\n";
    out.write(
        "commit refs/heads/"
            + (parents.length == 1 ? "side" : "master")
            + "\nmark :"
            + mark
            + "\n");
    out.write("author " + who + "committer A <a@example.org> " + date + " +0000\ndata ");
    String title = "change " + mark;
    out.write(title.length() + "\n" + title + "\n");
    for (int i = 0; i < parents.length; i++) {
      out.write((i == 0 ? "from :" : "merge :") + parents[i] + "\n");
    }
    out.write("\n");
    return mark;
  }
}
