// Says what is chosen in the list of gates: how many, for how much money. The page works without it.
(() => {
  "use strict";
  const bulk = document.getElementById("bulk");
  const said = document.getElementById("chosen");
  const all = document.getElementById("choose-all");
  if (!bulk || !said) {
    return;
  }
  const boxes = [...document.querySelectorAll("input[name='handIn']:not(:disabled)")];
  const buttons = [...bulk.querySelectorAll("button[data-does]")];
  const amount = (value) => value.toLocaleString("ja-JP");

  const say = () => {
    boxes.forEach((box) => {
      box.closest("tr").classList.toggle("chosen", box.checked);
    });
    const chosen = boxes.filter((box) => box.checked);
    const everything = all?.checked ?? false;
    const count = everything ? Number(bulk.dataset.count) : chosen.length;
    const general = everything ? Number(bulk.dataset.general) : chosen.reduce((sum, box) => sum + Number(box.dataset.general), 0);
    const warned = everything ? Number(bulk.dataset.warned) : chosen.filter((box) => box.dataset.warned === "true").length;
    if (count > 0) {
      const words = warned > 0 ? `注意のあるもの${warned}件` : "注意なし";
      said.textContent = `${count}件を選んでいます（一般財源 ${amount(general)}千円、${words}）`;
    } else {
      said.textContent = bulk.dataset.none;
    }
    buttons.forEach((button) => {
      button.textContent = count > 0 ? `${count}件を${button.dataset.does}` : button.dataset.label;
    });
  };

  all?.addEventListener("change", () => {
    boxes.forEach((box) => {
      box.checked = all.checked;
    });
    say();
  });
  boxes.forEach((box) => box.addEventListener("change", () => {
    if (all) {
      all.checked = all.checked && box.checked;
    }
    say();
  }));
  // after Back the browser ticks again what was ticked, later than this script runs
  window.addEventListener("pageshow", say);
  say();
})();
