package io.newswire.reading.people;

import io.newswire.reading.text.WordFile;
import io.newswire.reading.text.WordSet;
import java.util.Set;

/** The words that tell persons from institutions and places, and men from women. */
final class PersonNames {
  static final WordSet MALE = file("male-names.txt");
  static final WordSet FEMALE = file("female-names.txt");
  static final WordSet EITHER = file("either-names.txt");
  static final WordSet PLACES = file("places.txt");

  /** Words inside a surname that begin in lower case, or may. */
  static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "du", "la", "le", "van", "von", "der", "den",
          "ter", "bin", "ibn", "al", "el", "ben", "abu", "O", "St", "De", "Van", "Von", "Di", "Da",
          "La", "Le", "Del", "Al", "El", "Bin", "Ben", "Abu", "Mac");

  static final int LONGEST_PARTICLE = 5;

  static final WordSet PARTICLE_WORDS =
      WordSet.of("de del della di da dos du la le van von der den ter bin ibn al el ben abu y");

  static final WordSet MALE_TITLES =
      WordSet.of(
          "mr sir lord king prince pope congressman chairman spokesman councilman assemblyman"
              + " businessman fr sheikh imam archbishop cardinal father brother baron duke");

  static final WordSet FEMALE_TITLES =
      WordSet.of(
          "mrs ms miss dame lady queen princess congresswoman chairwoman spokeswoman councilwoman"
              + " assemblywoman businesswoman sister baroness duchess mother");

  /** Offices and forms of address that stand before a name. */
  static final WordSet TITLES =
      WordSet.of(
          "mr mrs ms mx miss dr sir dame lord lady prof professor president vice prime minister"
              + " foreign secretary defence defense home chancellor senator sen sens rep reps"
              + " representative gov governor mayor judge justice gen general col colonel capt captain"
              + " lt lieutenant sgt sergeant maj major cpl corporal private pvt adm admiral king queen"
              + " prince princess pope rev reverend father sister brother bishop archbishop cardinal imam rabbi sheikh"
              + " ambassador chief commander chairman chairwoman chair chairperson director deputy"
              + " former spokesman spokeswoman spokesperson superintendent supt inspector detective det"
              + " constable officer sheriff attorney speaker leader minority majority whip congressman"
              + " congresswoman assemblyman assemblywoman councillor cllr councilman councilwoman premier"
              + " taoiseach coach manager ceo cfo executive editor press commissioner marshal baroness"
              + " baron duke duchess count countess emperor sultan emir ayatollah crown first second"
              + " acting interim assistant associate senior health education finance interior justice"
              + " economy environment transport trade energy agriculture labor treasury undersecretary"
              + " brigadier brig wing squadron lance private co-founder founder lawyer attorney analyst economist"
              + " candidate nominee strategist adviser advisor aide host anchor actor actress singer author mp msp md"
              + " td mep doctor nurse pc pastor president-elect secretary-general high solicitor");

  /** Those titles that are no office: a name with one of them is not found again by it. */
  static final WordSet ADDRESSES =
      WordSet.of(
          "mr mrs ms mx miss dr sir dame lord lady rev reverend fr former first second acting");

  /** Common words for those who hold an office or play a part, without or after a name. */
  static final WordSet ROLES =
      WordSet.of(
          "president minister secretary chancellor senator representative governor mayor judge justice"
              + " general colonel captain lieutenant sergeant admiral king queen prince princess pope"
              + " bishop archbishop cardinal imam rabbi ambassador chief commander chairman chairwoman"
              + " chair director spokesman spokeswoman spokesperson superintendent inspector detective"
              + " officer sheriff attorney speaker leader congressman congresswoman councillor premier"
              + " coach manager executive editor commissioner founder lawyer analyst economist candidate"
              + " nominee strategist adviser advisor aide host author doctor nurse pastor professor"
              + " secretary-general solicitor head boss owner expert scientist researcher teacher"
              + " resident witness survivor victim driver pilot prosecutor official diplomat lawmaker"
              + " source man woman mother father son daughter wife husband brother sister neighbour"
              + " neighbor friend player striker activist campaigner star singer actor actress writer"
              + " journalist reporter farmer businessman businesswoman billionaire mp co-founder");

  /** Words in the names of institutions. */
  static final WordSet INSTITUTIONS =
      WordSet.of(
          "ministry department office agency bureau commission committee council court parliament"
              + " congress senate house union association federation organisation organization institute"
              + " institution university college school hospital bank group company corporation corp inc"
              + " ltd llc plc co party police army navy force forces corps command guard service services"
              + " authority board trust foundation fund center centre network news times post journal"
              + " tribune herald guardian telegraph mail press media reuters campaign team club united"
              + " league nations front movement coalition alliance embassy church society airlines"
              + " airways reserve treasury studios pictures records energy technologies systems partners"
              + " capital holdings industries international watch observatory watchdog laboratory"
              + " administration government cabinet kremlin pentagon hamas taliban hezbollah website"
              + " report statement magazine newspaper channel survey poll study ad lawsuit complaint"
              + " letter transcript email nhs executive airport museum library republic states kingdom"
              + " street sea ocean river mountain mountains island islands lake bay cup prize award act"
              + " bill day war revolution daily weekly review gazette chronicle radio television tv");

  private PersonNames() {}

  private static WordSet file(String name) {
    return WordSet.of(WordFile.read(PersonNames.class, name));
  }
}
