package io.newswire.stream;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the native memory of all RocksDB stores of the process, however many partitions it
 * has; by Kafka's defaults each store of each partition may take 50 MB to read and 48 MB to write.
 */
public final class SharedMemory implements RocksDBConfigSetter {
  /**
   * Bytes of blocks, indexes, filters and write buffers together; what is pinned may exceed them
   * for a moment. What is read again soon is in {@link LoadedArticles} and Kafka's own cache
   * already, and the rest in the system's page cache.
   */
  private static final long BYTES = 32L << 20;

  /** Of these, bytes of write buffers: RocksDB flushes the fullest of them beyond. */
  private static final long WRITING = 16L << 20;

  /**
   * Bytes of one store's buffer before it is flushed. RocksDB allocates an eighth of it at the
   * first write, and canaries write to every partition.
   */
  private static final long WRITE_BUFFER = 4L << 20;

  /** Indexes and filters are needed at each reading, so a tenth is kept for them. */
  private static final double FOR_INDEXES = 0.1;

  /**
   * Four parts with a lock each: few threads read, and write buffers have no place in small ones.
   */
  private static final int SHARD_BITS = 2;

  static {
    RocksDB.loadLibrary();
  }

  // For the life of the process, as stores of other partitions may come: never closed.
  private static final Cache CACHE = new LRUCache(BYTES, SHARD_BITS, false, FOR_INDEXES);
  private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITING, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
    tables.setBlockCache(CACHE);
    // They would be outside of the cache, and so of its bound.
    tables.setCacheIndexAndFilterBlocks(true);
    tables.setCacheIndexAndFilterBlocksWithHighPriority(true);
    tables.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(tables);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(WRITE_BUFFER);
  }

  @Override
  public void close(String store, Options options) {
    // Nothing is of one store alone.
  }
}
