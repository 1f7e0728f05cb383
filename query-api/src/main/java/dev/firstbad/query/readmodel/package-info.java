/// What the topics say, as rows that answer questions: an embedded SQLite database that can be
/// thrown away and rebuilt at any time. All SQL is here.
@NullMarked
package dev.firstbad.query.readmodel;

import org.jspecify.annotations.NullMarked;
