package dev.firstbad.query.page;

import dev.firstbad.event.Word;
import dev.firstbad.query.readmodel.AuditQuestion;
import dev.firstbad.query.readmodel.AuditQuestion.Group;
import dev.firstbad.query.readmodel.AuditQuestion.Sort;
import dev.firstbad.query.readmodel.Flakiness;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What comes and goes, ranked.
///
/// @param given the parameters that are set, by name
/// @param next the address of the next page; null on the last
public record AuditPage(
    Frame frame,
    AuditQuestion question,
    Map<String, String> given,
    List<Row> rows,
    @Nullable String next) {
  static final String PATH = "/audit";

  public AuditPage {
    given = Map.copyOf(given);
    rows = List.copyOf(rows);
  }

  /// What was tested under one name.
  ///
  /// @param name of a commit the release, or the subject; empty where neither is told
  /// @param interval drawn from 0 to 100
  public record Row(Flakiness item, String href, String label, String name, Interval interval) {
    static Row of(Flakiness item, Group group, String name) {
      return new Row(
          item,
          AuditPage.href(item.key(), group),
          AuditPage.label(item.key(), group),
          name,
          Interval.of(item));
    }

    public boolean isHash() {
      return !label.equals(item.key());
    }
  }

  /// Where the rate lies, drawn and in words.
  public record Interval(String low, String high, String rate, String percent, String says) {
    static Interval of(Flakiness item) {
      double low = item.interval().low();
      double high = item.interval().high();
      double rate = item.runs() == 0 ? 0 : (double) item.failures() / item.runs();
      return new Interval(
          Words.tenths(100 * low),
          Words.tenths(100 * high),
          Words.tenths(100 * rate),
          Words.share(rate),
          "%.0f to %.0f %%".formatted(100 * low, 100 * high));
    }
  }

  /// A column that rows can be ranked by.
  public record Column(Sort sort, String label) {}

  public static final List<Column> COLUMNS =
      List.of(
          new Column(Sort.PAIRS, "Contradictions"),
          new Column(Sort.SAME_BUG, "Contradictions of one bug"),
          new Column(Sort.MIXED, "Mixed tests"),
          new Column(Sort.RATE, "Crash rate"),
          new Column(Sort.RUNS, "Runs"),
          new Column(Sort.COST, "Hours spent"),
          new Column(Sort.LAST, "Last seen"));

  public List<Group> groups() {
    return List.of(Group.values());
  }

  public String word(Enum<?> constant) {
    return Word.of(constant);
  }

  /// This page with another value of one parameter.
  public String with(String name, String value) {
    Map<String, String> fields = new TreeMap<>(given);
    fields.put(name, value);
    return PATH + Pages.query(fields);
  }

  public String value(String name) {
    return given.getOrDefault(name, "");
  }

  /// The same for programs, and all of it.
  public String csv() {
    Map<String, String> fields = new TreeMap<>(given);
    fields.put("format", "csv");
    return "/api/v1/flaky" + Pages.query(fields);
  }

  private static String href(String key, Group group) {
    return switch (group) {
      case COMMIT -> Links.commit(key);
      case SIGNATURE -> Links.signature(key);
      case TITLE -> Links.list("title", key);
      case COMPILER -> Links.list("compiler", key);
      case RELEASE -> Links.list("q", key);
    };
  }

  private static String label(String key, Group group) {
    return group == Group.COMMIT || group == Group.SIGNATURE ? Words.hash(key) : key;
  }
}
