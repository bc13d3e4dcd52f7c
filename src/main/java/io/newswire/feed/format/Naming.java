package io.newswire.feed.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What the names that templates give their elements say of them. No standard has these names; the
 * ones here are those that many publishers' templates share, each with the words next to it that
 * make it sure.
 */
enum Naming {
  /** The article's text, in the words of most content systems. */
  BODY(
      "(?:article|story|post|entry|news|page|main|live ?blog) ?(?:body|content|text|copy)",
      "body ?(?:text|copy|content)",
      "rich ?text ?(?:body|story ?body|article ?body)?",
      "body|wysiwyg"),

  /** What a picture shows. */
  CAPTION("captions?|caption ?text|cutline"),

  /** The paragraph between the headline and the text. */
  STANDFIRST(
      "stand ?first",
      "(?:sub|under) ?(?:headline|head|title|heading)",
      "dek|deck|lede|lead|intro|introduction|kicker text|excerpt|teaser text",
      "(?:article|story|post|entry) (?:summary|subtitle|description|excerpt|intro|lead)",
      "summary|summary points"),

  /** What a publisher says of how the article was changed. */
  NOTE(
      "corrections?|clarifications?|correction (?:note|notice)|editors? note|amendment|footnotes?"),

  /** Text for those who don't see the page, such as what a picture's caption is. */
  FOR_SCREEN_READERS(
      "visually ?hidden|screen ?reader(?: ?only| ?text)?|(?:sr|a11y) ?(?:only|hidden|text)|off ?screen",
      "assistive text|element invisible"),

  /** Links over navigation. */
  SKIP_LINK("skip|skip ?(?:link|links|to|nav|navigation|content|main|target)"),

  /** Buttons that share, follow, save or print. */
  SHARING(
      "shar(?:e|es|ing)|share ?(?:bar|this|daddy|buttons?|tools?)|sharedaddy|sharethis|addthis|addtoany",
      "socials?|social ?(?:bar|links|icons|share|sharing|follow|media|buttons|nav|tools)",
      "print|bookmark|copy link|save (?:button|article|story|for later)",
      "(?:article|story|post|page) (?:tools|actions|toolbar|utilities)|action bar|jp like|post likes"),

  /** Who wrote it. */
  BYLINE(
      "by ?lines?|author|authors|author (?:name|names|link|list|info|line|meta|details)",
      "contributors?|written by|posted by|reporter|story author|article author"),

  /** When it was written, and how long it takes to read. */
  TIME(
      "time ?stamps?|date ?time|pub ?date|date|published|last ?(?:updated|modified)",
      "(?:publish|publication|posted|update|updated|modified|article|story|post|entry|display)"
          + " ?(?:date|time|at|on)",
      "date (?:published|posted|modified|updated|created)|date ?line|date ?simple",
      "(?:article|story|post|entry) ?(?:meta|metadata|dates)|metadata ?strip",
      "(?:read|reading) time|time to read|min read"),

  /** What it is filed under. */
  TAGS(
      "tags?|tag ?(?:list|cloud|links)|(?:article|post|story|entry) (?:tags?|topics|categories)",
      "topics?|topic ?(?:list|tags|links)|submeta|keywords|categories|cat ?links|tags ?links|filed under",
      "entry footer"),

  /** The buttons of a player and what it says of itself. */
  PLAYER(
      "vjs(?: .*)?|jw ?(?:player|controls|controlbar|icon|text)|plyr",
      "(?:video|audio|media|player) ?(?:controls?|ui|error|message|overlay|settings|chrome)",
      "(?:video|audio|media) ?player|control ?bar|caption settings"),

  /** Room for advertisements, with its label. */
  ADVERTISEMENT(
      "ads?|advert|adverts|advertisements?|advertising|adsbygoogle|dfp|gpt|ad ?(?:slot|unit|label"
          + "|container|wrapper|wrap|placeholder|box|zone|banner|block|notice|space|text|title)",
      "google ?ads?"),

  /** Boxes of links that other firms fill. */
  WIDGET("taboola|outbrain|zergnet|revcontent|mgid|nativo"),

  /** About who wrote it, at the end. */
  AUTHOR_BOX(
      "author ?(?:bio|bios|box|card|profile|biography|description|about)",
      "about (?:the )?authors?|bio box|contributor ?(?:bio|card|box)"),

