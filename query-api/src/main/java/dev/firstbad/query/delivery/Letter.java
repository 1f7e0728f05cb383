package dev.firstbad.query.delivery;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail to one person.
///
/// @param target who gets this copy
/// @param to everybody who gets one, as the header says it; `cc` likewise
/// @param id of the message, without brackets
/// @param inReplyTo id of the message that it corrects; null for none
/// @param optOut where its reader asks for no more mail
record Letter(
    String target,
    List<String> to,
    List<String> cc,
    String subject,
    String text,
    String id,
    @Nullable String inReplyTo,
    URI optOut) {}
