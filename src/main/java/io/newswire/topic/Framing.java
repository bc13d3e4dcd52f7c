package io.newswire.topic;

import org.apache.kafka.common.errors.SerializationException;

/** The five bytes in front of the Avro body: byte 0, then the schema's id, big-endian. */
final class Framing {
  static final int LENGTH = 5;
  private static final byte MAGIC = 0;

  private Framing() {}

  static void write(int schemaId, byte[] value) {
    value[0] = MAGIC;
    value[1] = (byte) (schemaId >>> 24);
    value[2] = (byte) (schemaId >>> 16);
    value[3] = (byte) (schemaId >>> 8);
    value[4] = (byte) schemaId;
  }

  /**
   * The id of the schema that the value was written with.
   *
   * @throws SerializationException if the value does not begin with a frame
   */
  static int schemaId(String topic, byte[] value) {
    if (value.length > 0 && value[0] != MAGIC) {
      throw new SerializationException(
          String.format(
              "%s: the value begins with byte 0x%02x%s, not with 0 as Avro in Confluent's framing"
                  + " does; its producer must use a schema registry's Avro serializer",
              topic, value[0], looksLikeJson(value[0]) ? ", like JSON" : ""));
    }
    if (value.length < LENGTH) {
      throw new SerializationException(
          String.format(
              "%s: the value has %d byte%s, too few for byte 0, the four bytes of a schema id and an"
                  + " Avro body; its producer must use a schema registry's Avro serializer",
              topic, value.length, value.length == 1 ? "" : "s"));
    }
    return (value[1] & 0xff) << 24
        | (value[2] & 0xff) << 16
        | (value[3] & 0xff) << 8
        | (value[4] & 0xff);
  }

  private static boolean looksLikeJson(byte first) {
    return first == '{' || first == '[' || first == '"';
  }
}
