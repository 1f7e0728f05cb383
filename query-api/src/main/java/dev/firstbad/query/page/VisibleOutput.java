package dev.firstbad.query.page;

import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;

/// Writes a page as UTF-8, in which nothing is invisible: control characters of logs, which HTML
/// does not allow, become their pictures (Unicode block 2400); others, and what would turn the
/// direction of the text that follows, the sign for what cannot be shown.
final class VisibleOutput implements TemplateOutput {
  private static final int PICTURES = 0x2400;
  private static final char DELETE = 0x7f;
  private static final char PICTURE_OF_DELETE = 0x2421;
  private static final char REPLACEMENT = 0xfffd;

  private final Utf8ByteOutput bytes = new Utf8ByteOutput();

  @Override
  public void writeContent(String value) {
    bytes.writeContent(visible(value));
  }

  @Override
  public void writeContent(String value, int begin, int end) {
    bytes.writeContent(visible(value.substring(begin, end)));
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private static String visible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return pictured(text);
      }
    }
    return text;
  }

  private static String pictured(String text) {
    StringBuilder visible = new StringBuilder(text);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (isControl(c)) {
        visible.setCharAt(i, picture(c));
      }
    }
    return visible.toString();
  }

  private static char picture(char c) {
    if (c > DELETE) {
      return REPLACEMENT;
    }
    return c == DELETE ? PICTURE_OF_DELETE : (char) (PICTURES + c);
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || (c >= DELETE && c < 0xa0) || turns(c);
  }

  /// Embeddings, overrides and isolates (Unicode Standard Annex 9).
  private static boolean turns(char c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }
}
