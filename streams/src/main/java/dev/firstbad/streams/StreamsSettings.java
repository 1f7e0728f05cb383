package dev.firstbad.streams;

import dev.firstbad.whatif.Candidate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How this program runs.
///
/// @param bootstrap the brokers, `host:port`, comma between them
/// @param application name of the whole deployment: instances of one name share the work
/// @param instance name of this instance, kept over restarts, so that it gets its work back at once
/// @param state the directory of the stores, this instance's own
/// @param threads how many stream threads, at least 1
/// @param standbys how many other instances keep a warm copy of each store; 0 where there is one
/// @param replication copies of each internal topic; -1 for the brokers' default
/// @param shadow the name of a policy that only looks on: an alert is raised where it gives another
///   verdict; null for none
public record StreamsSettings(
    String bootstrap,
    String application,
    String instance,
    Path state,
    int threads,
    int standbys,
    int replication,
    @Nullable String shadow) {
  /// Throws IllegalArgumentException that names all problems at once.
  public StreamsSettings {
    List<String> problems = new ArrayList<>();
    demand(!bootstrap.isBlank(), "bootstrap must not be blank", problems);
    demand(isName(application), "application must be letters, digits, '.', '_' or '-'", problems);
    demand(isName(instance), "instance must be letters, digits, '.', '_' or '-'", problems);
    demand(threads >= 1, "threads must be at least 1: " + threads, problems);
    demand(standbys >= 0, "standbys must not be negative: " + standbys, problems);
    demand(
        replication == -1 || replication >= 1,
        "replication must be -1 or at least 1: " + replication,
        problems);
    demand(
        shadow == null || Candidate.named(shadow).isPresent(),
        "shadow is no policy: " + shadow,
        problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("streams: " + String.join("; ", problems));
    }
  }

  /// One instance beside a broker of its own.
  public static StreamsSettings standalone(String bootstrap, Path state, @Nullable String shadow) {
    return new StreamsSettings(bootstrap, "firstbad-streams", "standalone", state, 1, 0, 1, shadow);
  }

  private static void demand(boolean holds, String problem, List<String> problems) {
    if (!holds) {
      problems.add(problem);
    }
  }

  private static boolean isName(String value) {
    return value.matches("[A-Za-z0-9._-]{1,100}");
  }
}
