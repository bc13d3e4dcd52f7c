package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** The verbs that attribute what is said, and who can be their subject. */
final class Saying {
  private static final WordSet VERBS =
      WordSet.of(
          "said says say claimed claims claim confirmed confirms confirm announced announces"
              + " announce estimated estimates estimate reported reports report stated states added"
              + " adds warned warns admitted admits acknowledged acknowledges acknowledge believes"
              + " believed believe told tweeted wrote insisted insists maintains maintained argued"
              + " suggested suggests suggest reckons reckoned reckon found show shows showed declared"
              + " declares noted notes disclosed revealed reveals predicted predicts forecast"
              + " forecasts projected projects calculated calculates alleged alleges asserted"
              + " conceded explained concluded indicated indicates indicate recorded counted"
              + " tallied put puts documented verified");

  /** Verbs that only report where their subject can report: a body, an office, figures. */
  private static final WordSet WEAK =
      WordSet.of(
          "found show shows showed suggest suggested suggests reported report put puts recorded"
              + " counted believed believe believes projected estimated estimates"
              + " notes states claims claim reports forecast indicated indicate indicates documented"
              + " verified forecasts revealed reveals");

  private static final WordSet BODIES =
      WordSet.of(
          "ministry police officials authorities government army military agency office data figures"
              + " study survey poll report analysts experts researchers economists statistics"
              + " president minister mayor governor spokesman spokeswoman spokesperson service"
              + " department officers company group scientists witnesses residents doctors medics"
              + " media sources tally he she they it regulator bank council union charity"
              + " organisation organization estimates records campaign firm association federation"
              + " chamber commission committee court hospital airline airport party coalition academy"
              + " institute university bureau watchdog operator owners organisers organizers"
              + " campaigners activists protesters insurers brokers unions ministers mayors"
              + " councillors lawmakers prosecutors investigators lawyers relatives families farmers"
              + " charities rescuers firefighters engineers meteorologists forecasters pollsters"
              + " auditors inspectors rebels opposition diplomats aides historians campaigner panel"
              + " inquiry newspaper channel broadcaster network embassy team foundation trust");

  private Saying() {}

  static boolean verb(Tokens tokens, int i) {
    return VERBS.contains(tokens, i);
  }

  /** Whether the verb may also be an act and no report: found, shows, put. */
  static boolean doubtful(Tokens tokens, int i) {
    return WEAK.contains(tokens, i);
  }

  /** Whether a doubtful verb has a subject that reports rather than acts. */
  static boolean canReport(Tokens tokens, int verb, int first, int last) {
    int head = last - 1;
    if (tokens.is(verb, "reported") && tokens.is(verb + 1, "by")) {
      return false;
    }
    if (tokens.is(verb - 1, "was") || tokens.is(verb - 1, "is") || tokens.is(verb - 1, "were")) {
      return false;
    }
    return tokens.isCapitalised(head)
        || BODIES.contains(tokens, head)
        || BODIES.contains(tokens, first);
  }
}
