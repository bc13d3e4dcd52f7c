package io.newswire.stream;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A store of article rows without a changelog. */
final class RowsInMemory {
  private RowsInMemory() {}

  static KeyValueStore<Bytes, byte[]> store() {
    KeyValueStore<Bytes, byte[]> rows =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore("rows"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();
    Properties settings = new Properties();
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
    MockProcessorContext<Void, Void> context = new MockProcessorContext<>(settings);
    rows.init(context.getStateStoreContext(), rows);
    return rows;
  }
}
