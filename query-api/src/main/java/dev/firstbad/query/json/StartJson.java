package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.Host;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.Terms;

/// What sets a bisection up.
final class StartJson {
  private StartJson() {}

  static ObjectNode of(BisectionStarted started) {
    return new Fields()
        .word("kind", started.kind())
        .text("format", started.format())
        .text("era", started.era())
        .object("terms", of(started.terms()))
        .text("start", started.start())
        .text("tool", started.tool())
        .object("host", Fields.orNull(started.host(), StartJson::of))
        .text("subject", started.subject())
        .done();
  }

  static ObjectNode of(BisectionPlanned planned) {
    return new Fields().text("plan", planned.plan()).text("policy", planned.policy()).done();
  }

  static ObjectNode of(OriginRelocated relocated) {
    return new Fields().text("to", relocated.to()).text("title", relocated.title()).done();
  }

  static ObjectNode of(ConfigMinimised minimised) {
    return new Fields()
        .number("options", minimised.options())
        .texts("suspects", minimised.suspects())
        .done();
  }

  static ObjectNode of(SearchStarted search) {
    return new Fields()
        .texts("arguments", search.arguments())
        .text("bad", search.bad())
        .texts("good", search.good())
        .object("answer", OpinionJson.of(search.answer()))
        .done();
  }

  static ObjectNode of(Terms terms) {
    return new Fields().text("bad", terms.bad()).text("good", terms.good()).done();
  }

  static ObjectNode of(Host host) {
    return new Fields().text("name", host.name()).text("began", host.began()).done();
  }
}
