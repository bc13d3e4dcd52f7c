package io.newswire.feed.format;

import io.newswire.feed.Block;
import io.newswire.record.Form;
import io.newswire.record.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Makes one block of each row of a table: its cells, set apart by {@value #SEPARATOR}. The rows of
 * a table that only lays out a page stay as they are: those with a cell of several blocks, of a
 * heading, a list or a table, or of more than a few lines of text.
 */
final class TableRows {
  /** Stands between cells: hardly ever found in text, and no tab, which some formats cut at. */
  private static final String SEPARATOR = " | ";

  /** Longest text of a cell that is data, in UTF-16 code units. */
  private static final int LONGEST_CELL = 300;

  /** A row that is open: where its blocks begin, and those of the cell that is open. */
  private static final class Row {
    private final int start;
    private int cell;
    private boolean layout;

    private Row(int start) {
      this.start = start;
      this.cell = start;
    }
  }

  private final List<Block> blocks;
  private final Deque<Row> open = new ArrayDeque<>();

  /** The blocks are added to by others while rows are open. */
  TableRows(List<Block> blocks) {
    this.blocks = blocks;
  }

  void beginRow() {
    if (!open.isEmpty()) {
      open.element().layout = true;
    }
    open.push(new Row(blocks.size()));
  }

  void beginCell() {
    if (!open.isEmpty()) {
      endCell(open.element());
    }
  }

  void endRow() {
    Row row = open.pop();
    endCell(row);
    List<Block> cells = blocks.subList(row.start, blocks.size());
    if (row.layout || cells.size() < 2) {
      return;
    }
    List<Link> links = new ArrayList<>();
    cells.forEach(cell -> links.addAll(cell.links()));
    String text = String.join(SEPARATOR, cells.stream().map(Block::text).toList());
    cells.clear();
    blocks.add(new Block(text, Form.BODY, links));
  }

  private void endCell(Row row) {
    List<Block> cell = blocks.subList(row.cell, blocks.size());
    row.layout |= cell.size() > 1 || cell.stream().anyMatch(TableRows::isNoData);
    row.cell = blocks.size();
  }

  private static boolean isNoData(Block block) {
    return block.form() != Form.BODY || block.text().length() > LONGEST_CELL;
  }
}
