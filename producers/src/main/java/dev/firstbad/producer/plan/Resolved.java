package dev.firstbad.producer.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.engine.Release;
import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The commits that the revisions of a plan named when the search began; the record keeps them, so
/// that it goes on alike though branches and tags have moved.
///
/// @param start the commit on which the bug was seen
/// @param relocated whether it was found again by its title
/// @param good the releases to test, newest first, or the good ends
/// @param of how many releases there were to choose from
/// @param head the tip that must have the fix; null for a cause
record Resolved(
    CommitId start,
    String title,
    boolean relocated,
    List<Release> good,
    int of,
    @Nullable CommitId head,
    @Nullable String headTitle,
    List<CommitId> skip) {
  /// The key of a plan that holds this.
  static final String KEY = "resolved";

  static Resolved read(JsonNode node) {
    List<Release> good = new ArrayList<>();
    node.path("good")
        .forEach(each ->
            good.add(
                new Release(
                    each.path("name").asText(), new CommitId(each.path("commit").asText()))));
    List<CommitId> skip = new ArrayList<>();
    node.path("skip").forEach(each -> skip.add(new CommitId(each.asText())));
    return new Resolved(
        new CommitId(node.path("start").asText()),
        node.path("title").asText(),
        node.path("relocated").asBoolean(),
        good,
        node.path("of").asInt(),
        node.hasNonNull("head") ? new CommitId(node.path("head").asText()) : null,
        node.hasNonNull("head-title") ? node.path("head-title").asText() : null,
        skip);
  }

  ObjectNode write() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("start", start.hex());
    node.put("title", title);
    node.put("relocated", relocated);
    ArrayNode ends = node.putArray("good");
    for (Release release : good) {
      ends.addObject().put("name", release.name()).put("commit", release.commit().hex());
    }
    node.put("of", of);
    node.put("head", head == null ? null : head.hex());
    node.put("head-title", headTitle);
    ArrayNode skips = node.putArray("skip");
    skip.forEach(commit -> skips.add(commit.hex()));
    return node;
  }
}
