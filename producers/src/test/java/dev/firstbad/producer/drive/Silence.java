package dev.firstbad.producer.drive;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.engine.Act;
import dev.firstbad.event.Event;
import java.util.List;

/// Nobody looks on.
enum Silence implements Watcher {
  INSTANCE;

  @Override
  public void begins(Act act, Bisection bisection) {}

  @Override
  public void recorded(List<Event> events, Bisection bisection) {}

  @Override
  public void waits(String why) {}
}
