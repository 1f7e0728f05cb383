package dev.firstbad.producer.workshop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the sections of an ELF file (elf(5)), 32 or 64 bits, of either byte order.
final class Elf {
  private static final int MAGIC = 0x7F454C46;
  private static final int NOTE = 7;
  private static final int NO_BITS = 8;
  private static final long ALLOCATED = 2;
  private static final int CHUNK = 1 << 20;

  /// A section as its header describes it.
  private record Section(int type, long flags, long offset, long size) {
    /// Whether it is loaded into memory from the file and is more than a remark.
    boolean counts() {
      return (flags & ALLOCATED) != 0 && type != NOTE && type != NO_BITS && size > 0;
    }
  }

  /// Where the headers of the sections are.
  ///
  /// @param entry bytes a header
  /// @param count how many; 0 where the first header tells it, as there are too many
  private record Layout(boolean wide, ByteOrder order, long table, int entry, int count) {}

  private Elf() {}

  /// The SHA-256 of all sections that are loaded, in their order, each with its length.
  ///
  /// @throws IOException if the file is no whole ELF file, or nothing of it is loaded
  static String digest(Path file) throws IOException {
    Sha256 sha = new Sha256();
    try (FileChannel channel = FileChannel.open(file)) {
      List<Section> sections = sections(channel).stream().filter(Section::counts).toList();
      if (sections.isEmpty()) {
        throw new IOException("no section of %s is loaded".formatted(file));
      }
      for (Section section : sections) {
        sha.update((section.size() + "\0").getBytes(StandardCharsets.UTF_8));
        add(sha, channel, section);
      }
      return sha.hex();
    } catch (BadElf e) {
      throw new IOException("%s: %s".formatted(e.getMessage(), file), e);
    }
  }

  /// The file is not what it says, or not all of it.
  private static final class BadElf extends IOException {
    BadElf(String message) {
      super(message);
    }
  }

  private static void add(Sha256 sha, FileChannel channel, Section section) throws IOException {
    for (long done = 0; done < section.size(); ) {
      int count = (int) Math.min(CHUNK, section.size() - done);
      sha.update(read(channel, section.offset() + done, count, ByteOrder.BIG_ENDIAN));
      done += count;
    }
  }

  private static List<Section> sections(FileChannel channel) throws IOException {
    Layout layout = layout(channel);
    long count = layout.count() > 0 ? layout.count() : section(channel, layout, 0).size();
    if (count > channel.size() / layout.entry()) {
      throw new BadElf("the file ends before its sections do");
    }
    List<Section> sections = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      sections.add(section(channel, layout, index));
    }
    return sections;
  }

  private static Layout layout(FileChannel channel) throws IOException {
    ByteBuffer identity = read(channel, 0, 16, ByteOrder.BIG_ENDIAN);
    if (identity.getInt(0) != MAGIC) {
      throw new BadElf("not an ELF file");
    }
    boolean wide = identity.get(4) == 2;
    ByteOrder order = identity.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer header = read(channel, 0, wide ? 64 : 52, order);
    Layout layout =
        new Layout(
            wide,
            order,
            wide ? header.getLong(0x28) : Integer.toUnsignedLong(header.getInt(0x20)),
            Short.toUnsignedInt(header.getShort(wide ? 0x3A : 0x2E)),
            Short.toUnsignedInt(header.getShort(wide ? 0x3C : 0x30)));
    if (layout.table() <= 0 || layout.entry() < (wide ? 64 : 40)) {
      throw new BadElf("an ELF file without sections");
    }
    return layout;
  }

  private static Section section(FileChannel channel, Layout layout, int index) throws IOException {
    long offset = layout.table() + (long) index * layout.entry();
    ByteBuffer header = read(channel, offset, layout.entry(), layout.order());
    return layout.wide()
        ? new Section(header.getInt(4), header.getLong(8), header.getLong(24), header.getLong(32))
        : new Section(
            header.getInt(4),
            header.getInt(8),
            Integer.toUnsignedLong(header.getInt(16)),
            Integer.toUnsignedLong(header.getInt(20)));
  }

  private static ByteBuffer read(FileChannel channel, long offset, int count, ByteOrder order)
      throws IOException {
    if (offset < 0 || count > channel.size() - offset) {
      throw new BadElf("the file ends before its sections do");
    }
    ByteBuffer buffer = ByteBuffer.allocate(count).order(order);
    int got = 0;
    while (buffer.hasRemaining() && got >= 0) {
      got = channel.read(buffer, offset + buffer.position());
    }
    return buffer.flip();
  }
}
