/// What makes the columns of tables buttons by which rows are put in order.
///
/// Without it a page says the same. A column of numbers begins with the greatest, one of words with the first; what is not
/// known stays last. Which column counts, and which way, is said by `aria-sort`.
enum PageScript {
  /// The script, the same in every page.
  static let text = """

    "use strict";
    (() => {
      const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const number = (row, column) => {
        const order = row.cells[column].dataset.order;
        return order === undefined ? null : Number(order);
      };
      for (const table of document.querySelectorAll("table[data-sortable]")) {
        const body = table.tBodies[0];
        const heads = [...table.tHead.rows[0].cells];
        heads.forEach((head, column) => {
          const isNumeric = [...body.rows].some((row) => number(row, column) !== null);
          const button = document.createElement("button");
          button.type = "button";
          button.append(...head.childNodes);
          head.append(button);
          button.addEventListener("click", () => {
            const before = head.getAttribute("aria-sort");
            const isRising = before ? before === "descending" : !isNumeric;
            heads.forEach((other) => other.removeAttribute("aria-sort"));
            head.setAttribute("aria-sort", isRising ? "ascending" : "descending");
            const sign = isRising ? 1 : -1;
            const compare = (left, right) => {
              if (!isNumeric) {
                return sign * words.compare(left.cells[column].textContent, right.cells[column].textContent);
              }
              const [a, b] = [number(left, column), number(right, column)];
              if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
              return sign * (a - b);
            };
            body.append(...[...body.rows].sort(compare));
          });
        });
      }
    })();

    """
}
