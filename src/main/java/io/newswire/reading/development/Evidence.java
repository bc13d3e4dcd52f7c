package io.newswire.reading.development;

/** What a paragraph shows: a value, 0 to 127, for each feature. Immutable. */
public final class Evidence {
  private static final Feature[] FEATURES = Feature.values();
  private final byte[] values;

  private Evidence(byte[] values) {
    this.values = values;
  }

  /** The value of a feature, 0 to 127. */
  public int get(Feature feature) {
    return values[index(feature)];
  }

  /** Whether a feature is there at all. */
  public boolean has(Feature feature) {
    return get(feature) > 0;
  }

  int get(int index) {
    return values[index];
  }

  @SuppressWarnings("EnumOrdinal") // Never leaves the process.
  static int index(Feature feature) {
    return feature.ordinal();
  }

  static Feature feature(int index) {
    return FEATURES[index];
  }

  static int size() {
    return FEATURES.length;
  }

  /** Collects the values of one paragraph. */
  static final class Builder {
    private final byte[] values = new byte[FEATURES.length];

    void set(Feature feature, int value) {
      values[index(feature)] = (byte) Math.min(127, value);
    }

    /** Notes a feature that holds; one noted before stays. */
    void add(Feature feature, boolean holds) {
      if (holds) {
        values[index(feature)] = 1;
      }
    }

    Evidence build() {
      return new Evidence(values);
    }
  }
}
