package dev.firstbad.query.page;

import dev.firstbad.query.http.Read;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The style sheet and scripts of the pages: ours, and those of WebJars. Their addresses name their
/// content, so that browsers keep them for good.
public final class Assets {
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final Asset style = ours("firstbad.css", "text/css; charset=utf-8");
  private final Asset icon = ours("firstbad.svg", "image/svg+xml");
  private final Asset script = ours("firstbad.js", "text/javascript; charset=utf-8");
  private final Asset htmx = webjar("htmx.org", "dist/htmx.min.js");

  private record Asset(String type, String content, String path) {
    void addTo(RoutesConfig routes) {
      Read.at(routes, path, this::answer);
    }

    private void answer(Context context) {
      context.header(Header.CACHE_CONTROL, FOREVER).contentType(type).result(content);
    }
  }

  public String style() {
    return style.path();
  }

  public String icon() {
    return icon.path();
  }

  public String script() {
    return script.path();
  }

  public String htmx() {
    return htmx.path();
  }

  void addTo(RoutesConfig routes) {
    for (Asset asset : new Asset[] {style, icon, script, htmx}) {
      asset.addTo(routes);
    }
  }

  private static Asset ours(String name, String type) {
    return asset(name, type, name);
  }

  /// A file of a WebJar; its folder is named after the version, which the jar tells.
  private static Asset webjar(String artifact, String file) {
    String properties = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(artifact);
    String version =
        new String(read(properties), StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.startsWith("version="))
            .map(line -> line.substring("version=".length()))
            .findFirst()
            .orElseThrow();
    String resource = WEBJARS + artifact + "/" + version + "/" + file;
    return asset(
        file.substring(file.lastIndexOf('/') + 1), "text/javascript; charset=utf-8", resource);
  }

  private static Asset asset(String name, String type, String resource) {
    byte[] content = read(resource);
    String text = new String(content, StandardCharsets.UTF_8);
    return new Asset(type, text, "/assets/" + hash(content) + "/" + name);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource + " is not on the class path").readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
