package dev.firstbad.cli;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.Event;
import dev.firstbad.event.Host;
import dev.firstbad.event.Outcome;
import dev.firstbad.producer.drive.Bench;
import dev.firstbad.producer.drive.LiveSearch;
import dev.firstbad.producer.drive.Patience;
import dev.firstbad.producer.drive.Session;
import dev.firstbad.producer.drive.Site;
import dev.firstbad.producer.plan.PlanFile;
import dev.firstbad.producer.plan.Planned;
import dev.firstbad.producer.repository.GitRepository;
import dev.firstbad.wire.EventStore;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a live search works with: the record, a directory, and what others know.
final class LiveRun {
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  @Option(names = "--no-reuse", description = "test everything, whatever the record knows already")
  private boolean noReuse;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "${env:XDG_CACHE_HOME:-${sys:user.home}/.cache}/firstbad",
      description = "where work trees and mirrors are made (default: ${DEFAULT-VALUE})")
  private Path work;

  @Mixin private Destination destination;

  private List<Event> events = List.of();

  /// A name that tells when the search began.
  static BisectionId newId(Instant now) {
    return new BisectionId(
        "%s-%04x".formatted(NAMED.format(now), new SecureRandom().nextInt(1 << 16)));
  }

  BisectionId named(String id) {
    try {
      return new BisectionId(id);
    } catch (IllegalArgumentException e) {
      throw new InputWrong(String.valueOf(e.getMessage()));
    }
  }

  GitRepository open(PlanFile plan) {
    return GitRepository.open(site().repository(plan.repository()));
  }

  Outcome begin(BisectionId id, Planned planned, GitRepository repository, PrintWriter err) {
    SearchDisplay display = SearchDisplay.on(err);
    return work(store -> {
      Session session = session(store, id, display);
      session.begin(planned.beginning(host()));
      return drive(session, store, planned, repository, display, false);
    });
  }

  Outcome resume(BisectionId id, PrintWriter err) {
    SearchDisplay display = SearchDisplay.on(err);
    return work(store -> {
      Session session = session(store, id, display);
      String text = session.plan().map(BisectionPlanned::plan).orElseThrow(() -> unknown(id));
      List<String> problems = new ArrayList<>();
      PlanFile file = Planned.read(text, System.getenv(), problems);
      try (GitRepository repository = open(file)) {
        Planned planned = Planned.of(file, problems, repository);
        if (session.outcome().isPresent() && session.canGoOn()) {
          session.reopen(System.getProperty("user.name", "unknown"), "resumed");
        }
        return drive(session, store, planned, repository, display, true);
      }
    });
  }

  /// Prints what came of the search.
  void answer(BisectionId id, PrintWriter out, boolean json) {
    new SearchAnswer(id, events).print(out, json);
  }

  private interface Work {
    Outcome in(EventStore store);
  }

  private Outcome work(Work work) {
    try (EventStore store = destination.open()) {
      return work.in(store);
    }
  }

  private Outcome drive(
      Session session,
      EventStore store,
      Planned planned,
      GitRepository repository,
      SearchDisplay display,
      boolean resumes) {
    display.announce(session.id());
    try (Bench bench =
        site().bench(session.id(), planned.file(), repository.directory(), resumes)) {
      return new LiveSearch(planned, repository, session, display)
          .drive(bench, memory(store, planned));
    } catch (InterruptedException e) {
      throw new WorldFailed("interrupted before the search began", e);
    } finally {
      display.ends();
      events = session.events();
    }
  }

  private Optional<LiveSearch.Memory> memory(EventStore store, Planned planned) {
    return noReuse || !planned.file().reuse()
        ? Optional.empty()
        : Optional.of(new LiveSearch.Memory(new Sightings(destination.server())::of, store::read));
  }

  private Session session(EventStore store, BisectionId id, SearchDisplay display) {
    return new Session(new Patience(store::append, display, PATIENCE), id, InstantSource.system());
  }

  private Site site() {
    return new Site(work.toAbsolutePath().normalize());
  }

  private static InputWrong unknown(BisectionId id) {
    return new InputWrong("no live search is recorded as " + id + ": only such can be resumed");
  }

  private static @Nullable Host host() {
    try {
      return new Host(InetAddress.getLocalHost().getHostName(), Instant.now().toString());
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
