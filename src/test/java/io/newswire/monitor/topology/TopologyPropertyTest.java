package io.newswire.monitor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What holds of every topology that is drawn, whatever its shape. */
class TopologyPropertyTest {
  private static final int CASES = 300;
  private static final Pattern DECLARED = Pattern.compile("^ +(\\w+)[\\[(]");
  private static final Pattern JOINED =
      Pattern.compile("^ +(\\w+) (?:-->(?:\\|\"[^\"]*\"\\|)?|---) (\\w+)$");

  @Test
  void everySourceProcessorStoreSinkAndTopicIsInEachForm() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      RandomTopology.Described random = RandomTopology.of(seed);
      List<Subtopology> topology = Subtopology.of(random.description());
      Set<String> used = used(random);

      assertThat(words(TopologyText.of(topology))).as("text %d", seed).containsAll(used);
      assertThat(words(TopologyMermaid.of(topology))).as("mermaid %d", seed).containsAll(used);
      assertThat(texts(svg(topology))).as("svg %d", seed).containsAll(used);
    }
  }

  /** A source that no processor reads is of no use, and no arrow. */
  private static Set<String> used(RandomTopology.Described random) {
    String described = random.description().toString();
    Set<String> used = new HashSet<>(random.names());
    Matcher unread =
        Pattern.compile("Source: (\\S+) \\(topics: \\[(\\S+)]\\)\\s+--> none").matcher(described);
    while (unread.find()) {
      used.remove(unread.group(1));
      String topic = unread.group(2);
      if (!described.contains("(topic: " + topic + ")")) {
        used.remove(topic);
      }
    }
    return used;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.split("[^\\w-]+", -1)));
  }

  @Test
  void noTwoBoxesOfAPictureOverlapAndAllAreWithinIt() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      List<Subtopology> topology = Subtopology.of(RandomTopology.of(seed).description());
      Element picture = svg(topology).getDocumentElement();
      List<Box> boxes = new ArrayList<>();
      for (Panel panel : TopologySvg.layout(topology)) {
        boxes.addAll(panel.boxes());
      }

      for (Box box : boxes) {
        assertThat(box.right()).isLessThan(Integer.parseInt(picture.getAttribute("width")));
        assertThat(box.bottom()).isLessThan(Integer.parseInt(picture.getAttribute("height")));
        assertThat(boxes).filteredOn(other -> overlap(box, other)).containsExactly(box);
      }
    }
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  @Test
  void everyArrowOfAPictureLeadsToTheRightAndNamesItsEndsAndHasPlaceForACount() throws Exception {
    for (int seed = 0; seed < CASES; seed++) {
      List<Subtopology> topology = Subtopology.of(RandomTopology.of(seed).description());
      List<String> expected = new ArrayList<>();
      for (Subtopology part : topology) {
        part.arrows().forEach(a -> expected.add(a.from().name() + " " + a.to().name()));
      }
      for (Panel panel : TopologySvg.layout(topology)) {
        for (Arrow arrow : panel.part().arrows()) {
          assertThat(panel.from(arrow).right()).isLessThan(panel.to(arrow).x());
        }
      }

      List<String> drawn = new ArrayList<>();
      for (Element group : elements(svg(topology), "g")) {
        if (group.getAttribute("class").equals("arrow")) {
          drawn.add(group.getAttribute("data-from") + " " + group.getAttribute("data-to"));
          assertThat(elements(group.getElementsByTagName("text")))
              .singleElement()
              .satisfies(count -> assertThat(count.getAttribute("class")).isEqualTo("count"))
              .satisfies(count -> assertThat(count.getTextContent()).isEmpty());
        }
      }
      assertThat(drawn).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void aPictureHasATitleAndNothingThatRunsOrLoads() throws Exception {
    Document svg = svg(Subtopology.of(RandomTopology.of(1).description()));

    assertThat(elements(svg, "title").get(0).getTextContent()).isEqualTo("The topology");
    assertThat(elements(svg, "desc").get(0).getTextContent()).contains("processor-0 reads");
    for (Element element : elements(svg, "*")) {
      assertThat(element.getTagName()).isNotIn("script", "image", "use", "a", "foreignObject");
      assertThat(element.getAttribute("style")).isEmpty();
      assertThat(element.getAttribute("href")).isEmpty();
    }
  }

  @Test
  void aMermaidFlowchartJoinsOnlyWhatItHasDeclared() {
    for (int seed = 0; seed < CASES; seed++) {
      String drawn = TopologyMermaid.of(Subtopology.of(RandomTopology.of(seed).description()));
      Set<String> declared = new HashSet<>();
      List<String> lines = drawn.lines().toList();
      assertThat(lines.get(0)).isEqualTo("flowchart LR");
      for (String line : lines.subList(1, lines.size())) {
        Matcher joined = JOINED.matcher(line);
        Matcher declaration = DECLARED.matcher(line);
        if (joined.matches()) {
          assertThat(declared).contains(joined.group(1), joined.group(2));
        } else if (declaration.find()) {
          assertThat(declared.add(declaration.group(1))).as(line).isTrue();
        } else {
          assertThat(line).matches(" +(subgraph part\\d+\\[\".*\"]|end)");
        }
      }
    }
  }

  private static Document svg(List<Subtopology> topology) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(TopologySvg.of(topology))));
  }

  private static Set<String> texts(Document svg) {
    Set<String> texts = new HashSet<>();
    for (String name : List.of("text", "title")) {
      elements(svg, name).forEach(element -> texts.add(element.getTextContent()));
    }
    return texts;
  }

  private static List<Element> elements(Document svg, String name) {
    return elements(svg.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
