package dev.firstbad.query.page;

import dev.firstbad.bisection.Review;
import dev.firstbad.culprit.Blame;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A commit that is blamed: by what, how surely, and who is told.
///
/// @param independent how many of the bisections found it independently
/// @param changes what it changes, as git counts it; empty where nobody says
/// @param withdrawn by people, so that those bisections name it no more
/// @param people all that any of its bisections tells
public record CulpritPage(
    Frame frame,
    CulpritReport report,
    int independent,
    String changes,
    List<Reviewed> withdrawn,
    List<Person> people) {
  public CulpritPage {
    withdrawn = List.copyOf(withdrawn);
    people = List.copyOf(people);
  }

  /// An address that is told, and all reasons there are.
  ///
  /// @param bisections how many tell it
  public record Person(String address, List<String> why, long bisections) {
    public Person {
      why = List.copyOf(why);
    }
  }

  static CulpritPage of(
      CulpritReport report,
      int independent,
      String changes,
      List<Reviewed> reviews,
      Assets assets) {
    String title = report.title() == null ? report.commit().hex() : report.title();
    Frame frame = new Frame(title, Frame.Section.CULPRITS, assets);
    List<Reviewed> withdrawn = reviews.stream().filter(Reviewed::isWithdrawn).toList();
    return new CulpritPage(frame, report, independent, changes, withdrawn, people(report.blames()));
  }

  public String author() {
    return CulpritsPage.author(report);
  }

  /// How many bisections name it, and how many of them repeat no other.
  public String namedBy() {
    String bisections = report.total() == 1 ? "1 bisection" : report.total() + " bisections";
    return independent == report.total()
        ? bisections
        : "%s, %d of them independent: the others repeat a search, or rest on tests of these"
            .formatted(bisections, independent);
  }

  /// What a person said of the result of a bisection; empty where nobody did.
  public static String said(Blame blame) {
    Review review = blame.review();
    return review == null
        ? ""
        : "%s by %s%s"
            .formatted(
                Word.of(review.word()),
                review.author(),
                review.reason().isEmpty() ? "" : ": " + review.reason());
  }

  private static List<Person> people(List<Blame> blames) {
    Map<String, Set<String>> why = new LinkedHashMap<>();
    for (Blame blame : blames) {
      for (Recipient told : blame.recipients()) {
        why.computeIfAbsent(told.address(), address -> new LinkedHashSet<>())
            .add((told.field() == Recipient.Field.TO ? "To, " : "Cc, ") + BisectionPage.why(told));
      }
    }
    List<Person> people = new ArrayList<>();
    why.forEach((address, reasons) ->
        people.add(new Person(address, List.copyOf(reasons), told(blames, address))));
    return people;
  }

  private static long told(List<Blame> blames, String address) {
    return blames.stream()
        .filter(blame -> blame.recipients().stream().anyMatch(r -> r.address().equals(address)))
        .count();
  }
}
