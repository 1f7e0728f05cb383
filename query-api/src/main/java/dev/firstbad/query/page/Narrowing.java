package dev.firstbad.query.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How the range narrows, step by step: revisions left on a logarithmic scale.
///
/// @param points a mark a step; those before the search stand where it began, and those after the
///   last decision at what that left
/// @param ticks values of the scale
public record Narrowing(List<Point> points, List<Tick> ticks) {
  public static final int WIDTH = 960;
  public static final int HEIGHT = 220;
  private static final int LEFT = 64;
  private static final int RIGHT = 16;
  private static final int TOP = 12;
  private static final int BOTTOM = 28;
  private static final double WIDEST = 64;

  /// What a number of three digits takes.
  private static final double ROOM = 32;

  public Narrowing {
    points = List.copyOf(points);
    ticks = List.copyOf(ticks);
  }

  /// A step and where it is drawn.
  ///
  /// @param left the revisions that were left when it was decided on
  /// @param numbered whether there is room for its number
  public record Point(String x, String y, StepRow step, int left, boolean numbered) {}

  /// A value of the scale, and how high it is drawn.
  public record Tick(String y, String label) {}

  /// @param start the revisions that were left when the search began; null where nothing says
  static Narrowing of(List<StepRow> steps, @Nullable Integer start) {
    List<Integer> told = steps.stream().map(StepRow::left).filter(Objects::nonNull).toList();
    if (told.size() < 2) {
      return new Narrowing(List.of(), List.of());
    }
    int first = start == null || start < told.getFirst() ? told.getFirst() : start;
    int most = Math.max(first, Collections.max(told));
    double stride = Math.min(WIDEST, (double) (WIDTH - LEFT - RIGHT) / steps.size());
    int apart = (int) Math.ceil(ROOM / stride);
    List<Point> points = new ArrayList<>();
    int left = first;
    for (int i = 0; i < steps.size(); i++) {
      StepRow step = steps.get(i);
      left = step.left() == null ? left : step.left();
      String x = number(LEFT + stride * (i + 0.5));
      points.add(new Point(x, number(y(left, most)), step, left, i % apart == 0));
    }
    return new Narrowing(points, ticks(most));
  }

  public boolean isWorthIt() {
    return !points.isEmpty();
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

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
