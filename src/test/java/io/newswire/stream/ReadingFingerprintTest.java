package io.newswire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Paragraph;
import io.newswire.reading.ParagraphId;
import io.newswire.reading.Reader;
import io.newswire.reading.Reading;
import io.newswire.reading.ReadingContext;
import io.newswire.reading.Story;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A field that is forgotten would let a change of it stay off the topics. */
class ReadingFingerprintTest {
  private static final String TEXT =
      "Police on Monday confirmed that at least 12 people were killed, the mayor said: “We need help.”";

  private final Paragraph paragraph = Paragraph.of(ParagraphId.ofWords("urn:a", TEXT), TEXT);
  private final Reading reading =
      new Reader().read(new Story(null, "en"), ReadingContext.start(), paragraph);

  @TestFactory
  Stream<DynamicTest> eachFieldCounts() throws ReflectiveOperationException {
    assertThat(reading.quotations()).isNotEmpty();
    assertThat(reading.figures()).isNotEmpty();
    assertThat(reading.development()).isNotNull();
    List<Changed> changed = new ArrayList<>();
    for (Changed part : Changed.of(reading.quotations().get(0))) {
      changed.add(part.in(reading, "quotations", List.of(part.value())));
    }
    for (Changed part : Changed.of(reading.figures().get(0))) {
      changed.add(part.in(reading, "figures", List.of(part.value())));
    }
    for (Changed part : Changed.of(reading.scores())) {
      changed.add(part.in(reading, "scores", part.value()));
    }
    for (Changed part : Changed.of(Objects.requireNonNull(reading.development()))) {
      changed.add(part.in(reading, "development", part.value()));
    }
    return changed.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.field(),
                    () ->
                        assertThat(ReadingFingerprint.of(paragraph, (Reading) each.value()))
                            .isNotEqualTo(ReadingFingerprint.of(paragraph, reading))));
  }

  /** A record with another value in one field. */
  private record Changed(String field, Object value) {
    static List<Changed> of(Record whole) throws ReflectiveOperationException {
      List<Changed> changed = new ArrayList<>();
      for (RecordComponent component : whole.getClass().getRecordComponents()) {
        String field = whole.getClass().getSimpleName() + "." + component.getName();
        Object before = value(whole, component);
        Object after = other(component.getType(), before);
        changed.add(new Changed(field, with(whole, component.getName(), after)));
      }
      return changed;
    }

    Changed in(Record whole, String name, Object part) throws ReflectiveOperationException {
      return new Changed(field, with(whole, name, part));
    }

    private static Object value(Record whole, RecordComponent component)
        throws ReflectiveOperationException {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(whole);
    }

    private static Record with(Record whole, String name, Object value)
        throws ReflectiveOperationException {
      RecordComponent[] components = whole.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        boolean changes = components[i].getName().equals(name);
        values[i] = changes ? value : value(whole, components[i]);
      }
      Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    }

    private static Object other(Class<?> type, Object before) throws ReflectiveOperationException {
      if (type == int.class) {
        return (int) before + 1;
      }
      if (type == double.class || type == Double.class) {
        return before == null ? 7.0 : (double) before + 1;
      }
      if (type == boolean.class) {
        return !(boolean) before;
      }
      if (type == String.class) {
        return before + " and more";
      }
      if (type.isEnum()) {
        Object[] constants = type.getEnumConstants();
        return before == constants[0] ? constants[1] : constants[0];
      }
      return before == null ? type.getDeclaredConstructors()[0].newInstance(made(type)) : null;
    }

    private static Object[] made(Class<?> type) throws ReflectiveOperationException {
      RecordComponent[] components = type.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        values[i] = other(components[i].getType(), null);
      }
      return values;
    }
  }
}
