package dev.firstbad.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A model as text, a line each: its name, what it was trained on, its operating point, its
/// intercept, and its terms as feature, mean, deviation and weight; between the words tabs.
public final class ModelText {
  private static final String NAME = "name";
  private static final String TRAINING = "training";
  private static final String WANTED = "wanted";
  private static final String INTERCEPT = "intercept";

  private ModelText() {}

  public static String of(Model model) {
    StringBuilder text = new StringBuilder();
    text.append(NAME).append('\t').append(model.name()).append('\n');
    model.training().forEach(line -> text.append(TRAINING).append('\t').append(line).append('\n'));
    text.append(line(WANTED, model.wanted()));
    text.append(line(INTERCEPT, model.intercept()));
    for (Model.Term term : model.terms()) {
      text.append(line(term.feature().id(), term.mean(), term.deviation(), term.weight()));
    }
    return text.toString();
  }

  /// Reads a model.
  ///
  /// @throws IllegalArgumentException with the line that is wrong, or the feature that is missing
  public static Model parse(String text) {
    String name = "";
    double wanted = 0;
    double intercept = 0;
    List<String> training = new ArrayList<>();
    Map<Feature, Model.Term> terms = new EnumMap<>(Feature.class);
    for (String line : text.lines().toList()) {
      int tab = line.indexOf('\t');
      String rest = line.substring(tab + 1);
      switch (line.substring(0, Math.max(0, tab))) {
        case NAME -> name = rest;
        case TRAINING -> training.add(rest);
        case WANTED -> wanted = numbers(line, 1)[0];
        case INTERCEPT -> intercept = numbers(line, 1)[0];
        case String word -> {
          Feature feature = feature(word, line);
          double[] numbers = numbers(line, 3);
          terms.put(feature, new Model.Term(feature, numbers[0], numbers[1], numbers[2]));
        }
      }
    }
    if (terms.size() != Feature.values().length) {
      throw new IllegalArgumentException("not all features are weighed, but " + terms.keySet());
    }
    return new Model(name, intercept, wanted, List.copyOf(terms.values()), training);
  }

  private static Feature feature(String word, String line) {
    return Arrays.stream(Feature.values())
        .filter(feature -> feature.id().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such feature: '" + line + "'"));
  }

  private static double[] numbers(String line, int count) {
    double[] numbers =
        Arrays.stream(line.split("\t", -1)).skip(1).mapToDouble(ModelText::number).toArray();
    if (numbers.length != count) {
      throw new IllegalArgumentException("%d numbers are wanted: '%s'".formatted(count, line));
    }
    return numbers;
  }

  private static double number(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number: '" + word + "'", e);
    }
  }

  private static String line(String word, double... numbers) {
    StringBuilder line = new StringBuilder(word);
    for (double number : numbers) {
      line.append(String.format(Locale.ROOT, "\t%.6f", number));
    }
    return line.append('\n').toString();
  }
}
