package dev.firstbad.recipients;

import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.Recipient.Field;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RecipientsResolved.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rule of an era for who is told of a culprit (3.1 to 3.3 of the log's description).
public final class RecipientsPolicy {
  /// The rule of an address that no rule explains.
  public static final String UNEXPLAINED = "unexplained";

  private static final String GET_MAINTAINER = "get_maintainer";

  private static final Comparator<Recipient> ORDER =
      Comparator.comparing(Recipient::field)
          .thenComparing(
              recipient -> recipient.address().getBytes(StandardCharsets.UTF_8),
              Arrays::compareUnsigned);

  private final String name;
  private final People people;
  private final int few;
  private final Form form;

  /// @param few up to so many people of the commit's own, the maintainers are asked for
  RecipientsPolicy(String name, People people, int few, Form form) {
    this.name = name;
    this.people = people;
    this.few = few;
    this.form = form;
  }

  /// Its name on every surface, e.g. `recipients@2019-12-10`.
  public String name() {
    return name;
  }

  /// How it lists the recipients.
  public Form form() {
    return form;
  }

  /// Whether the commit itself names so few that `get_maintainer.pl` is asked for more.
  public boolean wantsMaintainers(CommitDescribed commit) {
    return named(commit).size() <= few;
  }

  /// Who is told, To before Cc, each by address.
  ///
  /// @param maintainers what `get_maintainer.pl` printed of the commit, a line each; ignored where
  ///   the commit names enough
  public RecipientsResolved resolve(CommitDescribed commit, List<String> maintainers) {
    List<Recipient> told = new ArrayList<>(named(commit));
    if (told.size() <= few) {
      told.addAll(maintainers(maintainers));
    }
    Stream<Recipient> distinct =
        switch (form) {
          case SINGLE -> firstOfEachAddress(told).stream();
          case TO_AND_CC -> told.stream();
        };
    return new RecipientsResolved(distinct.sorted(ORDER).toList(), form);
  }

  /// Attributes the addresses that a source tells, in their order, each to the rule and line that
  /// explain it; those that only `get_maintainer.pl` can have named have no line.
  ///
  /// @param commit the culprit; null where the source does not describe it
  public RecipientsResolved explain(
      List<String> to, List<String> cc, @Nullable CommitDescribed commit) {
    List<Recipient> unused = new ArrayList<>(commit == null ? List.of() : named(commit));
    String otherwise = commit != null && unused.size() <= few ? GET_MAINTAINER : UNEXPLAINED;
    List<Recipient> explained = new ArrayList<>();
    for (String address : to) {
      explained.add(explain(address, Field.TO, unused, otherwise));
    }
    for (String address : cc) {
      explained.add(explain(address, Field.CC, unused, otherwise));
    }
    return new RecipientsResolved(explained, form);
  }

  /// How much of what a source tells contradicts this rule: addresses that it does not explain, and
  /// people it names who are not told.
  public int misfits(List<String> to, List<String> cc, CommitDescribed commit) {
    List<Recipient> told = explain(to, cc, commit).recipients();
    long unexplained = told.stream().filter(each -> each.rule().equals(UNEXPLAINED)).count();
    long missing = named(commit).stream().filter(each -> !told.contains(each)).count();
    return Math.toIntExact(unexplained + missing);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Recipient explain(
      String address, Field field, List<Recipient> unused, String otherwise) {
    Optional<Recipient> known =
        unused.stream()
            .filter(recipient -> recipient.field() == field)
            .filter(recipient -> recipient.address().equals(address))
            .findFirst();
    known.ifPresent(unused::remove);
    return known.orElseGet(() -> new Recipient(address, field, otherwise, null));
  }

  private List<Recipient> named(CommitDescribed commit) {
    Field field =
        switch (form) {
          case SINGLE -> Field.CC;
          case TO_AND_CC -> Field.TO;
        };
    return firstOfEachAddress(people.namedBy(commit, field));
  }

  private List<Recipient> maintainers(List<String> lines) {
    List<Maintainer> maintainers =
        lines.stream().map(Maintainer::parse).flatMap(Optional::stream).toList();
    boolean ownList = maintainers.stream().anyMatch(each -> each.isList() && !each.isKernelList());
    return maintainers.stream()
        .map(each ->
            new Recipient(each.address(), field(each, ownList), GET_MAINTAINER, each.line()))
        .toList();
  }

  /// The kernel's own list is told in Cc where a list of the subsystem is told.
  private Field field(Maintainer maintainer, boolean ownList) {
    if (form == Form.SINGLE || (maintainer.isKernelList() && ownList)) {
      return Field.CC;
    }
    boolean to = maintainer.isKernelList() || maintainer.isList() || maintainer.isResponsible();
    return to ? Field.TO : Field.CC;
  }

  private static List<Recipient> firstOfEachAddress(List<Recipient> recipients) {
    Map<String, Recipient> byAddress = new LinkedHashMap<>();
    recipients.forEach(recipient -> byAddress.putIfAbsent(recipient.address(), recipient));
    return List.copyOf(byAddress.values());
  }
}
