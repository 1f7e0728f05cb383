package dev.firstbad.query.http;

import dev.firstbad.query.correction.EventLog;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.wire.Topics;

/// What the API answers from, and adds to.
///
/// @param record where it adds what people say
/// @param events what is said of where events are
public record Parts(
    ReadModel model, Topics topics, EventLog record, Whereabouts events, Gate gate) {}
