package io.newswire.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReadingContextTest {
  private final Reader reader = new Reader();

  private ReadingContext after(String... paragraphs) {
    ReadingContext context = ReadingContext.start();
    for (int i = 0; i < paragraphs.length; i++) {
      Paragraph paragraph = Paragraph.of("p" + i, paragraphs[i]);
      context = reader.read(new Story(null, null), context, paragraph).context();
    }
    return context;
  }

  @Test
  void comesBackFromItsBytesAsItWas() {
    ReadingContext context =
        after(
            "Health Minister Amina Diallo said: “The wards are full.",
            "“There are no beds left.",
            "Advertisement");

    assertThat(context.open()).isNotNull();
    assertThat(ReadingContext.fromBytes(context.toBytes())).isEqualTo(context);
    assertThat(context.toBytes()[0]).isEqualTo((byte) 2);
  }

  @Test
  void takesFewBytesAfterAnOrdinaryStart() {
    ReadingContext context =
        after(
            "Health Minister Amina Diallo said the wards were full.",
            "“We need beds,” said Jonas Weber, who runs the hospital.",
            "Sir Alan Pryce, the surgeon, said he had never seen such a week.",
            "The Nurses’ Union said its members would work on.");

    assertThat(context.toBytes()).hasSizeLessThan(200);
  }

  @Test
  void refusesBytesThatAreNoContext() {
    assertThatThrownBy(() -> ReadingContext.fromBytes(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReadingContext.fromBytes(new byte[] {9, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("known format");
    byte[] cut = after("Jonas Weber said no.").toBytes();
    assertThatThrownBy(() -> ReadingContext.fromBytes(Arrays.copyOf(cut, cut.length - 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ReadingContext.fromBytes(Arrays.copyOf(cut, cut.length + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsAnOpenQuotationThroughPromosAndLetsItGoWhenTheNextWordsAreNotQuoted() {
    String opening = "Amina Diallo said: “The wards are full.";

    assertThat(after(opening, "Advertisement", "Sign up for our newsletter").open()).isNotNull();
    assertThat(after(opening, "The hospital has 400 beds.").open()).isNull();
  }
}
