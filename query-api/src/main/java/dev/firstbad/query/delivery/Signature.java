package dev.firstbad.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.query.subscription.Secret;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a webhook proves where it comes from: HMAC-SHA256 over id, time and body (Standard Webhooks
/// 1.0.0).
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /// The value of the header `webhook-signature`.
  ///
  /// @param timestamp seconds since 1970, as in the header `webhook-timestamp`
  static String of(Secret secret, String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
      byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
