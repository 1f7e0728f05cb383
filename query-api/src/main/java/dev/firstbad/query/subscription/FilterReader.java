package dev.firstbad.query.subscription;

import dev.firstbad.query.subscription.Filter.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads filters: each an object whose only member is named after its dialect.
final class FilterReader {
  private static final int DEEPEST = 8;
  private static final int MOST = 200;

  private int read;

  List<Filter> all(Given filters) {
    return several(filters, 1);
  }

  private List<Filter> several(Given filters, int depth) {
    List<Filter> several = new ArrayList<>();
    for (Given filter : filters.items()) {
      one(filter, depth).ifPresent(several::add);
    }
    return several;
  }

  private Optional<Filter> one(Given filter, int depth) {
    if (depth > DEEPEST || ++read > MOST) {
      filter.fault("is one too many: at most " + MOST + " filters, " + DEEPEST + " deep");
      return Optional.empty();
    }
    List<Given> members = filter.members();
    if (members.size() != 1) {
      filter.fault("has " + members.size() + " members: a filter has one, named after its dialect");
      return Optional.empty();
    }
    return dialect(members.getFirst(), depth);
  }

  private Optional<Filter> dialect(Given value, int depth) {
    return switch (value.name()) {
      case "exact" -> texts(Dialect.EXACT, value);
      case "prefix" -> texts(Dialect.PREFIX, value);
      case "suffix" -> texts(Dialect.SUFFIX, value);
      case "all" -> nested(value, depth).map(Filter.All::new);
      case "any" -> nested(value, depth).map(Filter.Any::new);
      case "not" -> one(value, depth + 1).map(Filter.Not::new);
      default -> {
        value.fault("is no dialect that is spoken here: exact, prefix, suffix, all, any, not");
        yield Optional.empty();
      }
    };
  }

  private Optional<List<Filter>> nested(Given filters, int depth) {
    List<Filter> nested = several(filters, depth + 1);
    if (filters.items().isEmpty()) {
      filters.fault("holds no filter: it needs one at least");
    }
    return nested.isEmpty() ? Optional.empty() : Optional.of(nested);
  }

  private static Optional<Filter> texts(Dialect dialect, Given attributes) {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (Given attribute : attributes.members()) {
      if (!Attributes.names().contains(attribute.name())) {
        attribute.fault("is no attribute of events or bisections: there are " + Attributes.names());
        continue;
      }
      String text = attribute.text();
      if (text != null) {
        wanted.put(attribute.name(), text);
      } else if (attribute.absent()) {
        attribute.fault("is no text");
      }
    }
    if (attributes.json().isObject() && attributes.json().isEmpty()) {
      attributes.fault("names no attribute: it needs one at least");
    }
    return wanted.isEmpty() ? Optional.empty() : Optional.of(new Filter.Texts(dialect, wanted));
  }
}
