package dev.firstbad.wire;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Signature;
import dev.firstbad.event.Terms;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Values of any domain type, made from its components and a seed.
final class Arbitrary {
  private static final List<String> TEXTS =
      List.of(
          "",
          "x",
          "KASAN: use-after-free in ö\n\t",
          "日本 \uD83D\uDC27",
          "\u0000\uDBFF\uDFFF",
          "a".repeat(300));

  private final Random random;

  Arbitrary(long seed) {
    random = new Random(seed);
  }

  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return Stream.generate(() -> value(element)).limit(random.nextInt(3)).toList();
    }
    return switch (((Class<?>) type).getSimpleName()) {
      case "int", "Integer" -> random.nextInt();
      case "long", "Long" -> random.nextLong(1, Long.MAX_VALUE);
      case "double", "Double" -> random.nextDouble();
      case "boolean" -> random.nextBoolean();
      case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
      case "Instant" -> Instant.EPOCH.plus(random.nextLong(1L << 52), ChronoUnit.MICROS);
      case "Duration" -> Duration.ofNanos(random.nextLong(1L << 52));
      case "CommitId" -> new CommitId(hex(40));
      case "Signature" -> new Signature(hex(64));
      case "BisectionId" -> new BisectionId(hex(16));
      case "EventId" -> new EventId(hex(32));
      case "Terms" -> new Terms("old" + random.nextInt(9), "new");
      default -> composed((Class<?>) type);
    };
  }

  private Object composed(Class<?> type) {
    if (type.isEnum()) {
      return oneOf(type.getEnumConstants());
    }
    return type.isSealed() ? value(oneOf(type.getPermittedSubclasses())) : record(type);
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = Arrays.stream(components).map(this::component).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable Object component(RecordComponent component) {
    AnnotatedType type = component.getAnnotatedType();
    boolean absent = type.isAnnotationPresent(Nullable.class) && random.nextBoolean();
    return absent ? null : value(component.getGenericType());
  }

  private <E> E oneOf(E[] values) {
    return values[random.nextInt(values.length)];
  }

  private String hex(int digits) {
    return random
        .ints(digits, 0, 16)
        .collect(
            StringBuilder::new,
            (text, digit) -> text.append(Integer.toHexString(digit)),
            StringBuilder::append)
        .toString();
  }
}
