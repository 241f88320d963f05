// Tables of a form as in a spreadsheet: Enter and the arrows go down and up a column, what was copied there is pasted
// into the cells from this one on. The page works without it.
(() => {
  "use strict";
  const form = document.querySelector("form.writing");
  if (!form) {
    return;
  }
  const TYPED = "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]):not([readonly]):not(:disabled)";

  const fieldOf = (cell) => cell?.querySelector(`${TYPED}, select, textarea`);
  const columnOf = (cell) => [...cell.parentElement.children].indexOf(cell);
  const rowsOf = (cell) => [...cell.closest("tbody").rows];

  const below = (cell, step) => {
    const rows = rowsOf(cell);
    const column = columnOf(cell);
    for (let at = rows.indexOf(cell.parentElement) + step; at >= 0 && at < rows.length; at += step) {
      const field = fieldOf(rows[at].children[column]);
      if (field) {
        return field;
      }
    }
    return null;
  };

  const stepOf = (event) => {
    switch (event.key) {
      case "Enter": return event.shiftKey ? -1 : 1;
      case "ArrowDown": return 1;
      case "ArrowUp": return -1;
      default: return 0;
    }
  };

  form.addEventListener("keydown", (event) => {
    const cell = event.target.matches(TYPED) && event.target.type !== "date" && event.target.closest("tbody td");
    const step = stepOf(event);
    // Safari ends a composition before the key that confirmed it: 229
    if (!cell || step === 0 || event.isComposing || event.keyCode === 229 || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const field = below(cell, step);
    field?.focus();
    field?.select?.();
  });

  // lines and tabs as offices copy them; a cell with line ends stands in quotes
  const cellsOf = (text) => {
    const rows = [[]];
    const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
    for (let match = cell.exec(text); match; match = cell.exec(text)) {
      rows.at(-1).push((match[1]?.replaceAll('""', '"').replaceAll("\n", " ") ?? match[2]).trim());
      if (match[3] === "\n") {
        rows.push([]);
      }
      if (match[3] === "") {
        break;
      }
    }
    return rows.filter((row, index) => row.length > 0 && (index < rows.length - 1 || row.some((each) => each)));
  };

  // false where a choice has no such option
  const fill = (field, text) => {
    if (field.matches("select")) {
      const option = [...field.options].find((each) => each.label.trim() === text || each.value === text);
      if (!option) {
        return false;
      }
      field.value = option.value;
    } else {
      const before = field.value;
      field.value = text;
      // a date field takes nothing but a date, and would be left empty
      if (text && !field.value) {
        field.value = before;
        return false;
      }
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };

  // the browser's own undo knows nothing of what was pasted here
  const say = (table, text, undo) => {
    document.getElementById("pasted")?.remove();
    const place = document.createElement("p");
    place.id = "pasted";
    place.className = "small";
    place.setAttribute("role", "status");
    table.closest(".table-box").after(place);
    place.append(text);
    if (undo) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--small button--text";
      button.textContent = "貼り付けを取り消す";
      button.addEventListener("click", undo);
      place.append(" ", button);
    }
  };

  form.addEventListener("paste", (event) => {
    const cell = event.target.closest?.("tbody td");
    const text = (event.clipboardData?.getData("text/plain") ?? "").replaceAll("\r\n", "\n").replace(/\n$/, "");
    if (!cell || !event.target.matches(`${TYPED}, select`) || !/[\n\t]/.test(text)) {
      return;
    }
    event.preventDefault();
    const rows = rowsOf(cell);
    const first = rows.indexOf(cell.parentElement);
    const column = columnOf(cell);
    const pasted = cellsOf(text);
    const filled = [];
    let left = 0;
    pasted.forEach((texts, down) => texts.forEach((each, right) => {
      const field = fieldOf(rows[first + down]?.children[column + right]);
      const before = field?.value;
      if (field && fill(field, each)) {
        filled.unshift([field.id, before]);
      } else {
        left += 1;
      }
    }));
    say(cell.closest("table"), `${filled.length}か所に貼り付けました。${left > 0
      ? `貼り付けられなかったもの：${left}か所（入力できない欄、行の不足、選択肢にない値）` : ""}`, filled.length > 0 && (() => {
      filled.forEach(([id, before]) => fill(document.getElementById(id), before));
      say(cell.closest("table"), "貼り付けを取り消しました。");
      event.target.focus();
    }));
  });
})();
