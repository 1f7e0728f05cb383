package dev.firstbad.query.http;

import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import dev.firstbad.query.readmodel.Reports;
import dev.firstbad.query.readmodel.Sight;
import java.util.List;

/// What the beginning of a hash in the path stands for, as far as who asks may see it.
public final class Named {
  private final Reports reports;

  public Named(Reports reports) {
    this.reports = reports;
  }

  /// A commit of any bisection.
  public CommitId commit(Parameters query) {
    return new CommitId(unique(query, "hash", reports::commitsNamed));
  }

  /// A commit that a bisection blames.
  public CommitId culprit(Parameters query) {
    return new CommitId(unique(query, "hash", reports::culpritsNamed));
  }

  /// A binary of any bisection.
  public Signature signature(Parameters query) {
    return new Signature(unique(query, "hex", reports::signaturesNamed));
  }

  /// Says that what was named a moment ago is there no more.
  public static RuntimeException gone(String parameter, String name) {
    return Parameters.unknown(parameter, "nothing is known of " + name);
  }

  private interface Naming {
    List<String> named(String prefix, int limit, Sight sight);
  }

  private static String unique(Parameters query, String parameter, Naming naming) {
    Sight sight = query.sight();
    return Unique.name(
        parameter,
        query.pathHash(parameter),
        (prefix, limit) -> naming.named(prefix, limit, sight));
  }
}
