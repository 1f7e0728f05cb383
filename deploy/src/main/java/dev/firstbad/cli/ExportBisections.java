package dev.firstbad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Write all bisections that meet the filters in a form that other systems take.",
    footer = {
      "",
      "Example: firstbad export --format csv --outcome culprit -o culprits.csv",
      "Example: firstbad export --format parquet --table steps -o steps.parquet"
    })
final class ExportBisections implements Runnable {
  @Mixin private Server server;
  @Mixin private Filters filters;
  @Mixin private Since since;

  @Option(
      names = "--format",
      defaultValue = "ndjson",
      description = "ndjson, csv, parquet, kcidb or cdevents (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(names = "--table", description = "of csv and parquet: bisections (the default) or steps")
  private @Nullable String table;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "there once it is whole (default: standard output)")
  private @Nullable Path file;

  private final StandardOutput out;

  ExportBisections(StandardOutput out) {
    this.out = out;
  }

  @Override
  public void run() {
    Map<String, String> query = filters.query();
    since.addTo(query);
    query.put("format", format);
    if (table != null) {
      query.put("table", table);
    }
    if (file == null) {
      server.download("/api/v1/export", query, out);
    } else {
      save(query, file.toAbsolutePath());
    }
  }

  /// What was cut off must not be taken for the whole: the file is there at the end or not at all.
  private void save(Map<String, String> query, Path target) {
    try {
      Path part = target.resolveSibling(target.getFileName() + ".part");
      try {
        try (OutputStream written = Files.newOutputStream(part)) {
          server.download("/api/v1/export", query, written);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      throw new WorldFailed("cannot write " + target + ": " + failure.getMessage(), failure);
    }
  }
}
