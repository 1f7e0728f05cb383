package dev.firstbad.producer.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.firstbad.engine.Bounds;
import dev.firstbad.engine.Limits;
import dev.firstbad.engine.Origin;
import dev.firstbad.engine.Plan;
import dev.firstbad.engine.Release;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Host;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.producer.repository.GitRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plan that can be driven: all its revisions are known.
public final class Planned {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();
  private final PlanFile file;
  private final Resolved resolved;
  private final Path repository;

  private Planned(PlanFile file, Resolved resolved, Path repository) {
    this.file = file;
    this.resolved = resolved;
    this.repository = repository;
  }

  /// The plan of a file, over its repository.
  ///
  /// @throws PlanWrong with everything that is wrong with it
  public static Planned of(PlanFile file, List<String> problems, GitRepository repository) {
    List<String> all = new ArrayList<>(problems);
    all.addAll(Programs.missing(file));
    Optional<Resolved> resolved =
        file.tree().has(Resolved.KEY)
            ? Optional.of(Resolved.read(file.tree().path(Resolved.KEY)))
            : new Resolving(file, repository, all).resolve();
    if (!all.isEmpty() || resolved.isEmpty()) {
      throw new PlanWrong(all);
    }
    return new Planned(file, resolved.get(), repository.directory());
  }

  /// Reads a plan, from its file or from the record; what is wrong with it is added to `problems`.
  ///
  /// @param environment of the process; it has the values that the plan hides as `***`
  /// @throws PlanWrong if it is no YAML
  public static PlanFile read(String text, Map<String, String> environment, List<String> problems) {
    return PlanReader.read(text, environment, problems);
  }

  /// A plan that was put together elsewhere.
  public static PlanFile read(JsonNode tree, List<String> problems) {
    return PlanReader.read(tree, problems);
  }

  public PlanFile file() {
    return file;
  }

  /// What the engine goes by.
  public Plan plan() {
    return new Plan(
        file.kind(),
        file.terms(),
        new Origin(resolved.start(), resolved.title(), !file.ends().trusted()),
        bounds(),
        new Limits(resolved.skip(), file.range().firstParent(), file.range().paths()),
        file.configuration(),
        new Plan.Stages(file.build() != null, file.boot() != null),
        file.policy(),
        file.test().runs(),
        file.retries(),
        file.verification(),
        file.budget(),
        Recipe.ofTest(file));
  }

  /// The events with which the search begins.
  public List<EventBody> beginning(@Nullable Host host) {
    List<EventBody> bodies = new ArrayList<>();
    bodies.add(
        new BisectionStarted(
            file.kind(), "live", "E11", file.terms(), resolved.start(), null, host, file.title()));
    bodies.add(new BisectionPlanned(text(), file.policy().name()));
    if (resolved.relocated()) {
      bodies.add(new OriginRelocated(resolved.start(), resolved.title()));
    }
    return bodies;
  }

  private Bounds bounds() {
    if (resolved.head() != null) {
      String title = resolved.headTitle() == null ? "" : resolved.headTitle();
      return new Bounds.Head(resolved.head(), title, file.ends().otherTree());
    }
    return file.ends().trusted()
        ? new Bounds.Given(resolved.good().stream().map(Release::commit).toList())
        : new Bounds.Walk(resolved.good(), resolved.of());
  }

  /// The plan for the record: with its commits, without its secrets.
  private String text() {
    ObjectNode tree = file.tree().deepCopy();
    tree.set(Resolved.KEY, resolved.write());
    if (Files.isDirectory(Path.of(file.repository()))) {
      tree.put("repository", repository.toString());
    }
    Secrets.hide(tree);
    try {
      return YAML.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that was read cannot be written", e);
    }
  }
}
