package dev.firstbad.streams;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/// The memory that all stores of this process share, memtables included; left alone, each store of
/// each partition would take up to 98 MB of its own.
final class RocksMemory implements AutoCloseable {
  private static final String KEY = "firstbad.rocksdb.memory";
  private static final long SHARED = 64 << 20;
  private static final long MEMTABLES = 32 << 20;

  private final Cache cache;
  private final WriteBufferManager buffers;

  RocksMemory() {
    RocksDB.loadLibrary();
    cache = new LRUCache(SHARED);
    buffers = new WriteBufferManager(MEMTABLES, cache);
  }

  void configure(Properties properties) {
    properties.put(KEY, this);
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, Setter.class);
  }

  private void limit(Options options) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(cache);
    table.setCacheIndexAndFilterBlocks(true);
    table.setPinL0FilterAndIndexBlocksInCache(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(buffers);
    options.setCompressionType(CompressionType.LZ4_COMPRESSION);
  }

  /// To be closed after the last store.
  @Override
  public void close() {
    buffers.close();
    cache.close();
  }

  /// Kafka Streams makes one for each store and hands it the properties of the program.
  public static final class Setter implements RocksDBConfigSetter {
    @Override
    public void setConfig(String store, Options options, Map<String, Object> properties) {
      if (properties.get(KEY) instanceof RocksMemory memory) {
        memory.limit(options);
      }
    }

    @Override
    public void close(String store, Options options) {
      // What is shared outlives the store.
    }
  }
}
