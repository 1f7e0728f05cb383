package dev.firstbad.query.http;

import dev.firstbad.query.access.Scope;
import dev.firstbad.query.access.Scopes;
import dev.firstbad.query.readmodel.Sight;
import io.javalin.http.Context;

/// Who asks.
///
/// @param key for whom requests are counted
/// @param name what a token is called; empty for who has none
public record Viewer(String key, String name, Scopes scopes) {
  private static final String ATTRIBUTE = Viewer.class.getName();
  private static final Viewer NOBODY = new Viewer("", "", Scopes.NONE);

  /// Who sent a request; nobody where no gate has looked.
  public static Viewer of(Context context) {
    Viewer viewer = context.attribute(ATTRIBUTE);
    return viewer == null ? NOBODY : viewer;
  }

  public Sight sight() {
    return scopes.allow(Scope.PRIVATE) ? Sight.ALL : Sight.PUBLIC;
  }

  /// Whether they may say something of bisections, and subscribe.
  public boolean writes() {
    return scopes.allow(Scope.WRITE);
  }

  void attach(Context context) {
    context.attribute(ATTRIBUTE, this);
  }
}
