package dev.firstbad.query.access;

import java.nio.file.Path;

/// Who may ask, and how often.
///
/// @param tokens file of the tokens, made where it is not there
/// @param anonymous what those may do who come without one
/// @param perMinute requests a minute for each token, and for each address without one; 0 for any
///   number
public record AccessSettings(Path tokens, Anonymous anonymous, int perMinute) {}
