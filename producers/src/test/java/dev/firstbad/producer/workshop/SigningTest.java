package dev.firstbad.producer.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.firstbad.event.Signature;
import dev.firstbad.producer.workshop.SignatureRule.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {
  private static final String HELLO =
      "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

  @TempDir private Path directory;
  private Workshop workshop;

  @BeforeEach
  void open() throws WorkshopException {
    workshop = Workshop.open(directory.resolve("shop"));
  }

  @AfterEach
  void close() throws WorkshopException {
    workshop.close();
  }

  @Test
  void a_file_is_signed_by_its_hash() throws Exception {
    Files.writeString(directory.resolve("a"), "hello\n");

    assertThat(take(new SignatureRule.OfFiles(List.of("a")))).isEqualTo(signed(HELLO));
  }

  @Test
  void several_files_are_signed_whatever_order_they_are_named_in() throws Exception {
    Files.writeString(directory.resolve("a"), "1");
    Files.writeString(directory.resolve("b"), "2");
    Taken both = take(new SignatureRule.OfFiles(List.of("a", "b")));

    assertThat(take(new SignatureRule.OfFiles(List.of("b", "a")))).isEqualTo(both);
    Files.writeString(directory.resolve("a"), "12");
    Files.writeString(directory.resolve("b"), "");
    assertThat(take(new SignatureRule.OfFiles(List.of("a", "b")))).isNotEqualTo(both);
  }

  @Test
  void a_file_that_is_missing_is_named() throws Exception {
    assertThat(take(new SignatureRule.OfFiles(List.of("vmlinux"))))
        .isEqualTo(new Taken.Failed("no such file or directory: " + directory.resolve("vmlinux")));
  }

  @Test
  void a_command_prints_the_signature_or_it_is_said_what_else() throws Exception {
    assertThat(take(printed("echo " + HELLO.toUpperCase(java.util.Locale.ROOT))))
        .isEqualTo(signed(HELLO));
    assertThat(take(printed("echo none")))
        .isEqualTo(new Taken.Failed("not 40 or 64 hex digits: 'none'"));
    assertThat(take(printed("exit 3")))
        .isEqualTo(new Taken.Failed("the command that prints it ended with status 3"));
  }

  @Test
  void build_ids_and_debug_information_do_not_count() throws Exception {
    assumeThat(Program.find("cc", directory, "")).as("a compiler").isPresent();
    compile("a", "int x = 5; int main(void) { return x; }\n", "-O1", "-Wl,--build-id=0x1234");
    compile("b", "int x = 5; int main(void) { return x; }\n", "-O1", "-g", "-Wl,--build-id=0x5678");
    compile("c", "int x = 6; int main(void) { return x; }\n", "-O1", "-Wl,--build-id=0x1234");

    assertThat(Files.mismatch(directory.resolve("a"), directory.resolve("b"))).isNotNegative();
    assertThat(take(new SignatureRule.OfElf("a"))).isEqualTo(take(new SignatureRule.OfElf("b")));
    assertThat(take(new SignatureRule.OfElf("a"))).isNotEqualTo(take(new SignatureRule.OfElf("c")));
  }

  @Test
  void what_is_no_whole_elf_file_has_no_signature() throws Exception {
    byte[] whole = Files.readAllBytes(Path.of("/proc/self/exe"));
    Files.write(directory.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(directory.resolve("text"), "this is a text, no binary at all");

    assertThat(take(new SignatureRule.OfElf("cut")))
        .isEqualTo(
            new Taken.Failed("the file ends before its sections do: " + directory.resolve("cut")));
    assertThat(take(new SignatureRule.OfElf("text")))
        .isEqualTo(new Taken.Failed("not an ELF file: " + directory.resolve("text")));
  }

  private void compile(String name, String source, String... options)
      throws IOException, InterruptedException {
    Files.writeString(directory.resolve("source.c"), source);
    List<String> words = new java.util.ArrayList<>(List.of("cc", "source.c", "-o", name));
    words.addAll(List.of(options));
    assertThat(
            new ProcessBuilder(words).directory(directory.toFile()).inheritIO().start().waitFor())
        .isZero();
  }

  private SignatureRule printed(String line) {
    return new SignatureRule.Printed(Command.shell(line, directory, Duration.ofMinutes(1)));
  }

  private Taken take(SignatureRule rule) throws InterruptedException {
    return new Signing(new Runner(workshop, Duration.ofSeconds(1))).take(rule, directory);
  }

  private static Taken signed(String hex) {
    return new Taken.Signed(new Signature(hex));
  }
}
