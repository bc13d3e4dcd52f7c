package io.newswire.reading.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values by phrase of one or more tokens; the longest phrase wins. Immutable, asked without making
 * strings.
 */
public final class Phrases<V> {
  private final Node<V> root;

  private Phrases(Node<V> root) {
    this.root = root;
  }

  /** How many tokens the longest phrase that begins at token i has; 0 when none does. */
  public int lengthAt(Tokens tokens, int i) {
    int longest = 0;
    Node<V> node = root.after(tokens, i);
    for (int next = i + 1; node != null; next++) {
      if (node.value != null) {
        longest = next - i;
      }
      node = node.after(tokens, next);
    }
    return longest;
  }

  /** The value of the longest phrase that begins at token i; null when none does. */
  public @Nullable V get(Tokens tokens, int i) {
    V found = null;
    Node<V> node = root.after(tokens, i);
    for (int next = i + 1; node != null; next++) {
      if (node.value != null) {
        found = node.value;
      }
      node = node.after(tokens, next);
    }
    return found;
  }

  private static final class Node<V> {
    final @Nullable V value;
    final @Nullable WordMap<Node<V>> next;

    Node(Builder.Draft<V> draft) {
      value = draft.value;
      if (draft.next.isEmpty()) {
        next = null;
      } else {
        WordMap.Builder<Node<V>> map = new WordMap.Builder<>();
        draft.next.forEach((word, child) -> map.put(word, new Node<>(child)));
        next = map.build();
      }
    }

    @Nullable Node<V> after(Tokens tokens, int i) {
      return next == null ? null : next.get(tokens, i);
    }
  }

  /** Gathers phrases; one put twice keeps its last value. */
  public static final class Builder<V> {
    private static final class Draft<V> {
      @Nullable V value;
      final Map<String, Draft<V>> next = new LinkedHashMap<>();
    }

    private final Draft<V> root = new Draft<>();

    /** Puts one value for each phrase; phrases are cut into tokens as a text is. */
    public Builder<V> put(V value, String... phrases) {
      for (String phrase : phrases) {
        Tokens tokens = Tokens.of(phrase);
        Draft<V> node = root;
        for (int i = 0; i < tokens.count(); i++) {
          node = node.next.computeIfAbsent(tokens.form(i), form -> new Draft<>());
        }
        node.value = Objects.requireNonNull(value);
      }
      return this;
    }

    /** The phrases put so far. */
    public Phrases<V> build() {
      return new Phrases<>(new Node<>(root));
    }
  }
}
