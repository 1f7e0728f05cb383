package dev.firstbad.producer.drive;

import dev.firstbad.engine.Act;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.RunFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A world in which something happens besides.
///
/// @param building told of each step before it is built
/// @param ran what becomes of each run
/// @param built the steps that were built
record Meddling(
    World world,
    Consumer<Act.Subject> building,
    UnaryOperator<RunFinished> ran,
    List<Act.Subject> built)
    implements World {
  static Meddling before(World world, Consumer<Act.Subject> building) {
    return new Meddling(world, building, run -> run, new ArrayList<>());
  }

  static Meddling after(World world, UnaryOperator<RunFinished> ran) {
    return new Meddling(world, subject -> {}, ran, new ArrayList<>());
  }

  @Override
  public BuildFinished build(Act.Subject subject) throws InterruptedException {
    built.add(subject);
    building.accept(subject);
    return world.build(subject);
  }

  @Override
  public BootFinished boot(Act.Subject subject) throws InterruptedException {
    return world.boot(subject);
  }

  @Override
  public RunFinished run(Act.Subject subject, int index) throws InterruptedException {
    return ran.apply(world.run(subject, index));
  }

  @Override
  public CrashReported quote(Act.Quote quote) {
    return world.quote(quote);
  }

  @Override
  public CommitDescribed describe(CommitId commit) {
    return world.describe(commit);
  }

  @Override
  public List<String> maintainers(CommitDescribed commit) throws InterruptedException {
    return world.maintainers(commit);
  }
}
