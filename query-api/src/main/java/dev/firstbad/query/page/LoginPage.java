package dev.firstbad.query.page;

import dev.firstbad.query.http.Viewer;

/// Where one shows a token, and is told what it is good for.
///
/// @param to where to go on; an address of this site
public record LoginPage(Frame frame, Viewer viewer, String to) {}
