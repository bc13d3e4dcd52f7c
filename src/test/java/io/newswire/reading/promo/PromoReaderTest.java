package io.newswire.reading.promo;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.reading.Paragraph;
import io.newswire.reading.text.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that stand alone, without a line above or markup to help. */
class PromoReaderTest {
  private static final String PROMOS =
      """
      Get the Herald's morning briefing in your inbox every weekday.
      Subscribe to the Skarn Herald for £1 a week.
      Want more stories like this? Sign up for our weekly newsletter.
      Listen to the latest episode of Deep Water, our sailing podcast, on Spotify or Apple Podcasts.
      Got a story? Email tips@example.com.
      Are you affected by the closures? Get in touch: stories@example.com
      Download the Herald app for breaking news alerts.
      READ NEXT: Storm sinks two trawlers off Skarn
      Related: Storm sinks two trawlers off Skarn
      SEE ALSO: Storm sinks two trawlers
      RECOMMENDED: How to sail round the world
      Watch: Storm sinks two trawlers off Skarn
      Sign up to our WhatsApp channel for the latest headlines
      Become a member from just $5 a month and help keep our reporting free.
      This story was supported by readers like you. Please consider making a donation.
      Advertisement - story continues below
      ADVERTISEMENT - CONTINUE READING BELOW
      Sponsored by Skarn Ferries
      We use cookies to improve your experience. Read our cookie policy.
      Please enable JavaScript to view the comments powered by Disqus.
      This video can not be played
      Media caption, The moment the ferry ran aground
      Stay tuned to Skarn FM for updates.
      To get alerts for breaking news, grab our app.
      Subscribe to our YouTube channel
      Check out all our coverage of the elections here.
      Click here for more on the storm
      Tap here to add the Herald as a trusted source on Google
      Add us as a preferred source on Google
      You can read more of our coverage of the storm here.
      Do you have a question for our money team? Send it to money@example.com
      Let us know your thoughts in the comments
      Write to the editor: letters@example.com
      Already a subscriber? Log in
      To continue reading, subscribe or log in.
      You have 2 free articles remaining this month.
      Gift this article to a friend
      Share on Facebook Share on Twitter Share by email
      Facebook Twitter WhatsApp Email
      Most read
      Trending now: Ten beaches to visit
      Top stories from Skarn
      Explore more on these topics
      Topics: Storms, Ferries, Skarn
      Our Standards: The Thomson Reuters Trust Principles.
      First published on 3 May 2031
      Read Time: 4 mins
      5 min read
      Copyright 2031 The Skarn Press Agency. All rights reserved. No part of this may be published, broadcast or rewritten.
      The views expressed in this article are the author's own.
      Nia Roe is the Herald's shipping correspondent. Contact her at roe@example.com.
      Order a copy of The Lighthouse by Nia Roe for £14 from our bookshop
      Save 50% on an annual subscription
      Limited-time offer: six months for $1
      Tune in to the Harbour Hour every weekday at 9am on Skarn FM.
      Catch up with all the action on our live blog
      Live updates: Storm reaches Skarn
      Follow our live coverage of the storm
      Follow Radio Skarn on Facebook, X and Instagram.
      """;

