package dev.firstbad.event;

/// The two words a search uses for the state with and without what is looked for (`git bisect
/// terms`).
public record Terms(String bad, String good) {
  public static final Terms DEFAULT = new Terms("bad", "good");

  public Terms {
    if (bad.isBlank() || good.isBlank() || bad.equals(good)) {
      throw new IllegalArgumentException("terms must be two different words: " + bad + ", " + good);
    }
  }
}
