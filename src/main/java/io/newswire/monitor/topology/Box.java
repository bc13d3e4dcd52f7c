package io.newswire.monitor.topology;

/**
 * Where a node is drawn, in pixels.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
record Box(Node node, int x, int y, int width, int height) {
  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  int middle() {
    return y + height / 2;
  }

  int centre() {
    return x + width / 2;
  }
}
