// Makes elements. What is said is only ever text: nothing here, or elsewhere on the page, reads markup.

/** An element with attributes, those that are null or false left out, and children: elements and texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? '' : value)
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined))
  return made
}

/** Sets the text of an element where it differs, so that what is selected or read aloud stays. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text
}

/** The element with an id. */
export function byId(id) {
  return document.getElementById(id)
}

/**
 * Has a table's body show these rows; a row is a list of cells, each a text or an element. What is the same stays,
 * so that who reads or selects it is not disturbed. On a narrow page a row is a block and each cell says which column
 * it is of, so the roles are told in so many words.
 */
export function setRows(table, rows) {
  const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent)
  const body = table.tBodies[0]
  rows.forEach((cells, index) => {
    const row = body.rows[index] ?? body.appendChild(emptyRow(columns))
    cells.forEach((cell, column) => setCell(row.cells[column], cell))
  })
  while (body.rows.length > rows.length) body.deleteRow(-1)
}

function emptyRow(columns) {
  const [first, ...others] = columns
  return element(
    'tr',
    { role: 'row' },
    element('th', { scope: 'row', role: 'rowheader', 'data-column': first }),
    ...others.map((column) => element('td', { role: 'cell', 'data-column': column })),
  )
}

function setCell(cell, content) {
  const made = typeof content === 'string' ? document.createTextNode(content) : content
  if (!cell.firstChild?.isEqualNode(made)) cell.replaceChildren(made)
}
