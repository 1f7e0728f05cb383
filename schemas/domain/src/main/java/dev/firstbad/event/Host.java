package dev.firstbad.event;

/// The machine that ran a search and its own words of when it began (`2025-07-09 13:22:22.58 +0000
/// UTC m=+182.38`), verbatim.
public record Host(String name, String began) {}
