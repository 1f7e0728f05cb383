package dev.firstbad.query.page;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import java.util.Map;

/// Where the pages of things are.
public final class Links {
  private static final int LONGEST = 500;

  private Links() {}

  public static String bisection(BisectionId id) {
    return "/bisections/" + id;
  }

  /// The comparison of a bisection with one that is still to be named.
  public static String compare(BisectionId id) {
    return "/compare" + Pages.query(Map.of("a", id.value()));
  }

  /// The comparison of two bisections.
  public static String compare(BisectionId a, BisectionId b) {
    return "/compare" + Pages.query(Map.of("a", a.value(), "b", b.value()));
  }

  /// What a person should look at in a bisection.
  public static String alerts(BisectionId id) {
    return AlertsPage.PATH + Pages.query(Map.of("bisection", id.value()));
  }

  public static String step(BisectionId id, int number) {
    return bisection(id) + "/steps/" + number;
  }

  /// All that was seen of a commit.
  public static String commit(CommitId commit) {
    return commit(commit.hex());
  }

  public static String commit(String hex) {
    return "/commits/" + hex;
  }

  /// A commit that is blamed, and by what.
  public static String culprit(CommitId commit) {
    return culprit(commit.hex());
  }

  public static String culprit(String hex) {
    return "/culprits/" + hex;
  }

  public static String signature(Signature signature) {
    return signature(signature.hex());
  }

  public static String signature(String hex) {
    return "/signatures/" + hex;
  }

  /// What an address was told.
  public static String recipient(String address) {
    return "/recipients" + Pages.query(Map.of("address", address));
  }

  /// The bisections that meet one condition; of a long value its beginning, as filters look within.
  public static String list(String filter, String value) {
    String asked = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    return asked.isBlank() ? "/" : "/" + Pages.query(Map.of(filter, asked));
  }
}
