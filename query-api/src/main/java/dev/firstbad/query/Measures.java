package dev.firstbad.query;

import dev.firstbad.query.readmodel.ReadModel;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/// What is measured beside requests and projection.
final class Measures {
  private Measures() {}

  static void addTo(MeterRegistry metrics, ReadModel model) {
    new ClassLoaderMetrics().bindTo(metrics);
    new JvmMemoryMetrics().bindTo(metrics);
    new JvmThreadMetrics().bindTo(metrics);
    new ProcessorMetrics().bindTo(metrics);
    new UptimeMetrics().bindTo(metrics);
    for (String table : ReadModel.TABLES) {
      Gauge.builder("firstbad.read.model.rows", model, read -> read.rows(table))
          .tag("table", table)
          .register(metrics);
    }
  }
}
