package dev.firstbad.query.export;

/// A form of export.
enum Format {
  /// Newline-delimited JSON: the whole state of a bisection a line.
  NDJSON("application/x-ndjson", "ndjson"),
  /// Comma-separated values (RFC 4180).
  CSV("text/csv; charset=utf-8", "csv"),
  /// Apache Parquet.
  PARQUET("application/vnd.apache.parquet", "parquet"),
  /// One report of the kernel CI database, schema 5.3.
  KCIDB("application/json", "json"),
  /// CDEvents 0.5, an event a line.
  CDEVENTS("application/x-ndjson", "ndjson");

  final String mediaType;
  final String extension;

  Format(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /// Whether it has rows and columns, of one of the tables.
  boolean isTabular() {
    return this == CSV || this == PARQUET;
  }
}
