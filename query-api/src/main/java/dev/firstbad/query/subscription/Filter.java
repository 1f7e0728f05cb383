package dev.firstbad.query.subscription;

import java.util.List;
import java.util.Map;

/// Which events a subscription wants: the mandatory dialects of the CloudEvents Subscriptions API
/// (3.2.4.1.1), over the attributes of an event and those of its bisection.
public sealed interface Filter {
  /// How a text is compared, case and all.
  enum Dialect {
    EXACT {
      @Override
      boolean meets(String value, String wanted) {
        return value.equals(wanted);
      }
    },
    PREFIX {
      @Override
      boolean meets(String value, String wanted) {
        return value.startsWith(wanted);
      }
    },
    SUFFIX {
      @Override
      boolean meets(String value, String wanted) {
        return value.endsWith(wanted);
      }
    };

    abstract boolean meets(String value, String wanted);
  }

  /// Every attribute named has such a value, one at least where it has several.
  record Texts(Dialect dialect, Map<String, String> wanted) implements Filter {
    public Texts {
      wanted = Map.copyOf(wanted);
    }
  }

  record All(List<Filter> filters) implements Filter {
    public All {
      filters = List.copyOf(filters);
    }
  }

  record Any(List<Filter> filters) implements Filter {
    public Any {
      filters = List.copyOf(filters);
    }
  }

  record Not(Filter filter) implements Filter {}

  default boolean admits(Attributes attributes) {
    return switch (this) {
      case Texts(Dialect dialect, Map<String, String> wanted) ->
          wanted.entrySet().stream()
              .allMatch(want ->
                  attributes
                      .of(want.getKey())
                      .anyMatch(value -> dialect.meets(value, want.getValue())));
      case All(List<Filter> filters) -> filters.stream().allMatch(f -> f.admits(attributes));
      case Any(List<Filter> filters) -> filters.stream().anyMatch(f -> f.admits(attributes));
      case Not(Filter filter) -> !filter.admits(attributes);
    };
  }
}