  /** What readers say. */
  COMMENTS(
      "comments|comment ?(?:list|thread|threads|section|area|form|count|counter|container|wrapper|respond|reply|body)",
      "disqus(?: thread)?|respond|viafoura|coral(?: talk)?|spot ?im|openweb|livefyre|hyvor",
      "(?:reader|user|facebook|fb) comments"),

  /** A single one of these, where it is an element of its own. */
  COMMENT("comment|review comment|reply"),

  /** Banners and walls that ask for consent. */
  CONSENT(
      "cookies?|consent|gdpr|ccpa|one ?trust|didomi|qc cmp(?:\\d)?|cmp|truste|sp message",
      "cookie ?(?:banner|bar|notice|policy|message|wall|law|consent|prompt|info|popup|modal)",
      "consent ?(?:banner|wall|manager|modal|prompt|popup|dialog)",
      "privacy (?:banner|notice|manager|prompt|wall|popup)"),

  /** The site's own head, foot and ways to other pages. */
  SITE(
      "mast ?head|colophon|breadcrumbs?|bread crumbs?|pagination|pager|nav|navbar|navigation|menu|hamburger",
      "(?:site|global|page|main|primary|secondary|top|footer|mobile|mega|side)"
          + " ?(?:header|footer|nav|navigation|menu|bar|branding|links|menus)",
      "side ?bar|rail|right ?(?:rail|column|col)|left ?(?:rail|column|col)|footer|widget area",
      "search ?(?:form|box|bar)|modal|lightbox|popup|pop up|overlay|toast|interstitial"),

  /** Ways to other articles. */
  ELSEWHERE(
      "related|recirc|recirculation|recommended|recommendations|recommends|onward|trending|popular",
      "related ?(?:posts?|stories|story|articles?|content|topics|links|news|items|coverage|internet links)",
      "jp ?related ?posts|relatedposts|more ?(?:on|from|stories|like|news|in|coverage|links)(?: .*)?",
      "read ?(?:more|next|also|on)|also ?(?:on|read|see)|most ?(?:read|popular|viewed|shared)",
      "up ?next|next ?(?:up|story|article)|you (?:may|might) (?:also )?like|further reading|see also",
      "links? ?(?:block|list)|top ?stories|latest(?: news| stories)?|(?:story|card|promo|article|post)"
          + " ?(?:cards|list|grid|feed|carousel)|hub ?peek|hubpeek");

  private static final List<String> ATTRIBUTES =
      List.of(
          "class",
          "id",
          "itemprop",
          "rel",
          "role",
          "name",
          "data-component",
          "data-component-name",
          "data-testid",
          "data-test",
          "data-qa",
          "data-module",
          "data-name",
          "data-type",
          "data-gu-name",
          "data-block",
          "data-t",
          "data-widget",
          "data-element",
          "data-hook");

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Longer ones are no names but states of a script. */
  private static final int LONGEST = 500;

  private final Pattern pattern;

  Naming(String... names) {
    pattern =
        Pattern.compile(
            "\\|(?:[a-z0-9]{1,20} ){0,3}(?:"
                + String.join("|", names)
                + ")(?: [a-z0-9]{1,12}){0,2}\\|");
  }

  /** Whether a name of an element is one of these, with a few words more around it. */
  boolean names(Element element) {
    return fits(of(element));
  }

  /** As {@link #names}, of what {@link #of} gave. */
  boolean fits(String names) {
    return !names.isEmpty() && pattern.matcher(names).find();
  }

  /** All names of an element, each as its words in lower case, between bars. */
  static String of(Element element) {
    StringBuilder names = new StringBuilder();
    if (element.tagName().indexOf('-') > 0) {
      add(names, element.tagName());
    }
    for (Attribute attribute : element.attributes()) {
      if (ATTRIBUTES.contains(attribute.getKey()) && attribute.getValue().length() <= LONGEST) {
        for (String name : attribute.getValue().split("\\s+", -1)) {
          add(names, name);
        }
      }
    }
    return names.toString();
  }

  private static void add(StringBuilder names, String name) {
    String words =
        BETWEEN_WORDS
            .matcher(HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT))
            .replaceAll(" ")
            .strip();
    if (!words.isEmpty()) {
      names.append('|').append(words).append('|');
    }
  }
}
