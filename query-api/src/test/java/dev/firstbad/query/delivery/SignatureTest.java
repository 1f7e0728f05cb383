package dev.firstbad.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.query.subscription.Secret;
import org.junit.jupiter.api.Test;

final class SignatureTest {
  @Test
  void the_signature_is_what_openssl_makes_of_the_same() {
    Secret secret = new Secret("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

    String signature = Signature.of(secret, "e-1", 1_614_265_330, "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,dr4a1AfbhULCDqVN/8YxJTxJA+qrq/yqXNKGiTpT3HM=");
  }
}
