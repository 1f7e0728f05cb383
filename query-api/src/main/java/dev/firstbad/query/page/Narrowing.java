package dev.firstbad.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the range narrows, step by step: revisions left on a logarithmic scale.
///
/// @param points a mark a decision
/// @param ticks values of the scale
public record Narrowing(List<Point> points, List<Tick> ticks) {
  public static final int WIDTH = 960;
  public static final int HEIGHT = 220;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 12;
  private static final int BOTTOM = 28;
  private static final double WIDEST = 64;

  public Narrowing {
    points = List.copyOf(points);
    ticks = List.copyOf(ticks);
  }

  /// A decision, where it is drawn and what it says.
  public record Point(String x, String y, StepRow step, int left) {}

  /// A value of the scale, and how high it is drawn.
  public record Tick(String y, String label) {}

  static Narrowing of(List<StepRow> steps) {
    List<StepRow> told = steps.stream().filter(step -> step.left() != null).toList();
    int most = told.stream().mapToInt(Narrowing::left).max().orElse(0);
    double stride = Math.min(WIDEST, (double) (WIDTH - LEFT - RIGHT) / Math.max(1, told.size()));
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      double x = LEFT + stride * (i + 0.5);
      int left = left(told.get(i));
      points.add(new Point(number(x), number(y(left, most)), told.get(i), left));
    }
    return new Narrowing(points, ticks(most));
  }

  public boolean isWorthIt() {
    return points.size() > 1;
  }

  /// The corners of the line through all points, as SVG has them.
  public String line() {
    List<String> corners = points.stream().map(point -> point.x() + "," + point.y()).toList();
    return String.join(" ", corners);
  }

  /// The same in one sentence.
  public String says() {
    Point first = points.getFirst();
    Point last = points.getLast();
    return "Revisions left after each decision, on a logarithmic scale: from %d after step %d to %d after step %d."
        .formatted(first.left(), first.step().number(), last.left(), last.step().number());
  }

  private static List<Tick> ticks(int most) {
    List<Tick> ticks = new ArrayList<>(List.of(new Tick(number(y(0, most)), "0")));
    for (long value = 1; value <= most; value *= 10) {
      ticks.add(new Tick(number(y((int) value, most)), "%,d".formatted(value)));
    }
    return ticks;
  }

  private static double y(int left, int most) {
    double share = Math.log1p(left) / Math.log1p(Math.max(1, most));
    return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  }

  private static int left(StepRow step) {
    return step.left() == null ? 0 : step.left();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