  private static final String NEWS =
      """
      The company said subscribers would be able to cancel at any time under the new law.
      Netflix shares fell after it reported fewer subscribers than expected.
      Apple will cut the commission it charges on its App Store, the regulator said on Friday.
      Sign up for Obamacare plans rose by a tenth last year.
      Sign-ups for the army's reserve have doubled since March.
      Watch makers in Geneva expect a difficult year.
      Read together, the two reports show how little was known.
      Listen to the residents, the mayor told the council on Tuesday.
      More than 400 people have joined the lawsuit against the bank.
      Support for the ruling party has fallen to its lowest level in a decade.
      Support our troops, the banner read.
      Click Energy, the gas supplier, went into administration on Thursday.
      Please consider the facts, the judge told the jury.
      Get the vaccine or lose your job, hospital workers were told.
      Please call the police if you saw the car, a grey Skoda, on Friday night.
      Police asked anyone with information to contact them on 101.
      Anyone affected by the recall can email the company at help@example.com.
      The newspaper's podcast won an award for its coverage of the floods.
      Twitter said it had removed the account.
      Facebook, Instagram and WhatsApp went down for six hours on Monday.
      She posted the video on Instagram, where it was seen 3m times.
      Live music returns to the pubs of Skarn next week.
      Tell us the truth, families shout at minister
      Donate blood, hospitals plead after train crash
      What we know about the Skarn ferry fire
      Who is the new prime minister?
      How the government spends your taxes
      Why the harbour may close
      The strike in numbers
      A year of drought
      Background
      Analysis: the limits of a truce
      Key points
      Our newsroom was searched by police this morning, the editor of the Herald said.
      We rely on your support, the president told the crowd in the square.
      Follow the money, investigators were told, and they did.
      You have to be careful, because the ice is thin.
      Register of voters is wrong in one case in five, audit finds
      The court heard that he had used a free trial of the software to hide the payments.
      The app, which can be downloaded free, warns users of air raids.
      Copyright law needs reform, says the library association.
      The cookie maker will close two plants in Ohio.
      Advertising spending rose 4 per cent in the third quarter.
      Story of the century, or a hoax?
      ATHENS — Greece shut its schools on Monday as snow fell.
      If you want to know how the city works, stand at its market at dawn.
      Stay at home, ministers say as storm nears
      To continue the search, the navy has sent two more ships.
      We believe the pilot was alive, the report says.
      Our correspondent in Nairobi says the mood is calm.
      In an email to staff, the chief executive said the newsletter would end in May.
      Tickets for the final sold out in six minutes.
      For more than a decade the bridge has been closed to lorries.
      For the latest figures the ministry relies on hospitals.
      Your MP voted against it.
      Photographs show smoke over the port.
      Buy now, pay later firms face new rules
      Shop owners say they are afraid
      Free school meals for all from September
      Save the whales: a movement turns 50
      Help for farmers is on its way
      Have your say on bus cuts, council urges residents
      Join the army and see the world, they were told
      Thank you for your service, the president wrote.
      Welcome to Skarn, where the wind never stops.
      New rules for cookies on websites take effect in June
      """;

  private static Stream<String> promos() {
    return PROMOS.lines();
  }

  private static Stream<String> news() {
    return NEWS.lines();
  }

  @ParameterizedTest
  @MethodSource("promos")
  void tellsPromosByTheirWords(String text) {
    Promo promo = judge(text);
    assertThat(promo.holds()).as(promo.toString()).isTrue();
    assertThat(promo.why()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("news")
  void leavesNewsAloneThatHasTheWordsOfPromos(String text) {
    Promo promo = judge(text);
    assertThat(promo.holds()).as(promo.toString()).isFalse();
    assertThat(promo.score()).isBetween(0.0, 0.5);
  }

  @Test
  void scoresLinesBetweenByHowMuchTheyShow() {
    double sure = judge("Sign up for our newsletter and get the news in your inbox.").score();
    double likely = judge("Stay tuned to Skarn FM for updates.").score();
    double hardly = judge("Sign up for Obamacare plans rose by a tenth last year.").score();
    double none = judge("The ferry sank on Monday, the coastguard said.").score();
    assertThat(sure).isGreaterThan(likely);
    assertThat(likely).isGreaterThan(hardly);
    assertThat(hardly).isGreaterThan(none);
  }

  private static Promo judge(String text) {
    Paragraph paragraph = Paragraph.of("p", text);
    Tokens tokens = Tokens.of(text);
    return PromoReader.judge(tokens, Line.of(paragraph, tokens, null), Section.TEXT);
  }
}
