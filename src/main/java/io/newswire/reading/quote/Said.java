package io.newswire.reading.quote;

import io.newswire.reading.Quotation;
import io.newswire.reading.people.Named;
import io.newswire.reading.people.Resolver;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph's people say.
 *
 * @param quotations the quoted words, in order
 * @param quoted indices of the tokens between any quotation marks
 * @param open the quotation that the paragraph leaves open; null when there is none
 * @param reports the sentences that report what somebody says
 * @param speakers whom the paragraph names as speakers, in order
 * @param named all people it names, in order
 * @param lastSpeaker the last who is known to speak; null when nobody is
 * @param resolver tells whom any words of the paragraph mean
 */
public record Said(
    List<Quotation> quotations,
    BitSet quoted,
    @Nullable OpenQuotation open,
    List<Reported> reports,
    List<Named> speakers,
    List<Named> named,
    @Nullable String lastSpeaker,
    Resolver resolver) {

  /** Everybody named, the likeliest to be meant by a pronoun of the next paragraph first. */
  public List<Named> bySalience() {
    if (speakers.isEmpty() && named.isEmpty()) {
      return List.of();
    }
    List<Named> order = new ArrayList<>(speakers.size() + 2 * named.size());
    order.addAll(speakers);
    for (Named person : named) {
      if (resolver.leads(person)) {
        order.add(person);
      }
    }
    order.addAll(named);
    return order;
  }
}
