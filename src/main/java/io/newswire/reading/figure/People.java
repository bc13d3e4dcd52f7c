package io.newswire.reading.figure;

import io.newswire.reading.text.Tokens;
import io.newswire.reading.text.WordSet;

/** Nouns that stand for people. */
final class People {
  private static final WordSet NOUNS =
      WordSet.of(
          "people person persons man men woman women child children boy boys girl girls baby babies"
              + " infant infants toddler toddlers teenager teenagers teen teens adult adults human"
              + " humans civilian civilians soldier soldiers troop troops officer officers policeman"
              + " policemen policewoman policewomen fighter fighters militant militants rebel rebels"
              + " insurgent insurgents gunman gunmen attacker attackers terrorist terrorists bomber"
              + " bombers suspect suspects victim victims survivor survivors casualty casualties"
              + " fatality fatalities refugee refugees migrant migrants asylum-seekers evacuee"
              + " evacuees resident residents inhabitant inhabitants villager villagers citizen"
              + " citizens national nationals passenger passengers pilot pilots crew driver drivers"
              + " pedestrian pedestrians worker workers employee employees staff staffer staffers"
              + " miner miners farmer farmers fisherman fishermen sailor sailors student students"
              + " pupil pupils teacher teachers doctor doctors nurse nurses medic medics patient"
              + " patients inmate inmates prisoner prisoners detainee detainees hostage hostages"
              + " captive captives protester protesters demonstrator demonstrators activist"
              + " activists journalist journalists reporter reporters member members leader leaders"
              + " brother brothers sister sisters son sons daughter daughters parent parents mother"
              + " mothers father fathers wife wives husband husbands relative relatives friend"
              + " friends couple family guard guards marine marines airman airmen servicemen"
              + " servicewoman serviceman paratroopers conscript conscripts recruit recruits"
              + " volunteer volunteers firefighter firefighters rescuer rescuers paramedic"
              + " paramedics tourist tourists visitor visitors traveler travelers traveller"
              + " travellers climber climbers swimmer swimmers bystander bystanders guest guests"
              + " customer customers user users voter voters candidate candidates lawmaker lawmakers"
              + " senator senators deputy deputies minister ministers mp mps lawyer lawyers judge"
              + " judges juror jurors player players athlete athletes fan fans supporter supporters"
              + " opponent opponents follower followers believers worshipper worshippers immigrant"
              + " immigrants foreigner foreigners youth youths colleague colleagues others kids kid"
              + " athletes veterans veteran cadets cadet peacekeepers peacekeeper mercenaries"
              + " mercenary militiamen combatants combatant defenders personnel police forces"
              + " schoolchildren schoolgirls schoolboys orphans orphan pensioners pensioner"
              + " shoppers commuters officials official scientists engineers experts cyclists"
              + " motorcyclists motorists actors cleaners contractors dead wounded injured"
              + " bodies body lives life souls guys guy individuals individual homeless adherents"
              + " clients subscribers viewers respondents diners staffers");

  /** Nouns that may be killed or lost and are no people. */
  private static final WordSet OTHERS =
      WordSet.of(
          "sheep cattle cow cows bird birds fish chickens poultry pigs hogs goats horses horse dogs"
              + " dog cats animals animal livestock whale whales elephants dolphins bees turtles tree"
              + " trees houses house homes home buildings building cars car vehicles vehicle boats"
              + " boat ships ship planes plane jets helicopters tanks flights acres crops villages"
              + " towns cities schools hospitals churches mosques bridges shops businesses jobs"
              + " records files documents parcels bags items");

  private People() {}

  /** Whether the token is known to stand for animals or things. */
  static boolean notPeople(Tokens tokens, int i) {
    return OTHERS.contains(tokens, i);
  }

  /** Whether the token is a noun for people, or the name of a people: Kenyans, Israelis. */
  static boolean noun(Tokens tokens, int i) {
    return NOUNS.contains(tokens, i) || peoples(tokens, i);
  }

  /** A capitalised plural such as Norwegians. */
  private static boolean peoples(Tokens tokens, int i) {
    if (!tokens.isWord(i) || !tokens.isCapitalised(i) || tokens.isAllCapitals(i)) {
      return false;
    }
    String text = tokens.text();
    int end = tokens.end(i);
    if (end - tokens.start(i) < 5 || text.charAt(end - 1) != 's') {
      return false;
    }
    char before = text.charAt(end - 2);
    return before == 'n' || before == 'i' || (before == 't' && text.charAt(end - 3) == 'o');
  }
}
