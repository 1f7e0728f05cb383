package dev.firstbad.query.subscription;

import java.util.regex.Pattern;

/// A mail address without a name, of the kind that mail servers take.
public final class MailAddress {
  private static final Pattern FORM =
      Pattern.compile(
          "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

  private MailAddress() {}

  public static boolean isSound(String address) {
    return FORM.matcher(address).matches();
  }
}
