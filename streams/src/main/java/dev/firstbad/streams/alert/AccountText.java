package dev.firstbad.streams.alert;

import dev.firstbad.alert.Account;
import dev.firstbad.alert.Account.Finding;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Accounts as text between tasks: words between tabs, a line for the whole and one for each
/// finding, and behind an empty line the title, which may hold anything.
final class AccountText {
  private static final String NOTHING = "-";

  private AccountText() {}

  static byte[] of(Account account) {
    StringBuilder text =
        new StringBuilder(
            String.join(
                "\t",
                account.bisection().value(),
                account.began().toString(),
                account.kind().name(),
                orNothing(account.culprit()),
                orNothing(account.bad()),
                account.good().stream().map(CommitId::hex).collect(Collectors.joining(" "))));
    for (Finding finding : account.findings()) {
      text.append('\n')
          .append(finding.step())
          .append('\t')
          .append(finding.verdict().name())
          .append('\t')
          .append(finding.commit().hex())
          .append('\t')
          .append(finding.signature() == null ? NOTHING : finding.signature().hex());
    }
    text.append("\n\n").append(account.title());
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Account parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\n\n");
    List<String> lines = text.substring(0, end).lines().toList();
    String[] words = lines.getFirst().split("\t", -1);
    return new Account(
        text.substring(end + 2),
        new BisectionId(words[0]),
        Instant.parse(words[1]),
        Kind.valueOf(words[2]),
        words[3].equals(NOTHING) ? null : new CommitId(words[3]),
        Arrays.stream(words[5].split(" ")).filter(id -> !id.isEmpty()).map(CommitId::new).toList(),
        words[4].equals(NOTHING) ? null : new CommitId(words[4]),
        lines.stream().skip(1).map(AccountText::finding).toList());
  }

  private static Finding finding(String line) {
    String[] words = line.split("\t", -1);
    return new Finding(
        Integer.parseInt(words[0]),
        Verdict.valueOf(words[1]),
        new CommitId(words[2]),
        words[3].equals(NOTHING) ? null : new Signature(words[3]));
  }

  private static String orNothing(@Nullable CommitId commit) {
    return commit == null ? NOTHING : commit.hex();
  }
}
