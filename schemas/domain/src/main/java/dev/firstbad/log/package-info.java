/// The grammar of syzbot's bisection logs, of all eras: text to events, and events to the same
/// text.
///
/// A text becomes [dev.firstbad.log.Message]s, each a line with a meaning and the free text after
/// it, by a state machine ([dev.firstbad.log.State]). Messages become drafts of events
/// ([dev.firstbad.log.Narrator]), verdicts are put among them ([dev.firstbad.log.Judging]), and
/// [dev.firstbad.log.LogWriter] turns events back into text.
///
/// Each kind of line is one record that reads and writes itself and one row of the table with the
/// versions of the tool that print it ([dev.firstbad.log.Rules], [dev.firstbad.log.Remarks]); those
/// versions date a log, and with it the rules it followed. Where the events of a stretch of text do
/// not write it back exactly, a note holds the text and the events hang on the note: so nothing is
/// ever lost, whatever a log holds.
@NullMarked
package dev.firstbad.log;

import org.jspecify.annotations.NullMarked;
