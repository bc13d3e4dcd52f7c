package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Words that end a noun phrase. */
final class Stops {
  private static final WordSet FUNCTION =
      WordSet.of(
          "a an the this that these those and or but nor so yet if when while where because since"
              + " although though as than then there here in on at by for from with without of to"
              + " into onto over under above below after before between among during through about"
              + " against along around near off out up down per via within across behind beyond"
              + " despite except inside outside until upon toward towards like unlike versus vs i"
              + " you he she it we they him her them us me my your his its our their who whom whose"
              + " which what how why am is are was were be been being has have had having do does"
              + " did will would shall should can could may might must not no n't also only just"
              + " even still already now later earlier ago today yesterday tomorrow again too very"
              + " each every any some all both either neither according amid plus minus if unless"
              + " whether apart aside rather instead including includes include following compared"
              + " depending due 's respectively apiece altogether overall nationwide worldwide"
              + " annually daily monthly weekly yearly however therefore thus meanwhile");

  private static final WordSet VERBS =
      WordSet.of(
          "said says say came come comes went go goes made make makes took take takes got get gets"
              + " gave give gives began begin begins became become becomes left leave leaves lost"
              + " lose won win wins found find held hold kept keep saw see seen fell fall rose rise"
              + " ran run runs sat stood stand stands told tell spoke broke brought bought sold sent"
              + " spent built cut hit put set met paid led grew knew thought felt fought sought"
              + " taught caught meant heard remain remains remained want wants live lives work works"
              + " need needs use uses fled flee died die dies dying killed showed shows show reported"
              + " reports worth fewer more less higher lower ahead behind away apart long wide tall"
              + " high deep old thick north south east west northwest northeast southwest southeast"
              + " earned tried seem seems appear appears believe believes think thinks expect"
              + " expects agreed agree join joined accused dead missing wounded injured hurt homeless"
              + " displaced killed involved alone total drive spread belong voted vote walked qualify struck shook drove flew threw wore drew chose beat bore sank burst blew froze rode wrote stole tore woke tripled doubled stayed");

  private Stops() {}

  /**
   * Articles, prepositions, conjunctions, pronouns, auxiliaries, adverbs; not in capitals: US, WHO.
   */
  static boolean function(Tokens tokens, int i) {
    return FUNCTION.contains(tokens, i) && !tokens.isAllCapitals(i);
  }

  /** Frequent verbs, and adjectives that say something of those who are counted. */
  static boolean predicate(Tokens tokens, int i) {
    return VERBS.contains(tokens, i);
  }
}
