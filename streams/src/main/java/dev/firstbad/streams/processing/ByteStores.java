package dev.firstbad.streams.processing;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Stores of bytes, with a changelog and without a record cache, which would slow scans down.
public final class ByteStores {
  private ByteStores() {}

  /// A store on disk.
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> persistent(String name) {
    return of(Stores.persistentKeyValueStore(name));
  }

  /// A store in memory, for what is little and comes and goes.
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> inMemory(String name) {
    return of(Stores.inMemoryKeyValueStore(name));
  }

  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> of(KeyValueBytesStoreSupplier store) {
    return Stores.keyValueStoreBuilder(store, Serdes.Bytes(), Serdes.ByteArray())
        .withCachingDisabled();
  }
}
