package io.newswire.export;

import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where the records of topics are read from. */
interface RecordSource {
  /** The end of each partition of a topic now: the offset after its last committed record. */
  Map<TopicPartition, Long> ends(String topic);

  /** Passes the records of a partition to the visitor, in order, up to an offset, exclusive. */
  void read(TopicPartition partition, long end, Visitor visitor) throws IOException;

  /** Takes records one by one. */
  interface Visitor {
    void visit(ConsumerRecord<String, byte[]> record) throws IOException;
  }
}
